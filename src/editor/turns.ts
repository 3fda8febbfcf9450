/** How long work goes on before the extension host hears others, in milliseconds: half of a frame. */
const SLICE = 8;

let last: Promise<void> = Promise.resolve();

/**
 * Runs long work that yields between its steps, a slice at a time, and gives up with `undefined` once it is not wanted.
 * Of all such work only one slice is run before others are heard: what many do with one analysis does not add up. Whoever
 * gets the result of more than a slice has a turn of its own for it, too.
 */
export async function inTurns<T>(
	steps: Generator<undefined, T>,
	isWanted: () => boolean = () => true,
): Promise<T | undefined> {
	for (let slices = 0; ; slices++) {
		await turn();
		if (!isWanted()) return undefined;
		const until = performance.now() + SLICE;
		do {
			const step = steps.next();
			if (!step.done) continue;
			if (slices > 0) await turn();
			return isWanted() ? step.value : undefined;
		} while (performance.now() < until);
	}
}

/** Timers, unlike `setImmediate`, are there in a browser as well. */
function turn(): Promise<void> {
	last = last.then(() => new Promise((resolve) => setTimeout(resolve)));
	return last;
}
