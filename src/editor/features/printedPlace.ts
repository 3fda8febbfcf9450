import * as vscode from "vscode";
import type { ArticleRef } from "../../core/reports/where";
import type { CanonicalRef } from "../../worker/protocol";
import { command, provider } from "../boundary";
import { OWN_SCHEME } from "../language";
import { commandLink } from "../markdown";
import { fileName, shortNames } from "../papers";
import { patiently } from "../progress";
import { toLocation } from "../ranges";
import type { Session } from "../session";
import { askIn } from "../virtual";

/** A place in a page that prints a line of a comparison. */
interface Printed {
	readonly name: string;
	readonly location: vscode.Location;
}

/** Leads from a line of a comparison to the pages that print it: by F12, on hover, and by a command. */
export function printedPlace(session: Session): vscode.Disposable {
	const selector = { scheme: OWN_SCHEME };
	return vscode.Disposable.from(
		vscode.languages.registerDefinitionProvider(
			selector,
			provider(session, "printed place", "nobody", {
				provideDefinition: (document, position, token) =>
					ownPlace(session, document, position, token),
			}),
		),
		vscode.languages.registerHoverProvider(
			selector,
			provider(session, "printed place", "nobody", {
				async provideHover(document, position, token) {
					const places = await placesOf(session, document, position, token);
					return places.length === 0 || token.isCancellationRequested
						? undefined
						: new vscode.Hover(linksTo(places));
				},
			}),
		),
		command(session, "tonggao.compare.printedPlace", async () => {
			const editor = vscode.window.activeTextEditor;
			if (editor === undefined) return;
			const { document, selection } = editor;
			const places = await patiently(
				vscode.l10n.t("Tonggao: looking through the folder…"),
				(token) => placesOf(session, document, selection.active, token),
			);
			const place = await choose(places);
			if (place === undefined) return;
			const { uri, range } = place.location;
			const shown = await vscode.window.showTextDocument(uri, {
				selection: range,
			});
			shown.revealRange(range, vscode.TextEditorRevealType.InCenter);
		}),
	);
}

async function ownPlace(
	session: Session,
	document: vscode.TextDocument,
	position: vscode.Position,
	token: vscode.CancellationToken,
): Promise<vscode.Location | undefined> {
	const ask = askIn<CanonicalRef>(document.uri, "canonical");
	if (ask === undefined) return undefined;
	const offset = document.offsetAt(position);
	const answer = await session.folder.ask(
		"canonicalPlace",
		{ ...ask, offset },
		token,
	);
	return answer?.value && toLocation(answer.value);
}

/** The place in the page that a line is of, then those in the other pages that print it, the compared one first. */
async function placesOf(
	session: Session,
	document: vscode.TextDocument,
	position: vscode.Position,
	token: vscode.CancellationToken,
): Promise<Printed[]> {
	const ask = askIn<CanonicalRef>(document.uri, "canonical");
	if (ask === undefined) return [];
	const offset = document.offsetAt(position);
	const own = await session.folder.ask(
		"canonicalPlace",
		{ ...ask, offset },
		token,
	);
	const at = own?.value?.spans[0]?.start;
	if (own?.value === undefined || at === undefined) return [];
	const others = await session.folder.ask(
		"samePlaces",
		{ uri: ask.article.file, offset: at },
		token,
	);
	const isCompared = ({ file, article }: ArticleRef) =>
		ask.like?.file === file && ask.like.article === article;
	const found = (others?.value ?? [])
		.filter(
			({ paper, found }) => paper.standing === "version" && found === "same",
		)
		.sort((a, b) => Number(isCompared(b.paper)) - Number(isCompared(a.paper)));
	const files = [ask.article, ...found.map(({ paper }) => paper)];
	const names = shortNames(files.map(({ file }) => file));
	return [
		{ file: ask.article.file, place: own.value },
		...found.map(({ paper, place }) => ({ file: paper.file, place })),
	].flatMap(({ file, place }) =>
		place === undefined
			? []
			: [
					{
						name: names.get(file) ?? fileName(file),
						location: toLocation(place),
					},
				],
	);
}

function linksTo(places: readonly Printed[]): vscode.MarkdownString {
	const text = new vscode.MarkdownString();
	const links = places.map(({ name, location: { uri, range } }) =>
		commandLink(name, "vscode.open", uri, { selection: range }),
	);
	text.appendMarkdown(vscode.l10n.t("Printed in {0}", links.join(" · ")));
	text.isTrusted = { enabledCommands: ["vscode.open"] };
	return text;
}

async function choose(
	places: readonly Printed[],
): Promise<Printed | undefined> {
	if (places.length < 2) return places[0];
	const items = places.map((place) => ({
		label: place.name,
		description: fileName(place.location.uri.toString()),
		place,
	}));
	const chosen = await vscode.window.showQuickPick(items, {
		title: vscode.l10n.t("Go to Printed Place"),
		placeHolder: vscode.l10n.t("The paper to go to"),
	});
	return chosen?.place;
}
