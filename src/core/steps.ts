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

/**
 * Work that several callers do together: a step of one is a step of all, what one gives up another goes on with, and the
 * result is kept.
 */
export class SharedWork<T> {
	private readonly begin: () => Generator<number, T>;
	private steps: Generator<number, T> | undefined;
	private result: { readonly value: T } | undefined;

	/** @param begin called at the first step, and again after one that failed. */
	constructor(begin: () => Generator<number, T>) {
		this.begin = begin;
	}

	/** The steps that are left, which say how much is done. */
	*doing(): Generator<number, T> {
		while (this.result === undefined) {
			const share = this.step();
			if (share !== undefined) yield share;
		}
		return this.result.value;
	}

	private step(): number | undefined {
		this.steps ??= this.begin();
		try {
			const { done, value } = this.steps.next();
			if (!done) return value;
			this.result = { value };
		} catch (error) {
			this.steps = undefined;
			throw error;
		}
		this.steps = undefined;
		return undefined;
	}
}
