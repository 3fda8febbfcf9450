import assert from "node:assert/strict";
import fc from "fast-check";
import type { Segmenter } from "../../src/core/entities/segmenter";
import {
	type CompareTools,
	compareArticles,
	type Pair,
} from "../../src/core/reports/compare";
import { keyOf } from "../../src/core/reports/key";
import { type SourceSpan, textAt } from "../../src/core/text/span";
import { differ, fold, type Printed, print } from "../support/articles";
import { assertCoveredOnce } from "../support/coverage";

const tools: CompareTools = { fold, differ };

/** Pairs as lines: `edited 甲 / 乙 | 甲乙 {wording 甲>乙}`. */
function shown(a: Printed, b: Printed, using = tools): string[] {
	return compareArticles(a.article, b.article, using).map(
		(pair) =>
			`${pair.change} ${pair.a.map(({ text }) => text).join(" / ")} | ${pair.b.map(({ text }) => text).join(" / ")}${pair.edits
				.map((edit) => ` {${edit.class} ${edit.a}>${edit.b}}`)
				.join("")}`,
	);
}

const check = (
	a: readonly string[],
	b: readonly string[],
	expected: readonly string[],
	using = tools,
) => assert.deepEqual(shown(print(...a), print(...b), using), expected);

/** A segmenter that takes any two characters for a word. */
const words: Segmenter = {
	name: "pairs",
	tag: (text) =>
		Array.from({ length: Math.ceil(text.length / 2) }, (_, at) => ({
			start: at * 2,
			end: Math.min(text.length, at * 2 + 2),
			tag: "n",
		})),
};

const OPENING = "国务院总理十五日在北京主持会议。";
const SECOND = "会议讨论了城市更新的重点任务和具体安排。";
const THIRD = "有关部门负责人参加了上述活动。";

