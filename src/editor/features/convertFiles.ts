import * as vscode from "vscode";
import { command, inform, listening } from "../boundary";
import { isGone } from "../conversion";
import {
	convertFile,
	type FileOutcome,
	type FilesWanted,
} from "../fileConversion";
import { fileName } from "../papers";
import type { Session } from "../session";
import { settings } from "../settings";
import { chooseUsage, rememberUsage, USAGES, usageName } from "../usages";

/** Converts files and folders from the Explorer: beside what is there, or in its place. */
export function convertFiles(session: Session): vscode.Disposable {
	return command(
		session,
		"tonggao.convert.files",
		(
			clicked?: vscode.Uri,
			selected?: readonly vscode.Uri[],
			wanted?: FilesWanted,
		) => run(session, selected ?? (clicked ? [clicked] : undefined), wanted),
	);
}

/** @param stated how to convert, where the caller knows it; else the user is asked. */
async function run(
	session: Session,
	given: readonly vscode.Uri[] | undefined,
	stated: FilesWanted | undefined,
): Promise<readonly FileOutcome[] | undefined> {
	if (isGone(session)) return undefined;
	const chosen = given ?? (await askForFiles());
	if (chosen === undefined) return undefined;
	const files = await filesIn(chosen);
	if (files.length === 0) {
		inform(vscode.l10n.t("Tonggao: there is no text in these folders."));
		return undefined;
	}
	const wanted = stated ?? (await ask(files));
	if (wanted === undefined) return undefined;
	await rememberUsage(wanted.to, session.memory);
	const outcomes = await convertAll(session, files, wanted);
	show(session, outcomes, wanted);
	return outcomes;
}

function askForFiles(): Thenable<vscode.Uri[] | undefined> {
	return vscode.window.showOpenDialog({
		canSelectFiles: true,
		canSelectFolders: true,
		canSelectMany: true,
		title: vscode.l10n.t("Convert Files"),
		openLabel: vscode.l10n.t("Convert"),
	});
}

