import type { Analysis } from "../core/analysis";
import type { CorpusEntity, Place } from "../core/corpus";
import type { EntityId } from "../core/entities/mention";
import type { Span } from "../core/text/span";

/** One state of an open document. An answer about a state that is gone is `undefined`. */
export interface DocumentVersion {
	readonly uri: string;
	readonly version: number;
}

/** One change of a document: `[start, end)` of its text as it stood gives way to `text`. */
export interface TextChange extends Span {
	readonly text: string;
}

/** An edit to be made: the source span and what takes its place. */
export interface TextEdit {
	readonly span: Span;
	readonly text: string;
}

/** An answer from the folder's texts, with how many texts it does not know yet: those are not counted, not zero. */
export interface Counted<T> {
	readonly value: T;
	readonly pending: number;
}

/** What became of a file that was handed over. */
export type PutResult =
	| { readonly state: "analysed" | "unchanged" }
	| { readonly state: "skipped"; readonly reason: string };

/**
 * Everything the editor asks of the worker. Each request has a cancellation token beside it; a cancelled request, and one
 * about a document version that is gone, is answered with `undefined`.
 */
export interface Requests {
	/** The analysis of an open document. */
	analyse: { ask: DocumentVersion; answer: Analysis };
	/** The smallest edits that undo the layout of a document, or of a part of it. */
	reflow: {
		ask: DocumentVersion & { readonly range?: Span };
		answer: readonly TextEdit[];
	};
	/** Takes in a file of the folder; answered when it is analysed. */
	put: {
		ask: { readonly uri: string; readonly bytes: Uint8Array };
		answer: PutResult;
	};
	entities: {
		ask: Record<never, never>;
		answer: Counted<readonly CorpusEntity[]>;
	};
	entity: {
		ask: { readonly id: EntityId };
		answer: Counted<CorpusEntity | undefined>;
	};
	mentions: {
		ask: { readonly id: EntityId };
		answer: Counted<readonly Place[]>;
	};
	/** What the worker has loaded, for the status report. */
	status: { ask: Record<never, never>; answer: WorkerStatus };
}

/** What the editor tells the worker; there is no answer. */
export interface Notifications {
	open: DocumentVersion & { readonly text: string };
	change: DocumentVersion & { readonly changes: readonly TextChange[] };
	close: { readonly uri: string };
	/** A file of the folder is gone. */
	remove: { readonly uri: string };
	/** Other files count from now on: everything will be handed over again. */
	removeAll: Record<never, never>;
}

/** What the worker has loaded and done. Times in milliseconds. */
export interface WorkerStatus {
	readonly segmenter: string;
	readonly loaded: number;
	readonly texts: number;
	readonly pending: number;
	readonly heap: number;
}

/** What the worker is started with. */
export interface WorkerOptions {
	/** The folder that holds the segmenters' files. */
	readonly assets: string;
}
