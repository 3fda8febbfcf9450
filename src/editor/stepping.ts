import * as vscode from "vscode";
import type { Span } from "../core/text/span";
import { toRange } from "./ranges";

export type Direction = "next" | "previous";

/** Selects the next or the previous of some places, round the end of the text; undefined where there is none. */
export function step<Stop extends Span>(
	editor: vscode.TextEditor,
	stops: readonly Stop[],
	direction: Direction,
): Stop | undefined {
	const { document } = editor;
	const selection = selectionOf(editor);
	const sorted = [...stops].sort((a, b) => a.start - b.start || a.end - b.end);
	const at = document.offsetAt(selection.start);
	// A cursor just before a place has not been there yet; a selection shows that it has.
	const from = selection.isEmpty ? at : at + 1;
	const target =
		direction === "next"
			? (sorted.find(({ start }) => start >= from) ?? sorted[0])
			: (sorted.findLast(({ start }) => start < at) ?? sorted.at(-1));
	if (target === undefined) {
		say(vscode.l10n.t("Tonggao: there is none in this text."));
		return undefined;
	}
	const range = toRange(document, target);
	// A place broken over a line end is selected from its first to its last part.
	send(editor, new vscode.Selection(range.start, range.end));
	editor.revealRange(
		range,
		vscode.TextEditorRevealType.InCenterIfOutsideViewport,
	);
	return target;
}

/** How long an editor may still report where it was before it was sent elsewhere, in milliseconds. */
const LAG = 1000;

/** Where a text's editor was sent last, and where it had been within the lag. */
interface Sent {
	readonly to: vscode.Selection;
	readonly from: readonly vscode.Selection[];
	readonly version: number;
	readonly time: number;
}

const sent = new WeakMap<vscode.TextDocument, Sent>();

/**
 * The selection of an editor. What the window reports of an older one may come after we have set another: who steps quickly
 * would step from where he no longer is.
 */
function selectionOf({
	document,
	selection,
}: vscode.TextEditor): vscode.Selection {
	const last = recently(document);
	return last?.from.some((each) => each.isEqual(selection))
		? last.to
		: selection;
}

function send(editor: vscode.TextEditor, to: vscode.Selection): void {
	const { document, selection } = editor;
	const last = recently(document);
	const from = [...(last ? [...last.from, last.to] : []), selection];
	sent.set(document, {
		to,
		from: from.filter((each) => !each.isEqual(to)),
		version: document.version,
		time: Date.now(),
	});
	editor.selection = to;
}

function recently(document: vscode.TextDocument): Sent | undefined {
	const last = sent.get(document);
	const isRecent =
		last?.version === document.version && Date.now() - last.time < LAG;
	return isRecent ? last : undefined;
}

/** Says something that needs no answer, for a few seconds in the status bar. */
export function say(message: string): void {
	vscode.window.setStatusBarMessage(message, 4000);
}
