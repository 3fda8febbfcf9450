// node scripts/words.mjs: writes models/words.bin from jieba's dictionary as the package nodejieba carries it.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { root } from "./places.mjs";

const dictionary = path.join(
	root,
	"node_modules/nodejieba/submodules/cppjieba/dict/jieba.dict.utf8",
);
/** Newspapers print it, and cppjieba's copy of the dictionary lost it. */
const LOST = { word: "吉林", count: 89, tag: "ns" };

const { packDictionary } = await load("src/core/entities/words/dictionary.ts");
const rows = readFileSync(dictionary, "utf8")
	.split("\n")
	.map((line) => /^(?<word>.+) (?<count>\d+) (?<tag>\S+)$/u.exec(line))
	.filter((match) => match !== null)
	.map(({ groups: { word, count, tag } }) => ({
		word,
		count: Number(count),
		tag,
	}));
const total = rows.reduce((sum, { count }) => sum + count, 0);
const bytes = packDictionary(
	[...rows.filter(({ word }) => /^[\u4e00-\u9fff]+$/u.test(word)), LOST],
	total,
);
writeFileSync(path.join(root, "models", "words.bin"), Buffer.from(bytes));
console.log(`${rows.length} words, ${bytes.byteLength} bytes`);

/** A module of the source, bundled as it stands. */
async function load(file) {
	const { outputFiles } = await build({
		entryPoints: [path.join(root, file)],
		bundle: true,
		format: "esm",
		platform: "node",
		write: false,
	});
	const code = Buffer.from(outputFiles[0].contents).toString("base64");
	return await import(`data:text/javascript;base64,${code}`);
}
