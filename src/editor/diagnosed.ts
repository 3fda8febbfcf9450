import * as vscode from "vscode";
import { background, listening } from "./boundary";
import { isNews } from "./language";
import type { Session } from "./session";
import { isInTab } from "./tabs";

/** What is said of the pages that tabs show, and when it is to be said anew. */
export interface Diagnosing {
	/** The name of the collection; a setting of the same name switches it. */
	readonly name: "tonggao.jumps" | "tonggao.lists";
	readonly isWanted: (document: vscode.TextDocument) => boolean;
	/** What to say of a page; `undefined` when the answer is no longer wanted. */
	readonly find: (
		document: vscode.TextDocument,
	) => Promise<readonly vscode.Diagnostic[] | undefined>;
	/** What the answers rest on beside the pages. */
	readonly onDidChange?: vscode.Event<unknown>;
}

/** Keeps a collection of diagnostics for the pages that tabs show: what is read in the background is not the user's concern. */
export function diagnosed(
	session: Session,
	{ name, isWanted, find, onDidChange }: Diagnosing,
): vscode.Disposable {
	const on = listening(session, name);
	const shown = vscode.languages.createDiagnosticCollection(name);
	const show = async (document: vscode.TextDocument) => {
		if (!isOpen(document)) return;
		const { uri, version } = document;
		if (!isWanted(document)) {
			shown.delete(uri);
			return;
		}
		const found = await find(document);
		if (found === undefined || document.version !== version) return;
		if (isOpen(document)) shown.set(uri, found);
	};
	const showAll = () => {
		for (const document of vscode.workspace.textDocuments)
			background(session, name, () => show(document));
	};
	return vscode.Disposable.from(
		shown,
		on(session.onDidAnalyze, ({ document }) => show(document)),
		onDidChange ? on(onDidChange, showAll) : vscode.Disposable.from(),
		on(vscode.workspace.onDidCloseTextDocument, ({ uri }) => shown.delete(uri)),
		on(vscode.window.tabGroups.onDidChangeTabs, ({ opened }) => {
			shown.forEach((uri) => {
				if (!isInTab(uri)) shown.delete(uri);
			});
			if (opened.length > 0) showAll();
		}),
		on(vscode.workspace.onDidChangeConfiguration, (event) => {
			if (event.affectsConfiguration(name)) showAll();
		}),
	);
}

function isOpen(document: vscode.TextDocument): boolean {
	return isNews(document) && !document.isClosed && isInTab(document.uri);
}
