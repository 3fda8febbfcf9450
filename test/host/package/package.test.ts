import assert from "node:assert/strict";
import { commands, extensions, window, workspace } from "vscode";

describe("the packaged extension", () => {
	const extension = extensions.getExtension("tonggao.tonggao");

	it("is installed in its own folder", () => {
		assert.ok(extension);
		assert.match(extension.extensionPath, /[\\/]extensions[\\/]/);
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
