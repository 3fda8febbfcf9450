import assert from "node:assert/strict";
import { commands, extensions, Uri, window, workspace } from "vscode";

describe("the packaged extension", () => {
	const extension = extensions.getExtension("tonggao.tonggao");

	it("is installed in its own folder", () => {
		assert.ok(extension);
		assert.match(extension.extensionPath, /[\\/]extensions[\\/]/);
	});

	it("has the licences of what others made with it", async () => {
		const { extensionUri } = extension ?? assert.fail();
		const file = Uri.joinPath(extensionUri, "dist", "NOTICES.txt");
		const text = new TextDecoder().decode(await workspace.fs.readFile(file));
		assert.match(text, /opencc-js/u);
		assert.match(text, /Apache License/u);
	});

	it("activates", async () => {
		await extension?.activate();
		assert.equal(extension?.isActive, true);
	});

	it("converts a text, with dictionaries and worker from the package", async () => {
		const document = await workspace.openTextDocument({
			content: "記憶體與檔案",
		});
		await window.showTextDocument(document);
		await commands.executeCommand("tonggao.convert.toSimplified");
		assert.match(window.activeTextEditor?.document.getText() ?? "", /与/u);
	});
});
