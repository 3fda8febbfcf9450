import * as vscode from "vscode";

/** How long work may take before the user is told of it, in milliseconds. */
const MOMENT = 400;

/** Runs work that usually takes no time; where it does take some, shows what goes on and lets the user stop it. */
export async function patiently<T>(
	title: string,
	work: (token: vscode.CancellationToken) => Promise<T>,
): Promise<T> {
	const cancel = new vscode.CancellationTokenSource();
	const result = work(cancel.token);
	let timer: ReturnType<typeof setTimeout> | undefined;
	const moment = new Promise<"late">((resolve) => {
		timer = setTimeout(() => resolve("late"), MOMENT);
	});
	try {
		const late = (await Promise.race([result, moment])) === "late";
		if (late)
			await vscode.window.withProgress(
				{
					location: vscode.ProgressLocation.Notification,
					title,
					cancellable: true,
				},
				(_, token) => {
					token.onCancellationRequested(() => cancel.cancel());
					return result;
				},
			);
		return await result;
	} finally {
		clearTimeout(timer);
		cancel.dispose();
	}
}
