import assert from "node:assert/strict";
import * as vscode from "vscode";
import { activated, closeAll, fileUri, until } from "../support/editor";

const { fs } = vscode.workspace;
const TEXT =
	"中央城市工作會議在北京舉行，會議指出，我國城鎮化正從快速增長期轉向穩定發展期。\n";

async function opened(encoding: string): Promise<vscode.TextDocument> {
	const uri = fileUri(`misread-${encoding}.txt`);
	await fs.writeFile(uri, await vscode.workspace.encode(TEXT, { encoding }));
	const document = await vscode.workspace.openTextDocument(uri);
	await vscode.window.showTextDocument(document);
	return document;
}

describe("Encodings", () => {
	before(activated);
	afterEach(async () => {
		const { uri } = vscode.window.activeTextEditor?.document ?? {};
		await closeAll();
		await vscode.commands.executeCommand("notifications.clearAll");
		if (uri?.scheme === "file" || uri?.scheme === "vscode-remote")
			await fs.delete(uri);
	});

	for (const encoding of ["gb18030", "big5hkscs", "utf16le"])
		it(`opens a text again that is in ${encoding}, and leaves the file as it is`, async () => {
			const document = await opened(encoding);
			const bytes = await fs.readFile(document.uri);
			if (encoding !== "utf16le") assert.notEqual(document.getText(), TEXT);
			await vscode.commands.executeCommand("tonggao.encoding.reopen");
			await until(() => {
				const shown = vscode.window.activeTextEditor?.document;
				return shown?.getText() === TEXT;
			}, "the text");
			assert.deepEqual(await fs.readFile(document.uri), bytes);
		});

	it("takes a text for news once it is read right", async () => {
		await opened("gb18030");
		await vscode.commands.executeCommand("tonggao.encoding.reopen");
		await until(
			() =>
				vscode.window.activeTextEditor?.document.languageId === "chinese-news",
			"the language",
		);
	});

	it("says nothing of a text that was read right", async () => {
		const document = await opened("utf8");
		const { version } = document;
		await vscode.commands.executeCommand("tonggao.encoding.reopen");
		assert.equal(document.version, version);
		assert.equal(document.encoding, "utf8");
	});
});
