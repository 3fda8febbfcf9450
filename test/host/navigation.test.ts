import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
	activated,
	closeAll,
	fileUri,
	openPage,
	openText,
	positionIn,
	putCursor,
	SEEDS,
} from "../support/editor";

const [, , , WIRE] = SEEDS;

describe("Going from place to place", () => {
	before(activated);
	afterEach(closeAll);

	it("stops at every task, goes round, and back", async () => {
		const editor = await openPage(WIRE);
		const { document } = editor;
		const selected = () => document.getText(editor.selection);
		editor.selection = new vscode.Selection(0, 0, 0, 0);
		const visited: string[] = [];
		for (let step = 0; step < 8; step++) {
			await vscode.commands.executeCommand("tonggao.task.next");
			visited.push(selected());
		}
		assert.deepEqual(
			visited.slice(0, 7),
			[..."一二三四五六七"].map((each) => `${each}是`),
		);
		putCursor(editor, "会议强调，建设现代化人民城市");
		await vscode.commands.executeCommand("tonggao.task.previous");
		assert.equal(selected(), "七是");
	});

	it("goes from name to name and wraps at the end", async () => {
		const editor = await openText("李强、王沪宁、蔡奇出席会议。\n");
		const selected = () => editor.document.getText(editor.selection);
		editor.selection = new vscode.Selection(0, 0, 0, 0);
		const visited: string[] = [];
		for (let step = 0; step < 4; step++) {
			await vscode.commands.executeCommand("tonggao.entity.next");
			visited.push(selected());
		}
		assert.deepEqual(visited, ["李强", "王沪宁", "蔡奇", "李强"]);
		await vscode.commands.executeCommand("tonggao.entity.previous");
		assert.equal(selected(), "蔡奇");
	});

	it("finds a name in every text of the folder, in both scripts", async () => {
		const { document } = await openPage(WIRE);
		const locations = await vscode.commands.executeCommand<vscode.Location[]>(
			"vscode.executeReferenceProvider",
			document.uri,
			positionIn(document, "王沪宁"),
		);
		const files = new Set(locations.map(({ uri }) => uri.toString()));
		for (const name of SEEDS)
			assert.ok(files.has(fileUri(name).toString()), name);
		for (const { uri, range } of locations) {
			const text = (await vscode.workspace.openTextDocument(uri)).getText(
				range,
			);
			assert.match(text.replace(/\s/gu, ""), /^王[沪滬][宁寧]$/u);
		}
	});
});
