import * as vscode from "vscode";
import { activeEditor, command, listening, provider } from "../boundary";
import type { Converted } from "../conversion";
import { aboutForms } from "../forms";
import { rememberTerm } from "../newTerm";
import { hullRange, toRange, toSpan } from "../ranges";
import { editsFor, type Review, type ReviewedPlace } from "../review";
import { Reviews } from "../reviews";
import { actionsFor, doubtfulSpan, othersOf } from "../reviewWords";
import type { Session } from "../session";
import { type Direction, say, step } from "../stepping";

/** Shows what is worth a look after a conversion, when it is asked for, until it is decided or closed. */
export function review(session: Session): vscode.Disposable {
	const on = listening(session, "offering a review");
	const reviews = new Reviews(session);
	const at = (): { review: Review; editor: vscode.TextEditor } | undefined => {
		const editor = activeEditor();
		const found = editor && reviews.shown(editor.document);
		if (editor === undefined || found === undefined) {
			if (editor !== undefined)
				say(vscode.l10n.t("Tonggao: nothing is under review here."));
			return undefined;
		}
		return { review: found, editor };
	};
	const go = (direction: Direction) => () => {
		const here = at();
		if (here !== undefined) walk(here.editor, here.review, direction);
	};
	return vscode.Disposable.from(
		reviews,
		on(session.onDidConvert, (converted) => {
			return reviews.note(converted) === "hidden"
				? offer(reviews, converted)
				: undefined;
		}),
		command(session, "tonggao.review.start", () => start(reviews)),
		command(session, "tonggao.review.next", go("next")),
		command(session, "tonggao.review.previous", go("previous")),
		command(session, "tonggao.review.keep", (chosen?: ReviewedPlace) => {
			const here = at();
			const place = here && (chosen ?? placeAt(here.editor, here.review));
			if (place === undefined) return;
			reviews.settle(here?.review, [place]);
			if (chosen === undefined && here !== undefined)
				walk(here.editor, here.review, "next");
		}),
		command(session, "tonggao.review.keepAll", () => {
			const here = at();
			if (here !== undefined) reviews.settle(here.review, here.review.places);
		}),
		command(
			session,
			"tonggao.review.always",
			async (chosen?: ReviewedPlace, form?: string) => {
				const here = at();
				const place = here && (chosen ?? placeAt(here.editor, here.review));
				if (here === undefined || place === undefined) return;
				await always(session, reviews, here.review, place, form);
			},
		),
		command(session, "tonggao.review.close", () => {
			const here = at();
			if (here !== undefined) reviews.hide(here.review);
		}),
		vscode.languages.registerCodeActionsProvider(
			"*",
			provider(session, "review", "nobody", {
				provideCodeActions(document, range, { diagnostics }) {
					const found = reviews.shown(document);
					return found
						?.placesIn(toSpan(document, range))
						.flatMap((place) => actionsFor(found, place, diagnostics));
				},
			}),
			provider(session, "review", "nobody", {
				providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
			}),
		),
		vscode.languages.registerHoverProvider(
			"*",
			provider(session, "review", "nobody", {
				async provideHover(document, position, token) {
					const offset = document.offsetAt(position);
					const here = { start: offset, end: offset };
					const [place] = reviews.shown(document)?.placesIn(here) ?? [];
					if (place === undefined) return undefined;
					const { text, from } = place;
					const about = await aboutForms(session, { text, from }, token);
					return (
						about &&
						new vscode.Hover(about.text, hullRange(document, place.spans))
					);
				},
			}),
		),
	);
}

/** Opens the review of the last conversion; a text that none was made of is converted first. */
async function start(reviews: Reviews): Promise<void> {
	const editor = activeEditor();
	if (editor === undefined) return;
	const { document } = editor;
	if (!reviews.isKnown(document)) {
		reviews.awaited = document;
		try {
			await vscode.commands.executeCommand("tonggao.convert.choose");
		} finally {
			reviews.awaited = undefined;
		}
	}
	open(reviews, document);
}

function open(reviews: Reviews, document: vscode.TextDocument): void {
	if (!reviews.isKnown(document)) return;
	const found = reviews.show(document);
	const editor = vscode.window.activeTextEditor;
	if (found === undefined)
		say(vscode.l10n.t("Tonggao: nothing in this conversion is doubtful."));
	else if (editor?.document === document) walk(editor, found, "next");
}

/** Offers a review, once a conversion is made that leaves doubts. */
async function offer(
	reviews: Reviews,
	{ document, review: places }: Converted,
): Promise<void> {
	if (places.length === 0) return;
	const look = vscode.l10n.t("Review");
	const message =
		places.length === 1
			? vscode.l10n.t("Tonggao: converted; 1 place is worth a look.")
			: vscode.l10n.t(
					"Tonggao: converted; {0} places are worth a look.",
					places.length,
				);
	const chosen = await vscode.window.showInformationMessage(message, look);
	if (chosen !== look || document.isClosed) return;
	await vscode.window.showTextDocument(document);
	open(reviews, document);
}

function walk(
	editor: vscode.TextEditor,
	review: Review,
	direction: Direction,
): void {
	if (review.places.length === 0) return;
	const stops = review.places.map((place, index) => ({
		...doubtfulSpan(review, place),
		place,
		index,
	}));
	const target = step(editor, stops, direction);
	if (target === undefined) return;
	const { place, index } = target;
	const others = othersOf(review, place).join(" / ");
	say(
		`${index + 1}/${stops.length}: ${place.text} → ${review.textOf(place)} (${others}?)`,
	);
}

function placeAt(
	editor: vscode.TextEditor,
	review: Review,
): ReviewedPlace | undefined {
	const [place] = review.placesIn(toSpan(editor.document, editor.selection));
	if (place === undefined)
		say(vscode.l10n.t("Tonggao: the cursor is at no place under review."));
	return place;
}

/** Writes a term that decides about a place, and decides about all places that it is about. */
async function always(
	session: Session,
	reviews: Reviews,
	review: Review,
	place: ReviewedPlace,
	form: string = review.textOf(place).replace(/\s/gu, ""),
): Promise<void> {
	const { document } = review;
	const term = await rememberTerm(session, document, place, form);
	if (term === undefined || document.isClosed) return;
	const same = review.places.filter(
		({ before, text, after, candidates, to }) =>
			text === place.text &&
			to === place.to &&
			candidates.includes(form) &&
			`${before}${text}${after}`.includes(term.from),
	);
	const edit = new vscode.WorkspaceEdit();
	for (const each of same)
		if (review.textOf(each).replace(/\s/gu, "") !== form)
			for (const { span, text } of editsFor(each, form))
				edit.replace(document.uri, toRange(document, span), text);
	reviews.settle(review, same);
	if (edit.size > 0) await vscode.workspace.applyEdit(edit);
}
