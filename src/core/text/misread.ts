import { bytesAs, type Legacy } from "./bytes-as";
import type { Encoding } from "./encoding";
import { isSure, type Share, shareOfFrequent } from "./frequent";
import { restoreHongKong } from "./hkscs";

/** The encoding that a text should have been read in. */
export interface Misread {
	readonly encoding: Encoding;
	/** 0…1. Where the bytes can be had, `decode` of them says it for sure. */
	readonly confidence: number;
}

/** How much of a text is looked at. UTF-16 code units. */
const PREFIX = 20_000;
/** With fewer characters beyond ASCII nothing is said. */
const LEAST = 8;
/** A text in the encoding it was read in has at least this share of frequent characters among its Han characters. */
const LEGIBLE = 0.25;
/** Share of replaced bytes, among what is not ASCII, from which on a text was read as UTF-8 and is none. */
const BROKEN = 0.3;

/**
 * Whether a text was read in a wrong encoding, by nothing but its characters: GB18030 or Big5 as UTF-8, as Latin-1, or one
 * as the other; UTF-8 as one of them; UTF-16 as UTF-8, as Latin-1, or in the other byte order. Undefined for a text that
 * may well be what it looks like: Chinese, another language, code.
 * @param readAs what it was read in, where that is known: only the other byte order can be meant then.
 */
export function misread(text: string, readAs?: Encoding): Misread | undefined {
	const part = text.slice(0, PREFIX);
	return (
		misreadUtf16(part, readAs) ??
		misreadAsUtf8(part) ??
		misreadAs(part, "latin1") ??
		misreadAsHan(part)
	);
}

/** What UTF-16 becomes that was read byte by byte, low byte first: line ends, a blank, 。 and ， and 、. */
const UTF16_MARKS = [
	..."\n\r ".split("").map((mark) => `${mark}\0`),
	"\u00020",
	"\u00010",
	"\u000c\ufffd",
	"\u000c\u00ff",
];
/** The same, high byte first. */
const UTF16_MARKS_BIG = UTF16_MARKS.map(
	(mark) => mark.charAt(1) + mark.charAt(0),
);

function misreadUtf16(
	text: string,
	readAs: Encoding | undefined,
): Misread | undefined {
	const swapped = misreadOrder(text, readAs);
	if (swapped !== undefined) return swapped;
	const controls = controlsIn(text);
	if (controls < 2 || controls * 200 < text.length) return undefined;
	const little = occurrences(text, UTF16_MARKS);
	const big = occurrences(text, UTF16_MARKS_BIG);
	const most = Math.max(little, big);
	if (most < 2 || most * 300 < text.length || Math.min(little, big) * 2 > most)
		return undefined;
	return {
		encoding: little > big ? "utf-16le" : "utf-16be",
		confidence: most >= 6 ? 0.95 : 0.7,
	};
}

/** UTF-16 read in the other byte order: the units make sense once their bytes are swapped, and did not before. */
function misreadOrder(
	text: string,
	readAs: Encoding | undefined,
): Misread | undefined {
	const units = unitsOf(text);
	const swapped = units.map((unit) => ((unit & 0xff) << 8) | (unit >> 8));
	if (
		!isSure(
			shareOfFrequent([swapped], "utf-16"),
			shareOfFrequent([units], "utf-16"),
		)
	)
		return undefined;
	return {
		encoding: readAs === "utf-16le" ? "utf-16be" : "utf-16le",
		confidence: readAs === undefined ? 0.5 : 0.95,
	};
}

/** Double bytes read as UTF-8: they are gone, but those of Big5 leave the letters that were their second halves. */
function misreadAsUtf8(text: string): Misread | undefined {
	const replaced = count(text, /\ufffd/gu);
	const beyond = count(text, /\P{ASCII}/gu);
	if (replaced < LEAST || replaced < BROKEN * beyond) return undefined;
	// 的 is AA BA in Big5, but ， is A1 41 and 。 is A1 43; GB 2312 has no byte below A1 in its second halves.
	const letters = count(text, /\ufffd[@-~]/gu);
	const commas = count(text, /\ufffd[AC]/gu);
	const share = letters / replaced;
	if (share >= 0.12 && commas * 60 >= replaced)
		return { encoding: "big5", confidence: share > 0.2 ? 0.9 : 0.75 };
	return replaced >= 4 * LEAST && share < 0.06
		? { encoding: "gb18030", confidence: 0.85 }
		: { encoding: "gb18030", confidence: 0.6 };
}

/** Text whose Han characters are hardly ever the frequent ones: another encoding's bytes, two by two. */
function misreadAsHan(text: string): Misread | undefined {
	const han = count(text, /[\u3400-\u9fff\ue000-\uf8ff\ufffd]/gu);
	if (han < 2 * LEAST) return undefined;
	const { frequent, all } = shareOf(text);
	if (frequent >= LEGIBLE * all) return undefined;
	return misreadAs(text, "gb18030") ?? misreadAs(text, "big5");
}

/** Turns a text back into the bytes that it would be in `as`, and looks what they are. */
function misreadAs(text: string, as: Legacy): Misread | undefined {
	const bytes = bytesAs(text, as);
	if (bytes === undefined) return undefined;
	const read = (["gb18030", "big5", "utf-8"] as const)
		.filter((encoding) => encoding !== as)
		.map((encoding) => ({
			encoding,
			share: shareOf(lenient(bytes, encoding)),
		}));
	const own = as === "latin1" ? [] : [shareOf(text)];
	for (const { encoding, share } of read) {
		const rest = read.filter((each) => each.encoding !== encoding);
		const others = [...own, ...rest.map((other) => other.share)];
		if (share.frequent < LEAST) continue;
		if (isSure(share, ...others)) return { encoding, confidence: 0.95 };
		if (isLikely(share, others)) return { encoding, confidence: 0.8 };
	}
	return undefined;
}

/** Bytes that were lost on the way shift the pairs after them: then fewer characters are right, but in no other reading any. */
function isLikely(share: Share, others: readonly Share[]): boolean {
	return (
		share.frequent >= 5 * LEAST &&
		share.frequent >= LEGIBLE * share.all &&
		others.every(
			(other) =>
				share.frequent * Math.max(1, other.all) >=
				5 * other.frequent * share.all,
		)
	);
}

function lenient(bytes: Uint8Array, encoding: Encoding): string {
	const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
	return encoding === "big5" ? restoreHongKong(text) : text;
}

function shareOf(text: string): Share {
	return shareOfFrequent([unitsOf(text)], "double-byte");
}

function unitsOf(text: string): Uint16Array {
	return Uint16Array.from({ length: text.length }, (_, at) =>
		text.charCodeAt(at),
	);
}

function count(text: string, what: RegExp): number {
	return text.match(what)?.length ?? 0;
}

function occurrences(text: string, marks: readonly string[]): number {
	return marks.reduce((sum, mark) => sum + text.split(mark).length - 1, 0);
}

/** Control codes that no text has; the escape of terminals is none of them. */
function controlsIn(text: string): number {
	let controls = 0;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (unit < 0x09 || (unit > 0x0d && unit < 0x1b)) controls++;
	}
	return controls;
}
