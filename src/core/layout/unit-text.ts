import {
	CharClass,
	classOf,
	hasWide,
	isBlank,
	isCjkLetter,
	isIgnorable,
	isWordPart,
} from "../text/characters";
import { type Projection, ProjectionBuilder } from "../text/projection";
import type { SourceSpan, UnitSpan } from "../text/span";
import { cutsAddress } from "./addresses";
import type { Line } from "./lines";
import { datelineEnd } from "./openings";

/** Ends a line only within a word. */
const SOFT_HYPHEN = 0xad;

/** How the blanks of a unit are read. */
export type BlankStyle = "text" | "heading" | "printed";

/**
 * Makes one unit of lines: line ends and layout blanks go, each by a piece of its own, real blanks stay. `printed` keeps
 * every blank within the lines (tables, verse).
 */
export function joinLines(
	text: string,
	lines: readonly Line[],
	style: BlankStyle,
): Projection<SourceSpan, UnitSpan> {
	const builder = new ProjectionBuilder<SourceSpan, UnitSpan>(text);
	const dated = style === "printed" ? undefined : datelineEnd(text, lines);
	for (let index = 0; index < lines.length; index++) {
		const line = lines[index] as Line;
		const next = lines[index + 1];
		copyLine(builder, text, line, style, dated);
		if (next === undefined) continue;
		const end = skipBlanks(text, line.end, next.start);
		if (wantsBlank(text, line, next, dated))
			builder.replace(line.end, end, " ");
		else builder.drop(line.end, end, "before");
	}
	return builder.build();
}

function skipBlanks(text: string, from: number, limit: number): number {
	let at = from;
	while (
		at < limit &&
		(isBlank(text.charCodeAt(at)) || isIgnorable(text.charCodeAt(at)))
	)
		at++;
	return at;
}

function copyLine(
	builder: ProjectionBuilder<SourceSpan, UnitSpan>,
	text: string,
	line: Line,
	style: BlankStyle,
	dated: number | undefined,
): void {
	let from = line.start;
	let signed = line.sign !== undefined;
	const blanks =
		style === "heading" && hasBareQuote(text, line) ? "meant" : "padding";
	for (let at = line.start; at < line.end; at++) {
		const code = text.charCodeAt(at);
		if (isIgnorable(code)) {
			builder.copy(from, at).drop(at, at + 1, "before");
			from = at + 1;
			continue;
		}
		if (style === "printed" || !isBlank(code)) continue;
		let end = at + 1;
		while (isBlank(text.charCodeAt(end))) end++;
		const opens =
			at === dated && classOf(text.charCodeAt(end)) !== CharClass.open;
		const keeps = signed || opens ? 1 : keepsBlank(text, line, at, end, blanks);
		signed = false;
		builder.copy(from, at + keeps).drop(at + keeps, end, "before");
		from = end;
		at = end - 1;
	}
	builder.copy(from, line.end);
}

/** How many of the blanks in `[start, end)` within a line are meant: 0 or 1. */
function keepsBlank(
	text: string,
	line: Line,
	start: number,
	end: number,
	blanks: "meant" | "padding",
): number {
	const before = classOf(text.charCodeAt(start - 1));
	const after = classOf(text.charCodeAt(end));
	const a = text.charCodeAt(start - 1);
	const b = text.charCodeAt(end);
	if (isNarrowWord(a, before) && isNarrowWord(b, after))
		return line.spaced && hasWide(text, line.start, line.end) ? 0 : 1;
	const narrowMark = a < 0x80 && b < 0x80;
	if (narrowMark) return 1;
	if (before === CharClass.han && after === CharClass.han)
		return isSpacing(text, line, start, end) ? 0 : 1;
	if (isCjkLetter(before) && isCjkLetter(after)) return 1;
	if (blanks === "meant")
		return (before === CharClass.close &&
			after !== CharClass.stop &&
			after !== CharClass.pause &&
			after !== CharClass.close) ||
			(after === CharClass.open &&
				before !== CharClass.open &&
				before !== CharClass.pause)
			? 1
			: 0;
	return 0;
}

