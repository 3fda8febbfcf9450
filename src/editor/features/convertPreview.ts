import * as vscode from "vscode";
import { activeEditor, command, inform } from "../boundary";
import {
	confirmAnyway,
	conversionOf,
	isGone,
	type Wanted,
} from "../conversion";
import { ConversionViews, type ShownConversion } from "../conversionViews";
import { convertEditor } from "../convertEditor";
import { fileName } from "../papers";
import { patiently } from "../progress";
import type { Session } from "../session";
import { usageName } from "../usages";
import type { OwnDocuments } from "../virtual";
import { chooseWanted } from "../wanted";

/** Shows what a conversion would change, as a diff, and makes it from there. */
export function convertPreview(session: Session): vscode.Disposable {
	const previews = new ConversionViews(session, "convert");
	return vscode.Disposable.from(
		previews,
		command(session, "tonggao.convert.preview", () =>
			preview(session, previews.documents),
		),
		command(session, "tonggao.convert.apply", () =>
			apply(session, previews.documents),
		),
	);
}

async function preview(
	session: Session,
	previews: OwnDocuments<ShownConversion>,
): Promise<void> {
	const editor = activeEditor();
	if (editor === undefined || isGone(session)) return;
	const { document } = editor;
	const wanted = await chooseWanted(session, editor);
	const sure = wanted && (await confirmed(session, document, wanted));
	if (sure === undefined) return;
	const uri = document.uri.toString();
	const name = fileName(uri);
	await vscode.commands.executeCommand(
		"vscode.diff",
		document.uri,
		previews.uri(name, { uri, ...sure }),
		vscode.l10n.t("{0}: in {1}", name, usageName(sure.to)),
		{ preview: true },
	);
}

/** What is to be shown; undefined where there is nothing, or the user does not want it. */
async function confirmed(
	session: Session,
	document: vscode.TextDocument,
	wanted: Wanted,
): Promise<Wanted | undefined> {
	// VS Code's diff cannot be stopped; the work that it would wait for can.
	const found = await patiently(
		vscode.l10n.t("Tonggao: converting to {0}…", usageName(wanted.to)),
		(token) => conversionOf(session, document, wanted, token),
	);
	if (found === undefined) return undefined;
	if (found.state === "already")
		return (await confirmAnyway(wanted.to))
			? { from: "other", to: wanted.to }
			: undefined;
	if (found.edits.length > 0) return { from: found.from, to: wanted.to };
	inform(vscode.l10n.t("Tonggao: there is nothing to convert."));
	return undefined;
}

/** Makes the conversion that the active diff shows, and closes the diff. */
async function apply(
	session: Session,
	previews: OwnDocuments<ShownConversion>,
): Promise<void> {
	const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
	const input = tab?.input;
	const shown =
		input instanceof vscode.TabInputTextDiff
			? previews.askOf(input.modified)
			: undefined;
	if (tab === undefined || shown === undefined) {
		inform(vscode.l10n.t("Tonggao: no preview of a conversion is shown."));
		return;
	}
	const { uri, ...wanted } = shown;
	const document = await vscode.workspace.openTextDocument(
		vscode.Uri.parse(uri),
	);
	await vscode.window.tabGroups.close(tab);
	const editor = await vscode.window.showTextDocument(document, {
		preview: false,
	});
	// What the preview showed is the whole text, whatever is selected in it.
	const { active } = editor.selection;
	editor.selection = new vscode.Selection(active, active);
	await convertEditor(session, editor, wanted);
}
