import * as vscode from "vscode";
import { type Encoding, encodingNamed, nameOf } from "../../core/text/encoding";
import { misread } from "../../core/text/misread";
import {
	activeEditor,
	background,
	command,
	inform,
	listening,
} from "../boundary";
import { isGone } from "../conversion";
import { LANGUAGE, OWN_SCHEME } from "../language";
import { fileName } from "../papers";
import type { Session } from "../session";
import { afterwards } from "../timing";

/** The languages of texts that are looked at when they are opened. */
const TEXTS: readonly string[] = ["plaintext", "markdown", LANGUAGE];

/** How many lines of a text are looked at. */
const LINES = 200;

/** What VS Code calls an encoding. */
const IDS: Readonly<Record<Encoding, string>> = {
	"utf-8": "utf8",
	"utf-16le": "utf16le",
	"utf-16be": "utf16be",
	gb18030: "gb18030",
	big5: "big5hkscs",
};

/** Offers to open a text again that was read in a wrong encoding; once for a file, and never changes what is on disk. */
export function encodings(session: Session): vscode.Disposable {
	const on = listening(session, "looking at encodings");
	const offered = new Set<string>();
	const consider = async (document: vscode.TextDocument) => {
		const file = document.uri.toString();
		if (!TEXTS.includes(document.languageId) || offered.has(file)) return;
		if (!hasFile(document) || suspected(document) === undefined) return;
		offered.add(file);
		const encoding = await rightEncoding(session, document);
		if (encoding !== undefined) await offer(document, encoding);
	};
	return vscode.Disposable.from(
		afterwards(session, "looking at encodings", () => {
			for (const document of vscode.workspace.textDocuments)
				background(session, "looking at encodings", () => consider(document));
		}),
		on(vscode.workspace.onDidOpenTextDocument, consider),
		command(session, "tonggao.encoding.reopen", async () => {
			const document = activeEditor()?.document;
			if (document === undefined || isGone(session)) return;
			const encoding = hasFile(document)
				? await rightEncoding(session, document)
				: undefined;
			if (encoding !== undefined) await reopen(document, encoding);
			else
				inform(
					vscode.l10n.t(
						"Tonggao: nothing shows that this text was opened in a wrong encoding.",
					),
				);
		}),
	);
}

function hasFile({ uri }: vscode.TextDocument): boolean {
	return (
		uri.scheme !== OWN_SCHEME &&
		vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== undefined
	);
}

/** The encoding that the characters of a document speak of, where it was opened in another one. */
function suspected(document: vscode.TextDocument): Encoding | undefined {
	const beginning = document.getText(new vscode.Range(0, 0, LINES, 0));
	return misread(beginning, encodingOf(document))?.encoding;
}

/** The encoding that the bytes of a document show, or else its characters, where it was opened in another one. */
async function rightEncoding(
	session: Session,
	document: vscode.TextDocument,
): Promise<Encoding | undefined> {
	const bytes = await bytesOf(session, document.uri);
	const answer = bytes && (await session.ask("encoding", { bytes }));
	if (document.isClosed) return undefined;
	const found = answer?.encoding ?? suspected(document);
	return found === encodingOf(document) ? undefined : found;
}

function encodingOf({ encoding }: vscode.TextDocument): Encoding | undefined {
	return encodingNamed(encoding.replace(/bom$/u, ""));
}

/** Nothing is offered where a file cannot be read: it may be gone again. */
async function bytesOf(
	session: Session,
	uri: vscode.Uri,
): Promise<Uint8Array | undefined> {
	try {
		return await vscode.workspace.fs.readFile(uri);
	} catch (error) {
		session.log.warn(`${uri.toString()} cannot be read: ${String(error)}`);
		return undefined;
	}
}

async function offer(
	document: vscode.TextDocument,
	encoding: Encoding,
): Promise<void> {
	const again = vscode.l10n.t("Reopen with {0}", nameOf(encoding));
	const chosen = await vscode.window.showInformationMessage(
		vscode.l10n.t(
			"Tonggao: {0} is in {1}, but was opened as {2}.",
			fileName(document.uri.toString()),
			nameOf(encoding),
			document.encoding,
		),
		again,
	);
	if (chosen === again && !document.isClosed) await reopen(document, encoding);
}

async function reopen(
	document: vscode.TextDocument,
	encoding: Encoding,
): Promise<void> {
	if (document.isDirty) {
		inform(
			vscode.l10n.t(
				"Tonggao: this text has changes that are not saved. Undo them first: saved as it is, it would be lost.",
			),
		);
		return;
	}
	const read = await vscode.workspace.openTextDocument(document.uri, {
		encoding: IDS[encoding],
	});
	await vscode.window.showTextDocument(read);
}
