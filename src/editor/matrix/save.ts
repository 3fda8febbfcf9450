import * as vscode from "vscode";
import type { GridFormat } from "../../core/reports/grid";
import type { Session } from "../session";
import { sheetGrid } from "./grid";
import type { Sheet } from "./sheet";

/** By what they are called, the first one proposed. */
const FORMATS: Readonly<Record<string, GridFormat>> = {
	HTML: "html",
	Markdown: "md",
	CSV: "csv",
};

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
			Object.entries(FORMATS).map(([label, format]) => [label, [format]]),
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
		Object.values(FORMATS).find((each) => path.endsWith(`.${each}`)) ?? "html";
	const text = await session.ask("matrixFile", {
		grid: sheetGrid(sheet),
		format,
	});
	if (text !== undefined)
		await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
}
