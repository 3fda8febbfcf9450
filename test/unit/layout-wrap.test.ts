import assert from "node:assert/strict";
import fc from "fast-check";
import { wrapText } from "../../src/core/layout/wrap";
import { NOT_AT_LINE_START } from "../../src/core/text/characters";

describe("Hard wrap", () => {
	const cases: readonly (readonly [
		name: string,
		text: string,
		columns: number,
		expected: string,
	])[] = [
		[
			"counts a Chinese character as two",
			"一二三四五六七",
			6,
			"一二三\n四五六\n七",
		],
		[
			"keeps a stop from the line's beginning",
			"一二三四。五六",
			8,
			"一二三\n四。五六",
		],
		[
			"keeps an opener from the line's end",
			"一二三「四五」",
			8,
			"一二三\n「四五」",
		],
		["keeps words and numbers whole", "电压66kV以上", 6, "电压\n66kV以\n上"],
		[
			"ends a line at the blank between words",
			"the new town",
			8,
			"the new\ntown",
		],
		["lets run over what may not be broken", "abcdefgh", 4, "abcdefgh"],
		[
			"keeps the blank between a headline's halves",
			"一二 三四",
			4,
			"一\n二 三\n四",
		],
	];
	for (const [name, text, columns, expected] of cases)
		it(name, () => assert.equal(wrapText(text, columns).text, expected));

	it("changes nothing but line ends, in any text and at any width", () => {
		fc.assert(
			fc.property(
				fc.string({ unit: "binary" }),
				fc.integer({ min: 1, max: 80 }),
				(text, columns) => {
					const wrapped = wrapText(text, columns).text;
					assert.equal(wrapped.replace(/\s/gu, ""), text.replace(/\s/gu, ""));
				},
			),
		);
	});

	it("puts no closing mark first", () => {
		const text = "他说：“好，（真）好！”《书》、「话」。".repeat(5);
		for (let columns = 8; columns < 40; columns++)
			for (const line of wrapText(text, columns).text.split("\n"))
				assert.ok(!NOT_AT_LINE_START.includes(line.charAt(0)), line);
	});
});
