import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { layOut } from "../../src/core/layout/layout";
import type { Article } from "../../src/core/layout/page";
import { compareArticles, type UnitRef } from "../../src/core/reports/compare";
import { comparedUnits } from "../../src/core/reports/compared";
import { makeDiffer } from "../../src/engines/differ";
import { makeFold } from "../../src/engines/fold";

const seeds = path.join(__dirname, "..", "..", "..", "seeds");
const fold = makeFold();
const differ = makeDiffer();

/** How the paragraphs of the wire's report begin, in its order. */
const WIRE = [
	"新华社北京7月15日电",
	"习近平在重要讲话中总结",
	"会议指出，党的十八大",
	"会议强调，当前和今后",
	"会议指出，我国城镇化",
	"会议部署城市工作7个方面的重点任务。",
	"会议强调，建设现代化",
	"会议指出，习近平总书记",
	"中共中央政治局委员、",
	"各省、自治区、直辖市",
];

/** How the paragraphs of the Qiushi story begin in 001, folded. */
const QIUSHI = [
	"【大公报讯】据新华社报道：7月16日",
	"文章强调，开放带来进步",
	"文章指出，要不断扩大",
	"文章指出，中国利用外资",
	"文章强调，经济全球化",
];

/** A link: how a paragraph begins, and how the one that it belongs to does. */
type Links = readonly (readonly [string, string])[];

const like = (openings: readonly string[]): Links =>
	openings.map((opening) => [opening, opening]);

/**
 * Read off the pages by eye: the papers, how their first paragraphs begin, and what of them belongs together. Counted are
 * the pairs of paragraphs and bullets that print the same sentences; a paragraph that two paragraphs share is in two pairs.
 * Headlines, captions and pull quotes are not compared. A passage that one paper prints twice counts once: the list that
 * 001 puts before its report gives the headings of the seven tasks, which it prints in full further down as the wire does,
 * so the list is its own addition and no second print of the wire's sixth paragraph. With that pair they would be 51.
 */
const CASES: readonly {
	readonly a: readonly [seed: string, opening: string];
	readonly b: readonly [seed: string, opening: string];
	readonly links: Links;
	/** How the paragraphs begin of which only one of the two has anything. */
	readonly alone?: {
		readonly a?: readonly string[];
		readonly b?: readonly string[];
	};
}[] = [
	{ a: ["003", ""], b: ["002", ""], links: like(WIRE) },
	{ a: ["003", ""], b: ["004", ""], links: like(WIRE) },
	{
		a: ["003", ""],
		b: ["000", "据新华社电 中央城市工作会议"],
		links: [
			["新华社北京7月15日电", "据新华社电 中央城市工作会议"],
			...like(WIRE.slice(1)),
		],
	},
	{
		a: ["003", ""],
		b: ["001", "中央城市工作会议7月14日"],
		links: [
			["新华社北京7月15日电", "中央城市工作会议7月14日"],
			["习近平在重要讲话中总结", "中央城市工作会议7月14日"],
			["新华社北京7月15日电", "中共中央政治局常委李强"],
			["会议指出，党的十八大", "【大公报讯】据新华社报道：会议指出"],
			...like(WIRE.slice(3, 8)),
		],
		alone: {
			a: WIRE.slice(8),
			b: ["会议部署城市工作7个方面的重点任务：着力"],
		},
	},
	{
		a: ["001", "【大公报讯】据新华社报道：7月16日"],
		b: ["000", "据新华社电 7月16日"],
		links: [
			["【大公报讯】据新华社报道：7月16日", "据新华社电 7月16日"],
			...like(QIUSHI.slice(1)),
		],
	},
	{
		a: ["001", "【大公报讯】据新华社报道：7月16日"],
		b: ["002", "新华社北京7月15日电 7月16日"],
		links: [
			["【大公报讯】据新华社报道：7月16日", "新华社北京7月15日电 7月16日"],
			...like(QIUSHI.slice(1, 3)),
		],
		alone: { a: QIUSHI.slice(3) },
	},
	{
		a: ["000", "据新华社电 7月16日"],
		b: ["002", "新华社北京7月15日电 7月16日"],
		links: [
			["据新华社电 7月16日", "新华社北京7月15日电 7月16日"],
			...like(QIUSHI.slice(1, 3)),
		],
		alone: { a: QIUSHI.slice(3) },
	},
];

/** The text of a paragraph, folded, with one kind of blank. */
function textOf(article: Article, unit: number): string {
	return fold(article.units[unit]?.projection.text ?? "")
		.replace(/\s+/gu, " ")
		.trim();
}

/** The article of a seed a paragraph of which begins so; without that, that of the wire's report. */
function articleOf([seed, opening]: readonly [string, string]): Article {
	const name = fs.readdirSync(seeds).find((file) => file.startsWith(seed));
	const text = fs.readFileSync(path.join(seeds, name ?? ""), "utf8");
	const wanted = opening || WIRE[1] || "";
	const found = layOut(text).articles.find((article) =>
		comparedUnits(article).some((unit) =>
			textOf(article, unit).startsWith(wanted),
		),
	);
	return found ?? assert.fail(`${seed} has no ${wanted}`);
}

/** What a comparison links, each paragraph by its opening; a paragraph that no opening tells is given whole. */
function linksOf(a: Article, b: Article, openings: Links): string[] {
	const named = (article: Article, { unit }: UnitRef, side: 0 | 1) => {
		const text = textOf(article, unit);
		return openings.find((link) => text.startsWith(link[side]))?.[side] ?? text;
	};
	const found = compareArticles(a, b, { fold, differ }).flatMap((pair) =>
		pair.a.flatMap((left) =>
			pair.b.map((right) => `${named(a, left, 0)} > ${named(b, right, 1)}`),
		),
	);
	return [...new Set(found)];
}

/** The paragraphs of either article that are in no pair with one of the other. */
function aloneIn(a: Article, b: Article) {
	const pairs = compareArticles(a, b, { fold, differ });
	const linked = pairs.filter((pair) => pair.a.length > 0 && pair.b.length > 0);
	const alone = (article: Article, side: "a" | "b") => {
		const units = new Set(
			linked.flatMap((pair) => pair[side].map(({ unit }) => unit)),
		);
		return comparedUnits(article)
			.filter((unit) => !units.has(unit))
			.map((unit) => textOf(article, unit));
	};
	return { a: alone(a, "a"), b: alone(b, "b") };
}

describe("The paragraphs of the seeds", () => {
	for (const { a, b, links, alone } of CASES)
		it(`belong together as read by eye: ${a.join(" ")} and ${b.join(" ")}, ${links.length} links`, () => {
			const [first, second] = [articleOf(a), articleOf(b)];
			assert.deepEqual(
				linksOf(first, second, links),
				links.map((link) => link.join(" > ")),
			);
			const found = aloneIn(first, second);
			for (const side of ["a", "b"] as const) {
				const openings = alone?.[side] ?? [];
				assert.deepEqual(
					found[side].map(
						(text) =>
							openings.find((opening) => text.startsWith(opening)) ?? text,
					),
					openings,
				);
			}
		});

	it("belong together in fifty pairs", () => {
		assert.equal(CASES.flatMap(({ links }) => links).length, 50);
	});
});
