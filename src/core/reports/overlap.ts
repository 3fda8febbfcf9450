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

/** Slots of the table for each gram in it at least. */
const ROOM = 4;

/** Compares one fingerprint with several others: a hash table of its grams, made anew for each that is held. */
export class OverlapTable {
	private print: Fingerprint | undefined;
	/** Open addressing: which gram stands in a slot, and, one more than it, its first place in the print; 0 where none does. */
	private keys = new Uint32Array(2 ** 10);
	private places = new Uint32Array(2 ** 10);
	/** How far a gram is shifted to be a slot's number. */
	private shift = 22;
	/** For each gram of the print where it stands first. */
	private firsts = new Uint32Array(2 ** 8);
	/** The number of the comparison that found the gram that stands first there. */
	private found = new Uint32Array(2 ** 8);
	private comparison = 0;
	private hits = new Uint32Array(2 ** 6);

	/** Sets the article that the others are compared with. */
	hold(print: Fingerprint): void {
		const { words, grams } = print;
		this.print = print;
		this.reserve(grams);
		const { keys, places, shift, firsts } = this;
		const last = 2 ** (32 - shift) - 1;
		places.fill(0, 0, last + 1);
		for (let at = 0; at < grams; at++) {
			const gram = words[at] ?? 0;
			let slot = gram >>> shift;
			while (places[slot] !== 0 && keys[slot] !== gram)
				slot = (slot + 1) & last;
			if (places[slot] === 0) {
				keys[slot] = gram;
				places[slot] = at + 1;
			}
			firsts[at] = (places[slot] ?? 1) - 1;
		}
	}

	/** The overlap of the held article with another one. */
	with(print: Fingerprint): Overlap {
		const own = this.print;
		if (own === undefined) return NOTHING;
		const theirs = fromReport(print, this.hitsOf(print));
		if (theirs.sentences === 0) return NOTHING;
		const ours = fromReport(own, this.hitsOfHeld(own));
		return {
			own: share(ours.sentences, own.sentences),
			back: share(theirs.sentences, print.sentences),
			coverage: share(theirs.letters, lettersOf(print)),
			ownCoverage: share(ours.letters, lettersOf(own)),
		};
	}

	/** How many grams of each sentence stand in the held print, which keeps in mind which ones these are. */
	private hitsOf({ words, grams, sentences }: Fingerprint): Uint32Array {
		const { keys, places, shift, found } = this;
		const hits = this.hitsFor(sentences);
		const last = 2 ** (32 - shift) - 1;
		const comparison = ++this.comparison;
		let at = 0;
		for (let index = 0; index < sentences; index++) {
			const end = words[grams + index] ?? at;
			let count = 0;
			for (; at < end; at++) {
				const gram = words[at] ?? 0;
				let slot = gram >>> shift;
				for (;;) {
					const place = places[slot] ?? 0;
					if (place === 0) break;
					if (keys[slot] === gram) {
						found[place - 1] = comparison;
						count++;
						break;
					}
					slot = (slot + 1) & last;
				}
			}
			hits[index] = count;
		}
		return hits;
	}

	/** How many grams of each sentence of the held print the last `hitsOf` found. */
	private hitsOfHeld({ words, grams, sentences }: Fingerprint): Uint32Array {
		const { firsts, found, comparison } = this;
		const hits = this.hitsFor(sentences);
		let at = 0;
		for (let index = 0; index < sentences; index++) {
			const end = words[grams + index] ?? at;
			let count = 0;
			for (; at < end; at++) if (found[firsts[at] ?? 0] === comparison) count++;
			hits[index] = count;
		}
		return hits;
	}

	private hitsFor(sentences: number): Uint32Array {
		if (this.hits.length < sentences)
			this.hits = new Uint32Array(sentences * 2);
		return this.hits;
	}

	private reserve(grams: number): void {
		const log = Math.max(10, Math.ceil(Math.log2(grams * ROOM + 1)));
		this.shift = 32 - log;
		if (this.keys.length < 2 ** log) {
			this.keys = new Uint32Array(2 ** log);
			this.places = new Uint32Array(2 ** log);
		}
		if (this.firsts.length < grams) {
			this.firsts = new Uint32Array(grams * 2);
			this.found = new Uint32Array(grams * 2);
		}
	}
}

const NOTHING: Overlap = {
	own: 0,
	back: 0,
	coverage: 0,
	ownCoverage: 0,
};

/** Letters in the sentences that a print tells of. */
function lettersOf({ words, grams, sentences }: Fingerprint): number {
	return sentences === 0 ? 0 : (words[grams + sentences * 2 - 1] ?? 0);
}

function share(part: number, whole: number): number {
	return whole === 0 ? 0 : part / whole;
}
