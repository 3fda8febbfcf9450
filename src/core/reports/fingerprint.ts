import type { Article } from "../layout/page";
import type { Fold } from "../script/script";
import { comparedSentences, type Sentence } from "./compared";
import { isLetter } from "./key";

/** Letters in one gram. Six Han characters are two to four words: rare enough to tell, short enough to survive editing. */
const GRAM = 6;

/** A sentence of fewer letters than this says nothing about where it comes from. */
const SHORTEST = 4;

/**
 * What finding reports keeps of an article: hashed runs of six letters of its paragraphs and bullets, folded, without
 * signs; every second one, chosen by its hash, so the same ones in every text. About two bytes a character. Plain data.
 */
export interface Fingerprint {
	/**
	 * Four lists one after the other, in one piece of memory, as each piece costs as much as a short article:
	 * the hashes in order of the text, sentence by sentence; none reaches over the end of a sentence, each sentence has one;
	 * where each sentence ends, counted in hashes; letters and digits from the beginning to the end of each sentence; where
	 * each paragraph or bullet ends, counted in sentences.
	 */
	readonly words: Uint32Array;
	/** How many hashes, and so where the ends of the sentences begin in `words`. */
	readonly grams: number;
	readonly sentences: number;
	readonly paragraphs: number;
	/** Letters and digits in all sentences, those too short to tell among them. */
	readonly letters: number;
	/** How many of the paragraphs are bullets. */
	readonly bullets: number;
}

/** The fingerprint of an article's compared text; who printed it first is no part of it. */
export function fingerprint(article: Article, fold: Fold): Fingerprint {
	return printOf(article, comparedSentences(article, fold));
}

/** The fingerprint of an article whose sentences are read already. */
export function printOf(
	article: Article,
	compared: readonly Sentence[],
): Fingerprint {
	const grams: number[] = [];
	const sentences: number[] = [];
	const lengths: number[] = [];
	const paragraphs: number[] = [];
	let letters = 0;
	let told = 0;
	let bullets = 0;
	let paragraph: number | undefined;
	for (const sentence of compared) {
		const before = grams.length;
		const length = addGrams(grams, sentence.key.slice(sentence.attribution));
		letters += length;
		if (grams.length === before) continue;
		told += length;
		sentences.push(grams.length);
		lengths.push(told);
		if (sentence.paragraph === paragraph)
			paragraphs[paragraphs.length - 1] = sentences.length;
		else {
			paragraph = sentence.paragraph;
			paragraphs.push(sentences.length);
			if (article.units[sentence.unit]?.kind === "bullet") bullets++;
		}
	}
	return packPrint({ grams, sentences, lengths, paragraphs, letters, bullets });
}

/** Whether a gram is among those that are kept. */
function isKept(gram: number): boolean {
	return (gram & 1) === 0;
}

/** Whether a gram is among those that an index holds: every second one of those kept. */
export function isSampled(gram: number): boolean {
	return (gram & 3) === 0;
}

/** What a fingerprint is made of. */
export interface PrintLists<
	List extends ArrayLike<number> = ArrayLike<number>,
> {
	readonly grams: List;
	/** As many as `lengths`. */
	readonly sentences: List;
	readonly lengths: List;
	readonly paragraphs: List;
	readonly letters: number;
	readonly bullets: number;
}

/** Packs the lists of a fingerprint into one piece of memory. */
export function packPrint(lists: PrintLists): Fingerprint {
	const { grams, sentences, lengths, paragraphs, letters, bullets } = lists;
	const words = new Uint32Array(
		grams.length + sentences.length * 2 + paragraphs.length,
	);
	words.set(grams);
	words.set(sentences, grams.length);
	words.set(lengths, grams.length + sentences.length);
	words.set(paragraphs, grams.length + sentences.length * 2);
	return {
		words,
		grams: grams.length,
		sentences: sentences.length,
		paragraphs: paragraphs.length,
		letters,
		bullets,
	};
}

/** The lists that a fingerprint is made of. */
export function unpackPrint(print: Fingerprint): PrintLists<Uint32Array> {
	const { words, grams, sentences, letters, bullets } = print;
	return {
		grams: words.subarray(0, grams),
		sentences: words.subarray(grams, grams + sentences),
		lengths: words.subarray(grams + sentences, grams + sentences * 2),
		paragraphs: words.subarray(grams + sentences * 2),
		letters,
		bullets,
	};
}

/** A number that tells runs of grams apart: 52 bits of two hashes. */
export function signature(
	grams: Uint32Array,
	start: number,
	end: number,
): number {
	let low = 0x811c9dc5;
	let high = end - start;
	for (let at = start; at < end; at++) {
		const gram = grams[at] ?? 0;
		low = Math.imul(low ^ gram, 0x01000193);
		high = Math.imul(high ^ (gram >>> 7), 0x85ebca6b) + gram;
	}
	return (low >>> 0) + ((high & 0xfffff) >>> 0) * 0x100000000;
}

/**
 * Adds the hashes of a sentence that are kept: of its runs of six letters, or of all letters where there are only four or
 * five. The smallest where none is to be kept.
 * @returns how many letters it has.
 */
function addGrams(grams: number[], key: string): number {
	const before = grams.length;
	let least = Number.POSITIVE_INFINITY;
	const add = (gram: number) => {
		if (isKept(gram)) grams.push(gram);
		if (gram < least) least = gram;
	};
	let count = 0;
	for (let at = 0; at < key.length; at++) {
		const code = key.charCodeAt(at);
		if (!isLetter(code)) continue;
		window.copyWithin(0, 1);
		window[GRAM - 1] = code;
		count++;
		if (count >= GRAM) add(hash(window, 0));
	}
	if (count >= SHORTEST && count < GRAM) add(hash(window, GRAM - count));
	if (grams.length === before && count >= SHORTEST) grams.push(least);
	return count;
}

/** The last letters read. */
const window = new Uint16Array(GRAM);

/** FNV-1a over code units with the finish of MurmurHash3 (Austin Appleby), so that the low bits can be sampled by. */
function hash(letters: Uint16Array, start: number): number {
	let mixed = 0x811c9dc5;
	for (let at = start; at < GRAM; at++)
		mixed = Math.imul(mixed ^ (letters[at] ?? 0), 0x01000193);
	mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
	mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
	return (mixed ^ (mixed >>> 16)) >>> 0;
}
