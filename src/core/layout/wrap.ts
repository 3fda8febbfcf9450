import {
	CharClass,
	classOf,
	isBlank,
	isIgnorable,
	NOT_AT_LINE_END,
	NOT_AT_LINE_START,
	widthOf,
} from "../text/characters";
import { type Projection, ProjectionBuilder } from "../text/projection";

const notFirst = new Set(NOT_AT_LINE_START);
const notLast = new Set(NOT_AT_LINE_END);

/**
 * Wraps a text at `columns` columns of display width, of which a Chinese character takes two: the reverse of reflow for
 * one unit. No mark that closes begins a line, none that opens ends one, Latin words and numbers stay whole; what may not
 * be broken runs over. A line end is put in, or takes the place of the blank between two Latin words; nothing else changes.
 */
export function wrapText(
	text: string,
	columns: number,
	lineEnd = "\n",
): Projection {
	const builder = new ProjectionBuilder(text);
	let from = 0;
	let fits: number | undefined;
	let width = 0;
	let since = 0;
	for (let at = 0; at < text.length; at++) {
		if (at > from && mayBreak(text, at)) {
			fits = at;
			since = 0;
		}
		const own = widthOf(text.charCodeAt(at));
		width += own;
		since += own;
		if (width <= columns || fits === undefined) continue;
		const blank = isBlank(text.charCodeAt(fits));
		builder.copy(from, fits);
		from = blank ? fits + 1 : fits;
		if (blank) builder.replace(fits, from, lineEnd);
		else builder.insert(fits, lineEnd, "before");
		width = blank ? since - 1 : since;
		fits = undefined;
	}
	return builder.copy(from, text.length).build();
}

/** Whether a line may end before the UTF-16 offset `at`, or at the blank that stands there. */
function mayBreak(text: string, at: number): boolean {
	const before = text.charCodeAt(at - 1);
	const after = text.charCodeAt(at);
	if (isBlank(after))
		return (
			after === 0x20 && isLetter(before) && isLetter(text.charCodeAt(at + 1))
		);
	if (isBlank(before) || isIgnorable(after) || widthOf(after) === 0)
		return false;
	if (notFirst.has(text.charAt(at)) || notLast.has(text.charAt(at - 1)))
		return false;
	return !(isNarrow(before) && isNarrow(after));
}

function isLetter(code: number): boolean {
	const found = classOf(code);
	return (
		code < 0x80 && (found === CharClass.latin || found === CharClass.digit)
	);
}

function isNarrow(code: number): boolean {
	const found = classOf(code);
	return code < 0x80 || found === CharClass.latin || found === CharClass.digit;
}
