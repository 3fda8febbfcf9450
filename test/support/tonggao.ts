import { spawnSync } from "node:child_process";
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
	const key = JSON.stringify([args, Buffer.from(input).toString("base64")]);
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
