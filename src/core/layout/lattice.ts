import type { Captions } from "./captions";
import type { Columns } from "./columns";
import {
	BULLET,
	CAPTION,
	endPrice,
	HEADING,
	headingEnd,
	headingJoin,
	headingPrice,
	LINE,
	lastPrice,
	PLAIN,
	TEXT,
	TEXTS,
} from "./costs";
import type { Echoes } from "./echoes";
import { fillsColumn, isVertical } from "./heading-lines";
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
	readonly captions: Captions;
	/** Other than 0 for a line that begins an item of a numbered list: which numbering it is. */
	readonly ordinals: Uint8Array;
	/** 1 for a line up to which a report has said no more than where it comes from and a headline. */
	readonly opened: Uint8Array;
	/** 1 for a line of a short run between blank lines in which no sentence ends or pauses. */
	readonly bare: Uint8Array;
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

/** The share of a line that the lines after it may repeat by chance. */
const REPEATED = 0.3;

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
	const before = evidence.lines[index - 1] as Line;
	const short =
		line.blanks > 0 && before.tail === "pause" && 2 * before.width < line.width
			? prices.blankAfterShort
			: 0;
	return (
		blank +
		short +
		prices.goOn +
		indentPrice(line, prices) +
		(line.numbered && evidence.lines[index - 1]?.tail === "stop"
			? prices.indentInside
			: 0) +
		(line.opens ? prices.openingInside : 0) +
		repeatPrice(evidence, index) +
		(opensCaption(evidence, index) ? prices.captionSign : 0) -
		prices.seam * (evidence.seams.phrase[index] as number)
	);
}

/** What the indent of a line costs that a text goes on with. */
function indentPrice({ indent, hangs }: Line, prices: Prices): number {
	if (hangs) return -prices.indentFirst;
	return indent >= 3 ? prices.indentInside : indent * 0.5;
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

/** What it costs that a heading goes on with a line. */
export function headingGoesOn(evidence: Evidence, index: number): number {
	const { lines, columns, seams, prices } = evidence;
	const previous = lines[index - 1] as Line;
	const line = lines[index] as Line;
	const column = columns.usual[index] as number;
	const missing = column - previous.width;
	const full =
		line.width > previous.width - 4
			? 0
			: fillsColumn(missing, line)
				? prices.headingFull
				: fillsColumn(missing - 4, line)
					? prices.headingIndent
					: 0;
	const phrase = seams.phrase[index] as number;
	const known =
		seams.unpaired[index] === 1 && phrase > 0
			? phrase * prices.headingPhrase
			: phrase;
	return (
		(isVertical(lines, index)
			? prices.headingJoin - prices.headingTwoLetters
			: headingJoin(previous, line, known, prices)) -
		full * (line.blanks === 0 ? 1 : 0.5) +
		repeatPrice(evidence, index) +
		headingLinePrice(evidence, index)
	);
}

/** A line of a heading by itself: how it looks, and how much of it the text around repeats. */
function headingLinePrice(evidence: Evidence, index: number): number {
	const { prices, columns } = evidence;
	const line = evidence.lines[index] as Line;
	const price = echoPrice(evidence, index) + headingPrice(line, prices);
	if (!line.spaced) return price;
	const missing = (columns.usual[index] as number) - line.width;
	const justified = Math.abs(missing) <= 2 || Math.abs(missing - 4) <= 2;
	return justified ? price : price - prices.headingSpaced;
}

/** What it costs that a unit goes on with a line that says again what the line before, no sentence's end, has just said. */
function repeatPrice(evidence: Evidence, index: number): number {
	const { prices, lines, echoes } = evidence;
	if (lines[index - 1]?.tail !== "text") return 0;
	const share = echoes.next[index - 1] as number;
	return share <= REPEATED
		? 0
		: ((share - REPEATED) / (1 - REPEATED)) * prices.repeat;
}

/**
 * What the first line of a unit of each kind costs, its column and its change from the unit before left aside; infinite
 * where the line cannot begin one.
 */
export function firstLinePrices(
	evidence: Evidence,
	index: number,
	firsts: Float64Array,
): void {
	const { prices, columns } = evidence;
	const line = evidence.lines[index] as Line;
	firsts.fill(Number.POSITIVE_INFINITY);
	if (evidence.alone[index] === 1) firsts[LINE] = 0;
	else if (
		line.mark === "bullet" &&
		(columns.tried[index] as Uint8Array).length > 0
	)
		firsts[BULLET] = 0;
	else {
		firsts[TEXT] = line.opens ? -prices.openingFirst : 0;
		firsts[CAPTION] = opensCaption(evidence, index) ? -prices.captionSign : 0;
		firsts[HEADING] =
			headingLinePrice(evidence, index) +
			(line.width < 4 ? prices.headingTiny : 0);
		firsts[PLAIN] = 0;
	}
}

/** What it costs that the page ends with its last line in a state. */
export function closePrice(evidence: Evidence, state: number): number {
	const { lines, columns, prices } = evidence;
	const line = lines[lines.length - 1] as Line;
	const widths = columns.tried[lines.length - 1] as Uint8Array;
	const slot = Math.floor(state / PER_WIDTH);
	if (slot < widths.length)
		return (
			lastPrice(line, widths[slot] as number, prices) +
			endPrice(kindOfState(state, widths.length), line, undefined, prices)
		);
	return kindOfState(state, widths.length) === HEADING
		? headingEnd(line, prices)
		: 0;
}

/** Whether a sign before the line or a credit after its block says that a caption begins with it. */
function opensCaption({ lines, captions }: Evidence, index: number): boolean {
	return captions.begins[index] === 1 || lines[index]?.mark === "captionSign";
}
