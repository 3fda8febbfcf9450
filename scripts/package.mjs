// npm run package [-- --universal]: a production build and a VSIX of it, made in a folder apart,
// so that the development build in dist/ stays as it is. Its name says for which platform it is.
// The native segmenter makes it one for this machine's platform; --universal leaves that out.

import {
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
} from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./child.mjs";
import { installDependencies } from "./dependencies.mjs";
import { Failure, giveUp } from "./failure.mjs";
import { root, runFolder } from "./places.mjs";

/** Never part of the package, and too large to copy first. `.vscodeignore` decides on the rest. */
const leftOut = new Set(["node_modules", "dist", ".git", ".vscode-test"]);

/**
 * Writes the packaged extension into `folder` and resolves to its file; `work` is where it may work.
 * `kind` is `universal`, or `native` for a package with what runs on this platform only, where that is installed.
 */
export async function packageExtension(folder, work, kind = "native") {
	const stage = path.join(work, "stage");
	mkdirSync(stage);
	for (const name of readdirSync(root))
		if (!leftOut.has(name) && !name.endsWith(".vsix"))
			cpSync(path.join(root, name), path.join(stage, name), {
				recursive: true,
			});
	const outdir = path.join(stage, "dist");
	await succeed(
		"esbuild.js",
		[
			...["--production", `--outdir=${outdir}`],
			...(kind === "universal" ? ["--universal"] : []),
		],
		root,
	);
	const target = hasNative(outdir) ? platform() : undefined;
	const { name, version } = JSON.parse(
		readFileSync(path.join(stage, "package.json"), "utf8"),
	);
	const file = path.join(
		folder,
		`${name}-${target ?? "universal"}-${version}.vsix`,
	);
	const vsce = path.join("node_modules", "@vscode", "vsce", "vsce");
	await succeed(
		vsce,
		[
			"package",
			// dist/ holds all it needs, and there is no repository to point links at.
			...["--no-dependencies", "--no-rewrite-relative-links"],
			"--allow-missing-repository",
			...(target === undefined ? [] : ["--target", target]),
			...["--out", file],
		],
		stage,
	);
	rmSync(stage, { recursive: true });
	return file;
}

/** Whether a build holds a native module, which runs on one platform only. */
function hasNative(outdir) {
	return existsSync(path.join(outdir, "jieba", "nodejieba.node"));
}

/** This machine's platform by the names that VS Code gives them: linux-x64, darwin-arm64… */
function platform() {
	const arch = process.arch === "arm" ? "armhf" : process.arch;
	const isMusl =
		process.platform === "linux" &&
		process.report.getReport().header.glibcVersionRuntime === undefined;
	return `${isMusl ? "alpine" : process.platform}-${arch}`;
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
	const kind = process.argv.includes("--universal") ? "universal" : "native";
	try {
		await installDependencies(console.log);
		const file = await packageExtension(root, runFolder("package"), kind);
		console.log(`Packaged: ${path.relative(process.cwd(), file)}`);
	} catch (error) {
		giveUp(error);
	}
}
