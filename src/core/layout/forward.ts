import { mustBegin } from "./begins";
import { WIDEST } from "./columns";
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
import {
	BY_ITSELF,
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
import { makeWaysOut, type WaysOut, waysOutOf } from "./ways-out";

/** The least price of each state of each line, and the state of the line before that it comes from. */
export interface Paths {
	readonly came: readonly Int32Array[];
	/** The prices of the last line's states. */
	readonly last: Float64Array;
}

/** Prices every state of every line in order; `visit` is shown the prices of each line's states, which it may keep. */
export function readForward(
	evidence: Evidence,
	visit: (costs: Float64Array) => void,
): Paths {
	const { lines, columns } = evidence;
	const scratch = makeScratch();
	const came: Int32Array[] = [];
	// One room for the states of all lines: thousands of small ones would keep the collector busy.
	let room = 0;
	for (const { length } of columns.tried) room += length * PER_WIDTH + FIXED;
	const prices = new Float64Array(room).fill(Number.POSITIVE_INFINITY);
	const origins = new Int32Array(room).fill(-1);
	let costs = prices.subarray(0, 0);
	let taken = 0;
	for (let index = 0; index < lines.length; index++) {
		const states =
			(columns.tried[index] as Uint8Array).length * PER_WIDTH + FIXED;
		const fresh = prices.subarray(taken, taken + states);
		const from = origins.subarray(taken, taken + states);
		taken += states;
		if (index === 0) openPage(evidence, scratch);
		else {
			const open = !mustBegin(evidence, index);
			leaveLine(evidence, index, costs, open ? "open" : "closed", scratch);
			changeUnit(evidence, index, scratch);
			if (open) {
				goOnText(evidence, index, fresh, from, scratch);
				goOnHeading(evidence, index, costs, fresh, from);
			}
		}
		beginUnit(evidence, index, fresh, from, scratch);
		came.push(from);
		visit(fresh);
		costs = fresh;
	}
	return { came, last: costs };
}

/** What is known between two lines; made once and used for all. */
interface Scratch {
	/** Least price of ending a unit of each kind with the line before, and the state that does. */
	readonly ends: Float64Array;
	readonly endStates: Int32Array;
	/** Least price of a unit of each kind that begins with this line, its own line left aside. */
	readonly begins: Float64Array;
	readonly beginStates: Int32Array;
	/** Price of this line as the first of a unit of each kind. */
	readonly firsts: Float64Array;
	/** Least price of a text of each kind that goes on, in any column, and the state that does. */
	readonly over: Float64Array;
	readonly overStates: Int32Array;
	/** Price of each state of the line before, its text going on. */
	went: Float64Array;
	/** What leaving the line before costs in one column. */
	readonly out: WaysOut;
	/** The place of each column among those tried at the line before. */
	readonly slotOf: Int16Array;
}

function makeScratch(): Scratch {
	return {
		ends: new Float64Array(PLAIN + 1),
		endStates: new Int32Array(PLAIN + 1),
		begins: new Float64Array(PLAIN + 1),
		beginStates: new Int32Array(PLAIN + 1),
		firsts: new Float64Array(PLAIN + 1),
		over: new Float64Array(TEXTS),
		overStates: new Int32Array(TEXTS),
		went: new Float64Array(WIDEST * PER_WIDTH),
		out: makeWaysOut(),
		slotOf: new Int16Array(WIDEST + 8),
	};
}

function openPage(evidence: Evidence, scratch: Scratch): void {
	const line = evidence.lines[0] as Line;
	scratch.beginStates.fill(-1);
	for (let to = 0; to <= PLAIN; to++)
		scratch.begins[to] = changePrice(LINE, to, line, 0.5, evidence.prices);
}

/** Prices both ways out of the line before: its unit ends there, or its text, where it is open, goes on. */
function leaveLine(
	evidence: Evidence,
	index: number,
	costs: Float64Array,
	text: "open" | "closed",
	scratch: Scratch,
): void {
	const { lines, columns, prices } = evidence;
	const { ends, endStates, over, overStates, went, out } = scratch;
	const previous = lines[index - 1] as Line;
	const widths = columns.tried[index - 1] as Uint8Array;
	ends.fill(Number.POSITIVE_INFINITY);
	over.fill(Number.POSITIVE_INFINITY);
	const priceOut = waysOutOf(evidence, index, out);
	for (let slot = 0; slot < widths.length; slot++) {
		priceOut(widths[slot] as number);
		for (let own = 0; own < PER_WIDTH; own++) {
			const state = slot * PER_WIDTH + own;
			const kind = own >> 1;
			const cost = costs[state] as number;
			went[state] = cost;
			if (cost === Number.POSITIVE_INFINITY) continue;
			const final = cost + (out.ends[own] as number);
			if (final < (ends[kind] as number)) {
				ends[kind] = final;
				endStates[kind] = state;
			}
			if (text === "closed") continue;
			const go = cost + (out.goes[own] as number);
			if (go < (over[kind] as number)) {
				over[kind] = go;
				overStates[kind] = state;
			}
			went[state] = go;
		}
	}
	const fixed = widths.length * PER_WIDTH;
	for (let late = 0; late <= HEADING_LATER; late++) {
		const cost = (costs[fixed + late] as number) + headingEnd(previous, prices);
		if (cost < (ends[HEADING] as number)) {
			ends[HEADING] = cost;
			endStates[HEADING] = fixed + late;
		}
	}
	ends[LINE] = costs[fixed + BY_ITSELF] as number;
	endStates[LINE] = fixed + BY_ITSELF;
	ends[PLAIN] =
		(costs[fixed + UNWRAPPED] as number) +
		endPrice(TEXT, previous, lines[index], prices);
	endStates[PLAIN] = fixed + UNWRAPPED;
}

/** Prices a new unit of each kind after the cheapest that could end before it. */
function changeUnit(evidence: Evidence, index: number, scratch: Scratch): void {
	const { ends, endStates, begins, beginStates } = scratch;
	const line = evidence.lines[index] as Line;
	const habit = evidence.columns.habit[index] as number;
	begins.fill(Number.POSITIVE_INFINITY);
	for (let to = 0; to <= PLAIN; to++)
		for (let kind = 0; kind <= PLAIN; kind++) {
			const cost =
				(ends[kind] as number) +
				changePrice(kind, to, line, habit, evidence.prices);
			if (cost < (begins[to] as number)) {
				begins[to] = cost;
				beginStates[to] = endStates[kind] as number;
			}
		}
}

/** Texts of the line before that go on: in the same column, or in another. */
function goOnText(
	evidence: Evidence,
	index: number,
	fresh: Float64Array,
	from: Int32Array,
	scratch: Scratch,
): void {
	const { columns, prices } = evidence;
	const { over, overStates, went, slotOf } = scratch;
	const before = columns.tried[index - 1] as Uint8Array;
	const widths = columns.tried[index] as Uint8Array;
	const unusual = columns.price[index] as Float64Array;
	slotOf.fill(-1);
	for (let slot = 0; slot < before.length; slot++)
		slotOf[before[slot] as number] = slot;
	for (let slot = 0; slot < widths.length; slot++) {
		const old = slotOf[widths[slot] as number] as number;
		for (let kind = 0; kind < TEXTS; kind++) {
			const state = slot * PER_WIDTH + kind * 2 + 1;
			let cost =
				(over[kind] as number) + prices.newColumn + (unusual[slot] as number);
			let back = overStates[kind] as number;
			if (old >= 0)
				for (let later = 0; later < 2; later++) {
					const prior = old * PER_WIDTH + kind * 2 + later;
					if ((went[prior] as number) < cost) {
						cost = went[prior] as number;
						back = prior;
					}
				}
			fresh[state] = cost;
			from[state] = back;
		}
	}
}

function goOnHeading(
	evidence: Evidence,
	index: number,
	costs: Float64Array,
	fresh: Float64Array,
	from: Int32Array,
): void {
	const { tried } = evidence.columns;
	const before = (tried[index - 1] as Uint8Array).length * PER_WIDTH;
	const state = (tried[index] as Uint8Array).length * PER_WIDTH + HEADING_LATER;
	const price = headingGoesOn(evidence, index);
	for (let late = 0; late <= HEADING_LATER; late++) {
		const cost = (costs[before + late] as number) + price;
		if (cost < (fresh[state] as number)) {
			fresh[state] = cost;
			from[state] = before + late;
		}
	}
}

function beginUnit(
	evidence: Evidence,
	index: number,
	fresh: Float64Array,
	from: Int32Array,
	scratch: Scratch,
): void {
	const { begins, beginStates, firsts } = scratch;
	const unusual = evidence.columns.price[index] as Float64Array;
	firstLinePrices(evidence, index, firsts);
	for (let kind = 0; kind <= PLAIN; kind++) {
		const cost = (begins[kind] as number) + (firsts[kind] as number);
		if (cost === Number.POSITIVE_INFINITY) continue;
		const back = beginStates[kind] as number;
		if (kind >= TEXTS) {
			const state =
				unusual.length * PER_WIDTH + (FIRST_STATES[kind - TEXTS] as number);
			fresh[state] = cost;
			from[state] = back;
			continue;
		}
		for (let slot = 0; slot < unusual.length; slot++) {
			const state = slot * PER_WIDTH + kind * 2;
			fresh[state] = cost + (unusual[slot] as number);
			from[state] = back;
		}
	}
}
