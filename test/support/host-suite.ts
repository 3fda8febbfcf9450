import { dirname, join } from "node:path";
import { workspace } from "vscode";
import { runSuite } from "./suite";

/** Runs one folder of tests in this extension host. */
export async function runHostSuite(
	root: string,
	folder: string,
): Promise<void> {
	await runSuite({
		root,
		folder,
		timeout: 60_000,
		results: join(dirname(workspaceFolder()), "results.json"),
		lines: "all",
		// By the mark, `scripts/host-tests.mjs` tells our lines from the workbench's own.
		print: (line) => console.log(`[test] ${line}`),
	});
}

/** The copy of seeds/ that this run was given: the results lie beside it. */
function workspaceFolder(): string {
	const folder = workspace.workspaceFolders?.[0];
	if (!folder) throw new Error("The host tests need a folder to be open.");
	return folder.uri.fsPath;
}
