// The stages of `npm test`. Each resolves to how many passed and failed, and says the rest by `say`.

import {
	cpSync,
	existsSync,
	mkdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import path from "node:path";
import { run } from "./child.mjs";
import { Failure } from "./failure.mjs";
import {
	installExtension,
	linkExtension,
	startServer,
} from "./host-server.mjs";
import { runInHost, sayOwn, workbenchAddress } from "./host-tests.mjs";
import { packageExtension } from "./package.mjs";
import { root, runFolder } from "./places.mjs";

const testsIn = (...parts) => path.join(root, "dist", "test", ...parts);

/** What each stage needs beside the npm packages, and what it does with it. */
export const stages = {
	check: { needs: [], run: checkTypes },
	lint: {
		needs: [],
		run: (tools) => command("biome", ["check", "--error-on-warnings"], tools),
	},
	unit: { needs: ["build"], run: (tools) => nodeSuite("unit", tools) },
	golden: { needs: ["build"], run: (tools) => nodeSuite("golden", tools) },
	host: { needs: ["build", "workbench"], run: hostSuite },
	package: { needs: ["build", "workbench"], run: packageSuite },
	ui: { needs: ["build", "workbench"], run: uiSuite },
	desktop: { needs: ["build"], run: desktopSuite },
};

/** Builds dist/, which most stages need; it counts as one test. */
export async function build({ say }) {
	const result = await run(process.execPath, [path.join(root, "esbuild.js")], {
		seconds: 120,
		onLine: say,
	});
	return asTest(result);
}

/** What runs in a webview has the browser's types, all else Node's. */
async function checkTypes(tools) {
	const results = [
		await command("tsc", ["--noEmit"], tools),
		await command("tsc", ["--noEmit", "-p", "src/webview"], tools),
	];
	return {
		passed: results.reduce((sum, { passed }) => sum + passed, 0),
		failed: results.reduce((sum, { failed }) => sum + failed, 0),
	};
}

/** All but the one that needs a download which many machines cannot reach. */
export const usual = Object.keys(stages).filter((name) => name !== "desktop");

/** Runs a package's command; it counts as one test. */
async function command(name, args, { say }) {
	const file = path.join(root, "node_modules", ".bin", name);
	const result = await run(file, args, {
		seconds: 300,
		onLine: say,
		shell: process.platform === "win32",
	});
	return asTest(result);
}

function asTest({ code }) {
	return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function nodeSuite(folder, { say, env }) {
	return await inRunFolder(folder, async (here) => {
		const results = path.join(here, "results.json");
		const args = [testsIn("support", "node.run.js"), folder, results];
		await run(process.execPath, args, { seconds: 600, onLine: say, env });
		return read(results);
	});
}

/** The host tests against the built extension in this folder. */
async function hostSuite({ say, env, product, browser }) {
	return await inRunFolder("host", async (here) => {
		const server = await startServer(product, here, { env });
		try {
			await runInHost(browser.wsEndpoint(), server, {
				workspace: copyOfSeeds(here),
				payload: {
					extensionDevelopmentPath: root,
					extensionTestsPath: testsIn("host", "index.run.js"),
				},
				say,
				log: path.join(here, "workbench.log"),
				seconds: 600,
			});
		} finally {
			await server.stop();
		}
		return read(path.join(here, "results.json"));
	});
}

/** The packaged extension in a VS Code that knows nothing of this folder but the tests. */
async function packageSuite({ say, env, product, browser }) {
	return await inRunFolder("package", async (here) => {
		const vsix = await packageExtension(here, here);
		await installExtension(product, here, vsix);
		const server = await startServer(product, here, { env });
		try {
			await runInHost(browser.wsEndpoint(), server, {
				workspace: copyOfSeeds(here),
				payload: {
					extensionDevelopmentPath: emptyExtension(here),
					extensionTestsPath: testsIn("host", "package", "index.run.js"),
				},
				say,
				log: path.join(here, "workbench.log"),
				seconds: 120,
			});
		} finally {
			await server.stop();
		}
		return read(path.join(here, "results.json"));
	});
}

/** Times taken in the extension host; `say` gets them. */
export async function hostBenchmark({ say, product, browser }) {
	await inRunFolder("bench", async (here) => {
		const server = await startServer(product, here);
		try {
			await runInHost(browser.wsEndpoint(), server, {
				workspace: copyOfSeeds(here),
				payload: {
					extensionDevelopmentPath: root,
					extensionTestsPath: testsIn("bench", "host.run.js"),
				},
				say,
				log: path.join(here, "workbench.log"),
				seconds: 300,
			});
		} finally {
			await server.stop();
		}
		return { failed: 0 };
	});
}

/** Plain Node tests that drive the workbench by `test/support/workbench.ts`. */
async function uiSuite({ say, env, product, browser }) {
	return await inRunFolder("ui", async (here) => {
		linkExtension(here);
		const server = await startServer(product, here, { env });
		const results = path.join(here, "results.json");
		try {
			const args = [testsIn("support", "node.run.js"), "ui", results];
			await run(process.execPath, args, {
				seconds: 900,
				onLine: say,
				env: {
					...env,
					TONGGAO_WORKBENCH: workbenchAddress(server, root),
					TONGGAO_BROWSER: browser.wsEndpoint(),
					TONGGAO_RUN: here,
				},
			});
		} finally {
			await server.stop();
		}
		return read(results);
	});
}

/** The host tests in desktop VS Code, where it can be downloaded. */
async function desktopSuite({ say, env }) {
	return await inRunFolder("desktop", async (here) => {
		const script = path.join(root, "scripts", "desktop-tests.mjs");
		const { output } = await run(
			process.execPath,
			[script, copyOfSeeds(here)],
			{ seconds: 600, env, onLine: (line) => sayOwn(line, say) },
		);
		const results = path.join(here, "results.json");
		if (existsSync(results)) return read(results);
		throw new Failure(
			`${output}\nDesktop VS Code could not be downloaded or started; \`npm run test:host\` runs the same tests in VS Code's server from npm.`,
		);
	});
}

/** Tests may write to their workspace, so they never get seeds/ itself. */
function copyOfSeeds(here) {
	const workspace = path.join(here, "workspace");
	cpSync(path.join(root, "seeds"), workspace, { recursive: true });
	return workspace;
}

/** VS Code runs tests only where there is an extension under development. */
function emptyExtension(here) {
	const folder = path.join(here, "empty");
	const manifest = {
		name: "empty",
		publisher: "tonggao",
		version: "0.0.0",
		engines: { vscode: "*" },
	};
	mkdirSync(folder);
	writeFileSync(path.join(folder, "package.json"), JSON.stringify(manifest));
	return folder;
}

/** Keeps the folder, with the server's logs, when something failed. */
async function inRunFolder(stage, work) {
	const here = runFolder(stage);
	const results = await work(here);
	if (results.failed === 0) rmSync(here, { recursive: true, force: true });
	return results;
}

function read(results) {
	if (existsSync(results)) return JSON.parse(readFileSync(results, "utf8"));
	throw new Failure("The tests ended without results: see what they printed.");
}
