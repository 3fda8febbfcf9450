// What layout takes after a keystroke in a text of a million characters, and what the command line takes for a file of 50 MB
// (TONGGAO_COMMANDS names the commands, "reflow" unless it says otherwise).
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
import { layingOut } from "../../src/core/layout/layout";
import { SheetMemo } from "../../src/core/layout/sheet-memo";
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

/** Runs a layout in its steps, as the worker does. Times in milliseconds; on a busy machine the processor's time tells more. */
function timed(text: string, memo: SheetMemo) {
	const worked = process.cpuUsage();
	const start = performance.now();
	let longest = 0;
	let before = start;
	for (const _ of stepsOf(text, memo)) {
		const now = performance.now();
		longest = Math.max(longest, now - before);
		before = now;
	}
	const all = performance.now() - start;
	const { user, system } = process.cpuUsage(worked);
	return {
		"whole layout": all,
		"of the processor": (user + system) / 1000,
		"longest step": longest,
	};
}

function* stepsOf(text: string, memo: SheetMemo) {
	yield* layingOut(text, memo);
	yield;
}

function keystrokes(): void {
	let text = textOf(LENGTH);
	const memo = new SheetMemo();
	const first = timed(text, memo);
	console.log(
		`${text.length} characters for the first time: ${first["whole layout"].toFixed(0)} ms, longest step ${first["longest step"].toFixed(1)} ms`,
	);
	const chance = chanceOf(1);
	const times = new Map<string, number[]>();
	for (let key = 0; key < KEYS; key++) {
		const at = chance.between(0, text.length - 1);
		const put = chance.pick(["字", "，", "\n", ""]);
		text = text.slice(0, at) + put + text.slice(put === "" ? at + 1 : at);
		for (const [name, time] of Object.entries(timed(text, memo)))
			times.set(name, [...(times.get(name) ?? []), time]);
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

keystrokes();
bigFile();
