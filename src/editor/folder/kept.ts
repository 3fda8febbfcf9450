import * as vscode from "vscode";
import type { WorkerClient } from "../../worker/client";
import type { Logging } from "../boundary";

/** What the file is called that keeps what was read. */
const STORED = "folder.bin";

/** What was read of the folder, kept from one session to the next. Without it texts are read again: no loss but of time. */
export class KeptReadings {
	private readonly home: Logging;
	private readonly client: WorkerClient;
	/** Where it is kept; absent without a folder. */
	private readonly storage: vscode.Uri | undefined;

	/** @param home whose log hears of mistakes. */
	constructor(
		home: Logging,
		client: WorkerClient,
		storage: vscode.Uri | undefined,
	) {
		this.home = home;
		this.client = client;
		this.storage = storage;
	}

	/** Hands the worker what an earlier session kept. */
	async restore(): Promise<void> {
		if (this.storage === undefined) return;
		try {
			const file = vscode.Uri.joinPath(this.storage, STORED);
			const bytes = await vscode.workspace.fs.readFile(file);
			this.client.tell("stored", { bytes });
		} catch {
			this.home.log.debug("nothing is kept of the folder from before");
		}
	}

	/** Keeps what was read by now. */
	async keep(): Promise<void> {
		if (this.storage === undefined) return;
		try {
			const bytes = (await this.client.ask("store", {}))?.bytes;
			if (bytes === undefined) return;
			await vscode.workspace.fs.createDirectory(this.storage);
			const file = vscode.Uri.joinPath(this.storage, STORED);
			await vscode.workspace.fs.writeFile(file, bytes);
		} catch (error) {
			this.home.log.warn(`what was read cannot be kept: ${String(error)}`);
		}
	}
}
