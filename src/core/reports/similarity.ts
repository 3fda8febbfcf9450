/** Runs of two code units of a key with how often each stands there: what two sentences are compared by. */
export interface Pairs {
	/** Both code units in one number, ascending. */
	readonly sorted: Uint32Array;
	/** Code units of the key. */
	readonly length: number;
}

/** A shortened sentence is still the same one where this much of it stands in the long one, and it is this long. */
const CONTAINED = 0.85;
const CONTAINED_LENGTH = 12;
/** What such a sentence counts for. */
const SHORTENED = 0.55;

/** The pairs of a key. A key of one code unit is a pair with nothing. */
export function pairsOf(key: string): Pairs {
	const sorted = new Uint32Array(Math.max(1, key.length - 1));
	for (let at = 0; at < sorted.length; at++)
		sorted[at] = key.charCodeAt(at) * 0x10000 + (key.charCodeAt(at + 1) || 0);
	return { sorted: sorted.sort(), length: key.length };
}

/** How many pairs two texts share, each as often as both have it. */
export function sharedPairs(
	{ sorted: a }: Pairs,
	{ sorted: b }: Pairs,
): number {
	let shared = 0;
	for (let i = 0, j = 0; i < a.length && j < b.length; ) {
		const left = a[i] ?? 0;
		const right = b[j] ?? 0;
		if (left === right) shared++;
		if (left <= right) i++;
		if (right <= left) j++;
	}
	return shared;
}

/** Dice's coefficient of two sentences, 0…1, or a little over a half where one is a part of the other. */
export function similarity(a: Pairs, b: Pairs): number {
	const shared = sharedPairs(a, b);
	const dice = (2 * shared) / (a.sorted.length + b.sorted.length);
	const shorter = Math.min(a.sorted.length, b.sorted.length);
	const contained =
		shorter >= CONTAINED_LENGTH && shared >= CONTAINED * shorter;
	return contained ? Math.max(dice, SHORTENED) : dice;
}
