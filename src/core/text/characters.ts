/** What a UTF-16 code unit is to layout and to recognisers. Numbers, so that hot loops compare without strings. */
export const CharClass = {
	other: 0,
	blank: 1,
	lineEnd: 2,
	ignorable: 3,
	han: 4,
	kana: 5,
	hangul: 6,
	latin: 7,
	digit: 8,
	open: 9,
	close: 10,
	/** Ends a sentence: 。！？… and their half-width forms but the full stop. */
	stop: 11,
	/** Parts a sentence: ，、；： and their half-width forms. */
	pause: 12,
} as const;
/** One of them: a number, for tables of them. */
export type CharClass = (typeof CharClass)[keyof typeof CharClass];

/** Line ends of a text, in the order in which a page may hold them; CRLF is one line end of two units. */
export const LINE_ENDS = "\n\r\u000b\u000c\u2028\u2029";

/** Characters that carry nothing and may be left out of derived text (law 5): U+00AD, U+200B–U+200D, U+2060, BOM. */
export const IGNORABLES = "\u00ad\u200b\u200c\u200d\u2060\ufeff";

/** Brackets and quotation marks that open. None of them may end a line. */
export const OPENERS = "（「『《〈【〔〖“‘［｛｟〝([{";

/** Brackets and quotation marks that close, in the order of OPENERS as far as it goes. None of them may begin a line. */
export const CLOSERS = "）」』》〉】〕〗”’］｝｠〞)]}";

/** Marks that end a sentence when they stand last, closers after them left aside. */
export const STOPS = "。！？…．｡!?‼⁇⁈⁉";

/** Marks that part a sentence. */
export const PAUSES = "，、；：､,;:";

/** Characters that kinsoku keeps from the beginning of a line (禁則: 行頭禁則文字). */
export const NOT_AT_LINE_START = `${CLOSERS}${STOPS}${PAUSES}·・％%‰℃—ー～々`;

/** Quotation marks by style: outer and inner, opening and closing. */
export const QUOTES = { curly: "“”‘’", corner: "「」『』" } as const;

/** Signs that mark an item of a list where they begin it. */
export const BULLETS = "•●▪■◆◇○◎□▲▶►▸➤‣★☆";

/** Narrow in Unicode's table or ambiguous in it, but a full character wide in Chinese type. */
const WIDE_MARKS = "“”‘’—…·‰℃§×÷±•●○◎■□▲△▼▽◆◇★☆※→←↑↓";

/** Ranges `[first, last]` by class; later rows win. */
const RANGES: readonly (readonly [number, number, CharClass])[] = [
	[0x0041, 0x005a, CharClass.latin],
	[0x0061, 0x007a, CharClass.latin],
	[0x00c0, 0x024f, CharClass.latin],
	[0x0370, 0x052f, CharClass.latin],
	[0x1e00, 0x1fff, CharClass.latin],
	[0xff21, 0xff3a, CharClass.latin],
	[0xff41, 0xff5a, CharClass.latin],
	[0x00d7, 0x00d7, CharClass.other],
	[0x00f7, 0x00f7, CharClass.other],
	[0x0030, 0x0039, CharClass.digit],
	[0xff10, 0xff19, CharClass.digit],
	[0x3041, 0x30ff, CharClass.kana],
	[0x30fb, 0x30fb, CharClass.other],
	[0x31f0, 0x31ff, CharClass.kana],
	[0xff66, 0xff9f, CharClass.kana],
	[0x1100, 0x11ff, CharClass.hangul],
	[0x3131, 0x318e, CharClass.hangul],
	[0xac00, 0xd7a3, CharClass.hangul],
	[0x2e80, 0x2fdf, CharClass.han],
	[0x3005, 0x3007, CharClass.han],
	[0x3021, 0x3029, CharClass.han],
	[0x3400, 0x4dbf, CharClass.han],
	[0x4e00, 0x9fff, CharClass.han],
	[0xf900, 0xfaff, CharClass.han],
	// Lead surrogates of planes 2 and 3, which hold the rare Han characters.
	[0xd840, 0xd8bf, CharClass.han],
	[0x0020, 0x0020, CharClass.blank],
	[0x0009, 0x0009, CharClass.blank],
	[0x00a0, 0x00a0, CharClass.blank],
	[0x1680, 0x1680, CharClass.blank],
	[0x2000, 0x200a, CharClass.blank],
	[0x202f, 0x202f, CharClass.blank],
	[0x205f, 0x205f, CharClass.blank],
	[0x3000, 0x3000, CharClass.blank],
];

