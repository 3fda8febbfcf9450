import type { CancellationToken } from "vscode-jsonrpc/node";

/** How long work goes on before others get a turn, in milliseconds. */
const SLICE = 8;

/**
 * Runs work that yields between its steps, giving way to other requests after every slice. Gives up, with `undefined`, as
 * soon as the answer is no longer wanted.
 * @param onSlice hears what the last step of a slice yielded.
 */
export async function drive<Step, T>(
	steps: Generator<Step, T>,
	token: CancellationToken,
	onSlice?: (step: Step) => void,
): Promise<T | undefined> {
	let until = performance.now() + SLICE;
	for (;;) {
		if (token.isCancellationRequested) return undefined;
		const step = steps.next();
		if (step.done) return step.value;
		if (performance.now() < until) continue;
		onSlice?.(step.value);
		await new Promise(setImmediate);
		until = performance.now() + SLICE;
	}
}
