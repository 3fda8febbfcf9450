import assert from "node:assert/strict";
import fc from "fast-check";
import {
	findingReports,
	findReports,
	type PrintedArticle,
} from "../../src/core/reports/find";
import { fingerprint } from "../../src/core/reports/fingerprint";
import { bestPair, commonPlace } from "../../src/core/reports/place";
import { type SourceSpan, textAt } from "../../src/core/text/span";
import { anyText, fold, print } from "../support/articles";

/** Sentences that have nothing in common: each is made of characters of its own. */
function sentence(number: number): string {
	const first = 0x4e00 + number * 40;
	const characters = Array.from({ length: 24 }, (_, at) =>
		String.fromCharCode(first + at),
	);
	return `${characters.join("")}。`;
}

const story = (from: number, to: number) =>
	Array.from({ length: to - from }, (_, at) => sentence(from + at));

function printed(
	file: string,
	article: number,
	...texts: readonly string[]
): PrintedArticle {
	return {
		file,
		article,
		title: `${file}${article}`,
		wire: 0,
		print: fingerprint(print(...texts).article, fold),
	};
}

/** Reports as lines: `a0 1.00 1.00, b0 0.50 1.00 > c0 0.20 0.40`: versions and what derives, coverage and own share. */
function shown(articles: readonly PrintedArticle[]): string[] {
	const list = (all: ReturnType<typeof findReports>[number]["versions"]) =>
		all
			.map(
				(each) =>
					`${each.file}${each.article} ${each.coverage.toFixed(2)} ${each.own.toFixed(2)}`,
			)
			.join(", ");
	return findReports(articles).map(
		({ versions, derived }) =>
			list(versions) + (derived.length > 0 ? ` > ${list(derived)}` : ""),
	);
}

const FULL = story(0, 10);

