import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import {
	type Analysis,
	analyse,
	analysing,
	type Engines,
	Memo,
} from "../../src/core/analysis";
import type { Segmenter } from "../../src/core/entities/segmenter";
import type { TaskItem } from "../../src/core/tasks/list";
import { LINE_ENDS } from "../../src/core/text/characters";
import { sourceSpans } from "../../src/core/text/projection";
import { type Span, textAt } from "../../src/core/text/span";
import { makeFold } from "../../src/engines/fold";
import { loadWeb } from "../../src/engines/segmenters";

const seeds = path.join(__dirname, "..", "..", "..", "seeds");
const pages = fs
	.readdirSync(seeds)
	.sort()
	.map((name) => ({
		name,
		text: fs.readFileSync(path.join(seeds, name), "utf8"),
	}));

/** Character by character: the laws must hold whatever the segmenter says. */
const characters: Segmenter = {
	name: "characters",
	tag: (text) =>
		Array.from({ length: text.length }, (_, at) => ({
			start: at,
			end: at + 1,
			tag: "x",
		})),
};
const fold = makeFold();
const shredding: Engines = { fold, segmenter: characters };

/** By words with tags, so that rules that read tags have their say. */
const reading = async (): Promise<Engines> => ({
	fold,
	segmenter: await loadWeb(path.join(__dirname, "..", "..", "jieba")),
});

/** Bits of page that random pages are made of: cut names, odd blanks, marks, and everything Unicode has. */
const bits = fc.oneof(
	{ weight: 6, arbitrary: fc.constantFrom(...shards()) },
	{ weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
	{
		weight: 1,
		arbitrary: fc
			.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 4 })
			.map((units) => String.fromCharCode(...units)),
	},
);
const randomPage = fc.array(bits, { maxLength: 60 }).map((all) => all.join(""));

function shards(): string[] {
	return [
		"\n",
		"\n\n",
		"\r\n",
		"\r",
		"\u2028",
		"\f",
		" ",
		"\u3000\u3000",
		"\u200b",
		"\ufeff",
		"\u00ad",
		"\u2060",
		"习近平",
		"習近",
		"平",
		"国家主席",
		"王 沪 宁",
		"新华社北京7月15日电 ",
		"【大公報訊】",
		"7 月",
		"14 日至15日",
		"一是着力优化；",
		"二",
		"是着力建设。",
		"❶着力",
		"•精心培育",
		"首先要",
		"（一）",
		"（下转第4版）",
		"《求是》",
		"「韌性」",
		"会议强调，建设现代化人民城市，必须加强党对城市工作的全面领导。",
		"66",
		"kV",
		"e-",
		"mail",
		"▲",
		"新华社记者 谢环驰 摄",
		"\ud842\udfb7",
	];
}

/** All non-blank, not ignorable code units of a text in order. */
function ink(text: string): string {
	return text.replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]/gu, "");
}

function itemSpans({ spans, markerSpans, items = [] }: TaskItem): Span[] {
	return [...spans, ...markerSpans, ...items.flatMap(itemSpans)];
}

/** What stands in the text: names, tasks with their bullets, problems. */
function allSpans(analysis: Analysis): Span[] {
	return [
		...analysis.mentions.flatMap((mention) => mention.spans),
		...analysis.lists.flatMap(({ items, problems }) => [
			...items.flatMap(itemSpans),
			...problems.flatMap(({ spans }) => spans),
		]),
		...analysis.problems.flatMap((problem) => problem.spans),
	];
}

const LINE_END = new RegExp(`[${LINE_ENDS}]`, "u");

function checkLaws(text: string, analysis: Analysis): void {
	const spans = analysis.articles
		.flatMap((article) => article.units)
		.flatMap((unit) => sourceSpans(unit.projection));
	const ordered = [...spans].sort((a, b) => a.start - b.start);
	assert.equal(ink(textAt(text, ordered)), ink(text), "every character once");
	for (const span of allSpans(analysis)) {
		assert.ok(
			0 <= span.start && span.start < span.end && span.end <= text.length,
			`span ${span.start}–${span.end}`,
		);
		assert.doesNotMatch(textAt(text, [span]), LINE_END);
	}
	for (const mention of analysis.mentions) {
		assert.equal(ink(textAt(text, mention.spans)), ink(mention.text));
	}
	for (const article of analysis.articles) {
		assert.deepEqual(
			[...article.reading].sort((a, b) => a - b),
			article.units.map((_, index) => index),
		);
		for (const unit of article.units)
			assert.doesNotMatch(unit.projection.text, LINE_END);
	}
}

for (const [how, load] of [
	["read character by character", async () => shredding],
	["read by jieba", reading],
] as const)
	describe(`The laws on texts ${how}`, () => {
		let engines = shredding;
		before(async function () {
			this.timeout(20_000);
			engines = await load();
		});

		for (const { name, text } of pages) {
			it(`hold on ${name}`, () => checkLaws(text, analyse(text, engines)));
			it(`hold on ${name} with CRLF line ends`, () => {
				const crlf = text.replaceAll("\n", "\r\n");
				checkLaws(crlf, analyse(crlf, engines));
			});
		}

		it("hold on random pages and random Unicode", () => {
			fc.assert(
				fc.property(randomPage, (text) =>
					checkLaws(text, analyse(text, engines)),
				),
				{ numRuns: 300 },
			);
		});

		it("give the same analysis from memory as from scratch", () => {
			const memo = new Memo();
			fc.assert(
				fc.property(randomPage, (text) => {
					assert.deepEqual(
						analyse(text, engines, memo),
						analyse(text, engines),
					);
				}),
				{ numRuns: 100 },
			);
		});

		it("let whoever drives the analysis stop it after any step", () => {
			const steps = analysing(pages[0]?.text ?? "", engines, new Memo());
			assert.equal(steps.next().done, false);
			steps.return({} as Analysis);
			assert.equal(steps.next().done, true);
		});
	});
