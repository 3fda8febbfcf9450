import assert from "node:assert/strict";
import { shortened } from "../../src/core/text/shorten";

const SPECS: readonly [text: string, most: number, shown: string][] = [
	["", 4, ""],
	["通稿通稿", 4, "通稿通稿"],
	["通稿通稿通", 4, "通稿通…"],
	["通𠮷𠮷𠮷", 4, "通𠮷…"],
	["𠮷𠮷𠮷", 4, "𠮷…"],
	["\ud842\ud842\udfb7通稿", 4, "\ud842𠮷…"],
];

describe("Shortened texts", () => {
	for (const [text, most, shown] of SPECS)
		it(`shows ${JSON.stringify(text)} in ${most} units as ${JSON.stringify(shown)}`, () =>
			assert.equal(shortened(text, most), shown));
});
