import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
	activated,
	closeAll,
	fileUri,
	nameOf,
	onlySeeds,
	openPage,
	pause,
	SEEDS,
} from "../support/editor";

const [, , PAGE, WIRE] = SEEDS;

const visible = (text: string) => [...text.replace(/\s/gu, "")].sort().join("");

describe("Sort Articles", () => {
	before(activated);
	afterEach(closeAll);

	it("puts headlines before their articles, loses nothing, and goes back by one undo", async () => {
		const { document } = await openPage(PAGE);
		const before = document.getText();
		await vscode.commands.executeCommand("tonggao.articles.sort");
		const after = document.getText();
		const headline = after.indexOf("\n刘星在祁县调研时强调");
		assert.ok(headline > 0);
		assert.ok(headline < after.indexOf("本报讯（记者刘吟）"));
		assert.equal(visible(after), visible(before));
		await vscode.commands.executeCommand("undo");
		assert.equal(document.getText(), before);
	});

	it("has nothing to do where the order is right", async () => {
		const { document } = await openPage(WIRE);
		const { version } = document;
		await vscode.commands.executeCommand("tonggao.articles.sort");
		assert.equal(document.version, version);
	});
});

describe("Split Page into Files", () => {
	before(activated);
	afterEach(async () => {
		await closeAll();
		await vscode.workspace.fs.delete(fileUri("split"), { recursive: true });
		await onlySeeds();
	});

	it("writes a file an article and never over another", async () => {
		const folder = fileUri("split");
		await vscode.workspace.fs.createDirectory(folder);
		const { document } = await openPage(PAGE);
		const split = () =>
			vscode.commands.executeCommand<vscode.Uri[]>(
				"tonggao.articles.split",
				folder,
			);
		const first = await split();
		const paper = PAGE.replace(".txt", "");
		assert.equal(
			nameOf(first[0] as vscode.Uri),
			`中央城市工作会议在北京举行 - ${paper}.txt`,
		);
		const texts = await Promise.all(
			first.map(async (uri) =>
				new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)),
			),
		);
		assert.equal(visible(texts.join("")), visible(document.getText()));
		assert.match(texts[0] ?? "", /^中央城市工作会议在北京举行\r?\n/u);
		const second = await split();
		const names = new Set([...first, ...second].map(nameOf));
		assert.equal(names.size, first.length * 2);
		await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
	});

	it("leaves nothing behind where the folder cannot be written to", async () => {
		const folder = fileUri("split");
		await vscode.workspace.fs.createDirectory(folder);
		await openPage(PAGE);
		// A file where the folder should be takes no files.
		const file = vscode.Uri.joinPath(folder, "file");
		await vscode.workspace.fs.writeFile(file, new Uint8Array());
		// It ends when its message is read.
		void vscode.commands.executeCommand("tonggao.articles.split", file);
		await pause(1500);
		const names = await vscode.workspace.fs.readDirectory(folder);
		assert.deepEqual(
			names.map(([name]) => name),
			["file"],
		);
	});
});
