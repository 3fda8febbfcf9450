import { CharClass, classOf, isBlank } from "../text/characters";
import type { Line } from "./lines";
import { Room } from "./room";

/** How often pairs and triples of Han characters stand together within the lines of a page. Counts may collide, rarely. */
export interface PageWords {
	/** How sure it is that the line end after `line` cuts a word: 0 nothing tells, more is surer, less than 0 it does not. */
	cut(line: Line, next: Line): number;
	/** How often the two characters on either side of the line end stand together on the page. */
	across(line: Line, next: Line): number;
	/** How often the two characters at a UTF-16 offset of the page stand together on it. */
	pairAt(at: number): number;
}

const pairs = new Room();
const characters = new Room();

/** Counts the words of a page, until the next page is read. */
export function countWords(text: string, lines: readonly Line[]): PageWords {
	let bits = 14;
	while (bits < 23 && 1 << bits < text.length * 24) bits++;
	const shift = 32 - bits;
	const counts = pairs.take(1 << bits, 0);
	const singles = characters.take(0x10000, 0);
	let total = 1;
	for (const line of lines)
		for (let at = line.start; at < line.end; at++) {
			const a = text.charCodeAt(at);
			if (classOf(a) !== CharClass.han) continue;
			singles[a] = (singles[a] ?? 0) + 1;
			total++;
			if (at + 1 >= line.end) continue;
			const b = text.charCodeAt(at + 1);
			if (classOf(b) !== CharClass.han) continue;
			bump(counts, slot(a, b, 0, shift));
			if (at + 2 >= line.end) continue;
			const c = text.charCodeAt(at + 2);
			if (classOf(c) === CharClass.han) bump(counts, slot(a, b, c, shift));
		}
	const count = (a: number, b: number, c: number) =>
		counts[slot(a, b, c, shift)] ?? 0;
	return {
		cut(line, next) {
			const a = text.charCodeAt(line.end - 1);
			const b = text.charCodeAt(next.start);
			if (classOf(a) !== CharClass.han || classOf(b) !== CharClass.han)
				return classOf(a) === classOf(b) ? 1 : 0;
			const before = letterBefore(text, line);
			const after = letterAfter(text, next);
			const triples =
				(classOf(before) === CharClass.han ? count(before, a, b) : 0) +
				(classOf(after) === CharClass.han ? count(a, b, after) : 0);
			const pairs = count(a, b, 0);
			const expected = ((singles[a] ?? 0) * (singles[b] ?? 0)) / total;
			return Math.log2(1 + pairs / (expected + 0.3)) + 2 * Math.min(triples, 2);
		},
		across: (line, next) =>
			count(text.charCodeAt(line.end - 1), text.charCodeAt(next.start), 0),
		pairAt: (at) => count(text.charCodeAt(at), text.charCodeAt(at + 1), 0),
	};
}

/** The letter before the last of a line, and the one after the first: where letters are spaced out, blanks stand between. */
function letterBefore(text: string, { start, end }: Line): number {
	let at = end - 2;
	while (at >= start && isBlank(text.charCodeAt(at))) at--;
	return at < start ? 0 : text.charCodeAt(at);
}

function letterAfter(text: string, { start, end }: Line): number {
	let at = start + 1;
	while (at < end && isBlank(text.charCodeAt(at))) at++;
	return at < end ? text.charCodeAt(at) : 0;
}

function slot(a: number, b: number, c: number, shift: number): number {
	let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 15) ^ c, 0xc2b2ae35);
	return Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f) >>> shift;
}

function bump(counts: Int32Array, at: number): void {
	counts[at] = (counts[at] ?? 0) + 1;
}
