/** Runs work that yields between its steps to its end, for callers who have nothing else to do meanwhile. */
export function atOnce<T>(steps: Generator<unknown, T>): T {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

/** A part of larger work: what its steps say of it, 0…1, said of the whole, `from` to `to`. */
export function* part<T>(
	steps: Generator<number, T>,
	from: number,
	to: number,
): Generator<number, T> {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
		yield from + step.value * (to - from);
	}
}
