import { CharClass, classOf } from "../text/characters";
import { opensArticle } from "./openings";

/**
 * Whether a text goes on over an edge of a sheet: `anew` where another begins or nothing stands on the other side, `amid`
 * where the edge parts two paragraphs of running text.
 */
export type Edge = "anew" | "amid";

/** What stands on both sides of a sheet. */
export interface Edges {
	readonly begins: Edge;
	readonly ends: Edge;
}

/** A stretch of a text, `[start, end)` in UTF-16 units, that is read by itself; sheets tile the text. */
export interface Sheet extends Edges {
	readonly start: number;
	readonly end: number;
	/** How far into the text was looked to find its end; infinite where that is the end of the text. */
	readonly reach: number;
}

/** In UTF-16 units: no sheet but the last is shorter than `least`, and a text of no more than `most` is one sheet. */
export interface SheetSize {
	readonly least: number;
	readonly most: number;
}

/** A page of a broadsheet is one sheet. */
export const SHEET: SheetSize = { least: 3_000, most: 10_000 };

/**
 * The sheet that begins at `start`. A text is parted between paragraphs wherever there are any: a page is one sheet, a book
 * or a year of pages has many. An edge is the best place for one as far as `least` on either side, wherever the sheet
 * began: so an edit moves hardly any of them. Linear; only a line that is longer than a sheet makes one longer than `most`.
 */
export function sheetFrom(
	text: string,
	start: number,
	begins: Edge,
	size: SheetSize,
): Sheet {
	const seam =
		text.length - start > size.most ? firstPeak(text, start, size) : undefined;
	if (seam !== undefined)
		return { start, end: seam.at, begins, ends: seam.edge, reach: seam.reach };
	const reach = Number.POSITIVE_INFINITY;
	return { start, end: text.length, begins, ends: "anew", reach };
}

/** The sheets of a text, one after the other. */
export function* sheetsOf(
	text: string,
	size: SheetSize = SHEET,
): Generator<Sheet> {
	let sheet = sheetFrom(text, 0, "anew", size);
	yield sheet;
	while (sheet.end < text.length) {
		sheet = sheetFrom(text, sheet.end, sheet.ends, size);
		yield sheet;
	}
}

/** A place between two lines. */
interface Seam {
	/** Where the next sheet would begin: right after a line end. */
	readonly at: number;
	readonly edge: Edge;
	readonly weight: number;
	/** How far the text was looked at. */
	readonly reach: number;
}

/**
 * The first place that is better than all others less than `least` from it. Where there is none no further than `most`, the
 * best of those, and where there are no places, the next.
 */
function firstPeak(
	text: string,
	start: number,
	{ least, most }: SheetSize,
): Seam | undefined {
	/** The places before that are better than all between them and this one, the best of them first. */
	const better: Seam[] = [];
	let peak: Seam | undefined;
	let best: Seam | undefined;
	let reach = start;
	let line = start;
	let before = 0;
	for (;;) {
		const end = lineEnd(text, line);
		const at = afterLineEnd(text, end);
		reach = Math.max(reach, at + 1);
		const isOver = at >= text.length;
		if (peak !== undefined && (isOver || at - peak.at >= least))
			return { ...peak, reach };
		if (isOver || (peak === undefined && best && at > start + most))
			return best && { ...best, reach };
		const length = end - line;
		const seam = weigh(text, end, at, length < before * 0.8 ? "short" : "full");
		reach = Math.max(reach, seam.reach);
		while (better[0] !== undefined && at - better[0].at >= least)
			better.shift();
		while ((better.at(-1)?.weight ?? seam.weight) < seam.weight) better.pop();
		if (at > start + least) {
			if (at <= start + most) {
				if (seam.weight > (best?.weight ?? Number.NEGATIVE_INFINITY))
					best = seam;
				if (better.length === 0) peak = seam;
			} else if (best === undefined) return { ...seam, reach };
			else if (peak !== undefined && seam.weight > peak.weight)
				return { ...best, reach };
		}
		better.push(seam);
		before = length;
		line = at;
	}
}

/** What speaks for a page, an article or a paragraph that ends here: more than any tie between equals. */
const SIGNS = {
	stop: 4,
	opening: 3,
	text: 2,
	formFeed: 2,
	blank: 1,
	indent: 1,
	short: 1,
} as const;

/** Weighs the place between the line that ends at `end` and what follows from `at` on. */
function weigh(
	text: string,
	end: number,
	at: number,
	length: "short" | "full",
): Seam {
	const stop = endsSentence(text, end);
	if (stop === undefined)
		return { at, edge: "anew", weight: -1, reach: at + 1 };
	let next = at;
	let line = at;
	let blank = false;
	let formFeed = false;
	for (; next < text.length; next++) {
		const code = text.charCodeAt(next);
		const found = classOf(code);
		if (found === CharClass.lineEnd) {
			blank = true;
			line = next + 1;
			if (code === 0x0c) formFeed = true;
		} else if (found !== CharClass.blank && found !== CharClass.ignorable)
			break;
	}
	if (text.charCodeAt(at - 1) === 0x0c) formFeed = true;
	const opens = opensArticle(text, next);
	const running = isText(text, next);
	const weight =
		(stop ? SIGNS.stop : 0) +
		(opens ? SIGNS.opening : 0) +
		(running ? SIGNS.text : 0) +
		(formFeed ? SIGNS.formFeed : 0) +
		(blank ? SIGNS.blank : 0) +
		(next > line ? SIGNS.indent : 0) +
		(length === "short" ? SIGNS.short : 0);
	return {
		at,
		edge: running && !opens ? "amid" : "anew",
		weight: weight + wording(text, next),
		reach: next + HEAD,
	};
}

/** Whether the line that ends at `end` ends a sentence; undefined where it is blank. */
function endsSentence(text: string, end: number): boolean | undefined {
	let inked = false;
	for (let at = end - 1; at >= 0; at--) {
		const found = classOf(text.charCodeAt(at));
		if (found === CharClass.lineEnd) break;
		if (found === CharClass.blank || found === CharClass.ignorable) continue;
		inked = true;
		if (found !== CharClass.close) return found === CharClass.stop;
	}
	return inked ? false : undefined;
}

/** How far into a line its marks are looked for, in UTF-16 units: a line of any column is no longer. */
const HEAD = 60;

/** Whether the line at `start` reads as running text: headings have no marks inside. */
function isText(text: string, start: number): boolean {
	for (let at = start; at < start + HEAD; at++) {
		const found = classOf(text.charCodeAt(at));
		if (found === CharClass.pause || found === CharClass.stop) return true;
		if (found === CharClass.lineEnd) return false;
	}
	return true;
}

/** A number below 1 made of a line's first letters: of places that weigh the same it chooses one, wherever they stand. */
function wording(text: string, start: number): number {
	let hash = 0;
	for (let at = start; at < start + 12 && at < text.length; at++)
		hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1);
	return ((hash ^ (hash >>> 15)) >>> 0) / 0x1_0000_0000;
}

function lineEnd(text: string, from: number): number {
	let at = from;
	while (at < text.length && classOf(text.charCodeAt(at)) !== CharClass.lineEnd)
		at++;
	return at;
}

function afterLineEnd(text: string, end: number): number {
	return text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a
		? end + 2
		: end + 1;
}
