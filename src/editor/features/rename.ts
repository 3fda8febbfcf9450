import * as vscode from "vscode";
import { provider, Refusal } from "../boundary";
import { LANGUAGE } from "../language";
import { mentionAt } from "../lookup";
import { toRange, touches } from "../ranges";
import type { Session } from "../session";

/**
 * Rename gives an entity another name for all texts of the folder, or makes it one with the entity that has that name. It
 * writes what was decided into the folder's list; no text is edited.
 */
export function rename(session: Session): vscode.Disposable {
	const foundAt = async (
		document: vscode.TextDocument,
		position: vscode.Position,
		token: vscode.CancellationToken,
	) => {
		const analysis = await session.analysis(document, token);
		const found = analysis && mentionAt(analysis, document.offsetAt(position));
		if (found === undefined)
			throw new Refusal(vscode.l10n.t("There is no name here."));
		return found;
	};
	return vscode.languages.registerRenameProvider(
		{ language: LANGUAGE },
		provider(session, "rename", "waiting", {
			async prepareRename(document, position, token) {
				const { mention, entity } = await foundAt(document, position, token);
				const offset = document.offsetAt(position);
				const part =
					mention.spans.find((span) => touches([span], offset)) ??
					mention.spans[0];
				if (part === undefined) return undefined;
				return { range: toRange(document, part), placeholder: entity.name };
			},
			async provideRenameEdits(document, position, newName, token) {
				const { entity } = await foundAt(document, position, token);
				const name = newName.trim();
				if (name === "" || /[=\t\r\n]/u.test(name))
					throw new Refusal(
						vscode.l10n.t("A name has no equals sign, tab or line end."),
					);
				if (name === entity.name) return undefined;
				const edit = await session.decisions.edit(document.uri, {
					term: entity.name,
					type: entity.type,
					name,
				});
				if (edit === undefined)
					throw new Refusal(
						vscode.l10n.t(
							"Tonggao: decisions about names are kept in the folder of the text. Open its folder first.",
						),
					);
				return edit;
			},
		}),
	);
}
