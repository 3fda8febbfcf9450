import * as vscode from "vscode";
import {
	type ArticleFile,
	articleFiles,
	sortedLines,
} from "../../core/layout/sorted";
import { background, command, inform } from "../boundary";
import { editWith } from "../edits";
import { lineEnd, pageEditor, sayOutcome } from "../page";
import { fileName } from "../papers";
import { takeAway } from "../removal";
import type { Session } from "../session";

/** Puts a page's articles in reading order, or each into a file of its own. */
export function articles(session: Session): vscode.Disposable {
	return vscode.Disposable.from(
		command(session, "tonggao.articles.sort", () => sort(session)),
		command(session, "tonggao.articles.split", (folder?: vscode.Uri) =>
			split(session, folder),
		),
	);
}

async function sort(session: Session): Promise<void> {
	const editor = pageEditor();
	if (editor === undefined) return;
	const { document } = editor;
	const { outcome } = await editWith(
		session,
		editor,
		vscode.l10n.t("Tonggao: sorting the articles…"),
		async (token) => {
			const analysis = await session.analysis(document, token);
			if (analysis === undefined) return undefined;
			const lines = sortedLines(analysis.articles);
			const text = document.getText();
			const eol = lineEnd(document);
			const end = /[\r\n]\s*$/u.test(text) ? eol : "";
			const span = { start: 0, end: text.length };
			return {
				edits: lines ? [{ span, text: lines.join(eol) + end }] : [],
			};
		},
	);
	sayOutcome(
		outcome,
		vscode.l10n.t("Tonggao: the articles stand in reading order already."),
	);
}

/** @param given the folder to write into, where the caller knows it; else the user is asked. */
async function split(
	session: Session,
	given: vscode.Uri | undefined,
): Promise<readonly vscode.Uri[] | undefined> {
	const editor = pageEditor();
	if (editor === undefined) return undefined;
	const { document } = editor;
	const { version } = document;
	const analysis = await session.analysis(document);
	if (analysis === undefined) return undefined;
	const folder = given instanceof vscode.Uri ? given : await ask(document.uri);
	if (folder === undefined) return undefined;
	const there = await namesIn(folder);
	if (document.version !== version) {
		sayOutcome("outdated", "");
		return undefined;
	}
	const paper = fileName(document.uri.toString()).replace(/\.[^.]*$/u, "");
	const files = articleFiles(analysis.articles, paper, (name) =>
		there.has(name.toLowerCase()),
	);
	if (files.length === 0) {
		sayNothing();
		return undefined;
	}
	const written = await writeAll(folder, files, lineEnd(document));
	if (written === undefined) sayCancelled();
	else
		background(session, "showing the files of a page", () =>
			show(files, written),
		);
	return written;
}

async function ask(page: vscode.Uri): Promise<vscode.Uri | undefined> {
	const beside =
		page.scheme === "untitled"
			? vscode.workspace.workspaceFolders?.[0]?.uri
			: vscode.Uri.joinPath(page, "..");
	const chosen = await vscode.window.showOpenDialog({
		...(beside ? { defaultUri: beside } : {}),
		canSelectFiles: false,
		canSelectFolders: true,
		canSelectMany: false,
		openLabel: vscode.l10n.t("Split into This Folder"),
		title: vscode.l10n.t("Split Page into Files"),
	});
	return chosen?.[0];
}

async function namesIn(folder: vscode.Uri): Promise<ReadonlySet<string>> {
	const entries = await vscode.workspace.fs.readDirectory(folder);
	return new Set(entries.map(([name]) => name.toLowerCase()));
}

/** Writes all files or, where that is cancelled or fails, none. */
async function writeAll(
	folder: vscode.Uri,
	files: readonly ArticleFile[],
	eol: string,
): Promise<readonly vscode.Uri[] | undefined> {
	const written: vscode.Uri[] = [];
	const takeBack = async () => {
		for (const uri of written) await vscode.workspace.fs.delete(uri);
	};
	const write = async (
		progress: vscode.Progress<{ message: string; increment: number }>,
		token: vscode.CancellationToken,
	) => {
		for (const { name, title, lines } of files) {
			if (token.isCancellationRequested) return false;
			progress.report({ message: title, increment: 100 / files.length });
			const uri = vscode.Uri.joinPath(folder, name);
			written.push(uri);
			const text = lines.map((line) => line + eol).join("");
			await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
		}
		return !token.isCancellationRequested;
	};
	try {
		const done = await vscode.window.withProgress(
			{
				location: vscode.ProgressLocation.Notification,
				title: vscode.l10n.t("Tonggao: splitting the page…"),
				cancellable: true,
			},
			write,
		);
		if (done) return written;
	} catch (error) {
		// The file that failed may or may not be there.
		const failed = written.pop();
		if (failed !== undefined) await takeAway(failed);
		await takeBack();
		throw error;
	}
	await takeBack();
	return undefined;
}

/** What was written, to open from. */
async function show(
	files: readonly ArticleFile[],
	written: readonly vscode.Uri[],
): Promise<void> {
	const rows = written.map((uri, index) => ({
		label: files[index]?.title ?? "",
		description: fileName(uri.toString()),
		iconPath: vscode.ThemeIcon.File,
		uri,
	}));
	const chosen = await vscode.window.showQuickPick(rows, {
		title: vscode.l10n.t(
			"{0} files written; choose one to open it",
			rows.length,
		),
		matchOnDescription: true,
	});
	if (chosen !== undefined) await vscode.window.showTextDocument(chosen.uri);
}

function sayNothing(): void {
	inform(vscode.l10n.t("Tonggao: there is no article in this text."));
}

function sayCancelled(): void {
	inform(vscode.l10n.t("Tonggao: cancelled; no file was written."));
}
