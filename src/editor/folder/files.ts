import * as vscode from "vscode";
import type { WorkerClient } from "../../worker/client";
import { type Logging, listening } from "../boundary";
import { settings } from "../settings";
import { isInTab } from "../tabs";
import { type Debounced, debounced } from "../timing";

/** How many files are read at a time. */
const AT_ONCE = 4;

/** How long changes of files are gathered, in milliseconds. */
const GATHERING = 200;

/** What the owner of a folder's files hears of them. */
export interface FilesEvents {
	/** Files were handed over or taken out that had changed on disk. */
	onFollowed(): unknown;
	/** Other folders or other files count from now on. */
	onOther(): void;
}

/** The files of the open folders by the settings: listed, handed to the worker, and followed. */
export class FolderFiles implements vscode.Disposable {
	private readonly home: Logging;
	private readonly client: WorkerClient;
	private readonly events: FilesEvents;
	/** The folder's files by URI, from the first reading on. */
	private readonly known = new Set<string>();
	/** Files that the watcher spoke of and that are not looked at yet. */
	private readonly touched = new Set<string>();
	private readonly gathering: Debounced;
	private watcher: vscode.Disposable | undefined;

	/** @param home whose log hears of mistakes. */
	constructor(home: Logging, client: WorkerClient, events: FilesEvents) {
		this.home = home;
		this.client = client;
		this.events = events;
		this.gathering = debounced(home, "reading changed files", GATHERING, () =>
			this.readTouched(),
		);
	}

	/** The files as they are now, in order of their names; `undefined` where they cannot be listed. */
	async list(): Promise<vscode.Uri[] | undefined> {
		try {
			const files = await vscode.workspace.findFiles(
				settings.include(),
				settings.exclude(),
			);
			return files.sort((a, b) => (a.toString() < b.toString() ? -1 : 1));
		} catch (error) {
			this.home.log.error(
				`the folder's files cannot be listed: ${String(error)}`,
			);
			return undefined;
		}
	}

	/** Takes these files for the folder's, and out what is none of them any more. */
	keepOnly(files: readonly vscode.Uri[]): void {
		const found = new Set(files.map((uri) => uri.toString()));
		for (const uri of this.known) if (!found.has(uri)) this.remove(uri);
		this.known.clear();
		for (const uri of found) this.known.add(uri);
		this.removeUnseen();
	}

	/**
	 * Hands files over, a few at a time, until the token says stop.
	 * @param onRead called when a file's bytes are on their way to the worker, or cannot be had.
	 */
	async putAll(
		files: readonly vscode.Uri[],
		token?: vscode.CancellationToken,
		onRead = () => {},
	): Promise<void> {
		const queue = [...files];
		const lane = async () => {
			for (let uri = queue.shift(); uri !== undefined; uri = queue.shift()) {
				if (token?.isCancellationRequested) return;
				await this.put(uri, onRead);
			}
		};
		await Promise.all(Array.from({ length: AT_ONCE }, lane));
	}

	/** Takes a file in again from disk, as after its editor closed; a file that is none of ours goes. */
	async reread(uri: vscode.Uri): Promise<void> {
		const file = uri.toString();
		if (this.known.has(file)) await this.put(uri);
		else this.client.tell("remove", { uri: file });
	}

	/** Follows what becomes of files and folders. */
	watch(): void {
		if (this.watcher !== undefined) return;
		const on = listening(this.home, "following the folder");
		const watcher = vscode.workspace.createFileSystemWatcher(
			settings.include(),
		);
		// Gathered for a moment: a checkout changes hundreds at once.
		const note = (uri: vscode.Uri) => {
			this.touched.add(uri.toString());
			this.gathering.soon();
		};
		this.watcher = vscode.Disposable.from(
			watcher,
			on(watcher.onDidCreate, note),
			on(watcher.onDidChange, note),
			on(watcher.onDidDelete, note),
			on(vscode.window.tabGroups.onDidChangeTabs, ({ closed }) => {
				if (closed.length > 0) this.removeUnseen();
			}),
			on(vscode.workspace.onDidChangeWorkspaceFolders, () => this.startOver()),
			on(vscode.workspace.onDidChangeConfiguration, (event) => {
				if (event.affectsConfiguration("tonggao.folder")) this.startOver();
			}),
		);
	}

	/** Forgets what was handed over. */
	forget(): void {
		this.known.clear();
	}

	dispose(): void {
		this.gathering.dispose();
		this.watcher?.dispose();
	}

	private startOver(): void {
		this.watcher?.dispose();
		this.watcher = undefined;
		this.client.tell("removeAll", {});
		this.events.onOther();
	}

	/** Takes in what changed and is among the folder's files, and out what is not. */
	private async readTouched(): Promise<void> {
		const touched = [...this.touched];
		this.touched.clear();
		const files = await this.list();
		if (files === undefined) return;
		this.keepOnly(files);
		const queue = touched
			.filter((file) => this.known.has(file))
			.map((file) => vscode.Uri.parse(file));
		await this.putAll(queue);
		await this.events.onFollowed();
	}

	/** Takes out the texts that are no files of the folder and that no tab shows any more. */
	private removeUnseen(): void {
		for (const { uri } of vscode.workspace.textDocuments)
			if (!this.known.has(uri.toString())) this.remove(uri.toString());
	}

	/** Takes out a file that is gone. What a tab still shows counts on, as a text that was never saved does. */
	private remove(uri: string): void {
		if (!isInTab(uri)) this.client.tell("remove", { uri });
	}

	private async put(uri: vscode.Uri, onRead = () => {}): Promise<void> {
		const bytes = await this.read(uri);
		onRead();
		if (bytes === undefined) {
			this.remove(uri.toString());
			return;
		}
		try {
			const ask = { uri: uri.toString(), bytes };
			const result = await this.client.ask("put", ask);
			if (result?.state === "skipped")
				this.home.log.warn(`${uri.fsPath} is left out: ${result.reason}`);
		} catch (error) {
			// A mistake of ours on one text: the others still count.
			this.home.log.error(`${uri.fsPath} is left out: ${String(error)}`);
		}
	}

	/** A file's bytes; `undefined` when it went away or cannot be read: the others still count. */
	private async read(uri: vscode.Uri): Promise<Uint8Array | undefined> {
		try {
			return await vscode.workspace.fs.readFile(uri);
		} catch (error) {
			this.home.log.warn(`${uri.fsPath} cannot be read: ${String(error)}`);
			return undefined;
		}
	}
}
