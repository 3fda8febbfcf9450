import { FREQUENT_HAN } from "./frequent";

/** The encodings that a text may come in. UTF-8 and UTF-16 with or without a byte order mark (BOM). */
export const ENCODINGS = [
	"utf-8",
	"utf-16le",
	"utf-16be",
	"gb18030",
	"big5",
] as const;
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

const BYTE_ORDER_MARKS: readonly (readonly [readonly number[], Encoding])[] = [
	[[0xef, 0xbb, 0xbf], "utf-8"],
	[[0xff, 0xfe], "utf-16le"],
	[[0xfe, 0xff], "utf-16be"],
	[[0x84, 0x31, 0x95, 0x33], "gb18030"],
];

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

/** What is looked at to tell encodings apart: this many windows of this many UTF-16 units, evenly over the text. */
const WINDOWS = 8;
const WINDOW = 8192;

/** Least share of frequent characters in a text that was read in the right encoding. Lists of names reach about 0.5. */
const SURE_SHARE = 0.4;
/** Least number of them: fewer prove nothing. */
const SURE_COUNT = 4;
/** How many times the share of any other reading it must be. */
const SURE_RATIO = 2.5;

/** Classes of a UTF-16 unit in a sample. Those without weight are neither for nor against an encoding. */
const RARE = 0;
const FREQUENT = 1;
const WITHOUT_WEIGHT = 2;

/** ASCII is the same in GB18030 and Big5, so it shows nothing there; in UTF-16 it does. */
const frequentBesideAscii = tableOfFrequent(WITHOUT_WEIGHT);
const frequentOrAscii = tableOfFrequent(FREQUENT);

/** Well-formed UTF-8 as Unicode's table 3-7 has it: first and last lead byte, length, least and greatest second byte. */
const UTF8_LEADS: readonly (readonly [
	number,
	number,
	number,
	number,
	number,
])[] = [
	[0xc2, 0xdf, 2, 0x80, 0xbf],
	[0xe0, 0xe0, 3, 0xa0, 0xbf],
	[0xe1, 0xec, 3, 0x80, 0xbf],
	[0xed, 0xed, 3, 0x80, 0x9f],
	[0xee, 0xef, 3, 0x80, 0xbf],
	[0xf0, 0xf0, 4, 0x90, 0xbf],
	[0xf1, 0xf3, 4, 0x80, 0xbf],
	[0xf4, 0xf4, 4, 0x80, 0x8f],
];

/** The encoding that a label names ("GBK", "utf8", "Big5-HKSCS"), or undefined for one that is not read. */
export function encodingNamed(label: string): Encoding | undefined {
	return LABELS[label.toLowerCase().replace(/[-_\s]/gu, "")];
}

/**
 * Decodes the bytes of a text file. A BOM decides; after it the encoding that was asked for; after it valid UTF-8; and
 * UTF-16, GB18030 or Big5 where the characters leave no doubt. Never throws, never guesses: what is doubtful or not a text
 * comes back as a reason. Nothing is replaced or lost: bytes that an encoding does not have make it unfit, and lone
 * surrogates in UTF-16 stay in the text as they are (offsets hold; whoever writes the text as UTF-8 loses them there).
 */
export function decode(bytes: Uint8Array, encoding?: Encoding): Decoded {
	const marked = BYTE_ORDER_MARKS.find(([mark]) =>
		mark.every((byte, at) => bytes[at] === byte),
	);
	if (marked !== undefined) {
		const [mark, named] = marked;
		if (named === "utf-16le" && bytes.length >= 4 && isZero(bytes, 2, 4))
			return { reason: "UTF-32 is not read: save the file as UTF-8." };
		return decodeAs(bytes.subarray(mark.length), named, mark.length);
	}
	if (encoding !== undefined) return decodeAs(bytes, encoding, 0);
	return detect(bytes);
}

function detect(bytes: Uint8Array): Decoded {
	const format = OTHER_FORMATS.find(([start]) => startsWith(bytes, start));
	if (format !== undefined)
		return { reason: `This is ${format[1]}, not a text: export its text.` };
	const wide = detectUtf16(bytes);
	if (wide !== undefined) {
		const decoded = decodeAs(bytes, wide, 0);
		return "text" in decoded ? refuseControls(decoded) : decoded;
	}
	if (bytes.includes(0))
		return { reason: "This is a binary file, not a text: it has NUL bytes." };
	const plain = decodeAs(bytes, "utf-8", 0);
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
			frequentOrAscii,
		),
	);
	if (little === undefined || big === undefined) return undefined;
	const named = isSure(little, [big])
		? "utf-16le"
		: isSure(big, [little])
			? "utf-16be"
			: undefined;
	if (named === undefined || bytes.includes(0)) return named;
	return firstBadByteOfUtf8(bytes) === undefined ? undefined : named;
}

