import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
	activated,
	closeAll,
	openPage,
	runAndPick,
	SEEDS,
	until,
} from "../support/editor";

const [, HONG_KONG] = SEEDS;

describe("The preview of a conversion", () => {
	before(activated);
	afterEach(closeAll);

	it("proposes the other script, shows a diff and changes nothing, and converts from there", async () => {
		const { document } = await openPage(HONG_KONG);
		const before = document.getText();
		await runAndPick("tonggao.convert.preview");
		const input = await until(() => {
			const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
			return tab?.input instanceof vscode.TabInputTextDiff
				? tab.input
				: undefined;
		}, "the diff");
		assert.equal(input.original.toString(), document.uri.toString());
		const shown = await vscode.workspace.openTextDocument(input.modified);
		assert.match(shown.getText(), /中共中央政治局常委李强/u);
		assert.equal(document.getText(), before);
		const preview = shown.getText();
		await vscode.commands.executeCommand("tonggao.convert.apply");
		assert.equal(document.getText(), preview);
		assert.equal(
			vscode.window.activeTextEditor?.document.uri.toString(),
			document.uri.toString(),
		);
		await vscode.commands.executeCommand("undo");
		assert.equal(document.getText(), before);
	});
});
