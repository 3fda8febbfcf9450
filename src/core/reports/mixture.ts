import type { Fingerprint } from "./fingerprint";

/** What of an article comes from another one. */
export interface FromReport {
	/** How many sentences. */
	readonly sentences: number;
	/** How many letters they have. */
	readonly letters: number;
}

const NONE: FromReport = { sentences: 0, letters: 0 };

/**
 * Share of a sentence's grams that stands in the other article by chance or as a set phrase where the sentence is not taken
 * from it.
 */
const CHANCE = 0.1;

/**
 * Share of the grams that are found again in sentences that are: rewording a tenth of the words leaves two thirds of the
 * grams whole, a fifth of them four tenths. Estimated for each pair of articles, within these bounds.
 */
const LEAST_KEPT = 0.35;
const MOST_KEPT = 0.97;

/** Neighbouring grams fall together, so that two of them tell about as much as one. */
const WORTH = 0.25;

/** Below this share of all grams nothing is taken over but phrases. */
const LEAST = 0.06;

/** Rounds of estimating. They settle after two or three. */
const ROUNDS = 3;

/**
 * Which sentences of an article come from another one, by a mixture of two kinds of sentences: those taken over, of whose
 * grams a certain share is found again, and the others, of whose grams next to none is. Share and mixture are estimated
 * together (expectation maximisation, Dempster, Laird and Rubin 1977), so that a copy reworded throughout counts as one,
 * and a commentary that quotes a few sentences word for word does not.
 * @param hits how many grams of each sentence are found in the other article.
 */
export function fromReport(print: Fingerprint, hits: Uint32Array): FromReport {
	const { words, grams, sentences } = print;
	if (shares.length < sentences) shares = new Float64Array(sentences * 2);
	let start = 0;
	let all = 0;
	let strong = 0;
	let strongHits = 0;
	let sure = 0;
	for (let index = 0; index < sentences; index++) {
		const end = words[grams + index] ?? start;
		const found = hits[index] ?? 0;
		all += found;
		const share = found / (end - start);
		shares[index] = share;
		if (share > 2 * CHANCE) {
			strong += end - start;
			strongHits += found;
		}
		if (share <= CHANCE || share >= WORD_FOR_WORD) sure++;
		start = end;
	}
	if (all < LEAST * grams || strong === 0) return NONE;
	// Where every sentence is plainly the one or the other, the estimate would only say so again.
	return counted(
		print,
		sure === sentences ? PLAIN : estimate(print, strongHits / strong),
	);
}

/** What a sentence's share of hits says for its being taken over: `base + worth × (hit × share + miss × (1 − share))`. */
interface Odds {
	readonly base: number;
	readonly hit: number;
	readonly miss: number;
}

/** A sentence of whose grams so many are found again is taken over word for word. */
const WORD_FOR_WORD = 0.9;

/** Takes a sentence for taken over where half of its grams are found again. */
const PLAIN: Odds = { base: 0, hit: 1, miss: -1 };

let shares = new Float64Array(64);

function estimate(print: Fingerprint, first: number): Odds {
	let kept = clamp(first, LEAST_KEPT, MOST_KEPT);
	let part = 0.5;
	const { sentences } = print;
	for (let round = 0; ; round++) {
		const odds = {
			base: Math.log(part / (1 - part)),
			hit: Math.log(kept / CHANCE),
			miss: Math.log((1 - kept) / (1 - CHANCE)),
		};
		if (round === ROUNDS) return odds;
		let weights = 0;
		let weighed = 0;
		let weighedHits = 0;
		for (let index = 0; index < sentences; index++) {
			const worth = worthOf(print, index);
			const share = shares[index] ?? 0;
			const weight = 1 / (1 + Math.exp(-oddsOf(odds, worth, share)));
			weights += weight;
			weighed += weight * worth;
			weighedHits += weight * worth * share;
		}
		if (weighed > 0) kept = clamp(weighedHits / weighed, LEAST_KEPT, MOST_KEPT);
		part = (weights + 0.5) / (sentences + 1);
	}
}

function counted(print: Fingerprint, odds: Odds): FromReport {
	const { words, grams, sentences } = print;
	let taken = 0;
	let letters = 0;
	let before = 0;
	for (let index = 0; index < sentences; index++) {
		const upTo = words[grams + sentences + index] ?? before;
		if (oddsOf(odds, worthOf(print, index), shares[index] ?? 0) > 0) {
			taken++;
			letters += upTo - before;
		}
		before = upTo;
	}
	return { sentences: taken, letters };
}

function worthOf({ words, grams }: Fingerprint, index: number): number {
	const start = index === 0 ? 0 : (words[grams + index - 1] ?? 0);
	return Math.max(1, ((words[grams + index] ?? 0) - start) * WORTH);
}

function oddsOf(
	{ base, hit, miss }: Odds,
	worth: number,
	share: number,
): number {
	return base + worth * (share * hit + (1 - share) * miss);
}

function clamp(value: number, least: number, most: number): number {
	return Math.min(most, Math.max(least, value));
}
