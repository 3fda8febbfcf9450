import { part } from "../steps";
import { type Fingerprint, isSampled, signature } from "./fingerprint";
import { RepeatedGrams, SeenParagraphs } from "./gram-counts";

/** Grams of more distinct paragraphs than this are set phrases: they weigh next to nothing and are passed over. */
const COMMON = 250;

/** A text is looked up by this many of its grams at most, spread over it. More say little that these do not. */
const LOOKED_UP = 24;

/**
 * A bucket names this many articles, those with the lowest numbers: where hundreds print a story, the fullest of them are
 * enough to find it by, and the others would only cost time and memory.
 */
const NAMED = 24;

/** While places are counted, the paragraphs of a bucket stand this many bits above the number of articles it names. */
const ABOVE = 8;
const NAMES = 2 ** ABOVE - 1;

/** Articles that are taken in between two steps. */
const STEP = 256;

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
 * candidates that a comparison dismisses. Memory is about 10 bytes for each place of a gram that several hold.
 */
export class GramIndex {
	private readonly prints: readonly Fingerprint[];
	/** How far a gram is shifted to be a bucket's number. */
	private readonly shift: number;
	/** Distinct paragraphs that hold a gram of the bucket; counted as far as it matters. */
	private readonly paragraphs: Uint8Array;
	/** Where the articles of a bucket begin in `articles`; one more at the end. */
	private readonly starts: Uint32Array;
	/** Ascending in each bucket; an article stands there as often as its grams do. */
	private articles: Uint32Array = new Uint32Array();
	/** What all sampled grams of an article weigh. */
	private readonly totals: Float32Array;
	private readonly scores: Float32Array;

	/** @param places in which grams stand that several articles may hold. */
	private constructor(prints: readonly Fingerprint[], places: number) {
		this.prints = prints;
		const bits = Math.max(8, Math.floor(Math.log2(places + 1)));
		this.shift = 32 - bits;
		this.paragraphs = new Uint8Array(2 ** bits);
		this.starts = new Uint32Array(2 ** bits + 1);
		this.totals = new Float32Array(prints.length);
		this.scores = new Float32Array(prints.length);
	}

	/** Makes an index in steps, which say how much of it is made, 0…1. The lower its number, the sooner an article is found. */
	static *making(prints: readonly Fingerprint[]): Generator<number, GramIndex> {
		const repeated = yield* part(RepeatedGrams.counting(prints), 0, 0.2);
		const index = new GramIndex(prints, repeated.places);
		const places = yield* part(index.countingPlaces(repeated), 0.2, 0.7);
		yield* part(index.filling(places), 0.7, 1);
		return index;
	}

	/**
	 * The other articles before `end` that share about `least` (0…1) of the weight of the smaller one with an article; no more
	 * than `most`, those that share most first.
	 */
	like(article: number, { end, least, most }: Search): number[] {
		const print = this.prints[article];
		if (print === undefined) return [];
		const { scores, totals } = this;
		const touched = this.score(article, print, end);
		const total = totals[article] ?? 0;
		const best: number[] = [];
		for (const other of touched) {
			const share = (scores[other] ?? 0) / Math.min(total, totals[other] ?? 0);
			scores[other] = share;
			if (share >= least) this.insert(best, other, most);
		}
		for (const other of touched) scores[other] = 0;
		return best;
	}

	/** Inserts an article into the `most` best ones, in order of their scores, of equal ones the lowest number first. */
	private insert(best: number[], article: number, most: number): void {
		const { scores } = this;
		const score = scores[article] ?? 0;
		const isBefore = (other: number) => {
			const its = scores[other] ?? 0;
			return score > its || (score === its && article < other);
		};
		let at = best.length;
		for (; at > 0 && isBefore(best[at - 1] ?? 0); at--) {
			if (at < most) best[at] = best[at - 1] ?? 0;
		}
		if (at < most) best[at] = article;
	}

