import { readCaptions } from "./captions";
import { findColumns } from "./columns";
import { type Cut, cutLines } from "./cut";
import { readEchoes } from "./echoes";
import { partFused } from "./fused";
import type { Evidence } from "./lattice";
import { type Line, readLines } from "./lines";
import { PRICES } from "./prices";
import { readSeams } from "./seams";
import { readBare, readOpened } from "./unfinished";
import { countWords } from "./words";

/** A unit before it has its place in an article: the lines that make it, in order. */
export interface RawUnit {
	readonly kind: Cut["kind"] | "verse" | "table";
	readonly lines: readonly Line[];
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
		alone[index] = kept[index] !== undefined || standsByMark(line) ? 1 : 0;
	const evidence: Evidence = {
		lines,
		alone,
		seams: readSeams(text, lines, words),
		echoes: readEchoes(text, lines),
		columns: findColumns(lines),
		captions: readCaptions(lines),
		opened: readOpened(lines),
		bare: readBare(lines),
		prices: PRICES,
	};
	return { units: resume(cutLines(evidence), lines, kept), evidence };
}

function standsByMark(line: Line): boolean {
	return (
		line.mark !== undefined &&
		line.mark !== "bullet" &&
		line.mark !== "captionSign"
	);
}

/** Lines that are left as they are printed: runs of table rows and of verse. */
function keptLines(lines: readonly Line[]): ("verse" | "table" | undefined)[] {
	const kept: ("verse" | "table" | undefined)[] = new Array(lines.length);
	let first = 0;
	while (first < lines.length) {
		let end = first;
		while (end < lines.length && lines[end]?.celled) end++;
		if (end - first >= 2) kept.fill("table", first, end);
		if (end > first) {
			first = end;
			continue;
		}
		let pauses = 0;
		while (
			isVerse(lines[end]) &&
			(end === first || (lines[end]?.blanks ?? 0) <= 1)
		) {
			if (lines[end]?.tail === "pause") pauses++;
			end++;
		}
		const parted =
			(first === 0 || (lines[first]?.blanks ?? 0) > 0) &&
			(end >= lines.length || (lines[end]?.blanks ?? 0) > 0);
		if (parted && end - first >= 4 && pauses >= (end - first) / 3)
			kept.fill("verse", first, end);
		first = Math.max(end, first + 1);
	}
	return kept;
}

function isVerse(line: Line | undefined): boolean {
	return (
		line !== undefined &&
		line.width <= 34 &&
		line.mark === undefined &&
		(line.tail === "pause" || line.tail === "stop") &&
		line.stops <= 1
	);
}

/** Joins a paragraph that a caption or a heading interrupts: its first part unfinished, its second part without indent. */
function resume(
	cuts: readonly Cut[],
	lines: readonly Line[],
	kept: readonly ("verse" | "table" | undefined)[],
): RawUnit[] {
	const units: {
		kind: RawUnit["kind"];
		lines: Line[];
		width: number | undefined;
		lastWidth: number | undefined;
	}[] = [];
	let open = -1;
	let between = 0;
	for (const { kind, first, last, width, lastWidth } of cuts) {
		const own = lines.slice(first, last + 1);
		if (kind === "text") {
			const before = units[open];
			if (
				before !== undefined &&
				between > 0 &&
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
		units.push({ kind: kept[first] ?? kind, lines: own, width, lastWidth });
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
