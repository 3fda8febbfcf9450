import assert from "node:assert/strict";
import * as vscode from "vscode";
import { activated, closeAll, openPage, SEEDS } from "../support/editor";

const [, HONG_KONG, , WIRE] = SEEDS;

describe("Formatting", () => {
	before(activated);
	afterEach(closeAll);

	it("reflows the page as the command does, and goes back by one undo", async () => {
		const { document } = await openPage(HONG_KONG);
		const before = document.getText();
		await vscode.commands.executeCommand("editor.action.formatDocument");
		const formatted = document.getText();
		await vscode.commands.executeCommand("undo");
		assert.equal(document.getText(), before);
		await vscode.commands.executeCommand("tonggao.reflow.document");
		assert.equal(document.getText(), formatted);
		assert.notEqual(formatted, before);
		await vscode.commands.executeCommand("undo");
	});

	it("deletes line ends rather than rewriting paragraphs", async () => {
		const { document } = await openPage(HONG_KONG);
		const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>(
			"vscode.executeFormatDocumentProvider",
			document.uri,
			{ tabSize: 4, insertSpaces: false },
		);
		const deleting = edits.filter(({ newText }) => newText === "");
		assert.ok(edits.length > 100);
		assert.ok(deleting.length > edits.length * 0.9);
	});

	it("reflows a range only", async () => {
		const { document } = await openPage(HONG_KONG);
		const at = document.positionAt(
			document.getText().indexOf("中央軍委主席習近平出席會議"),
		);
		const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>(
			"vscode.executeFormatRangeProvider",
			document.uri,
			new vscode.Range(at, at.translate(0, 3)),
			{ tabSize: 4, insertSpaces: false },
		);
		assert.ok(edits.length > 1 && edits.length < 10, String(edits.length));
	});

	it("leaves clean text alone, and saving never formats unasked", async () => {
		const { document } = await openPage(WIRE);
		const { version } = document;
		await vscode.commands.executeCommand("editor.action.formatDocument");
		assert.equal(document.version, version);
		const config = vscode.workspace.getConfiguration("editor", document);
		for (const name of ["formatOnSave", "formatOnPaste", "formatOnType"])
			assert.equal(config.get(name), false, name);
	});
});
