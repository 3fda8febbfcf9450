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
	const postings = new Map<number, number[]>();
	const pairs = shorts.map((short) => pairsOf(short?.text ?? ""));
	for (const own of pairs)
		for (const pair of own) if (!postings.has(pair)) postings.set(pair, []);
	for (const [index, text] of longs.entries())
		eachPair(text, (pair) => {
			const found = postings.get(pair);
			if (found !== undefined && found.at(-1) !== index) found.push(index);
		});
	const width = 2 * LIKENESS_REACH + 1;
	const shares = pairs.map((own, index) => {
		const share = new Float64Array(width);
		const first = (shorts[index]?.place ?? 0) - LIKENESS_REACH;
		let whole = 0.5;
		for (const pair of own) {
			const found = postings.get(pair) ?? [];
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

function pairsOf(text: string): Set<number> {
	const found = new Set<number>();
	eachPair(text, (pair) => found.add(pair));
	return found;
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
