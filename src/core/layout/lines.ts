import { CharClass, classOf, hasWide, widthOf } from "../text/characters";
import { endsInAddress } from "./addresses";
import { type LineMark, markedParts } from "./marks";
import { opensArticle } from "./openings";
import { isNumbered, type LineSign, signOf } from "./signs";

/** What stands last on a line, closers and blanks left aside. */
export type Tail = "text" | "stop" | "pause" | "colon" | "bracket" | "open";

/** One printed line of a page, or a part of one that its wording parts off. Offsets are UTF-16 units of the page. */
export interface Line {
	/** Without the blanks and ignorables around it; never empty. */
	readonly start: number;
	readonly end: number;
	/** Blank lines before it. */
	readonly blanks: number;
	/** Whether the line before it ends on the same line of the page. */
	readonly sameLine: boolean;
	/** Columns of blank before it. */
	readonly indent: number;
	/** Columns of its text, a blank between wide characters not counted. */
	readonly width: number;
	/** Columns of what stands first and may not be broken: a character with the marks after it, a word, a number. */
	readonly head: number;
	readonly tail: Tail;
	/** Whether its letters are spaced out: 扩 大 对 外 开 放. */
	readonly spaced: boolean;
	/** Whether it is cut in two or more by single blanks, as headlines are. */
	readonly halved: boolean;
	/** Whether blanks part it into cells, as tables are. */
	readonly celled: boolean;
	/** Whether a bracket or quotation mark that opens on it closes on a later line. */
	readonly leavesOpen: boolean;
	/** Sentence stops before the last character, and pauses. */
	readonly stops: number;
	readonly pauses: number;
	readonly mark: LineMark | undefined;
	/** The sign of plain-text mark-up before it. */
	readonly sign: LineSign | undefined;
	/** Whether it begins with the number of a paragraph. */
	readonly numbered: boolean;
	/** Whether its indent is that of the list item that it goes on with. */
	readonly hangs: boolean;
	/** Whether it opens an article with where the report comes from. */
	readonly opens: boolean;
}

/** The lines of a page that hold anything, in order. */
export function readLines(text: string): Line[] {
	const lines: Line[] = [];
	let at = 0;
	let blanks = 0;
	while (at < text.length) {
		let end = at;
		while (
			end < text.length &&
			classOf(text.charCodeAt(end)) !== CharClass.lineEnd
		)
			end++;
		let first = at;
		let last = end;
		let indent = 0;
		while (first < end && isEmpty(text.charCodeAt(first)))
			indent += indentOf(text.charCodeAt(first++));
		while (last > first && isEmpty(text.charCodeAt(last - 1))) last--;
		if (first === last) blanks++;
		else {
			let sameLine = false;
			for (const { start, end: stop, mark } of markedParts(text, first, last)) {
				const hangs =
					blanks === 0 && !sameLine && hangsUnder(lines.at(-1), indent);
				const place = { blanks, sameLine, indent, mark, hangs };
				const line = measureLine(text, start, stop, place);
				const above = lines.at(-1);
				// What a jump leads fills the line together with it.
				lines.push(
					sameLine && above?.mark === "jump"
						? { ...line, width: line.width + above.width }
						: line,
				);
				sameLine = true;
				blanks = 0;
				indent = 0;
			}
		}
		if (text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a)
			end++;
		at = end + 1;
	}
	return lines;
}

/** A tab before a line is as wide as the indent of a paragraph. */
const TAB = 4;

function indentOf(code: number): number {
	return code === 0x09 ? TAB : widthOf(code);
}

/** Whether an indent is that of the text of the list item above. */
function hangsUnder(above: Line | undefined, indent: number): boolean {
	if (above === undefined || indent === 0) return false;
	return above.sign === "item" || above.sign === "number"
		? indent > above.indent
		: above.hangs && indent === above.indent;
}

function isEmpty(code: number): boolean {
	const found = classOf(code);
	return found === CharClass.blank || found === CharClass.ignorable;
}

