import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { callsOf, json, propertiesOf, root, sources } from "../support/words";

type Words = Readonly<Record<string, string>>;

const LANGUAGES = ["zh-cn", "zh-tw"] as const;
const english = json<Words>("l10n", "bundle.l10n.json");
const manifest = fs.readFileSync(path.join(root, "package.json"), "utf8");
const manifestWords = json<Words>("package.nls.json");

/** What the sources say: in the editor by l10n.t, and in core as the sentences of problems. */
function spoken(): ReadonlySet<string> {
	const calls = callsOf("vscode.l10n.t", sources("editor"));
	const words = calls.flatMap(({ arguments: [key] }) => key ?? []);
	return new Set([...words, ...propertiesOf("message", sources("core"))]);
}

/** {0}, {1}… in the order of their numbers. */
function placesIn(text: string): string[] {
	return (text.match(/\{\d+\}/gu) ?? []).sort();
}

describe("The words of the editor", () => {
	it("are all in the English bundle, and nothing else is", () => {
		assert.deepEqual(Object.keys(english).sort(), [...spoken()].sort());
	});

	it("stand for themselves in English", () => {
		for (const [key, text] of Object.entries(english)) assert.equal(text, key);
	});

	for (const language of LANGUAGES)
		it(`are all said in ${language}, with the same values`, () => {
			const words = json<Words>("l10n", `bundle.l10n.${language}.json`);
			assert.deepEqual(Object.keys(words), Object.keys(english));
			for (const [key, text] of Object.entries(words))
				assert.deepEqual(placesIn(text), placesIn(key), key);
		});
});

describe("The words of the manifest", () => {
	it("are all in English, and nothing else is", () => {
		const used = new Set(
			[...manifest.matchAll(/"%([^%"]+)%"/gu)].map(([, key]) => key),
		);
		assert.deepEqual(Object.keys(manifestWords).sort(), [...used].sort());
	});

	for (const language of LANGUAGES)
		it(`are all said in ${language}`, () => {
			const words = json<Words>(`package.nls.${language}.json`);
			assert.deepEqual(
				Object.keys(words).sort(),
				Object.keys(manifestWords).sort(),
			);
			for (const [key, text] of Object.entries(words)) {
				assert.notEqual(text.trim(), "", key);
				assert.deepEqual(linksIn(text), linksIn(manifestWords[key] ?? ""), key);
			}
		});
});

/** The commands that a welcome text links to. */
function linksIn(text: string): string[] {
	return [...text.matchAll(/\((command:[^)]+)\)/gu)].map(
		([, link]) => link ?? "",
	);
}
