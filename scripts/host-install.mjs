// VS Code's own server and web workbench, from npm: desktop VS Code is downloaded from a place
// that not every machine can reach, and this is the same extension host and the same workbench.

import {
	chmodSync,
	copyFileSync,
	existsSync,
	mkdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import path from "node:path";
import { npm } from "./child.mjs";
import { Failure } from "./failure.mjs";
import { cache } from "./places.mjs";

/** Carries VS Code 1.100.3, the oldest release we support and the last line made for Node 20. */
const codeServer = "code-server@4.100.3";
/** File search needs it; its own package would fetch it from elsewhere in an install script. */
const ripgrep = `@vscode/ripgrep-${process.platform}-${process.arch}`;
const packages = [codeServer, `${ripgrep}@1.18.0`];

const folder = path.join(cache, "host");
const modules = path.join(folder, "node_modules");
const product = path.join(modules, "code-server", "lib", "vscode");
/** Written last, so that an install that was broken off is done again. */
const stamp = path.join(folder, "installed");

/** Installs the server unless it is there; resolves to the folder of the VS Code product. */
export async function installHost(say) {
	const wanted = packages.join("\n");
	if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted)
		return product;
	say(`Installing VS Code's server (${codeServer}) under .vscode-test/ …`);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	await install(["--prefix", folder, ...packages], folder);
	// VS Code's dependencies lie in two shrinkwraps that npm does not see from outside.
	await Promise.all([
		install(["--omit=dev"], product),
		install(["--omit=dev"], path.join(product, "extensions")),
	]);
	symlinkSync("node_modules", path.join(product, "node_modules.asar"), "dir");
	placeRipgrep();
	writeFileSync(stamp, wanted);
	return product;
}

async function install(args, cwd) {
	// The packages' own install scripts ask for downloads that we have no use for.
	const result = await npm(
		["install", "--ignore-scripts", "--no-save", "--no-audit", ...args],
		{ cwd, seconds: 240 },
	);
	if (result.code !== 0)
		throw new Failure(
			`${result.output}\nVS Code's server could not be installed from the npm registry: see npm's message above and try again.`,
		);
}

function placeRipgrep() {
	const name = process.platform === "win32" ? "rg.exe" : "rg";
	const target = path.join(product, "node_modules", "@vscode", "ripgrep");
	mkdirSync(path.join(target, "bin"), { recursive: true });
	copyFileSync(
		path.join(modules, ripgrep, "bin", name),
		path.join(target, "bin", name),
	);
	chmodSync(path.join(target, "bin", name), 0o755);
}
