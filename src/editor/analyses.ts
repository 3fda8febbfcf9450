import * as vscode from "vscode";
import type { Analysis } from "../core/analysis";
import type { WorkerClient } from "../worker/client";
import type { Requests } from "../worker/protocol";
import { type Logging, listening } from "./boundary";
import type { DecisionLists } from "./decisions";
import { isNews } from "./language";

/** A document's analysis together with the version it belongs to. */
export interface Analyzed {
	readonly document: vscode.TextDocument;
	readonly version: number;
	readonly analysis: Analysis;
	/** From the question to the answer, in milliseconds. */
	readonly took: number;
}

/** What is known of an open document. */
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
 * The analyses of the open documents by their versions: the latest wins. A document is mirrored in the worker from the moment
 * something first asks about it.
 */
export class Analyses implements vscode.Disposable {
	private readonly home: Logging;
	private readonly client: WorkerClient;
	private readonly decisions: DecisionLists;
	private readonly documents = new Map<string, Known>();
	private readonly analyzed = new vscode.EventEmitter<Analyzed>();
	private readonly failed = new vscode.EventEmitter<vscode.TextDocument>();
	private readonly forgotten = new vscode.EventEmitter<vscode.TextDocument>();
	private readonly disposables: vscode.Disposable;

	/** A document has been analysed at its current version. */
	readonly onDidAnalyze = this.analyzed.event;
	/** The analysis of a document has failed by a mistake of ours. */
	readonly onDidFail = this.failed.event;
	/** A document was closed, or is no page any more: the worker has no copy of it now. */
	readonly onDidForget = this.forgotten.event;

	/** @param home whose log hears of mistakes. */
	constructor(home: Logging, client: WorkerClient, decisions: DecisionLists) {
		this.home = home;
		this.client = client;
		this.decisions = decisions;
		const on = listening(home, "following texts");
		this.disposables = vscode.Disposable.from(
			this.analyzed,
			this.failed,
			this.forgotten,
			on(decisions.onDidDecide, () => this.recognise()),
			on(vscode.workspace.onDidChangeTextDocument, (event) =>
				this.follow(event),
			),
			on(vscode.workspace.onDidCloseTextDocument, (document) =>
				this.forget(document),
			),
		);
	}

	/** Whether the analysis of a document's current version failed; the log says why. */
	hasFailed(document: vscode.TextDocument): boolean {
		const known = this.documents.get(document.uri.toString());
		return known?.failed === document.version;
	}

	/** The analysis of a document's current version; `undefined` when it is outdated, cancelled or not ours. */
	async of(
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

	/** Forgets all, as after the worker died. */
	reset(): void {
		for (const known of this.documents.values()) stop(known);
		this.documents.clear();
	}

	dispose(): void {
		for (const known of this.documents.values()) stop(known);
		this.disposables.dispose();
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
			this.home.log.error(`${document.uri.path} v${version}: ${String(error)}`);
			known.failed = version;
			this.failed.fire(document);
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
		this.home.log.debug(
			`analysed ${document.uri.path.split("/").at(-1)} v${version} in ${Math.round(took)} ms`,
		);
		this.analyzed.fire(latest);
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
		this.forgotten.fire(document);
	}

	/** Recognises the names of all open documents anew. */
	private recognise(): void {
		for (const document of vscode.workspace.textDocuments) {
			const known = this.documents.get(document.uri.toString());
			if (known?.latest === undefined) continue;
			delete known.latest;
			this.run(document, known, 0);
		}
	}
}

function stop(known: Known): void {
	known.cancel?.cancel();
	known.cancel?.dispose();
	delete known.cancel;
	delete known.running;
}
