// Where the scripts find and keep things. Everything they make lies in folders that git ignores.
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The project's own folder. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** The folder `@vscode/test-electron` downloads to as well. */
export const cache = path.join(root, ".vscode-test");

/** One folder for each stage of each run, so that two runs in one tree do not meet. */
const runs = path.join(cache, "runs");

/** An empty folder of this run's own, named after the stage that asks for it. */
export function runFolder(stage) {
	const folder = path.join(runs, `${process.pid}-${stage}`);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	return folder;
}

/** Removes what ended runs have left; a failed run's logs stay until the next run. */
export function removeOldRuns() {
	mkdirSync(runs, { recursive: true });
	for (const name of readdirSync(runs))
		if (!isAlive(Number.parseInt(name, 10)))
			rmSync(path.join(runs, name), { recursive: true, force: true });
}

function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code === "EPERM";
	}
}
