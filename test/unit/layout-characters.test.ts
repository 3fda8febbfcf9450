import assert from "node:assert/strict";
import {
	CharClass,
	classOf,
	IGNORABLES,
	isBlank,
	widthOf,
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

	const widths: readonly (readonly [string, number])[] = [
		["7月14日至15日", 13],
		["“𠮷”——…", 12],
		[IGNORABLES, 0],
	];
	for (const [text, columns] of widths)
		it(`counts ${columns} columns in ${JSON.stringify(text)}`, () => {
			let all = 0;
			for (let at = 0; at < text.length; at++)
				all += widthOf(text.charCodeAt(at));
			assert.equal(all, columns);
		});
});
