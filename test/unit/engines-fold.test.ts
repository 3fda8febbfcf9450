import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { makeFold } from "../../src/engines/fold";

const seeds = join(__dirname, "..", "..", "..", "seeds");
const fold = makeFold();

/** Any string of UTF-16 code units, rich in Han of both scripts, lone surrogates and characters outside the BMP. */
const anyText = fc
	.array(
		fc.oneof(
			fc.constantFrom(..."漢语發㗲㜢𠵾𪎈豈⿰⿱著名隨衞\ud842\udfb7\r\n\u0000"),
			fc.string({ unit: "binary", maxLength: 3 }),
			fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)),
		),
	)
	.map((parts) => parts.join(""));

describe("the fold towards Simplified", () => {
	for (const [text, folded] of [
		["衞 佔 裏 鈎 羣 裡 說 説", "卫 占 里 钩 群 里 说 说"],
		["隨著 著力 著名 名著 有著名的", "随着 着力 著名 名著 有著名的"],
		["乾隆皇帝把衣服曬乾", "乾隆皇帝把衣服晒干"],
		["老㗲、龜", "老㗲、龟"],
		["漢\ud842字", "汉\ud842字"],
	] as const)
		it(`reads ${text} as ${folded}`, () => assert.equal(fold(text), folded));

	it("keeps every offset of any string", () =>
		fc.assert(
			fc.property(anyText, (text) => {
				assert.equal(fold(text).length, text.length);
			}),
		));

	it("leaves the Simplified seeds as they are", () => {
		for (const name of readdirSync(seeds)) {
			if (name.startsWith("001")) continue;
			const text = readFileSync(join(seeds, name), "utf8");
			assert.equal(fold(text), text, name);
		}
	});
});