function detectByFrequency(bytes: Uint8Array, utf8: Undecodable): Decoded {
	const readings = (["gb18030", "big5"] as const).flatMap((encoding) => {
		const decoded = decodeAs(bytes, encoding, 0);
		if ("reason" in decoded) return [];
		return {
			decoded,
			score: shareOfFrequent(sampleText(decoded.text), frequentBesideAscii),
		};
	});
	for (const { decoded, score } of readings) {
		const others = readings.filter((each) => each.decoded !== decoded);
		if (
			isSure(
				score,
				others.map((each) => each.score),
			)
		)
			return refuseControls(decoded);
	}
	const could = readings.map(({ decoded }) => NAMES[decoded.encoding]);
	return {
		reason:
			could.length === 0
				? `${utf8.reason} It is not valid GB18030 or Big5 either: save the file as UTF-8.`
				: `${utf8.reason} It may be ${could.join(" or ")}, but too little shows it: name its encoding or save it as UTF-8.`,
	};
}

/** Reads bytes in one encoding or says where they do not fit. `skipped` bytes came before them in the file. */
function decodeAs(
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
		// The decoder of some hosts lets single bytes that Big5 does not have through as these.
		if (encoding === "big5" && /[\u0080-\u009f\uf8f8]/u.test(text))
			return { reason: `Not valid ${name}.` };
		return { text, encoding };
	} catch (error) {
		if (error instanceof RangeError)
			return { reason: "The file is too large to be one text: split it." };
		const at = encoding === "utf-8" ? firstBadByteOfUtf8(bytes) : undefined;
		const where = at === undefined ? "" : ` (byte ${at + skipped})`;
		return { reason: `Not valid ${name}${where}.` };
	}
}

function readUtf16(bytes: Uint8Array, encoding: Encoding): string {
	const parts: string[] = [];
	for (let at = 0; at < bytes.length; at += 2 * WINDOW)
		parts.push(
			String.fromCharCode(
				...unitsOf(bytes.subarray(at, at + 2 * WINDOW), encoding),
			),
		);
	return parts.join("");
}

function unitsOf(bytes: Uint8Array, encoding: Encoding): Uint16Array {
	const units = new Uint16Array(bytes.length >> 1);
	const low = encoding === "utf-16le" ? 0 : 1;
	for (let unit = 0; unit < units.length; unit++)
		units[unit] =
			(bytes[2 * unit + low] ?? 0) | ((bytes[2 * unit + 1 - low] ?? 0) << 8);
	return units;
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

/** How many characters of a sample are frequent, and how many count at all. */
interface Share {
	readonly frequent: number;
	readonly all: number;
}

function shareOfFrequent(
	windows: readonly Uint16Array[],
	table: Uint8Array,
): Share {
	const counts = [0, 0, 0] as [number, number, number];
	for (const window of windows)
		for (const unit of window) counts[(table[unit] ?? RARE) as 0 | 1 | 2]++;
	return { frequent: counts[FREQUENT], all: counts[FREQUENT] + counts[RARE] };
}

function isSure(share: Share, others: readonly Share[]): boolean {
	return (
		share.frequent >= SURE_COUNT &&
		share.frequent >= SURE_SHARE * share.all &&
		others.every(
			(other) =>
				share.frequent * Math.max(1, other.all) >=
				SURE_RATIO * other.frequent * share.all,
		)
	);
}

function tableOfFrequent(ascii: number): Uint8Array {
	const table = new Uint8Array(0x10000).fill(RARE);
	for (const each of `${FREQUENT_HAN}，。、；：？！“”「」『』《》（）·—…\u3000`)
		table[each.charCodeAt(0)] = FREQUENT;
	table.fill(ascii, 0x20, 0x7f);
	table.fill(ascii, 0x09, 0x0e);
	return table;
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

/** The offset of the first byte that no UTF-8 text has there, or undefined where all are well-formed. */
function firstBadByteOfUtf8(bytes: Uint8Array): number | undefined {
	let at = 0;
	while (at < bytes.length) {
		const lead = bytes[at] ?? 0;
		if (lead < 0x80) {
			at++;
			continue;
		}
		const row = UTF8_LEADS.find(
			([first, last]) => lead >= first && lead <= last,
		);
		if (row === undefined) return at;
		const [, , length, low, high] = row;
		for (let next = 1; next < length; next++) {
			const byte = bytes[at + next] ?? 0;
			const [least, most] = next === 1 ? [low, high] : [0x80, 0xbf];
			if (byte < least || byte > most) return at;
		}
		at += length;
	}
	return undefined;
}

function startsWith(bytes: Uint8Array, start: string): boolean {
	for (let at = 0; at < start.length; at++)
		if (bytes[at] !== start.charCodeAt(at)) return false;
	return true;
}

function isZero(bytes: Uint8Array, start: number, end: number): boolean {
	return bytes.subarray(start, end).every((byte) => byte === 0);
}
