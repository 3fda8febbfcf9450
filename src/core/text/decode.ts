import {
	type Decoded,
	type DecodedText,
	type Encoding,
	nameOf,
	readAs,
	type Undecodable,
} from "./encoding";
import { isSure, shareOfFrequent } from "./frequent";
import { firstBadByteOfUtf8, unitsOf } from "./utf";

export type { Decoded, DecodedText, Encoding, Undecodable } from "./encoding";

const BYTE_ORDER_MARKS: readonly (readonly [readonly number[], Encoding])[] = [
	[[0xef, 0xbb, 0xbf], "utf-8"],
	[[0xff, 0xfe], "utf-16le"],
	[[0xfe, 0xff], "utf-16be"],
	[[0x84, 0x31, 0x95, 0x33], "gb18030"],
];

/** What is looked at to tell encodings apart: this many windows of this many UTF-16 units, evenly over the text. */
const WINDOWS = 8;
const WINDOW = 8192;

/** First bytes of files that are often mistaken for texts. */
const OTHER_FORMATS: readonly (readonly [string, string])[] = [
	["%PDF-", "a PDF document"],
	["PK\u0003\u0004", "a ZIP archive or an Office document"],
	["\u00d0\u00cf\u0011\u00e0", "an old Office document"],
	["\u001f\u008b", "a gzip archive"],
	["\u0089PNG", "a PNG image"],
	["GIF8", "a GIF image"],
	["\u00ff\u00d8\u00ff", "a JPEG image"],
];

/**
 * Decodes the bytes of a text file. A BOM decides; after it the encoding that was asked for; after it valid UTF-8; and
 * UTF-16, GB18030 or Big5 where the characters leave no doubt. Never throws, never guesses: what is doubtful or not a text
 * comes back as a reason. Nothing is replaced or lost: bytes that an encoding does not have make it unfit, and lone
 * surrogates in UTF-16 stay in the text as they are (offsets hold; whoever writes the text as UTF-8 loses them there).
 */
export function decode(bytes: Uint8Array, encoding?: Encoding): Decoded {
	const marked = markOf(bytes);
	if (marked !== undefined) {
		const [mark, named] = marked;
		if (named === "utf-16le" && bytes.length >= 4 && isZero(bytes, 2, 4))
			return { reason: "UTF-32 is not read: save the file as UTF-8." };
		return readAs(bytes.subarray(mark.length), named, mark.length);
	}
	if (encoding !== undefined) return readAs(bytes, encoding, 0);
	return detect(bytes);
}

/** How many bytes of a text file are its byte order mark. */
export function byteOrderMark(bytes: Uint8Array): number {
	return markOf(bytes)?.[0].length ?? 0;
}

function markOf(bytes: Uint8Array) {
	return BYTE_ORDER_MARKS.find(([mark]) =>
		mark.every((byte, at) => bytes[at] === byte),
	);
}

function detect(bytes: Uint8Array): Decoded {
	const format = OTHER_FORMATS.find(([start]) => startsWith(bytes, start));
	if (format !== undefined)
		return { reason: `This is ${format[1]}, not a text: export its text.` };
	const wide = detectUtf16(bytes);
	if (wide !== undefined) {
		const decoded = readAs(bytes, wide, 0);
		return "text" in decoded ? refuseControls(decoded) : decoded;
	}
	if (bytes.includes(0))
		return { reason: "This is a binary file, not a text: it has NUL bytes." };
	const plain = readAs(bytes, "utf-8", 0);
	if ("text" in plain) return refuseControls(plain);
	return detectByFrequency(bytes, plain);
}

/** The byte order of UTF-16 without a BOM, where it is sure. Valid UTF-8 without NUL bytes is never taken for it. */
function detectUtf16(bytes: Uint8Array): Encoding | undefined {
	if (bytes.length < 2 || bytes.length % 2 === 1) return undefined;
	const windows = sampleBytes(bytes);
	const [little, big] = (["utf-16le", "utf-16be"] as const).map((encoding) =>
		shareOfFrequent(
			windows.map((window) => unitsOf(window, encoding)),
			"utf-16",
		),
	);
	if (little === undefined || big === undefined) return undefined;
	const named = isSure(little, big)
		? "utf-16le"
		: isSure(big, little)
			? "utf-16be"
			: undefined;
	if (named === undefined || bytes.includes(0)) return named;
	return firstBadByteOfUtf8(bytes) === undefined ? undefined : named;
}

function detectByFrequency(bytes: Uint8Array, utf8: Undecodable): Decoded {
	const readings = (["gb18030", "big5"] as const).flatMap((encoding) => {
		const decoded = readAs(bytes, encoding, 0);
		if ("reason" in decoded) return [];
		return {
			decoded,
			share: shareOfFrequent(sampleText(decoded.text), "double-byte"),
		};
	});
	for (const { decoded, share } of readings) {
		const others = readings.filter((each) => each.decoded !== decoded);
		if (isSure(share, ...others.map((other) => other.share)))
			return refuseControls(decoded);
	}
	const could = readings.map(({ decoded }) => nameOf(decoded.encoding));
	return {
		reason:
			could.length === 0
				? `${utf8.reason} It is not valid GB18030 or Big5 either: save the file as UTF-8.`
				: `${utf8.reason} It may be ${could.join(" or ")}, but too little shows it: name its encoding or save it as UTF-8.`,
	};
}

function refuseControls(decoded: DecodedText): Decoded {
	let controls = 0;
	let all = 0;
	for (const window of sampleText(decoded.text))
		for (const unit of window) {
			all++;
			if (unit < 0x20 && !(unit >= 0x08 && unit <= 0x0d) && unit !== 0x1b)
				controls++;
		}
	if (controls * 20 <= all) return decoded;
	return {
		reason: "This is a binary file, not a text: it has many control codes.",
	};
}

/** Windows of the bytes at even offsets. */
function sampleBytes(bytes: Uint8Array): Uint8Array[] {
	return starts(bytes.length >> 1).map((start) =>
		bytes.subarray(2 * start, 2 * (start + WINDOW)),
	);
}

function sampleText(text: string): Uint16Array[] {
	return starts(text.length).map((start) =>
		Uint16Array.from(
			{ length: Math.min(WINDOW, text.length - start) },
			(_, at) => text.charCodeAt(start + at),
		),
	);
}

function starts(length: number): number[] {
	const windows = Math.min(WINDOWS, Math.ceil(length / WINDOW));
	const step = Math.floor(length / Math.max(1, windows));
	return Array.from({ length: windows }, (_, window) => window * step);
}

function startsWith(bytes: Uint8Array, start: string): boolean {
	for (let at = 0; at < start.length; at++)
		if (bytes[at] !== start.charCodeAt(at)) return false;
	return true;
}

function isZero(bytes: Uint8Array, start: number, end: number): boolean {
	return bytes.subarray(start, end).every((byte) => byte === 0);
}
