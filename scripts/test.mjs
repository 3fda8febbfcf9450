// npm test: sets up what is missing, then runs the stages named as arguments, or the usual ones.
// npm test -- [check] [lint] [unit] [golden] [host] [package] [ui] [desktop] [--grep=TEXT]
import os from "node:os";
import { installChromium, launchBrowser } from "./chromium.mjs";
import { installDependencies } from "./dependencies.mjs";
import { explain } from "./failure.mjs";
import { installHost } from "./host-install.mjs";
import { inOrder } from "./output.mjs";
import { removeOldRuns } from "./places.mjs";
import { build, stages, usual } from "./stages.mjs";

const started = Date.now();
const { names, env } = readArguments(process.argv.slice(2));
const totals = { passed: 0, failed: 0 };
removeOldRuns();
try {
	const tools = await prepare();
	await runStages(tools);
	await tools.browser?.close();
} catch (error) {
	console.log(explain(error));
	totals.failed++;
}
console.log(`\n${secondsSince(started)} s`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 ? 0 : 1);

function readArguments(args) {
	const grep = args.find((arg) => arg.startsWith("--grep="));
	const named = args.filter((arg) => arg !== grep);
	const unknown = named.filter((name) => !Object.hasOwn(stages, name));
	if (unknown.length > 0) {
		console.error(
			`There is no stage ${unknown.join(", ")}. Stages: ${Object.keys(stages).join(" ")}`,
		);
		process.exit(2);
	}
	return {
		names: named.length > 0 ? named : usual,
		env: grep ? { TONGGAO_GREP: grep.slice("--grep=".length) } : {},
	};
}

/** Installs what the stages need, side by side, and starts the one browser they share. */
async function prepare() {
	const needs = (what) =>
		names.some((name) => stages[name].needs.includes(what));
	const workbench = needs("workbench");
	const [product, chromium] = await Promise.all([
		workbench ? installHost(console.log) : undefined,
		workbench ? installChromium(console.log) : undefined,
		installDependencies(console.log),
	]);
	const browser = workbench ? await launchBrowser(chromium) : undefined;
	return { product, browser, built: needs("build"), env };
}

/** A few stages at a time; what is printed stays in order. */
async function runStages({ built, ...tools }) {
	const queue = built ? [["build", build]] : [];
	for (const name of names) queue.push([name, stages[name].run]);
	const printers = inOrder(queue.length, console.log);
	const lanes = Math.min(4, Math.max(2, os.availableParallelism()));
	let building = Promise.resolve({ failed: 0 });
	let next = 0;
	const lane = async () => {
		while (next < queue.length) {
			const index = next++;
			const [name, work] = queue[index];
			const { say, done } = printers[index];
			const result = runStage(name, work, { ...tools, say });
			if (name === "build") building = result;
			await result;
			done();
		}
	};

	async function runStage(name, work, tools) {
		const begun = Date.now();
		tools.say(`\n── ${name}`);
		if (stages[name]?.needs.includes("build") && (await building).failed > 0) {
			tools.say("   not run: the build failed");
			return { passed: 0, failed: 0 };
		}
		const result = await work(tools).catch((error) => {
			tools.say(explain(error));
			return { passed: 0, failed: 1 };
		});
		tools.say(
			`   ${result.passed} passed, ${result.failed} failed (${secondsSince(begun)} s)`,
		);
		totals.passed += result.passed;
		totals.failed += result.failed;
		return result;
	}

	await Promise.all(Array.from({ length: lanes }, lane));
}

function secondsSince(time) {
	return ((Date.now() - time) / 1000).toFixed(1);
}
