import * as vscode from "vscode";
import type { TableFormat } from "../../core/reports/matrix-table";
import type { Session } from "../session";
import type { Sheet } from "./sheet";
import { tableOf } from "./table";

const FORMATS: readonly {
	readonly label: string;
	readonly format: TableFormat;
	readonly extension: string;
}[] = [
	{ label: "HTML", format: "html", extension: "html" },
	{ label: "Markdown", format: "markdown", extension: "md" },
	{ label: "CSV", format: "csv", extension: "csv" },
];

/** Writes a matrix into a file that the user chooses; its ending says what it becomes. */
export async function saveMatrix(
	session: Session,
	sheet: Sheet,
): Promise<void> {
	const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
	const name = `${sheet.view.title.replace(/[\\/:*?"<>|\s]+/gu, " ").trim()}.html`;
	const target = await vscode.window.showSaveDialog({
		...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
		filters: Object.fromEntries(
			FORMATS.map(({ label, extension }) => [label, [extension]]),
		),
	});
	if (target === undefined) return;
	await writeMatrix(session, sheet, target);
	const open = vscode.l10n.t("Open");
	const path = vscode.workspace.asRelativePath(target);
	const chosen = await vscode.window.showInformationMessage(
		vscode.l10n.t("Tonggao: written to {0}.", path),
		open,
	);
	if (chosen === open)
		await vscode.commands.executeCommand("vscode.open", target);
}

/** Writes a matrix into a file as its ending says: Markdown, CSV, else HTML. */
export async function writeMatrix(
	session: Session,
	sheet: Sheet,
	target: vscode.Uri,
): Promise<void> {
	const path = target.path.toLowerCase();
	const format =
		FORMATS.find(({ extension }) => path.endsWith(`.${extension}`))?.format ??
		"html";
	const text = await session.ask("matrixFile", {
		table: tableOf(sheet),
		format,
	});
	if (text !== undefined)
		await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
}
