import * as vscode from "vscode";
import type { TextEdit } from "../worker/protocol";
import { listening } from "./boundary";
import { isGone } from "./conversion";
import { patiently } from "./progress";
import { toRange } from "./ranges";
import type { Session } from "./session";

export { withEdits } from "../core/text/edits";

/** What became of a command that edits a text. Only `applied` has changed anything. */
export type Outcome =
	| "applied"
	/** The text was changed or closed while the edits were being found. */
	| "outdated"
	| "cancelled"
	/** There is nothing to edit. */
	| "unchanged"
	/** The document cannot be edited. */
	| "read-only";

/** What was found for a document at one version, and what became of it. */
export interface Edited<Found> {
	readonly outcome: Outcome;
	readonly found?: Found;
}

/**
 * Finds edits for the document an editor shows and applies them as one step of undo; where finding takes long, with
 * progress that can be stopped. Nothing is applied when the document changes meanwhile.
 */
export async function editWith<
	Found extends { readonly edits: readonly TextEdit[] },
>(
	session: Session,
	editor: vscode.TextEditor,
	title: string,
	find: (token: vscode.CancellationToken) => Promise<Found | undefined>,
): Promise<Edited<Found>> {
	if (isGone(session)) return { outcome: "cancelled" };
	const { document } = editor;
	const { version } = document;
	const stop = new vscode.CancellationTokenSource();
	const on = listening(session, "watching a text that is edited");
	const watch = on(vscode.workspace.onDidChangeTextDocument, (event) => {
		if (event.document === document && document.version !== version)
			stop.cancel();
	});
	try {
		const found = await patiently(title, (token) => {
			token.onCancellationRequested(() => stop.cancel());
			return find(stop.token);
		});
		if (document.version !== version || document.isClosed)
			return { outcome: "outdated" };
		if (found === undefined || stop.token.isCancellationRequested)
			return { outcome: "cancelled" };
		if (found.edits.length === 0) return { outcome: "unchanged", found };
		return { outcome: await apply(editor, found.edits), found };
	} finally {
		watch.dispose();
		stop.dispose();
	}
}

async function apply(
	editor: vscode.TextEditor,
	edits: readonly TextEdit[],
): Promise<Outcome> {
	const { document } = editor;
	const { version } = document;
	if (vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) === false)
		return "read-only";
	const visible = vscode.window.visibleTextEditors;
	// VS Code makes another object for an editor that was moved meanwhile; the text is the same.
	const shown = visible.includes(editor)
		? editor
		: visible.find((other) => other.document === document);
	const wasSeen = shown?.visibleRanges.some((lines) =>
		lines.contains(shown.selection.active),
	);
	const applied = await shown?.edit((builder) => {
		for (const { span, text } of edits)
			builder.replace(toRange(document, span), text);
	});
	// Edits are refused where the user has typed meanwhile: then the version is another one, too.
	if (!applied) return "outdated";
	// The cursor stays at its word, but the screen at its line.
	if (shown !== undefined && wasSeen) shown.revealRange(shown.selection);
	// VS Code reports success for editors that are read-only and ignore edits.
	return document.version === version ? "read-only" : "applied";
}
