import { CharClass, classOf } from "../text/characters";

/** How much of the words of a short text stands in a long one, rare words counting more. */
export interface Likeness {
	/** The share of text `short`'s word weight that text `long` holds, 0…1; both by their places in the given lists. */
	of(short: number, long: number): number;
}

/** How many long texts before and after its own place a short text is compared with: pages end, articles do not wander. */
export const LIKENESS_REACH = 12;

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
	let letters = 0;
	for (const short of shorts) letters += short?.text.length ?? 0;
	const places = new PairTable(letters);
	const pairs = shorts.map((short) => pairsOf(short?.text ?? "", places));
	const postings = Array.from({ length: places.size }, (): number[] => []);
	for (const [index, text] of longs.entries())
		eachPair(text, (pair) => {
			const found = postings[places.find(pair)];
			if (found !== undefined && found.at(-1) !== index) found.push(index);
		});
	const width = 2 * LIKENESS_REACH + 1;
	const shares = pairs.map((own, index) => {
		const share = new Float64Array(width);
		const first = (shorts[index]?.place ?? 0) - LIKENESS_REACH;
		let whole = 0.5;
		for (const pair of own) {
			const found = postings[pair] ?? [];
			const weight = Math.log(1 + longs.length / (found.length + 0.5));
			whole += weight;
			for (let at = atLeast(found, first); at < found.length; at++) {
				const slot = (found[at] ?? 0) - first;
				if (slot >= width) break;
				share[slot] = (share[slot] ?? 0) + weight;
			}
		}
		return share.map((weight) => weight / whole);
	});
	return {
		of: (short, long) =>
			shares[short]?.[long - (shorts[short]?.place ?? 0) + LIKENESS_REACH] ?? 0,
	};
}

/** The place of the first number that is no less than `least` in a rising list. */
function atLeast(numbers: readonly number[], least: number): number {
	let low = 0;
	let high = numbers.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((numbers[middle] ?? 0) < least) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The places of a text's pairs in the table, each once. */
function pairsOf(text: string, places: PairTable): Set<number> {
	const found = new Set<number>();
	eachPair(text, (pair) => found.add(places.add(pair)));
	return found;
}

/** Numbers pairs of letters in the order in which they come. */
class PairTable {
	private readonly mask: number;
	private readonly pairs: Uint32Array;
	private readonly numbers: Int32Array;
	size = 0;

	/** @param most how many pairs there may be. */
	constructor(most: number) {
		let slots = 16;
		while (slots < most * 2) slots *= 2;
		this.mask = slots - 1;
		this.pairs = new Uint32Array(slots);
		this.numbers = new Int32Array(slots);
	}

	add(pair: number): number {
		const slot = this.slotOf(pair);
		if (this.pairs[slot] === 0) {
			this.pairs[slot] = pair;
			this.numbers[slot] = this.size++;
		}
		return this.numbers[slot] as number;
	}

	/** The number of a pair; beyond all others where it never came. */
	find(pair: number): number {
		const slot = this.slotOf(pair);
		return this.pairs[slot] === 0 ? this.size : (this.numbers[slot] as number);
	}

	private slotOf(pair: number): number {
		let slot = (Math.imul(pair, 0x9e3779b1) >>> 7) & this.mask;
		while (this.pairs[slot] !== 0 && this.pairs[slot] !== pair)
			slot = (slot + 1) & this.mask;
		return slot;
	}
}

function eachPair(text: string, use: (pair: number) => void): void {
	let before = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		const found = classOf(code);
		const letter =
			found === CharClass.han ||
			found === CharClass.kana ||
			found === CharClass.hangul ||
			found === CharClass.latin ||
			found === CharClass.digit;
		if (letter && before !== 0) use(before * 0x10000 + code);
		before = letter ? code : 0;
	}
}
