import { type Fingerprint, isSampled } from "./fingerprint";

/** Articles that are counted in between two steps. */
const STEP = 1024;

/**
 * Which sampled grams may stand in a second place; a few that do not seem to, too. Most grams stand in one place only,
 * and what is left out of an index here costs no memory there.
 */
export class RepeatedGrams {
	/** Two bits a bucket: none, one, more. */
	private readonly counts: Uint8Array;
	private readonly shift: number;
	private total = 0;

	private constructor(grams: number) {
		const bits = Math.min(
			28,
			Math.max(10, Math.ceil(Math.log2(grams + 1)) + 1),
		);
		this.counts = new Uint8Array(2 ** (bits - 2));
		this.shift = 32 - bits;
	}

	/** Counts the grams of some articles in steps, which say how much is counted, 0…1. */
	static *counting(
		prints: readonly Fingerprint[],
	): Generator<number, RepeatedGrams> {
		let grams = 0;
		for (const print of prints) grams += print.grams;
		const repeated = new RepeatedGrams(grams);
		for (const [article, print] of prints.entries()) {
			repeated.count(print);
			if (article % STEP === 0) yield article / prints.length;
		}
		return repeated;
	}

	/** How many places the repeated grams stand in. */
	get places(): number {
		return this.total;
	}

	has(gram: number): boolean {
		const bucket = gram >>> this.shift;
		return (((this.counts[bucket >>> 2] ?? 0) >>> ((bucket & 3) * 2)) & 2) > 0;
	}

	private count({ words, grams }: Fingerprint): void {
		const { counts, shift } = this;
		let repeated = 0;
		for (let at = 0; at < grams; at++) {
			const gram = words[at] ?? 0;
			if (!isSampled(gram)) continue;
			const bucket = gram >>> shift;
			const four = counts[bucket >>> 2] ?? 0;
			const before = (four >>> ((bucket & 3) * 2)) & 3;
			if (before === 2) repeated++;
			else {
				counts[bucket >>> 2] = four + (1 << ((bucket & 3) * 2));
				repeated += before * 2;
			}
		}
		this.total += repeated;
	}
}

/** Which paragraphs were seen, as bits; one in a hundred seems to have been that was not. */
export class SeenParagraphs {
	private readonly bits: Uint32Array;

	/** @param count how many there are at most. */
	constructor(count: number) {
		const log = Math.min(
			30,
			Math.max(10, Math.ceil(Math.log2(count * 64 + 1))),
		);
		this.bits = new Uint32Array(2 ** (log - 5));
	}

	/** Whether a paragraph is seen for the first time. */
	isNew(signature: number): boolean {
		const bit = signature % (this.bits.length * 32);
		const word = this.bits[bit >>> 5] ?? 0;
		const isNew = ((word >>> (bit & 31)) & 1) === 0;
		this.bits[bit >>> 5] = word | (1 << (bit & 31));
		return isNew;
	}
}
