import * as vscode from "vscode";
import type { Table } from "../../core/entities/table";
import { command } from "../boundary";
import { notRead } from "../labels";
import { isNews } from "../language";
import type { Session } from "../session";

interface Choice extends vscode.QuickPickItem {
	readonly table: Table;
	/** Absent for all texts of the folder. */
	readonly document?: vscode.TextDocument;
}

/** Writes the names of a page or of the folder into a file for spreadsheets and programs. */
export function entityTable(session: Session): vscode.Disposable {
	return command(session, "tonggao.entities.export", async () => {
		const choice = await vscode.window.showQuickPick(choices(), {
			title: vscode.l10n.t("Export Names"),
		});
		if (choice === undefined) return;
		const target = await vscode.window.showSaveDialog({
			defaultUri: proposal(choice),
			filters: { CSV: ["csv"], JSON: ["json"] },
		});
		if (target !== undefined) await write(session, choice, target);
	});
}

function choices(): Choice[] {
	const document = vscode.window.activeTextEditor?.document;
	const scopes = [
		...(document !== undefined && isNews(document) ? [document] : []),
		undefined,
	];
	return scopes.flatMap((scope) => {
		const description =
			scope === undefined
				? vscode.l10n.t("all texts of the folder")
				: vscode.l10n.t("this page");
		const place = scope === undefined ? {} : { document: scope };
		return [
			{
				label: vscode.l10n.t("Names: a line for each, with its count"),
				description,
				table: "entities" as const,
				...place,
			},
			{
				label: vscode.l10n.t("Mentions: a line for each place"),
				description,
				table: "mentions" as const,
				...place,
			},
		];
	});
}

function proposal({ document, table }: Choice): vscode.Uri {
	const name = document?.uri.path
		.split("/")
		.at(-1)
		?.replace(/\.[^.]*$/u, "");
	const file = `${name === undefined ? "" : `${name}-`}${table}.csv`;
	const folder =
		document !== undefined && !document.isUntitled
			? vscode.Uri.joinPath(document.uri, "..")
			: vscode.workspace.workspaceFolders?.[0]?.uri;
	return folder === undefined
		? vscode.Uri.file(file)
		: vscode.Uri.joinPath(folder, file);
}

async function write(
	session: Session,
	{ document, table }: Choice,
	target: vscode.Uri,
): Promise<void> {
	const format = target.path.toLowerCase().endsWith(".json") ? "json" : "csv";
	const place = document?.uri ?? target;
	const root = vscode.workspace.getWorkspaceFolder(place)?.uri.toString() ?? "";
	const answer = await vscode.window.withProgress(
		{
			location: vscode.ProgressLocation.Notification,
			title: vscode.l10n.t("Tonggao: exporting names…"),
			cancellable: true,
		},
		async (_, token) => {
			if (document === undefined)
				return session.folder.askComplete(
					"table",
					{ table, format, root },
					token,
				);
			if ((await session.analysis(document, token)) === undefined)
				return undefined;
			const uri = document.uri.toString();
			return session.folder.known("table", { table, format, root, uri }, token);
		},
	);
	if (answer === undefined) return;
	await vscode.workspace.fs.writeFile(
		target,
		new TextEncoder().encode(answer.value),
	);
	const pending = document === undefined ? answer.pending : 0;
	const done = vscode.l10n.t(
		"Tonggao: written to {0}.",
		vscode.workspace.asRelativePath(target),
	);
	const open = vscode.l10n.t("Open");
	const message = pending > 0 ? `${done} ${notRead(pending)}` : done;
	if ((await vscode.window.showInformationMessage(message, open)) === open)
		await vscode.commands.executeCommand("vscode.open", target);
}
