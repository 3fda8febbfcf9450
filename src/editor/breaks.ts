import * as vscode from "vscode";
import {
	type BreakReason,
	DOUBTFUL,
	type LineBreak,
} from "../core/layout/breaks";

/** Whether what layout made of a line end wants a look. */
export function isDoubtful({ confidence }: LineBreak): boolean {
	return confidence < DOUBTFUL;
}

/** The sign of what layout made of a line end: ⏎ joins, ¶ parts, and a question mark where that is doubtful. */
export function signOf(found: LineBreak): string {
	return `${found.outcome === "joined" ? "⏎" : "¶"}${isDoubtful(found) ? "?" : ""}`;
}

/** Why a line end was joined or kept, as a sentence; a doubtful one with how sure it is. */
export function whyOf(found: LineBreak): string {
	const reason = reasonName(found.reason);
	return isDoubtful(found)
		? vscode.l10n.t(
				"{0} (doubtful: {1} % sure)",
				reason,
				Math.round(found.confidence * 100),
			)
		: reason;
}

function reasonName(reason: BreakReason): string {
	return {
		joinedFullLine: vscode.l10n.t("joined: full line, sentence unfinished"),
		joinedShortLine: vscode.l10n.t(
			"joined: sentence unfinished, though the line is not full",
		),
		joinedCutWord: vscode.l10n.t("joined: the line end cuts a word"),
		joinedOverBlank: vscode.l10n.t(
			"joined: sentence unfinished, the blank line is a column's end",
		),
		joinedAfterStop: vscode.l10n.t(
			"joined: the next line has no indent, though a sentence ended",
		),
		joinedHeading: vscode.l10n.t("joined: the heading goes on"),
		joinedAround: vscode.l10n.t(
			"joined: the paragraph goes on after what stands between",
		),
		keptByWording: vscode.l10n.t("break: the wording makes a unit of its own"),
		keptSign: vscode.l10n.t("break: a sign opens the next item"),
		keptAsPrinted: vscode.l10n.t("break: tables and verse stay as printed"),
		keptUnwrapped: vscode.l10n.t(
			"break: the text was never wrapped, one paragraph a line",
		),
		keptHeading: vscode.l10n.t("break: a heading begins"),
		keptAfterHeading: vscode.l10n.t("break: the heading is over"),
		keptIndent: vscode.l10n.t("break: the next line is indented"),
		keptLostIndent: vscode.l10n.t(
			"break: sentence ended, indent lost on the next line",
		),
		keptShortLine: vscode.l10n.t("break: sentence ended on a short line"),
		keptBlank: vscode.l10n.t("break: sentence ended, blank line"),
		keptStop: vscode.l10n.t("break: sentence ended"),
		keptUnfinished: vscode.l10n.t("break: what follows does not go on with it"),
	}[reason];
}
