/**
 * What a text must hold for a pattern to match in it, read from the pattern's source: one of these strings. Undefined where
 * the source does not tell. `neededBy(/(?:省|市)委(?!会)|党组/u)` is 省委, 市委 and 党组.
 */
export function neededBy(pattern: RegExp): readonly string[] | undefined {
	const { source, ignoreCase } = pattern;
	if (ignoreCase || source.length > LONGEST) return undefined;
	return readAlternatives({ source, at: 0 }).needed;
}

/** A pattern's source and how far it is read. */
interface Cursor {
	readonly source: string;
	at: number;
}

/** A part of a pattern. */
interface Part {
	/** All that it matches, where that is a short list; an assertion matches nothing: "". */
	readonly all?: readonly string[] | undefined;
	/** A text in which it matches holds one of these. */
	readonly needed?: readonly string[] | undefined;
}

/** Longer patterns match in too many ways for what they need to tell much, and take long to read. UTF-16 units. */
const LONGEST = 1000;
/** Longer lists tell too little. */
const MOST = 120;
/** Longer lists are not put together from those of neighbours: they would tell little more. */
const MOST_TOGETHER = 24;

const PLAIN = /[^\\()[\]{}|.^$*+?]+(?![*+?{])/uy;
const QUANTIFIER = /(?:[*+?]|\{\d+(?:,\d*)?\})\??/uy;
const OPENING = /\((?:\?(?:[:=!]|<[=!]|<\w+>))?/uy;
/** A class that lists its members, none of two code units. */
const LISTED = /\[[^\\\]^\u{10000}-\u{10ffff}-]+\]/uy;
const ESCAPE =
	/\\(?:[pPu]\{[^}]*\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|k<\w+>|c[A-Za-z]|\d+|.)/suy;
const CHARACTER = /./suy;
/** Up to the next bracket of a group, over those that are escaped or stand in a class. */
const BRACKET = /(?:[^\\()[]|\\.|\[(?:[^\\\]]|\\.)*\])*[()]/suy;

/** Reads what a sticky pattern matches; "" where it does not. */
function take(cursor: Cursor, pattern: RegExp): string {
	pattern.lastIndex = cursor.at;
	const [taken = ""] = pattern.exec(cursor.source) ?? [];
	cursor.at += taken.length;
	return taken;
}

/** Reads alternatives up to the end of their group. */
function readAlternatives(cursor: Cursor): Part {
	const parts = [readSequence(cursor)];
	while (cursor.source.charAt(cursor.at) === "|") {
		cursor.at++;
		parts.push(readSequence(cursor));
	}
	return {
		all: union(parts.map(({ all }) => all)),
		needed: union(parts.map(({ needed }) => needed)),
	};
}

/** Reads parts that follow each other. What the rarest stretch of them matches is needed. */
function readSequence(cursor: Cursor): Part {
	let whole: readonly string[] | undefined = [""];
	let stretch: readonly string[] | undefined;
	let needed: readonly string[] | undefined;
	for (;;) {
		const next = cursor.source.charAt(cursor.at);
		if (next === "" || next === "|" || next === ")")
			return { all: whole, needed };
		const part = readPart(cursor);
		whole = product(whole, part.all);
		stretch = product(stretch, part.all) ?? part.all;
		needed = rarest(rarest(needed, part.needed), rarest(part.all, stretch));
	}
}

function union(
	lists: readonly (readonly string[] | undefined)[],
): readonly string[] | undefined {
	const all = new Set<string>();
	for (const list of lists) {
		if (list === undefined) return undefined;
		for (const string of list) all.add(string);
	}
	return all.size > MOST ? undefined : [...all];
}

/** Each of some strings with each of others after it. */
function product(
	some: readonly string[] | undefined,
	others: readonly string[] | undefined,
): readonly string[] | undefined {
	if (some === undefined || others === undefined) return undefined;
	if (some.length * others.length > MOST_TOGETHER) return undefined;
	return some.flatMap((left) => others.map((right) => left + right));
}

/** The list of which fewer texts hold something; undefined where every text does. */
function rarest(
	some: readonly string[] | undefined,
	others: readonly string[] | undefined,
): readonly string[] | undefined {
	const rarer = frequency(others) < frequency(some) ? others : some;
	return rarer?.includes("") ? undefined : rarer;
}

/** How often a string of so many units is found in a text of a thousand, roughly. */
const FREQUENCIES = [Number.POSITIVE_INFINITY, 1, 0.1, 0.01];

function frequency(strings: readonly string[] | undefined): number {
	if (strings === undefined) return Number.POSITIVE_INFINITY;
	let sum = 0;
	for (const { length } of strings) sum += FREQUENCIES[length] ?? 0.001;
	return sum;
}

/** Reads one part with its quantifier. */
function readPart(cursor: Cursor): Part {
	const char = cursor.source.charAt(cursor.at);
	const plain = char === "(" || char === "[" ? "" : take(cursor, PLAIN);
	if (plain !== "") return { all: [plain] };
	const part = readAtom(cursor, char);
	const quantifier = take(cursor, QUANTIFIER);
	if (quantifier === "") return part;
	if (quantifier.startsWith("?")) return { all: union([part.all, [""]]) };
	const isNeeded = /^(?:\+|\{0*[1-9])/u.test(quantifier);
	return isNeeded ? { needed: rarest(part.all, part.needed) } : {};
}

function readAtom(cursor: Cursor, char: string): Part {
	if (char === "(") return readGroup(cursor);
	if (char === "[") return { all: readClass(cursor) };
	const member = readMember(cursor);
	if (char === "^" || char === "$") return { all: [""] };
	return char === "." || member === undefined ? {} : { all: [member] };
}

/** Reads a group, a look-ahead or a look-behind. What a positive one of these sees, the text holds as well. */
function readGroup(cursor: Cursor): Part {
	const opening = take(cursor, OPENING);
	if (opening.endsWith("!")) {
		skipGroup(cursor);
		return { all: [""] };
	}
	const group = readAlternatives(cursor);
	cursor.at++;
	return opening.endsWith("=") ? { all: [""], needed: group.needed } : group;
}

/** Goes to the end of a group that is open, whatever it holds. */
function skipGroup(cursor: Cursor): void {
	for (let open = 1; open > 0 && cursor.at < cursor.source.length; ) {
		const bracket = take(cursor, BRACKET);
		if (bracket.endsWith("(")) open++;
		if (bracket.endsWith(")")) open--;
	}
}

/** Reads a class. Undefined for a negated one, for one of many characters and for one that names some by a property. */
function readClass(cursor: Cursor): readonly string[] | undefined {
	const { source } = cursor;
	const listed = take(cursor, LISTED).slice(1, -1);
	if (listed !== "") return union([Array.from(listed)]);
	const isNegated = source.charAt(cursor.at + 1) === "^";
	cursor.at += isNegated ? 2 : 1;
	const ranges: (readonly string[] | undefined)[] = isNegated
		? [undefined]
		: [];
	while (source.charAt(cursor.at) !== "]") {
		const first = readMember(cursor);
		const isRange =
			source.charAt(cursor.at) === "-" && source.charAt(cursor.at + 1) !== "]";
		if (isRange) cursor.at++;
		ranges.push(range(first, isRange ? readMember(cursor) : first));
	}
	cursor.at++;
	return union(ranges);
}

function range(
	first: string | undefined,
	last: string | undefined,
): readonly string[] | undefined {
	if (first === undefined || last === undefined) return undefined;
	if (first === last) return [first];
	const from = first.charCodeAt(0);
	const size = last.charCodeAt(0) - from + 1;
	return size > MOST
		? undefined
		: Array.from({ length: size }, (_, index) =>
				String.fromCharCode(from + index),
			);
}

/** Reads a character that stands for itself, or an escape; undefined where it is not one character of one code unit. */
function readMember(cursor: Cursor): string | undefined {
	if (cursor.source.charAt(cursor.at) === "\\") {
		// Only a sign that is escaped stands for itself.
		const sign = take(cursor, ESCAPE).slice(1);
		return /^[^\p{L}\d]$/u.test(sign) ? sign : undefined;
	}
	const char = take(cursor, CHARACTER);
	return char.length === 1 ? char : undefined;
}
