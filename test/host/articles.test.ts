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
	until,
} from "../support/editor";
import { type Meeting, MemoryFolder } from "../support/memoryFolder";

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

describe("Split Page into Files, in a folder of another file system", () => {
	const scheme = "tonggao-test";
	const root = vscode.Uri.from({ scheme, path: "/" });
	let registered: vscode.Disposable | undefined;

	/** Splits the page into a folder where writes meet something; `ended` is there once the command has ended. */
	const split = async (
		options: { readonly isReadonly: boolean },
		meeting?: Meeting,
	) => {
		const folder = new MemoryFolder(meeting);
		folder.files.set("中央.txt", new Uint8Array([1]));
		registered = vscode.workspace.registerFileSystemProvider(
			scheme,
			folder,
			options,
		);
		await openPage(PAGE);
		await vscode.commands.executeCommand("notifications.clearAll");
		let ended: { written: unknown } | undefined;
		vscode.commands
			.executeCommand("tonggao.articles.split", root)
			.then((written) => {
				ended = { written };
			});
		return { folder, ended: () => ended };
	};

	/** A failure is told by a message, and the command ends when that is closed. */
	const closed = (ended: () => { written: unknown } | undefined) =>
		until(async () => {
			await vscode.commands.executeCommand("notifications.clearAll");
			return ended();
		}, "the end of the command");

	before(activated);
	afterEach(async () => {
		registered?.dispose();
		await vscode.commands.executeCommand("notifications.clearAll");
		await closeAll();
	});

	it("takes back what it has written when it is cancelled", async () => {
		const { folder, ended } = await split({ isReadonly: false }, () =>
			pause(500),
		);
		await until(() => folder.writes >= 3 || undefined, "three files");
		await vscode.commands.executeCommand("notification.acceptPrimaryAction");
		const { written } = await until(ended, "the end of the command");
		assert.equal(written, undefined);
		assert.deepEqual([...folder.files.keys()], ["中央.txt"]);
	});

	it("takes back what it has written, and half a file, when a write fails", async () => {
		const { folder, ended } = await split(
			{ isReadonly: false },
			(_name, count) => {
				if (count === 3) throw vscode.FileSystemError.Unavailable("gone");
			},
		);
		await until(() => folder.writes === 3 || undefined, "three files");
		await closed(ended);
		assert.deepEqual([...folder.files.keys()], ["中央.txt"]);
	});

	it("writes nothing where nothing can be written", async () => {
		const { folder, ended } = await split({ isReadonly: true });
		await closed(ended);
		assert.equal(folder.writes, 0);
		assert.deepEqual([...folder.files.keys()], ["中央.txt"]);
	});
});
