import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { changesOf, changesWithin } from "../../src/core/script/changes";
import { convertText } from "../../src/core/script/convert-text";
import type { UnitConversion } from "../../src/core/script/convert-unit";
import { PRINTED_FORMS, withQuotes } from "../../src/core/script/usage";
import { textAt } from "../../src/core/text/span";
import { makeFold } from "../../src/engines/fold";
import { makeConverter } from "../../src/engines/opencc";
import { loadWeb } from "../../src/engines/segmenters";
import { clausesPrinted } from "../support/printed-as";

const seeds = join(__dirname, "..", "..", "..", "seeds");
const pages = readdirSync(seeds)
	.sort()
	.map((name) => readFileSync(join(seeds, name), "utf8"));
const fold = makeFold();
const engines = {
	converter: makeConverter(),
	segmenter: loadWeb(join(__dirname, "..", "..", "jieba")),
};

const converted = (source: string, conversion: UnitConversion) =>
	convertText(source, engines, conversion);
const printed = (source: string, conversion: UnitConversion) =>
	converted(source, conversion).projection.text;

describe("the conversion of a page", function () {
	this.timeout(60_000);

	const tw: UnitConversion = { from: "cn", to: "twp" };
	const hk: UnitConversion = { from: "cn", to: "hk" };

	for (const [what, source, conversion, result] of [
		[
			"converts a word that a line end cuts",
			"她剪短了自己留了多年的头\n发，中国的贸易伙伴很多。",
			hk,
			"她剪短了自己留了多年的頭\n髮，中國的貿易伙伴很多。",
		],
		[
			"leaves a word whole that a line end cuts",
			"中国是我们最大的贸易伙\n伴，双方关系很好。",
			hk,
			"中國是我們最大的貿易伙\n伴，雙方關係很好。",
		],
		[
			"deals an image of the same length out over the lines",
			"我们要注意收集各方面的信\n息，双方关系很好。",
			tw,
			"我們要注意收集各方面的資\n訊，雙方關係很好。",
		],
		[
			"puts a longer image where its word begins",
			"这一台计算机的主要问题是内\n存不够，双方关系很好。",
			tw,
			"這一臺計算機的主要問題是記憶體\n不夠，雙方關係很好。",
		],
		[
			"begins no line with a mark because a word got shorter",
			"這一臺機器的主要問題是記憶\n體，雙方關係很好。",
			{ from: "twp", to: "cn" },
			"这一台机器的主要问题是内\n存，双方关系很好。",
		],
		[
			"takes quotation marks of the region",
			"他说：“这是‘新’的。”",
			hk,
			"他説：「這是『新』的。」",
		],
		[
			"keeps quotation marks when asked to",
			"他说：“新的。”",
			{ ...hk, quotes: "keep" },
			"他説：“新的。”",
		],
		[
			"puts the workspace's terms before the dictionary",
			"默认软件的信息不多。",
			{
				...tw,
				terms: [
					{ from: "信息", to: "信息" },
					{ from: "软件", to: "軟體程式" },
				],
			},
			"預設軟體程式的信息不多。",
		],
		[
			"leaves a text alone from a usage into itself",
			"頭髮发展",
			{ from: "cn", to: "cn" },
			"頭髮发展",
		],
		[
			"keeps CRLF, blanks and lone surrogates",
			"发展\r\n\r\n　发\ud842展\t\r\n",
			hk,
			"發展\r\n\r\n　發\ud842展\t\r\n",
		],
	] as const)
		it(`${what}`, () => assert.equal(printed(source, conversion), result));

	for (const [what, from, paper, conversion] of [
		["003 as 001, a Hong Kong paper, prints the same words", 3, 1, hk],
		["001 as 003, the wire text, has them", 1, 3, { from: "hk", to: "cn" }],
	] as const)
		it(`prints ${what}`, () => {
			const source = pages[from] ?? "";
			const clauses = [
				...clausesPrinted(
					source,
					printed(source, conversion),
					pages[paper] ?? "",
					fold,
				),
			];
			assert.ok(clauses.length > 140, `${clauses.length}`);
			for (const { ours, printed } of clauses) assert.equal(ours, printed);
		});

	it("asks about places where words cross, and nowhere else in the seeds", () => {
		const asked = new Map<string, number>();
		for (const page of pages.filter((_, index) => index !== 1)) {
			for (const { spans, text, candidates } of converted(page, hk).review) {
				assert.equal(textAt(page, spans), text);
				assert.equal(fold(candidates[0] ?? ""), text);
				const place = candidates.join(" not ");
				asked.set(place, (asked.get(place) ?? 0) + 1);
			}
		}
		assert.deepEqual(Object.fromEntries(asked), {
			"注重 not 註重": 25,
			"征程 not 徵程": 8,
			"一個 not 一箇": 1,
			"指明了 not 指明瞭": 1,
			"闡明了 not 闡明瞭": 1,
		});
	});

	it("only ever changes what it says it changes", () => {
		for (const source of pages)
			for (const to of ["hk", "twp", "cn"] as const) {
				const conversion = {
					from: source === pages[1] ? "hk" : "cn",
					to,
				} as const;
				const { projection } = converted(source, conversion);
				let text = "";
				let reached = 0;
				for (const change of changesOf(source, projection)) {
					text += source.slice(reached, change.span.start) + change.text;
					reached = change.span.end;
				}
				assert.equal(text + source.slice(reached), projection.text);
			}
	});

	it("converts a selection with the words around it in view", () => {
		const source = "她剪短了自己留了多年的头\n发，双方关系很好。";
		const { projection } = converted(source, hk);
		const selected = [{ start: 13, end: 14 }];
		assert.deepEqual(changesWithin(changesOf(source, projection), selected), [
			{ span: { start: 13, end: 14 }, text: "髮" },
		]);
	});

	it("loses nothing of any text", () => {
		const anyPage = fc
			.array(
				fc.oneof(
					fc.constantFrom(
						"内",
						"存",
						"信息",
						"\n",
						"\r\n",
						"，",
						"“",
						"更加注重",
						" ",
						"’s",
					),
					fc.string({ unit: "binary", maxLength: 2 }),
					fc
						.integer({ min: 0, max: 0xffff })
						.map((c) => String.fromCharCode(c)),
				),
				{ maxLength: 40 },
			)
			.map((parts) => parts.join(""));
		fc.assert(
			fc.property(anyPage, (source) => {
				const text = printed(source, tw);
				const lines = (each: string) => each.split(/\r\n|\n|\r/u).length;
				assert.equal(lines(text), lines(source));
				const rest = (each: string) =>
					each.replace(/[内存信息记憶體資訊]/gu, "").length;
				assert.ok(rest(text) >= rest(source) - 2, text);
			}),
		);
	});
});

describe("the forms papers print", () => {
	for (const { to, form, printed: common, example } of PRINTED_FORMS)
		it(`has ${example}`, () => {
			assert.ok(example.includes(common));
			for (const region of to)
				assert.equal(
					printed(fold(example), { from: "cn", to: region }),
					example,
				);
			assert.equal(fold(form), fold(common));
		});

	for (const [text, to, result] of [
		["“外‘内’外”", "hk", "「外『內』外」"],
		["’95年 It’s", "hk", "’95年 It’s"],
		["“no Han here”", "hk", "“no Han here”"],
		["「外『内』外」", "cn", "“外‘内’外”"],
	] as const)
		it(`writes the marks of ${text} for ${to} as ${result}`, () =>
			assert.equal(
				withQuotes(text, to).replace("内", to === "cn" ? "内" : "內"),
				result,
			));
});
