import * as vscode from "vscode";
import { activeEditor, inform } from "./boundary";
import type { Outcome } from "./edits";
import { isNews } from "./language";

/** The active editor where it shows a page; otherwise says so and is `undefined`. */
export function pageEditor(): vscode.TextEditor | undefined {
	const editor = activeEditor();
	if (editor === undefined || isNews(editor.document)) return editor;
	inform(
		vscode.l10n.t(
			"Tonggao: this is no Chinese news page. “Treat as Chinese News” makes it one.",
		),
	);
	return undefined;
}

/** Says what became of an edit where the user does not see it; `unchanged` says that there was nothing to do. */
export function sayOutcome(outcome: Outcome, unchanged: string): void {
	const message = {
		applied: undefined,
		cancelled: undefined,
		outdated: vscode.l10n.t(
			"Tonggao: the text has changed meanwhile, so nothing was done. Run the command again.",
		),
		unchanged,
		"read-only": vscode.l10n.t(
			"Tonggao: this text cannot be edited. “Preview Reflow” shows it with the layout undone.",
		),
	}[outcome];
	if (message !== undefined) inform(message);
}

/** The line end that a document uses. */
export function lineEnd(document: vscode.TextDocument): string {
	return document.eol === vscode.EndOfLine.CRLF ? "\r\n" : "\n";
}
