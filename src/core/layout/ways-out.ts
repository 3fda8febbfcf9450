import {
	alonePrice,
	CAPTION,
	endInside,
	endPrice,
	firstPrice,
	lastPrice,
	middlePrice,
	TEXT,
	TEXTS,
} from "./costs";
import { type Evidence, goOnPrice, PER_WIDTH } from "./lattice";
import type { Line } from "./lines";

/** What it costs to leave a line in each state of one column. Made once and filled again for every column. */
export interface WaysOut {
	/** Its unit ends with the line. */
	readonly ends: Float64Array;
	/** Its text goes on with the next line. */
	readonly goes: Float64Array;
}

/** Room for the prices of one column. */
export function makeWaysOut(): WaysOut {
	return {
		ends: new Float64Array(PER_WIDTH),
		goes: new Float64Array(PER_WIDTH),
	};
}

/** Prices the ways from the line before `index` to that line, in one column after another. */
export function waysOutOf(
	evidence: Evidence,
	index: number,
	out: WaysOut,
): (width: number) => void {
	const { ends, goes } = out;
	const { prices, captions } = evidence;
	const previous = evidence.lines[index - 1] as Line;
	const line = evidence.lines[index] as Line;
	const inside = goOnPrice(evidence, index) + endInside(previous, prices);
	const flush =
		previous.blanks > 0 ? (evidence.columns.flush[index - 1] as number) : 0;
	const resumed = captions.resumes[index - 1] === 1;
	const kinds = new Float64Array(TEXTS);
	for (let kind = 0; kind < TEXTS; kind++)
		kinds[kind] = endPrice(kind, previous, line, prices);
	if (evidence.opened[index - 1] === 1)
		kinds[TEXT] = (kinds[TEXT] as number) - prices.openingAlone;
	else if (evidence.bare[index - 1] === 1) {
		kinds[TEXT] = (kinds[TEXT] as number) + prices.bareText;
		kinds[CAPTION] = (kinds[CAPTION] as number) + prices.bareText;
	}
	if (captions.begins[index] === 1)
		kinds[TEXT] = Math.min(kinds[TEXT] as number, prices.interrupted);
	return (width) => {
		const last = lastPrice(previous, width, prices);
		const middle = inside + middlePrice(previous, line, width, prices);
		const first = resumed
			? middle
			: inside + firstPrice(previous, line, width, flush, prices);
		for (let kind = 0; kind < TEXTS; kind++) {
			const end = last + (kinds[kind] as number);
			ends[kind * 2] =
				kind === TEXT ? end + alonePrice(previous, width, prices) : end;
			ends[kind * 2 + 1] = end;
			goes[kind * 2] = kind === TEXT ? first : Math.min(middle, first);
			goes[kind * 2 + 1] = middle;
		}
	};
}
