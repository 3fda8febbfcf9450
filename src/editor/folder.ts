import * as vscode from "vscode";
import type { WorkerClient } from "../worker/client";
import type { Counted, Requests } from "../worker/protocol";
import type { DecisionLists } from "./decisions";
import { settings } from "./settings";
import { isInTab } from "./tabs";

/** The requests that are answered from the folder's texts. */
type FolderMethod = {
	[Method in keyof Requests]: Requests[Method]["answer"] extends Counted<unknown>
		? Method
		: never;
}[keyof Requests];

/** How many files are read at a time. */
const AT_ONCE = 4;

/** What the file is called that keeps what was read. */
const STORED = "folder.bin";

/** How long changes of files are gathered, in milliseconds. */
const GATHERING = 200;

/**
 * The texts of the open folders, handed to the worker on first need and followed from then on. Nothing is read before a
 * view is opened or a command asks.
 */
export class FolderTexts implements vscode.Disposable {
	private readonly client: WorkerClient;
	private readonly decisions: DecisionLists;
	private readonly log: vscode.LogOutputChannel;
	/** Where what was read is kept for the next session; absent without a folder. */
	private readonly storage: vscode.Uri | undefined;
	private readonly changed = new vscode.EventEmitter<void>();
	private loading: Promise<void> | undefined;
	private watcher: vscode.Disposable | undefined;
	/** The folder's files by URI, from the first reading on. */
	private readonly files = new Set<string>();
	private unsent = 0;
	/** Settles when it is known how many texts there are. */
	private listed: PromiseLike<void> | undefined;
	private reading: vscode.CancellationTokenSource | undefined;
	private timer: ReturnType<typeof setTimeout> | undefined;
	/** Files that the watcher spoke of and that are not looked at yet. */
	private readonly touched = new Set<string>();
	private gathering: ReturnType<typeof setTimeout> | undefined;
	/** Settles when the analyses are there that an answer did not have yet. */
	private settling: Promise<void> | undefined;

	/** What the folder's answers rest on has changed. */
	readonly onDidChange = this.changed.event;

	constructor(
		client: WorkerClient,
		decisions: DecisionLists,
		log: vscode.LogOutputChannel,
		storage: vscode.Uri | undefined,
	) {
		this.client = client;
		this.decisions = decisions;
		this.log = log;
		this.storage = storage;
	}

	/** Whether the folder's texts have been asked for. */
	get isWanted(): boolean {
		return this.loading !== undefined;
	}

	/** Reads all texts once; later calls wait for the same reading. */
	async load(token?: vscode.CancellationToken): Promise<void> {
		this.loading ??= this.readAll();
		await this.unlessCancelled(this.loading, token);
	}

	/** Reads all texts again, from where a stopped reading was left; those that have not changed are not analysed again. */
	async readAgain(): Promise<void> {
		if (this.reading === undefined) this.loading = this.readAll();
		await this.loading;
	}

	/** Stops a reading under way. What was not read stays counted as that. */
	stop(): void {
		this.reading?.cancel();
	}

	/** An answer from what is known by now; `pending` counts the texts that are not. Starts the reading. */
	async ask<Method extends FolderMethod>(
		method: Method,
		ask: Requests[Method]["ask"],
		token?: vscode.CancellationToken,
	): Promise<Requests[Method]["answer"] | undefined> {
		this.loading ??= this.readAll();
		await this.listed;
		const answer = await this.client.ask(method, ask, token);
		if (answer === undefined) return undefined;
		if (answer.pending > 0 && this.reading === undefined) this.settle();
		return { ...answer, pending: answer.pending + this.unsent };
	}

	/** An answer from the texts that are known by now, be the folder read or not. */
	async known<Method extends FolderMethod>(
		method: Method,
		ask: Requests[Method]["ask"],
		token?: vscode.CancellationToken,
	): Promise<Requests[Method]["answer"] | undefined> {
		const answer = await this.client.ask(method, ask, token);
		return answer && { ...answer, pending: answer.pending + this.unsent };
	}

