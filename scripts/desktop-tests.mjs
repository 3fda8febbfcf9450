// Runs the host tests in desktop VS Code, as a process of its own, so that all of it can be ended.
// node scripts/desktop-tests.mjs WORKSPACE
import path from "node:path";
import { runTests } from "@vscode/test-electron";
import { root } from "./places.mjs";

const [workspace] = process.argv.slice(2);
// Chromium refuses its sandbox to root.
const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

try {
	process.exitCode = await runTests({
		extensionDevelopmentPath: root,
		extensionTestsPath: path.join(root, "dist/test/host/index.run.js"),
		launchArgs: [workspace, "--disable-workspace-trust", ...sandbox],
		timeout: 60_000,
	});
} catch (error) {
	console.error(error.message);
	process.exitCode = 1;
}
