import { CharClass, classOf } from "../text/characters";

/** How much of the words of short texts stand in long ones, rare words counting more. */
export interface Likeness {
	/** The share of text `short`'s word weight that text `long` holds, 0…1; both by their places in the given lists. */
	of(short: number, long: number): number;
}

/** Compares headlines and captions (`shorts`) with bodies (`longs`) by the pairs of letters they share. */
export function compareTexts(
	shorts: readonly string[],
	longs: readonly string[],
): Likeness {
	const postings = new Map<number, number[]>();
	const pairs = shorts.map(pairsOf);
	for (const own of pairs) for (const pair of own) postings.set(pair, []);
	for (const [index, text] of longs.entries())
		eachPair(text, (pair) => {
			const found = postings.get(pair);
			if (found !== undefined && found.at(-1) !== index) found.push(index);
		});
	const shares = pairs.map((own) => {
		const share = new Map<number, number>();
		let whole = 0.5;
		for (const pair of own) {
			const found = postings.get(pair) ?? [];
			const weight = Math.log(1 + longs.length / (found.length + 0.5));
			whole += weight;
			for (const index of found)
				share.set(index, (share.get(index) ?? 0) + weight);
		}
		for (const [index, weight] of share) share.set(index, weight / whole);
		return share;
	});
	return { of: (short, long) => shares[short]?.get(long) ?? 0 };
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
