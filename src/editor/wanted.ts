import * as vscode from "vscode";
import type { Region, ScriptReport } from "../core/script/script";
import { selectedSpans, type Wanted } from "./conversion";
import { patiently } from "./progress";
import type { Session } from "./session";
import { chooseUsage, foundName, proposedFor, withFirst } from "./usages";

/** Asks for the target and, where the text does not show it for sure, for the source. */
export async function chooseWanted(
	session: Session,
	editor: vscode.TextEditor,
): Promise<Wanted | undefined> {
	const text = editor.document.getText();
	const ranges = selectedSpans(editor);
	const script = await patiently(
		vscode.l10n.t("Tonggao: reading the text…"),
		(token) =>
			session.ask("script", { text, ...(ranges && { ranges }) }, token),
	);
	if (script === undefined) return undefined;
	const to = await chooseUsage(
		vscode.l10n.t("Convert Script: To"),
		foundName(script),
		withFirst(proposedFor(script, session.memory)),
	);
	if (to === undefined) return undefined;
	const guess = doubtful(script);
	if (guess === undefined) return { from: "auto", to };
	const from = await chooseUsage(
		vscode.l10n.t("Convert Script: From"),
		foundName(script),
		withFirst(guess).filter((usage) => usage !== to),
	);
	return from && { from, to };
}

/** The best guess at a text's usage where it is only a guess. */
function doubtful({
	script,
	region,
	simplified,
	traditional,
}: ScriptReport): Region | undefined {
	if (script === "hans" || (script === "hant" && region !== undefined))
		return undefined;
	return simplified >= traditional ? "cn" : "t";
}
