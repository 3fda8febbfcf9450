import * as vscode from "vscode";

/** How long work may take before the user is told of it, in milliseconds. */
const MOMENT = 400;

/**
 * Runs work that usually takes no time; where it does take some, shows what goes on, and how much of it is done where the
 * work says so, and lets the user stop it.
 */
export async function patiently<T>(
	title: string,
	work: (
		token: vscode.CancellationToken,
		onShare: (share: number) => void,
	) => Promise<T>,
): Promise<T> {
	const cancel = new vscode.CancellationTokenSource();
	let show = (_: number) => {};
	const result = work(cancel.token, (share) => show(share));
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
				(progress, token) => {
					let shown = 0;
					show = (share) => {
						// Work that is asked for again begins anew; what is shown never goes back.
						if (share <= shown) return;
						progress.report({ increment: (share - shown) * 100 });
						shown = share;
					};
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

/** Passes on how much is done of work that takes longer than a moment; of other work nothing, so that nothing flickers. */
export function afterMoment(
	show: (share: number) => void,
): (share: number) => void {
	const start = performance.now();
	return (share) => {
		if (performance.now() - start > MOMENT) show(share);
	};
}
