import { encode as encodeDoubleByte } from "iconv-lite";
import { type Encoding, readAs } from "../core/text/encoding";

/**
 * A text as bytes without a byte order mark, or undefined where the encoding lacks one of its characters. A lone surrogate
 * has a place in UTF-16 only; UTF-8 takes U+FFFD for it, as every program that writes a text does.
 */
export function encode(
	text: string,
	encoding: Encoding,
): Uint8Array | undefined {
	if (encoding === "utf-8") return new TextEncoder().encode(text);
	if (encoding === "utf-16le" || encoding === "utf-16be") {
		const bytes = Buffer.from(text, "utf16le");
		return encoding === "utf-16le" ? bytes : bytes.swap16();
	}
	const bytes = encodeDoubleByte(
		text,
		encoding === "big5" ? "big5-hkscs" : encoding,
	);
	const read = readAs(bytes, encoding, 0);
	return "text" in read && read.text === text ? bytes : undefined;
}