describe("Comparing two articles", () => {
	it("finds no edit in script, blanks, line ends, width and the style of quotation marks", () => {
		check(
			["會議7月\n14日舉行， 「韌性」 是重點。"],
			["会议 7 月 14 日举行，“韧性”是重点。"],
			[
				"same 會議7月14日舉行， 「韌性」 是重點。 | 会议 7 月 14 日举行，“韧性”是重点。",
			],
		);
	});

	it("sees through merged and split paragraphs", () => {
		check(
			[`${OPENING}${SECOND}`, THIRD],
			[OPENING, `${SECOND}${THIRD}`],
			[`same ${OPENING}${SECOND} / ${THIRD} | ${OPENING} / ${SECOND}${THIRD}`],
		);
	});

	it("tells cut, moved and added sentences", () => {
		check(
			[`${OPENING}${THIRD}${SECOND}`, "他还看望了当地群众和干部职工。"],
			[`${OPENING}${SECOND}`, THIRD, "降雨将在夜间明显减弱并逐渐停止。"],
			[
				`same ${OPENING} / ${SECOND} | ${OPENING}${SECOND}`,
				`moved ${THIRD} | ${THIRD}`,
				"cut 他还看望了当地群众和干部职工。 | ",
				"added  | 降雨将在夜间明显减弱并逐渐停止。",
			],
		);
	});

	it("takes a dateline as one attribution", () => {
		check(
			["新华社北京7月15日电 国务院总理主持会议并讲话。"],
			["【大公報訊】據新華社報導：国务院总理主持會議并讲话。"],
			[
				"edited 新华社北京7月15日电 国务院总理主持会议并讲话。 | 【大公報訊】據新華社報導：国务院总理主持會議并讲话。 {attribution 新华社北京7月15日电>【大公報訊】據新華社報導：}",
			],
		);
	});

	it("takes a source line at the end as an attribution too", () => {
		check(
			[OPENING, "（新华社北京7月15日电）"],
			[OPENING],
			[
				`same ${OPENING} | ${OPENING}`,
				"cut （新华社北京7月15日电） |  {attribution （新华社北京7月15日电）>}",
			],
		);
	});

	it("names figures as wholes, signs and wording", () => {
		check(
			["全市完成投资13.5亿元，同比增长百分之二十，形势总体向好。"],
			["全市完成投资13.7亿元，同比增长百分之三十；形势稳步向好。"],
			[
				"edited 全市完成投资13.5亿元，同比增长百分之二十，形势总体向好。 | 全市完成投资13.7亿元，同比增长百分之三十；形势稳步向好。 {figure 13.5>13.7} {figure 二十>三十} {punctuation ，>；} {wording 总体>稳步}",
			],
		);
	});

	it("takes the comma beside a number for a sign, and the one in it for a part of it", () => {
		check(
			["去年，2023个项目投资89.8，比前年多1,200万元。"],
			["去年；2023个项目投资89.8；比前年多1,300万元。"],
			[
				"edited 去年，2023个项目投资89.8，比前年多1,200万元。 | 去年；2023个项目投资89.8；比前年多1,300万元。 {punctuation ，>；} {punctuation ，>；} {figure 1,200>1,300}",
			],
		);
	});

	it("says a changed number aloud within reworded words, and none where words are only cut", () => {
		const edits = (a: string, b: string) =>
			compareArticles(print(a).article, print(b).article, tools)
				.flatMap((pair) => pair.edits)
				.map((edit) => [edit.class, ...(edit.also ?? [])].join("+"));
		for (const reworded of ["使412家商铺进水", "令数百户农家受损"])
			assert.match(
				edits(
					"台风造成三百余户受灾，救援工作正在紧张进行之中。",
					`台风${reworded}，救援工作正在紧张进行之中。`,
				).join(" "),
				/figure/u,
			);
		assert.deepEqual(
			edits(
				"全市完成投资，其中新建道路13条，救援工作正在紧张进行之中。",
				"全市完成投资，救援工作正在紧张进行之中。",
			),
			["wording"],
		);
		assert.deepEqual(
			edits(
				"各地要进一步统一思想抓好落实工作。",
				"各地要不断凝聚思想抓好落实工作。",
			),
			["wording"],
		);
	});

	it("names a changed name where it is told the names", () => {
		const a = print("市长王小明出席了开工仪式并致辞。");
		const b = print("市长王晓明出席了开工仪式并致辞。");
		const name = [{ start: 2, end: 5 } as SourceSpan];
		const pairs = compareArticles(a.article, b.article, {
			...tools,
			names: { a: name, b: name },
		});
		assert.deepEqual(
			pairs[0]?.edits.map((edit) => edit.class),
			["name"],
		);
	});

	it("does not cut words where it is told them", () => {
		check(
			["今年全市推进城市建设和更新改造"],
			["今年全市推动城市建设和更新改造"],
			[
				"edited 今年全市推进城市建设和更新改造 | 今年全市推动城市建设和更新改造 {wording 推进>推动}",
			],
			{ ...tools, words },
		);
	});

	it("marks a whole clause that was left out, with its own comma", () => {
		check(
			["坚持党建引领，坚持依法治市，坚持改革创新，推动城市发展。"],
			["坚持党建引领，坚持改革创新，推动城市发展。"],
			[
				"edited 坚持党建引领，坚持依法治市，坚持改革创新，推动城市发展。 | 坚持党建引领，坚持改革创新，推动城市发展。 {wording 坚持依法治市，>}",
			],
		);
	});

	it("joins a sentence with the next where one paper parts them", () => {
		check(
			["大会于昨日上午在省城开幕。来自各地的代表共一千余人出席。"],
			["大会于昨日上午在省城开幕，来自各地的代表共一千余人出席。"],
			[
				"edited 大会于昨日上午在省城开幕。来自各地的代表共一千余人出席。 | 大会于昨日上午在省城开幕，来自各地的代表共一千余人出席。 {punctuation 。>，}",
			],
		);
	});

	it("leaves headlines and captions out", () => {
		check(
			["headline: 会议在北京举行", OPENING, "caption: 会议现场。"],
			["headline: 总理主持会议", OPENING],
			[`same ${OPENING} | ${OPENING}`],
		);
	});

	it("takes the sign of a bullet for layout", () => {
		check(
			["bullet: •发展现代化城市群"],
			["bullet: 发展现代化城市群"],
			["same •发展现代化城市群 | 发展现代化城市群"],
		);
	});

	it("compares a text without sentences at its ends only where it is very long", () => {
		const long = "城市".repeat(3_000);
		const [pair] = compareArticles(
			print(`甲乙${long}丙丁`).article,
			print(`甲乙${long}${long}丙丁`).article,
			{
				...tools,
				differ: () => assert.fail("Too long for the differ."),
			},
		);
		assert.deepEqual(
			pair?.edits.map((edit) => [edit.class, edit.a, edit.b]),
			[["wording", "", long]],
		);
	});

	it("has nothing to say of articles without text", () => {
		check([], [], []);
		check(["headline: 题"], [OPENING], [`added  | ${OPENING}`]);
	});
});

