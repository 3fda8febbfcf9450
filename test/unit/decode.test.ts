import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { decode } from "../../src/core/text/decode";
import { ENCODINGS, encodingNamed } from "../../src/core/text/encoding";
import { encodable, encodeDoubleByte, encodeUtf16 } from "../support/encode";

const seeds = path.join(__dirname, "..", "..", "..", "seeds");
const seed = (name: string) => fs.readFileSync(path.join(seeds, name), "utf8");
const simplified = encodable(seed("003_62a869ae638578e6.txt"), "gb18030");
const traditional = encodable(
	encodable(seed("001_5d032a918828e760.txt"), "gb18030"),
	"big5",
);

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, "hex"));

describe("Decoding", () => {
	const sure: readonly (readonly [string, string, Uint8Array, string])[] = [
		["UTF-8", "utf-8", utf8(simplified), simplified],
		["GB18030", "gb18030", encodeDoubleByte(simplified, "gb18030"), simplified],
		[
			"Traditional text in GB18030",
			"gb18030",
			encodeDoubleByte(traditional, "gb18030"),
			traditional,
		],
		["Big5", "big5", encodeDoubleByte(traditional, "big5"), traditional],
		[
			"a Big5 headline",
			"big5",
			encodeDoubleByte("中央城市工作會議在北京舉行", "big5"),
			"中央城市工作會議在北京舉行",
		],
		[
			"UTF-16, low byte first",
			"utf-16le",
			encodeUtf16(simplified, "utf-16le"),
			simplified,
		],
		[
			"UTF-16, high byte first",
			"utf-16be",
			encodeUtf16(traditional, "utf-16be"),
			traditional,
		],
		[
			"English in UTF-16",
			"utf-16le",
			encodeUtf16("no BOM", "utf-16le"),
			"no BOM",
		],
		["the empty file", "utf-8", bytes(""), ""],
		["a CRLF as it stands", "utf-8", utf8("甲\r\n乙\r"), "甲\r\n乙\r"],
	];
	for (const [name, encoding, given, text] of sure)
		it(`reads ${name} without being told`, () =>
			assert.deepEqual(decode(given), { text, encoding }));

	it("leaves a BOM out of the text and lets it decide", () => {
		const mark = "\ufeff甲乙\ufeff";
		const text = "甲乙\ufeff";
		assert.deepEqual(decode(utf8(mark)), { text, encoding: "utf-8" });
		assert.deepEqual(decode(utf8(mark), "gb18030"), {
			text,
			encoding: "utf-8",
		});
		for (const order of ["utf-16le", "utf-16be"] as const)
			assert.deepEqual(decode(encodeUtf16(mark, order)), {
				text,
				encoding: order,
			});
	});

	it("keeps lone surrogates of UTF-16", () => {
		const text = "甲\ud800乙\udc00";
		const given = encodeUtf16(`\ufeff${text}`, "utf-16be");
		assert.deepEqual(decode(given), { text, encoding: "utf-16be" });
	});

	it("reads what it was told, however little there is of it", () => {
		const given = encodeDoubleByte("丁", "gb18030");
		assert.ok("reason" in decode(given));
		assert.deepEqual(decode(given, "gb18030"), {
			text: "丁",
			encoding: "gb18030",
		});
	});

	it("reads the Hong Kong characters of Big5", () => {
		assert.deepEqual(decode(bytes("fed38fc08ec490688862"), "big5"), {
			text: "着衞羣邨\u00ca\u0304",
			encoding: "big5",
		});
		assert.deepEqual(decode(bytes("a7efb5bda5c1a5cda1418ec4b2b3")), {
			text: "改善民生，羣眾",
			encoding: "big5",
		});
	});

	const refused: readonly (readonly [string, Uint8Array, RegExp])[] = [
		["a PDF", utf8("%PDF-1.7\n"), /PDF document.*export/u],
		["an Office document", bytes("504b030414000600"), /ZIP archive/u],
		["NUL bytes", bytes("00ff00ff00ff01"), /NUL/u],
		["control codes", bytes("0102030405e4b8ad"), /control codes/u],
		["UTF-32", bytes("fffe00004e2d0000"), /UTF-32/u],
		["half a unit of UTF-16", bytes("fffe2d"), /odd/u],
		["half a character", bytes("e4b8ade4b8"), /byte 3.*GB18030/u],
		["Latin-1", bytes("636166e9"), /byte 3.*not valid GB18030 or Big5/u],
		[
			"two characters that prove nothing",
			bytes("b6a1d1a6"),
			/GB18030 or Big5/u,
		],
	];
	for (const [name, given, reason] of refused)
		it(`says why it does not read ${name}`, () => {
			const read = decode(given);
			assert.ok("reason" in read);
			assert.match(read.reason, reason);
		});

	it("says where the bytes do not fit the encoding that was asked for", () => {
		for (const encoding of ["gb18030", "big5"] as const)
			assert.deepEqual(decode(bytes("ff"), encoding), {
				reason: `Not valid ${encoding === "big5" ? "Big5" : "GB18030"}.`,
			});
		assert.deepEqual(decode(bytes("efbbbfe4b8ade4"), "utf-8"), {
			reason: "Not valid UTF-8 (byte 6).",
		});
	});

	it("gives an answer for any bytes, and any text back from its UTF-8", () => {
		fc.assert(
			fc.property(
				fc.uint8Array({ maxLength: 64 }),
				fc.constantFrom(undefined, ...ENCODINGS),
				(given, encoding) => {
					const read = decode(given, encoding);
					assert.equal("text" in read, !("reason" in read));
				},
			),
		);
		fc.assert(
			fc.property(fc.string({ unit: "grapheme" }), (text) => {
				const read = decode(utf8(text), "utf-8");
				assert.ok("text" in read);
				assert.equal(read.text, text.replace(/^\ufeff/u, ""));
			}),
		);
	});

	it("knows encodings by the names people give them", () => {
		const names = [
			"utf8",
			"GBK",
			"gb2312",
			"Big5-HKSCS",
			"UTF_16 LE",
			"ebcdic",
		];
		assert.deepEqual(names.map(encodingNamed), [
			"utf-8",
			"gb18030",
			"gb18030",
			"big5",
			"utf-16le",
			undefined,
		]);
	});
});
