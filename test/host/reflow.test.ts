import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
	activated,
	closeAll,
	nameOf,
	openPage,
	openText,
	pause,
	positionIn,
	putCursor,
	SEEDS,
	until,
} from "../support/editor";

const [, HONG_KONG, PAGE, WIRE] = SEEDS;

const visible = (text: string) => [...text.replace(/\s/gu, "")].sort().join("");

describe("Reflow", () => {
	before(activated);
	afterEach(closeAll);

	for (const seed of [HONG_KONG, PAGE])
		it(`undoes the layout of ${seed}, loses nothing, and goes back by one undo`, async () => {
			const { document } = await openPage(seed);
			const before = document.getText();
			await vscode.commands.executeCommand("tonggao.reflow.document");
			const after = document.getText();
			assert.ok(document.lineCount < before.split("\n").length / 2);
			assert.match(after, /轉變城市發展動力|转变城市发展动力/u);
			assert.equal(visible(after), visible(before));
			await vscode.commands.executeCommand("undo");
			assert.equal(document.getText(), before);
		});

	it("leaves the cursor at its word", async () => {
		const editor = await openPage(HONG_KONG);
		putCursor(editor, "中央軍委主席習近平出席");
		await vscode.commands.executeCommand("tonggao.reflow.document");
		const { document, selection } = editor;
		const after = document.getText().slice(document.offsetAt(selection.active));
		assert.ok(after.startsWith("中央軍委主席習近平出席"), after.slice(0, 10));
		assert.ok(selection.isEmpty);
		await vscode.commands.executeCommand("undo");
	});

	it("finds nothing to do in what it has reflowed", async () => {
		const { document } = await openPage(HONG_KONG);
		await vscode.commands.executeCommand("tonggao.reflow.document");
		const { version } = document;
		await vscode.commands.executeCommand("tonggao.reflow.document");
		assert.equal(document.version, version);
		await vscode.commands.executeCommand("undo");
	});

	it("reflows the paragraph of a selection only", async () => {
		const editor = await openPage(HONG_KONG);
		const { document } = editor;
		const before = document.getText();
		putCursor(editor, "中央軍委主席習近平出席會議");
		const { active } = editor.selection;
		editor.selection = new vscode.Selection(active, active.translate(0, 3));
		await vscode.commands.executeCommand("tonggao.reflow.selection");
		const after = document.getText();
		assert.match(
			after,
			/^.*國家主席、中央軍委主席.*新時代以來我國.*總體要求、重要/mu,
		);
		const tail = "中共中央政治局常委李強";
		assert.equal(
			after.slice(after.indexOf(tail)),
			before.slice(before.indexOf(tail)),
		);
		await vscode.commands.executeCommand("undo");
		assert.equal(document.getText(), before);
	});

	it("leaves every selection at its words, and the screen where they are", async () => {
		const editor = await openPage(HONG_KONG);
		const { document } = editor;
		const words = ["優化現代化城市體系", "宜居城市；"];
		editor.selections = words.map(
			(word) =>
				new vscode.Selection(
					positionIn(document, word, 0),
					positionIn(document, word, word.length),
				),
		);
		const at = editor.selection;
		editor.revealRange(at, vscode.TextEditorRevealType.AtTop);
		const isSeen = () =>
			editor.visibleRanges.some((lines) => lines.contains(editor.selection));
		await until(() => isSeen() || undefined, "the words on the screen");
		await vscode.commands.executeCommand("tonggao.reflow.document");
		assert.ok(editor.selection.start.line < at.start.line);
		await pause(500);
		assert.deepEqual(
			editor.selections.map((selection) => document.getText(selection)),
			words,
		);
		assert.ok(isSeen(), JSON.stringify(editor.visibleRanges));
		await vscode.commands.executeCommand("undo");
		assert.equal(document.isDirty, false);
	});

	it("leaves what is folded folded", async () => {
		const editor = await openPage(HONG_KONG);
		const { document } = editor;
		const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
			"vscode.executeFoldingRangeProvider",
			document.uri,
		);
		const article = folds.reduce((a, b) =>
			b.end - b.start > a.end - a.start ? b : a,
		);
		await vscode.commands.executeCommand("editor.fold", {
			selectionLines: [article.start],
		});
		const isSeen = (word: string) =>
			editor.visibleRanges.some((lines) =>
				lines.contains(positionIn(document, word)),
			);
		const isFolded = () => !isSeen("李強、趙樂際") && isSeen("《求是》");
		await until(() => isFolded() || undefined, "the fold");
		const { lineCount } = document;
		await vscode.commands.executeCommand("tonggao.reflow.document");
		assert.ok(document.lineCount < lineCount);
		await pause(1500);
		assert.ok(isFolded(), JSON.stringify(editor.visibleRanges));
		await vscode.commands.executeCommand("editor.unfoldAll");
		await vscode.commands.executeCommand("undo");
		assert.equal(document.lineCount, lineCount);
	});
});

describe("Preview Reflow", () => {
	before(activated);
	afterEach(closeAll);

	it("shows the page beside its reflowed text, and follows the page", async () => {
		const { document } = await openPage(HONG_KONG);
		await vscode.commands.executeCommand("tonggao.reflow.preview");
		const input = await until(() => {
			const active = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
			return active instanceof vscode.TabInputTextDiff ? active : undefined;
		}, "the preview");
		assert.equal(input.original.toString(), document.uri.toString());
		assert.equal(nameOf(input.modified), HONG_KONG);
		const preview = await vscode.workspace.openTextDocument(input.modified);
		assert.match(
			preview.getText(),
			/中央軍委主席習近平出席會議並發表重要講話。習近平/u,
		);
		assert.equal(visible(preview.getText()), visible(document.getText()));
		const edit = new vscode.WorkspaceEdit();
		edit.insert(document.uri, new vscode.Position(1, 0), "新");
		await vscode.workspace.applyEdit(edit);
		await until(async () => {
			const now = await vscode.workspace.openTextDocument(input.modified);
			return (
				now.getText().startsWith("\n新中央城市") ||
				now.getText().includes("新中央城市工作會議")
			);
		}, "the preview of the changed page");
		await vscode.window.showTextDocument(document);
		await vscode.commands.executeCommand("workbench.action.files.revert");
	});

	it("is never analysed", async () => {
		const { session } = await activated();
		await openPage(WIRE);
		await vscode.commands.executeCommand("tonggao.reflow.preview");
		const preview = await until(
			() =>
				vscode.workspace.textDocuments.find(
					({ uri, languageId }) =>
						uri.scheme === "tonggao" && languageId === "chinese-news",
				),
			"the preview",
		);
		assert.equal(await session.analysis(preview), undefined);
	});

	it("does nothing where there is no page", async () => {
		const editor = await openText("会议", "plaintext");
		await vscode.languages.setTextDocumentLanguage(editor.document, "markdown");
		await vscode.commands.executeCommand("tonggao.reflow.document");
		assert.equal(editor.document.getText(), "会议");
	});
});
