import * as vscode from "vscode";
import type { SamePlace } from "../../worker/protocol";
import { command, inform } from "../boundary";
import {
	fileName,
	paperItems,
	placeOfCursor,
	sayAlone,
	shareOf,
} from "../papers";
import { patiently } from "../progress";
import { toLocation } from "../ranges";
import type { Session } from "../session";

/** Goes from a sentence to where another paper prints it. */
export function sameParagraph(session: Session): vscode.Disposable {
	return command(session, "tonggao.goToSameParagraph", async () => {
		const cursor = placeOfCursor();
		if (cursor === undefined) return;
		const { document, offset } = cursor;
		const { version } = document;
		const answer = await patiently(
			vscode.l10n.t("Tonggao: looking through the folder…"),
			async (token, onShare) => {
				await session.analysis(document, token);
				const uri = document.uri.toString();
				return session.folder.askComplete(
					"samePlaces",
					{ uri, offset },
					token,
					onShare,
				);
			},
		);
		if (answer === undefined || document.version !== version) return;
		if (answer.value.length === 0) sayAlone(answer.pending);
		else await go(await choose(answer.value));
	});
}

async function choose(
	places: readonly SamePlace[],
): Promise<SamePlace | undefined> {
	const only = places[0];
	if (places.length === 1) return only;
	const placeOf = new Map(places.map((place) => [place.paper, place]));
	const items = paperItems([...placeOf.keys()], (paper) => {
		const share = shareOf(paper);
		return placeOf.get(paper)?.found === "same"
			? share
			: vscode.l10n.t("{0} · without this passage", share);
	});
	const chosen = await vscode.window.showQuickPick(items, {
		title: vscode.l10n.t("Go to Same Paragraph in…"),
		placeHolder: vscode.l10n.t("The paper to go to"),
		matchOnDescription: true,
		matchOnDetail: true,
	});
	return chosen?.paper && placeOf.get(chosen.paper);
}

async function go(chosen: SamePlace | undefined): Promise<void> {
	if (chosen === undefined) return;
	const { paper, place, found } = chosen;
	const { uri, range } = toLocation(place ?? paper.place);
	const editor = await vscode.window.showTextDocument(uri, {
		selection: range,
	});
	editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
	if (found === "same") return;
	const name = fileName(paper.file);
	inform(
		found === "near"
			? vscode.l10n.t(
					"{0} does not print this passage: here is the nearest sentence that both have.",
					name,
				)
			: vscode.l10n.t("{0} does not print this passage.", name),
	);
}
