import * as vscode from "vscode";
import type { WorkerClient } from "../../worker/client";
import type { Counted, Requests } from "../../worker/protocol";
import { background, type Logging } from "../boundary";
import { setContext } from "../context";
import type { DecisionLists } from "../decisions";
import { type Debounced, debounced } from "../timing";
import { FolderFiles } from "./files";
import { KeptReadings } from "./kept";

/** The requests that are answered from the folder's texts. */
type FolderMethod = {
	[Method in keyof Requests]: Requests[Method]["answer"] extends Counted<unknown>
		? Method
		: never;
}[keyof Requests];

/** How long changes are gathered before the views hear of them, in milliseconds. */
const GATHERING = 200;

/**
 * The texts of the open folders, handed to the worker on first need and followed from then on. Nothing is read before a
 * view is opened or a command asks.
 */
export class FolderTexts implements vscode.Disposable {
	private readonly home: Logging;
	private readonly client: WorkerClient;
	private readonly decisions: DecisionLists;
	private readonly files: FolderFiles;
	private readonly kept: KeptReadings;
	private readonly changed = new vscode.EventEmitter<void>();
	private readonly telling: Debounced;
	private loading: Promise<void> | undefined;
	private unsent = 0;
	/** Settles when it is known how many texts there are. */
	private listed: Promise<void> | undefined;
	private reading: vscode.CancellationTokenSource | undefined;
	/** Settles when the analyses are there that an answer did not have yet. */
	private settling: Promise<void> | undefined;

	/** What the folder's answers rest on has changed. */
	readonly onDidChange = this.changed.event;

	/**
	 * @param home whose log hears of mistakes.
	 * @param storage where what was read is kept for the next session; absent without a folder.
	 */
	constructor(
		home: Logging,
		client: WorkerClient,
		decisions: DecisionLists,
		storage: vscode.Uri | undefined,
	) {
		this.home = home;
		this.client = client;
		this.decisions = decisions;
		this.kept = new KeptReadings(home, client, storage);
		this.files = new FolderFiles(home, client, {
			onFollowed: () => {
				this.noteChange();
				return this.kept.keep();
			},
			onOther: () => this.reset(),
		});
		this.telling = debounced(home, "telling of the folder", GATHERING, () =>
			this.changed.fire(),
		);
	}

	/** Whether the folder's texts have been asked for. */
	get isWanted(): boolean {
		return this.loading !== undefined;
	}

	/** Reads all texts once; later calls wait for the same reading. */
	async load(token?: vscode.CancellationToken): Promise<void> {
		await unlessCancelled(this.begin(), token);
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
		onShare?: (share: number) => void,
	): Promise<Requests[Method]["answer"] | undefined> {
		background(this.home, "reading the folder", () => this.begin());
		await this.listed;
		const answer = await this.client.ask(method, ask, token, onShare);
		if (answer === undefined) return undefined;
		if (answer.pending > 0 && this.reading === undefined)
			background(this.home, "awaiting analyses", () => this.settle());
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

	/**
	 * The same, once all texts have been read.
	 * @param onShare hears, from then on, how much of long work is done, 0…1.
	 */
	async askComplete<Method extends FolderMethod>(
		method: Method,
		ask: Requests[Method]["ask"],
		token?: vscode.CancellationToken,
		onShare?: (share: number) => void,
	): Promise<Requests[Method]["answer"] | undefined> {
		await this.load(token);
		if (token?.isCancellationRequested) return undefined;
		const answer = await this.ask(method, ask, token, onShare);
		if (this.settling === undefined || token?.isCancellationRequested)
			return answer;
		await unlessCancelled(this.settling, token);
		return token?.isCancellationRequested
			? undefined
			: this.ask(method, ask, token, onShare);
	}

	/** Tells the views, once for many changes, that the answers may be others now. */
	noteChange(): void {
		this.telling.soon();
	}

	/** Takes a file in again from disk, as after its editor closed; a file that is none of ours goes. */
	async reread(uri: vscode.Uri): Promise<void> {
		await this.files.reread(uri);
		this.noteChange();
	}

	/** Forgets what was handed over, as after the worker died; what was wanted is read again. */
	reset(): void {
		const wanted = this.isWanted;
		this.stop();
		this.reading = undefined;
		this.loading = undefined;
		this.settling = undefined;
		this.files.forget();
		this.unsent = 0;
		if (wanted) background(this.home, "reading the folder", () => this.begin());
	}

	dispose(): void {
		this.telling.dispose();
		this.stop();
		this.files.dispose();
		this.changed.dispose();
	}

	private begin(): Promise<void> {
		this.loading ??= this.readAll();
		return this.loading;
	}

	/** Waits for the analyses that an answer did not have yet, then tells the views. */
	private settle(): Promise<void> {
		this.settling ??= this.awaitAnalyses();
		return this.settling;
	}

	private async awaitAnalyses(): Promise<void> {
		try {
			await this.client.ask("settle", {});
		} finally {
			this.settling = undefined;
			this.noteChange();
		}
	}

	private async readAll(): Promise<void> {
		this.files.watch();
		const reading = new vscode.CancellationTokenSource();
		this.reading = reading;
		setContext(this.home, "tonggao.folder.reading", "on");
		let files: readonly vscode.Uri[] | undefined;
		try {
			files = await this.readListed(reading);
		} finally {
			reading.dispose();
			// Another reading may have begun, of other folders or for another worker.
			if (this.reading === reading) {
				this.reading = undefined;
				// What could not be listed is tried again when it is asked for again.
				if (files === undefined) this.loading = undefined;
				setContext(this.home, "tonggao.folder.reading", "off");
				this.noteChange();
			}
		}
	}

	/** Answers the files that there are; `undefined` where they cannot be listed. */
	private async readListed(
		reading: vscode.CancellationTokenSource,
	): Promise<readonly vscode.Uri[] | undefined> {
		const start = performance.now();
		const isLatest = () => this.reading === reading;
		const listing = this.files.list();
		this.listed = this.count(listing, reading);
		const files = await listing;
		await this.decisions.ensureAll();
		if (files === undefined || !isLatest()) return files;
		this.files.keepOnly(files);
		await this.kept.restore();
		// From the reading on the worker counts a file.
		await this.files.putAll(files, reading.token, () => {
			if (isLatest()) this.unsent--;
		});
		if (!isLatest()) return files;
		background(this.home, "keeping what was read", () => this.kept.keep());
		this.home.log.info(
			`read ${files.length - this.unsent} of ${files.length} texts of the folder in ${Math.round(performance.now() - start)} ms`,
		);
		return files;
	}

	private async count(
		listing: Promise<readonly vscode.Uri[] | undefined>,
		reading: vscode.CancellationTokenSource,
	): Promise<void> {
		const files = await listing;
		if (this.reading === reading) this.unsent = files?.length ?? 0;
	}
}

async function unlessCancelled(
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
