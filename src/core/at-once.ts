/** Runs work that yields between its steps to its end, for callers who have nothing else to do meanwhile. */
export function atOnce<T>(steps: Generator<undefined, T>): T {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}
