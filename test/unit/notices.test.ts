import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { root } from "../support/words";

const read = (...parts: string[]) =>
	fs.readFileSync(path.join(root, ...parts), "utf8");

/** The npm packages of a bundle: the development build says above each module where it came from. */
function packagesIn(bundle: string): string[] {
	const found = read("dist", bundle).matchAll(
		/^\s*\/\/ (?:.*\/)?node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gmu,
	);
	return [...new Set([...found].map(([, name = ""]) => name))];
}

/** The titles of the sections of NOTICES.txt. */
const sections = [
	...read("dist", "NOTICES.txt").matchAll(/^={72}\n(.+)\n={72}\n\n(.+)/gmu),
].map(([, title = "", text = ""]) => ({ title, text }));

describe("What others made", () => {
	const bundles = ["extension.js", "worker.js", "cli.js"];
	const bundled = [...new Set(bundles.flatMap(packagesIn))];
	const known = read("THIRD_PARTY.md");

	it("is named in THIRD_PARTY.md and in the notices, every package of a bundle", () => {
		assert.ok(bundled.length > 3, bundled.join(" "));
		for (const name of bundled) {
			assert.ok(known.includes(name), name);
			const isThere = sections.some(({ title }) =>
				title.startsWith(`${name} `),
			);
			assert.ok(isThere, name);
		}
	});

	it("is named in THIRD_PARTY.md, every section of the notices", () => {
		for (const { title, text } of sections) {
			assert.ok(known.includes(title.split(" ")[0] ?? title), title);
			assert.notEqual(text.trim(), "", title);
		}
	});

	it("has its notices for the files beside the bundles", () => {
		const carried: readonly (readonly [string, readonly string[]])[] = [
			["nodejieba.node", ["nodejieba", "cppjieba", "limonp", "node-addon-api"]],
			["jieba.wasm", ["jieba-wasm"]],
		];
		for (const [file, names] of carried)
			for (const name of names)
				assert.equal(
					sections.some(({ title }) => title.split(" ")[0] === name),
					fs.existsSync(path.join(root, "dist", "jieba", file)),
					name,
				);
	});
});
