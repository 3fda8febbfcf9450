// npm run bench -- [name…]: builds and runs the benchmarks one after another, each in a process of
// its own, so that none is measured with another's memory and threads about.
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { run } from "./child.mjs";
import { installDependencies } from "./dependencies.mjs";
import { Failure, giveUp } from "./failure.mjs";
import { root } from "./places.mjs";

const ending = ".bench.ts";
const names = process.argv.slice(2);

try {
	await installDependencies(console.log);
	await node([path.join(root, "esbuild.js")]);
	for (const name of benchmarks()) {
		console.log(`\n── ${name}`);
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
		.sort();
	const unknown = names.filter((name) => !all.includes(name));
	if (unknown.length > 0)
		throw new Failure(
			`There is no benchmark ${unknown.join(", ")}. Benchmarks: ${all.join(" ")}`,
		);
	if (all.length === 0) console.log("There are no benchmarks yet.");
	return names.length > 0 ? names : all;
}

async function node(args) {
	const result = await run(process.execPath, args, {
		seconds: 900,
		onLine: console.log,
	});
	if (result.code !== 0)
		throw new Failure(`${path.basename(args[0])} ended with ${result.code}.`);
}
