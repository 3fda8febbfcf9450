import { basename } from "node:path";
import * as vscode from "vscode";
import type { Exports } from "../../src/extension";

/** The seeds by their numbers. */
export const SEEDS = [
	"000_3e8a84a861167533.txt",
	"001_5d032a918828e760.txt",
	"002_e288f31c640330f9.txt",
	"003_62a869ae638578e6.txt",
	"004_d5e5241795d55f4b.txt",
] as const;

/** What the extension hands to its tests, once it is active. */
export async function activated(): Promise<Exports> {
	const extension = vscode.extensions.getExtension<Exports>("tonggao.tonggao");
	if (extension === undefined) throw new Error("The extension is not here.");
	return extension.activate();
}

/** What was logged as a mistake while somebody listened. */
export interface Ear extends vscode.Disposable {
	readonly lines: readonly string[];
}

/** Hears what is logged as a mistake; the log itself cannot be read where VS Code writes it to no file. */
export async function overhear(): Promise<Ear> {
	const { session } = await activated();
	const changeable = session as { log: vscode.LogOutputChannel };
	const { log } = session;
	const lines: string[] = [];
	const error = (line: string) => {
		lines.push(line);
		log.error(line);
	};
	changeable.log = Object.create(log, { error: { value: error } });
	return {
		lines,
		dispose: () => {
			changeable.log = log;
		},
	};
}

/** Opens a file of the folder, which is a copy of seeds/, as a page. */
export async function openPage(name: string): Promise<vscode.TextEditor> {
	const document = await vscode.workspace.openTextDocument(fileUri(name));
	await asPage(document);
	return vscode.window.showTextDocument(document);
}

/** Opens a text that is no file as a page. */
export async function openText(
	content: string,
	language = "chinese-news",
): Promise<vscode.TextEditor> {
	const document = await vscode.workspace.openTextDocument({
		content,
		language,
	});
	return vscode.window.showTextDocument(document);
}

export function fileUri(name: string): vscode.Uri {
	const folder = vscode.workspace.workspaceFolders?.[0];
	if (folder === undefined) throw new Error("No folder is open.");
	return vscode.Uri.joinPath(folder.uri, name);
}

/** A position inside the first occurrence of a text. */
export function positionIn(
	document: vscode.TextDocument,
	text: string,
	offset = 1,
): vscode.Position {
	const at = document.getText().indexOf(text);
	if (at < 0) throw new Error(`${text} is not in the text.`);
	return document.positionAt(at + offset);
}

/** Takes out of the folder what other tests have put there, and reads it again. */
export async function onlySeeds(): Promise<void> {
	await activated();
	const files = await vscode.workspace.findFiles("**/*.{txt,text}");
	for (const uri of files)
		if (!(SEEDS as readonly string[]).includes(nameOf(uri)))
			await vscode.workspace.fs.delete(uri);
	await vscode.commands.executeCommand("tonggao.folder.read");
}

/** Puts the cursor before the first occurrence of a text. */
export function putCursor(editor: vscode.TextEditor, before: string): void {
	const at = editor.document.getText().indexOf(before);
	if (at < 0) throw new Error(`${before} is not in the text.`);
	const position = editor.document.positionAt(at);
	editor.selection = new vscode.Selection(position, position);
}

/** Runs a command that asks something, and takes the first row, or the one after `steps` more. */
export async function runAndPick(
	command: string,
	steps = 0,
	...args: unknown[]
): Promise<void> {
	let ended = false;
	const running = vscode.commands.executeCommand(command, ...args).then(() => {
		ended = true;
	});
	for (let tries = 0; !ended && tries < 100; tries++) {
		await pause(150);
		if (ended) break;
		for (let step = 0; step < steps; step++)
			await vscode.commands.executeCommand(
				"workbench.action.quickOpenSelectNext",
			);
		await vscode.commands.executeCommand(
			"workbench.action.acceptSelectedQuickOpenItem",
		);
	}
	await running;
}

/** Runs a command and lets go of what it asks and says; it ends all the same. */
export async function ended(
	command: string,
	...args: unknown[]
): Promise<void> {
	let isOver = false;
	const over = () => {
		isOver = true;
	};
	vscode.commands.executeCommand(command, ...args).then(over, over);
	await until(async () => {
		if (isOver) return true;
		await pause(20);
		if (isOver) return true;
		await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
		await vscode.commands.executeCommand("notifications.clearAll");
		return isOver || undefined;
	}, `the end of ${command}`);
}

/** Closes every editor without saving. */
export async function closeAll(): Promise<void> {
	const count = () =>
		vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length;
	for (let tries = count() + 5; tries > 0 && count() > 0; tries--)
		await vscode.commands.executeCommand(
			"workbench.action.revertAndCloseActiveEditor",
		);
	await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}

/** Waits until `find` finds something. */
export async function until<T>(
	find: () => T | undefined | Promise<T | undefined>,
	what: string,
): Promise<T> {
	for (let tries = 0; tries < 200; tries++) {
		const found = await find();
		if (found !== undefined && found !== false) return found;
		await pause(100);
	}
	throw new Error(`${what} did not come.`);
}

export function pause(milliseconds: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The last part of a URI's path. */
export function nameOf(uri: vscode.Uri): string {
	return basename(uri.path);
}

async function asPage(document: vscode.TextDocument): Promise<void> {
	if (document.languageId !== "chinese-news")
		await vscode.languages.setTextDocumentLanguage(document, "chinese-news");
}