/** Files as they are chosen, and of folders the texts that the settings name; each once. */
async function filesIn(
	chosen: readonly vscode.Uri[],
): Promise<readonly vscode.Uri[]> {
	const found = new Map<string, vscode.Uri>();
	for (const uri of chosen) {
		const { type } = await vscode.workspace.fs.stat(uri);
		const isFolder = (type & vscode.FileType.Directory) !== 0;
		const files = isFolder
			? await vscode.workspace.findFiles(
					new vscode.RelativePattern(uri, settings.include(uri)),
					settings.exclude(uri),
				)
			: [uri];
		for (const file of files) found.set(file.toString(), file);
	}
	return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function ask(
	files: readonly vscode.Uri[],
): Promise<FilesWanted | undefined> {
	const title =
		files.length === 1
			? vscode.l10n.t("Convert {0}", fileName(String(files[0])))
			: vscode.l10n.t("Convert {0} Files", files.length);
	const to = await chooseUsage(
		title,
		vscode.l10n.t("Each is converted from what it is in"),
		USAGES,
	);
	if (to === undefined) return undefined;
	const [first] = files;
	const named = vscode.l10n.t(
		"Named after the usage: {0}",
		fileName(String(first)).replace(/(\.[^.]*)?$/u, `.${to}$1`),
	);
	const rows: readonly (vscode.QuickPickItem &
		Pick<FilesWanted, "place" | "encoding">)[] = [
		{
			label: vscode.l10n.t("Copies Beside the Files"),
			description: vscode.l10n.t("same encoding"),
			detail: named,
			place: "beside",
			encoding: "same",
		},
		{
			label: vscode.l10n.t("Copies Beside the Files"),
			description: "UTF-8",
			detail: named,
			place: "beside",
			encoding: "utf-8",
		},
		{
			label: vscode.l10n.t("In Place"),
			description: vscode.l10n.t("same encoding"),
			detail: vscode.l10n.t("The files themselves are rewritten"),
			place: "inPlace",
			encoding: "same",
		},
		{
			label: vscode.l10n.t("In Place"),
			description: "UTF-8",
			detail: vscode.l10n.t("The files themselves are rewritten"),
			place: "inPlace",
			encoding: "utf-8",
		},
	];
	const row = await vscode.window.showQuickPick(rows, {
		title: `${title} → ${usageName(to)}`,
		placeHolder: vscode.l10n.t("Where the results go"),
	});
	return row && { to, place: row.place, encoding: row.encoding };
}

/** One after the other; what is done when it is cancelled stays done. */
async function convertAll(
	session: Session,
	files: readonly vscode.Uri[],
	wanted: FilesWanted,
): Promise<readonly FileOutcome[]> {
	return vscode.window.withProgress(
		{
			location: vscode.ProgressLocation.Notification,
			title: vscode.l10n.t("Tonggao: converting to {0}…", usageName(wanted.to)),
			cancellable: true,
		},
		async (progress, token) => {
			const outcomes: FileOutcome[] = [];
			for (const [index, file] of files.entries()) {
				if (token.isCancellationRequested) {
					outcomes.push({ file, state: "cancelled" });
					continue;
				}
				const message = `${index + 1}/${files.length} ${fileName(file.toString())}`;
				let reached = 0;
				const advance = (share: number) => {
					progress.report({
						message,
						increment: ((share - reached) * 100) / files.length,
					});
					reached = share;
				};
				advance(0);
				outcomes.push(await convertFile(session, file, wanted, advance, token));
				advance(1);
			}
			return outcomes;
		},
	);
}

type Row = vscode.QuickPickItem & { readonly uri?: vscode.Uri };

/** What became of every file, to open from; what was not converted first. */
function show(
	session: Session,
	outcomes: readonly FileOutcome[],
	{ to }: FilesWanted,
): void {
	const on = listening(session, "opening a converted file", "waiting");
	const groups: readonly [FileOutcome["state"], string][] = [
		["failed", vscode.l10n.t("Not converted")],
		["cancelled", vscode.l10n.t("Not reached before it was cancelled")],
		["converted", vscode.l10n.t("Converted")],
		["already", vscode.l10n.t("In this script already, left as it is")],
	];
	const list = vscode.window.createQuickPick<Row>();
	list.title = vscode.l10n.t(
		"{0} of {1} converted to {2}",
		outcomes.filter(({ state }) => state === "converted").length,
		outcomes.length,
		usageName(to),
	);
	list.placeholder = vscode.l10n.t("Choose a file to open it");
	list.matchOnDescription = true;
	list.matchOnDetail = true;
	// The list stays while one file after the other is looked at.
	list.ignoreFocusOut = true;
	list.items = groups.flatMap(([wanted, label]) => {
		const rows = outcomes.filter(({ state }) => state === wanted).map(rowOf);
		const heading = {
			label: `${label} (${rows.length})`,
			kind: vscode.QuickPickItemKind.Separator,
		};
		return rows.length === 0 ? [] : [heading, ...rows];
	});
	on(list.onDidAccept, async () => {
		const uri = list.selectedItems[0]?.uri;
		if (uri !== undefined)
			await vscode.commands.executeCommand("vscode.open", uri, {
				preserveFocus: true,
			});
	});
	on(list.onDidHide, () => list.dispose());
	list.show();
}

function rowOf(outcome: FileOutcome): Row {
	const { file } = outcome;
	const icon = {
		converted: "check",
		already: "dash",
		failed: "warning",
		cancelled: "circle-slash",
	}[outcome.state];
	const uri = outcome.state === "converted" ? outcome.target : file;
	const row = {
		label: `$(${icon}) ${fileName(uri.toString())}`,
		description: folderOf(uri),
		uri,
	};
	if (outcome.state === "failed") return { ...row, detail: outcome.reason };
	if (outcome.state === "converted" && outcome.doubtful > 0)
		return {
			...row,
			detail: vscode.l10n.t("{0} places are worth a look", outcome.doubtful),
		};
	return row;
}

/** The folder of a file below the workspace's, or nothing for that itself. */
function folderOf(uri: vscode.Uri): string {
	return vscode.workspace.asRelativePath(uri).split("/").slice(0, -1).join("/");
}
