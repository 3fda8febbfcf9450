import type { CancellationToken } from "vscode-jsonrpc/node";
import type { Analysis } from "../../core/analysis";
import { type LineBreak, readingBreaks } from "../../core/layout/breaks";
import { layingOut } from "../../core/layout/layout";
import type { Page } from "../../core/layout/page";
import { type ReflowEdit, reflowEdits } from "../../core/layout/reflow";
import { SheetMemo } from "../../core/layout/sheet-memo";
import { wrapping } from "../../core/layout/wrap";
import { decode } from "../../core/text/decode";
import { type Span, sourceSpan } from "../../core/text/span";
import { pieceOf } from "../pieces";
import type { Requests } from "../protocol";
import { conversionAnswers } from "./answers/conversion";
import { entityAnswers } from "./answers/entities";
import { jumpAnswers } from "./answers/jumps";
import { matrixAnswers } from "./answers/matrix";
import { passimAnswers } from "./answers/passim";
import { reportAnswers } from "./answers/reports";
import { taskAnswers } from "./answers/tasks";
import type { LazyEngines } from "./engines";
import type { Folder } from "./folder";
import type { Mirror, Mirrored } from "./mirror";
import { drive } from "./steps";

/** What the worker stands on. */
export interface Parts {
	readonly mirror: Mirror;
	readonly folder: Folder;
	readonly engines: LazyEngines;
}

/** Hears how much of a request is done, 0…1. */
export type OnShare = (share: number) => void;

/** One function a request. `undefined` says that the answer is no longer wanted. */
export type Answers = {
	readonly [Method in keyof Requests]: (
		ask: Requests[Method]["ask"],
		token: CancellationToken,
		onShare: OnShare,
	) => Promise<Requests[Method]["answer"] | undefined>;
};

/** The worker's answers to the editor's requests. */
export function answers(parts: Parts): Answers {
	const { mirror, folder, engines } = parts;
	/** Of the text that was asked about last: the editor asks again for every screen. */
	let breaksKept:
		| { readonly text: string; readonly breaks: readonly LineBreak[] }
		| undefined;
	/** What is on its way in pieces, kept as long as the state of the document that it is about. */
	const analyses = new WeakMap<Mirrored, Analysis>();
	return {
		...conversionAnswers(parts),
		...entityAnswers(parts),
		...jumpAnswers(parts),
		...reportAnswers(parts),
		...matrixAnswers(parts),
		...passimAnswers(parts),
		...taskAnswers(parts),
		async analyse({ piece, ...document }, token) {
			const state = mirror.at(document);
			if (state === undefined) return undefined;
			if (piece === 0) {
				const found = await folder.analyse(state.uri, state.text, token);
				if (found === undefined) return undefined;
				analyses.set(state, found);
				readyForCards(engines);
			}
			const analysis = analyses.get(state);
			return analysis && pieceOf(analysis, piece);
		},
		async reflow(document, token) {
			const text = mirror.text(document);
			if (text === undefined) return undefined;
			const page = await folder.layOut(document.uri, text, token);
			return page && { edits: reflowed(text, page, document.ranges) };
		},
		async breaks(document, token) {
			const text = mirror.text(document);
			if (text === undefined) return undefined;
			if (breaksKept?.text !== text) {
				const breaks = await drive(readingBreaks(text), token);
				if (breaks === undefined) return undefined;
				breaksKept = { text, breaks };
			}
			const { range, below = Number.POSITIVE_INFINITY } = document;
			return {
				breaks: breaksKept.breaks.filter(
					({ span, confidence }) =>
						confidence < below &&
						(range === undefined ||
							(range.start <= span.start && span.start <= range.end)),
				),
			};
		},
		async wrap({ columns, ...document }, token) {
			const text = mirror.text(document);
			if (text === undefined) return undefined;
			const edits = await drive(wrapping(text, columns), token);
			return edits && { edits };
		},
		async reflowText({ text }, token) {
			const page = await drive(layingOut(text, new SheetMemo()), token);
			return page && { edits: reflowEdits(text, page) };
		},
		async put({ uri, bytes }, token) {
			// What an open editor shows goes before what is on disk.
			const open = mirror.current(uri);
			if (open !== undefined) return folder.put(uri, open, token);
			const decoded = decode(bytes);
			if ("reason" in decoded)
				return { state: "skipped", reason: decoded.reason };
			return folder.put(uri, decoded.text, token);
		},
		async settle() {
			await folder.settle();
			return {};
		},
		async store() {
			const bytes = folder.store();
			return bytes === undefined ? {} : { bytes };
		},
		async status() {
			return {
				...engines.report(),
				texts: folder.corpus.files().length,
				pending: folder.waiting,
				heap: process.memoryUsage().heapUsed,
			};
		},
	};
}

/** How long after a page is shown what its cards need is loaded: it is shown first. Milliseconds. */
const AFTER_PAGE = 300;
const ready = new WeakSet<LazyEngines>();

/** Loads what the cards of names need, once a page has names to hover over. */
function readyForCards(engines: LazyEngines): void {
	if (ready.has(engines)) return;
	ready.add(engines);
	// Where it fails, the first card says so.
	setTimeout(() => void engines.forms().catch(() => undefined), AFTER_PAGE);
}

/** The edits of a page, or of the parts of it that are wanted; in order, each once. */
function reflowed(
	text: string,
	page: Page,
	ranges: readonly Span[] | undefined,
): readonly ReflowEdit[] {
	if (ranges === undefined) return reflowEdits(text, page);
	const edits = new Map<number, ReflowEdit>();
	for (const { start, end } of ranges)
		for (const edit of reflowEdits(text, page, sourceSpan(start, end)))
			edits.set(edit.span.start, edit);
	return [...edits.values()].sort((a, b) => a.span.start - b.span.start);
}
