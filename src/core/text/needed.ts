/**
 * What a text must hold for a pattern to match in it, read from the pattern's source: one of these strings. Undefined where
 * the source does not tell. `neededBy(/(?:省|市)委(?!会)|党组/u)` is 省委, 市委 and 党组.
 */
export function neededBy(pattern: RegExp): readonly string[] | undefined {
	if (pattern.ignoreCase) return undefined;
	return readAlternatives({ source: pattern.source, at: 0 }).needed;
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

/** Longer lists tell too little. */
const MOST = 200;

/** Reads alternatives up to the end of their group. */
function readAlternatives(cursor: Cursor): Part {
	let { all, needed } = readSequence(cursor);
	while (cursor.source.charAt(cursor.at) === "|") {
		cursor.at++;
		const next = readSequence(cursor);
		all = union(all, next.all);
		needed = union(needed, next.needed);
	}
	return { all, needed };
}

/** Reads parts that follow each other. What the rarest stretch of them matches is needed. */
function readSequence(cursor: Cursor): Part {
	let needed: readonly string[] | undefined;
	const offer = (strings: readonly string[] | undefined) => {
		if (frequency(strings) < frequency(needed)) needed = strings;
	};
	let whole: readonly string[] | undefined = [""];
	let stretch: readonly string[] | undefined;
	while (!/^[|)]?$/u.test(cursor.source.charAt(cursor.at))) {
		const part = readPart(cursor);
		whole = product(whole, part.all);
		stretch = product(stretch, part.all) ?? part.all;
		offer(part.needed);
		offer(part.all);
		offer(stretch);
	}
	return { all: whole, needed };
}

function union(
	some: readonly string[] | undefined,
	others: readonly string[] | undefined,
): readonly string[] | undefined {
	if (some === undefined || others === undefined) return undefined;
	const both = new Set([...some, ...others]);
	return both.size > MOST ? undefined : [...both];
}

/** Each of some strings with each of others after it. */
function product(
	some: readonly string[] | undefined,
	others: readonly string[] | undefined,
): readonly string[] | undefined {
	if (some === undefined || others === undefined) return undefined;
	if (some.length * others.length > MOST) return undefined;
	return some.flatMap((left) => others.map((right) => left + right));
}

/** About how often one of some strings stands in a text of a thousand characters: longer ones are rarer. */
function frequency(strings: readonly string[] | undefined): number {
	if (strings === undefined) return Number.POSITIVE_INFINITY;
	return strings.reduce(
		(sum, { length }) =>
			sum + (length === 0 ? Number.POSITIVE_INFINITY : 10 ** (1 - length)),
		0,
	);
}

/** Reads one part with its quantifier. */
function readPart(cursor: Cursor): Part {
	const part = readAtom(cursor);
	const quantifier = /^(?:(?<sign>[*+?])|\{(?<least>\d+)(?:,\d*)?\})\??/u.exec(
		cursor.source.slice(cursor.at, cursor.at + 12),
	);
	if (quantifier === null) return part;
	cursor.at += quantifier[0].length;
	const { sign, least } = quantifier.groups ?? {};
	if (sign === "?") return { all: union(part.all, [""]) };
	const isNeeded = sign === "+" || Number(least ?? 0) > 0;
	const needed =
		frequency(part.all) < frequency(part.needed) ? part.all : part.needed;
	return isNeeded ? { needed } : {};
}

function readAtom(cursor: Cursor): Part {
	const char = cursor.source.charAt(cursor.at);
	if (char === "(") return readGroup(cursor);
	if (char === "[") return { all: readClass(cursor) };
	const member = readMember(cursor);
	if (char === "^" || char === "$") return { all: [""] };
	return char === "." || member === undefined ? {} : { all: [member] };
}

/** Reads a group, a look-ahead or a look-behind. What a positive one of these sees, the text holds as well. */
function readGroup(cursor: Cursor): Part {
	const [opening = "("] =
		/^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/u.exec(cursor.source.slice(cursor.at)) ??
		[];
	cursor.at += opening.length;
	const group = readAlternatives(cursor);
	cursor.at++;
	if (opening.endsWith("!")) return { all: [""] };
	return opening.endsWith("=") ? { all: [""], needed: group.needed } : group;
}

/** Reads a class. Undefined for a negated one, for one of many characters and for one that names some by a property. */
function readClass(cursor: Cursor): readonly string[] | undefined {
	const { source } = cursor;
	const isNegated = source.charAt(cursor.at + 1) === "^";
	cursor.at += isNegated ? 2 : 1;
	let members: readonly string[] | undefined = isNegated ? undefined : [];
	while (source.charAt(cursor.at) !== "]") {
		const first = readMember(cursor);
		const isRange = /^-[^\]]/u.test(source.slice(cursor.at, cursor.at + 3));
		if (isRange) cursor.at++;
		const last = isRange ? readMember(cursor) : first;
		members = union(members, range(first, last));
	}
	cursor.at++;
	return members;
}

function range(
	first: string | undefined,
	last: string | undefined,
): readonly string[] | undefined {
	if (first === undefined || last === undefined) return undefined;
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
	const { source } = cursor;
	if (source.charAt(cursor.at) === "\\") return readEscape(cursor);
	const char = String.fromCodePoint(source.codePointAt(cursor.at) ?? 0);
	cursor.at += char.length;
	return char.length === 1 ? char : undefined;
}

/** Reads an escape; undefined for all but a sign that is escaped to stand for itself. */
function readEscape(cursor: Cursor): string | undefined {
	const [written = "\\"] =
		/^\\(?:[pPu]\{[^}]*\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|k<\w+>|c[A-Za-z]|\d+|.)/su.exec(
			cursor.source.slice(cursor.at),
		) ?? [];
	cursor.at += written.length;
	const sign = written.slice(1);
	return /^[^\p{L}\d]$/u.test(sign) ? sign : undefined;
}
