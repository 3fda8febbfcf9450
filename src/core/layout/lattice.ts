import type { Columns } from "./columns";
import { HEADING, LINE, PLAIN, TEXTS } from "./costs";
import type { Echoes } from "./echoes";
import type { Line } from "./lines";
import type { Prices } from "./prices";
import type { Seams } from "./seams";

/** What a page shows of its lines before they are cut into units. */
export interface Evidence {
	readonly lines: readonly Line[];
	/** 1 for lines that are units by themselves. */
	readonly alone: Uint8Array;
	readonly seams: Seams;
	readonly echoes: Echoes;
	readonly columns: Columns;
	readonly prices: Prices;
}

/*
 * The states of a line. First, for every column tried, two of each kind of text: the unit begins with the line, or began
 * before it. After them those without a column: a heading's first line, its further lines, a line by itself, a paragraph
 * that was never wrapped.
 */

/** States of one column. */
export const PER_WIDTH = TEXTS * 2;
/** States without a column. */
export const FIXED = 4;
/** Their places after those with one. */
export const HEADING_FIRST = 0;
/** The place of a later line of a heading. */
export const HEADING_LATER = 1;
/** The place of a line that is a unit by itself. */
export const BY_ITSELF = 2;
/** The place of a line that is a whole paragraph, not wrapped. */
export const UNWRAPPED = 3;

/** The states that begin a unit of the kinds without a column, from HEADING on. */
export const FIRST_STATES = [HEADING_FIRST, BY_ITSELF, UNWRAPPED];

/** The kind of unit that a state belongs to, where `widths` columns are tried. */
export function kindOfState(state: number, widths: number): number {
	const fixed = widths * PER_WIDTH;
	if (state < fixed) return (state % PER_WIDTH) >> 1;
	if (state - fixed < BY_ITSELF) return HEADING;
	return state - fixed === BY_ITSELF ? LINE : PLAIN;
}

/** Whether the unit begins with the line that is in the state. */
export function beginsUnit(state: number, widths: number): boolean {
	const fixed = widths * PER_WIDTH;
	return state < fixed ? state % 2 === 0 : state - fixed !== HEADING_LATER;
}

/** Whether a line must begin a unit, whatever stands before it. */
export function mustBegin(evidence: Evidence, index: number): boolean {
	const line = evidence.lines[index] as Line;
	return (
		evidence.alone[index] === 1 ||
		line.sameLine ||
		line.mark === "bullet" ||
		evidence.columns.clean[index] === 1
	);
}

/** What it costs that a text goes on with a line, whatever its column. */
export function goOnPrice(evidence: Evidence, index: number): number {
	const { prices } = evidence;
	const line = evidence.lines[index] as Line;
	const blank =
		line.blanks === 0
			? 0.05
			: line.blanks === 1
				? prices.blankInside
				: prices.blanksInside;
	return (
		blank +
		prices.goOn +
		(line.indent >= 3 ? prices.indentInside : line.indent * 0.5) +
		(line.opens ? prices.openingInside : 0) +
		(line.mark === "captionSign" ? prices.captionSign : 0) -
		prices.seam * (evidence.seams.phrase[index] as number)
	);
}

/** What a heading costs by how much of it the text around it repeats. */
export function echoPrice(evidence: Evidence, index: number): number {
	const { echoes, prices } = evidence;
	return (
		prices.echo -
		prices.echoAhead * (echoes.ahead[index] as number) -
		prices.echoBack * (echoes.back[index] as number)
	);
}
