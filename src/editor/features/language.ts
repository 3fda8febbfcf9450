import * as vscode from "vscode";
import { looksChinese } from "../../core/script/chinese";
import { activeEditor, background, command, listening } from "../boundary";
import { isList } from "../decisions";
import { LANGUAGE } from "../language";
import type { Session } from "../session";
import { settings } from "../settings";
import { afterwards } from "../timing";

/** Where files are remembered that the user set back to plain text. */
const DECLINED = "language.declined";
/** How many such files are remembered; the oldest go first. */
const LIMIT = 2000;
/** How many lines of a text are looked at. */
const LINES = 200;
/** Schemes of texts that a user reads, beside those of the open folders (virtual workspaces). */
const SCHEMES: readonly string[] = ["file", "untitled", "vscode-remote"];

/** Makes Chinese plain-text files Chinese News when they are opened, and any text on command. */
export function language(session: Session): vscode.Disposable {
	const on = listening(session, "recognising Chinese texts");
	const declined = new Declined(session);
	/** A document whose language changes is closed under the old one and opened under the new one in the same moment. */
	let leaving: { uri: string; languageId: string } | undefined;

	const consider = (document: vscode.TextDocument) => {
		if (isCandidate(document) && !declined.has(document.uri))
			background(session, "recognising Chinese texts", () =>
				vscode.languages.setTextDocumentLanguage(document, LANGUAGE),
			);
	};
	return vscode.Disposable.from(
		afterwards(session, "recognising Chinese texts", () =>
			vscode.workspace.textDocuments.forEach(consider),
		),
		on(vscode.workspace.onDidCloseTextDocument, ({ uri, languageId }) => {
			leaving = { uri: uri.toString(), languageId };
			queueMicrotask(() => {
				if (leaving === undefined || leaving.uri !== uri.toString()) return;
				leaving = undefined;
				// A new untitled text may get the name of one that is gone.
				if (uri.scheme === "untitled") declined.remove(uri);
			});
		}),
		on(vscode.workspace.onDidOpenTextDocument, (document) => {
			const { uri, languageId } = document;
			const before =
				leaving?.uri === uri.toString() ? leaving.languageId : undefined;
			leaving = undefined;
			if (languageId === LANGUAGE) declined.remove(uri);
			else if (before === LANGUAGE) declined.add(uri);
			else if (before === undefined) consider(document);
		}),
		on(vscode.workspace.onDidChangeTextDocument, ({ document }) => {
			// What is not dirty was read again, perhaps in another encoding.
			if (document.isUntitled || !document.isDirty) consider(document);
		}),
		command(session, "tonggao.language.set", async () => {
			const editor = activeEditor();
			if (editor !== undefined)
				await vscode.languages.setTextDocumentLanguage(
					editor.document,
					LANGUAGE,
				);
		}),
	);
}

/** Plain text, and nothing else, of a kind that a user opens to read, with Chinese at its beginning. */
function isCandidate(document: vscode.TextDocument): boolean {
	const { uri, languageId } = document;
	if (languageId !== "plaintext" || !isReadable(uri)) return false;
	// A list of decisions is about names and no page.
	if (isList(uri)) return false;
	if (!settings.autoDetect(document)) return false;
	return looksChinese(document.getText(new vscode.Range(0, 0, LINES, 0)));
}

function isReadable({ scheme, path }: vscode.Uri): boolean {
	// Lists that the workspace keeps are plain text in Chinese, too, but no pages.
	if (path.includes("/.tonggao/")) return false;
	return (
		SCHEMES.includes(scheme) ||
		(vscode.workspace.workspaceFolders ?? []).some(
			({ uri }) => uri.scheme === scheme,
		)
	);
}

/** The files that the user set back to plain text, by URI. Untitled texts are remembered while they are open. */
class Declined {
	private readonly session: Session;
	private readonly files: Set<string>;

	constructor(session: Session) {
		this.session = session;
		this.files = new Set(session.memory.get<string[]>(DECLINED, []));
	}

	has(uri: vscode.Uri): boolean {
		return this.files.has(uri.toString());
	}

	add(uri: vscode.Uri): void {
		this.files.add(uri.toString());
		this.save();
	}

	remove(uri: vscode.Uri): void {
		if (this.files.delete(uri.toString())) this.save();
	}

	private save(): void {
		const lasting = [...this.files].filter(
			(file) => !file.startsWith("untitled:"),
		);
		background(this.session, "remembering plain texts", () =>
			this.session.memory.update(DECLINED, lasting.slice(-LIMIT)),
		);
	}
}
