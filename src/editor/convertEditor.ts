import * as vscode from "vscode";
import type { Region } from "../core/script/script";
import type { Conversion } from "../worker/protocol";
import { inform } from "./boundary";
import {
	confirmAnyway,
	conversionOf,
	selectedSpans,
	type Wanted,
} from "./conversion";
import { type Edited, editWith, withEdits } from "./edits";
import type { Session } from "./session";
import { rememberUsage, usageName } from "./usages";

/** Converts the text of an editor, or its selections, and says what became of it. */
export async function convertEditor(
	session: Session,
	editor: vscode.TextEditor,
	wanted: Wanted,
): Promise<void> {
	const { document } = editor;
	const before = document.getText();
	const edited = await editWith(
		session,
		editor,
		vscode.l10n.t("Tonggao: converting to {0}…", usageName(wanted.to)),
		(token) => {
			const ranges = selectedSpans(editor);
			return conversionOf(session, document, { ...wanted, ranges }, token);
		},
	);
	await finish(session, { document, before }, edited, wanted.to);
}

async function finish(
	session: Session,
	{ document, before }: { document: vscode.TextDocument; before: string },
	{ outcome, found }: Edited<Conversion>,
	to: Region,
): Promise<void> {
	const say = (message: string) => inform(message);
	if (found?.state === "already") return askAgain(session, document, to);
	if (found !== undefined) await rememberUsage(to, session.memory);
	switch (outcome) {
		case "applied":
			if (found !== undefined)
				session.noteConversion({ ...found, document, before, to });
			return;
		case "outdated":
			return say(
				vscode.l10n.t(
					"Tonggao: the text has changed meanwhile, so nothing was done. Run the command again.",
				),
			);
		case "unchanged":
			return say(vscode.l10n.t("Tonggao: there is nothing to convert."));
		case "read-only":
			if (found !== undefined)
				await showCopy(session, document, { ...found, before, to });
	}
}

/** A text that cannot be edited is converted as a copy. */
async function showCopy(
	session: Session,
	document: vscode.TextDocument,
	found: Conversion & { readonly before: string; readonly to: Region },
): Promise<void> {
	const { languageId: language } = document;
	const content = withEdits(found.before, found.edits);
	const copy = await vscode.workspace.openTextDocument({ content, language });
	await vscode.window.showTextDocument(copy);
	session.noteConversion({ ...found, document: copy });
	inform(
		vscode.l10n.t(
			"Tonggao: this text cannot be edited, so a copy of it was converted.",
		),
	);
}

/** A text that is in the target's script already is converted only if the user says so. */
async function askAgain(
	session: Session,
	document: vscode.TextDocument,
	to: Region,
): Promise<void> {
	const { version } = document;
	if (!(await confirmAnyway(to)) || document.isClosed) return;
	const active = vscode.window.activeTextEditor;
	const editor =
		active?.document === document
			? active
			: await vscode.window.showTextDocument(document);
	if (document.version === version)
		await convertEditor(session, editor, { from: "other", to });
}
