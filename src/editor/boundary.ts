import * as vscode from "vscode";
import type { Session } from "./session";

/**
 * Registers a command. This is the one boundary where errors are caught: they are logged with the command's name, and the
 * user hears in one sentence what to do.
 */
export function command(
	session: Session,
	id: string,
	run: (...args: never[]) => unknown,
): vscode.Disposable {
	return vscode.commands.registerCommand(id, async (...args: never[]) => {
		try {
			return await run(...args);
		} catch (error) {
			session.log.error(
				`${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
			);
			const show = vscode.l10n.t("Show Log");
			const chosen = await vscode.window.showErrorMessage(
				vscode.l10n.t("Tonggao could not finish this. The log says more."),
				show,
			);
			if (chosen === show) session.log.show();
			return undefined;
		}
	});
}

/** The active editor where it shows a page that commands work on; otherwise says so and is `undefined`. */
export function activeEditor(): vscode.TextEditor | undefined {
	const editor = vscode.window.activeTextEditor;
	if (editor === undefined)
		void vscode.window.showInformationMessage(
			vscode.l10n.t("Tonggao: open a text first."),
		);
	return editor;
}
