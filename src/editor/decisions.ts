import * as vscode from "vscode";
import {
	type Decision,
	type DecisionList,
	readDecisions,
} from "../core/entities/decisions/read";
import { writeDecision } from "../core/entities/decisions/write";
import { decode } from "../core/text/decode";
import { LineIndex } from "../core/text/position";
import type { WorkerClient } from "../worker/client";
import type { FolderDecisions } from "../worker/protocol";
import { attempt, type Logging, listening } from "./boundary";
import { type Debounced, debounced } from "./timing";

/** Where a folder keeps what its reader has decided about names. */
const FOLDER = ".tonggao";
const NAME = "entities.tsv";
const GLOB = `**/${FOLDER}/${NAME}`;

/** A list as it stands, in an editor or on disk. */
export interface KnownList extends DecisionList {
	readonly uri: vscode.Uri;
	/** Finds the lines of its problems. */
	readonly lines: LineIndex;
}

/** How long changes of lists are gathered, in milliseconds. */
const GATHERING = 150;

/**
 * What the reader has decided about names: the lists `.tonggao/entities.tsv` of the folders above the texts, read when the
 * first text in such a folder comes and followed from then on. The worker is told of every change.
 */
export class DecisionLists implements vscode.Disposable {
	private readonly home: Logging;
	private readonly client: WorkerClient;
	private readonly decided = new vscode.EventEmitter<void>();
	private readonly changed = new vscode.EventEmitter<void>();
	private readonly lists = new Map<string, KnownList>();
	/** By list the reading of it, under way or done. */
	private readonly readings = new Map<string, Promise<void>>();
	private watcher: vscode.Disposable | undefined;
	private readonly rereading: Debounced;
	/** What the worker was told last. */
	private told = "[]";

	/** Other decisions count now: texts are recognised anew. */
	readonly onDidDecide = this.decided.event;
	/** A list is there, has changed or is gone. */
	readonly onDidChange = this.changed.event;

	/** @param home whose log hears of mistakes. */
	constructor(home: Logging, client: WorkerClient) {
		this.home = home;
		this.client = client;
		this.rereading = debounced(
			home,
			"reading lists of decisions",
			GATHERING,
			async () => {
				await Promise.all(this.readings.values());
				this.tell();
			},
		);
	}

	/** All lists that are known. */
	all(): KnownList[] {
		return [...this.lists.values()];
	}

	/** Reads the lists of the folders above a text, each once. */
	async ensure(text: vscode.Uri): Promise<void> {
		await this.read([...foldersAbove(text)].map(listIn));
	}

	/** Reads every list of the open folders. */
	async ensureAll(): Promise<void> {
		await this.read(await vscode.workspace.findFiles(GLOB));
	}

	/** Reads a list that an editor shows, once. */
	async follow(list: vscode.Uri): Promise<void> {
		await this.read([list]);
	}

	/** The edit that writes a decision into the list that a text follows; undefined for a text in no folder. */
	async edit(
		text: vscode.Uri,
		decision: Decision,
	): Promise<vscode.WorkspaceEdit | undefined> {
		await this.ensure(text);
		const folders = [...foldersAbove(text)];
		const known = folders
			.map((folder) => this.lists.get(listIn(folder).toString()))
			.find((list) => list !== undefined);
		const edit = new vscode.WorkspaceEdit();
		if (known !== undefined) {
			const document = await vscode.workspace.openTextDocument(known.uri);
			const { span, text: row } = writeDecision(document.getText(), decision);
			const range = new vscode.Range(
				document.positionAt(span.start),
				document.positionAt(span.end),
			);
			edit.replace(known.uri, range, row);
			return edit;
		}
		const top = folders.at(-1);
		if (top === undefined) return undefined;
		const { text: row } = writeDecision("", decision);
		edit.createFile(listIn(top), { ignoreIfExists: true });
		edit.insert(listIn(top), new vscode.Position(0, 0), row);
		return edit;
	}

	/** Tells the worker everything again, as after it died. */
	tellAgain(): void {
		this.client.tell("decide", { lists: this.forWorker() });
	}

	dispose(): void {
		this.rereading.dispose();
		this.watcher?.dispose();
		this.decided.dispose();
		this.changed.dispose();
	}

