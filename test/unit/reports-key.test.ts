import assert from "node:assert/strict";
import {
	attributionLength,
	OPENING,
	WHOLE,
} from "../../src/core/reports/attribution";
import { keyOf, VARIANTS } from "../../src/core/reports/key";
import { cutSentences } from "../../src/core/reports/sentences";

const sentencesOf = (text: string, grain: "sentence" | "clause") =>
	cutSentences(text, grain).map(({ start, end }) => text.slice(start, end));

describe("The key of a text", () => {
	for (const { example } of VARIANTS)
		it(`is the same for ${example[0]} and ${example[1]}`, () => {
			assert.notEqual(example[0], example[1]);
			assert.equal(keyOf(example[0]).text, keyOf(example[1]).text);
		});

	it("has no blanks, ignorables or control characters, and knows where each character stands", () => {
		const { text, at } = keyOf("扩 大\u3000开\u200b放\u0000 「７％」 ");
		assert.equal(text, '扩大开放"7%"');
		assert.deepEqual([...at], [0, 2, 4, 6, 9, 10, 11, 12]);
	});

	it("keeps what makes a difference", () => {
		for (const [a, b] of [
			["，", "、"],
			["《求是》", "求是"],
			["3.5", "35"],
			["A", "a"],
		])
			assert.notEqual(keyOf(a ?? "").text, keyOf(b ?? "").text);
	});

	it("may be long", () => {
		assert.equal(keyOf("城市".repeat(100_000)).text.length, 200_000);
	});
});

describe("Sentences", () => {
	it("end after the stop and what closes with it", () => {
		assert.deepEqual(
			sentencesOf("他说：“好。”我问：“真的？！”是", "sentence"),
			["他说：“好。”", "我问：“真的？！”", "是"],
		);
	});

	it("hold several clauses", () => {
		assert.deepEqual(sentencesOf("加快甲；严格乙。", "clause"), [
			"加快甲；",
			"严格乙。",
		]);
		assert.deepEqual(sentencesOf("加快甲；严格乙。", "sentence"), [
			"加快甲；严格乙。",
		]);
	});

	it("take the blanks at the end of a text with them", () => {
		assert.deepEqual(sentencesOf("完。 \u200b\n", "sentence"), [
			"完。 \u200b\n",
		]);
	});
});

describe("Attributions", () => {
	for (const { example } of [...OPENING, ...WHOLE])
		it(`know ${example}`, () => {
			const key = keyOf(example).text;
			assert.equal(attributionLength(key), key.length);
			if (OPENING.some((row) => row.example === example))
				assert.equal(attributionLength(`${key}会议指出`), key.length);
		});

	it("may follow one another", () => {
		for (const example of [
			"【大公报讯】据新华社报道：",
			"本报讯（记者董星辰）",
			"新华社联合国2025年7月15日电（记者张三 李四）",
		]) {
			const key = keyOf(example).text;
			assert.equal(attributionLength(`${key}会议指出`), key.length, example);
		}
	});

	it("are not found in other words", () => {
		for (const text of [
			"新华社记者电话采访了他。",
			"据了解，会议指出",
			"本报电视版今日起改版",
			"人民日报社论致电祝贺",
			"（见第四版）",
			"会议指出，新华社北京7月15日电",
		])
			assert.equal(attributionLength(keyOf(text).text), 0, text);
	});
});
