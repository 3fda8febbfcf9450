import type { Line } from "./lines";

/** A full heading misses no more columns than this for what stands first on its next line. */
const FILL = 6;

/** No line of a column is narrower, in columns of half a character. */
const COLUMN = 16;

/** Whether a line and the one before are two letters each, as a kicker beside a headline: 專家|解讀. Names under a letter are not. */
export function isVertical(lines: readonly Line[], index: number): boolean {
	const { width, blanks } = lines[index] as Line;
	const next = lines[index + 1];
	return (
		width === 4 &&
		blanks === 0 &&
		lines[index - 1]?.width === 4 &&
		(next === undefined || next.blanks > 0 || next.width >= COLUMN)
	);
}

/** Whether a line that misses its column by so much is full: what stands first on the next would not have fitted. */
export function fillsColumn(missing: number, next: Line): boolean {
	return (
		Math.abs(missing) <= 1 ||
		(missing > 0 && missing < next.head && missing <= FILL)
	);
}
