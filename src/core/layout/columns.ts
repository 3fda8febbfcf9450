import type { Line } from "./lines";

/** How far around a line its columns are looked for, in lines. */
const REACH = 24;
/** No column is wider than this, in columns of half a Chinese character. */
export const WIDEST = 160;
/** Lines wider than this, in columns, are not wrapped lines. */
const CLEAN = 130;

/** What the neighbourhood of each line shows of the page's columns. */
export interface Columns {
	/** The column widths worth trying at each line. */
	readonly tried: readonly Uint8Array[];
	/** Price of each of them: how unusual the width is there. */
	readonly price: readonly Float64Array[];
	/** Whether the lines around each line were never wrapped. */
	readonly clean: Uint8Array;
	/** How usual a blank line is between paragraphs around each line, 0…1. */
	readonly habit: Float64Array;
}

/** Looks for the columns around every line. Linear in the number of lines. */
export function findColumns(lines: readonly Line[]): Columns {
	const total = lines.length;
	const counts = new Float64Array(WIDEST + 8);
	const tried: Uint8Array[] = [];
	const price: Float64Array[] = [];
	const clean = new Uint8Array(total);
	const habit = new Float64Array(total);
	let inside = 0;
	let wide = 0;
	let all = 0;
	let parted = 0;
	let ended = 0;
	let stopped = 0;
	let near = 0;
	const add = (index: number, by: number) => {
		const line = lines[index];
		if (line === undefined) return;
		all += by * line.width;
		near += by;
		if (line.tail === "stop") stopped += by;
		if (line.width > CLEAN) wide += by * line.width;
		else if (line.mark === undefined || line.mark === "captionSign") {
			counts[line.width] = (counts[line.width] ?? 0) + by;
			inside += by;
		}
		const next = lines[index + 1];
		if (next !== undefined && line.tail === "stop" && !next.sameLine)
			if (next.width > line.width + 5) {
				ended += by;
				if (next.blanks > 0) parted += by;
			}
	};
	for (let index = 0; index < Math.min(REACH, total); index++) add(index, 1);
	for (let index = 0; index < total; index++) {
		add(index + REACH, 1);
		add(index - REACH - 1, -1);
		const found: number[] = [];
		const prices: number[] = [];
		for (let width = 6; width <= WIDEST; width++) {
			const own = counts[width] ?? 0;
			if (own < 2 && !isNear(lines, index, width)) continue;
			const share =
				own +
				0.4 * ((counts[width - 1] ?? 0) + (counts[width + 1] ?? 0)) +
				0.3 * ((counts[width - 2] ?? 0) + (counts[width + 2] ?? 0)) +
				0.2 * (counts[width - 4] ?? 0);
			found.push(width);
			prices.push(-Math.log((share + 0.3) / (inside + 3)));
		}
		tried.push(Uint8Array.from(found));
		price.push(Float64Array.from(prices));
		clean[index] =
			wide > all * 0.5 || (near >= 4 && stopped > near * 0.7) ? 1 : 0;
		habit[index] = (parted + 1.3) / (ended + 2);
	}
	return { tried, price, clean, habit };
}

/** Whether a line close by is as wide as the column, or as a first line of it. */
function isNear(lines: readonly Line[], index: number, width: number): boolean {
	for (let at = index - 3; at <= index + 3; at++) {
		const own = lines[at]?.width;
		if (own === width || (own !== undefined && own + 4 === width)) return true;
	}
	return false;
}
