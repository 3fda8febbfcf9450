import { readCaptions } from "./captions";
import { findColumns } from "./columns";
import { type Cut, cutLines } from "./cut";
import { readEchoes } from "./echoes";
import { partFused } from "./fused";
import type { Evidence } from "./lattice";
import { type Line, readLines } from "./lines";
import { readOrdinals } from "./ordinals";
import { PRICES } from "./prices";
import { keptLines, type Printed } from "./printed";
import { readSeams } from "./seams";
import { readBare, readOpened } from "./unfinished";
import { countWords } from "./words";

/** A unit before it has its place in an article: the lines that make it, in order. */
export interface RawUnit {
	readonly kind: Cut["kind"] | Printed;
	readonly lines: readonly Line[];
	/** Which numbering it has as an item of a numbered list; 0 for none. */
	readonly numbering: number;
	/** Columns of the measures that it begins and ends in, where it is text. */
	readonly width: number | undefined;
	readonly lastWidth: number | undefined;
}

/** The lines of a page as units, with what was known of the lines when they were cut. */
export interface ReadUnits {
	/** In the order of their first lines. */
	readonly units: readonly RawUnit[];
	readonly evidence: Evidence;
}

/** The units of a page. */
export function readUnits(text: string): ReadUnits {
	const printed = readLines(text);
	const words = countWords(text, printed);
	const lines = printed.flatMap((line) => partFused(text, line, words));
	const kept = keptLines(lines);
	const alone = new Uint8Array(lines.length);
	for (const [index, line] of lines.entries())
		alone[index] = kept[index] !== undefined || standsAlone(line) ? 1 : 0;
	const evidence: Evidence = {
		lines,
		alone,
		seams: readSeams(text, lines, words),
		echoes: readEchoes(text, lines),
		columns: findColumns(lines),
		captions: readCaptions(lines),
		ordinals: readOrdinals(text, lines),
		opened: readOpened(lines),
		bare: readBare(lines),
		prices: PRICES,
	};
	return { units: resume(cutLines(evidence), evidence, kept), evidence };
}

function standsAlone({ mark, sign }: Line): boolean {
	return (
		sign === "title" ||
		sign === "quote" ||
		sign === "field" ||
		(mark !== undefined && mark !== "bullet" && mark !== "captionSign")
	);
}

/** Joins a paragraph that a caption or a heading interrupts: its first part unfinished, its second part without indent. */
function resume(
	cuts: readonly Cut[],
	{ lines, ordinals }: Evidence,
	kept: readonly (Printed | undefined)[],
): RawUnit[] {
	const units: {
		kind: RawUnit["kind"];
		lines: Line[];
		numbering: number;
		width: number | undefined;
		lastWidth: number | undefined;
	}[] = [];
	let open = -1;
	let between = 0;
	for (const { kind, first, last, width, lastWidth } of cuts) {
		const own = lines.slice(first, last + 1);
		if (kind === "text" && own[0]?.mark !== "captionSign") {
			const before = units[open];
			if (
				before !== undefined &&
				between > 0 &&
				ordinals[first] === 0 &&
				isUnfinished(before) &&
				isFlush(own, width)
			) {
				for (const line of own) before.lines.push(line);
				before.lastWidth = lastWidth;
				between = 0;
				continue;
			}
			open = units.length;
			between = 0;
		} else if (++between > 3 || kept[first] !== undefined) open = -1;
		units.push({
			kind: kept[first] ?? kind,
			lines: own,
			numbering: ordinals[first] ?? 0,
			width,
			lastWidth,
		});
	}
	return units;
}

function isUnfinished(unit: {
	readonly lines: readonly Line[];
	readonly lastWidth: number | undefined;
}): boolean {
	const last = unit.lines.at(-1);
	return (
		last !== undefined &&
		unit.lastWidth !== undefined &&
		(last.tail === "text" || last.tail === "pause") &&
		last.width > 12 &&
		Math.abs(last.width - unit.lastWidth) <= 4
	);
}

function isFlush(lines: readonly Line[], width: number | undefined): boolean {
	const first = lines[0];
	if (first === undefined || width === undefined) return false;
	if (lines.length === 1) return first.tail === "stop";
	return Math.abs(first.width - width) <= 2;
}
