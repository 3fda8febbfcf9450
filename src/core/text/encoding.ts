import { restoreHongKong } from "./hkscs";
import { firstBadByteOfUtf8, readUtf16 } from "./utf";

/** The encodings that a text may come in. UTF-8 and UTF-16 with or without a byte order mark (BOM). */
export const ENCODINGS = [
	"utf-8",
	"utf-16le",
	"utf-16be",
	"gb18030",
	"big5",
] as const;
/** One of them. */
export type Encoding = (typeof ENCODINGS)[number];

/** A decoded text without its BOM. Its line ends are those of the bytes. */
export interface DecodedText {
	readonly text: string;
	readonly encoding: Encoding;
}

/** Why bytes could not be decoded: an English sentence that says what was tried or what to do. */
export interface Undecodable {
	readonly reason: string;
}

/** What became of bytes: tell the two apart by `"reason" in decoded`. */
export type Decoded = DecodedText | Undecodable;

/** Other names for the encodings, without hyphens, underscores and blanks. GBK and GB 2312 are parts of GB18030. */
const LABELS: Readonly<Record<string, Encoding>> = {
	utf8: "utf-8",
	utf16: "utf-16le",
	utf16le: "utf-16le",
	utf16be: "utf-16be",
	gb18030: "gb18030",
	gb2312: "gb18030",
	gbk: "gb18030",
	cp936: "gb18030",
	euccn: "gb18030",
	big5: "big5",
	big5hkscs: "big5",
	cp950: "big5",
};

const NAMES: Readonly<Record<Encoding, string>> = {
	"utf-8": "UTF-8",
	"utf-16le": "UTF-16 (little-endian)",
	"utf-16be": "UTF-16 (big-endian)",
	gb18030: "GB18030",
	big5: "Big5",
};

/** The encoding that a label names ("GBK", "utf8", "Big5-HKSCS"), or undefined for one that is not read. */
export function encodingNamed(label: string): Encoding | undefined {
	return LABELS[label.toLowerCase().replace(/[-_\s]/gu, "")];
}

/** What an encoding is called in a sentence. */
export function nameOf(encoding: Encoding): string {
	return NAMES[encoding];
}

/** Reads bytes without BOM in one encoding, or says where they do not fit. `skipped` bytes came before them in the file. */
export function readAs(
	bytes: Uint8Array,
	encoding: Encoding,
	skipped: number,
): Decoded {
	const name = NAMES[encoding];
	try {
		if (encoding === "utf-16le" || encoding === "utf-16be") {
			if (bytes.length % 2 === 1)
				return { reason: `Not valid ${name}: the number of bytes is odd.` };
			return { text: readUtf16(bytes, encoding), encoding };
		}
		const text = new TextDecoder(encoding, {
			fatal: true,
			ignoreBOM: true,
		}).decode(bytes);
		if (encoding !== "big5") return { text, encoding };
		// The decoder of some hosts lets single bytes that Big5 does not have through as these.
		if (/[\u0080-\u009f\uf8f8]/u.test(text))
			return { reason: `Not valid ${name}.` };
		return { text: restoreHongKong(text), encoding };
	} catch (error) {
		// Too long for one string, or an encoding that the host was built without.
		if (!(error instanceof TypeError))
			return {
				reason: `It cannot be read as ${name} here: split it or save it as UTF-8.`,
			};
		const at = encoding === "utf-8" ? firstBadByteOfUtf8(bytes) : undefined;
		const where = at === undefined ? "" : ` (byte ${at + skipped})`;
		return { reason: `Not valid ${name}${where}.` };
	}
}
