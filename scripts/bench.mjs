// npm run bench -- [name…]: builds and runs the benchmarks one after another, each in a process of
// its own, so that none is measured with another's memory and threads about.
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { run } from "./child.mjs";
import { installChromium, launchBrowser } from "./chromium.mjs";
import { installDependencies } from "./dependencies.mjs";
import { Failure, giveUp } from "./failure.mjs";
import { installHost } from "./host-install.mjs";
import { root } from "./places.mjs";
import { hostBenchmark } from "./stages.mjs";

const ending = ".bench.ts";
const names = process.argv.slice(2);

try {
	await installDependencies(console.log);
	await node([path.join(root, "esbuild.js")]);
	for (const name of benchmarks()) {
		console.log(`\n── ${name}`);
		if (name === "host") {
			await inHost();
			continue;
		}
		await node([path.join(root, "dist", "test", "bench", `${name}.bench.js`)]);
	}
} catch (error) {
	giveUp(error);
}

function benchmarks() {
	const folder = path.join(root, "test", "bench");
	const all = (existsSync(folder) ? readdirSync(folder) : [])
		.filter((file) => file.endsWith(ending))
		.map((file) => file.slice(0, -ending.length))
		.concat("host")
		.sort();
	const unknown = names.filter((name) => !all.includes(name));
	if (unknown.length > 0)
		throw new Failure(
			`There is no benchmark ${unknown.join(", ")}. Benchmarks: ${all.join(" ")}`,
		);
	return names.length > 0 ? names : all;
}

/** What can only be measured in a real extension host. */
async function inHost() {
	const product = await installHost(console.log);
	const browser = await launchBrowser(await installChromium(console.log));
	try {
		await hostBenchmark({ say: console.log, product, browser });
	} finally {
		await browser.close();
	}
}

async function node(args) {
	const result = await run(process.execPath, args, {
		seconds: 900,
		onLine: console.log,
	});
	if (result.code !== 0)
		throw new Failure(`${path.basename(args[0])} ended with ${result.code}.`);
}
