import { findColumns, WIDEST } from "./columns";
import {
	BULLET,
	CAPTION,
	changePrice,
	endInside,
	endPrice,
	firstPrice,
	HEADING,
	headingEnd,
	headingJoin,
	headingPrice,
	LINE,
	lastPrice,
	middlePrice,
	PLAIN,
	TEXT,
	TEXTS,
} from "./costs";
import type { Echoes } from "./echoes";
import type { Line } from "./lines";
import { PRICES, type Prices } from "./prices";

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
/** Nodes of a line without width: a heading's first line, its further lines, a line by itself, an unwrapped paragraph. */
const FIXED = 4;
const PER_WIDTH = TEXTS * 2;

/**
 * Cuts lines into units of least total price: a dynamic programme over lines. A state says what the line belongs to, in
 * what column, and whether the unit begins there. Linear in lines and in the columns tried around each.
 */
export function cutLines(
	lines: readonly Line[],
	alone: Uint8Array,
	seams: Float64Array,
	echoes: Echoes,
	prices: Prices = PRICES,
): Cut[] {
	const total = lines.length;
	if (total === 0) return [];
	const columns = findColumns(lines);
	const came: Int32Array[] = [];
	let costs: Float64Array = new Float64Array(0);
	let widths: Uint8Array = new Uint8Array(0);
	const slotOf = new Int16Array(WIDEST + 8).fill(-1);
	const ends = new Float64Array(PLAIN + 1);
	const endNodes = new Int32Array(PLAIN + 1);
	const best = new Float64Array(PLAIN + 1);
	const bestFrom = new Int32Array(PLAIN + 1);
	const over = new Float64Array(TEXTS);
	const overFrom = new Int32Array(TEXTS);

	for (let index = 0; index < total; index++) {
		const line = lines[index] as Line;
		const previous = lines[index - 1];
		const ownWidths = columns.tried[index] as Uint8Array;
		const ownPrices = columns.price[index] as Float64Array;
		const nodes = ownWidths.length * PER_WIDTH + FIXED;
		const fresh = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
		const from = new Int32Array(nodes).fill(-1);
		const forced = alone[index] === 1;
		let inside = 0;
		const echo =
			prices.echo -
			prices.echoAhead * (echoes.ahead[index] as number) -
			prices.echoBack * (echoes.back[index] as number);

		// What it costs to end the unit at the line before.
		best.fill(Number.POSITIVE_INFINITY);
		if (previous === undefined) {
			best[LINE] = 0;
			bestFrom[LINE] = -1;
			over.fill(Number.POSITIVE_INFINITY);
		} else {
			ends.fill(Number.POSITIVE_INFINITY);
			over.fill(Number.POSITIVE_INFINITY);
			inside =
				(line.blanks === 0
					? 0.05
					: line.blanks === 1
						? prices.blankInside
						: prices.blanksInside) +
				prices.goOn +
				(line.indent >= 3 ? prices.indentInside : line.indent * 0.5) +
				(line.opens ? prices.openingInside : 0) +
				(line.mark === "captionSign" ? prices.captionSign : 0) -
				prices.seam * (seams[index] as number);
			const blocked =
				forced ||
				line.sameLine ||
				line.mark === "bullet" ||
				columns.clean[index] === 1;
			const inner = endInside(previous, prices);
			for (let slot = 0; slot < widths.length; slot++) {
				const width = widths[slot] as number;
				const lastWidth = lastPrice(previous, width, prices);
				const mid = middlePrice(previous, line, width, prices) + inner;
				const first = firstPrice(previous, line, width, prices) + inner;
				for (let kind = 0; kind < TEXTS; kind++)
					for (let later = 0; later < 2; later++) {
						const node = slot * PER_WIDTH + kind * 2 + later;
						const cost = costs[node] as number;
						if (cost === Number.POSITIVE_INFINITY) continue;
						const final =
							cost +
							lastWidth +
							endPrice(kind, previous, line, prices) +
							(later === 0 && kind === TEXT && width < previous.width + 3
								? 1
								: 0);
						if (final < (ends[kind] as number)) {
							ends[kind] = final;
							endNodes[kind] = node;
						}
						if (blocked) continue;
						const go =
							cost +
							inside +
							(later === 1
								? mid
								: kind === TEXT
									? first
									: Math.min(mid, first));
						if (go < (over[kind] as number)) {
							over[kind] = go;
							overFrom[kind] = node;
						}
						costs[node] = go;
					}
			}
			const base = widths.length * PER_WIDTH;
			for (let late = 0; late < 2; late++) {
				const cost =
					(costs[base + late] as number) + headingEnd(previous, prices);
				if (cost < (ends[HEADING] as number)) {
					ends[HEADING] = cost;
					endNodes[HEADING] = base + late;
				}
			}
			ends[LINE] = costs[base + 2] as number;
			endNodes[LINE] = base + 2;
			ends[PLAIN] =
				(costs[base + 3] as number) + endPrice(TEXT, previous, line, prices);
			endNodes[PLAIN] = base + 3;
			const habit = columns.habit[index] as number;
			for (let to = 0; to <= PLAIN; to++)
				for (let kind = 0; kind <= PLAIN; kind++) {
					const cost =
						(ends[kind] as number) + changePrice(kind, to, line, habit, prices);
					if (cost < (best[to] as number)) {
						best[to] = cost;
						bestFrom[to] = endNodes[kind] as number;
					}
				}
			if (!blocked) {
				slotOf.fill(-1);
				for (let slot = 0; slot < widths.length; slot++)
					slotOf[widths[slot] as number] = slot;
				for (let slot = 0; slot < ownWidths.length; slot++) {
					const old = slotOf[ownWidths[slot] as number] as number;
					for (let kind = 0; kind < TEXTS; kind++) {
						const node = slot * PER_WIDTH + kind * 2 + 1;
						let cost =
							(over[kind] as number) +
							prices.newColumn +
							(ownPrices[slot] as number);
						let back = overFrom[kind] as number;
						if (old >= 0)
							for (let later = 0; later < 2; later++) {
								const prior = old * PER_WIDTH + kind * 2 + later;
								if ((costs[prior] as number) < cost) {
									cost = costs[prior] as number;
									back = prior;
								}
							}
						fresh[node] = cost;
						from[node] = back;
					}
				}
				const column = columns.usual[index] as number;
				const join =
					headingJoin(previous, line, seams[index] as number, prices) -
					(Math.abs(previous.width - column) <= 2 &&
					line.width < column - 4 &&
					line.blanks === 0
						? prices.headingFull
						: 0);
				const base = widths.length * PER_WIDTH;
				const node = ownWidths.length * PER_WIDTH + 1;
				for (let late = 0; late < 2; late++) {
					const cost =
						(costs[base + late] as number) +
						join +
						echo +
						headingPrice(line, prices);
					if (cost < (fresh[node] as number)) {
						fresh[node] = cost;
						from[node] = base + late;
					}
				}
			}
		}
		if (index === 0)
			for (let to = 0; to <= PLAIN; to++) {
				best[to] = changePrice(LINE, to, line, 0.5, prices);
				bestFrom[to] = -1;
			}

		// What it costs to begin one here.
		const fixed = ownWidths.length * PER_WIDTH;
		if (forced) {
			fresh[fixed + 2] = best[LINE] as number;
			from[fixed + 2] = bestFrom[LINE] as number;
		} else {
			for (let slot = 0; slot < ownWidths.length; slot++) {
				const own = ownPrices[slot] as number;
				if (line.mark === "bullet") {
					begin(fresh, from, slot * PER_WIDTH + BULLET * 2, BULLET, own);
					continue;
				}
				begin(
					fresh,
					from,
					slot * PER_WIDTH + TEXT * 2,
					TEXT,
					own - (line.opens ? prices.openingFirst : 0),
				);
				begin(
					fresh,
					from,
					slot * PER_WIDTH + CAPTION * 2,
					CAPTION,
					own - (line.mark === "captionSign" ? prices.captionSign : 0),
				);
			}
			if (line.mark !== "bullet" || ownWidths.length === 0) {
				begin(fresh, from, fixed, HEADING, echo + headingPrice(line, prices));
				begin(fresh, from, fixed + 3, PLAIN, 0);
			}
		}
		came.push(from);
		costs = fresh;
		widths = ownWidths;
	}
	return trace();

	function begin(
		fresh: Float64Array,
		from: Int32Array,
		node: number,
		kind: number,
		price: number,
	): void {
		const cost = (best[kind] as number) + price;
		if (cost >= (fresh[node] as number)) return;
		fresh[node] = cost;
		from[node] = bestFrom[kind] as number;
	}

	function trace(): Cut[] {
		let node = -1;
		let least = Number.POSITIVE_INFINITY;
		const last = lines[total - 1] as Line;
		for (let at = 0; at < costs.length; at++) {
			const slot = Math.floor(at / PER_WIDTH);
			const end =
				slot < widths.length
					? lastPrice(last, widths[slot] as number, prices) +
						endPrice((at % PER_WIDTH) >> 1, last, undefined, prices)
					: at - widths.length * PER_WIDTH < 2
						? headingEnd(last, prices)
						: 0;
			const cost = (costs[at] as number) + end;
			if (cost < least) {
				least = cost;
				node = at;
			}
		}
		const cuts: Cut[] = [];
		let end = total - 1;
		let lastWidth: number | undefined;
		for (let index = total - 1; index >= 0; index--) {
			const own = columns.tried[index] as Uint8Array;
			const fixed = own.length * PER_WIDTH;
			const width =
				node < fixed ? own[Math.floor(node / PER_WIDTH)] : undefined;
			if (index === end) lastWidth = width;
			const begins = node < fixed ? node % 2 === 0 : node - fixed !== 1;
			if (begins) {
				const state =
					node < fixed
						? (node % PER_WIDTH) >> 1
						: ([HEADING, HEADING, LINE, PLAIN][node - fixed] ?? LINE);
				cuts.push({
					kind: KINDS[state] ?? "line",
					first: index,
					last: end,
					width,
					lastWidth,
				});
				end = index - 1;
			}
			node = came[index]?.[node] ?? -1;
		}
		return cuts.reverse();
	}
}
