import { mustBegin } from "./begins";
import {
	changePrice,
	endPrice,
	HEADING,
	headingEnd,
	LINE,
	PLAIN,
	TEXT,
	TEXTS,
} from "./costs";
import { readForward } from "./forward";
import {
	BY_ITSELF,
	beginsUnit,
	closePrice,
	type Evidence,
	FIRST_STATES,
	FIXED,
	firstLinePrices,
	HEADING_LATER,
	headingGoesOn,
	PER_WIDTH,
	UNWRAPPED,
} from "./lattice";
import type { Line } from "./lines";
import { makeWaysOut, waysOutOf } from "./ways-out";

/**
 * How much cheaper, in nats, the best reading of the page that joins each line to the one before it is than the best that
 * parts them: above 0 for lines better joined, minus infinity for those that cannot be. Forward and backward over the
 * lines, so each figure weighs whole readings of the page; about twice the time of a layout.
 */
export function weighLineEnds(evidence: Evidence): Float64Array {
	const { lines, columns } = evidence;
	const gains = new Float64Array(lines.length).fill(Number.NEGATIVE_INFINITY);
	const forward: Float64Array[] = [];
	if (lines.length === 0) return gains;
	const { last } = readForward(evidence, (costs) => forward.push(costs));
	let onward: Float64Array = new Float64Array(last.length);
	for (let state = 0; state < last.length; state++)
		onward[state] = closePrice(evidence, state);
	for (let index = lines.length - 1; index >= 0; index--) {
		const slots = (columns.tried[index] as Uint8Array).length;
		const costs = forward[index] as Float64Array;
		let parted = Number.POSITIVE_INFINITY;
		let joined = Number.POSITIVE_INFINITY;
		for (let state = 0; state < onward.length; state++) {
			const whole = (costs[state] as number) + (onward[state] as number);
			if (beginsUnit(state, slots)) parted = Math.min(parted, whole);
			else joined = Math.min(joined, whole);
		}
		if (joined < Number.POSITIVE_INFINITY) gains[index] = parted - joined;
		if (index > 0) onward = stepBack(evidence, index, onward);
	}
	return gains;
}

/** The least price of what follows each state of the line before `index`, given that of what follows `index`'s own. */
function stepBack(
	evidence: Evidence,
	index: number,
	onward: Float64Array,
): Float64Array {
	const { lines, columns, prices } = evidence;
	const previous = lines[index - 1] as Line;
	const line = lines[index] as Line;
	const before = columns.tried[index - 1] as Uint8Array;
	const widths = columns.tried[index] as Uint8Array;
	const fixed = widths.length * PER_WIDTH;
	const open = !mustBegin(evidence, index);
	const parted = priceOfParting(evidence, index, onward);
	const anyWidth = priceOfAnyColumn(evidence, index, onward);
	const out = makeWaysOut();
	const priceOut = waysOutOf(evidence, index, out);
	const back = new Float64Array(before.length * PER_WIDTH + FIXED);
	for (let slot = 0; slot < before.length; slot++) {
		const width = before[slot] as number;
		const same = widths.indexOf(width);
		priceOut(width);
		for (let own = 0; own < PER_WIDTH; own++) {
			const kind = own >> 1;
			const next = Math.min(
				anyWidth[kind] as number,
				same < 0
					? Number.POSITIVE_INFINITY
					: (onward[same * PER_WIDTH + kind * 2 + 1] as number),
			);
			back[slot * PER_WIDTH + own] = Math.min(
				(out.ends[own] as number) + (parted[kind] as number),
				open ? (out.goes[own] as number) + next : Number.POSITIVE_INFINITY,
			);
		}
	}
	const old = before.length * PER_WIDTH;
	const heading = Math.min(
		headingEnd(previous, prices) + (parted[HEADING] as number),
		open
			? headingGoesOn(evidence, index) +
					(onward[fixed + HEADING_LATER] as number)
			: Number.POSITIVE_INFINITY,
	);
	back.fill(heading, old, old + BY_ITSELF);
	back[old + BY_ITSELF] = parted[LINE] as number;
	back[old + UNWRAPPED] =
		endPrice(TEXT, previous, line, prices) + (parted[PLAIN] as number);
	return back;
}

/** For a unit of each kind that ends before the line: the least price of what follows. */
function priceOfParting(
	evidence: Evidence,
	index: number,
	onward: Float64Array,
): Float64Array {
	const { lines, columns, prices } = evidence;
	const line = lines[index] as Line;
	const habit = columns.habit[index] as number;
	const unusual = columns.price[index] as Float64Array;
	const begun = new Float64Array(PLAIN + 1);
	firstLinePrices(evidence, index, begun);
	for (let kind = 0; kind <= PLAIN; kind++) {
		let least = Number.POSITIVE_INFINITY;
		if (kind >= TEXTS)
			least = onward[
				unusual.length * PER_WIDTH + (FIRST_STATES[kind - TEXTS] as number)
			] as number;
		else
			for (let slot = 0; slot < unusual.length; slot++)
				least = Math.min(
					least,
					(unusual[slot] as number) +
						(onward[slot * PER_WIDTH + kind * 2] as number),
				);
		begun[kind] = (begun[kind] as number) + least;
	}
	const parted = new Float64Array(PLAIN + 1).fill(Number.POSITIVE_INFINITY);
	for (let kind = 0; kind <= PLAIN; kind++)
		for (let to = 0; to <= PLAIN; to++)
			parted[kind] = Math.min(
				parted[kind] as number,
				changePrice(kind, to, line, habit, prices) + (begun[to] as number),
			);
	return parted;
}

/** For a text of each kind that goes on with the line in another column: the least price of what follows. */
function priceOfAnyColumn(
	{ columns, prices }: Evidence,
	index: number,
	onward: Float64Array,
): Float64Array {
	const unusual = columns.price[index] as Float64Array;
	const least = new Float64Array(TEXTS).fill(Number.POSITIVE_INFINITY);
	for (let slot = 0; slot < unusual.length; slot++)
		for (let kind = 0; kind < TEXTS; kind++)
			least[kind] = Math.min(
				least[kind] as number,
				prices.newColumn +
					(unusual[slot] as number) +
					(onward[slot * PER_WIDTH + kind * 2 + 1] as number),
			);
	return least;
}