describe("Finding reports", () => {
	it("gives way to others between its steps, more often the more there is to do, says how much is done, and finds the same", () => {
		const archive = (stories: number) =>
			Array.from({ length: stories * 3 }, (_, at) => {
				const from = (at % stories) * 4;
				return printed(`${at}`, 0, ...story(from, from + 4));
			});
		const stepsOf = (articles: readonly PrintedArticle[]) => {
			const finding = findingReports(articles);
			for (let steps = 0, before = 0; ; steps++) {
				const { done, value } = finding.next();
				if (done) {
					assert.deepEqual(value, findReports(articles));
					return steps;
				}
				assert.ok(value >= before && value <= 1, `${value} after ${before}`);
				before = value;
			}
		};
		const few = stepsOf(archive(10));
		const many = stepsOf(archive(100));
		assert.ok(few > 10 && many > 100, `${few} and ${many} steps`);
	});

	it("takes a cut copy for a version however short it is, and sets the fullest first", () => {
		assert.deepEqual(
			shown([
				printed("a", 0, ...FULL.slice(2, 3)),
				printed("b", 0, ...FULL),
				printed("c", 0, ...FULL.slice(0, 5)),
			]),
			["b0 1.00 1.00, c0 0.50 1.00, a0 0.10 1.00"],
		);
	});

	it("tells commentary, which only uses the report, from versions", () => {
		assert.deepEqual(
			shown([
				printed("a", 0, ...FULL),
				printed("b", 0, ...FULL),
				printed("c", 0, ...FULL.slice(0, 4), ...story(20, 26)),
				printed("d", 0, ...FULL.slice(0, 1), ...story(30, 39)),
			]),
			["a0 1.00 1.00, b0 1.00 1.00 > c0 0.40 0.40"],
		);
	});

	it("tells a chart of points from versions", () => {
		const points = FULL.map((each) => `bullet: •${each.slice(0, 14)}`);
		assert.deepEqual(
			shown([
				printed("a", 0, ...FULL),
				printed("b", 0, ...FULL),
				printed("b", 1, ...points),
			]).map((line) => line.replace(/ \d\.\d\d 1\.00$/u, "")),
			["a0 1.00 1.00, b0 1.00 1.00 > b1"],
		);
	});

	it("finds a version that rewords a fifth of the characters in half of its sentences", () => {
		const reworded = FULL.map((each, at) =>
			at % 2 === 0 ? `${each.slice(0, 10)}改写了的字${each.slice(15)}` : each,
		);
		assert.deepEqual(
			findReports([printed("a", 0, ...FULL), printed("b", 0, ...reworded)])[0]
				?.versions.length,
			2,
		);
	});

	it("wants two files", () => {
		assert.deepEqual(
			shown([printed("a", 0, ...FULL), printed("a", 1, ...FULL)]),
			[],
		);
	});

	it("leaves out articles of a few words", () => {
		assert.deepEqual(
			shown([
				printed("a", 0, "王毅参加会见。"),
				printed("b", 0, "王毅参加会见。"),
			]),
			[],
		);
	});

	it("keeps reports apart that one page strings together", () => {
		const other = story(40, 50);
		assert.deepEqual(
			shown([
				printed("a", 0, ...FULL),
				printed("b", 0, ...FULL),
				printed("c", 0, ...FULL, ...other),
				printed("d", 0, ...other),
				printed("e", 0, ...other),
			]),
			[
				"a0 1.00 1.00, b0 1.00 1.00 > c0 1.00 0.50",
				"d0 1.00 1.00, e0 1.00 1.00 > c0 1.00 0.50",
			],
		);
	});

	it("is not led astray by a page that could not be taken apart", () => {
		assert.deepEqual(
			shown([
				printed("a", 0, ...FULL),
				printed("b", 0, ...FULL),
				printed("c", 0, ...FULL.slice(0, 9)),
				printed("d", 0, ...FULL, ...story(60, 85)),
			]),
			["a0 1.00 1.00, b0 1.00 1.00, c0 0.90 1.00 > d0 1.00 0.29"],
		);
	});

	it("tells a page that mixes a report with parts of another from a full version", () => {
		const other = story(40, 46);
		assert.deepEqual(
			shown([
				printed("a", 0, ...FULL),
				printed("b", 0, ...FULL),
				printed("c", 0, ...FULL),
				printed("d", 0, ...other, ...FULL.slice(0, 5), ...story(70, 75)),
				printed("e", 0, ...other),
				printed("f", 0, ...other.slice(0, 5)),
			]),
			[
				"a0 1.00 1.00, b0 1.00 1.00, c0 1.00 1.00 > d0 0.50 0.31",
				"e0 1.00 1.00, f0 0.83 1.00 > d0 1.00 0.38",
			],
		);
	});

	it("is not called by what only one page has", () => {
		const [report] = findReports([
			printed("a", 0, ...story(60, 85), ...FULL),
			printed("b", 0, ...FULL),
			printed("c", 0, ...FULL.slice(0, 9)),
		]);
		assert.equal(report?.title, "b0");
		assert.equal(report?.versions[0]?.title, "a0");
	});

	it("goes one way between two reports: from the one that more print", () => {
		const comment = [...FULL.slice(0, 4), ...story(20, 26)];
		assert.deepEqual(
			shown([
				printed("a", 0, ...FULL),
				printed("b", 0, ...FULL),
				printed("c", 0, ...FULL),
				printed("a", 1, ...comment),
				printed("b", 1, ...comment),
			]),
			[
				"a0 1.00 1.00, b0 1.00 1.00, c0 1.00 1.00 > a1 0.40 0.40, b1 0.40 0.40",
				"a1 1.00 1.00, b1 1.00 1.00",
			],
		);
	});

	it("finds all papers of a story that many print, each with a sentence of its own for another one of the story's", () => {
		const papers = Array.from({ length: 60 }, (_, at) =>
			printed(
				`${at + 100}`,
				0,
				...FULL.map((each, index) =>
					index === at % FULL.length ? sentence(100 + at) : each,
				),
			),
		);
		const found = findReports(papers);
		assert.deepEqual(
			found.map(({ versions }) => versions.length),
			[60],
		);
	});

	it("says how many paragraphs a version has", () => {
		const [report] = findReports([
			printed("a", 0, FULL[0] ?? "", `${FULL[1]}${FULL[2]}`, FULL[3] ?? ""),
			printed("b", 0, FULL[0] ?? "", FULL[2] ?? ""),
		]);
		assert.equal(report?.versions[1]?.paragraphs, 2);
	});

	it("sees through script, line ends, quotation marks and who is named as the source", () => {
		const [report] = findReports([
			printed(
				"a",
				0,
				"新华社北京7月15日电 会议强调“韧性”的势与点，发展书记企业，东部中部协调发展。",
			),
			printed(
				"b",
				0,
				"【大公報訊】會議強調「韌性」的勢與點，發展書\n記企業，東部中部協調發展。"
					.replace("與", "与")
					.replace("協調", "协調"),
			),
		]);
		assert.equal(report?.versions.length, 2);
	});

	it("finds the same in any order", () => {
		const articles = [
			printed("a", 0, ...FULL),
			printed("b", 0, ...FULL.slice(0, 6)),
			printed("c", 0, ...FULL.slice(0, 4), ...story(20, 26)),
			printed("c", 1, ...story(50, 60)),
			printed("d", 0, ...story(50, 58)),
		];
		const expected = shown(articles);
		assert.equal(expected.length, 2);
		fc.assert(
			fc.property(
				fc.shuffledSubarray(articles, { minLength: articles.length }),
				(shuffled) => {
					assert.deepEqual(shown(shuffled), expected);
				},
			),
		);
	});

	it("bears any text", () => {
		const texts = fc.array(fc.array(anyText, { maxLength: 3 }), {
			maxLength: 5,
		});
		fc.assert(
			fc.property(texts, (all) => {
				findReports(all.map((each, at) => printed(`${at}`, 0, ...each)));
			}),
		);
	});
});

