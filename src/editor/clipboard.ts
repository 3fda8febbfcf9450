import * as vscode from "vscode";
import { inform } from "./boundary";
import { confirmAnyway, isGone } from "./conversion";
import { withEdits } from "./edits";
import { patiently } from "./progress";
import type { Session } from "./session";
import { settings } from "./settings";
import { termsFor } from "./terms";
import {
	chooseUsage,
	foundName,
	proposedFor,
	rememberUsage,
	usageName,
	withFirst,
} from "./usages";

/** Converts the text of the clipboard in its place. */
export async function convertClipboard(session: Session): Promise<void> {
	if (isGone(session)) return;
	const text = await vscode.env.clipboard.readText();
	const say = (message: string) => inform(message);
	if (text.trim() === "")
		return say(vscode.l10n.t("Tonggao: there is no text on the clipboard."));
	const script = await session.ask("script", { text });
	if (script === undefined) return;
	const to = await chooseUsage(
		vscode.l10n.t("Convert Clipboard: To"),
		foundName(script),
		withFirst(proposedFor(script, session.memory)),
	);
	if (to === undefined) return;
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	const inside = folder && vscode.Uri.joinPath(folder.uri, "clipboard");
	const terms = inside ? await termsFor(inside, session.log) : [];
	const quotes = settings.quotes();
	const layout = settings.layoutOnConversion();
	const find = (from: "auto" | "other") =>
		patiently(
			vscode.l10n.t("Tonggao: converting to {0}…", usageName(to)),
			(token) =>
				session.ask(
					"convert",
					{ text, from, to, quotes, layout, terms },
					token,
				),
		);
	let found = await find("auto");
	if (found?.state === "already") {
		if (!(await confirmAnyway(to))) return;
		found = await find("other");
	}
	if (found === undefined) return;
	if ((await vscode.env.clipboard.readText()) !== text)
		return say(
			vscode.l10n.t(
				"Tonggao: the clipboard has changed meanwhile, so nothing was done.",
			),
		);
	await rememberUsage(to, session.memory);
	await vscode.env.clipboard.writeText(withEdits(text, found.edits));
	say(vscode.l10n.t("Tonggao: the clipboard is in {0} now.", usageName(to)));
}
