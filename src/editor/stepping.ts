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
	const { document, selection } = editor;
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
	editor.selection = new vscode.Selection(range.start, range.end);
	editor.revealRange(
		range,
		vscode.TextEditorRevealType.InCenterIfOutsideViewport,
	);
	return target;
}

/** Says something that needs no answer, for a few seconds in the status bar. */
export function say(message: string): void {
	vscode.window.setStatusBarMessage(message, 4000);
}
