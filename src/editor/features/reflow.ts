import * as vscode from "vscode";
import { activeEditor, command } from "../boundary";
import { editWith, type Outcome, withEdits } from "../edits";
import { fileName } from "../papers";
import { patiently } from "../progress";
import { toSpan } from "../ranges";
import { isNews, type Session } from "../session";
import { OwnDocuments } from "../virtual";

/** What a preview shows the reflowed text of. */
interface Source {
	readonly uri: string;
}

/** How long typing must pause before a preview follows, in milliseconds. */
const PAUSE = 300;

/** Undoes the layout of a page: in the text itself, or beside it to look at first. */
export function reflow(session: Session): vscode.Disposable {
	const previews = new OwnDocuments<Source>(
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
	let timer: ReturnType<typeof setTimeout> | undefined;
	return vscode.Disposable.from(
		previews,
		{ dispose: () => clearTimeout(timer) },
		vscode.workspace.onDidChangeTextDocument(({ document }) => {
			if (!isNews(document)) return;
			const changed = document.uri.toString();
			clearTimeout(timer);
			timer = setTimeout(
				() => previews.refresh(({ uri }) => uri === changed),
				PAUSE,
			);
		}),
		command(session, "tonggao.reflow.document", () => run(session, "document")),
		command(session, "tonggao.reflow.selection", () =>
			run(session, "selection"),
		),
		command(session, "tonggao.reflow.preview", () => preview(previews)),
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
	say(outcome);
}

async function preview(previews: OwnDocuments<Source>): Promise<void> {
	const editor = pageEditor();
	if (editor === undefined) return;
	const uri = editor.document.uri.toString();
	const name = fileName(uri);
	await patiently(vscode.l10n.t("Tonggao: undoing the layout…"), async () =>
		vscode.commands.executeCommand(
			"vscode.diff",
			editor.document.uri,
			previews.uri(name, { uri }),
			vscode.l10n.t("{0}: layout undone", name),
		),
	);
}

/** The active editor where it shows a page; otherwise says so and is `undefined`. */
function pageEditor(): vscode.TextEditor | undefined {
	const editor = activeEditor();
	if (editor === undefined || isNews(editor.document)) return editor;
	void vscode.window.showInformationMessage(
		vscode.l10n.t(
			"Tonggao: this is no Chinese news page. “Treat as Chinese News” makes it one.",
		),
	);
	return undefined;
}

function say(outcome: Outcome): void {
	const message = {
		applied: undefined,
		cancelled: undefined,
		outdated: vscode.l10n.t(
			"Tonggao: the text has changed meanwhile, so nothing was done. Run the command again.",
		),
		unchanged: vscode.l10n.t("Tonggao: there is nothing to reflow."),
		"read-only": vscode.l10n.t(
			"Tonggao: this text cannot be edited. “Preview Reflow” shows it with the layout undone.",
		),
	}[outcome];
	if (message !== undefined) void vscode.window.showInformationMessage(message);
}
