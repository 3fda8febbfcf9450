import * as vscode from "vscode";
import { command } from "../boundary";
import { editWith, withEdits } from "../edits";
import { pageEditor, sayOutcome } from "../page";
import { fileName } from "../papers";
import { patiently } from "../progress";
import { toSpan } from "../ranges";
import type { Session } from "../session";
import { followSources, OwnDocuments } from "../virtual";

/** What a preview shows the reflowed text of. */
interface Source {
	readonly uri: string;
}

/** Undoes the layout of a page: in the text itself, or beside it to look at first. */
export function reflow(session: Session): vscode.Disposable {
	const previews = new OwnDocuments<Source>(
		session,
		"reflow",
		async ({ uri }, token) => {
			const document = await vscode.workspace.openTextDocument(
				vscode.Uri.parse(uri),
			);
			const { version } = document;
			const answer = await session.askAbout(document, "reflow", {}, token);
			return answer !== undefined && document.version === version
				? withEdits(document.getText(), answer.edits)
				: undefined;
		},
	);
	return vscode.Disposable.from(
		previews,
		followSources(session, previews),
		command(session, "tonggao.reflow.document", () => run(session, "document")),
		command(session, "tonggao.reflow.selection", () =>
			run(session, "selection"),
		),
		command(session, "tonggao.reflow.preview", () =>
			preview(session, previews),
		),
	);
}

async function run(
	session: Session,
	part: "document" | "selection",
): Promise<void> {
	const editor = pageEditor();
	if (editor === undefined) return;
	const { document, selections } = editor;
	const ranges = selections
		.filter((selection) => !selection.isEmpty)
		.map((selection) => toSpan(document, selection));
	const { outcome } = await editWith(
		session,
		editor,
		vscode.l10n.t("Tonggao: undoing the layout…"),
		(token) =>
			session.askAbout(
				document,
				"reflow",
				part === "selection" ? { ranges } : {},
				token,
			),
	);
	sayOutcome(outcome, vscode.l10n.t("Tonggao: there is nothing to reflow."));
}

async function preview(
	session: Session,
	previews: OwnDocuments<Source>,
): Promise<void> {
	const editor = pageEditor();
	if (editor === undefined) return;
	const { document } = editor;
	const uri = document.uri.toString();
	const name = fileName(uri);
	// VS Code's diff cannot be stopped; the work that it would wait for can.
	const isStopped = await patiently(
		vscode.l10n.t("Tonggao: undoing the layout…"),
		async (token) => {
			await session.askAbout(document, "reflow", {}, token);
			return token.isCancellationRequested;
		},
	);
	if (isStopped) return;
	await vscode.commands.executeCommand(
		"vscode.diff",
		document.uri,
		previews.uri(name, { uri }),
		vscode.l10n.t("{0}: layout undone", name),
	);
}