/** Ranges `[first, last]` that take a full character's width: two columns. */
const WIDE_RANGES: readonly (readonly [number, number])[] = [
	[0x1100, 0x115f],
	[0x2460, 0x24ff],
	[0x2776, 0x2793],
	[0x2e80, 0xa4cf],
	[0xa960, 0xa97f],
	[0xac00, 0xd7a3],
	[0xd800, 0xdbff],
	[0xf900, 0xfaff],
	[0xfe10, 0xfe1f],
	[0xfe30, 0xfe6f],
	[0xff01, 0xff60],
	[0xffe0, 0xffe6],
];

const classes = tableOfClasses();
const widths = tableOfWidths();

/** The class of a UTF-16 code unit. The second half of a surrogate pair is `other`. */
export function classOf(code: number): CharClass {
	return (classes[code] ?? CharClass.other) as CharClass;
}

/** Columns that a UTF-16 code unit takes: 2 for a Chinese character, 1 for a digit, 0 for ignorables and trail surrogates. */
export function widthOf(code: number): number {
	return widths[code] ?? 1;
}

/** Whether the code unit is white space of any kind, line ends among them: what JavaScript's `\s` says, but no BOM. */
export function isBlank(code: number): boolean {
	const found = classes[code];
	return found === CharClass.blank || found === CharClass.lineEnd;
}

/** Whether the code unit may be left out of derived text: nothing is lost with it. */
export function isIgnorable(code: number): boolean {
	return classes[code] === CharClass.ignorable;
}

/** Whether the code unit is a Han character or the first half of one. */
export function isHan(code: number): boolean {
	return classes[code] === CharClass.han;
}

/** Whether the code unit is a letter or digit of a script that parts words by blanks. */
export function isWordPart(code: number): boolean {
	const found = classes[code];
	return (
		found === CharClass.latin ||
		found === CharClass.digit ||
		found === CharClass.hangul
	);
}

/** Whether a class is that of a Chinese character, kana or hangul. */
export function isCjkLetter(found: CharClass): boolean {
	return (
		found === CharClass.han ||
		found === CharClass.kana ||
		found === CharClass.hangul
	);
}

/** Whether a Chinese character, kana or hangul stands in `[start, end)` of a text. */
export function hasWide(text: string, start: number, end: number): boolean {
	for (let at = start; at < end; at++)
		if (isCjkLetter(classOf(text.charCodeAt(at)))) return true;
	return false;
}

function tableOfClasses(): Uint8Array {
	const table = new Uint8Array(0x10000);
	for (const [first, last, found] of RANGES) table.fill(found, first, last + 1);
	const marks: readonly (readonly [string, CharClass])[] = [
		[LINE_ENDS, CharClass.lineEnd],
		[IGNORABLES, CharClass.ignorable],
		[OPENERS, CharClass.open],
		[CLOSERS, CharClass.close],
		[STOPS, CharClass.stop],
		[PAUSES, CharClass.pause],
	];
	for (const [characters, found] of marks)
		for (let at = 0; at < characters.length; at++)
			table[characters.charCodeAt(at)] = found;
	return table;
}

function tableOfWidths(): Uint8Array {
	const table = new Uint8Array(0x10000).fill(1);
	for (const [first, last] of WIDE_RANGES) table.fill(2, first, last + 1);
	for (let at = 0; at < WIDE_MARKS.length; at++)
		table[WIDE_MARKS.charCodeAt(at)] = 2;
	table.fill(0, 0xdc00, 0xe000);
	table.fill(0, 0x0000, 0x0009);
	table.fill(0, 0x0300, 0x0370);
	table.fill(0, 0xfe00, 0xfe10);
	for (let at = 0; at < LINE_ENDS.length; at++)
		table[LINE_ENDS.charCodeAt(at)] = 0;
	for (let at = 0; at < IGNORABLES.length; at++)
		table[IGNORABLES.charCodeAt(at)] = 0;
	return table;
}
