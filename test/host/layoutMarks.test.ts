import assert from "node:assert/strict";
import * as vscode from "vscode";
import { DOUBTFUL } from "../../src/core/layout/breaks";
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

	it("are gone to one after the other, round the end of the text, and back, however quickly", async () => {
		const editor = await openPage(PAGE);
		const { session } = await activated();
		const { document } = editor;
		const found = await session.askAbout(document, "breaks", {
			below: DOUBTFUL,
		});
		const stops = found?.breaks.map(({ span }) => span.start - 1) ?? [];
		assert.ok(stops.length > 2);
		const go = async (direction: "next" | "previous", steps: number) => {
			// As when the key is held down: nothing is waited for.
			await Promise.all(
				Array.from({ length: steps }, () =>
					vscode.commands.executeCommand(`tonggao.doubt.${direction}`),
				),
			);
		};
		const isAt = async (index: number) => {
			// What the window reports of an older selection may come late: what counts is where it comes to rest.
			await until(() => {
				const { selection } = vscode.window.activeTextEditor ?? editor;
				return (
					document.offsetAt(selection.start) === stops.at(index) || undefined
				);
			}, `doubt ${index}`);
		};
		// VS Code opens a text where it was left.
		await vscode.commands.executeCommand("cursorTop");
		await until(
			() =>
				vscode.window.activeTextEditor?.selection.isEqual(
					new vscode.Selection(0, 0, 0, 0),
				) || undefined,
			"the beginning",
		);
		for (let round = 0; round < 5; round++) {
			await go("next", 1);
			await isAt(0);
			await go("next", 1);
			await isAt(1);
			await go("previous", 1);
			await isAt(0);
			await go("previous", 1);
			await isAt(-1);
			await go("next", 3);
			await isAt(2);
			await go("previous", 3);
			await isAt(-1);
		}
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
