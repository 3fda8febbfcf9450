import * as vscode from "vscode";
import type { Term } from "../core/script/terms";
import { withTerm } from "../core/script/with-term";
import { background, inform } from "./boundary";
import type { ReviewedPlace } from "./review";
import type { Session } from "./session";
import { termsFileFor } from "./terms";

/**
 * Writes what a reader decided about a place into the list of terms of the workspace, and answers the term; undefined
 * where there is no place for one, or the reader thinks better of it. A single character would be converted alike in every
 * word, so that the reader is asked for the word.
 */
export async function rememberTerm(
	session: Session,
	document: vscode.TextDocument,
	place: ReviewedPlace,
	form: string,
): Promise<Term | undefined> {
	const found = await termsFileFor(document.uri);
	if (found === undefined) {
		inform(
			vscode.l10n.t(
				"Tonggao: terms are kept in a folder. Open one to keep this term.",
			),
		);
		return undefined;
	}
	const term = await termFor(session, place, form);
	if (term === undefined) return undefined;
	await write(found.file, term, found.bytes === undefined ? "new" : "there");
	background(session, "opening the list of terms", () =>
		offerToOpen(found.file, term),
	);
	return term;
}

/** Opens the list of terms that holds for a document; where there is none, makes one that explains itself. */
export async function openTerms(
	document: vscode.TextDocument | undefined,
): Promise<void> {
	const [first] = vscode.workspace.workspaceFolders ?? [];
	const uri = document?.uri ?? first?.uri;
	const found = uri && (await termsFileFor(uri));
	if (found === undefined) {
		inform(
			vscode.l10n.t("Tonggao: terms are kept in a folder. Open one first."),
		);
		return;
	}
	if (found.bytes === undefined) await make(found.file, "");
	await vscode.window.showTextDocument(found.file);
}

async function termFor(
	session: Session,
	{ text, before, after, from, to }: ReviewedPlace,
	form: string,
): Promise<Term | undefined> {
	const towards = [to];
	if (Array.from(text).length > 1) return { from: text, to: form, towards };
	const around = before.slice(-1) + text + after.slice(0, 1);
	const word = await vscode.window.showInputBox({
		title: vscode.l10n.t("Always Convert “{0}” to “{1}”", text, form),
		prompt: vscode.l10n.t(
			"The word in which this holds. The character alone would hold everywhere.",
		),
		value: around,
		validateInput: (value) =>
			value.includes(text)
				? undefined
				: vscode.l10n.t("The word must contain “{0}”.", text),
	});
	if (word === undefined) return undefined;
	const at = word.indexOf(text);
	const beside = [word.slice(0, at), word.slice(at + text.length)];
	const answer = await session.ask("convertWords", { words: beside, from, to });
	if (answer === undefined) return undefined;
	const [lead = "", trail = ""] = answer;
	return { from: word, to: `${lead}${form}${trail}`, towards };
}

/** A list that an editor shows is changed there and saved: what is typed in it is not lost. */
async function write(
	file: vscode.Uri,
	term: Term,
	state: "new" | "there",
): Promise<void> {
	if (state === "new") return make(file, withTerm("", term));
	const list = await vscode.workspace.openTextDocument(file);
	const text = list.getText();
	const edit = new vscode.WorkspaceEdit();
	const all = new vscode.Range(
		list.positionAt(0),
		list.positionAt(text.length),
	);
	edit.replace(file, all, withTerm(text, term));
	await vscode.workspace.applyEdit(edit);
	await list.save();
}

async function make(file: vscode.Uri, terms: string): Promise<void> {
	const head = [
		vscode.l10n.t(
			"Terms: they go before everything else when the script is converted.",
		),
		vscode.l10n.t(
			"A line each, columns parted by tabs: word, what it becomes (empty: it stays), usages (empty: all).",
		),
		vscode.l10n.t(
			"Usages: cn, t, tw, twp, hk, hkp, jp, parted by commas. Of two terms at one place the first to begin holds, then the longer.",
		),
	];
	await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(file, ".."));
	const text = `${head.map((line) => `# ${line}\n`).join("")}${terms}`;
	await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
}

async function offerToOpen(file: vscode.Uri, term: Term): Promise<void> {
	const show = vscode.l10n.t("Open Terms");
	const chosen = await vscode.window.showInformationMessage(
		vscode.l10n.t(
			"Tonggao: “{0}” is always converted to “{1}” from now on.",
			term.from,
			term.to,
		),
		show,
	);
	if (chosen === show) await vscode.window.showTextDocument(file);
}
