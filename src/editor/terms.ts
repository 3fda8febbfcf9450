import * as vscode from "vscode";
import { readTerms, type Term } from "../core/script/terms";
import { decode } from "../core/text/decode";
import { foldersAbove } from "./decisions";

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
		const bytes = await bytesOf(file);
		if (bytes === undefined) continue;
		const decoded = decode(bytes);
		if ("reason" in decoded) {
			log.warn(`${file.fsPath}: ${decoded.reason}`);
			return [];
		}
		const { terms, bad } = readTerms(decoded.text);
		for (const { line, problem } of bad)
			log.warn(`${file.fsPath}:${line + 1} is no term: ${problem}`);
		return terms;
	}
	return [];
}

/** The bytes of a file, or undefined where there is none, which is the usual case. */
async function bytesOf(file: vscode.Uri): Promise<Uint8Array | undefined> {
	try {
		return await vscode.workspace.fs.readFile(file);
	} catch (error) {
		if (error instanceof vscode.FileSystemError) return undefined;
		throw error;
	}
}
