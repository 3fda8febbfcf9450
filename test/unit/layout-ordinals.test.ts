import assert from "node:assert/strict";
import { layOut } from "../../src/core/layout/layout";
import { readLines } from "../../src/core/layout/lines";
import { NUMBERINGS, readOrdinals } from "../../src/core/layout/ordinals";

function unitsOf(...lines: readonly string[]): string[] {
	return layOut(lines.join("\n")).articles.flatMap(({ units }) =>
		units.map(({ kind, projection }) => `${kind} ${projection.text}`),
	);
}

/** The lines that begin items. */
function items(...lines: readonly string[]): string[] {
	const text = lines.join("\n");
	const found = readOrdinals(text, readLines(text));
	return lines.filter((_, index) => found[index] !== 0);
}

describe("A line that goes on a numbered list", () => {
	for (const { example } of NUMBERINGS)
		it(`is one with the number of ${example}`, () => {
			const first = example.replace(/[2二貳②]/u, (numeral) =>
				"1一壹①".charAt("2二貳②".indexOf(numeral)),
			);
			assert.deepEqual(items(first, "要快", example), [first, example]);
			assert.deepEqual(items(example), []);
			assert.deepEqual(items("正文", example, "正文"), []);
		});

	it("begins a unit, however short the one before is", () => {
		assert.deepEqual(
			unitsOf(
				"一、抓生产",
				"1. 抓工业",
				"2. 抓农业",
				"二、抓销售",
				"三、抓质量",
			).map((unit) => unit.replace(/^\S+ /u, "")),
			["一、抓生产", "1. 抓工业", "2. 抓农业", "二、抓销售", "三、抓质量"],
		);
		assert.deepEqual(
			unitsOf("（一）工業", "（1）礦冶", "（2）紡織", "（二）農業").map(
				(unit) => unit.replace(/^\S+ /u, ""),
			),
			["（一）工業", "（1）礦冶", "（2）紡織", "（二）農業"],
		);
	});

	it("is text of its article, and no quote beside it", () => {
		const kinds = unitsOf(
			"會議指出，今年以來各地認真落實各項部署，經濟運行總體平穩，社會大局保持穩定，人民生活不斷改善。",
			"",
			"申請人須符合下列條件",
			"",
			"1.年滿十八歲；",
			"",
			"2.身體健康；",
			"",
			"3.持有證書。",
			"",
			"會議要求各地加強領導，細化工作措施，把任務落到實處，年底前向上級報告進展情況和存在的問題。",
		).map((unit) => unit.slice(0, 4));
		assert.equal(kinds.filter((kind) => kind === "pull").length, 0);
	});

	it("may leave out a number, but counts from one", () => {
		assert.deepEqual(items("一、修路", "三、架桥"), ["一、修路", "三、架桥"]);
		assert.deepEqual(items("二、修路", "三、架桥"), []);
		assert.deepEqual(items("一、修路", "五、架桥"), []);
	});

	it("is none where a paragraph is wrapped before an ordinal", () => {
		assert.deepEqual(
			items(
				"会议部署四项工作：1.修山区公路；",
				"2.架跨江大桥；3.种防护林带；4.治",
				"理河道。增长2.5倍的目标不变。",
			),
			[],
		);
		assert.deepEqual(
			items("一是修山区公路，架跨江大桥；", "二是种防护林带。"),
			[],
		);
		assert.deepEqual(items("1.5倍", "2.5倍", "3、4月"), []);
	});

	it("begins no article, and heads what stands under it", () => {
		assert.deepEqual(
			unitsOf(
				"县里公布今年工作安排",
				"",
				"一、修路",
				"",
				"各地要加快施工，今年年底以前必须把山区公路修到每个村口，确保通车。",
				"",
				"二、架桥",
				"三、植树",
				"",
				"各县要把防护林带种好，三年以内见到成效，每年年底报告进展情况。",
			).map((unit) => unit.slice(0, 12)),
			[
				"headline 县里公",
				"subhead 一、修路",
				"paragraph 各地",
				"bullet 二、架桥",
				"subhead 三、植树",
				"paragraph 各县",
			],
		);
	});
});