	/** The same, once all texts have been read; shows progress where reading takes longer than a moment. */
	async askComplete<Method extends FolderMethod>(
		method: Method,
		ask: Requests[Method]["ask"],
		token?: vscode.CancellationToken,
	): Promise<Requests[Method]["answer"] | undefined> {
		await this.load(token);
		if (token?.isCancellationRequested) return undefined;
		const answer = await this.ask(method, ask, token);
		if (this.settling === undefined || token?.isCancellationRequested)
			return answer;
		await this.unlessCancelled(this.settling, token);
		return token?.isCancellationRequested
			? undefined
			: this.ask(method, ask, token);
	}

	/** Tells the views, once for many changes, that the answers may be others now. */
	noteChange(): void {
		clearTimeout(this.timer);
		this.timer = setTimeout(() => this.changed.fire(), 200);
	}

	/** Takes a file in again from disk, as after its editor closed; a file that is none of ours goes. */
	async reread(uri: vscode.Uri): Promise<void> {
		const file = uri.toString();
		if (this.files.has(file)) await this.put(uri);
		else this.client.tell("remove", { uri: file });
		this.noteChange();
	}

	/** Forgets what was handed over, as after the worker died. */
	reset(): void {
		const wanted = this.isWanted;
		this.stop();
		this.reading = undefined;
		this.loading = undefined;
		this.settling = undefined;
		this.files.clear();
		this.unsent = 0;
		if (wanted) void this.load();
	}

	dispose(): void {
		clearTimeout(this.timer);
		clearTimeout(this.gathering);
		this.stop();
		this.watcher?.dispose();
		this.changed.dispose();
	}

	private async unlessCancelled(
		work: Promise<void>,
		token: vscode.CancellationToken | undefined,
	): Promise<void> {
		if (token === undefined) return work;
		await Promise.race([
			work,
			new Promise<void>((resolve) =>
				token.onCancellationRequested(() => resolve()),
			),
		]);
	}

	/** Waits for the analyses that an answer did not have yet, then tells the views. */
	private settle(): void {
		this.settling ??= this.client.ask("settle", {}).then(() => {
			this.settling = undefined;
			this.noteChange();
		});
	}

	private async readAll(): Promise<void> {
		this.watch();
		const reading = new vscode.CancellationTokenSource();
		this.reading = reading;
		void setReading("reading");
		const start = performance.now();
		const listing = this.list();
		this.listed = listing.then((files) => {
			if (this.reading === reading) this.unsent = files?.length ?? 0;
		});
		const files = await listing;
		await this.decisions.ensureAll();
		// Other folders or other files may count by now.
		if (files !== undefined && this.reading === reading) {
			this.keepOnly(files);
			await this.restore();
			// From the reading on the worker counts a file.
			await this.putAll(files, reading.token, () => {
				if (this.reading === reading) this.unsent--;
			});
		}
		reading.dispose();
		if (this.reading !== reading) return;
		this.reading = undefined;
		// What could not be listed is tried again when it is asked for again.
		if (files === undefined) this.loading = undefined;
		void setReading("still");
		void this.keep();
		this.log.info(
			`read ${(files?.length ?? 0) - this.unsent} of ${files?.length ?? 0} texts of the folder in ${Math.round(performance.now() - start)} ms`,
		);
		this.noteChange();
	}

	/** Hands the worker what an earlier session kept; where there is nothing, texts are read. */
	private async restore(): Promise<void> {
		if (this.storage === undefined) return;
		try {
			const file = vscode.Uri.joinPath(this.storage, STORED);
			const bytes = await vscode.workspace.fs.readFile(file);
			this.client.tell("stored", { bytes });
		} catch {
			this.log.debug("nothing is kept of the folder from before");
		}
	}

	/** Keeps what was read for the next session; one that cannot be written is no loss but of time. */
	private async keep(): Promise<void> {
		if (this.storage === undefined) return;
		try {
			const bytes = (await this.client.ask("store", {}))?.bytes;
			if (bytes === undefined) return;
			await vscode.workspace.fs.createDirectory(this.storage);
			const file = vscode.Uri.joinPath(this.storage, STORED);
			await vscode.workspace.fs.writeFile(file, bytes);
		} catch (error) {
			this.log.warn(`what was read cannot be kept: ${String(error)}`);
		}
	}

