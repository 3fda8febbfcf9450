// How long the extension takes to activate and to show a page for the first time, and how long converting, reading and
// showing a megabyte blocks the real extension host.
import fs from "node:fs";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import vm from "node:vm";
import * as vscode from "vscode";
import type { Exports } from "../../src/extension";

/** Called by the extension host, as a test suite is. */
export async function run(): Promise<void> {
	const extension = vscode.extensions.getExtension("tonggao.tonggao");
	if (extension === undefined) throw new Error("the extension is not there");
	const { took }: Exports = await extension.activate();
	const bundle = path.join(extension.extensionPath, "dist", "extension.js");
	const compiled = await time(async () => {
		new vm.Script(fs.readFileSync(bundle, "utf8"));
	});
	say(`activate: ${took.toFixed(1)} ms`);
	say(`reading and compiling its bundle: ${compiled.toFixed(1)} ms`);
	const files = await vscode.workspace.findFiles("*.txt");
	for (const uri of files.sort((a, b) => (a.path < b.path ? -1 : 1))) {
		const document = await vscode.workspace.openTextDocument(uri);
		await vscode.languages.setTextDocumentLanguage(document, "chinese-news");
		const taken = await time(() =>
			vscode.commands.executeCommand(
				"vscode.provideDocumentSemanticTokens",
				uri,
			),
		);
		say(
			`first highlights of ${uri.path.split("/").at(-1)?.slice(0, 3)}: ${taken.toFixed(0)} ms`,
		);
	}
	await hovers(files);
	const wire = files.find(({ path: name }) => name.includes("003_"));
	if (wire !== undefined) await blocks(wire);
	await pages(files);
}

/** How long it takes until a name's hover is there: the first of the session, then others of the seeds. */
async function hovers(files: readonly vscode.Uri[]): Promise<void> {
	await pause(2000);
	const times: number[] = [];
	for (const uri of files) {
		const document = await vscode.workspace.openTextDocument(uri);
		for (const { index } of document.getText().matchAll(/习近平|習近平/gu))
			times.push(
				await time(() =>
					vscode.commands.executeCommand(
						"vscode.executeHoverProvider",
						uri,
						document.positionAt(index),
					),
				),
			);
	}
	const [first = 0] = times;
	const median = times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
	say(
		`hovers: first ${first.toFixed(0)} ms, median ${median.toFixed(1)} ms of ${times.length}, longest ${(times.at(-1) ?? 0).toFixed(0)} ms`,
	);
}

/** How often each is done: another program's turn on the processor looks like a block, but not every time. */
const ROUNDS = 4;

/** The longest the extension host hears nothing while a megabyte of pages is read, shown, folded, outlined and typed in. */
async function pages(seeds: readonly vscode.Uri[]): Promise<void> {
	const texts = await Promise.all(
		seeds.map(async (uri) =>
			new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)),
		),
	);
	const text = `${texts.join("\n\n")}\n\n`;
	const bytes = new TextEncoder().encode(text).length;
	const folder = vscode.Uri.joinPath(seeds[0] as vscode.Uri, "..");
	const file = vscode.Uri.joinPath(folder, "megabyte.txt");
	await vscode.workspace.fs.writeFile(
		file,
		new TextEncoder().encode(text.repeat(Math.ceil(1_000_000 / bytes))),
	);
	const document = await vscode.languages.setTextDocumentLanguage(
		await vscode.workspace.openTextDocument(file),
		"chinese-news",
	);
	const { uri } = document;
	const provided = (command: string) => () =>
		vscode.commands.executeCommand(`vscode.${command}`, uri);
	const type = async () => {
		const edit = new vscode.WorkspaceEdit();
		edit.insert(uri, new vscode.Position(0, 0), "新");
		await vscode.workspace.applyEdit(edit);
	};
	const read = provided("provideDocumentSemanticTokens");
	await type();
	await read();
	await longest("a megabyte of pages: nothing", () => pause(1000), pause);
	await longest(
		"reading a megabyte of pages again after an edit",
		async () => {
			await type();
			await read();
		},
		pause,
	);
	await longest("its highlights", read, pause);
	await longest("its folds", provided("executeFoldingRangeProvider"), pause);
	await longest(
		"its outline",
		provided("executeDocumentSymbolProvider"),
		pause,
	);
	await longest(
		"showing it",
		async () => {
			await vscode.window.showTextDocument(document);
			await pause(2000);
		},
		() => vscode.window.showTextDocument(seeds[0] as vscode.Uri),
	);
	await vscode.window.showTextDocument(document);
	await longest(
		"typing in it",
		async () => {
			await type();
			await pause(2000);
		},
		pause,
	);
}

/** The longest the extension host hears nothing while a long text is converted; the edit itself is VS Code's. */
async function blocks(seed: vscode.Uri): Promise<void> {
	const text = new TextDecoder().decode(
		await vscode.workspace.fs.readFile(seed),
	);
	const document = await vscode.workspace.openTextDocument({
		content: text.repeat(Math.ceil(1_000_000 / 3 / text.length)),
		language: "plaintext",
	});
	await vscode.window.showTextDocument(document);
	const undo = () => vscode.commands.executeCommand("undo");
	await longest("nothing, for comparison", () => pause(1000), pause);
	await longest(
		"finding what a megabyte becomes",
		async () => {
			await vscode.commands.executeCommand("tonggao.convert.beside");
			await pause(1000);
		},
		() =>
			vscode.commands.executeCommand(
				"workbench.action.closeEditorsInOtherGroups",
			),
	);
	await longest(
		"converting a megabyte, VS Code's edit included",
		() => vscode.commands.executeCommand("tonggao.convert.toHongKong"),
		undo,
	);
}

/** @param after takes a round back. */
async function longest(
	name: string,
	work: () => Thenable<unknown>,
	after: () => Thenable<unknown>,
): Promise<void> {
	let least = Number.POSITIVE_INFINITY;
	let taken = Number.POSITIVE_INFINITY;
	for (let round = 0; round < ROUNDS; round++) {
		await pause(1000);
		const delay = monitorEventLoopDelay({ resolution: 1 });
		delay.enable();
		taken = Math.min(taken, await time(work));
		delay.disable();
		least = Math.min(least, delay.max / 1e6);
		await after();
	}
	say(
		`${name}: longest block ${least.toFixed(0)} ms, ${taken.toFixed(0)} ms in all (least of ${ROUNDS} rounds)`,
	);
}

function pause(milliseconds = 0): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function time(work: () => Thenable<unknown>): Promise<number> {
	const start = performance.now();
	await work();
	return performance.now() - start;
}

/** By the mark, `scripts/host-tests.mjs` tells our lines from the workbench's own. */
function say(line: string): void {
	console.log(`[test] ${line}`);
}