	private async read(lists: readonly vscode.Uri[]): Promise<void> {
		this.watch();
		const fresh = lists.filter((uri) => !this.readings.has(uri.toString()));
		for (const uri of fresh) this.beginReading(uri);
		await Promise.all(lists.map((uri) => this.readings.get(uri.toString())));
		if (fresh.length > 0) this.tell();
	}

	/** A reading begins when the one before it has ended, so that the latest wins. */
	private beginReading(uri: vscode.Uri): void {
		// Texts are read without a list that cannot be.
		const read = () =>
			attempt(this.home, `reading ${uri.path}`, "nobody", () =>
				this.readOne(uri),
			);
		const before = this.readings.get(uri.toString()) ?? Promise.resolve();
		this.readings.set(uri.toString(), before.then(read));
	}

	/** A list as an editor has it that is not saved, else as it is on disk. */
	private async readOne(uri: vscode.Uri): Promise<void> {
		const key = uri.toString();
		const open = vscode.workspace.textDocuments.find(
			(document) => document.isDirty && document.uri.toString() === key,
		);
		const text = open?.getText() ?? (await this.textOf(uri));
		if (text === undefined) this.lists.delete(key);
		else
			this.lists.set(key, {
				uri,
				lines: new LineIndex(text),
				...readDecisions(text),
			});
	}

	/** Undefined where there is no such file, which is the usual case. */
	private async textOf(uri: vscode.Uri): Promise<string | undefined> {
		try {
			const decoded = decode(await vscode.workspace.fs.readFile(uri));
			if (!("reason" in decoded)) return decoded.text;
			this.home.log.warn(`${uri.path}: ${decoded.reason}`);
			return undefined;
		} catch (error) {
			if (error instanceof vscode.FileSystemError) return undefined;
			throw error;
		}
	}

	private watch(): void {
		if (this.watcher !== undefined) return;
		const on = listening(this.home, "following lists of decisions");
		// Where the folder goes, nothing is said of the file in it.
		const watcher = vscode.workspace.createFileSystemWatcher(
			`**/${FOLDER}{,/${NAME}}`,
		);
		const again = (uri: vscode.Uri) =>
			this.reread(isList(uri) ? uri : vscode.Uri.joinPath(uri, NAME));
		this.watcher = vscode.Disposable.from(
			watcher,
			on(watcher.onDidCreate, again),
			on(watcher.onDidChange, again),
			on(watcher.onDidDelete, again),
			on(vscode.workspace.onDidChangeTextDocument, ({ document }) => {
				if (isList(document.uri)) this.reread(document.uri);
			}),
			on(vscode.workspace.onDidCloseTextDocument, ({ uri }) => {
				if (isList(uri)) this.reread(uri);
			}),
		);
	}

	private reread(uri: vscode.Uri): void {
		this.beginReading(uri);
		this.rereading.soon();
	}

	private tell(): void {
		const lists = this.forWorker();
		const state = JSON.stringify(lists);
		const isOther = state !== this.told;
		this.told = state;
		if (isOther) {
			this.client.tell("decide", { lists });
			this.decided.fire();
		}
		this.changed.fire();
	}

	private forWorker(): FolderDecisions[] {
		return this.all().map(({ uri, decisions }) => ({
			folder: vscode.Uri.joinPath(uri, "..", "..").toString(),
			decisions,
		}));
	}
}

/** Whether a file is a list of decisions. */
export function isList(uri: vscode.Uri): boolean {
	return uri.path.endsWith(`/${FOLDER}/${NAME}`);
}

/** The folders above a text, the nearest first, up to the workspace folder that it is in. */
export function* foldersAbove(uri: vscode.Uri): Generator<vscode.Uri> {
	const top = vscode.workspace.getWorkspaceFolder(uri)?.uri;
	if (top === undefined) return;
	for (let at = vscode.Uri.joinPath(uri, ".."); ; ) {
		yield at;
		if (at.path === top.path || at.path.length <= top.path.length) return;
		at = vscode.Uri.joinPath(at, "..");
	}
}

function listIn(folder: vscode.Uri): vscode.Uri {
	return vscode.Uri.joinPath(folder, FOLDER, NAME);
}
