import * as vscode from "vscode";
import type { Analysis } from "../core/analysis";
import { WorkerClient } from "../worker/client";
import type { FileAsk, Requests } from "../worker/protocol";
import { Bases } from "./bases";
import { CalledOut } from "./calledOut";
import type { Converted } from "./conversion";
import { DecisionLists } from "./decisions";
import { FolderTexts } from "./folder";
import { PassimFolder } from "./passim";

/** The language of newspaper pages. */
export const LANGUAGE = "chinese-news";
/** The scheme of documents of our own making: shown, never analysed, indexed or diagnosed. */
export const OWN_SCHEME = "tonggao";

/** Whether a document is a page that Tonggao reads. */
export function isNews(document: vscode.TextDocument): boolean {
	return document.languageId === LANGUAGE && document.uri.scheme !== OWN_SCHEME;
}

/** A document's analysis together with the version it belongs to. */
export interface Analyzed {
	readonly document: vscode.TextDocument;
	readonly version: number;
	readonly analysis: Analysis;
	/** From the question to the answer, in milliseconds. */
	readonly took: number;
}

/** What the session knows of an open document. */
interface Known {
	/** The version the worker's copy has. */
	version: number;
	latest?: Analyzed;
	/** The version whose analysis failed by a mistake of ours. */
	failed?: number;
	running?: {
		readonly version: number;
		readonly answer: Promise<Analyzed | undefined>;
	};
	cancel?: vscode.CancellationTokenSource;
}

/** How long typing must pause before the page is read again, in milliseconds. */
const PAUSE = 150;

/**
 * The one connection between the editor and the worker: analyses by document version, the latest wins. Documents are
 * mirrored in the worker from the moment something first asks about them.
 */
export class Session implements vscode.Disposable {
	readonly log: vscode.LogOutputChannel;
	/** The texts of the open folders. */
	readonly folder: FolderTexts;
	/** What the reader has decided about names. */
	readonly decisions: DecisionLists;
	/** The entity that is called out. */
	readonly calledOut = new CalledOut();
	/** What is remembered of this workspace from one start to the next. */
	readonly memory: vscode.Memento;
	/** Which paper of a report the others are held against. */
	readonly bases: Bases;
	/** The clusters of passim that are shown. */
	readonly passim = new PassimFolder();
	/** The folder that the extension is installed in. */
	readonly extension: vscode.Uri;
	private readonly client: WorkerClient;
	private readonly documents = new Map<string, Known>();
	private readonly analyzed = new vscode.EventEmitter<Analyzed>();
	private readonly changed = new vscode.EventEmitter<void>();
	private readonly converted = new vscode.EventEmitter<Converted>();
	private readonly disposables: vscode.Disposable[] = [];
	private dead = false;

	/** A document has been analysed at its current version. */
	readonly onDidAnalyze = this.analyzed.event;
	/** The worker's state has changed. */
	readonly onDidChangeState = this.changed.event;
	/** A document was converted to another script. */
	readonly onDidConvert = this.converted.event;

	constructor(context: vscode.ExtensionContext, log: vscode.LogOutputChannel) {
		this.log = log;
		this.memory = context.workspaceState;
		this.bases = new Bases(this.memory);
		this.extension = context.extensionUri;
		const path = (...parts: string[]) =>
			vscode.Uri.joinPath(context.extensionUri, "dist", ...parts).fsPath;
		this.client = new WorkerClient(
			path("worker.js"),
			{ assets: path("jieba") },
			{
				onRestart: (reason) => this.restart(reason),
				onGiveUp: (reason) => this.giveUp(reason),
			},
		);
		this.decisions = new DecisionLists(this.client, log);
		this.folder = new FolderTexts(
			this.client,
			this.decisions,
			log,
			context.storageUri,
		);
		this.disposables.push(
			this.decisions,
			this.calledOut,
			this.decisions.onDidDecide(() => this.recognise()),
			vscode.workspace.onDidChangeTextDocument((event) => this.follow(event)),
			vscode.workspace.onDidCloseTextDocument((document) =>
				this.forget(document),
			),
			this.folder,
			this.bases,
			this.passim,
			this.analyzed,
			this.changed,
			this.converted,
		);
	}

