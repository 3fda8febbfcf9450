// Runs one suite in plain Node: node dist/test/support/node.run.js FOLDER RESULTS
import { resolve } from "node:path";
import { runSuite } from "./suite";

const [folder = "unit", results = ".vscode-test/results.json"] =
	process.argv.slice(2);

process.setSourceMapsEnabled(true);
runSuite({
	root: resolve(__dirname, "..", "..", ".."),
	folder,
	timeout: folder === "ui" ? 60_000 : 20_000,
	results: resolve(results),
	// Thousands of unit tests that pass would hide the one that does not.
	lines: folder === "ui" ? "all" : "failed",
	print: (line) => console.log(line),
}).then(
	// Tests may have left timers or threads behind, which must not hold up the run.
	() => process.exit(0),
	() => process.exit(1),
);
