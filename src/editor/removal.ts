import * as vscode from "vscode";

/** Takes away a file of our own that may or may not be there. */
export async function takeAway(file: vscode.Uri): Promise<void> {
	try {
		await vscode.workspace.fs.delete(file);
	} catch (error) {
		if (!(error instanceof vscode.FileSystemError)) throw error;
	}
}
