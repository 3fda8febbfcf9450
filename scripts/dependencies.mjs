// The npm packages in node_modules/, as package-lock.json names them.

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { npm } from "./child.mjs";
import { Failure } from "./failure.mjs";
import { root } from "./places.mjs";

/** Runs `npm ci` unless what is installed is already what the lock names. */
export async function installDependencies(say) {
	if (areInstalled()) return;
	say("Installing the npm packages (npm ci) …");
	const result = await npm(["ci", "--no-audit", "--no-fund"], { seconds: 240 });
	if (result.code !== 0)
		throw new Failure(
			`${result.output}\nnpm ci failed: see npm's message above, check that the npm registry can be reached, and try again.`,
		);
}

/**
 * npm writes its own list last, so a broken-off install has none. Times say nothing after a
 * checkout, so the versions are compared. An optional package may be absent: it needs a compiler.
 */
function areInstalled() {
	const list = path.join(root, "node_modules", ".package-lock.json");
	if (!existsSync(list)) return false;
	const installed = packagesOf(list);
	const wanted = packagesOf(path.join(root, "package-lock.json"));
	return Object.entries(wanted).every(
		([place, { version, optional }]) =>
			place === "" ||
			installed[place]?.version === version ||
			(optional && installed[place] === undefined),
	);
}

function packagesOf(file) {
	return JSON.parse(readFileSync(file, "utf8")).packages;
}
