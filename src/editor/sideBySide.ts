import * as vscode from "vscode";

/** A group of editors that takes the upper half, and two that share the lower one. */
const ONE_OVER_TWO = {
	orientation: 1,
	groups: [{ size: 0.5 }, { size: 0.5, groups: [{}, {}] }],
};

/**
 * Shows two places beside each other and leaves the focus where it is. Where there is no other group of editors than the
 * one that asks, that one keeps the upper half of the window.
 */
export async function showBoth(
	first: vscode.Location,
	second: vscode.Location | undefined,
	from: vscode.ViewColumn,
): Promise<void> {
	if (vscode.window.tabGroups.all.length === 1)
		await vscode.commands.executeCommand(
			"vscode.setEditorLayout",
			ONE_OVER_TWO,
		);
	const [left, right] = [
		vscode.ViewColumn.One,
		vscode.ViewColumn.Two,
		vscode.ViewColumn.Three,
	].filter((column) => column !== from);
	await show(first, left);
	if (second !== undefined) await show(second, right);
}

async function show(
	{ uri, range }: vscode.Location,
	viewColumn: vscode.ViewColumn = vscode.ViewColumn.Beside,
): Promise<void> {
	const editor = await vscode.window.showTextDocument(uri, {
		viewColumn,
		selection: range,
		preserveFocus: true,
	});
	editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
}
