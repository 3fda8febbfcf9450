import { atOnce } from "../steps";
import {
	CharClass,
	classOf,
	isBlank,
	isWordPart,
	NOT_AT_LINE_START,
	OPENERS,
	widthOf,
} from "../text/characters";
import { withEdits } from "../text/edits";
import { toSource } from "../text/projection";
import { sourceSpan, unitSpan } from "../text/span";
import { layingOut } from "./layout";
import type { UnitKind } from "./page";
import { type ReflowEdit, reflowEdits } from "./reflow";
import { SheetMemo } from "./sheet-memo";

/** Characters that kinsoku keeps from the end of a line (行末禁則文字). */
export const NOT_AT_LINE_END = `${OPENERS}￥$＃№`;

/** Units that a column wraps; headings and what stands as printed keep their lines. */
const WRAPPED: ReadonlySet<UnitKind> = new Set([
	"paragraph",
	"bullet",
	"pullquote",
	"caption",
]);

/** What a paragraph's first line is indented by, four columns wide. */
const INDENT = "　　";

/**
 * The smallest edits that lay a text out in a column: its layout is undone, paragraphs are indented, and every unit is
 * wrapped by kinsoku. Reflow is the reverse.
 * @param columns width of a line, in Han characters; a digit is half of one. At least 4.
 */
export function wrapEdits(source: string, columns: number): ReflowEdit[] {
	return atOnce(wrapping(source, columns));
}

/** The same in steps: it yields now and then, so that whoever drives it can answer others in between, or stop. */
export function* wrapping(
	source: string,
	columns: number,
): Generator<undefined, ReflowEdit[]> {
	const printed = yield* layingOut(source, new SheetMemo());
	const reflowed = withEdits(source, reflowEdits(source, printed));
	yield;
	const page = yield* layingOut(reflowed, new SheetMemo());
	const newline = source.includes("\r\n") ? "\r\n" : "\n";
	const puts: { at: number; end: number; text: string }[] = [];
	for (const { kind, projection } of page.articles.flatMap(
		(article) => article.units,
	)) {
		yield;
		if (!WRAPPED.has(kind)) continue;
		const { text, map } = projection;
		const indent = kind === "paragraph" ? INDENT : "";
		const first = toSource(map, [unitSpan(0, 1)])[0];
		const breaks = lineEndsOf(text, columns, indent.length);
		if (first === undefined || breaks.length === 0) continue;
		if (indent !== "")
			puts.push({ at: first.start, end: first.start, text: indent });
		for (const at of breaks) {
			const [letter] = toSource(map, [unitSpan(at, at + 1)]);
			if (letter === undefined) continue;
			const end = isBlank(text.charCodeAt(at)) ? letter.end : letter.start;
			puts.push({ at: letter.start, end, text: newline });
		}
	}
	puts.sort((a, b) => a.at - b.at);
	const edits = puts.map(({ at, end, text }) => ({
		span: sourceSpan(at, end),
		text,
	}));
	return blankEdits(source, withEdits(reflowed, edits));
}

/**
 * Where a unit's text is broken to fit a column, as UTF-16 offsets of what begins the next line, or of the blank that gives
 * way to the line end.
 * @param indent Han characters that the first line is shorter by.
 */
export function lineEndsOf(
	text: string,
	columns: number,
	indent = 0,
): number[] {
	const ends: number[] = [];
	const whole = 2 * Math.max(4, columns);
	let room = whole - 2 * indent;
	let start = 0;
	let width = 0;
	for (let at = 0; at < text.length; at++) {
		width += widthOf(text.charCodeAt(at));
		if (width <= room) continue;
		const end = lastEnd(text, start, at);
		ends.push(end);
		start = isBlank(text.charCodeAt(end)) ? end + 1 : end;
		width = 0;
		room = whole;
		at = start - 1;
	}
	return ends;
}

/** The last place in `(start, limit]` where a line may end; `limit` where nowhere it may. */
function lastEnd(text: string, start: number, limit: number): number {
	for (let at = limit; at > start; at--) if (mayEnd(text, at)) return at;
	return isTrail(text, limit) ? limit + 1 : limit;
}

/** Whether a line may end before the character at an offset, or at the blank there. */
function mayEnd(text: string, at: number): boolean {
	const before = text.charCodeAt(at - 1);
	const after = text.charCodeAt(at);
	if (isBlank(before)) return false;
	// Only between words does joining the lines bring the blank back.
	if (isBlank(after))
		return isNarrow(before) && isNarrow(text.charCodeAt(at + 1));
	if (isWordPart(before) && isWordPart(after)) return false;
	if (isTrail(text, at) || widthOf(after) === 0) return false;
	if (before === after && classOf(before) === CharClass.other) return false;
	return (
		!NOT_AT_LINE_START.includes(text.charAt(at)) &&
		!NOT_AT_LINE_END.includes(text.charAt(at - 1))
	);
}

function isNarrow(code: number): boolean {
	return isWordPart(code) && widthOf(code) === 1;
}

function isTrail(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code >= 0xdc00 && code < 0xe000;
}

/** The edits between two texts that differ in blanks only; where letters moved, one edit takes all that is left. */
function blankEdits(source: string, target: string): ReflowEdit[] {
	const edits: ReflowEdit[] = [];
	let a = 0;
	let b = 0;
	while (a < source.length || b < target.length) {
		const from = a;
		const to = b;
		while (a < source.length && isBlank(source.charCodeAt(a))) a++;
		while (b < target.length && isBlank(target.charCodeAt(b))) b++;
		if (source[a] !== target[b]) {
			edits.push({
				span: sourceSpan(from, source.length),
				text: target.slice(to),
			});
			return edits;
		}
		const text = target.slice(to, b);
		if (source.slice(from, a) !== text)
			edits.push({ span: sourceSpan(from, a), text });
		a++;
		b++;
	}
	return edits;
}
