import { type Fingerprint, isSampled, signature } from "./fingerprint";

/** Grams of more distinct paragraphs than this are set phrases: they weigh next to nothing and are passed over. */
const COMMON = 250;

/** A text is looked up by this many of its grams at most, spread over it. More say little that these do not. */
const LOOKED_UP = 32;

/** Articles that are taken in between two steps. */
const STEP = 256;

type Test = (gram: number) => boolean;

/** What is looked for. */
export interface Search {
	/** Articles from this number on are not looked at. */
	readonly end: number;
	/** Share of the weight that must be shared, 0…1. */
	readonly least: number;
	readonly most: number;
}

/**
 * An inverted index of sampled grams. A gram weighs min(1, 4/df), df being the number of distinct paragraphs that hold it:
 * counted over articles, a story that 300 papers print would erase itself. Grams share a bucket now and then, which makes
 * candidates that a comparison dismisses. Memory is about 14 bytes for each place of a gram that several hold.
 */
export class GramIndex {
	private readonly prints: readonly Fingerprint[];
	private readonly repeated: Test;
	/** How far a gram is shifted to be a bucket's number. */
	private readonly shift: number;
	/** Distinct paragraphs that hold a gram of the bucket; counted as far as it matters. */
	private readonly paragraphs: Uint8Array;
	/** Where the articles of a bucket begin in `articles`; one more at the end. */
	private readonly starts: Uint32Array;
	/** Ascending in each bucket; an article stands there as often as its grams do. */
	private readonly articles: Uint32Array;
	/** What all sampled grams of an article weigh. */
	private readonly totals: Float32Array;
	private readonly scores: Float32Array;

	private constructor(prints: readonly Fingerprint[], repeated: Test) {
		this.prints = prints;
		this.repeated = repeated;
		let kept = 0;
		for (const { grams } of prints)
			for (let at = 0; at < grams.length; at++)
				if (repeated(grams[at] ?? 0)) kept++;
		const bits = Math.max(8, Math.ceil(Math.log2(kept + 1)));
		this.shift = 32 - bits;
		this.paragraphs = new Uint8Array(2 ** bits);
		this.starts = new Uint32Array(2 ** bits + 1);
		this.articles = new Uint32Array(kept);
		this.totals = new Float32Array(prints.length);
		this.scores = new Float32Array(prints.length);
	}

	/** Makes an index in steps. */
	static *making(
		prints: readonly Fingerprint[],
	): Generator<undefined, GramIndex> {
		const repeated = repeatedGrams(prints);
		yield;
		const index = new GramIndex(prints, repeated);
		yield;
		yield* index.filling();
		yield* index.countingParagraphs();
		for (const [article, { grams }] of prints.entries())
			index.totals[article] = index.weigh(grams);
		return index;
	}

	private *filling(): Generator<undefined> {
		const { starts, articles, prints, repeated, shift } = this;
		for (const [article, { grams }] of prints.entries()) {
			for (let at = 0; at < grams.length; at++) {
				const gram = grams[at] ?? 0;
				if (!repeated(gram)) continue;
				const bucket = gram >>> shift;
				starts[bucket] = (starts[bucket] ?? 0) + 1;
			}
			if (article % STEP === 0) yield;
		}
		for (let bucket = 1; bucket < starts.length; bucket++)
			starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
		// From the last article to the first, so that each bucket's start is where it belongs in the end.
		for (let article = prints.length - 1; article >= 0; article--) {
			const grams = prints[article]?.grams ?? NONE;
			for (let at = 0; at < grams.length; at++) {
				const gram = grams[at] ?? 0;
				if (!repeated(gram)) continue;
				const bucket = gram >>> shift;
				const place = (starts[bucket] ?? 0) - 1;
				starts[bucket] = place;
				articles[place] = article;
			}
			if (article % STEP === 0) yield;
		}
	}

