import type { Line } from "./lines";

/** A headline in the lines of its text, after where the report comes from, has no more lines than this. */
const MOST = 4;

/**
 * 1 for a line up to which a report has said where it comes from and no more than a headline: 本报讯（记者李明）长三角一体化|
 * 示范区规划正式印发
 */
export function readOpened(lines: readonly Line[]): Uint8Array {
	const opened = new Uint8Array(lines.length);
	let since = MOST;
	for (const [index, line] of lines.entries()) {
		since = line.opens ? 0 : since + 1;
		if (since >= MOST) continue;
		if (line.tail !== "text" || line.stops > 0 || line.pauses > 0) since = MOST;
		else opened[index] = 1;
	}
	return opened;
}

/** A run of headings has no more lines than this. */
const MOST_HEADS = 6;

/**
 * 1 for the lines of short runs, between blank lines or before an opening or a byline, in which no sentence ends: as a rule
 * they are headings.
 */
export function readBare(lines: readonly Line[]): Uint8Array {
	const bare = new Uint8Array(lines.length);
	let first = 0;
	while (first < lines.length) {
		let end = first + 1;
		while (end < lines.length && !partsHeads(lines[end] as Line)) end++;
		if (end - first <= MOST_HEADS && lines.slice(first, end).every(isBareLine))
			bare.fill(1, first, end);
		first = end;
	}
	return bare;
}

function partsHeads({ blanks, opens, mark }: Line): boolean {
	return blanks > 0 || opens || mark !== undefined;
}

function isBareLine({ tail, stops, pauses, opens }: Line): boolean {
	return (
		(tail === "text" || tail === "bracket") &&
		stops === 0 &&
		pauses <= 1 &&
		!opens
	);
}
