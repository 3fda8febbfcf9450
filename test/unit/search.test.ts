import assert from "node:assert/strict";
import { matchesOf } from "../../src/core/text/search";

describe("The matches of a pattern", () => {
	const texts = ["", "一是修路", "𠮷𠮷野家", "甲a乙bb丙", "aaa"];
	for (const pattern of [/是/gu, /b*/gu, /(?=𠮷)|家/gu, /a(?=a)/gu, /^|$/gu])
		it(`are those of matchAll: ${pattern.source}`, () => {
			for (const text of texts)
				assert.deepEqual(matchesOf(pattern, text), [...text.matchAll(pattern)]);
		});

	it("begin at the beginning of the text, wherever the last search ended", () => {
		const pattern = /是/gu;
		assert.ok(pattern.test("一是"));
		assert.equal(matchesOf(pattern, "是").length, 1);
	});
});
