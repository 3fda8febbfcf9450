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
	const words = wordsIn(dictionary, text, 0, text.length);
	if (onWord !== undefined)
		for (let start = text.length - 1; start >= 0; start--) {
			const next = words.begins[start + 1] ?? 0;
			for (let word = words.begins[start] ?? 0; word < next; word++)
				onWord(start, words.ends[word] ?? 0, words.kinds[word] ?? 0);
		}
	const { ends } = mostProbable(dictionary, words, 0, text.length);
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
	const words = wordsIn(dictionary, text, start, end);
	const { ends, kinds } = mostProbable(dictionary, words, start, end);
	for (let at = start; at < end; ) {
		const from = at;
		at = start + (ends[from - start] ?? end - start);
		const kind = kinds[from - start] ?? 0;
		const tag = kind === 0 ? "x" : (dictionary.kinds[kind]?.tag ?? "x");
		tokens.push({ start: from, end: at, tag });
	}
}

/** The words of a dictionary in a stretch of a text that begins at `from`, those that begin first first, shorter ones before longer. */
interface WordsIn {
	readonly from: number;
	/** Of those that begin at `from + n` the first is at `begins[n]` in the lists; the last is right before `begins[n + 1]`. */
	readonly begins: Uint32Array;
	/** Where they end, in UTF-16 units. */
	readonly ends: readonly number[];
	/** Their kinds, indexes into the dictionary's. */
	readonly kinds: readonly number[];
}

/** The words of longer texts are not kept. UTF-16 units. */
const LONGEST_KEPT = 4000;

let kept: { dictionary: Dictionary; text: string; words: WordsIn } | undefined;

/** The words in a stretch of a text. The last text's are kept, since the segmenter and the model read the same one in turn. */
function wordsIn(
	dictionary: Dictionary,
	text: string,
	from: number,
	to: number,
): WordsIn {
	if (text.length > LONGEST_KEPT)
		return lookUpWords(dictionary, text, from, to);
	if (kept?.text !== text || kept.dictionary !== dictionary) {
		const words = lookUpWords(dictionary, text, 0, text.length);
		kept = { dictionary, text, words };
	}
	return kept.words;
}

function lookUpWords(
	dictionary: Dictionary,
	text: string,
	from: number,
	to: number,
): WordsIn {
	const begins = new Uint32Array(to - from + 1);
	const ends: number[] = [];
	const kinds: number[] = [];
	for (let start = from; start < to; start++) {
		for (let node = 0, at = start; at < to; ) {
			node = childOf(dictionary, node, text.charCodeAt(at++));
			if (node === 0) break;
			const kind = dictionary.words[node] ?? 0;
			if (kind === 0) continue;
			ends.push(at);
			kinds.push(kind);
		}
		begins[start - from + 1] = ends.length;
	}
	return { from, begins, ends, kinds };
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
	{ weights, unknown }: Dictionary,
	words: WordsIn,
	from: number,
	to: number,
): FirstWords {
	const size = to - from;
	if (room.ends.length <= size) room = roomFor(size * 2);
	const { ends, kinds, shares: best } = room;
	best[size] = 0;
	for (let start = to - 1; start >= from; start--) {
		let word = words.begins[start - words.from] ?? 0;
		const next = words.begins[start - words.from + 1] ?? 0;
		const isWord = word < next && words.ends[word] === start + 1;
		let most = isWord
			? Number.NEGATIVE_INFINITY
			: unknown + (best[start + 1 - from] ?? 0);
		ends[start - from] = start + 1 - from;
		kinds[start - from] = 0;
		for (; word < next; word++) {
			const end = words.ends[word] ?? 0;
			if (end > to) break;
			const kind = words.kinds[word] ?? 0;
			const sum = (weights[kind] ?? unknown) + (best[end - from] ?? 0);
			if (sum > most) {
				most = sum;
				ends[start - from] = end - from;
				kinds[start - from] = kind;
			}
		}
		best[start - from] = most;
	}
	return room;
}
