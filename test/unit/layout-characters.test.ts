import assert from "node:assert/strict";
import {
	CharClass,
	classOf,
	displayWidth,
	endsSentence,
	IGNORABLES,
	isBlank,
} from "../../src/core/text/characters";

describe("characters", () => {
	const classes: readonly (readonly [string, CharClass])[] = [
		["市", CharClass.han],
		["𠮷", CharClass.han],
		["々", CharClass.han],
		["あ", CharClass.kana],
		["한", CharClass.hangul],
		["k", CharClass.latin],
		["é", CharClass.latin],
		["7", CharClass.digit],
		["７", CharClass.digit],
		["「", CharClass.open],
		["”", CharClass.close],
		["。", CharClass.stop],
		["、", CharClass.pause],
		["\u3000", CharClass.blank],
		["\u2028", CharClass.lineEnd],
		["\u200b", CharClass.ignorable],
		["•", CharClass.other],
	];
	for (const [character, expected] of classes)
		it(`classes ${JSON.stringify(character)}`, () =>
			assert.equal(classOf(character.charCodeAt(0)), expected));

	it("calls blank what JavaScript calls white space, but for the BOM", () => {
		for (let code = 0; code < 0x10000; code++)
			assert.equal(
				isBlank(code),
				/\s/u.test(String.fromCharCode(code)) && code !== 0xfeff,
				code.toString(16),
			);
	});

	it("counts a Chinese character as two columns and a digit as one", () => {
		assert.equal(displayWidth("7月14日至15日"), 13);
		assert.equal(displayWidth("“𠮷”——…"), 12);
		assert.equal(displayWidth(IGNORABLES), 0);
	});

	const ends: readonly (readonly [string, boolean])[] = [
		["他说：“好。”", true],
		["真的吗？）", true],
		["It ends here.", true],
		["增长3.", false],
		["（下转第4版）", false],
		["坚持党对城市工作的全面领导，", false],
		["", false],
	];
	for (const [text, expected] of ends)
		it(`${expected ? "sees" : "sees no"} sentence end in ${text}`, () =>
			assert.equal(endsSentence(text), expected));
});