/** Measures the line `[start, end)` of a page. */
export function measureLine(
	text: string,
	start: number,
	end: number,
	place: Pick<Line, "blanks" | "sameLine" | "indent" | "mark" | "hangs">,
): Line {
	let width = 0;
	let stops = 0;
	let pauses = 0;
	let lone = 0;
	let words = 0;
	let gaps = 0;
	let wideGaps = 0;
	let cuts = 0;
	let word = 0;
	let depth = 0;
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		const found = classOf(code);
		if (found === CharClass.blank) {
			let next = at + 1;
			while (classOf(text.charCodeAt(next)) === CharClass.blank) next++;
			const wide =
				widthOf(text.charCodeAt(at - 1)) > 1 &&
				widthOf(text.charCodeAt(next)) > 1;
			if (!wide) width += 1;
			gaps++;
			if (
				isHalf(text.charCodeAt(at - 1), CharClass.close) &&
				isHalf(text.charCodeAt(next), CharClass.open)
			)
				cuts++;
			if (next - at > 1 || code === 0x09) wideGaps++;
			at = next - 1;
			word = 0;
			continue;
		}
		width += widthOf(code);
		if (found === CharClass.open) depth++;
		else if (found === CharClass.close && depth > 0) depth--;
		if (found === CharClass.stop && at < end - 1) stops++;
		if (found === CharClass.pause) pauses++;
		if (found === CharClass.han) {
			if (word === 0) {
				words++;
				lone++;
			} else if (word === 1) lone--;
			word++;
		} else word = 0;
	}
	const spaced =
		gaps > 0 && lone >= 2 && lone === words && (lone >= 4 || lone === gaps + 1);
	const sign = place.sameLine ? undefined : signOf(text, start, end);
	const listed = sign === "item" || sign === "number";
	return {
		blanks: place.blanks,
		sameLine: place.sameLine,
		indent: place.indent,
		mark: place.mark ?? (listed ? "bullet" : undefined),
		sign,
		numbered: isNumbered(text, start),
		hangs: place.hangs && sign === undefined,
		start,
		end,
		width,
		head: headOf(text, start, end),
		tail: tailOf(text, start, end),
		spaced,
		halved: cuts > 0 && cuts <= 3 && !spaced,
		celled: (wideGaps >= 2 && !spaced) || sign === "row",
		leavesOpen: depth > 0,
		stops,
		pauses,
		opens: opensArticle(text, start),
	};
}

/** Whether a character may stand beside the blank between two parts of a headline. */
function isHalf(code: number, mark: CharClass): boolean {
	const found = classOf(code);
	return found === CharClass.han || found === mark;
}

function headOf(text: string, start: number, end: number): number {
	let at = start;
	let columns = 0;
	while (at < end && classOf(text.charCodeAt(at)) === CharClass.open)
		columns += widthOf(text.charCodeAt(at++));
	const first = classOf(text.charCodeAt(at));
	columns += widthOf(text.charCodeAt(at++));
	while (at < end) {
		const code = text.charCodeAt(at);
		const found = classOf(code);
		const sticks =
			found === CharClass.close ||
			found === CharClass.stop ||
			found === CharClass.pause ||
			((first === CharClass.digit || first === CharClass.latin) &&
				code < 0x80 &&
				found !== CharClass.blank);
		if (!sticks) break;
		columns += widthOf(code);
		at++;
	}
	return columns;
}

function tailOf(text: string, start: number, end: number): Tail {
	let at = end - 1;
	let bracket = false;
	while (at >= start) {
		const code = text.charCodeAt(at);
		const found = classOf(code);
		if (found !== CharClass.close && !isEmpty(code)) break;
		if (code === 0xff09 || code === 0x29 || code === 0x3011) bracket = true;
		at--;
	}
	if (at < start) return "bracket";
	const code = text.charCodeAt(at);
	const found = classOf(code);
	if (found === CharClass.stop) return "stop";
	if (found === CharClass.open) return "open";
	if (bracket) return "bracket";
	if (found === CharClass.pause)
		return code === 0xff1a || code === 0x3a ? "colon" : "pause";
	return code === 0x2e && endsLatin(text, start, at) ? "stop" : "text";
}

/** Whether the full stop at `stop` ends a sentence: not one in an address or between the digits of a number. */
function endsLatin(text: string, start: number, stop: number): boolean {
	const before = stop > start ? classOf(text.charCodeAt(stop - 1)) : undefined;
	if (before === CharClass.latin) return !endsInAddress(text, start, stop + 1);
	return before === CharClass.digit && !hasWide(text, start, stop);
}
