import * as vscode from "vscode";
import type { Place } from "../core/corpus";
import { toLocation } from "./ranges";

/** Places by their file, in the order in which they come. */
export function byFile(
	places: readonly Place[],
): ReadonlyMap<string, readonly Place[]> {
	const files = new Map<string, Place[]>();
	for (const place of places) {
		const known = files.get(place.file);
		if (known === undefined) files.set(place.file, [place]);
		else known.push(place);
	}
	return files;
}

/** What a row of a view does when it is chosen: it shows a place of the folder. */
export function openCommand(place: Place): vscode.Command {
	const { uri, range } = toLocation(place);
	return {
		command: "vscode.open",
		title: vscode.l10n.t("Go There"),
		arguments: [uri, { selection: range, preview: true }],
	};
}
