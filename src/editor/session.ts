import * as vscode from "vscode";
import type { Analysis } from "../core/analysis";
import { WorkerClient } from "../worker/client";
import type { Requests } from "../worker/protocol";
import { Analyses, type Analyzed } from "./analyses";
import { Bases } from "./bases";
import { background, complain, listening, warn } from "./boundary";
import { CalledOut } from "./calledOut";
import type { Converted } from "./conversion";
import { DecisionLists } from "./decisions";
import { FolderTexts } from "./folder/texts";
import { isNews } from "./language";
import { PassimFolder } from "./passim";
import { isInTab } from "./tabs";

/** What all features share: the one connection to the worker, and what is known of texts and folder. */
export class Session implements vscode.Disposable {
	readonly log: vscode.LogOutputChannel;
	/** The texts of the open folders. */
	readonly folder: FolderTexts;
	/** What the reader has decided about names. */
	readonly decisions: DecisionLists;
	/** The entity that is called out. */
	readonly calledOut: CalledOut;
	/** What is remembered of this workspace from one start to the next. */
	readonly memory: vscode.Memento;
	/** Which paper of a report the others are held against. */
	readonly bases: Bases;
	/** The clusters of passim that are shown. */
	readonly passim: PassimFolder;
	/** The folder that the extension is installed in. */
	readonly extension: vscode.Uri;
	private readonly client: WorkerClient;
	private readonly analyses: Analyses;
	private readonly changed = new vscode.EventEmitter<void>();
	private readonly converted = new vscode.EventEmitter<Converted>();
	private readonly disposables: vscode.Disposable;
	private dead = false;

	/** A document has been analysed at its current version. */
	readonly onDidAnalyze: vscode.Event<Analyzed>;
	/** The worker's state has changed. */
	readonly onDidChangeState = this.changed.event;
	/** A document was converted to another script. */
	readonly onDidConvert = this.converted.event;

	constructor(context: vscode.ExtensionContext, log: vscode.LogOutputChannel) {
		const on = listening(this, "following analyses");
		this.log = log;
		this.calledOut = new CalledOut(this);
		this.passim = new PassimFolder(this);
		this.memory = context.workspaceState;
		this.bases = new Bases(this.memory);
		this.extension = context.extensionUri;
		const path = (...parts: string[]) =>
			vscode.Uri.joinPath(context.extensionUri, "dist", ...parts).fsPath;
		this.client = new WorkerClient(
			path("worker.js"),
			{ assets: path("jieba") },
			{
				onRestart: (reason) =>
					background(this, "starting again", () => this.restart(reason)),
				onGiveUp: (reason) =>
					background(this, "giving up", () => this.giveUp(reason)),
				onTrouble: (error) =>
					this.log.error(`the analysis thread: ${String(error)}`),
			},
		);
		this.decisions = new DecisionLists(this, this.client);
		this.folder = new FolderTexts(
			this,
			this.client,
			this.decisions,
			context.storageUri,
		);
		this.analyses = new Analyses(this, this.client, this.decisions);
		this.onDidAnalyze = this.analyses.onDidAnalyze;
		this.disposables = vscode.Disposable.from(
			this.decisions,
			this.calledOut,
			this.analyses,
			this.folder,
			this.bases,
			this.passim,
			this.changed,
			this.converted,
			on(this.analyses.onDidAnalyze, () => this.folder.noteChange()),
			on(this.analyses.onDidFail, () => this.changed.fire()),
			on(this.analyses.onDidForget, ({ uri }) => this.folder.reread(uri)),
			on(this.decisions.onDidDecide, () => this.folder.noteChange()),
		);
	}

	/** Whether the worker died for good. */
	get isDead(): boolean {
		return this.dead;
	}

	/** Whether the analysis of a document's current version failed; the log says why. */
	hasFailed(document: vscode.TextDocument): boolean {
		return this.analyses.hasFailed(document);
	}

	/** The analysis of a document's current version; `undefined` when it is outdated, cancelled or not ours. */
	analysis(
		document: vscode.TextDocument,
		token?: vscode.CancellationToken,
	): Promise<Analysis | undefined> {
		return this.analyses.of(document, token);
	}

	/** The last analysis of a document, perhaps of an older version, at once. */
	latest(document: vscode.TextDocument): Analyzed | undefined {
		return this.analyses.latest(document);
	}

	/** Asks the worker something about a document's current version. */
	askAbout<Method extends "breaks" | "keywords" | "reflow" | "wrap">(
		document: vscode.TextDocument,
		method: Method,
		ask: Omit<Requests[Method]["ask"], "uri" | "version">,
		token?: vscode.CancellationToken,
	): Promise<Requests[Method]["answer"] | undefined> {
		return this.analyses.askAbout(document, method, ask, token);
	}

	/** Asks the worker something that is about no document's version. */
	ask<Method extends keyof Requests>(
		method: Method,
		ask: Requests[Method]["ask"],
		token?: vscode.CancellationToken,
		onShare?: (share: number) => void,
	): Promise<Requests[Method]["answer"] | undefined> {
		return this.client.ask(method, ask, token, onShare);
	}

	/** Tells whoever follows conversions that one was made. */
	noteConversion(converted: Converted): void {
		this.converted.fire(converted);
	}

	dispose(): void {
		this.disposables.dispose();
		this.client.dispose();
	}

	private restart(reason: string): void {
		this.log.error(`the analysis thread ended and is started again: ${reason}`);
		warn(
			vscode.l10n.t(
				"Tonggao: the analysis stopped unexpectedly and has been started again.",
			),
		);
		this.analyses.reset();
		this.decisions.tellAgain();
		this.folder.reset();
		this.changed.fire();
		for (const document of vscode.workspace.textDocuments)
			if (isNews(document) && isInTab(document.uri))
				background(this, "reading an open text again", () =>
					this.analysis(document),
				);
	}

	private giveUp(reason: string): void {
		this.log.error(
			`the analysis thread ended again and is left alone: ${reason}`,
		);
		this.dead = true;
		this.changed.fire();
		complain(
			vscode.l10n.t(
				"Tonggao: the analysis stopped twice and is switched off. Reload the window to try again; the log says more.",
			),
		);
	}
}
