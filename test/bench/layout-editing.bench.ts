// What layout takes after a keystroke in a text of a million characters, in a thread like the worker, and what the command
// line takes for a file of 50 MB (TONGGAO_COMMANDS names the commands, "reflow" unless it says otherwise).
import { spawnSync } from "node:child_process";
import {
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { isMainThread, Worker } from "node:worker_threads";
import { layingOut } from "../../src/core/layout/layout";
import { SheetMemo } from "../../src/core/layout/sheet-memo";
import { hashText } from "../../src/core/text/hash";
import { LIMITS } from "../../src/worker/client";
import { Mirror } from "../../src/worker/main/mirror";
import { chanceOf } from "./simulated/chance";

const root = path.join(__dirname, "..", "..", "..");
const seeds = readdirSync(path.join(root, "seeds"))
	.sort()
	.map((name) => readFileSync(path.join(root, "seeds", name), "utf8"));

/** UTF-16 units of the text that is edited, and how many keys are hit. */
const LENGTH = 1_000_000;
const KEYS = 500;
/** Bytes of the file. */
const FILE = 50_000_000;

/** The seeds over and over, each time cut elsewhere, so that no two pages are quite alike. */
function textOf(length: number): string {
	const parts: string[] = [];
	let reached = 0;
	for (let copy = 0; reached < length; copy++)
		for (const seed of seeds) {
			const part = `${seed.slice((copy * 37) % 400)}\n\n`;
			parts.push(part);
			reached += part.length;
		}
	return parts.join("");
}

/** Milliseconds that this thread has had the processor; those of the process where the system does not tell. */
function worked(): number {
	try {
		const [spent] = readFileSync("/proc/thread-self/schedstat", "utf8").split(
			" ",
		);
		return Number(spent) / 1e6;
	} catch {
		const { user, system } = process.cpuUsage();
		return (user + system) / 1000;
	}
}

/** Milliseconds of the clock and of the processor; on a busy machine the processor's tell more. */
function timed(run: () => void): { clock: number; processor: number } {
	const before = worked();
	const start = performance.now();
	run();
	const clock = performance.now() - start;
	return { clock, processor: worked() - before };
}

/** Lays a text out in steps, as the worker does, and says how long the longest took. */
function longestStep(text: string, memo: SheetMemo): number {
	let longest = 0;
	let before = performance.now();
	for (const _ of layingOut(text, memo)) {
		const now = performance.now();
		longest = Math.max(longest, now - before);
		before = now;
	}
	return Math.max(longest, performance.now() - before);
}

function keystrokes(): void {
	const mirror = new Mirror();
	const uri = "page";
	mirror.open({ uri, version: 0, text: textOf(LENGTH) });
	const current = () => mirror.current(uri) ?? "";
	const memo = new SheetMemo();
	const first = timed(() => void longestStep(current(), memo));
	console.log(
		`${current().length} characters for the first time: ${first.clock.toFixed(0)} ms`,
	);
	const chance = chanceOf(1);
	const times = new Map<string, number[]>();
	const note = (name: string, time: number) =>
		times.set(name, [...(times.get(name) ?? []), time]);
	for (let version = 1; version <= KEYS; version++) {
		const start = chance.between(0, current().length - 1);
		const text = chance.pick(["字", "，", "\n", ""]);
		const end = text === "" ? start + 1 : start;
		const all = timed(() => {
			mirror.change({ uri, version, changes: [{ start, end, text }] });
			note("hash of the text", timed(() => void hashText(current())).clock);
			note("longest step of layout", longestStep(current(), memo));
		});
		note("all of it", all.clock);
		note("all of it, time of the processor", all.processor);
	}
	for (const [name, values] of times) {
		const sorted = values.sort((a, b) => a - b);
		const part = (share: number) =>
			(sorted[Math.floor(share * sorted.length)] ?? 0).toFixed(1);
		console.log(
			`a keystroke, ${name}: p50 ${part(0.5)} ms, p99 ${part(0.99)} ms, most ${part(0.9999)} ms`,
		);
	}
}

/** Says at its end how much memory it took at most, in KB. */
const WATCH = `data:text/javascript,process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS))`;

function bigFile(): void {
	const folder = mkdtempSync(path.join(os.tmpdir(), "tonggao-bench-"));
	try {
		const bytes = Buffer.from(textOf(FILE / 2.8));
		const file = path.join(folder, "big.txt");
		writeFileSync(file, bytes);
		const given: Readonly<Record<string, readonly string[]>> = {
			convert: ["--to", "hk"],
		};
		const wanted = (process.env.TONGGAO_COMMANDS ?? "reflow").split(" ");
		for (const command of wanted) {
			const start = performance.now();
			const { status, stderr } = spawnSync(
				process.execPath,
				[
					"--import",
					WATCH,
					path.join(root, "dist", "cli.js"),
					command,
					file,
					...(given[command] ?? []),
				],
				{ stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" },
			);
			const seconds = (performance.now() - start) / 1000;
			const peak = /peak (\d+)/u.exec(stderr)?.[1];
			console.log(
				`${command} of ${(bytes.length / 1e6).toFixed(0)} MB: ${seconds.toFixed(0)} s, ${peak === undefined ? "?" : (Number(peak) / 1000).toFixed(0)} MB of memory${status === 0 ? "" : `, ended with ${status}`}`,
			);
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

if (isMainThread)
	new Worker(__filename, { resourceLimits: LIMITS }).on("exit", bigFile);
else keystrokes();
