import * as vscode from "vscode";

/** Whoever keeps the log that mistakes go to. */
export interface Logging {
	readonly log: vscode.LogOutputChannel;
}

/** An error that is no mistake of ours: its message is for the user as it stands. */
export class Refusal extends Error {}

/** Whether anybody waits for an answer, and hears in one sentence that there is none. */
export type Audience = "waiting" | "nobody";

/** Registers a command. What goes wrong is logged under its id, and the user hears in one sentence that it did. */
export function command(
	home: Logging,
	id: string,
	run: (...args: never[]) => unknown,
): vscode.Disposable {
	return vscode.commands.registerCommand(id, (...args: never[]) =>
		attempt(home, id, "waiting", () => run(...args)),
	);
}

/** Listens to an event. */
export type Listen = <Event>(
	event: vscode.Event<Event>,
	run: (event: Event) => unknown,
) => vscode.Disposable;

/**
 * Makes what listens to events for one purpose. What goes wrong is logged under the purpose; the next event is heard all the
 * same.
 */
export function listening(
	home: Logging,
	what: string,
	audience: Audience = "nobody",
): Listen {
	return (event, run) =>
		event((told) => {
			void attempt(home, what, audience, () => run(told));
		});
}

/** Begins work that nobody waits for. What goes wrong is logged under the name of what is done. */
export function background(
	home: Logging,
	what: string,
	run: () => unknown,
): void {
	void attempt(home, what, "nobody", run);
}

/**
 * What the editor asks: hovers, places, rows of trees. Where an answer goes wrong there is none. Cancellations and refusals
 * are the editor's to hear.
 */
export function provider<Provider extends object>(
	home: Logging,
	what: string,
	audience: Audience,
	answers: Provider,
): Provider {
	const guarded = Object.entries(answers).map(([name, answer]) => [
		name,
		typeof answer !== "function" || name.startsWith("onDid")
			? answer
			: async (...args: unknown[]) => {
					try {
						return await answer(...args);
					} catch (error) {
						if (isForEditor(error)) throw error;
						fail(home, `${what}, ${name}`, audience, error);
						return undefined;
					}
				},
	]);
	return Object.fromEntries(guarded) as Provider;
}

/** Says something in a message that needs no answer. */
export function inform(message: string): void {
	unanswered(vscode.window.showInformationMessage(message));
}

/** Says in a message that needs no answer that something is not as it should be. */
export function warn(message: string): void {
	unanswered(vscode.window.showWarningMessage(message));
}

/** Says in a message that needs no answer that something cannot be done. */
export function complain(message: string): void {
	unanswered(vscode.window.showErrorMessage(message));
}

/** Runs work from its first step at once; answers `undefined` where it goes wrong. */
export async function attempt<Answer>(
	home: Logging,
	what: string,
	audience: Audience,
	run: () => Answer,
): Promise<Awaited<Answer> | undefined> {
	try {
		return await run();
	} catch (error) {
		if (error instanceof Refusal) complain(error.message);
		else if (!isForEditor(error)) fail(home, what, audience, error);
		return undefined;
	}
}

function isForEditor(error: unknown): boolean {
	return error instanceof vscode.CancellationError || error instanceof Refusal;
}

/** Logs a mistake of ours and, where somebody waits, says that there was one. */
function fail(
	home: Logging,
	what: string,
	audience: Audience,
	error: unknown,
): void {
	const story =
		error instanceof Error ? (error.stack ?? error.message) : String(error);
	home.log.error(`${what}: ${story}`);
	if (audience === "waiting") unanswered(offerLog(home));
}

/** Whether the user has not answered the last message yet: one is enough. */
let isSaid = false;

async function offerLog(home: Logging): Promise<void> {
	if (isSaid) return;
	isSaid = true;
	const show = vscode.l10n.t("Show Log");
	try {
		const chosen = await vscode.window.showErrorMessage(
			vscode.l10n.t("Tonggao could not finish this. The log says more."),
			show,
		);
		if (chosen === show) home.log.show();
	} finally {
		isSaid = false;
	}
}

/** A message is refused only by a window that closes: nobody is there to hear of it. */
function unanswered(message: PromiseLike<unknown>): void {
	message.then(undefined, () => {});
}

/** The active editor where it shows a page that commands work on; otherwise says so and is `undefined`. */
export function activeEditor(): vscode.TextEditor | undefined {
	const editor = vscode.window.activeTextEditor;
	if (editor === undefined)
		inform(vscode.l10n.t("Tonggao: open a text first."));
	return editor;
}
