import type { Fingerprint } from "./fingerprint";

/** How much two articles have in common, sentence by sentence. All shares 0…1. */
export interface Overlap {
	/** Share of the first one's sentences that the other has too. */
	readonly own: number;
	/** Share of the other one's sentences that the first has too. */
	readonly back: number;
	/** Share of the other one's text, by length, that the first has too. */
	readonly coverage: number;
}

/**
 * A sentence is taken over where at least this share of its grams is found again, or the second share and a sentence
 * beside it is taken over. Rewording a tenth of the words leaves half of the grams whole, a fifth of them a quarter.
 */
const TAKEN = 0.35;
const TAKEN_BESIDE = 0.2;

/** Compares one fingerprint with several others; the table it works with is kept from one to the next. */
export class OverlapTable {
	private keys = new Uint32Array(1024);
	/** Whose a slot is: twice the round, plus one once the other article has shown the gram too. */
	private rounds = new Float64Array(1024);
	private round = 0;
	private print: Fingerprint | undefined;

	/** Sets the article that the others are compared with. */
	hold(print: Fingerprint): void {
		this.print = print;
		if (print.grams.length * 2 > this.keys.length) {
			const size = 2 ** Math.ceil(Math.log2(print.grams.length * 2 + 1));
			this.keys = new Uint32Array(size);
			this.rounds = new Float64Array(size);
		}
		this.round += 2;
		for (const gram of print.grams) {
			const slot = this.slotOf(gram);
			this.keys[slot] = gram;
			this.rounds[slot] = this.round;
		}
	}

	/** The overlap of the held article with another one. */
	with(other: Fingerprint): Overlap {
		const held = this.print;
		if (held === undefined) return { own: 0, back: 0, coverage: 0 };
		const base = this.round;
		const mark = base + 1;
		const theirs = this.taken(other, base);
		for (const gram of other.grams) {
			const slot = this.slotOf(gram);
			if ((this.rounds[slot] ?? 0) === base) this.rounds[slot] = mark;
		}
		const ours = this.taken(held, mark);
		for (const gram of other.grams) {
			const slot = this.slotOf(gram);
			if ((this.rounds[slot] ?? 0) === mark) this.rounds[slot] = base;
		}
		return {
			own: share(ours.sentences, held.sentences.length),
			back: share(theirs.sentences, other.sentences.length),
			coverage: share(theirs.grams, other.grams.length),
		};
	}

	/** How many sentences are taken over, with the number of their grams. */
	private taken(
		print: Fingerprint,
		round: number,
	): { sentences: number; grams: number } {
		const to = print.sentences.length;
		let sentences = 0;
		let grams = 0;
		let before = 0;
		let here = this.shareOf(print, round, 0);
		for (let index = 0; index < to; index++) {
			const after = index + 1 < to ? this.shareOf(print, round, index + 1) : 0;
			const length =
				(print.sentences[index] ?? 0) - (print.sentences[index - 1] ?? 0);
			if (
				here >= TAKEN ||
				(here >= TAKEN_BESIDE && Math.max(before, after) >= TAKEN)
			) {
				sentences++;
				grams += length;
			}
			before = here;
			here = after;
		}
		return { sentences, grams };
	}

	/** Share of a sentence's grams that are found again. */
	private shareOf(print: Fingerprint, round: number, index: number): number {
		const start = print.sentences[index - 1] ?? 0;
		const end = print.sentences[index] ?? start;
		let hits = 0;
		for (let at = start; at < end; at++)
			if ((this.rounds[this.slotOf(print.grams[at] ?? 0)] ?? 0) >= round)
				hits++;
		return share(hits, end - start);
	}

	/** The slot of a gram, or the empty one where it would go. */
	private slotOf(gram: number): number {
		const mask = this.keys.length - 1;
		let slot = (gram >>> 2) & mask;
		while ((this.rounds[slot] ?? 0) >= this.round && this.keys[slot] !== gram)
			slot = (slot + 1) & mask;
		return slot;
	}
}

function share(part: number, whole: number): number {
	return whole === 0 ? 0 : part / whole;
}