const CHARACTERS = [
	..."会議议指出城市，。；！？“”「」 7月1二十电据新华社讯A.",
].concat("\n", "\u200b", "\u3000", "𠮷", "\ud842", "\u0000");
const text = fc
	.array(fc.constantFrom(...CHARACTERS), { maxLength: 40 })
	.map((parts) => parts.join(""));
const article = fc
	.array(text, { maxLength: 6 })
	.map((texts) => print(...texts));

/** Two articles of which the second is the first with sentences cut, doubled, swapped and reworded. */
const related = fc
	.tuple(
		fc.array(text, { minLength: 1, maxLength: 8 }),
		fc.array(fc.tuple(fc.nat(7), fc.nat(3), text), { maxLength: 4 }),
	)
	.map(([texts, changes]) => {
		const changed = [...texts];
		for (const [at, how, words] of changes) {
			const place = at % Math.max(1, changed.length);
			const old = changed[place] ?? "";
			if (how === 0) changed.splice(place, 1);
			if (how === 1) changed.push(old);
			if (how === 2) changed.splice(place, 1, `${words}${old}`);
			if (how === 3) changed.splice(place, 1, old.slice(0, -3), words);
		}
		return [print(...texts), print(...changed)] as const;
	});

const pairOf = fc.oneof(fc.tuple(article, article), related);

/** A source's characters at spans with their offsets. */
const characters = (source: string, spans: readonly SourceSpan[]) =>
	spans.flatMap(({ start, end }) =>
		[...source.slice(start, end).split("")].map((character, index) => ({
			at: start + index,
			character,
		})),
	);

/** What the first side of a pair becomes by its edits. */
function applied(pair: Pair, source: string): string {
	let result = "";
	const edits = [...pair.edits];
	const removed = new Set(
		edits.flatMap((edit) =>
			characters(source, edit.aSpans).map(({ at }) => at),
		),
	);
	const spans = pair.a.flatMap((ref) => ref.spans);
	const enter = (upTo: number) => {
		while ((edits[0]?.aSpans[0]?.start ?? upTo + 1) <= upTo)
			result += edits.shift()?.b;
	};
	for (const { at, character } of characters(source, spans)) {
		enter(at);
		if (!removed.has(at)) result += character;
	}
	enter(Number.MAX_SAFE_INTEGER - 1);
	return result;
}

const plain: CompareTools = { fold: (each) => each, differ };
const anyTools = fc.constantFrom(plain, { ...plain, words });

describe("Comparing any two articles", () => {
	it("finds only the same in a text and itself", () => {
		fc.assert(
			fc.property(article, ({ article: one }) => {
				for (const pair of compareArticles(one, one, plain)) {
					assert.equal(pair.change, "same");
					assert.deepEqual(pair.a, pair.b);
				}
			}),
		);
	});

	it("puts every visible character of either article into exactly one pair", () => {
		fc.assert(
			fc.property(pairOf, ([a, b]) => {
				const pairs = compareArticles(a.article, b.article, plain);
				assertCoveredOnce(pairs, "a", a);
				assertCoveredOnce(pairs, "b", b);
			}),
		);
	});

	it("quotes in refs and edits what stands at their spans", () => {
		fc.assert(
			fc.property(pairOf, anyTools, ([a, b], using) => {
				for (const pair of compareArticles(a.article, b.article, using)) {
					for (const ref of pair.a)
						assert.equal(textAt(a.source, ref.spans), ref.text);
					for (const ref of pair.b)
						assert.equal(textAt(b.source, ref.spans), ref.text);
					for (const edit of pair.edits) {
						assert.equal(textAt(a.source, edit.aSpans), edit.a);
						assert.equal(textAt(b.source, edit.bSpans), edit.b);
						assert.notEqual(keyOf(edit.a).text, keyOf(edit.b).text);
					}
				}
			}),
		);
	});

	it("gives the edits that turn one side of a pair into the other", () => {
		fc.assert(
			fc.property(pairOf, anyTools, ([a, b], using) => {
				for (const pair of compareArticles(a.article, b.article, using)) {
					if (pair.change === "cut" || pair.change === "added") continue;
					assert.equal(
						keyOf(applied(pair, a.source)).text,
						keyOf(pair.b.map((ref) => ref.text).join("")).text,
					);
				}
			}),
		);
	});
});
