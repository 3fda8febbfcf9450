import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { decode as decodeWith, encode as encodeWith } from "iconv-lite";
import { encodingNamed } from "../../src/core/text/encoding";
import { misread } from "../../src/core/text/misread";

const seeds = path.join(__dirname, "..", "..", "..", "seeds");
const pages = fs
	.readdirSync(seeds)
	.sort()
	.map((name) => fs.readFileSync(path.join(seeds, name), "utf8"));
const traditional = pages[1] ?? "";
const simplified = pages.filter((_, index) => index !== 1);
const headline =
	"中央城市工作会议在北京举行，习近平发表重要讲话。会议指出，改革开放以来取得历史性成就。";

/** What stands there when bytes of one encoding are read in another. */
const mangled = (text: string, was: string, readAs: string) =>
	decodeWith(encodeWith(text, was), readAs, { stripBOM: false });

describe("A text that was read in a wrong encoding", function () {
	this.timeout(60_000);

	for (const [was, readAs, texts, encoding] of [
		["gb18030", "utf-8", [...simplified, headline], "gb18030"],
		["gb18030", "latin1", [...simplified, headline], "gb18030"],
		["gb18030", "windows-1252", [...simplified, headline], "gb18030"],
		["gb18030", "big5-hkscs", simplified, "gb18030"],
		["big5-hkscs", "utf-8", [traditional], "big5"],
		["big5-hkscs", "latin1", [traditional], "big5"],
		["big5-hkscs", "windows-1252", [traditional], "big5"],
		["big5-hkscs", "gb18030", [traditional], "big5"],
		["utf-8", "gb18030", [...pages, headline], "utf-8"],
		["utf-8", "latin1", [...pages, headline], "utf-8"],
		["utf-8", "windows-1252", [...pages, headline], "utf-8"],
		["utf-16le", "utf-8", pages, "utf-16le"],
		["utf-16be", "utf-8", pages, "utf-16be"],
		["utf-16le", "windows-1252", pages, "utf-16le"],
		["utf-16le", "utf-16be", pages, "utf-16le"],
		["utf-16be", "utf-16le", pages, "utf-16be"],
	] as const)
		it(`is ${encoding} where ${was} was read as ${readAs}`, () => {
			for (const text of texts) {
				const found = misread(
					mangled(text, was, readAs),
					encodingNamed(readAs),
				);
				assert.equal(found?.encoding, encoding, text.slice(0, 20));
				assert.ok(found.confidence > 0 && found.confidence <= 1);
			}
		});

	for (const [what, text] of [
		...pages.map((page, index) => [`seed ${index}`, page] as const),
		["a headline", headline],
		["nothing", ""],
		["English", "The conference was held in Beijing on 15 July. ".repeat(20)],
		[
			"French",
			"Le président a déclaré que la réunion était très réussie à l’été dernier ; « ça va », a-t-il dit, où l’œuvre fut créée. ".repeat(
				9,
			),
		],
		[
			"German",
			"Überall hört man über größere Städte, schöne Straßen, äußerst günstige Züge und Bäder in Österreich. ".repeat(
				9,
			),
		],
		[
			"Vietnamese",
			"Hội nghị đã được tổ chức tại Hà Nội với sự tham gia của nhiều đại biểu trong nước và quốc tế. ".repeat(
				9,
			),
		],
		[
			"Portuguese in capitals",
			"SÃO PAULO: A ELEIÇÃO É ÀS TRÊS HORAS, NÃO ÀS DUAS. ".repeat(9),
		],
		[
			"Russian",
			"Центральная конференция по работе с городами прошла в Пекине. ".repeat(
				9,
			),
		],
		[
			"Japanese",
			"中央都市工作会議が北京で開催され、習近平が重要な演説を行った。".repeat(
				9,
			),
		],
		["Korean", "중앙도시공작회의가 베이징에서 열렸다. ".repeat(9)],
		[
			"a list of rare names",
			"覃鑫淼 翟骁骥 臧堃堃 蔺琬琰 亓官昱 濮阳翀 璩瑾瑜 逄锦彧 亢麒麟 仝彬彬",
		],
		[
			"classical Chinese",
			"关关雎鸠，在河之洲。窈窕淑女，君子好逑。参差荇菜，左右流之。".repeat(5),
		],
		["a text with one broken character", `${headline}\ufffd${headline}`],
		["box drawing", "┌────┬────┐\n│ 甲 │ 乙 │\n└────┴────┘\n".repeat(9)],
		["escape codes of a terminal", "\u001b[31mred\u001b[0m\n".repeat(99)],
		["emoji", "😀😃😄😁😆".repeat(30)],
	] as const)
		it(`is not ${what}`, () => assert.equal(misread(text), undefined));

	it("is never any word of Latin letters with accents", () =>
		fc.assert(
			fc.property(
				fc.array(
					fc.constantFrom(
						..."the quick brown fox été où naïve Österreich façade São mañana größer Ångström žluťoučký kůň".split(
							" ",
						),
					),
					{ minLength: 5, maxLength: 200 },
				),
				(words) => assert.equal(misread(words.join(" ")), undefined),
			),
		));

	it("gets an answer whatever it holds", () =>
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), (text) => {
				const found = misread(text);
				assert.ok(found === undefined || found.confidence > 0);
			}),
		));
});
