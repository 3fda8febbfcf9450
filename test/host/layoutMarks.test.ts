import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
	activated,
	closeAll,
	openPage,
	pause,
	SEEDS,
	until,
} from "../support/editor";

const [, HONG_KONG, PAGE] = SEEDS;

const hintsOf = (document: vscode.TextDocument) =>
	vscode.commands.executeCommand<vscode.InlayHint[]>(
		"vscode.executeInlayHintProvider",
		document.uri,
		new vscode.Range(0, 0, document.lineCount, 0),
	);

describe("Layout marks", () => {
	before(activated);
	afterEach(closeAll);

	it("are off by default, and a command turns them on and off", async () => {
		const { document } = await openPage(HONG_KONG);
		assert.deepEqual(await hintsOf(document), []);
		await vscode.commands.executeCommand("tonggao.layoutMarks.toggle");
		try {
			const hints = await hintsOf(document);
			assert.ok(hints.length > 100);
			const [first] = hints;
			assert.equal(document.lineAt(1).text.length, first?.position.character);
			assert.equal(first?.position.line, 1);
			assert.match(String(first?.label), /⏎/u);
			assert.match(String(first?.tooltip), /^joined: full line/u);
			assert.ok(hints.some(({ label }) => label === "¶"));
			for (const { label, tooltip } of hints)
				assert.equal(
					String(label).endsWith("?"),
					String(tooltip).includes("doubtful"),
				);
		} finally {
			await vscode.commands.executeCommand("tonggao.layoutMarks.toggle");
		}
		assert.deepEqual(await hintsOf(document), []);
	});
});

describe("Doubtful breaks", () => {
	before(activated);
	afterEach(closeAll);

	it("are gone to one after the other, and back", async () => {
		const editor = await openPage(PAGE);
		// What the window reports of an older selection may come late: what counts is where it comes to rest.
		const go = async (
			command: string,
			isThere: (start: number) => boolean,
			where: string,
		) => {
			await vscode.commands.executeCommand(`tonggao.doubt.${command}`);
			return until(() => {
				// VS Code may have made another object for the editor meanwhile.
				const { document, selection } =
					vscode.window.activeTextEditor ?? editor;
				const start = document.offsetAt(selection.start);
				return !selection.isEmpty && isThere(start) ? start : undefined;
			}, where);
		};
		const first = await go("next", () => true, "the first doubt");
		await go("next", (at) => at > first, "the second doubt");
		await go("previous", (at) => at === first, "the first doubt again");
	});

	it("are gone to in the preview as well", async () => {
		await openPage(PAGE);
		await vscode.commands.executeCommand("tonggao.reflow.preview");
		await until(
			() =>
				vscode.window.visibleTextEditors.some(
					({ document }) => document.uri.scheme === "tonggao",
				) || undefined,
			"the preview",
		);
		const selected = await until(async () => {
			await vscode.commands.executeCommand("tonggao.doubt.next");
			await pause(200);
			const editor = vscode.window.activeTextEditor;
			return editor?.document.uri.scheme === "tonggao" &&
				!editor.selection.isEmpty
				? editor.document.getText(editor.selection)
				: undefined;
		}, "a doubtful break in the preview");
		assert.match(selected, /^\S\s*\S$/u);
	});
});