	/** Whether the worker died for good. */
	get isDead(): boolean {
		return this.dead;
	}

	/** Whether the analysis of a document's current version failed; the log says why. */
	hasFailed(document: vscode.TextDocument): boolean {
		const known = this.documents.get(document.uri.toString());
		return known?.failed === document.version;
	}

	/** The analysis of a document's current version; `undefined` when it is outdated, cancelled or not ours. */
	async analysis(
		document: vscode.TextDocument,
		token?: vscode.CancellationToken,
	): Promise<Analysis | undefined> {
		if (!isNews(document) || document.isClosed) return undefined;
		const known = this.mirror(document);
		const { version } = document;
		if (known.latest?.version === version) return known.latest.analysis;
		if (known.running?.version !== version) this.run(document, known, 0);
		const answer = await known.running?.answer;
		if (token?.isCancellationRequested || document.version !== version)
			return undefined;
		return answer?.analysis;
	}

	/** The last analysis of a document, perhaps of an older version, at once. */
	latest(document: vscode.TextDocument): Analyzed | undefined {
		return this.documents.get(document.uri.toString())?.latest;
	}

	/** Asks the worker something about a document's current version. */
	async askAbout<Method extends "breaks" | "keywords" | "reflow" | "wrap">(
		document: vscode.TextDocument,
		method: Method,
		ask: Omit<Requests[Method]["ask"], "uri" | "version">,
		token?: vscode.CancellationToken,
	): Promise<Requests[Method]["answer"] | undefined> {
		const { version } = document;
		this.mirror(document);
		const uri = document.uri.toString();
		const full = { ...ask, uri, version } as Requests[Method]["ask"];
		const answer = await this.client.ask(method, full, token);
		return document.version === version && !token?.isCancellationRequested
			? answer
			: undefined;
	}

	/** Asks the worker something that is about no document's version. */
	ask<Method extends keyof Requests>(
		method: Method,
		ask: Requests[Method]["ask"],
		token?: vscode.CancellationToken,
	): Promise<Requests[Method]["answer"] | undefined> {
		return this.client.ask(method, ask, token);
	}

	/** Converts a file's bytes and hears the share that is done, 0…1. */
	convertFile(
		ask: FileAsk,
		onProgress: (share: number) => void,
		token: vscode.CancellationToken,
	): Promise<Requests["convertFile"]["answer"] | undefined> {
		return this.client.convertFile(ask, onProgress, token);
	}

	/** Tells whoever follows conversions that one was made. */
	noteConversion(converted: Converted): void {
		this.converted.fire(converted);
	}

	dispose(): void {
		for (const known of this.documents.values()) stop(known);
		vscode.Disposable.from(...this.disposables).dispose();
		this.client.dispose();
	}

	/** Makes sure that the worker has a copy of the document. */
	private mirror(document: vscode.TextDocument): Known {
		const uri = document.uri.toString();
		const known = this.documents.get(uri);
		if (known !== undefined) return known;
		const fresh: Known = { version: document.version };
		this.documents.set(uri, fresh);
		this.client.tell("open", {
			uri,
			version: document.version,
			text: document.getText(),
		});
		return fresh;
	}

	/** @param pause milliseconds to wait first: a change that comes meanwhile makes this run superfluous. */
	private run(
		document: vscode.TextDocument,
		known: Known,
		pause: number,
	): void {
		stop(known);
		const { version } = document;
		const cancel = new vscode.CancellationTokenSource();
		known.cancel = cancel;
		const answer = this.wait(pause, cancel.token).then(() =>
			this.analyse(document, known, cancel.token),
		);
		known.running = { version, answer };
	}

