import type { Dictionary } from "../words/dictionary";
import { imageOf, kindOfUnit } from "./characters";
import { findWords, type Matches, type WordsAt } from "./matches";

/** A folded text as a model reads it: its characters, and the words that a dictionary finds in it. */
export interface View {
	readonly text: string;
	/** What each character counts as; that at `at` stands at `at + AROUND`, and `EDGE` before and behind the text. */
	readonly chars: Uint16Array;
	/** The kind of each character, with as many places around them. */
	readonly kinds: Uint8Array;
	readonly words: Matches;
}

/** How many places there are before and behind the characters of a text. */
export const AROUND = 4;
/** What stands for a character, or a word, beyond the text. */
export const EDGE = 2;
/** What stands for the tag of such a word. */
export const EDGE_TAG = 40;

/** Reads a folded text. */
export function viewOf(text: string, dictionary: Dictionary): View {
	const chars = new Uint16Array(text.length + 2 * AROUND).fill(EDGE);
	const kinds = new Uint8Array(text.length + 2 * AROUND);
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		chars[at + AROUND] = imageOf(unit);
		kinds[at + AROUND] = kindOfUnit(unit);
	}
	return { text, chars, kinds, words: findWords(dictionary, text) };
}

/** Where a character stands in its word: tag, length and part of the word as one number, the part in its lowest two bits. */
export function placeIn(
	{ length, tag, start }: WordsAt & { readonly start: Uint32Array },
	at: number,
): number {
	const size = length[at] ?? 0;
	const offset = at - (start[at] ?? 0);
	const part = size < 2 ? 3 : offset === 0 ? 0 : offset === size - 1 ? 2 : 1;
	return ((tag[at] ?? 0) * 8 + Math.min(size, 6)) * 4 + part;
}

/** Tag and length of the word at an offset as one number, 0 where there is none. */
export function sizeAndTag({ length, tag }: WordsAt, at: number): number {
	return (tag[at] ?? 0) * 8 + Math.min(length[at] ?? 0, 7);
}
