// Writes src/core/entities/lexicon/territories.ts from the package cldr-localenames-full, which is not a dependency:
// npm install --no-save cldr-localenames-full@48.2.0 && node scripts/countries.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Converter } from "opencc-js";
import { root } from "./places.mjs";

const require = createRequire(import.meta.url);
const { version } = require("cldr-localenames-full/package.json");
const namesIn = (locale) =>
	JSON.parse(
		readFileSync(
			path.join(
				path.dirname(require.resolve("cldr-localenames-full/package.json")),
				"main",
				locale,
				"territories.json",
			),
			"utf8",
		),
	).main[locale].localeDisplayNames.territories;

/** Codes of no territory, of groups of states, and of what our own lists have under other names. */
const LEFT_OUT = /^(?:EZ|EU|UN|QO|UM|HK|MO|TW|XA|XB|ZZ)$/u;
/** Names that are words, or names of people and smaller places, at least as often. */
const AMBIGUOUS = new Set(
	"马利 查德 尼日 卡达 东加 迦纳 狮子山 圣诞岛 乔治亚 曼岛 贝南 萨克岛".split(
		" ",
	),
);

const simplify = Converter({ from: "t", to: "cn" });
const simplified = namesIn("zh-Hans");
const rows = new Set();
for (const [code, canonical] of Object.entries(simplified)) {
	// Two letters, and whatever other names CLDR has of them: HK-alt-short.
	const [territory] = code.split("-");
	if (!/^[A-Z]{2}$/u.test(territory) || LEFT_OUT.test(territory)) continue;
	const name = simplified[territory];
	const forms = ["zh-Hans", "zh-Hant", "zh-Hant-HK"].map(
		(locale) => namesIn(locale)[code],
	);
	for (const form of [canonical, ...forms]) {
		if (form === undefined) continue;
		const folded = simplify(form);
		if (!/^\p{Script=Han}{2,}$/u.test(folded) || AMBIGUOUS.has(folded))
			continue;
		rows.add(folded === name ? folded : `${folded}=${name}`);
	}
}

writeFileSync(
	path.join(root, "src/core/entities/lexicon/territories.ts"),
	`// Written by scripts/countries.mjs from the package cldr-localenames-full ${version}. Do not edit.

/** States and territories as the mainland, Taiwan and Hong Kong write them, folded. After = stands the mainland's name. */
export const TERRITORIES =
	${JSON.stringify([...rows].join(" "))};
`,
);
console.log(`${rows.size} names`);
