// npm run train:entities -- CONVENTION=FILE… [--dev CONVENTION=FILE…] [--out FILE]: builds and runs
// src/training/train-entities.ts, which says what the arguments mean.
import path from "node:path";
import { run } from "./child.mjs";
import { installDependencies } from "./dependencies.mjs";
import { Failure, giveUp } from "./failure.mjs";
import { root } from "./places.mjs";

/** A few million characters with all that is seen of them take some gigabytes. */
const MEMORY = "--max-old-space-size=6000";

try {
	await installDependencies(console.log);
	await node([path.join(root, "esbuild.js")]);
	const trainer = path.join(root, "dist", "train-entities.js");
	await node([MEMORY, trainer, ...process.argv.slice(2)]);
} catch (error) {
	giveUp(error);
}

async function node(args) {
	const result = await run(process.execPath, args, {
		seconds: 3600,
		onLine: console.log,
	});
	if (result.code !== 0)
		throw new Failure(`Training ended with ${result.code}.`);
}
