import * as vscode from "vscode";
import {
	isPassimPart,
	PASSIM_EXPORT,
	PASSIM_OUTPUTS,
} from "../core/reports/passim-clusters";
import type {
	NamedBytes,
	PassimImported,
	PassimReport,
} from "../worker/protocol";
import type { Logging } from "./boundary";
import { setContext } from "./context";
import type { Session } from "./session";

/** What is missing in a folder that was chosen. */
export type PassimMissing = "export" | "output";

/** The folder of passim's clusters that the Reports view shows, for this session; absent where there is none. */
export class PassimFolder implements vscode.Disposable {
	private readonly home: Logging;
	private readonly changed = new vscode.EventEmitter<void>();
	private chosen: vscode.Uri | undefined;

	readonly onDidChange = this.changed.event;

	/** @param home whose log hears of mistakes. */
	constructor(home: Logging) {
		this.home = home;
	}

	get folder(): vscode.Uri | undefined {
		return this.chosen;
	}

	show(folder: vscode.Uri | undefined): void {
		this.chosen = folder;
		setContext(this.home, "tonggao.passim", folder ? "on" : "off");
		this.changed.fire();
	}

	dispose(): void {
		this.changed.dispose();
	}
}

/** Reads a folder of passim's clusters in the worker; undefined where that was stopped. */
export async function importPassim(
	session: Session,
	folder: vscode.Uri,
	token?: vscode.CancellationToken,
): Promise<PassimImported | PassimMissing | undefined> {
	const documents = await fileIn(folder, PASSIM_EXPORT);
	if (documents === undefined) return "export";
	const passages = await partsIn(folder);
	if (passages === undefined) return "output";
	if (token?.isCancellationRequested) return undefined;
	return session.ask("importPassim", { documents, passages }, token);
}

/** The clusters that the view shows, read again where the worker has lost them. */
export async function passimReports(
	session: Session,
): Promise<readonly PassimReport[]> {
	const { folder } = session.passim;
	if (folder === undefined) return [];
	const known = await session.folder.ask("passim", {});
	if (known?.value !== undefined) return known.value;
	await importPassim(session, folder);
	return (await session.folder.ask("passim", {}))?.value ?? [];
}

/** The files of passim's output: the parts of a folder, or one file. */
async function partsIn(
	folder: vscode.Uri,
): Promise<readonly NamedBytes[] | undefined> {
	for (const name of PASSIM_OUTPUTS) {
		const parts = await namesIn(vscode.Uri.joinPath(folder, name));
		const files = parts?.map((part) => `${name}/${part}`) ?? [name];
		const read = await Promise.all(files.map((each) => fileIn(folder, each)));
		const found = read.flatMap((each) => each ?? []);
		if (parts !== undefined || found.length > 0) return found;
	}
	return undefined;
}

/** The names of the parts in a folder; undefined where it is none. */
async function namesIn(folder: vscode.Uri): Promise<string[] | undefined> {
	try {
		const { type } = await vscode.workspace.fs.stat(folder);
		if ((type & vscode.FileType.Directory) === 0) return undefined;
	} catch (error) {
		if (error instanceof vscode.FileSystemError) return undefined;
		throw error;
	}
	const entries = await vscode.workspace.fs.readDirectory(folder);
	return entries
		.map(([name]) => name)
		.filter(isPassimPart)
		.sort();
}

/** A file of a folder; undefined where there is none that can be read. */
async function fileIn(
	folder: vscode.Uri,
	name: string,
): Promise<NamedBytes | undefined> {
	try {
		const file = vscode.Uri.joinPath(folder, name);
		return { name, bytes: await vscode.workspace.fs.readFile(file) };
	} catch (error) {
		if (error instanceof vscode.FileSystemError) return undefined;
		throw error;
	}
}
