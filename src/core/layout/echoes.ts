import { CharClass, classOf } from "../text/characters";
import type { Line } from "./lines";
import { Room } from "./room";

const places = new Room();

/** How far ahead of a headline its words come again, and how far back they stood before, in UTF-16 units. */
const AHEAD = 400;
const BACK = 2500;

/** The share of each line's letter triples that come again soon after it, and that stood before it, 0…1. */
export interface Echoes {
	readonly ahead: Float64Array;
	readonly back: Float64Array;
	/** The share of each line's letter pairs that the two lines after it repeat, most of them at once, 0…1. */
	readonly next: Float64Array;
}

/** Looks for the words of every line in the text around it: headlines say what the text says. Linear. */
export function readEchoes(text: string, lines: readonly Line[]): Echoes {
	let bits = 14;
	while (bits < 21 && 1 << bits < text.length * 8) bits++;
	const shift = 32 - bits;
	const seen = places.take(1 << bits, -0x40000000);
	const ahead = new Float64Array(lines.length);
	const back = new Float64Array(lines.length);
	for (let index = 0; index < lines.length; index++)
		back[index] = share(text, lines[index] as Line, seen, shift, BACK);
	seen.fill(0x40000000);
	for (let index = lines.length - 1; index >= 0; index--)
		ahead[index] = share(text, lines[index] as Line, seen, shift, AHEAD);
	return { ahead, back, next: readRepeats(text, lines, seen, shift) };
}

/** The share of the line's triples that were seen no further than `reach` away; marks them as seen here. */
function share(
	text: string,
	line: Line,
	seen: Int32Array,
	shift: number,
	reach: number,
): number {
	let found = 0;
	let total = 0;
	let a = 0;
	let b = 0;
	for (let at = line.start; at < line.end; at++) {
		const code = text.charCodeAt(at);
		const kind = classOf(code);
		if (kind === CharClass.blank) continue;
		if (
			kind !== CharClass.han &&
			kind !== CharClass.latin &&
			kind !== CharClass.digit
		) {
			a = 0;
			b = 0;
			continue;
		}
		if (a !== 0) {
			let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
			hash = Math.imul(hash ^ (hash >>> 15) ^ code, 0xc2b2ae35);
			const slot = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f) >>> shift;
			const distance = Math.abs((seen[slot] as number) - at);
			// What the line itself has just said does not count.
			if (distance < reach && distance > line.end - line.start) found++;
			total++;
			seen[slot] = at;
		}
		a = b;
		b = code;
	}
	return total < 3 ? 0 : found / total;
}

/** Looks from each line at the two after it: what a headline says, the text under it says again. */
function readRepeats(
	text: string,
	lines: readonly Line[],
	seen: Int32Array,
	shift: number,
): Float64Array {
	const next = new Float64Array(lines.length);
	// For each pair the line that it was seen on last, going up the page.
	seen.fill(0x40000000);
	for (let index = lines.length - 1; index >= 0; index--) {
		const { start, end } = lines[index] as Line;
		let total = 0;
		let once = 0;
		let twice = 0;
		let before = 0;
		for (let at = start; at < end; at++) {
			const code = text.charCodeAt(at);
			const kind = classOf(code);
			if (kind === CharClass.blank) continue;
			const letter =
				kind === CharClass.han ||
				kind === CharClass.latin ||
				kind === CharClass.digit;
			if (letter && before !== 0) {
				const slot =
					Math.imul(
						Math.imul(before, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b),
						0x27d4eb2f,
					) >>> shift;
				const found = seen[slot] as number;
				total++;
				if (found === index + 1) once++;
				else if (found === index + 2) twice++;
				seen[slot] = index;
			}
			before = letter ? code : 0;
		}
		if (total >= 3) next[index] = Math.min(once + twice, 2 * once) / total;
	}
	return next;
}
