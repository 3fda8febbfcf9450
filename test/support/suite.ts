import {
	existsSync,
	mkdirSync,
	readdirSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type Mocha from "mocha";

export interface Suite {
	/** The project's own folder. */
	readonly root: string;
	/** Under `test/` and `dist/test/`. Subfolders of `host` are suites of their own. */
	readonly folder: string;
	/** Milliseconds each test may take. */
	readonly timeout: number;
	/** The JSON file that tells `npm test` what came out. */
	readonly results: string;
	/** Which tests get a line. A failed one also gets its stack. */
	readonly lines: "all" | "failed";
	/** Takes one line of output. */
	readonly print: (line: string) => void;
}

/** What `scripts/stages.mjs` reads. */
interface Results {
	passed: number;
	failed: number;
}

/**
 * Runs the built tests of one folder in this process, which is plain Node or an extension host.
 * Prints a line for each test; rejects when one failed.
 */
export async function runSuite(suite: Suite): Promise<void> {
	const results: Results = { passed: 0, failed: 0 };
	try {
		await runFiles(suite, results);
	} catch (error) {
		fail(suite, results, `${suite.folder}: the tests could not be run`, error);
	}
	mkdirSync(dirname(suite.results), { recursive: true });
	writeFileSync(suite.results, JSON.stringify(results));
	if (results.failed > 0) throw new Error(`${results.failed} failed`);
}

async function runFiles(suite: Suite, results: Results): Promise<void> {
	// Mocha is not part of the bundle, and an ES module.
	const { default: MochaClass } = await import("mocha");
	const grep = process.env.TONGGAO_GREP;
	const mocha = new MochaClass({
		timeout: suite.timeout,
		color: false,
		forbidOnly: process.env.CI !== undefined,
		// The silent one: the listeners below print.
		reporter: MochaClass.reporters.Base,
		...(grep === undefined ? {} : { grep }),
	});
	const files = builtTests(suite);
	if (files.length === 0) suite.print("  no tests yet");
	for (const file of files) mocha.addFile(file);
	await mocha.loadFilesAsync();
	await new Promise<void>((resolve) => {
		const runner = mocha.run(() => resolve());
		report(runner, suite, results);
	});
}

/** Test files in dist/ that still have a source: a build does not remove those it no longer makes. */
function builtTests({ root, folder }: Suite): string[] {
	const sources = join(root, "test", folder);
	const built = join(root, "dist", "test", folder);
	if (!existsSync(sources)) return [];
	return readdirSync(sources, { recursive: folder !== "host" })
		.map(String)
		.filter((name) => name.endsWith(".test.ts"))
		.sort()
		.map((name) => join(built, name.replace(/\.ts$/, ".js")))
		.filter((file) => statSync(file).isFile());
}

function report(runner: Mocha.Runner, suite: Suite, results: Results): void {
	const line = suite.lines === "all" ? suite.print : () => {};
	runner.on("pass", (test) => {
		results.passed++;
		const slow = test.speed === "slow" ? ` (${test.duration} ms)` : "";
		line(`  ✓ ${test.fullTitle()}${slow}`);
	});
	runner.on("pending", (test) => suite.print(`  - ${test.fullTitle()}`));
	runner.on("fail", (test, error) =>
		fail(suite, results, test.fullTitle(), error),
	);
}

function fail(
	{ print }: Suite,
	results: Results,
	title: string,
	error: unknown,
): void {
	results.failed++;
	print(`  ✗ ${title}`);
	for (const line of explain(error).split("\n")) print(`      ${line}`);
}

/** The stack, and both sides where an assertion has them: assert cuts long ones in its message. */
function explain(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const text = error.stack ?? `${error.name}: ${error.message}`;
	const cause =
		error.cause === undefined ? "" : `\ncause: ${explain(error.cause)}`;
	return text + cause;
}
