import type * as vscode from "vscode";
import { background, type Logging } from "./boundary";

/** Work that is put off until its calls pause. */
export interface Debounced extends vscode.Disposable {
	/** Puts the work off again. */
	soon(): void;
	/** Gives up what was put off. */
	cancel(): void;
}

/**
 * Puts work off until nobody has asked for it for some time.
 * @param pause milliseconds.
 */
export function debounced(
	home: Logging,
	what: string,
	pause: number,
	run: () => unknown,
): Debounced {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const cancel = () => clearTimeout(timer);
	return {
		soon() {
			cancel();
			timer = setTimeout(() => background(home, what, run), pause);
		},
		cancel,
		dispose: cancel,
	};
}

/** Begins work once the extension is active: what activates looks at no text and starts no thread. */
export function afterwards(
	home: Logging,
	what: string,
	run: () => unknown,
): vscode.Disposable {
	const begun = debounced(home, what, 0, run);
	begun.soon();
	return begun;
}
