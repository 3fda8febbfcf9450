import * as vscode from "vscode";
import type { Analysis } from "../../core/analysis";
import type { Mention } from "../../core/entities/mention";
import { provider } from "../boundary";
import { LANGUAGE } from "../language";
import { mentionAt } from "../lookup";
import { hullRange } from "../ranges";
import type { Session } from "../session";

/** Go to Definition: from a name to where the text introduces it, with its position, else to where it first names it. */
export function definition(session: Session): vscode.Disposable {
	return vscode.languages.registerDefinitionProvider(
		{ language: LANGUAGE },
		provider(session, "definition", "nobody", {
			async provideDefinition(document, position, token) {
				const analysis = await session.analysis(document, token);
				const found =
					analysis && mentionAt(analysis, document.offsetAt(position));
				const target = found?.introduced ?? found?.all[0];
				if (
					analysis === undefined ||
					found === undefined ||
					target === undefined
				)
					return undefined;
				const shown = [...titlesBefore(analysis, target), target];
				const link: vscode.DefinitionLink = {
					originSelectionRange: hullRange(document, found.mention.spans),
					targetUri: document.uri,
					targetRange: hullRange(
						document,
						shown.flatMap(({ spans }) => spans),
					),
					targetSelectionRange: hullRange(document, target.spans),
				};
				return [link];
			},
		}),
	);
}

/** The positions that stand directly before a name, of the mentions of its unit: 国务院总理 before 李强. */
function titlesBefore({ mentions }: Analysis, name: Mention): Mention[] {
	const titles: Mention[] = [];
	for (let at = mentions.indexOf(name) - 1; at >= 0; at--) {
		const mention = mentions[at];
		if (
			mention?.type !== "position" ||
			mention.article !== name.article ||
			mention.unit !== name.unit
		)
			break;
		titles.unshift(mention);
	}
	return titles;
}
