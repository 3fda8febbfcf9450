// Makes edits with known keys in the wire text of a folder (by default the seeds'), one version each, and prints for every
// kind how often the comparison says it and nothing louder that is not there. `--texts=FOLDER`, `--seed=N`.
import path from "node:path";
import { layOut } from "../../src/core/layout/layout";
import { attributionLength } from "../../src/core/reports/attribution";
import { type Change, compareArticles } from "../../src/core/reports/compare";
import { keyOf } from "../../src/core/reports/key";
import { cutSentences } from "../../src/core/reports/sentences";
import { makeDiffer } from "../../src/engines/differ";
import { makeFold } from "../../src/engines/fold";
import { makeConverter } from "../../src/engines/opencc";
import { textsBelow } from "../support/archive";
import { print } from "../support/articles";
import { between, pick, type Random, randomFrom } from "../support/random";

const named = (name: string, otherwise: string) =>
	process.argv
		.find((argument) => argument.startsWith(`--${name}=`))
		?.slice(name.length + 3) ?? otherwise;
const SEEDS = path.join(__dirname, "..", "..", "..", "seeds");
const random = randomFrom(Number(named("seed", "7")));
const fold = makeFold();
const differ = makeDiffer();
const converter = makeConverter();
const ROUNDS = 200;

/** Paragraphs of at least two sentences. */
const paragraphs = textsBelow(named("texts", SEEDS))
	.flatMap((text) => layOut(text).articles)
	.flatMap(({ units }) => units)
	.filter(({ kind }) => kind === "paragraph")
	.map(({ projection }) => fold(projection.text))
	.filter((text) => cutSentences(text, "sentence").length > 1);

const sentencesOf = (text: string) =>
	cutSentences(text, "sentence").map(({ start, end }) =>
		text.slice(start, end),
	);

/** What a comparison must say, and what it must not. */
interface Key {
	readonly version: readonly string[];
	readonly changes?: readonly Change[];
	/** Class of the only edits, or none. */
	readonly edits: string;
}

type Maker = (base: readonly string[], random: Random) => Key | undefined;

/** Replaces one match of a pattern in some paragraph. */
function replaced(
	base: readonly string[],
	pattern: RegExp,
	by: (found: string) => string,
): string[] | undefined {
	const places = base.flatMap((text, index) =>
		[...text.matchAll(pattern)].map((found) => ({ index, found })),
	);
	if (places.length === 0) return undefined;
	const { index, found } = pick(random, places);
	const start = found.index;
	const end = start + found[0].length;
	return base.map((text, at) =>
		at === index ? text.slice(0, start) + by(found[0]) + text.slice(end) : text,
	);
}

const edit =
	(pattern: RegExp, by: (found: string) => string, edits: string): Maker =>
	(base) => {
		const version = replaced(base, pattern, by);
		return version && { version, edits };
	};

/** Where a text that is cut names its source, that is said of the cut, too; nothing else is. */
function sourceIn(texts: readonly string[]): "attribution" | "" {
	const names = texts
		.flatMap(sentencesOf)
		.some((text) => attributionLength(keyOf(text).text) > 0);
	return names ? "attribution" : "";
}

const KINDS: Readonly<Record<string, Maker>> = {
	script: (base) => ({
		version: base.map(
			(text) => converter.convert(text, { from: "cn", to: "hk" }).text,
		),
		changes: ["same"],
		edits: "",
	}),
	number: edit(
		/(?<![\d.])\d+(?![\d.年月日])/gu,
		(found) => `${Number(found) + between(random, 1, 9)}`,
		"figure",
	),
	date: edit(
		/\d+(?=[月日年])/gu,
		(found) => `${(Number(found) % 27) + 1}`,
		"figure",
	),
	punctuation: edit(/，/gu, () => "；", "punctuation"),
	word: edit(/(?:推动|坚持|加强|建设|发展|强调)/gu, () => "促成", "wording"),
	"number in reworded words": edit(
		/(?<=[，。、])[^，。、\d]{1,5}\d+[^，。、\d]{1,5}(?=[，。])/gu,
		(found) => `据悉有${Number(/\d+/u.exec(found)) + 3}之多`,
		"figure",
	),
	merge: (base) => ({
		version: [base.slice(0, 2).join(""), ...base.slice(2)],
		changes: ["same"],
		edits: "",
	}),
	split: ([first = "", ...rest]) => {
		const [head = "", ...tail] = sentencesOf(first);
		return {
			version: [head, tail.join(""), ...rest],
			changes: ["same"],
			edits: "",
		};
	},
	"cut a sentence": ([first = "", ...rest]) => {
		const [head = "", ...tail] = sentencesOf(first);
		return {
			version: [tail.join(""), ...rest],
			changes: ["cut", "same"],
			edits: sourceIn([head]),
		};
	},
	"cut half": (base) => {
		const middle = Math.ceil(base.length / 2);
		return {
			version: base.slice(0, middle),
			changes: ["cut", "same"],
			edits: sourceIn(base.slice(middle)),
		};
	},
	"move a paragraph": (base) => ({
		version: [...base.slice(1), ...base.slice(0, 1)],
		changes: ["moved", "same"],
		edits: "",
	}),
	"add a sentence": ([first = "", ...rest]) => ({
		version: [
			`${first}记者在现场看到，不少热心市民冒雨排队领取纪念品。`,
			...rest,
		],
		changes: ["added", "same"],
		edits: "",
	}),
};

for (const [name, make] of Object.entries(KINDS)) {
	let right = 0;
	let made = 0;
	for (let round = 0; round < ROUNDS; round++) {
		const base = Array.from({ length: 5 }, () => pick(random, paragraphs));
		// What stands in the text twice may be taken for either.
		const sentences = base.flatMap(sentencesOf);
		if (new Set(sentences).size < sentences.length) continue;
		const key = make(base, random);
		if (key === undefined) continue;
		made++;
		const pairs = compareArticles(
			print(...base).article,
			print(...key.version).article,
			{ fold, differ },
		);
		const said = new Set(
			pairs.flatMap(({ edits }) =>
				edits.flatMap((each) => [each.class, ...(each.also ?? [])]),
			),
		);
		const changes = [...new Set(pairs.map(({ change }) => change))].sort();
		const isSaid =
			key.edits === "" ? said.size === 0 : said.has(key.edits as never);
		const isAll = key.edits !== "attribution" || said.size === 1;
		const quiet = key.edits === "figure" || !said.has("figure");
		const asWanted =
			key.changes === undefined || key.changes.join(" ") === changes.join(" ");
		if (isSaid && isAll && quiet && asWanted) right++;
	}
	console.log(
		made === 0
			? `${name}: nothing to edit`
			: `${name.padEnd(26)} ${((100 * right) / made).toFixed(1)} % of ${made}`,
	);
}
