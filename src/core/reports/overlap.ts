import type { Fingerprint } from "./fingerprint";
import { fromReport } from "./mixture";

/** How much two articles have in common, sentence by sentence. All shares 0…1. */
export interface Overlap {
	/** Share of the first one's sentences that the other has too. */
	readonly own: number;
	/** Share of the other one's sentences that the first has too. */
	readonly back: number;
	/** Share of the other one's text, by length, that the first has too. */
	readonly coverage: number;
	/** Share of the first one's text, by length, that the other has too. */
	readonly ownCoverage: number;
}

/** Bits of a set for each gram in it: one in 64 that are not in it seems to be. */
const ROOM = 64;

/** Compares one fingerprint with several others; the sets it works with are kept from one to the next. */
export class OverlapTable {
	private readonly held = new GramSet();
	private readonly other = new GramSet();
	private print: Fingerprint | undefined;

	/** Sets the article that the others are compared with. */
	hold(print: Fingerprint): void {
		if (this.print !== undefined) this.held.clear(this.print.grams);
		this.print = print;
		this.held.add(print.grams);
	}

	/** The overlap of the held article with another one. */
	with(print: Fingerprint): Overlap {
		const { print: own, held, other } = this;
		if (own === undefined) return NOTHING;
		const theirs = fromReport(print, held);
		if (theirs.sentences === 0) return NOTHING;
		other.add(print.grams);
		const ours = fromReport(own, other);
		other.clear(print.grams);
		return {
			own: share(ours.sentences, own.sentences.length),
			back: share(theirs.sentences, print.sentences.length),
			coverage: share(theirs.letters, print.lengths.at(-1) ?? 0),
			ownCoverage: share(ours.letters, own.lengths.at(-1) ?? 0),
		};
	}
}

const NOTHING: Overlap = {
	own: 0,
	back: 0,
	coverage: 0,
	ownCoverage: 0,
};

/** A set of grams that takes a few others for its own. */
export class GramSet {
	private bits = new Uint32Array(2 ** 11);
	/** How far a gram is shifted to be a bit's number. */
	private shift = 16;

	/** Takes grams in; the set must be empty. */
	add(grams: Uint32Array): void {
		const wanted = Math.ceil(Math.log2(grams.length * ROOM + 1));
		const log = Math.min(28, Math.max(16, wanted));
		if (2 ** (log - 5) > this.bits.length)
			this.bits = new Uint32Array(2 ** (log - 5));
		this.shift = 32 - log;
		const { bits, shift } = this;
		for (let at = 0; at < grams.length; at++) {
			const bit = (grams[at] ?? 0) >>> shift;
			bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
		}
	}

	has(gram: number): boolean {
		const bit = gram >>> this.shift;
		return (((this.bits[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
	}

	/** Makes the set empty again, given what is in it. */
	clear(grams: Uint32Array): void {
		const { bits, shift } = this;
		for (let at = 0; at < grams.length; at++)
			bits[((grams[at] ?? 0) >>> shift) >>> 5] = 0;
	}
}

function share(part: number, whole: number): number {
	return whole === 0 ? 0 : part / whole;
}
