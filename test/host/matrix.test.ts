import assert from "node:assert/strict";
import * as vscode from "vscode";
import { writeMatrix } from "../../src/editor/matrix/save";
import { askSheet } from "../../src/editor/matrix/sheet";
import {
	activated,
	closeAll,
	fileUri,
	onlySeeds,
	openPage,
	positionIn,
	putCursor,
	SEEDS,
	until,
} from "../support/editor";

const [, HONG_KONG, , WIRE] = SEEDS;

/** The tabs of matrices, by their titles. */
function matrixTabs(): string[] {
	return vscode.window.tabGroups.all
		.flatMap(({ tabs }) => tabs)
		.filter(
			({ input }) =>
				input instanceof vscode.TabInputWebview &&
				input.viewType.endsWith("tonggao.matrix"),
		)
		.map(({ label }) => label);
}

describe("Show Witness Matrix", () => {
	before(onlySeeds);
	afterEach(closeAll);

	it("opens the matrix of the report at the cursor in a tab, once", async () => {
		const editor = await openPage(WIRE);
		putCursor(editor, "城市工作会议");
		await vscode.commands.executeCommand("tonggao.matrix.show");
		const tabs = await until(() => {
			const found = matrixTabs();
			return found[0]?.startsWith("Witnesses: ") ? found : undefined;
		}, "the matrix");
		assert.deepEqual(tabs, ["Witnesses: 中央城市工作会议在北京举行"]);
		await vscode.window.showTextDocument(editor.document);
		await vscode.commands.executeCommand("tonggao.matrix.show");
		assert.equal(matrixTabs().length, 1);
	});
});

describe("Export Matrix…", () => {
	before(onlySeeds);

	for (const [name, pattern] of [
		["matrix.html", /<td class="cut">/u],
		["matrix.md", /^\| 10 \|.*− cut/mu],
		["matrix.csv", /^\uFEFF#,kind,text,papers,003 \(base\),/u],
	] as const)
		it(`writes ${name} as its ending says`, async () => {
			const { session } = await activated();
			const answer = await session.folder.askComplete("reports", {});
			const report = answer?.value[0] ?? assert.fail();
			const sheet = await askSheet(session, report, "paragraphs");
			const target = fileUri(name);
			await writeMatrix(session, sheet ?? assert.fail(), target);
			const bytes = await vscode.workspace.fs.readFile(target);
			await vscode.workspace.fs.delete(target);
			const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
			assert.match(text, pattern);
		});
});

describe("Reconstruct Wire Text", () => {
	before(onlySeeds);
	afterEach(closeAll);

	it("opens what the papers bear witness to as a page of its own, which nothing has saved", async () => {
		const page = await openPage(HONG_KONG);
		putCursor(page, "堅持黨對城市");
		await vscode.commands.executeCommand("tonggao.report.reconstruct");
		const { document } = vscode.window.activeTextEditor ?? assert.fail();
		assert.ok(document.isUntitled);
		assert.equal(document.languageId, "chinese-news");
		const lines = document.getText().trimEnd().split("\n");
		const seed = await vscode.workspace.openTextDocument(fileUri(WIRE));
		const wire = seed.getText().replace(/\s/gu, "");
		for (const line of lines)
			assert.ok(wire.includes(line.replace(/\s/gu, "")), line);
		assert.match(lines.at(-1) ?? "", /^各省、自治区、直辖市/u);
	});
});

describe("A line of a comparison", () => {
	before(onlySeeds);
	afterEach(closeAll);

	it("names on hover the pages that print it, the compared one among them, and leads there", async () => {
		const { session } = await activated();
		const answer = await session.folder.askComplete("reports", {});
		const report = answer?.value[0] ?? assert.fail();
		const paper = report.papers.find(({ file }) => file.endsWith(HONG_KONG));
		await vscode.commands.executeCommand("tonggao.compare.sameReport", {
			report,
			paper,
		});
		const tab = await until(() => {
			const { activeTab } = vscode.window.tabGroups.activeTabGroup;
			return activeTab?.input instanceof vscode.TabInputTextDiff
				? activeTab.input
				: undefined;
		}, "the diff");
		const shown = await vscode.workspace.openTextDocument(tab.modified);
		const at = positionIn(shown, "更加注重以人为本");
		const [hover] = await until(async () => {
			const found = await vscode.commands.executeCommand<vscode.Hover[]>(
				"vscode.executeHoverProvider",
				tab.modified,
				at,
			);
			return found.length > 0 ? found : undefined;
		}, "the hover");
		const [text] = hover?.contents ?? [];
		const words = text instanceof vscode.MarkdownString ? text.value : "";
		assert.match(words, /^Printed in \[001\].*\[003\]/u);
	});
});

describe("The base of a report", () => {
	before(onlySeeds);
	afterEach(closeAll);

	it("is the wire text unless another paper is chosen", async () => {
		const { session } = await activated();
		const answer = await session.folder.askComplete("reports", {});
		const report = answer?.value[0] ?? assert.fail();
		const wire = session.bases.of(report);
		assert.ok(wire?.file.endsWith(WIRE), wire?.file);
		const other = report.papers.find((paper) => paper !== wire);
		await session.bases.choose(report, other ?? assert.fail());
		assert.equal(session.bases.of(report)?.file, other?.file);
		assert.equal(session.bases.versionsOf(report)[0]?.file, other?.file);
		await session.bases.choose(report, wire ?? assert.fail());
		assert.equal(session.bases.of(report)?.file, wire?.file);
	});
});
