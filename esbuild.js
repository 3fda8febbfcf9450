// Builds everything that runs into dist/: the extension, its worker, the command line and the tests.
const fs = require("node:fs");
const path = require("node:path");
const esbuild = require("esbuild");

const watch = process.argv.includes("--watch");
const production = process.argv.includes("--production");
/** Without what runs on one platform only. */
const universal = process.argv.includes("--universal");
/** Packaging builds elsewhere, so that the development build stays as it is. */
const outdir =
	process.argv
		.find((argument) => argument.startsWith("--outdir="))
		?.slice("--outdir=".length) ?? path.join(__dirname, "dist");

/** Test files under a folder, as esbuild entry points `test/<folder>/<name>`. */
function testsIn(folder) {
	const directory = path.join(__dirname, "test", folder);
	if (!fs.existsSync(directory)) return [];
	return fs
		.readdirSync(directory, { recursive: true })
		.filter((name) => /\.(test|run|bench)\.ts$/.test(name))
		.map((name) => ({
			in: path.join(directory, name),
			out: `test/${folder}/${name.replace(/\.ts$/, "")}`,
		}));
}

const entryPoints = [
	{ in: "src/extension.ts", out: "extension" },
	{ in: "src/worker/main.ts", out: "worker" },
	{ in: "src/cli/main.ts", out: "cli" },
];
if (!production)
	entryPoints.push({
		in: "src/training/train-entities.ts",
		out: "train-entities",
	});
if (!production)
	for (const folder of ["unit", "golden", "host", "ui", "bench", "support"])
		entryPoints.push(...testsIn(folder));

/** Copies what the segmenters need at run time: native module, dictionary, web assembly. */
function copyAssets() {
	const target = path.join(outdir, "jieba");
	fs.mkdirSync(target, { recursive: true });
	const from = (...parts) => path.join(__dirname, "node_modules", ...parts);
	const dictionaries = from("nodejieba", "submodules", "cppjieba", "dict");
	const files = [
		[from("nodejieba", "build", "Release", "nodejieba.node"), "nodejieba.node"],
		[path.join(dictionaries, "jieba.dict.utf8"), "jieba.dict.utf8"],
		[path.join(dictionaries, "hmm_model.utf8"), "hmm_model.utf8"],
		[from("jieba-wasm", "pkg", "web", "jieba_rs_wasm_bg.wasm"), "jieba.wasm"],
	];
	// nodejieba is an optional dependency: where it could not be installed, the web assembly serves.
	for (const [source, name] of files)
		if (!universal || !name.endsWith(".node"))
			replace(path.join(target, name), source);
	// nodejieba opens two files of its keyword extraction whether or not that is used; their 6 MB would be read for nothing.
	fs.writeFileSync(path.join(target, "unused.utf8"), "的 1\n");
	// The one word of jieba's dictionary that cppjieba's copy lost and newspapers print; jieba-wasm has it.
	fs.writeFileSync(path.join(target, "user.dict.utf8"), "吉林 89 ns\n");
}

/** Copies the dictionary and the trained model with what tells of them. */
function copyModels() {
	const [from, to] = [
		path.join(__dirname, "models"),
		path.join(outdir, "models"),
	];
	fs.mkdirSync(to, { recursive: true });
	for (const name of fs.readdirSync(from))
		replace(path.join(to, name), path.join(from, name));
}

/** Puts a copy of `source` in the place of `target`; a process that has the old file loaded keeps it. */
function replace(target, source) {
	if (!fs.existsSync(source)) return;
	const { size, mtimeMs } = fs.statSync(source);
	const old = fs.statSync(target, { throwIfNoEntry: false });
	if (old?.size === size && old.mtimeMs >= mtimeMs) return;
	const fresh = `${target}.${process.pid}`;
	fs.copyFileSync(source, fresh);
	fs.renameSync(fresh, target);
}

/** What all bundles have in common. */
const common = {
	absWorkingDir: __dirname,
	bundle: true,
	sourcemap: production ? false : "linked",
	minify: production,
	logLevel: "warning",
};

/** What runs in the tabs of webviews. */
const pages = {
	...common,
	entryPoints: [
		{ in: "src/webview/matrix/main.ts", out: "webview/matrix" },
		{ in: "src/webview/matrix/matrix.css", out: "webview/matrix" },
	],
	outdir,
	platform: "browser",
	format: "iife",
	target: "es2022",
	metafile: true,
};

async function main() {
	copyAssets();
	copyModels();
	const options = {
		...common,
		entryPoints: entryPoints.filter((entry) => fs.existsSync(entry.in)),
		outdir,
		platform: "node",
		format: "cjs",
		target: "node20",
		mainFields: ["module", "main"],
		external: ["vscode", "mocha", "playwright-core", "typescript"],
		// jieba-wasm looks for its file beside itself only where it is not given the bytes.
		logOverride: { "empty-import-meta": "silent" },
	};
	if (watch)
		for (const each of [options, pages])
			await (await esbuild.context(each)).watch();
	else {
		const built = await esbuild.build({ ...options, metafile: true });
		const { metafile } = await esbuild.build(pages);
		const { writeNotices } = await import("./scripts/notices.mjs");
		const outputs = { ...built.metafile.outputs, ...metafile.outputs };
		writeNotices(outdir, { outputs });
	}
}

main().catch((error) => {
	console.error(error.message);
	process.exit(1);
});
