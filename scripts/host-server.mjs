// One running VS Code server with folders of its own.

import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { eachLine, run, start, stop } from "./child.mjs";
import { Failure } from "./failure.mjs";
import { root } from "./places.mjs";

const host = "127.0.0.1";

/** What every workbench of ours starts with: nothing that asks, calls out or stands in the way. */
const settings = {
	"telemetry.telemetryLevel": "off",
	"workbench.startupEditor": "none",
	"workbench.tips.enabled": false,
	"workbench.enableExperiments": false,
	"extensions.autoCheckUpdates": false,
	"extensions.ignoreRecommendations": true,
	"update.showReleaseNotes": false,
	"chat.commandCenter.enabled": false,
	"git.enabled": false,
	"files.simpleDialog.enable": true,
};

/**
 * Starts a server that keeps its data under `folder`.
 * @param product the folder that `installHost` gave
 * @param options `workspace` is opened where the address names none; `port` is taken if it is free
 */
export async function startServer(product, folder, options = {}) {
	const { workspace, port: wanted, seconds = 60, env } = options;
	const machine = path.join(folder, "data", "data", "Machine");
	mkdirSync(machine, { recursive: true });
	writeFileSync(
		path.join(machine, "settings.json"),
		JSON.stringify(settings, undefined, "\t"),
	);
	const port = await freePort(wanted);
	const server = start(
		process.execPath,
		[
			...[entry(product), ...ownFolders(folder)],
			...["--host", host, "--port", String(port)],
			...["--without-connection-token", "--disable-workspace-trust"],
			...["--telemetry-level", "off"],
			...(workspace ? ["--default-folder", workspace] : []),
		],
		{ env },
	);
	await untilUp(server, seconds);
	return {
		address: `http://${host}:${port}`,
		authority: `${host}:${port}`,
		ended: new Promise((resolve) => server.once("exit", resolve)),
		stop: () => stop(server),
	};
}

/** Installs a packaged extension for the servers that keep their data under `folder`. */
export async function installExtension(product, folder, vsix) {
	const result = await run(
		process.execPath,
		[entry(product), ...ownFolders(folder), "--install-extension", vsix],
		{ seconds: 60 },
	);
	if (result.code !== 0 || /failed installing/i.test(result.output))
		throw new Failure(`${result.output}\nVS Code does not take the package.`);
}

/**
 * Makes this folder an installed extension for the servers that keep their data under `folder`.
 * Unlike an extension under development it is there in every window, also after a reload, and
 * VS Code does not mistake the themes of its own copy under .vscode-test/ for the extension's.
 */
export function linkExtension(folder) {
	const extensions = extensionsFolder(folder);
	// VS Code looks through the folder only while it has no list of what is in it.
	rmSync(extensions, { recursive: true, force: true });
	mkdirSync(extensions, { recursive: true });
	symlinkSync(root, path.join(extensions, "tonggao"), "junction");
}

function extensionsFolder(folder) {
	return path.join(folder, "extensions");
}

function entry(product) {
	return path.join(product, "out", "server-main.js");
}

function ownFolders(folder) {
	return [
		"--accept-server-license-terms",
		...["--server-data-dir", path.join(folder, "data")],
		...["--extensions-dir", extensionsFolder(folder)],
	];
}

function untilUp(server, seconds) {
	return new Promise((resolve, reject) => {
		let output = "";
		const fail = (why) => {
			clearTimeout(timer);
			stop(server);
			reject(new Failure(`${output}\nVS Code's server ${why}.`));
		};
		const timer = setTimeout(
			() => fail(`was not up within ${seconds} s`),
			seconds * 1000,
		);
		eachLine(server, (line) => {
			output += `${line}\n`;
			if (!line.includes("Web UI available")) return;
			clearTimeout(timer);
			resolve();
		});
		server.once("error", (error) => fail(`did not start: ${error.message}`));
		server.once("exit", (code) => fail(`ended with code ${code}`));
	});
}

/** A port that nobody listens on: the wanted one, or any. */
function freePort(wanted = 0) {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once("error", (error) =>
			wanted === 0 ? reject(error) : resolve(freePort()),
		);
		probe.listen(wanted, host, () => {
			const { port } = probe.address();
			probe.close(() => resolve(port));
		});
	});
}
