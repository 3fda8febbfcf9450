import type { Line } from "./lines";

/** What is left as it is printed. */
export type Printed = "verse" | "table";

/** Columns that a line of verse has at most. */
const VERSE = 34;
/** Lines of a stanza without marks, and stanzas of a poem, at least. */
const STANZA = 4;
const STANZAS = 2;

/** Lines that are left as they are printed: runs of table rows and of verse. */
export function keptLines(lines: readonly Line[]): (Printed | undefined)[] {
	const kept: (Printed | undefined)[] = new Array(lines.length);
	let first = 0;
	while (first < lines.length) {
		const rows = runFrom(lines, first, (line) => line.celled);
		if (rows >= 2) kept.fill("table", first, first + rows);
		if (rows > 0) {
			first += rows;
			continue;
		}
		const run = verseFrom(lines, first);
		if (run > 0) {
			if (isPoem(lines, first, run)) kept.fill("verse", first, first + run);
			first += run;
			continue;
		}
		const stanzas = stanzasFrom(lines, first);
		kept.fill("verse", first, first + stanzas);
		first += Math.max(1, stanzas);
	}
	return kept;
}

function runFrom(
	lines: readonly Line[],
	first: number,
	holds: (line: Line, index: number) => boolean,
): number {
	let end = first;
	while (end < lines.length && holds(lines[end] as Line, end)) end++;
	return end - first;
}

/** How many lines that may be verse begin here: short, each with a mark last. */
function verseFrom(lines: readonly Line[], first: number): number {
	return runFrom(
		lines,
		first,
		(line, index) => isVerse(line) && (index === first || line.blanks <= 1),
	);
}

/** Whether a run of such lines is parted from the rest by blank lines, and pauses often. */
function isPoem(lines: readonly Line[], first: number, run: number): boolean {
	const pauses = lines
		.slice(first, first + run)
		.filter(({ tail }) => tail === "pause").length;
	return (
		run >= 4 &&
		pauses >= run / 3 &&
		isParted(lines, first) &&
		isParted(lines, first + run)
	);
}

function isVerse({ width, mark, tail, stops }: Line): boolean {
	return (
		width <= VERSE &&
		mark === undefined &&
		(tail === "pause" || tail === "stop") &&
		stops <= 1
	);
}

/** How many lines of verse without marks begin here: several stanzas, nothing of prose among them. */
function stanzasFrom(lines: readonly Line[], first: number): number {
	if (!isParted(lines, first)) return 0;
	let end = first;
	let stanzas = 0;
	for (;;) {
		const from = end;
		const run = runFrom(
			lines,
			from,
			(line, index) =>
				isStanzaLine(line) && (index === from || line.blanks === 0),
		);
		if (run < STANZA || !isParted(lines, from + run)) break;
		stanzas++;
		end += run;
	}
	return stanzas >= STANZAS ? end - first : 0;
}

function isStanzaLine({
	width,
	mark,
	sign,
	tail,
	stops,
	pauses,
	spaced,
}: Line) {
	return (
		width <= VERSE &&
		mark === undefined &&
		sign === undefined &&
		tail === "text" &&
		stops === 0 &&
		pauses === 0 &&
		!spaced
	);
}

/** Whether a blank line or an end of the page stands before the line. */
function isParted(lines: readonly Line[], index: number): boolean {
	return (
		index === 0 || index >= lines.length || (lines[index]?.blanks ?? 0) > 0
	);
}
