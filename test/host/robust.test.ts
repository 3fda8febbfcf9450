import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
	activated,
	closeAll,
	type Ear,
	ended,
	fileUri,
	onlySeeds,
	openText,
	overhear,
} from "../support/editor";
import { MemoryFolder } from "../support/memoryFolder";

const PAGE = [
	"　　中央城市工作會議在北京舉",
	"行。王小明出席會議並講話。一是",
	"加強領導；二是完善制度；三是抓",
	"好落實。",
	"",
].join("\n");

/** Texts that no paper prints. */
const ODD: readonly (readonly [name: string, content: string])[] = [
	["nothing", ""],
	["blanks and line ends", " \u3000\n\r\n\t\n\u3000\n"],
	[
		"halves of surrogate pairs",
		`\udc00${PAGE.replaceAll("，", "\ud83d")}\ud83d`,
	],
	["line ends of Windows", PAGE.repeat(3).replaceAll("\n", "\r\n")],
	["a space without width everywhere", Array.from(PAGE).join("\u200b")],
	["control characters", `\u0001\u0002\f\v\u0085\u2028${PAGE}\u2029\u007f`],
	[
		"bytes read as text",
		String.fromCharCode(
			...Array.from({ length: 900 }, (_, at) => 0x80 + ((at * 37) % 128)),
		),
	],
	["one endless line", "會議在北京舉行".repeat(6000)],
];

/** Commands that change the text at hand. */
const EDITING: readonly (readonly [command: string, ...args: unknown[]])[] = [
	["tonggao.reflow.document"],
	["tonggao.articles.sort"],
	["tonggao.wrap", 20],
	["tonggao.convert.toSimplified"],
	["tonggao.convert.toHongKong"],
];

/** What of a text is no blank and nothing that may be left out. */
const essence = (text: string) =>
	text.replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff\u0085]/gu, "");

describe("A text that no paper prints", () => {
	let ear: Ear;
	beforeEach(async () => {
		ear = await overhear();
	});
	afterEach(async () => {
		ear.dispose();
		await closeAll();
	});

	for (const [name, content] of ODD)
		it(`is read, and edited in one step of undo: ${name}`, async () => {
			const { session } = await activated();
			const editor = await openText(content);
			const { document } = editor;
			const before = document.getText();
			assert.ok(await session.analysis(document));
			for (const [command, ...args] of EDITING) {
				await ended(command, ...args);
				const after = document.getText();
				if (/reflow|sort|wrap/u.test(command))
					assert.equal(
						[...essence(after)].sort().join(""),
						[...essence(before)].sort().join(""),
						command,
					);
				if (after !== before) await vscode.commands.executeCommand("undo");
				assert.equal(document.getText(), before, `undo of ${command}`);
			}
			assert.deepEqual(ear.lines, []);
		});
});

describe("Every command", () => {
	/** They end the run, or change what all later tests stand on. */
	const LEFT_OUT =
		/^tonggao\.(log\.show|.*\.toggle|folder\.stop|passim\.import)$/u;
	let ear: Ear;
	beforeEach(async () => {
		await onlySeeds();
		ear = await overhear();
	});
	afterEach(async () => {
		ear.dispose();
		await closeAll();
		await onlySeeds();
	});

	const commands = () =>
		vscode.extensions
			.getExtension("tonggao.tonggao")
			?.packageJSON.contributes.commands.map(
				({ command }: { command: string }) => command,
			)
			.filter((command: string) => !LEFT_OUT.test(command)) as string[];

	it("ends where no text is open", async () => {
		await closeAll();
		for (const command of commands()) {
			await ended(command);
			await closeAll();
		}
		assert.deepEqual(ear.lines, []);
	});

	for (const [name, content] of [
		["has nothing in it", ""],
		["is no page", "const page = 1;\n"],
		["is odd", Array.from(PAGE).join("\u200b").replaceAll("，", "\ud83d")],
	] as const)
		it(`ends where the text ${name}`, async () => {
			const language = name === "is no page" ? "plaintext" : "chinese-news";
			const { document } = await openText(content, language);
			for (const command of commands()) {
				await vscode.window.showTextDocument(document);
				await ended(command);
			}
			assert.deepEqual(ear.lines, []);
		});
});

describe("A text that cannot be edited", () => {
	const scheme = "tonggao-robust";
	let registered: vscode.Disposable;
	before(async () => {
		await activated();
		const folder = new MemoryFolder();
		folder.files.set("page.txt", new TextEncoder().encode(PAGE));
		registered = vscode.workspace.registerFileSystemProvider(scheme, folder, {
			isReadonly: true,
		});
	});
	after(() => registered.dispose());
	afterEach(closeAll);

	it("stays as it is, whatever would edit it", async () => {
		const ear = await overhear();
		const uri = vscode.Uri.from({ scheme, path: "/page.txt" });
		const document = await vscode.languages.setTextDocumentLanguage(
			await vscode.workspace.openTextDocument(uri),
			"chinese-news",
		);
		for (const [command, ...args] of EDITING) {
			await vscode.window.showTextDocument(document);
			await ended(command, ...args);
			assert.equal(document.getText(), PAGE, command);
			assert.equal(document.isDirty, false);
		}
		ear.dispose();
		assert.deepEqual(ear.lines, []);
	});
});

describe("A long text", () => {
	const LONG = "会议在北京举行，李强出席并讲话。\n\n".repeat(5000);
	let ear: Ear;
	beforeEach(async () => {
		ear = await overhear();
	});
	afterEach(async () => {
		ear.dispose();
		await closeAll();
	});

	for (const [command, ...args] of EDITING)
		it(`may be closed while it is edited: ${command}`, async () => {
			await openText(LONG);
			const editing = ended(command, ...args);
			await vscode.commands.executeCommand(
				"workbench.action.revertAndCloseActiveEditor",
			);
			await editing;
			assert.deepEqual(ear.lines, []);
		});

	it("may change its language to and fro while it is read", async () => {
		const { session } = await activated();
		let { document } = await openText(LONG, "plaintext");
		for (let turn = 0; turn < 7; turn++) {
			document = await vscode.languages.setTextDocumentLanguage(
				document,
				turn % 2 === 0 ? "chinese-news" : "plaintext",
			);
			session.analysis(document).then(undefined, (error) => assert.fail(error));
		}
		const analysis = await session.analysis(document);
		assert.equal(analysis?.articles.length !== 0, true);
		assert.ok((analysis?.mentions.length ?? 0) > 1000);
		assert.deepEqual(ear.lines, []);
	});
});

describe("Every file that is no text", () => {
	const name = "photograph.txt";
	before(activated);
	afterEach(async () => {
		await closeAll();
		await onlySeeds();
	});

	it("is left out of the folder, and the others count", async () => {
		const { session } = await activated();
		await onlySeeds();
		const before = await session.folder.askComplete("reports", {});
		const bytes = Uint8Array.from({ length: 5000 }, (_, at) => (at * 97) % 256);
		await vscode.workspace.fs.writeFile(fileUri(name), bytes);
		await vscode.commands.executeCommand("tonggao.folder.read");
		const after = await session.folder.askComplete("reports", {});
		assert.deepEqual(after, before);
	});
});
