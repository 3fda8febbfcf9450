// How long the extension takes to activate and to show a page for the first time, in the real extension host.
import fs from "node:fs";
import path from "node:path";
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
