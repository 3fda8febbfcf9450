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

/** Dice's coefficient of two sentences, 0…1, or a little over a half where one is a part of the other. */
export function similarity(a: Pairs, b: Pairs): number {
	const { sorted: first } = a;
	const { sorted: second } = b;
	let shared = 0;
	for (let i = 0, j = 0; i < first.length && j < second.length; ) {
		const left = first[i] ?? 0;
		const right = second[j] ?? 0;
		if (left === right) shared++;
		if (left <= right) i++;
		if (right <= left) j++;
	}
	const dice = (2 * shared) / (first.length + second.length);
	const shorter = Math.min(first.length, second.length);
	const contained =
		shorter >= CONTAINED_LENGTH && shared >= CONTAINED * shorter;
	return contained ? Math.max(dice, SHORTENED) : dice;
}
