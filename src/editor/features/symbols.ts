import * as vscode from "vscode";
import { provider } from "../boundary";
import { type LABEL_ICONS, labelName } from "../labels";
import { toLocation } from "../ranges";
import type { Session } from "../session";

/** Symbols are drawn by their kind; these look most like what they stand for. */
const KINDS: Readonly<Record<keyof typeof LABEL_ICONS, vscode.SymbolKind>> = {
	person: vscode.SymbolKind.Class,
	place: vscode.SymbolKind.Namespace,
	organisation: vscode.SymbolKind.Module,
	position: vscode.SymbolKind.Interface,
	time: vscode.SymbolKind.Event,
	quantity: vscode.SymbolKind.Number,
	work: vscode.SymbolKind.String,
	meeting: vscode.SymbolKind.Event,
	task: vscode.SymbolKind.EnumMember,
};

/** Go to Symbol in Workspace: the names of the folder, found in either script. */
export function symbols(session: Session): vscode.Disposable {
	return vscode.languages.registerWorkspaceSymbolProvider(
		provider(session, "symbols", "nobody", {
			async provideWorkspaceSymbols(query, token) {
				const wanted = query.trim();
				// The editor asks for everything before anything is typed.
				if (wanted === "") return [];
				const answer = await session.folder.askComplete(
					"search",
					{ query: wanted },
					token,
				);
				return answer?.value.map(({ entity, first }) => {
					const { type, name, printed, count, files } = entity;
					// The editor shows only labels that hold what was typed, in whichever script that was.
					const forms = [...new Set([printed, name])];
					if (!forms.some((form) => form.includes(wanted))) forms.push(wanted);
					const [label = name, ...others] = forms;
					return new vscode.SymbolInformation(
						others.length === 0 ? label : `${label} (${others.join(", ")})`,
						KINDS[type],
						`${labelName(type)} · ${vscode.l10n.t("{0} in {1} files", count, files.length)}`,
						toLocation(first),
					);
				});
			},
		}),
	);
}
