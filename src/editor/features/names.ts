import * as vscode from "vscode";
import { nameOf } from "../../core/entities/mention";
import { titleOf } from "../../core/layout/page";
import { command } from "../boundary";
import { mentionAt } from "../lookup";
import { hullRange } from "../ranges";
import type { Session } from "../session";
import { say } from "../stepping";
import { type Subject, subjectFrom } from "../subject";

/** What else can be done with a name: search for it, quote it, count it in the folder. */
export function names(session: Session): vscode.Disposable {
	const withSubject =
		(run: (session: Session, subject: Subject) => unknown) =>
		async (given: unknown) => {
			const subject = await subjectFrom(session, given);
			if (subject !== undefined) await run(session, subject);
		};
	return vscode.Disposable.from(
		command(session, "tonggao.entity.search", withSubject(search)),
		command(session, "tonggao.entity.copyCitation", withSubject(cite)),
		command(session, "tonggao.entity.count", withSubject(count)),
	);
}

/** Searches all files for the name, in both scripts, with and without a line end in it. */
async function search(session: Session, { id, text }: Subject): Promise<void> {
	const card = await session.folder.known("card", {
		uri: "",
		id,
		text: nameOf(id),
		article: 0,
		start: 0,
	});
	const forms = new Set([text, nameOf(id), card?.value.other ?? nameOf(id)]);
	const query = [...forms]
		.map((form) => [...form.replace(/\s/gu, "")].map(escaped).join("\\s*"))
		.join("|");
	await vscode.commands.executeCommand("workbench.action.findInFiles", {
		query,
		isRegex: true,
		triggerSearch: true,
	});
}

/** Copies the sentence that the name stands in, with the article, the file and the line. */
async function cite(session: Session, subject: Subject): Promise<void> {
	const uri = vscode.Uri.parse(subject.uri);
	const document = await vscode.workspace.openTextDocument(uri);
	const analysis = await session.analysis(document);
	const found =
		analysis && subject.offset !== undefined
			? mentionAt(analysis, subject.offset)
			: undefined;
	const places = await session.folder.known("mentions", { id: subject.id });
	const range = found && hullRange(document, found.mention.spans);
	const place = places?.value.find(
		({ file, start }) =>
			file === subject.uri &&
			(range === undefined ||
				(start.line === range.start.line &&
					start.character === range.start.character)),
	);
	if (place === undefined) return;
	const article = found && analysis?.articles[found.mention.article];
	const title = article === undefined ? "" : `《${titleOf(article)}》，`;
	const file = vscode.workspace.asRelativePath(uri);
	const source = vscode.l10n.t("{0}, line {1}", file, place.start.line + 1);
	await vscode.env.clipboard.writeText(
		`“${place.context}”（${title}${source}）`,
	);
	say(vscode.l10n.t("Tonggao: the citation is on the clipboard."));
}

/** Reads the folder, then shows the hover again, which has the counts now. */
async function count(
	session: Session,
	{ id, uri, offset }: Subject,
): Promise<void> {
	await vscode.window.withProgress(
		{
			location: vscode.ProgressLocation.Notification,
			title: vscode.l10n.t("Tonggao: counting in the folder…"),
			cancellable: true,
		},
		(_, token) => session.folder.askComplete("entity", { id }, token),
	);
	const editor = vscode.window.activeTextEditor;
	if (editor?.document.uri.toString() !== uri || offset === undefined) return;
	const position = editor.document.positionAt(offset + 1);
	editor.selection = new vscode.Selection(position, position);
	await vscode.commands.executeCommand(
		"workbench.action.focusActiveEditorGroup",
	);
	// A hover that is shown is not asked for again.
	await vscode.commands.executeCommand("editor.action.hideHover");
	await vscode.commands.executeCommand("editor.action.showHover");
}

function escaped(char: string): string {
	return char.replace(/[\\^$.*+?()[\]{}|/-]/u, "\\$&");
}
