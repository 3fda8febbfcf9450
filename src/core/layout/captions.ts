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

/** Looks for blocks between blank lines whose last line is followed by a credit on the same line of the page. */
export function readCaptions(lines: readonly Line[]): Captions {
	const begins = new Uint8Array(lines.length);
	const resumes = new Uint8Array(lines.length);
	for (let index = 1; index < lines.length; index++) {
		const credit = lines[index] as Line;
		if (credit.mark !== "credit" || !credit.sameLine) continue;
		let first = index - 1;
		while (
			first > 0 &&
			index - first < MOST &&
			lines[first]?.blanks === 0 &&
			lines[first]?.mark === undefined
		)
			first--;
		const line = lines[first] as Line;
		if ((line.blanks === 0 && first > 0) || line.opens) continue;
		begins[first] = 1;
		const before = lines[first - 1];
		if (
			before !== undefined &&
			isUnfinished(before) &&
			index + 1 < lines.length
		)
			resumes[index + 1] = 1;
	}
	return { begins, resumes };
}

function isUnfinished(line: Line): boolean {
	return (
		line.width >= BROAD &&
		line.mark === undefined &&
		(line.tail === "text" || line.tail === "pause" || line.tail === "open")
	);
}
