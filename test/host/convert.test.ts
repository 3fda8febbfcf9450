import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
	activated,
	closeAll,
	fileUri,
	openPage,
	openText,
	pause,
	runAndPick,
	SEEDS,
	until,
} from "../support/editor";

const [, HONG_KONG, , WIRE] = SEEDS;

const run = (command: string) =>
	vscode.commands.executeCommand(`tonggao.convert.${command}`);

const lineLengths = (text: string) =>
	text.split("\n").map((line) => line.length);

describe("Convert", () => {
	before(activated);
	afterEach(closeAll);

	it("brings a page to another script, line by line, and back by one undo", async () => {
		const { document } = await openPage(HONG_KONG);
		const before = document.getText();
		await run("toSimplified");
		const after = document.getText();
		assert.match(after, /中共中央政治局常委李强、赵乐际、王沪宁/u);
		assert.doesNotMatch(after, /會|議|發/u);
		assert.deepEqual(lineLengths(after), lineLengths(before));
		await vscode.commands.executeCommand("undo");
		assert.equal(document.getText(), before);
	});

	for (const [command, words] of [
		["toTaiwan", /總結講話，對貫徹落實/u],
		["toTaiwanPhrases", /智慧城市/u],
		["toHongKong", /更加注重以人為本/u],
		["toHongKongPhrases", /更加注重以人為本/u],
		["toTraditional", /綜合承載能力/u],
	] as const)
		it(`has the command ${command} for a Simplified page`, async () => {
			const { document } = await openPage(WIRE);
			const before = document.getText();
			await run(command);
			assert.match(document.getText(), words);
			await vscode.commands.executeCommand("undo");
			assert.equal(document.getText(), before);
		});

	it("converts a word that a line end breaks", async () => {
		const text = "電腦大量使用記憶\n體，容量不足，因此需要更換。\n";
		const { document } = await openText(text);
		await runAndPick("tonggao.convert.choose");
		assert.match(document.getText(), /^电脑大量使用记忆\n体，容量不足/u);
	});

	it("makes every paragraph one line where the settings ask for it", async () => {
		const layout = (value: string | undefined) =>
			vscode.workspace
				.getConfiguration("tonggao")
				.update("convert.layout", value, vscode.ConfigurationTarget.Workspace);
		const { document } = await openPage(HONG_KONG);
		const before = document.getText();
		await layout("reflow");
		try {
			await run("toSimplified");
		} finally {
			await layout(undefined);
		}
		assert.ok(document.lineCount < before.split("\n").length);
		assert.match(
			document.getText(),
			/会议指出，党的十八大以来，党中央深刻把握新形势下我国城市发展规律/u,
		);
		await vscode.commands.executeCommand("undo");
		assert.equal(document.getText(), before);
	});

	it("converts the selections only", async () => {
		const editor = await openText("會議指出。\n會議強調。\n會議部署。\n");
		editor.selections = [
			new vscode.Selection(0, 0, 0, 2),
			new vscode.Selection(2, 0, 2, 5),
		];
		await run("toSimplified");
		assert.equal(
			editor.document.getText(),
			"会议指出。\n會議強調。\n会议部署。\n",
		);
		await vscode.commands.executeCommand("undo");
		assert.equal(
			editor.document.getText(),
			"會議指出。\n會議強調。\n會議部署。\n",
		);
	});

	it("serves files of any language", async () => {
		const { document } = await openText("# 會議\n\n- 綠色發展\n", "markdown");
		await run("toSimplified");
		assert.equal(document.getText(), "# 会议\n\n- 绿色发展\n");
	});

	it("puts the workspace's terms before the dictionary", async () => {
		const file = fileUri(".tonggao/terms.tsv");
		await vscode.workspace.fs.writeFile(
			file,
			new TextEncoder().encode("城市\t都市\n"),
		);
		const { document } = await openPage(WIRE);
		await run("toHongKong");
		assert.match(document.getText(), /中央都市工作會議/u);
		await vscode.commands.executeCommand("undo");
		await vscode.workspace.fs.delete(fileUri(".tonggao"), { recursive: true });
	});

	it("leaves a text alone that is in the target's script already, until the user says so", async () => {
		// What is accepted below is the newest notification.
		await vscode.commands.executeCommand("notifications.clearAll");
		const { document } = await openText(
			"中央城市工作会议在北京举行，会议强调转变发展方式，发挥枢纽作用。\n\n會\n",
		);
		const { version } = document;
		let isOver = false;
		const convert = () => {
			isOver = false;
			run("toSimplified").then(() => {
				isOver = true;
			});
		};
		convert();
		await pause(1500);
		// The command waits for an answer.
		assert.equal(isOver, false);
		assert.equal(document.version, version);
		// The warning's first button converts anyway; that of the progress of a slow machine cancels.
		await until(async () => {
			await vscode.commands.executeCommand("notification.acceptPrimaryAction");
			await pause(50);
			if (isOver && document.version === version) convert();
			return document.version === version ? undefined : true;
		}, "the warning");
		await until(() => isOver || undefined, "the end of the command");
		assert.match(document.getText(), /作用。\n\n会\n$/u);
	});

	it("opens the result as another text where the document cannot be edited", async () => {
		const own = vscode.Uri.parse("tonggao-test:/page.txt");
		const provider = vscode.workspace.registerTextDocumentContentProvider(
			own.scheme,
			{ provideTextDocumentContent: () => "會議強調。\n" },
		);
		try {
			const source = await vscode.workspace.openTextDocument(own);
			await vscode.window.showTextDocument(source);
			await run("toSimplified");
			const shown = await until(() => {
				const document = vscode.window.activeTextEditor?.document;
				return document?.isUntitled ? document : undefined;
			}, "an untitled text");
			assert.equal(shown.getText(), "会议强调。\n");
			assert.equal(source.getText(), "會議強調。\n");
		} finally {
			provider.dispose();
		}
	});

	it("converts a document of a megabyte, and by one undo back", async () => {
		const { document: seed } = await openPage(WIRE);
		const text = seed.getText();
		const editor = await openText(
			text.repeat(Math.ceil(350_000 / text.length)),
		);
		const { document } = editor;
		const before = document.getText();
		await run("toHongKong");
		assert.notEqual(document.getText(), before);
		assert.equal(document.getText().length, before.length);
		await vscode.commands.executeCommand("undo");
		assert.equal(document.getText(), before);
	});

	it("changes nothing when the text is changed meanwhile", async () => {
		const { document: seed } = await openPage(WIRE);
		const text = seed.getText();
		const editor = await openText(
			text.repeat(Math.ceil(350_000 / text.length)),
		);
		const converting = run("toHongKong");
		await pause(50);
		await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "新"));
		const before = editor.document.getText();
		await converting;
		assert.equal(editor.document.getText(), before);
	});
});