	private wait(
		milliseconds: number,
		token: vscode.CancellationToken,
	): Promise<void> {
		if (milliseconds === 0) return Promise.resolve();
		return new Promise((resolve) => {
			const timer = setTimeout(resolve, milliseconds);
			token.onCancellationRequested(() => {
				clearTimeout(timer);
				resolve();
			});
		});
	}

	private async analyse(
		document: vscode.TextDocument,
		known: Known,
		token: vscode.CancellationToken,
	): Promise<Analyzed | undefined> {
		const { version } = document;
		const start = performance.now();
		let analysis: Analysis | undefined;
		try {
			await this.decisions.ensure(document.uri);
			analysis = await this.client.analyse(
				{ uri: document.uri.toString(), version },
				token,
			);
		} catch (error) {
			// A mistake of ours on this text: the status item says so, and the next change tries again.
			this.log.error(`${document.uri.path} v${version}: ${String(error)}`);
			known.failed = version;
			this.changed.fire();
			return undefined;
		}
		if (
			analysis === undefined ||
			document.isClosed ||
			document.version !== version
		)
			return undefined;
		const took = performance.now() - start;
		const latest = { document, version, analysis, took };
		known.latest = latest;
		this.log.debug(
			`analysed ${document.uri.path.split("/").at(-1)} v${version} in ${Math.round(took)} ms`,
		);
		this.analyzed.fire(latest);
		this.folder.noteChange();
		return latest;
	}

	private follow(event: vscode.TextDocumentChangeEvent): void {
		const { document, contentChanges } = event;
		const known = this.documents.get(document.uri.toString());
		if (known === undefined) return;
		if (!isNews(document)) this.forget(document);
		else if (contentChanges.length > 0)
			this.send(document, known, contentChanges);
	}

	private send(
		document: vscode.TextDocument,
		known: Known,
		contentChanges: readonly vscode.TextDocumentContentChangeEvent[],
	): void {
		known.version = document.version;
		this.client.tell("change", {
			uri: document.uri.toString(),
			version: document.version,
			changes: contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
				start: rangeOffset,
				end: rangeOffset + rangeLength,
				text,
			})),
		});
		this.run(document, known, PAUSE);
	}

	private forget(document: vscode.TextDocument): void {
		const uri = document.uri.toString();
		const known = this.documents.get(uri);
		if (known === undefined) return;
		stop(known);
		this.documents.delete(uri);
		this.client.tell("close", { uri });
		void this.folder.reread(document.uri);
	}

	/** Recognises the names of all open documents anew. */
	private recognise(): void {
		for (const document of vscode.workspace.textDocuments) {
			const known = this.documents.get(document.uri.toString());
			if (known?.latest === undefined) continue;
			delete known.latest;
			this.run(document, known, 0);
		}
		this.folder.noteChange();
	}

	private restart(reason: string): void {
		this.log.error(`the analysis thread ended and is started again: ${reason}`);
		void vscode.window.showWarningMessage(
			vscode.l10n.t(
				"Tonggao: the analysis stopped unexpectedly and has been started again.",
			),
		);
		for (const known of this.documents.values()) stop(known);
		this.documents.clear();
		this.decisions.tellAgain();
		this.folder.reset();
		this.changed.fire();
		for (const document of vscode.workspace.textDocuments)
			if (isNews(document)) void this.analysis(document);
	}

	private giveUp(reason: string): void {
		this.log.error(
			`the analysis thread ended again and is left alone: ${reason}`,
		);
		this.dead = true;
		this.changed.fire();
		void vscode.window.showErrorMessage(
			vscode.l10n.t(
				"Tonggao: the analysis stopped twice and is switched off. Reload the window to try again; the log says more.",
			),
		);
	}
}

function stop(known: Known): void {
	known.cancel?.cancel();
	known.cancel?.dispose();
	delete known.cancel;
	delete known.running;
}
