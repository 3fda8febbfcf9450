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
 * signs. About four bytes a character, and a quarter of that when thinned. Plain data.
 */
export interface Fingerprint {
	/** Hashes in order of the text, sentence by sentence; none reaches over the end of a sentence. */
	readonly grams: Uint32Array;
	/** Where each sentence ends, as an index into `grams`. */
	readonly sentences: Uint32Array;
	/** Where each paragraph or bullet ends, as an index into `sentences`. */
	readonly paragraphs: Uint32Array;
	/** Letters and digits in those sentences. */
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
	const paragraphs: number[] = [];
	let letters = 0;
	let bullets = 0;
	let paragraph: number | undefined;
	for (const sentence of compared) {
		const before = grams.length;
		letters += addGrams(grams, sentence.key.slice(sentence.attribution));
		if (grams.length === before) continue;
		sentences.push(grams.length);
		if (sentence.paragraph === paragraph)
			paragraphs[paragraphs.length - 1] = sentences.length;
		else {
			paragraph = sentence.paragraph;
			paragraphs.push(sentences.length);
			if (article.units[sentence.unit]?.kind === "bullet") bullets++;
		}
	}
	return { ...pack(grams, sentences, paragraphs), letters, bullets };
}

/** Whether a gram is among those that an index keeps: one in four, the same ones in every text. */
export function isSampled(gram: number): boolean {
	return (gram & 3) === 0;
}

/**
 * A fingerprint with the sampled grams only, for a folder of very many texts. Each sentence keeps at least the smallest
 * of its hashes.
 */
export function thin(print: Fingerprint): Fingerprint {
	const grams: number[] = [];
	const sentences: number[] = [];
	let start = 0;
	for (const end of print.sentences) {
		const before = grams.length;
		let least = Number.POSITIVE_INFINITY;
		for (let at = start; at < end; at++) {
			const gram = print.grams[at] ?? 0;
			if (isSampled(gram)) grams.push(gram);
			if (gram < least) least = gram;
		}
		if (grams.length === before) grams.push(least);
		sentences.push(grams.length);
		start = end;
	}
	return { ...print, ...pack(grams, sentences, print.paragraphs) };
}

/** Three lists in one piece of memory: each piece costs as much as a short article. */
function pack(
	grams: ArrayLike<number>,
	sentences: ArrayLike<number>,
	paragraphs: ArrayLike<number>,
) {
	const first = grams.length;
	const second = first + sentences.length;
	const all = new Uint32Array(second + paragraphs.length);
	all.set(grams);
	all.set(sentences, first);
	all.set(paragraphs, second);
	return {
		grams: all.subarray(0, first),
		sentences: all.subarray(first, second),
		paragraphs: all.subarray(second),
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
 * Adds the hashes of a sentence: of each run of six letters, or of all letters where there are only four or five.
 * @returns how many letters it has.
 */
function addGrams(grams: number[], key: string): number {
	const letters: number[] = [];
	for (let at = 0; at < key.length; at++) {
		const code = key.charCodeAt(at);
		if (isLetter(code)) letters.push(code);
	}
	if (letters.length >= SHORTEST && letters.length < GRAM)
		grams.push(hash(letters, 0, letters.length));
	for (let at = 0; at + GRAM <= letters.length; at++)
		grams.push(hash(letters, at, GRAM));
	return letters.length;
}

/** FNV-1a over code units with the finish of MurmurHash3 (Austin Appleby), so that the low bits can be sampled by. */
function hash(
	letters: readonly number[],
	start: number,
	length: number,
): number {
	let mixed = 0x811c9dc5;
	for (let at = start; at < start + length; at++)
		mixed = Math.imul(mixed ^ (letters[at] ?? 0), 0x01000193);
	mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
	mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
	return (mixed ^ (mixed >>> 16)) >>> 0;
}
