import * as vscode from "vscode";
import { readTerms, type Term } from "../core/script/terms";

/**
 * The terms of the workspace that a document is in: those of the nearest folder above it, up to the workspace folder,
 * that has a file `.tonggao/terms.tsv`. Lines that are no terms are logged and left out.
 */
export async function termsFor(
	document: vscode.TextDocument,
	log: vscode.LogOutputChannel,
): Promise<readonly Term[]> {
	for (const folder of foldersAbove(document.uri)) {
		const file = vscode.Uri.joinPath(folder, ".tonggao", "terms.tsv");
		const text = await textOf(file);
		if (text === undefined) continue;
		const { terms, bad } = readTerms(text);
		for (const { line } of bad)
			log.warn(`${file.fsPath}:${line + 1} is no term: two forms and one tab`);
		return terms;
	}
	return [];
}

function* foldersAbove(uri: vscode.Uri): Generator<vscode.Uri> {
	const top = vscode.workspace.getWorkspaceFolder(uri)?.uri;
	if (top === undefined) return;
	for (let at = vscode.Uri.joinPath(uri, ".."); ; ) {
		yield at;
		if (at.path === top.path || at.path.length <= top.path.length) return;
		at = vscode.Uri.joinPath(at, "..");
	}
}

/** The text of a file, or undefined where there is none, which is the usual case. */
async function textOf(file: vscode.Uri): Promise<string | undefined> {
	try {
		return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
	} catch (error) {
		if (error instanceof vscode.FileSystemError) return undefined;
		throw error;
	}
}
