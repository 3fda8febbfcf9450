/** Numbers from 0 to 1, the same ones for the same seed: Mulberry32 (Tommy Ettinger). */
export type Random = () => number;

/** A source of such numbers. */
export function randomFrom(seed: number): Random {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** One of several things. */
export function pick<T>(random: Random, from: readonly T[]): T {
	const found = from[Math.floor(random() * from.length)];
	if (found === undefined) throw new RangeError("nothing to pick from");
	return found;
}

/** A whole number, both ends included. */
export function between(random: Random, least: number, most: number): number {
	return least + Math.floor(random() * (most - least + 1));
}

/** The same things in another order. */
export function shuffled<T>(random: Random, things: readonly T[]): T[] {
	const order = things.map((thing) => ({ thing, at: random() }));
	return order.sort((a, b) => a.at - b.at).map(({ thing }) => thing);
}