	/** Takes these files for the folder's, and out what is none of them any more. */
	private keepOnly(files: readonly vscode.Uri[]): void {
		const found = new Set(files.map((uri) => uri.toString()));
		for (const uri of this.files) if (!found.has(uri)) this.remove(uri);
		this.files.clear();
		for (const uri of found) this.files.add(uri);
		this.removeUnseen();
	}

	/** Takes out the texts that are no files of the folder and that no tab shows any more. */
	private removeUnseen(): void {
		for (const { uri } of vscode.workspace.textDocuments)
			if (!this.files.has(uri.toString())) this.remove(uri.toString());
	}

	/** Takes out a file that is gone. What a tab still shows counts on, as a text that was never saved does. */
	private remove(uri: string): void {
		if (!isInTab(uri)) this.client.tell("remove", { uri });
	}

	/** @param onRead called when the file's bytes are on their way to the worker, or cannot be had. */
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
				this.log.warn(`${uri.fsPath} is left out: ${result.reason}`);
		} catch (error) {
			// A mistake of ours on one text: the others still count.
			this.log.error(`${uri.fsPath} is left out: ${String(error)}`);
		}
	}

	/** A file's bytes; `undefined` when it went away or cannot be read: the others still count. */
	private async read(uri: vscode.Uri): Promise<Uint8Array | undefined> {
		try {
			return await vscode.workspace.fs.readFile(uri);
		} catch (error) {
			this.log.warn(`${uri.fsPath} cannot be read: ${String(error)}`);
			return undefined;
		}
	}

	private watch(): void {
		if (this.watcher !== undefined) return;
		const watcher = vscode.workspace.createFileSystemWatcher(
			settings.include(),
		);
		this.watcher = vscode.Disposable.from(
			watcher,
			watcher.onDidCreate((uri) => this.noteFile(uri)),
			watcher.onDidChange((uri) => this.noteFile(uri)),
			watcher.onDidDelete((uri) => this.noteFile(uri)),
			vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
				if (closed.length > 0) this.removeUnseen();
			}),
			vscode.workspace.onDidChangeWorkspaceFolders(() => this.startOver()),
			vscode.workspace.onDidChangeConfiguration((event) => {
				if (event.affectsConfiguration("tonggao.folder")) this.startOver();
			}),
		);
	}

	/** Gathers the files that changed, for a moment: a checkout changes hundreds at once. */
	private noteFile(uri: vscode.Uri): void {
		this.touched.add(uri.toString());
		clearTimeout(this.gathering);
		this.gathering = setTimeout(() => void this.readTouched(), GATHERING);
	}

	/** Takes in what changed and is among the folder's files, and out what is not. */
	private async readTouched(): Promise<void> {
		const touched = [...this.touched];
		this.touched.clear();
		const files = await this.list();
		if (files === undefined) return;
		this.keepOnly(files);
		const queue = touched
			.filter((file) => this.files.has(file))
			.map((file) => vscode.Uri.parse(file));
		await this.putAll(queue);
		this.noteChange();
		void this.keep();
	}

	/** Reads everything again where other folders or other files count from now on. */
	private startOver(): void {
		this.watcher?.dispose();
		this.watcher = undefined;
		this.client.tell("removeAll", {});
		this.reset();
	}

	/** The folder's files by the settings, in order of their names; `undefined` where they cannot be listed. */
	private async list(): Promise<vscode.Uri[] | undefined> {
		try {
			const files = await vscode.workspace.findFiles(
				settings.include(),
				settings.exclude(),
			);
			return files.sort((a, b) => (a.toString() < b.toString() ? -1 : 1));
		} catch (error) {
			this.log.error(`the folder's files cannot be listed: ${String(error)}`);
			return undefined;
		}
	}

	/** Hands files over, a few at a time, until the token says stop. */
	private async putAll(
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
}

/** Tells the views' menus whether there is a reading to be stopped. */
function setReading(state: "reading" | "still"): Thenable<unknown> {
	return vscode.commands.executeCommand(
		"setContext",
		"tonggao.folder.reading",
		state === "reading",
	);
}