describe("The same place in another article", () => {
	const a = print(
		"headline: 题",
		`${FULL[0]}${FULL[1]}`,
		FULL[2] ?? "",
		FULL[3] ?? "",
	);
	const b = print(FULL[3] ?? "", FULL[1] ?? "", "headline: 另题");
	const foundOf = (words: string) =>
		commonPlace(a.article, b.article, a.source.indexOf(words), fold);
	const placeOf = (words: string) =>
		textAt(b.source, foundOf(words)?.spans ?? []);

	it("is the same sentence, moved or not", () => {
		assert.equal(placeOf(FULL[1]?.slice(3, 8) ?? ""), FULL[1]);
		assert.equal(placeOf(FULL[3]?.slice(3, 8) ?? ""), FULL[3]);
	});

	it("is the nearest one that both have", () => {
		assert.equal(placeOf(FULL[0]?.slice(3, 8) ?? ""), FULL[1]);
	});

	it("says whether it is the same sentence or the nearest one", () => {
		assert.equal(foundOf(FULL[1]?.slice(3, 8) ?? "")?.found, "same");
		assert.equal(foundOf(FULL[0]?.slice(3, 8) ?? "")?.found, "near");
		assert.equal(foundOf("题")?.found, "same");
	});

	it("is the headline for a headline", () => {
		assert.equal(placeOf("题"), "另题");
	});

	it("is nowhere where nothing is shared", () => {
		const other = print(...story(30, 32));
		assert.equal(commonPlace(a.article, other.article, 5, fold), undefined);
	});

	it("bears any text and offset", () => {
		const texts = fc.array(anyText, { maxLength: 4 });
		fc.assert(
			fc.property(texts, texts, fc.integer(), (first, second, at) => {
				const { article, source } = print(...first);
				const other = print(...second);
				const spans: readonly SourceSpan[] =
					commonPlace(article, other.article, at, fold)?.spans ?? [];
				for (const { start, end } of spans)
					assert.ok(start <= end && end <= other.source.length);
				assert.ok(source.length >= 0);
			}),
		);
	});
});

describe("The pair of articles of two files", () => {
	const prints = (...articles: readonly (readonly string[])[]) =>
		articles.map((each) => fingerprint(print(...each).article, fold));

	it("is the one with most text in common", () => {
		assert.deepEqual(
			bestPair(
				prints(story(50, 60), FULL.slice(0, 3), FULL),
				prints(FULL.slice(0, 5), story(50, 52)),
			),
			{ a: 2, b: 0 },
		);
	});

	it("is the longest ones where nothing is in common", () => {
		assert.deepEqual(
			bestPair(prints(story(0, 1), story(1, 4)), prints(story(20, 22))),
			{ a: 1, b: 0 },
		);
	});

	it("is none where a file has no article", () => {
		assert.equal(bestPair(prints(), prints(FULL)), undefined);
	});
});
