/** A sequence of random numbers that a seed decides. */
export interface Chance {
	/** 0 ≤ number < 1. */
	next(): number;
	/** Whether something of this probability happens. */
	happens(probability: number): boolean;
	/** A whole number, both ends possible. */
	between(least: number, most: number): number;
	pick<T>(values: readonly [T, ...T[]]): T;
}

/** Chance by Tommy Ettinger's mulberry32 (public domain), whose state is 32 bits. */
export function chanceOf(seed: number): Chance {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const between = (least: number, most: number) =>
		least + Math.floor(next() * (most - least + 1));
	return {
		next,
		between,
		happens: (probability) => next() < probability,
		pick: (values) => values[between(0, values.length - 1)] ?? values[0],
	};
}
