// Child processes: each bounded in time, each ended with all it has started, none left behind.

import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import path from "node:path";
import { Failure } from "./failure.mjs";
import { root } from "./places.mjs";

/** Windows has no process groups: there only the child itself is ended. */
const groups = process.platform !== "win32";
const running = new Set();

/** Starts a command as the leader of a process group of its own. */
export function start(command, args, { cwd = root, env = {}, stdio } = {}) {
	const child = spawn(command, args, {
		cwd,
		env: { ...process.env, ...env },
		stdio: stdio ?? ["ignore", "pipe", "pipe"],
		detached: groups,
	});
	running.add(child);
	// A command that was never started ends with "error" alone; "exit" does not follow.
	for (const event of ["exit", "error"])
		child.once(event, () => running.delete(child));
	return child;
}

/**
 * Runs a command to its end. Resolves to its exit code and all it printed;
 * `onLine` is given each line as it comes.
 */
export function run(command, args, { seconds, onLine, ...options }) {
	return new Promise((resolve, reject) => {
		const child = start(command, args, options);
		let output = "";
		const timer = setTimeout(() => {
			end(child);
			reject(new Failure(`${name(command, args)} took over ${seconds} s.`));
		}, seconds * 1000);
		eachLine(child, (line) => {
			output += `${line}\n`;
			onLine?.(line);
		});
		child.once("error", (error) => {
			clearTimeout(timer);
			reject(new Failure(`${command} could not be started: ${error.message}`));
		});
		child.once("close", (code) => {
			clearTimeout(timer);
			resolve({ code: code ?? 1, output });
		});
	});
}

/** Calls back with each whole line of what a child prints, on either stream. */
export function eachLine(child, onLine) {
	for (const stream of [child.stdout, child.stderr]) {
		let rest = "";
		stream.setEncoding("utf8");
		stream.on("data", (text) => {
			const lines = (rest + text).split(/\r?\n/);
			rest = lines.pop();
			lines.forEach(onLine);
		});
		stream.on("end", () => rest && onLine(rest));
	}
}

/** npm as it was called, or the one on the PATH. */
export function npm(args, options) {
	const cli = process.env.npm_execpath;
	if (cli?.endsWith("npm-cli.js"))
		return run(process.execPath, [cli, ...args], options);
	return run(groups ? "npm" : "npm.cmd", args, { ...options, shell: !groups });
}

/** The full path of a command on the PATH, or undefined. */
export function which(command) {
	const endings = groups ? [""] : [".exe", ".cmd", ".bat"];
	for (const folder of (process.env.PATH ?? "").split(path.delimiter))
		for (const ending of endings) {
			const file = path.join(folder, command + ending);
			try {
				accessSync(file, constants.X_OK);
				return file;
			} catch {
				// Not in this folder.
			}
		}
	return undefined;
}

/** Ends a child and what it has started, and waits until it is gone. */
export async function stop(child) {
	if (!running.has(child)) return;
	const gone = new Promise((resolve) => child.once("exit", resolve));
	end(child, "SIGTERM");
	const timer = setTimeout(() => end(child), 3000);
	await gone;
	clearTimeout(timer);
}

function end(child, signal = "SIGKILL") {
	if (child.pid === undefined) return;
	try {
		process.kill(groups ? -child.pid : child.pid, signal);
	} catch (error) {
		if (error.code !== "ESRCH") throw error;
	}
}

function name(command, args) {
	return [path.basename(command), ...args.slice(0, 2)].join(" ");
}

process.on("exit", () => {
	for (const child of running) end(child);
});
for (const [signal, code] of [
	["SIGINT", 130],
	["SIGTERM", 143],
	["SIGHUP", 129],
])
	process.once(signal, () => process.exit(code));
