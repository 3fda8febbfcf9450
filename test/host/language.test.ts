import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
	activated,
	closeAll,
	fileUri,
	openText,
	pause,
	SEEDS,
	until,
} from "../support/editor";

const [PAGE, TRADITIONAL] = SEEDS;

/** Waits until a document has a language. */
async function becomes(
	document: vscode.TextDocument,
	language: string,
): Promise<void> {
	await until(
		() => document.languageId === language || undefined,
		`${language} of ${document.uri.path}`,
	);
}

async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
	const document = await vscode.workspace.openTextDocument(uri);
	await vscode.window.showTextDocument(document);
	return document;
}

async function write(name: string, text: string): Promise<vscode.Uri> {
	const uri = fileUri(name);
	await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
	return uri;
}

describe("Recognising Chinese News", () => {
	before(activated);
	afterEach(closeAll);

	for (const name of [PAGE, TRADITIONAL])
		it(`takes ${name} for Chinese News on opening`, async () => {
			await becomes(await open(fileUri(name)), "chinese-news");
		});

	it("leaves English text, and Chinese in another language, alone", async () => {
		const english = await write("english.log.txt", "All is well.\n".repeat(40));
		const markdown = await write(
			"page.md",
			"城市工作会议在北京举行。\n".repeat(40),
		);
		const documents = [await open(english), await open(markdown)];
		await pause(500);
		assert.deepEqual(
			documents.map(({ languageId }) => languageId),
			["plaintext", "markdown"],
		);
		await vscode.workspace.fs.delete(english);
		await vscode.workspace.fs.delete(markdown);
	});

	it("takes an untitled text as soon as Chinese stands in it", async () => {
		const { document } = await openText("", "plaintext");
		const edit = new vscode.WorkspaceEdit();
		edit.insert(
			document.uri,
			new vscode.Position(0, 0),
			"中央城市工作会议七月十四日至十五日在北京举行。",
		);
		await vscode.workspace.applyEdit(edit);
		await becomes(document, "chinese-news");
	});

	it("never asks again for a file that was set back to plain text, until the command is run", async () => {
		const uri = await write(
			"declined.txt",
			"城市工作会议在北京举行。\n".repeat(9),
		);
		const first = await open(uri);
		await becomes(first, "chinese-news");
		await vscode.languages.setTextDocumentLanguage(first, "plaintext");
		await becomes(first, "plaintext");
		await closeAll();
		const second = await open(uri);
		await pause(500);
		assert.equal(second.languageId, "plaintext");
		await vscode.commands.executeCommand("tonggao.language.set");
		await becomes(second, "chinese-news");
		// An open page counts among the folder's texts, its file there or not.
		await vscode.languages.setTextDocumentLanguage(second, "plaintext");
		await closeAll();
		await vscode.workspace.fs.delete(uri);
	});

	it("recognises nothing where the setting is off", async () => {
		const settings = vscode.workspace.getConfiguration("tonggao");
		await settings.update(
			"autoDetect",
			false,
			vscode.ConfigurationTarget.Workspace,
		);
		try {
			const document = await open(fileUri(SEEDS[4]));
			await pause(500);
			assert.equal(document.languageId, "plaintext");
		} finally {
			await settings.update(
				"autoDetect",
				undefined,
				vscode.ConfigurationTarget.Workspace,
			);
		}
	});

	it("makes Chinese comfortable and never formats by itself", async () => {
		const document = await open(fileUri(PAGE));
		await becomes(document, "chinese-news");
		const editor = vscode.workspace.getConfiguration("editor", document);
		const expected: [string, unknown][] = [
			["wordWrap", "on"],
			["wordSegmenterLocales", ["zh-CN", "zh-TW"]],
			["unicodeHighlight.ambiguousCharacters", false],
			["unicodeHighlight.nonBasicASCII", false],
			["semanticHighlighting.enabled", true],
			["formatOnSave", false],
			["formatOnPaste", false],
			["formatOnType", false],
		];
		for (const [key, value] of expected)
			assert.deepEqual(editor.get(key), value, key);
	});
});
