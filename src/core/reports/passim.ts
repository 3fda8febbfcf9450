import { type Article, inReadingOrder, titleOf } from "../layout/page";
import type { Fold } from "../script/script";
import { toSource } from "../text/projection";
import { type SourceSpan, unitSpan } from "../text/span";
import { comparedSentences, isCompared } from "./compared";
import type { DatelineDate } from "./dateline";
import { datelineDate } from "./dateline";

/** A document as passim (github.com/dasmiq/passim, version 2) reads it: a line of JSON each. */
export interface PassimDocument {
	/** File and article: "papers/a.txt#0". */
	readonly id: string;
	/** Passim can leave reuse within one series alone: here the file, that is, a page of a paper. */
	readonly series: string;
	/** The article's paragraphs and bullets in reading order, a line each, layout undone, folded to Simplified. */
	readonly text: string;
	/** As far as the dateline names it: "2025-07-15", "--07-15". */
	readonly date?: string;
	readonly title: string;
	/**
	 * Where the text is printed: runs of `[begin, end, start]`, code points `[begin, end)` of `text` that stand one after the
	 * other from the UTF-16 offset `start` of the file on. Code points that no run has are line ends between paragraphs or
	 * stand for other ones.
	 */
	readonly offsets: readonly (readonly [number, number, number])[];
}

/** An article for passim. The fold keeps the length, so that passim's offsets lead back to the page. */
export function passimDocument(
	file: string,
	number: number,
	article: Article,
	fold: Fold,
): PassimDocument {
	let text = "";
	let points = 0;
	const offsets: [number, number, number][] = [];
	for (const { projection, ...unit } of inReadingOrder(article)) {
		if (!isCompared({ projection, ...unit })) continue;
		const folded = fold(projection.text);
		const shown =
			folded.length === projection.text.length ? folded : projection.text;
		for (let at = 0; at < shown.length; ) {
			const wide = (shown.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
			const [span] = toSource(projection.map, [unitSpan(at, at + wide)]);
			if (span !== undefined && span.end - span.start === wide)
				addOffset(offsets, points, span.start, wide);
			at += wide;
			points++;
		}
		text += `${shown}\n`;
		points++;
	}
	const date = datelineDate(article, comparedSentences(article, fold));
	return {
		id: `${file}#${number}`,
		series: file,
		text,
		...(date !== undefined && { date: dateText(date) }),
		title: titleOf(article),
		offsets,
	};
}

/** Adds a code point to the last run where it continues it; a run has code points of one length only. */
function addOffset(
	offsets: [number, number, number][],
	point: number,
	start: number,
	wide: number,
): void {
	const last = offsets.at(-1);
	const goesOn =
		wide === 1 &&
		last !== undefined &&
		last[1] === point &&
		last[2] + point - last[0] === start;
	if (goesOn && last !== undefined) last[1] = point + 1;
	else offsets.push([point, point + 1, start]);
}

/** ISO 8601, without the year where the dateline has none. */
function dateText({ year, month, day }: DatelineDate): string {
	const two = (value: number) => `${value}`.padStart(2, "0");
	return `${year === undefined ? "-" : `${year}`.padStart(4, "0")}-${two(month)}-${two(day)}`;
}

/** A passage of passim's `out.json`: a stretch of a document that stands in others, too. */
export interface PassimPassage {
	readonly cluster: string;
	/** Of the document. */
	readonly id: string;
	/** Code points of the document's text, half-open. */
	readonly begin: number;
	readonly end: number;
}

/**
 * Reads a line of passim's output. Unknown fields are ignored; cluster numbers of 64 bits may come as text.
 * @returns undefined where the line is no passage: what is missing or wrong is for the caller to say.
 */
export function passageOf(line: string): PassimPassage | undefined {
	// A cluster number may have more digits than a number in JavaScript keeps.
	const exact = line.replace(/("cluster"\s*:\s*)(-?\d+)/u, '$1"$2"');
	const record = recordOf(exact);
	if (record === undefined) return undefined;
	const { cluster, id, begin, end } = record;
	const isPassage =
		typeof cluster === "string" &&
		typeof id === "string" &&
		isOffset(begin) &&
		isOffset(end) &&
		begin <= end;
	return isPassage ? { cluster, id, begin, end } : undefined;
}

/** Reads a line that `passimDocument` wrote, as far as passages need it to find their way back. */
export function exportedOf(
	line: string,
):
	| Pick<PassimDocument, "id" | "series" | "title" | "text" | "offsets">
	| undefined {
	const record = recordOf(line);
	if (record === undefined) return undefined;
	const { id, series, title, text, offsets } = record;
	if (
		typeof id !== "string" ||
		typeof series !== "string" ||
		typeof text !== "string" ||
		!Array.isArray(offsets)
	)
		return undefined;
	const runs = offsets.filter(
		(run): run is [number, number, number] =>
			Array.isArray(run) && run.length === 3 && run.every(isOffset),
	);
	const named = typeof title === "string" ? title : "";
	return { id, series, title: named, text, offsets: runs };
}

/**
 * Where code points `[begin, end)` of an exported document stand in its file, one span for each unbroken stretch, and the
 * text that stands there, folded.
 */
export function passagePlace(
	{ text, offsets }: Pick<PassimDocument, "text" | "offsets">,
	begin: number,
	end: number,
): { readonly spans: SourceSpan[]; readonly text: string } {
	const spans: { start: number; end: number }[] = [];
	const points = [...text];
	let printed = "";
	for (const [first, last, start] of offsets) {
		const from = Math.max(first, begin);
		const to = Math.min(last, end);
		if (from >= to) continue;
		const words = points.slice(from, to).join("");
		const width = words.length;
		printed += words;
		const at = start + from - first;
		const known = spans.at(-1);
		if (known?.end === at) known.end = at + width;
		else spans.push({ start: at, end: at + width });
	}
	return { spans: spans as SourceSpan[], text: printed };
}

function recordOf(line: string): Record<string, unknown> | undefined {
	try {
		const value: unknown = JSON.parse(line);
		return typeof value === "object" && value !== null
			? { ...value }
			: undefined;
	} catch {
		return undefined;
	}
}

function isOffset(value: unknown): value is number {
	return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
