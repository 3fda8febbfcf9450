import { spawn, spawnSync } from "node:child_process";
import os from "node:os";
import path from "node:path";

/** The command line as it is built. */
export const PROGRAM = path.join(__dirname, "..", "..", "cli.js");

/** What a run of the command line left behind. */
export interface Run {
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
}

const runs = new Map<string, Run>();

/** Runs `tonggao` with arguments and, for `-`, a standard input. The same run is made once. */
export function tonggao(
	args: readonly string[],
	input: string | Uint8Array = "",
): Run {
	const key = keyOf(args, input);
	const known = runs.get(key);
	if (known !== undefined) return known;
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[PROGRAM, ...args],
		{ input, maxBuffer: 1 << 28 },
	);
	const run = { code: status, out: String(stdout), err: String(stderr) };
	runs.set(key, run);
	return run;
}

/** Makes runs without input side by side, so that `tonggao` has them at hand: one after another they take long. */
export async function ahead(
	lists: readonly (readonly string[])[],
): Promise<void> {
	const queue = lists.filter((args) => !runs.has(keyOf(args, "")));
	const lane = async () => {
		for (let args = queue.shift(); args !== undefined; args = queue.shift())
			runs.set(keyOf(args, ""), await start(args));
	};
	await Promise.all(Array.from({ length: os.availableParallelism() }, lane));
}

async function start(args: readonly string[]): Promise<Run> {
	const child = spawn(process.execPath, [PROGRAM, ...args]);
	child.stdin.end();
	const chunks = { out: [] as Buffer[], err: [] as Buffer[] };
	child.stdout.on("data", (chunk) => chunks.out.push(chunk));
	child.stderr.on("data", (chunk) => chunks.err.push(chunk));
	const code = await new Promise<number | null>((resolve, reject) => {
		child.once("error", reject);
		child.once("close", resolve);
	});
	return {
		code,
		out: Buffer.concat(chunks.out).toString(),
		err: Buffer.concat(chunks.err).toString(),
	};
}

function keyOf(args: readonly string[], input: string | Uint8Array): string {
	return JSON.stringify([args, Buffer.from(input).toString("base64")]);
}
