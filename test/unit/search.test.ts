import assert from "node:assert/strict";
import { Phrases } from "../../src/core/text/phrases";
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

describe("A list of phrases", () => {
	it("gives the longest that begins at an offset and ends in the text", () => {
		const phrases = new Phrases(["扎西", "扎西顿珠", "顿珠"]);
		const found = (text: string) =>
			Array.from(text, (_, at) => phrases.longestAt(text, at));
		assert.deepEqual(found("扎西顿珠"), [
			"扎西顿珠",
			undefined,
			"顿珠",
			undefined,
		]);
		assert.deepEqual(found("扎西顿"), ["扎西", undefined, undefined]);
		assert.deepEqual(found(""), []);
	});
});
