import type { Line } from "./lines";

/** How far around a line its columns are looked for, in lines. */
const REACH = 24;
/** No column is wider than this, in columns of half a Chinese character. */
export const WIDEST = 160;
/** Columns narrower than this, in columns of half a character, are rare: every one that is missing costs. */
const NARROW = 19;
/** Lines wider than this, in columns of half a character, are not wrapped lines. */
export const CLEAN = 130;

/** Where more than this share of lines ends sentences, each holds whole ones. */
const SENTENCES = 0.7;

/** How usual a paragraph without an indent is before any is seen, and how many paragraphs weigh as much as that. */
const FLUSH = 0.02;
const FIRM = 6;

/** What the neighbourhood of each line shows of the page's columns. */
export interface Columns {
	/** The column widths worth trying at each line. */
	readonly tried: readonly Uint8Array[];
	/** Price of each of them: how unusual the width is there. */
	readonly price: readonly Float64Array[];
	/** The usual column around each line, in columns of half a character; 0 where there is none. */
	readonly usual: Uint8Array;
	/** Whether the lines around each line were never wrapped. */
	readonly clean: Uint8Array;
	/** How usual a blank line is between paragraphs around each line, 0…1. */
	readonly habit: Float64Array;
	/** By how many nats the paragraphs around each line make those without an indent more usual than they are elsewhere. */
	readonly flush: Float64Array;
}

/** Looks for the columns around every line. Linear in the number of lines. */
export function findColumns(lines: readonly Line[]): Columns {
	const total = lines.length;
	const counts = new Float64Array(WIDEST + 8);
	const tried: Uint8Array[] = [];
	const price: Float64Array[] = [];
	const usual = new Uint8Array(total);
	const clean = new Uint8Array(total);
	const habit = new Float64Array(total);
	const flush = new Float64Array(total);
	let inside = 0;
	let wide = 0;
	let all = 0;
	let parted = 0;
	let ended = 0;
	let stopped = 0;
	let full = 0;
	let indented = 0;
	let around = 0;
	const add = (index: number, by: number) => {
		const line = lines[index];
		if (line === undefined) return;
		all += by * line.width;
		around += by;
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
				const missing = missingOfFirst(next, lines[index + 2]);
				if (missing >= 3) indented += by;
				else if (missing >= -2 && missing <= 1) full += by;
			}
	};
	// Widths of lines close by, and of columns whose first lines those could be, are tried however rare.
	const near = new Int32Array(WIDEST + 8);
	const widths = new Uint8Array(WIDEST);
	const prices = new Float64Array(WIDEST);
	const stamp = (index: number) => {
		for (let at = index - 3; at <= index + 3; at++) {
			const width = lines[at]?.width ?? WIDEST + 1;
			if (width <= WIDEST) near[width] = index + 1;
			if (width + 4 <= WIDEST) near[width + 4] = index + 1;
		}
	};
	for (let index = 0; index < Math.min(REACH, total); index++) add(index, 1);
	for (let index = 0; index < total; index++) {
		add(index + REACH, 1);
		add(index - REACH - 1, -1);
		let found = 0;
		const whole = Math.log(inside + 3);
		stamp(index);
		let most = 3;
		for (let width = 6; width <= WIDEST; width++) {
			const own = counts[width] as number;
			if (own < 2 && near[width] !== index + 1) continue;
			const share =
				own +
				0.4 * ((counts[width - 1] as number) + (counts[width + 1] as number)) +
				0.3 * ((counts[width - 2] as number) + (counts[width + 2] as number)) +
				0.2 * (counts[width - 4] as number);
			if (own > 2 && share > most) {
				most = share;
				usual[index] = width;
			}
			widths[found] = width;
			prices[found++] =
				whole - Math.log(share + 0.3) + Math.max(0, NARROW - width) * 0.6;
		}
		tried.push(widths.slice(0, found));
		price.push(prices.slice(0, found));
		clean[index] =
			wide > all * 0.5 ||
			(around >= 4 && stopped > around * SENTENCES) ||
			(around === 3 && stopped === 3)
				? 1
				: 0;
		habit[index] = (parted + 1.3) / (ended + 2);
		flush[index] = Math.max(
			0,
			Math.log((full / FLUSH + FIRM) / (full + indented + FIRM)),
		);
	}
	return { tried, price, usual, clean, habit, flush };
}

/** Columns by which the first line of a paragraph is shorter than its second; not a number where that tells nothing. */
function missingOfFirst(first: Line, second: Line | undefined): number {
	return second === undefined || second.blanks > 0 || first.tail === "stop"
		? Number.NaN
		: second.width - first.width;
}