	/** Adds up what each article before `end` shares with a print; the articles that share anything. */
	private score(
		article: number,
		{ words, grams }: Fingerprint,
		end: number,
	): number[] {
		const { paragraphs, starts, articles, scores, shift } = this;
		const touched: number[] = [];
		for (let at = 0, left = 0, step = stepOf(grams); at < grams; at++) {
			const gram = words[at] ?? 0;
			if (!isSampled(gram) || ++left < step) continue;
			left = 0;
			const bucket = gram >>> shift;
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
		return touched;
	}

	/**
	 * Counts the paragraphs and the places of every bucket, both in `starts`: they lie far apart in memory, and to look there
	 * once is what it takes the time for. Reads which bucket each place is in.
	 */
	private *countingPlaces(repeated: RepeatedGrams): Generator<number, Places> {
		const { prints, starts, shift } = this;
		const seen = new SeenParagraphs(
			prints.reduce((sum, { paragraphs }) => sum + paragraphs, 0),
		);
		const buckets = new Uint32Array(repeated.places);
		const ends = new Uint32Array(prints.length);
		let length = 0;
		for (const [article, print] of prints.entries()) {
			const { words, grams, sentences, paragraphs } = print;
			let at = 0;
			for (let index = 0; index < paragraphs; index++) {
				const last = words[grams + sentences * 2 + index] ?? 0;
				const end = words[grams + last - 1] ?? at;
				const isNew = seen.isNew(signature(words, at, end));
				for (; at < end; at++) {
					const gram = words[at] ?? 0;
					if (!isSampled(gram) || !repeated.has(gram)) continue;
					const bucket = gram >>> shift;
					let both = starts[bucket] ?? 0;
					if (isNew && both >>> ABOVE <= COMMON) both += 1 << ABOVE;
					if ((both & NAMES) < NAMED) {
						both++;
						buckets[length++] = bucket;
					}
					starts[bucket] = both;
				}
			}
			ends[article] = length;
			if (article % STEP === 0) yield article / prints.length;
		}
		return { buckets, ends };
	}

	/** Makes of the counts in `starts` what they are called, and names the articles. */
	private *filling({ buckets, ends }: Places): Generator<number> {
		const { prints, starts, paragraphs, totals } = this;
		let named = 0;
		for (let bucket = 0; bucket < paragraphs.length; bucket++) {
			const both = starts[bucket] ?? 0;
			paragraphs[bucket] = both >>> ABOVE;
			named += both & NAMES;
			starts[bucket] = named;
		}
		starts[paragraphs.length] = named;
		const articles = new Uint32Array(named);
		this.articles = articles;
		// From the last article to the first, so that each bucket's start is where it belongs in the end.
		for (let article = prints.length - 1; article >= 0; article--) {
			const first = article === 0 ? 0 : (ends[article - 1] ?? 0);
			for (let at = (ends[article] ?? 0) - 1; at >= first; at--) {
				const bucket = buckets[at] ?? 0;
				const place = (starts[bucket] ?? 0) - 1;
				starts[bucket] = place;
				articles[place] = article;
			}
			totals[article] = this.weigh(prints[article]);
			if (article % STEP === 0) yield 1 - article / prints.length;
		}
	}

	private weigh(print: Fingerprint | undefined): number {
		if (print === undefined) return 0;
		const { words, grams } = print;
		let total = 0;
		for (let at = 0; at < grams; at++) {
			const gram = words[at] ?? 0;
			if (isSampled(gram))
				total += weightOf(this.paragraphs[gram >>> this.shift] ?? 0);
		}
		return total;
	}
}

/** The places of grams that an index names, in the order of the texts. */
interface Places {
	/** In which bucket each is. */
	readonly buckets: Uint32Array;
	/** Where those of each article end in `buckets`. */
	readonly ends: Uint32Array;
}

/** Every how manieth sampled gram of a text is looked up. A quarter of all letters begin one. */
function stepOf(grams: number): number {
	return Math.max(1, Math.floor(grams / 2 / LOOKED_UP));
}

/** What a gram weighs that so many distinct paragraphs hold. */
function weightOf(paragraphs: number): number {
	return Math.min(1, 4 / Math.max(1, paragraphs));
}
