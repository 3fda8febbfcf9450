import type { Token } from "../segmenter";
import { childOf, type Dictionary } from "./dictionary";

/**
 * Where the words of a text end if it is cut so that the dictionary finds it most probable: jieba's cut without guesses
 * at new words. A character that begins no word is one by itself. Of equally probable cuts the shorter first word wins.
 * @param onWord told of every word of the dictionary in the text, from the last that begins to the first, shorter ones first:
 * where it begins and ends, in UTF-16 units, and its kind, an index into the dictionary's kinds.
 */
export function cutWords(
	dictionary: Dictionary,
	text: string,
	onWord?: (start: number, end: number, kind: number) => void,
): number[] {
	const { ends } = mostProbable(dictionary, text, 0, text.length, onWord);
	const found: number[] = [];
	for (let at = 0; at < text.length; at = ends[at] ?? text.length)
		found.push(ends[at] ?? text.length);
	return found;
}

/** Adds the words of `[start, end)` of a text, cut in the same way, to `tokens`; what is no word is tagged x. */
export function cutTagged(
	dictionary: Dictionary,
	text: string,
	start: number,
	end: number,
	tokens: Token[],
): void {
	const { ends, kinds } = mostProbable(dictionary, text, start, end);
	for (let at = start; at < end; ) {
		const from = at;
		at = start + (ends[from - start] ?? end - start);
		const kind = kinds[from - start] ?? 0;
		const tag = kind === 0 ? "x" : (dictionary.kinds[kind]?.tag ?? "x");
		tokens.push({ start: from, end: at, tag });
	}
}

/** The words of the most probable cuts of what is left of a stretch, by where they begin. */
interface FirstWords {
	/** Where the word ends; offsets count from the beginning of the stretch. */
	readonly ends: Int32Array;
	/** Its kind, 0 for a character that is no word. */
	readonly kinds: Uint16Array;
	/** Logarithm of the share of the cut. */
	readonly shares: Float64Array;
}

/** Longer than any stretch so far; filled anew for the next. */
let room = roomFor(256);

function roomFor(size: number): FirstWords {
	return {
		ends: new Int32Array(size),
		kinds: new Uint16Array(size),
		shares: new Float64Array(size),
	};
}

/** The most probable cuts of a stretch. They are there until the next one is cut. */

function mostProbable(
	dictionary: Dictionary,
	text: string,
	from: number,
	to: number,
	onWord?: (start: number, end: number, kind: number) => void,
): FirstWords {
	const { words, weights, unknown } = dictionary;
	const size = to - from;
	if (room.ends.length <= size) room = roomFor(size * 2);
	const { ends, kinds, shares: best } = room;
	best[size] = 0;
	for (let start = size - 1; start >= 0; start--) {
		let most = Number.NEGATIVE_INFINITY;
		for (let node = 0, at = start; at < size; ) {
			node = childOf(dictionary, node, text.charCodeAt(from + at++));
			const kind = node === 0 ? 0 : (words[node] ?? 0);
			if (kind !== 0) onWord?.(from + start, from + at, kind);
			if (kind !== 0 || at === start + 1) {
				const weight = kind === 0 ? unknown : (weights[kind] ?? unknown);
				const sum = weight + (best[at] ?? 0);
				if (sum > most) {
					most = sum;
					ends[start] = at;
					kinds[start] = kind;
				}
			}
			if (node === 0) break;
		}
		best[start] = most;
	}
	return room;
}
