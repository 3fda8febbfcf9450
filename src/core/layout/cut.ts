import { type Paths, readForward } from "./forward";
import {
	beginsUnit,
	closePrice,
	type Evidence,
	kindOfState,
	PER_WIDTH,
} from "./lattice";

/** What a run of lines was read as. */
export type CutKind = "text" | "caption" | "bullet" | "heading" | "line";

/** A run of lines, `[first, last]`, that is one unit. */
export interface Cut {
	readonly kind: CutKind;
	readonly first: number;
	readonly last: number;
	/** Columns of the measure that it begins in, where it is text. */
	readonly width: number | undefined;
	/** Columns of the measure that it ends in. */
	readonly lastWidth: number | undefined;
}

const KINDS: readonly CutKind[] = [
	"text",
	"caption",
	"bullet",
	"heading",
	"line",
	"text",
];

/**
 * Cuts lines into units of least total price: a dynamic programme over lines. A state says what the line belongs to, in
 * what column, and whether the unit begins there. Linear in lines and in the columns tried around each.
 */
export function cutLines(evidence: Evidence): Cut[] {
	if (evidence.lines.length === 0) return [];
	return tracePath(
		evidence,
		readForward(evidence, () => undefined),
	);
}

function tracePath(evidence: Evidence, { came, last }: Paths): Cut[] {
	const { lines, columns } = evidence;
	let state = -1;
	let least = Number.POSITIVE_INFINITY;
	for (let at = 0; at < last.length; at++) {
		const cost = (last[at] as number) + closePrice(evidence, at);
		if (cost < least) {
			least = cost;
			state = at;
		}
	}
	const cuts: Cut[] = [];
	let end = lines.length - 1;
	let lastWidth: number | undefined;
	for (let index = end; index >= 0; index--) {
		const widths = columns.tried[index] as Uint8Array;
		const width = widths[Math.floor(state / PER_WIDTH)];
		if (index === end) lastWidth = width;
		if (beginsUnit(state, widths.length)) {
			const kind = KINDS[kindOfState(state, widths.length)] ?? "line";
			cuts.push({ kind, first: index, last: end, width, lastWidth });
			end = index - 1;
		}
		state = came[index]?.[state] ?? -1;
	}
	return cuts.reverse();
}
