import type { Line } from "./lines";
import type { Prices } from "./prices";

/** What a line may belong to: the kinds of text come first, each in columns of any width; the rest have none. */
/** A paragraph. */
export const TEXT = 0;
/** A caption. */
export const CAPTION = 1;
/** An item of a list. */
export const BULLET = 2;
/** How many kinds of text there are. */
export const TEXTS = 3;
/** A heading of any kind. */
export const HEADING = 3;
/** A line that is a unit by its wording. */
export const LINE = 4;
/** A paragraph that was never wrapped. */
export const PLAIN = 5;
/** A line that does not end its unit, by what stands last on it. */
export function endInside(line: Line, prices: Prices): number {
	const halved = line.halved && !line.opens ? prices.halvedText : 0;
	if (line.tail === "stop") return halved + prices.stopInside;
	return halved + (line.tail === "open" ? 2 : 0.04);
}

/** A line by how far it misses the width it should have. */
function missPrice(miss: number, prices: Prices): number {
	const by = Math.abs(miss);
	if (by === 0) return prices.full;
	if (by <= 2) return prices.near;
	return Math.min(prices.worst, prices.off + (by - 3) * prices.step);
}

/** A middle line in a column, cheaper where the next word would not have fitted. */
export function middlePrice(
	line: Line,
	next: Line,
	width: number,
	prices: Prices,
): number {
	const miss = line.width - width;
	const price = missPrice(miss, prices) + (line.spaced ? prices.spaced : 0);
	return miss < 0 && -miss < next.head + 1 && -miss <= 14
		? Math.max(prices.full, price - prices.explained)
		: price;
}

/**
 * The first of several lines in a column: with the lost indent, or without.
 * @param flushHabit nats by which the paragraphs around make one without an indent more usual.
 */
export function firstPrice(
	line: Line,
	next: Line,
	width: number,
	flushHabit: number,
	prices: Prices,
): number {
	const indented =
		middlePrice(line, next, width - 4, prices) + prices.indented - prices.full;
	const flush =
		middlePrice(line, next, width, prices) +
		(line.numbered || line.sign !== undefined
			? prices.indented
			: prices.flush - flushHabit);
	const first = Math.min(indented, flush);
	return line.indent >= 3 ? first - prices.indentFirst : first;
}

/** A last line by its width: any up to the column's. */
export function lastPrice(line: Line, width: number, prices: Prices): number {
	const over = line.width - width - 2;
	const price = Math.log(width / 2);
	if (over <= 0 || line.spaced) return price;
	return price + Math.min(prices.worst, 2 + over * prices.step);
}

/** The end of a unit of text by what stands last. */
export function endPrice(
	kind: number,
	line: Line,
	next: Line | undefined,
	prices: Prices,
): number {
	return (
		(line.leavesOpen ? prices.unclosed : 0) +
		tailPrice(kind, line, next, prices)
	);
}

function tailPrice(
	kind: number,
	line: Line,
	next: Line | undefined,
	prices: Prices,
): number {
	if (kind === CAPTION)
		return next?.mark === "credit" ? 0.5 : prices.captionAlone;
	if (kind === BULLET) return line.tail === "pause" ? 2 : 0.3;
	switch (line.tail) {
		case "stop":
			return 0.05;
		case "colon":
			return prices.colonLast;
		case "bracket":
			return prices.noStop;
		case "pause":
			return prices.pauseLast;
		case "open":
			return 12;
		default:
			return next?.sameLine ? 1 : prices.noStop;
	}
}

/** A paragraph of one line in a column. */
export function alonePrice(line: Line, width: number, prices: Prices): number {
	return width < line.width + 3 ? prices.alone : 0;
}

/** A heading's line by itself, wherever it stands. */
export function headingPrice(line: Line, prices: Prices): number {
	return (
		prices.headingWidth +
		(line.stops > 0 ? prices.headingInside : 0) +
		(line.opens ? prices.openingInside : 0) +
		line.pauses * prices.headingComma +
		Math.max(0, line.width - 48) * prices.headingLong -
		(line.halved ? prices.headingHalved : 0)
	);
}

/** The end of a heading by what stands last. */
export function headingEnd(line: Line, prices: Prices): number {
	const open = line.leavesOpen ? prices.unclosed : 0;
	switch (line.tail) {
		case "stop":
			return open + prices.headingStop;
		case "pause":
			return open + prices.headingPause;
		case "colon":
			return open + prices.headingColon;
		case "open":
			return 12;
		default:
			return open + 0.1;
	}
}

/** One heading over a line end: only a word that the line end cuts makes it likely. */
export function headingJoin(
	line: Line,
	next: Line,
	seam: number,
	prices: Prices,
): number {
	const open = line.tail === "pause" || line.tail === "open" ? 1 : 0;
	return (
		prices.headingJoin - prices.headingWord * seam - open * 3 + next.blanks * 3
	);
}

/** A new unit of kind `to` after one of kind `kind`, with the blank lines between. */
export function changePrice(
	kind: number,
	to: number,
	line: Line,
	habit: number,
	prices: Prices,
): number {
	const parted = line.blanks > 0;
	const text = kind <= TEXTS || kind === PLAIN;
	switch (to) {
		case HEADING:
			if (kind === HEADING) return prices.headingAgain + (parted ? 0.7 : 0.2);
			return (
				prices.heading + (parted || kind === LINE ? 0 : prices.headingTight)
			);
		case LINE:
			return 0;
		case CAPTION:
			return prices.caption + (parted ? 0 : 1);
		case BULLET:
			return prices.bullet;
		default: {
			const plain = to === PLAIN ? prices.unwrapped : 0;
			if (kind === HEADING)
				return plain + prices.headingEnds + (parted ? 0 : 0.4);
			const gap = parted ? -Math.log(habit) : -Math.log(1 - habit);
			return plain + (text ? prices.begin + Math.min(gap, 3) : 0.7);
		}
	}
}
