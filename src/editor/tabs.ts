import * as vscode from "vscode";

/** Whether a tab shows a text. VS Code keeps texts for minutes that no tab shows any more. */
export function isInTab(uri: vscode.Uri | string): boolean {
	const wanted = uri.toString();
	return vscode.window.tabGroups.all.some(({ tabs }) =>
		tabs.some(
			({ input }) =>
				(input instanceof vscode.TabInputText &&
					input.uri.toString() === wanted) ||
				(input instanceof vscode.TabInputTextDiff &&
					(input.original.toString() === wanted ||
						input.modified.toString() === wanted)),
		),
	);
}
