import { readRows } from "../text/rows";

/** A word of the workspace that goes before the dictionary: `from` as the source prints it, `to` as the target shall. */
export interface Term {
	readonly from: string;
	readonly to: string;
}

/** A line of a list of terms that is none, counted from 0. */
export interface BadLine {
	readonly line: number;
}

/**
 * Reads a list of terms: a line a term, both forms parted by a tab; a term without a second form stays as it is printed.
 * Blank lines and lines that begin with `#` are remarks. Lines that hold more than two forms are returned as bad.
 */
export function readTerms(text: string): {
	readonly terms: readonly Term[];
	readonly bad: readonly BadLine[];
} {
	const terms: Term[] = [];
	const bad: BadLine[] = [];
	for (const { line, fields } of readRows(text)) {
		const [from = "", to = from, ...more] = fields;
		if (from === "" || more.length > 0) bad.push({ line });
		else terms.push({ from, to: to === "" ? from : to });
	}
	return { terms, bad };
}
