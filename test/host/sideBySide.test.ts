import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
	activated,
	closeAll,
	openPage,
	pause,
	positionIn,
	SEEDS,
	until,
} from "../support/editor";

const [, HONG_KONG] = SEEDS;

const view = () =>
	vscode.window.visibleTextEditors.find(
		({ document }) => document.uri.authority === "beside",
	);

async function opened() {
	const source = await openPage(HONG_KONG);
	await vscode.commands.executeCommand("tonggao.convert.beside");
	const other = await until(
		() => (/会议/u.test(view()?.document.getText() ?? "") ? view() : undefined),
		"the view",
	);
	return { source, other };
}

describe("Reading in the other script", () => {
	before(activated);
	afterEach(closeAll);

	it("shows the page beside in the other script, line by line, and cannot be edited", async () => {
		const { source, other } = await opened();
		assert.equal(other.document.lineCount, source.document.lineCount);
		assert.match(other.document.getText(), /中共中央政治局常委李强/u);
		assert.equal(vscode.window.activeTextEditor, source);
		const before = other.document.getText();
		await other.edit((edit) => edit.insert(new vscode.Position(0, 0), "新"));
		assert.equal(other.document.getText(), before);
	});

	it("selects in both what is selected in one", async () => {
		const { source, other } = await opened();
		const start = positionIn(source.document, "習近平", 0);
		source.selection = new vscode.Selection(start, start.translate(0, 3));
		await until(
			() => other.document.getText(other.selection) === "习近平",
			"the selection in the view",
		);
		await vscode.window.showTextDocument(other.document, {
			viewColumn: other.viewColumn ?? vscode.ViewColumn.Two,
		});
		const shown = view();
		assert.ok(shown);
		const there = positionIn(shown.document, "会议", 0);
		shown.selection = new vscode.Selection(there, there.translate(0, 2));
		await until(() => {
			const editor = vscode.window.visibleTextEditors.find(
				({ document }) => document === source.document,
			);
			return editor?.document.getText(editor.selection) === "會議";
		}, "the selection in the page");
	});

	it("scrolls with the page, and the page with it", async () => {
		const { source, other } = await opened();
		const top = (editor: vscode.TextEditor) =>
			editor.visibleRanges[0]?.start.line;
		const at = (line: number) => new vscode.Range(line, 0, line, 0);
		const { AtTop } = vscode.TextEditorRevealType;
		source.revealRange(at(40), AtTop);
		await until(() => top(other) === 40, "the view at line 40");
		await pause(400);
		other.revealRange(at(12), AtTop);
		await until(() => top(source) === 12, "the page at line 12");
	});

	it("follows edits", async () => {
		const { source, other } = await opened();
		await source.edit((edit) =>
			edit.insert(new vscode.Position(0, 0), "發展報告\n"),
		);
		await until(
			() => other.document.getText().startsWith("发展报告\n"),
			"the edit in the view",
		);
	});

	it("says on a hover what the source prints and what other usages write", async () => {
		const { other } = await opened();
		const text = await until(async () => {
			const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
				"vscode.executeHoverProvider",
				other.document.uri,
				positionIn(other.document, "会议"),
			);
			const found = hovers
				.flatMap(({ contents }) => contents)
				.map((each) => (typeof each === "string" ? each : each.value))
				.join("\n");
			return found === "" ? undefined : found;
		}, "the hover");
		assert.match(text, /\*\*會議\*\* — Traditional \(Hong Kong\)/u);
		assert.match(text, /会议 — Simplified/u);
	});
});
