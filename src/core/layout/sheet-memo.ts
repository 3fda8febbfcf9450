import { firstIndex } from "../text/search";
import { movedReading, readSheet, type SheetReading } from "./sheet";
import {
	type Edge,
	SHEET,
	type Sheet,
	type SheetSize,
	sheetFrom,
} from "./sheets";

/** A sheet as it was read, in offsets of its text. */
interface ReadSheet extends Sheet {
	readonly reading: SheetReading;
}

/** A text with its sheets as far as they were read. */
interface Run {
	readonly text: string;
	readonly sheets: ReadSheet[];
}

/** What is kept of one text: its last run and, as long as that has not come to its end, the one it was made from. */
interface Kept {
	readonly last: Run;
	base: Run | undefined;
}

/** How a text differs from that of an earlier run: outside of `[start, end)` in the earlier text they are the same. */
interface Difference {
	readonly run: Run;
	readonly start: number;
	readonly end: number;
	/** How much further on in the new text stands what follows. */
	readonly by: number;
}

/**
 * The sheets of long texts as they were read last: after an edit only the sheets that it touches are read again, and those
 * after it are moved. That is what a run from scratch gives, because a sheet's reading depends on nothing but the sheet.
 * What a run that was given up had read by then counts as well.
 */
export class SheetMemo {
	private readonly size: SheetSize;
	/** The text that was read last comes first. */
	private texts: Kept[] = [];

	constructor(size: SheetSize = SHEET) {
		this.size = size;
	}

	/** Reads the sheets of a text one after the other. */
	*read(text: string): Generator<ReadSheet> {
		const { size } = this;
		if (text.length <= size.most) {
			// It is read anew after every edit: nothing of it is worth its place.
			const sheet = sheetFrom(text, 0, "anew", size);
			yield { ...sheet, reading: readSheet(text, sheet) };
			return;
		}
		const run: Run = { text, sheets: [] };
		const kept: Kept = { last: run, base: undefined };
		const base = this.keep(kept);
		let start = 0;
		let begins: Edge = "anew";
		while (start < text.length) {
			const sheet: ReadSheet =
				(base && unchanged(base, text, { start, begins, size })) ??
				fresh(text, sheetFrom(text, start, begins, size), base);
			run.sheets.push(sheet);
			yield sheet;
			start = sheet.end;
			begins = sheet.ends;
		}
		kept.base = undefined;
	}

	/** Keeps a run in the place of those of the same text before its edits, and says how it differs from the best of them. */
	private keep(kept: Kept): Difference | undefined {
		const { text } = kept.last;
		for (const [index, known] of this.texts.entries()) {
			let found = differenceOf(known.last, text);
			if (found === undefined) continue;
			if (
				known.base !== undefined &&
				known.base.sheets.length > known.last.sheets.length
			)
				found = differenceOf(known.base, text) ?? found;
			kept.base = found.run;
			this.texts.splice(index, 1);
			this.texts.unshift(kept);
			return found;
		}
		this.texts.unshift(kept);
		this.texts.splice(TEXTS);
		return undefined;
	}
}

/** How many texts are kept; the longest unused go first. */
const TEXTS = 4;

/** How much of the two texts is looked at in one step to find where they differ, in UTF-16 units. */
const STRIDE = 1 << 14;

/** How a text differs from that of a run, or undefined where they have less than half in common. */
function differenceOf(run: Run, text: string): Difference | undefined {
	const old = run.text;
	const most = Math.min(old.length, text.length);
	let start = 0;
	for (let step = STRIDE; step >= 1; step >>= 1)
		while (
			start + step <= most &&
			old.slice(start, start + step) === text.slice(start, start + step)
		)
			start += step;
	let same = 0;
	for (let step = STRIDE; step >= 1; step >>= 1)
		while (
			start + same + step <= most &&
			old.slice(old.length - same - step, old.length - same) ===
				text.slice(text.length - same - step, text.length - same)
		)
			same += step;
	if (start + same < text.length / 2) return undefined;
	const by = text.length - old.length;
	return { run, start, end: old.length - same, by };
}

/** The sheet that begins at `start` of the new text, where the run has it and nothing that made it is touched. */
function unchanged(
	{ run, start: edited, end, by }: Difference,
	text: string,
	{
		start,
		begins,
		size,
	}: Pick<Sheet, "start" | "begins"> & {
		readonly size: SheetSize;
	},
): ReadSheet | undefined {
	const before = sheetAt(run, start);
	const more = text.length - start > size.most;
	if (more && before?.begins === begins && before.reach <= edited)
		return before;
	const after = start - by >= end ? sheetAt(run, start - by) : undefined;
	return after?.begins === begins ? moved(after, by) : undefined;
}

/** Reads a sheet, unless the run has read the same between the same edges. */
function fresh(
	text: string,
	sheet: Sheet,
	base: Difference | undefined,
): ReadSheet {
	const { start, end, begins, ends } = sheet;
	const known = base && sheetAt(base.run, start);
	if (
		known?.end === end &&
		known.begins === begins &&
		known.ends === ends &&
		end <= (base?.start ?? 0)
	)
		return { ...sheet, reading: known.reading };
	const reading = readSheet(copyOf(text.slice(start, end)), sheet);
	return { ...sheet, reading: movedReading(reading, start) };
}

function moved(sheet: ReadSheet, by: number): ReadSheet {
	return {
		...sheet,
		start: sheet.start + by,
		end: sheet.end + by,
		reach: sheet.reach + by,
		reading: movedReading(sheet.reading, by),
	};
}

function sheetAt({ sheets }: Run, start: number): ReadSheet | undefined {
	const at = firstIndex(
		0,
		sheets.length,
		(index) => (sheets[index]?.start ?? 0) >= start,
	);
	return sheets[at]?.start === start ? sheets[at] : undefined;
}

/** The same text as a string of its own: a slice would keep the whole text alive that it is taken from. */
function copyOf(slice: string): string {
	const half = slice.length >> 1;
	return [slice.slice(0, half), slice.slice(half)].join("");
}