	/**
	 * The other articles before `end` that share about `least` (0…1) of the weight of the smaller one with an article; no more
	 * than `most`, those that share most first.
	 */
	like(article: number, { end, least, most }: Search): number[] {
		const { paragraphs, starts, articles, scores } = this;
		const touched: number[] = [];
		const own = this.prints[article]?.grams ?? NONE;
		for (let at = 0, left = 0, step = stepOf(own); at < own.length; at++) {
			const gram = own[at] ?? 0;
			if (!isSampled(gram) || ++left < step) continue;
			left = 0;
			const bucket = gram >>> this.shift;
			const count = paragraphs[bucket] ?? 0;
			if (count > COMMON) continue;
			const weight = step * weightOf(count);
			const stop = starts[bucket + 1] ?? 0;
			let last = article;
			for (let place = starts[bucket] ?? 0; place < stop; place++) {
				const other = articles[place] ?? end;
				if (other >= end) break;
				if (other === last || other === article) continue;
				last = other;
				const score = scores[other] ?? 0;
				if (score === 0) touched.push(other);
				scores[other] = score + weight;
			}
		}
		const total = this.totals[article] ?? 0;
		const found: number[] = [];
		for (const other of touched) {
			const whole = Math.min(total, this.totals[other] ?? 0);
			if ((scores[other] ?? 0) >= least * whole) found.push(other);
			else scores[other] = 0;
		}
		const shareOf = (other: number) =>
			(scores[other] ?? 0) / Math.min(total, this.totals[other] ?? 0);
		if (found.length > most) {
			const shares = new Map(found.map((other) => [other, shareOf(other)]));
			found.sort(
				(a, b) => (shares.get(b) ?? 0) - (shares.get(a) ?? 0) || a - b,
			);
		}
		for (const other of found) scores[other] = 0;
		return found.slice(0, most);
	}

	private weigh(grams: Uint32Array): number {
		let total = 0;
		for (let at = 0; at < grams.length; at++) {
			const gram = grams[at] ?? 0;
			if (isSampled(gram))
				total += weightOf(this.paragraphs[gram >>> this.shift] ?? 0);
		}
		return total;
	}

	private *countingParagraphs(): Generator<undefined> {
		const { repeated } = this;
		const seen = new SeenParagraphs(this.articles.length);
		for (const [article, print] of this.prints.entries()) {
			const { grams, sentences, paragraphs } = print;
			if (article % STEP === 0) yield;
			let start = 0;
			for (const last of paragraphs) {
				const end = sentences[last - 1] ?? start;
				const paragraph = signature(grams, start, end);
				if (seen.isNew(paragraph))
					for (let at = start; at < end; at++) {
						const gram = grams[at] ?? 0;
						if (!repeated(gram)) continue;
						const bucket = gram >>> this.shift;
						const count = this.paragraphs[bucket] ?? 0;
						if (count <= COMMON) this.paragraphs[bucket] = count + 1;
					}
				start = end;
			}
		}
	}
}

const NONE = new Uint32Array();

/** Which paragraphs were seen, as bits; one in a hundred seems to have been that was not. */
class SeenParagraphs {
	private readonly bits: Uint32Array;

	/** @param count about how many there are at most. */
	constructor(count: number) {
		const log = Math.min(30, Math.max(10, Math.ceil(Math.log2(count * 8 + 1))));
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

/** Every how manieth sampled gram of a text is looked up. A quarter of all letters begin one. */
function stepOf(grams: Uint32Array): number {
	return Math.max(1, Math.floor(grams.length / 2 / LOOKED_UP));
}

/** What a gram weighs that so many distinct paragraphs hold. */
function weightOf(paragraphs: number): number {
	return Math.min(1, 4 / Math.max(1, paragraphs));
}

/**
 * A test for sampled grams that may stand in a second place; a few that do not pass too. Most grams stand in one place
 * only, and what is left out here costs no memory later.
 */
function repeatedGrams(prints: readonly Fingerprint[]): Test {
	let all = 0;
	for (const print of prints) all += print.grams.length;
	const bits = Math.min(28, Math.max(10, Math.ceil(Math.log2(all + 1)) + 1));
	// Two bits a bucket: none, one, more.
	const counts = new Uint8Array(2 ** (bits - 2));
	const shift = 32 - bits;
	const countAt = (gram: number) => {
		const bucket = gram >>> shift;
		return ((counts[bucket >>> 2] ?? 0) >>> ((bucket & 3) * 2)) & 3;
	};
	for (const { grams } of prints)
		for (let at = 0; at < grams.length; at++) {
			const gram = grams[at] ?? 0;
			if (!isSampled(gram) || countAt(gram) === 2) continue;
			const bucket = gram >>> shift;
			counts[bucket >>> 2] =
				(counts[bucket >>> 2] ?? 0) + (1 << ((bucket & 3) * 2));
		}
	return (gram) => isSampled(gram) && countAt(gram) === 2;
}
