import { firstIndex } from "../text/search";
import { type LetterPairs, PairTable, pairsOf } from "./letter-pairs";

/** How much of the words of a short text stands in a long one, rare words counting more. */
export interface Likeness {
	/** The share of text `short`'s word weight that text `long` holds, 0…1; both by their places in the given lists. */
	of(short: number, long: number): number;
}

/** How many long texts before and after its own place a short text is compared with: pages end, articles do not wander. */
export const LIKENESS_REACH = 12;

/** Long texts that a short one is compared with. */
const WIDTH = 2 * LIKENESS_REACH + 1;

/** A headline or a caption, with the place in the list of long texts that it stands at. */
export interface ShortText {
	readonly text: string;
	readonly place: number;
}

/**
 * Compares headlines and captions with bodies by the pairs of letters they share. Texts further apart than
 * LIKENESS_REACH share nothing. Linear in the texts.
 */
export function compareTexts(
	shorts: readonly (ShortText | undefined)[],
	longs: readonly string[],
): Likeness {
	const places = Int32Array.from(shorts, (short) => short?.place ?? 0);
	const words = readWords(shorts);
	const shares = weighShares(words, places, post(words.table, longs));
	return {
		of(short, long) {
			const slot = long - (places[short] ?? 0) + LIKENESS_REACH;
			return slot < 0 || slot >= WIDTH
				? 0
				: (shares[short * WIDTH + slot] ?? 0);
		},
	};
}

/** The pairs of the short texts, by number, one text after the other and each pair once in a text. */
interface Words {
	readonly table: PairTable;
	readonly pairs: Int32Array;
	/** Where each text's pairs end. */
	readonly ends: Int32Array;
}

function readWords(shorts: readonly (ShortText | undefined)[]): Words {
	let letters = 0;
	for (const short of shorts) letters += short?.text.length ?? 0;
	const table = new PairTable(letters);
	const pairs = new Int32Array(letters);
	const ends = new Int32Array(shorts.length);
	const seen = new Int32Array(letters).fill(-1);
	let size = 0;
	for (const [index, short] of shorts.entries()) {
		if (short !== undefined) {
			const { codes, count } = pairsOf(short.text);
			for (let at = 0; at < count; at++) {
				const pair = table.add(codes[at] as number);
				if (seen[pair] === index) continue;
				seen[pair] = index;
				pairs[size++] = pair;
			}
		}
		ends[index] = size;
	}
	return { table, pairs, ends };
}

/** Which of the long texts have each pair of a table: for each pair a run of rising places. */
interface Postings {
	readonly places: Int32Array;
	/** Where each pair's run begins, and after the last one where that ends. */
	readonly starts: Int32Array;
	/** How many long texts there are. */
	readonly total: number;
}

function post(table: PairTable, longs: readonly string[]): Postings {
	const starts = new Int32Array(table.size + 1);
	if (table.size === 0)
		return { places: new Int32Array(0), starts, total: longs.length };
	const pairs: number[] = [];
	const owners: number[] = [];
	const last = new Int32Array(table.size).fill(-1);
	for (const [index, text] of longs.entries()) {
		const { codes, count }: LetterPairs = pairsOf(text);
		for (let at = 0; at < count; at++) {
			const pair = table.find(codes[at] as number);
			if (pair === table.size || last[pair] === index) continue;
			last[pair] = index;
			pairs.push(pair);
			owners.push(index);
			starts[pair + 1] = (starts[pair + 1] as number) + 1;
		}
	}
	for (let pair = 0; pair < table.size; pair++)
		starts[pair + 1] = (starts[pair + 1] as number) + (starts[pair] as number);
	const free = starts.slice();
	const places = new Int32Array(pairs.length);
	for (let at = 0; at < pairs.length; at++) {
		const pair = pairs[at] as number;
		const slot = free[pair] as number;
		places[slot] = owners[at] as number;
		free[pair] = slot + 1;
	}
	return { places, starts, total: longs.length };
}

/** For each short text the shares of WIDTH long texts around its place. */
function weighShares(
	{ pairs, ends }: Words,
	at: Int32Array,
	{ places, starts, total }: Postings,
): Float64Array {
	const shares = new Float64Array(ends.length * WIDTH);
	let from = 0;
	for (let short = 0; short < ends.length; short++) {
		const end = ends[short] as number;
		const first = (at[short] as number) - LIKENESS_REACH;
		const base = short * WIDTH;
		let whole = 0.5;
		for (; from < end; from++) {
			const pair = pairs[from] as number;
			const start = starts[pair] as number;
			const stop = starts[pair + 1] as number;
			const weight = Math.log(1 + total / (stop - start + 0.5));
			whole += weight;
			for (
				let next = firstIndex(
					start,
					stop,
					(one) => (places[one] as number) >= first,
				);
				next < stop;
				next++
			) {
				const slot = (places[next] as number) - first;
				if (slot >= WIDTH) break;
				shares[base + slot] = (shares[base + slot] as number) + weight;
			}
		}
		for (let slot = base; slot < base + WIDTH; slot++)
			shares[slot] = (shares[slot] as number) / whole;
	}
	return shares;
}
