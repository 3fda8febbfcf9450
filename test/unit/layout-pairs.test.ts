import assert from "node:assert/strict";
import { arePaired } from "../../src/core/layout/pairs";

/** Two characters, and whether words have them side by side more often than chance brings words together. */
const PAIRS: readonly (readonly [pair: string, paired: boolean])[] = [
	["高质", true],
	["经济", true],
	["發展", true],
	["講話", true],
	["展三", false],
	["神赵", false],
	["幕趙", false],
	["ab", false],
];

describe("Pairs of characters", () => {
	for (const [pair, paired] of PAIRS)
		it(`${paired ? "are" : "are not"} inside a word: ${pair}`, () =>
			assert.equal(arePaired(pair.charAt(0), pair.charAt(1)), paired));

	it("are none where a character is missing", () => {
		assert.equal(arePaired("", ""), false);
		assert.equal(arePaired("高", ""), false);
	});
});
