import * as vscode from "vscode";
import { type BadLine, readTerms, type Term } from "../core/script/terms";
import { decode } from "../core/text/decode";
import type { Listen } from "./boundary";
import { foldersAbove } from "./decisions";

/** Where a folder keeps its terms, below it. */
const PLACE = [".tonggao", "terms.tsv"] as const;

/** The list of terms that a folder has or may have. */
export function termsFile(folder: vscode.Uri): vscode.Uri {
	return vscode.Uri.joinPath(folder, ...PLACE);
}

/** Whether a document is a list of terms. */
export function isTermsFile({ path }: vscode.Uri): boolean {
	return path.endsWith(`/${PLACE.join("/")}`);
}

/**
 * The terms for a file: those of the nearest folder above it, up to the workspace folder, that has a file
 * `.tonggao/terms.tsv`. It is read anew every time, so that a change holds at once.
 */
export async function termsFor(
	uri: vscode.Uri,
	log: vscode.LogOutputChannel,
): Promise<readonly Term[]> {
	const found = await nearestTerms(uri);
	if (found === undefined) return [];
	const decoded = decode(found.bytes);
	if ("text" in decoded) return readTerms(decoded.text).terms;
	log.warn(`${found.file.fsPath}: ${decoded.reason}`);
	return [];
}

/** The list of terms that holds for a file, or else the one that its workspace folder would have. */
export async function termsFileFor(
	uri: vscode.Uri,
): Promise<
	{ readonly file: vscode.Uri; readonly bytes?: Uint8Array } | undefined
> {
	const found = await nearestTerms(uri);
	if (found !== undefined) return found;
	const [first] = vscode.workspace.workspaceFolders ?? [];
	const top = vscode.workspace.getWorkspaceFolder(uri) ?? first;
	return top && { file: termsFile(top.uri) };
}

/** The lines of a list of terms that are none, as it is on disk; none where it is not there. */
export async function badLinesOf(
	file: vscode.Uri,
): Promise<readonly BadLine[]> {
	const bytes = await bytesOf(file);
	const decoded = bytes && decode(bytes);
	return decoded !== undefined && "text" in decoded
		? readTerms(decoded.text).bad
		: [];
}

/** Calls when a list of terms is made, changed or deleted. */
export function watchTerms(
	on: Listen,
	onChange: (file: vscode.Uri) => unknown,
): vscode.Disposable {
	const watcher = vscode.workspace.createFileSystemWatcher(
		`**/${PLACE.join("/")}`,
	);
	return vscode.Disposable.from(
		watcher,
		on(watcher.onDidCreate, onChange),
		on(watcher.onDidChange, onChange),
		on(watcher.onDidDelete, onChange),
	);
}

async function nearestTerms(
	uri: vscode.Uri,
): Promise<
	{ readonly file: vscode.Uri; readonly bytes: Uint8Array } | undefined
> {
	for (const folder of foldersAbove(uri)) {
		const file = termsFile(folder);
		const bytes = await bytesOf(file);
		if (bytes !== undefined) return { file, bytes };
	}
	return undefined;
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
