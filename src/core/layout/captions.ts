import type { Line } from "./lines";

/** A caption has no more lines than this. */
const MOST = 6;
/** Columns that a line of a paragraph has at least where a caption interrupts it. */
const BROAD = 13;

/** Where blocks of lines stand that a credit ends, as captions do. */
export interface Captions {
	/** 1 for the first line of each. */
	readonly begins: Uint8Array;
	/** 1 for a line after one where an unfinished text stood before it: the text may go on there. */
	readonly resumes: Uint8Array;
}

/**
 * Looks for blocks after blank lines whose last line is followed by a credit, on the same line of the page or the next, and
 * for those that a caption's sign begins and a blank line ends.
 */
export function readCaptions(lines: readonly Line[]): Captions {
	const begins = new Uint8Array(lines.length);
	const resumes = new Uint8Array(lines.length);
	const note = (first: number, end: number) => {
		begins[first] = 1;
		const before = lines[first - 1];
		if (before !== undefined && isUnfinished(before) && end < lines.length)
			resumes[end] = 1;
	};
	for (let index = 1; index < lines.length; index++) {
		const { mark, blanks } = lines[index] as Line;
		if (mark === "credit" && blanks === 0) {
			const first = creditedFrom(lines, index);
			if (first !== undefined) note(first, index + 1);
		} else if (mark === "captionSign" && blanks > 0) {
			const end = blockEnd(lines, index);
			if (end !== undefined) note(index, end);
		}
	}
	return { begins, resumes };
}

/** The first line of the block that a credit ends. */
function creditedFrom(
	lines: readonly Line[],
	credit: number,
): number | undefined {
	let first = credit - 1;
	while (
		first > 0 &&
		credit - first < MOST &&
		lines[first]?.blanks === 0 &&
		lines[first]?.mark === undefined
	)
		first--;
	const line = lines[first] as Line;
	return (line.blanks === 0 && first > 0) || line.opens ? undefined : first;
}

/** The line after a block that ends with a sentence, if it is no longer than a caption. */
function blockEnd(lines: readonly Line[], first: number): number | undefined {
	let end = first + 1;
	while (end < lines.length && lines[end]?.blanks === 0) end++;
	return end - first <= MOST && lines[end - 1]?.tail === "stop"
		? end
		: undefined;
}

function isUnfinished(line: Line): boolean {
	return (
		line.width >= BROAD &&
		line.mark === undefined &&
		(line.tail === "text" || line.tail === "pause" || line.tail === "open")
	);
}
