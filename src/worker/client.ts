import { type ResourceLimits, Worker } from "node:worker_threads";
import {
	CancellationToken,
	createMessageConnection,
	type MessageConnection,
	PortMessageReader,
	PortMessageWriter,
} from "vscode-jsonrpc/node";
import type { Analysis } from "../core/analysis";
import { type Piece, whole } from "./pieces";
import type {
	DocumentVersion,
	Notifications,
	Progress,
	Requests,
	WorkerOptions,
} from "./protocol";

/** What the owner of a client hears of it. */
export interface ClientEvents {
	/** The thread died and a new, empty one takes its place: what it was told must be told again. */
	onRestart(reason: string): void;
	/** The thread died again soon after; from now on every request is answered with `undefined`. */
	onGiveUp(reason: string): void;
	/** Something could not be told the thread, or it could not be ended. Nobody waits for either. */
	onTrouble(error: unknown): void;
}

/**
 * The thread's room for what lives shortly: the text of a megabyte is made anew with every keystroke, and with V8's 48 MB the
 * collector would run at every third.
 */
export const LIMITS: ResourceLimits = { maxYoungGenerationSizeMb: 96 };

/** How long a new thread must live until the death of the one before is forgiven, in milliseconds. */
const FORGIVEN = 10 * 60_000;

/** The token of requests that are always wanted. */
const NEVER = CancellationToken.None;

/**
 * The way to the worker thread. The thread starts with the first message, is replaced when it dies, though not twice in short
 * time, and answers
 * `undefined` to requests that were cancelled, outdated or lost with it.
 */
export class WorkerClient {
	private readonly script: string;
	private readonly options: WorkerOptions;
	private readonly events: ClientEvents;
	private running:
		| { thread: Worker; connection: MessageConnection }
		| undefined;
	private readonly waiting = new Set<() => void>();
	private readonly progress = new Map<number, (share: number) => void>();
	private requests = 0;
	/** When the thread died last, in the milliseconds of this process; a death that is long past is forgiven. */
	private died: number | undefined;
	private isGivenUp = false;
	private disposed = false;

	/** @param script path of the worker's bundle. */
	constructor(script: string, options: WorkerOptions, events: ClientEvents) {
		this.script = script;
		this.options = options;
		this.events = events;
	}

	/** Whether the thread has been started and lives. */
	get isRunning(): boolean {
		return this.running !== undefined;
	}

	/**
	 * Asks and waits. Answered as soon as `token` is cancelled: the worker gives up by itself soon after. An error in the
	 * worker (our own mistake) rejects.
	 * @param onShare hears of long work how much of it is done, 0…1.
	 */
	async ask<Method extends keyof Requests>(
		method: Method,
		ask: Requests[Method]["ask"],
		token?: CancellationToken,
		onShare?: (share: number) => void,
	): Promise<Requests[Method]["answer"] | undefined> {
		const connection = this.connect();
		if (connection === undefined || token?.isCancellationRequested)
			return undefined;
		let lose = () => {};
		const lost = new Promise<undefined>((resolve) => {
			lose = () => resolve(undefined);
		});
		this.waiting.add(lose);
		const request = this.requests++;
		if (onShare !== undefined) this.progress.set(request, onShare);
		const followed = onShare === undefined ? ask : { ...ask, request };
		const listening = token?.onCancellationRequested(lose);
		try {
			// A token that is not there would count as a second parameter.
			const answer = await Promise.race([
				connection.sendRequest<Requests[Method]["answer"] | null>(
					method,
					followed,
					token ?? NEVER,
				),
				lost,
			]);
			return answer ?? undefined;
		} finally {
			listening?.dispose();
			this.waiting.delete(lose);
			this.progress.delete(request);
		}
	}

	/** The analysis of a document, put together from its pieces. */
	async analyse(
		document: DocumentVersion,
		token?: CancellationToken,
	): Promise<Analysis | undefined> {
		const pieces: Piece[] = [];
		for (;;) {
			const ask = { ...document, piece: pieces.length };
			const piece = await this.ask("analyse", ask, token);
			if (piece === undefined) return undefined;
			pieces.push(piece);
			if (piece.isLast) return whole(pieces);
		}
	}

	/** Tells the worker something; there is no answer. */
	tell<Method extends keyof Notifications>(
		method: Method,
		message: Notifications[Method],
	): void {
		const connection = this.connect();
		connection
			?.sendNotification(method, message)
			.catch((error: unknown) => this.events.onTrouble(error));
	}

	/** Ends the thread. Requests under way are answered with `undefined`. */
	dispose(): void {
		this.disposed = true;
		this.stop();
	}

	private connect(): MessageConnection | undefined {
		if (this.disposed || this.isGivenUp) return undefined;
		this.running ??= this.start();
		return this.running.connection;
	}

	private start() {
		const thread = new Worker(this.script, {
			workerData: this.options,
			resourceLimits: LIMITS,
		});
		const connection = createMessageConnection(
			new PortMessageReader(thread),
			new PortMessageWriter(thread),
		);
		let reason = "";
		thread.on("error", (error) => {
			reason =
				error instanceof Error ? (error.stack ?? error.message) : String(error);
		});
		thread.on("exit", (code) => {
			if (this.running?.thread === thread)
				this.bury(reason || `exit code ${code}`);
		});
		connection.onNotification("progress", ({ request, share }: Progress) =>
			this.progress.get(request)?.(share),
		);
		connection.onError(([error]) => this.events.onTrouble(error));
		thread.unref();
		connection.listen();
		return { thread, connection };
	}

	private bury(reason: string): void {
		this.stop();
		if (this.disposed) return;
		const now = performance.now();
		this.isGivenUp = this.died !== undefined && now - this.died < FORGIVEN;
		this.died = now;
		if (this.isGivenUp) this.events.onGiveUp(reason);
		else this.events.onRestart(reason);
	}

	private stop(): void {
		const { running } = this;
		this.running = undefined;
		for (const lose of [...this.waiting]) lose();
		running?.connection.dispose();
		running?.thread
			.terminate()
			.catch((error: unknown) => this.events.onTrouble(error));
	}
}
