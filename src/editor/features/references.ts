import * as vscode from "vscode";
import { provider } from "../boundary";
import { LANGUAGE } from "../language";
import { mentionAt } from "../lookup";
import { hullRange, toLocation, toRange } from "../ranges";
import type { Session } from "../session";

/** Find All References of a name in all texts of the folder, and its other places in the text at hand. */
export function references(session: Session): vscode.Disposable {
	const selector = { language: LANGUAGE };
	const foundAt = async (
		document: vscode.TextDocument,
		position: vscode.Position,
		token: vscode.CancellationToken,
	) => {
		const analysis = await session.analysis(document, token);
		return analysis && mentionAt(analysis, document.offsetAt(position));
	};
	return vscode.Disposable.from(
		vscode.languages.registerReferenceProvider(
			selector,
			provider(session, "references", "waiting", {
				async provideReferences(document, position, _context, token) {
					const found = await foundAt(document, position, token);
					if (found === undefined) return undefined;
					const here = found.all.map(
						({ spans }) =>
							new vscode.Location(document.uri, hullRange(document, spans)),
					);
					const places = await session.folder.askComplete(
						"mentions",
						{ id: found.entity.id },
						token,
					);
					const file = document.uri.toString();
					const elsewhere = (places?.value ?? []).filter(
						(place) => place.file !== file,
					);
					return [...here, ...elsewhere.map(toLocation)];
				},
			}),
		),
		vscode.languages.registerDocumentHighlightProvider(
			selector,
			provider(session, "references", "waiting", {
				async provideDocumentHighlights(document, position, token) {
					const found = await foundAt(document, position, token);
					return found?.all.flatMap(({ spans }) =>
						spans.map(
							(span) => new vscode.DocumentHighlight(toRange(document, span)),
						),
					);
				},
			}),
		),
	);
}
