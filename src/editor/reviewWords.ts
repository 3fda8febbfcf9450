import * as vscode from "vscode";
import type { Doubt } from "../core/script/doubt";
import type { Span } from "../core/text/span";
import { sourceName } from "./labels";
import { wholeOf } from "./lookup";
import { toRange } from "./ranges";
import { editsFor, type Review, type ReviewedPlace } from "./review";

/** Why a place wants a look. */
export function doubtName(doubt: Doubt): string {
	return {
		crossing: vscode.l10n.t("the words can be parted in two ways"),
		forms: vscode.l10n.t(
			"the character has several forms, and no word says which",
		),
		name: vscode.l10n.t("in a name the character may keep this form"),
	}[doubt];
}

/** What a place was and became, and what it could be instead. */
export function sentenceOf(review: Review, place: ReviewedPlace): string {
	return vscode.l10n.t(
		"“{0}” was converted to “{1}”; it may also be “{2}”: {3}.",
		place.text,
		review.textOf(place),
		othersOf(review, place).join("” / “"),
		doubtName(place.doubt),
	);
}

/** The forms that a place does not have now, the likeliest first. */
export function othersOf(
	review: Review,
	place: ReviewedPlace,
): readonly string[] {
	const now = review.textOf(place).replace(/\s/gu, "");
	return place.candidates.filter((form) => form !== now);
}

/** The places of a review as diagnostics. */
export function diagnosticsOf(review: Review): vscode.Diagnostic[] {
	return review.places.map((place) => {
		const diagnostic = new vscode.Diagnostic(
			toRange(review.document, doubtfulSpan(review, place)),
			sentenceOf(review, place),
			vscode.DiagnosticSeverity.Information,
		);
		diagnostic.source = sourceName();
		return diagnostic;
	});
}

/** What of a place is doubtful: where its forms differ (更加注重, 更加註重: only 注). Of a broken place the whole. */
export function doubtfulSpan(review: Review, place: ReviewedPlace): Span {
	const all = wholeOf(place.spans);
	if (place.spans.length !== 1) return all;
	const now = review.textOf(place);
	const others = othersOf(review, place);
	let { start, end } = { start: 0, end: now.length };
	while (start < end && others.every((form) => form[start] === now[start]))
		start++;
	const isSame = (form: string) =>
		form.length > start && form.at(end - now.length - 1) === now[end - 1];
	while (end > start + 1 && others.every(isSame)) end--;
	return start === end
		? all
		: { start: all.start + start, end: all.start + end };
}

/** The ways to decide about a place, each other form first. */
export function actionsFor(
	review: Review,
	place: ReviewedPlace,
	diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
	const now = review.textOf(place).replace(/\s/gu, "");
	const others = othersOf(review, place);
	const use = others.map((form) => {
		const action = actionNamed(
			vscode.l10n.t("Change to “{0}”", form),
			diagnostics,
		);
		action.edit = new vscode.WorkspaceEdit();
		for (const { span, text } of editsFor(place, form))
			action.edit.replace(
				review.document.uri,
				toRange(review.document, span),
				text,
			);
		return action;
	});
	const keep = actionNamed(vscode.l10n.t("Keep “{0}”", now), diagnostics);
	keep.command = {
		command: "tonggao.review.keep",
		title: keep.title,
		arguments: [place],
	};
	const always = [now, ...others].map((form) => {
		const action = actionNamed(
			vscode.l10n.t("Always Convert “{0}” to “{1}”", place.text, form),
			diagnostics,
		);
		action.command = {
			command: "tonggao.review.always",
			title: action.title,
			arguments: [place, form],
		};
		return action;
	});
	return [...use, keep, ...always];
}

function actionNamed(
	title: string,
	diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction {
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	action.diagnostics = [...diagnostics];
	return action;
}