function isNarrowWord(code: number, found: CharClass): boolean {
	return found === CharClass.hangul || (isWordPart(code) && code < 0x3000);
}

/** Whether a blank between two Han characters is one of a run that spaces letters out. */
function isSpacing(
	text: string,
	line: Line,
	start: number,
	end: number,
): boolean {
	if (line.spaced) return true;
	let chain = 2;
	let at = start - 1;
	if (standsAlone(text, line, at)) {
		for (
			let back = previousLetter(text, line, at);
			back !== undefined && standsAlone(text, line, back);
			back = previousLetter(text, line, back)
		)
			if (++chain >= 4) break;
	} else return false;
	at = end;
	if (!standsAlone(text, line, at)) return false;
	for (
		let ahead = nextLetter(text, line, at);
		ahead !== undefined && standsAlone(text, line, ahead);
		ahead = nextLetter(text, line, ahead)
	)
		if (++chain >= 4) break;
	return chain >= 4;
}

/** Whether the character at `at` is a Han character with none beside it. */
function standsAlone(text: string, line: Line, at: number): boolean {
	return (
		classOf(text.charCodeAt(at)) === CharClass.han &&
		(at === line.start || classOf(text.charCodeAt(at - 1)) !== CharClass.han) &&
		(at + 1 >= line.end || classOf(text.charCodeAt(at + 1)) !== CharClass.han)
	);
}

function previousLetter(
	text: string,
	line: Line,
	from: number,
): number | undefined {
	let at = from - 1;
	while (at >= line.start && isFiller(text.charCodeAt(at))) at--;
	return at < line.start ? undefined : at;
}

function nextLetter(
	text: string,
	line: Line,
	from: number,
): number | undefined {
	let at = from + 1;
	while (at < line.end && isFiller(text.charCodeAt(at))) at++;
	return at >= line.end ? undefined : at;
}

function isFiller(code: number): boolean {
	const found = classOf(code);
	return (
		found === CharClass.blank ||
		found === CharClass.pause ||
		found === CharClass.stop ||
		found === CharClass.open ||
		found === CharClass.close
	);
}

/** Whether a quotation mark on the line has text right outside it: then blanks beside others are meant. */
function hasBareQuote(text: string, line: Line): boolean {
	for (let at = line.start; at < line.end; at++) {
		const found = classOf(text.charCodeAt(at));
		if (found === CharClass.open && at > line.start) {
			if (isCjkLetter(classOf(text.charCodeAt(at - 1)))) return true;
		} else if (found === CharClass.close && at + 1 < line.end)
			if (isCjkLetter(classOf(text.charCodeAt(at + 1)))) return true;
	}
	return false;
}

/**
 * Whether two lines of one unit are parted by a blank once joined: between words of scripts that part them so, and after
 * where a report comes from.
 */
function wantsBlank(
	text: string,
	line: Line,
	next: Line,
	dated: number | undefined,
): boolean {
	const a = text.charCodeAt(line.end - 1);
	const b = text.charCodeAt(next.start);
	const before = classOf(a);
	const after = classOf(b);
	if (text.charCodeAt(line.end) === SOFT_HYPHEN) return false;
	if (cutsAddress(text, line, next)) return false;
	if (line.end === dated) return isCjkLetter(after) || isNarrowWord(b, after);
	if (!isNarrowWord(b, after) && !(after === CharClass.open && b < 0x80))
		return false;
	if (
		before === CharClass.digit &&
		(after === CharClass.digit || after === CharClass.latin)
	)
		return (
			!hasWide(text, line.start, line.end) &&
			!hasWide(text, next.start, next.end)
		);
	if (isNarrowWord(a, before)) return true;
	if (a >= 0x80 || a === 0x2d || a === 0x2f || before === CharClass.open)
		return false;
	return (
		!hasWide(text, line.start, line.end) || !hasWide(text, next.start, next.end)
	);
}
