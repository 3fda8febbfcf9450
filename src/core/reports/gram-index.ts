import { type Fingerprint, isSampled, signature } from "./fingerprint";

/** Grams of more distinct paragraphs than this are set phrases: they weigh next to nothing and are passed over. */
const COMMON = 400;

/**
 * An inverted index of sampled grams. A gram weighs min(1, 4/df), df being the number of distinct paragraphs that hold it:
 * counted over articles, a story that 300 papers print would erase itself. Memory is about 20 bytes for each place of a gram that several hold.
 */
export class GramIndex {
	private readonly prints: readonly Fingerprint[];
	private readonly keys: Uint32Array;
	/** Distinct paragraphs that hold the gram; counted as far as it matters. */
	private readonly paragraphs: Uint16Array;
	/** Where the articles of a slot begin in `articles`; one more at the end. */
	private readonly starts: Uint32Array;
	private readonly articles: Uint32Array;
	private readonly totals: Float64Array;
	private readonly scores: Float64Array;

	constructor(prints: readonly Fingerprint[]) {
		this.prints = prints;
		const repeated = repeatedGrams(prints);
		let kept = 0;
		for (const print of prints)
			for (const gram of print.grams) if (repeated(gram)) kept++;
		const size = 2 ** Math.ceil(Math.log2(kept + 2));
		this.keys = new Uint32Array(size);
		this.paragraphs = new Uint16Array(size);
		this.starts = new Uint32Array(size + 1);
		const last = new Uint32Array(size);
		for (const [article, print] of prints.entries())
			for (const gram of print.grams) {
				if (!repeated(gram)) continue;
				const slot = this.slotOf(gram);
				this.keys[slot] = gram;
				if (last[slot] === article + 1) continue;
				last[slot] = article + 1;
				this.starts[slot] = (this.starts[slot] ?? 0) + 1;
			}
		for (let slot = 1; slot <= size; slot++)
			this.starts[slot] =
				(this.starts[slot] ?? 0) + (this.starts[slot - 1] ?? 0);
		this.articles = new Uint32Array(this.starts[size] ?? 0);
		// From the last article to the first, so that each slot's start is where it belongs in the end.
		last.fill(0);
		for (let article = prints.length - 1; article >= 0; article--)
			for (const gram of prints[article]?.grams ?? []) {
				if (!repeated(gram)) continue;
				const slot = this.slotOf(gram);
				if (last[slot] === article + 1) continue;
				last[slot] = article + 1;
				const place = (this.starts[slot] ?? 0) - 1;
				this.starts[slot] = place;
				this.articles[place] = article;
			}
		this.countParagraphs(repeated);
		this.totals = Float64Array.from(prints, (print) => this.totalOf(print));
		this.scores = new Float64Array(prints.length);
	}

	/**
	 * The articles before `article` that share at least `least` (0…1) of the weight of the smaller one with it; no more
	 * than `most`, those that share most first.
	 */
	before(article: number, least: number, most: number): number[] {
		const touched: number[] = [];
		for (const gram of this.prints[article]?.grams ?? []) {
			if (!isSampled(gram)) continue;
			const slot = this.slotOf(gram);
			if (this.keys[slot] !== gram) continue;
			const paragraphs = this.paragraphs[slot] ?? 0;
			if (paragraphs > COMMON) continue;
			const weight = Math.min(1, 4 / paragraphs);
			const end = this.starts[slot + 1] ?? 0;
			for (let place = this.starts[slot] ?? 0; place < end; place++) {
				const other = this.articles[place] ?? article;
				if (other >= article) break;
				const score = this.scores[other] ?? 0;
				if (score === 0) touched.push(other);
				this.scores[other] = score + weight;
			}
		}
		const found: { readonly other: number; readonly share: number }[] = [];
		const total = this.totals[article] ?? 0;
		for (const other of touched) {
			const whole = Math.min(total, this.totals[other] ?? 0);
			const share = (this.scores[other] ?? 0) / whole;
			this.scores[other] = 0;
			if (share >= least) found.push({ other, share });
		}
		found.sort((a, b) => b.share - a.share || a.other - b.other);
		return found.slice(0, most).map(({ other }) => other);
	}

	private totalOf(print: Fingerprint): number {
		let total = 0;
		for (const gram of print.grams) {
			if (!isSampled(gram)) continue;
			const slot = this.slotOf(gram);
			total +=
				this.keys[slot] === gram
					? Math.min(1, 4 / (this.paragraphs[slot] ?? 1))
					: 1;
		}
		return total;
	}

	private countParagraphs(repeated: (gram: number) => boolean): void {
		const seen = new Set<number>();
		for (const print of this.prints) {
			let start = 0;
			for (const last of print.paragraphs) {
				const end = print.sentences[last - 1] ?? start;
				const paragraph = signature(print.grams, start, end);
				if (!seen.has(paragraph))
					for (let at = start; at < end; at++) {
						const gram = print.grams[at] ?? 0;
						if (!repeated(gram)) continue;
						const slot = this.slotOf(gram);
						const count = this.paragraphs[slot] ?? 0;
						if (count <= COMMON) this.paragraphs[slot] = count + 1;
					}
				seen.add(paragraph);
				start = end;
			}
		}
	}

	private slotOf(gram: number): number {
		const mask = this.keys.length - 1;
		let slot = (gram >>> 2) & mask;
		while (this.keys[slot] !== 0 && this.keys[slot] !== gram)
			slot = (slot + 1) & mask;
		return slot;
	}
}

/**
 * A test for sampled grams that may stand in a second place; a few that do not pass too. Most grams stand in one place
 * only, and what is left out here costs no memory later.
 */
function repeatedGrams(
	prints: readonly Fingerprint[],
): (gram: number) => boolean {
	let all = 0;
	for (const print of prints) all += print.grams.length;
	const bits = Math.min(28, Math.max(10, Math.ceil(Math.log2(all + 1)) + 1));
	const counts = new Uint8Array(2 ** bits);
	const shift = 32 - bits;
	for (const { grams } of prints)
		for (const gram of grams) {
			if (!isSampled(gram)) continue;
			const bucket = gram >>> shift;
			const count = counts[bucket] ?? 0;
			if (count < 2) counts[bucket] = count + 1;
		}
	return (gram) =>
		isSampled(gram) && gram !== 0 && counts[gram >>> shift] === 2;
}
