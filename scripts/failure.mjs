/** Something went wrong that its message explains in full: it is shown without a stack. */
export class Failure extends Error {}

/** What to print of an error: our own mistakes with the place where they happened. */
export function explain(error) {
	return error instanceof Failure ? error.message : error.stack;
}

/** The last resort of a script: says what went wrong and ends it. */
export function giveUp(error) {
	console.error(explain(error));
	process.exit(1);
}
