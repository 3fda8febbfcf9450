import assert from "node:assert/strict";
import * as vscode from "vscode";
import { activated, closeAll, openPage, SEEDS, until } from "../support/editor";

const [, TRADITIONAL] = SEEDS;

describe("The status", () => {
	before(activated);
	afterEach(closeAll);

	it("is told in a document of its own that is not analysed", async () => {
		const { session } = await activated();
		const { document } = await openPage(TRADITIONAL);
		await session.analysis(document);
		await vscode.commands.executeCommand("tonggao.status.show");
		const shown = vscode.window.activeTextEditor?.document;
		assert.equal(shown?.uri.scheme, "tonggao");
		// VS Code may still have what the document said of another text.
		const text = await until(() => {
			const told = shown?.getText() ?? "";
			return told.startsWith(TRADITIONAL) ? told : undefined;
		}, "the status of this page");
		assert.match(text, /Script: Traditional \(Hong Kong\)/u);
		assert.match(text, /Articles: [3-9]/u);
		assert.equal(shown && session.latest(shown), undefined);
	});
});

describe("The commands of the manifest", () => {
	it("are all there", async () => {
		await activated();
		const extension = vscode.extensions.getExtension("tonggao.tonggao");
		const declared: { command: string }[] =
			extension?.packageJSON.contributes.commands;
		const known = new Set(await vscode.commands.getCommands(true));
		for (const { command } of declared) assert.ok(known.has(command), command);
	});
});
