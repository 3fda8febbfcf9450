import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import ts from "typescript";

const root = path.join(__dirname, "..", "..", "..");
const source = path.join(root, "src");

/** What each layer may import besides itself. `node` and `packages` stand for Node's modules and npm's. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
	core: [],
	engines: ["core", "node", "packages"],
	"worker/pieces": ["core"],
	"worker/protocol": ["core", "worker/pieces", "packages"],
	"worker/main": [
		"core",
		"engines",
		"worker/pieces",
		"worker/protocol",
		"node",
		"packages",
	],
	"worker/client": [
		"core",
		"worker/pieces",
		"worker/protocol",
		"node",
		"packages",
	],
	"webview/matrix/messages": ["core"],
	webview: ["core", "webview/matrix/messages", "packages"],
	editor: [
		"core",
		"worker/protocol",
		"worker/client",
		"webview/matrix/messages",
		"vscode",
	],
	cli: ["core", "engines", "node", "packages"],
	training: ["core", "engines", "node"],
	extension: ["editor", "vscode"],
};

/** The layer of a path below src/: its folder, or folder and name where the folder holds several layers. */
function layerOf(file: string): string {
	const name = file.replaceAll(path.sep, "/").replace(/\.ts$/u, "");
	const layers = Object.keys(LAYERS).sort((a, b) => b.length - a.length);
	return (
		layers.find((layer) => name === layer || name.startsWith(`${layer}/`)) ??
		name
	);
}

function importsOf(file: string): string[] {
	const text = fs.readFileSync(file, "utf8");
	return ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
}

function target(file: string, name: string): string {
	if (name === "vscode") return "vscode";
	if (name.startsWith("node:")) return "node";
	if (!name.startsWith(".")) return "packages";
	return layerOf(path.relative(source, path.resolve(path.dirname(file), name)));
}

const files = fs
	.readdirSync(source, { recursive: true, encoding: "utf8" })
	.filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"));

describe("The architecture", () => {
	it("has a layer for every source file", () => {
		for (const file of files) assert.ok(layerOf(file) in LAYERS, file);
	});

	it("lets dependencies point one way only", () => {
		for (const file of files) {
			const layer = layerOf(file);
			const allowed = [layer, ...(LAYERS[layer] ?? [])];
			for (const name of importsOf(path.join(source, file))) {
				const to = target(path.join(source, file), name);
				assert.ok(allowed.includes(to), `${file} (${layer}) imports ${name}`);
			}
		}
	});

	it("keeps features apart: none imports another", () => {
		const features = path.join("editor", "features");
		for (const file of files.filter((name) => name.startsWith(features)))
			for (const name of importsOf(path.join(source, file))) {
				if (!name.startsWith(".")) continue;
				const to = path.resolve(source, path.dirname(file), name);
				assert.notEqual(
					path.dirname(to),
					path.join(source, features),
					`${file} imports ${name}`,
				);
			}
	});
});
