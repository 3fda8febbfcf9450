// npm run package: a production build and a VSIX of it, made in a folder apart,
// so that the development build in dist/ stays as it is.

import { cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./child.mjs";
import { installDependencies } from "./dependencies.mjs";
import { Failure, giveUp } from "./failure.mjs";
import { root, runFolder } from "./places.mjs";

/** Never part of the package, and too large to copy first. `.vscodeignore` decides on the rest. */
const leftOut = new Set(["node_modules", "dist", ".git", ".vscode-test"]);

/** Writes the packaged extension to `file`; `folder` is where it may work. */
export async function packageExtension(file, folder) {
	const stage = path.join(folder, "stage");
	mkdirSync(stage);
	for (const name of readdirSync(root))
		if (!leftOut.has(name) && !name.endsWith(".vsix"))
			cpSync(path.join(root, name), path.join(stage, name), {
				recursive: true,
			});
	const outdir = path.join(stage, "dist");
	await succeed("esbuild.js", ["--production", `--outdir=${outdir}`], root);
	const vsce = path.join("node_modules", "@vscode", "vsce", "vsce");
	await succeed(
		vsce,
		[
			"package",
			// dist/ holds all it needs, and there is no repository to point links at.
			...["--no-dependencies", "--no-rewrite-relative-links"],
			"--allow-missing-repository",
			...["--out", file],
		],
		stage,
	);
	rmSync(stage, { recursive: true });
}

async function succeed(script, args, cwd) {
	const result = await run(
		process.execPath,
		[path.join(root, script), ...args],
		{
			cwd,
			seconds: 120,
		},
	);
	if (result.code !== 0)
		throw new Failure(`${result.output}\nThe extension could not be packaged.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const file = path.join(root, "tonggao.vsix");
	try {
		await installDependencies(console.log);
		await packageExtension(file, runFolder("package"));
		console.log(`Packaged: ${path.relative(process.cwd(), file)}`);
	} catch (error) {
		giveUp(error);
	}
}
