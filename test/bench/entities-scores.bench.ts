// Scores recognition against answer keys, in one run with the tags of nodejieba and @node-rs/jieba where they are installed.
// The keys lie beside the project, in ../shared/bench, or where TONGGAO_BENCH says.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { analyse } from "../../src/core/analysis";
import {
	type Model,
	recogniseByModel,
} from "../../src/core/entities/model/model";
import { recogniseUnit } from "../../src/core/entities/recognise";
import { type Tier, tierOf } from "../../src/core/entities/tier";
import { engines } from "../support/recognition";

type Ent = readonly [start: number, end: number, label: string];
type Recogniser = (text: string) => readonly Ent[];

interface Sentence {
	readonly text: string;
	readonly ents: readonly Ent[];
}

const root = join(__dirname, "..", "..", "..");
const bench = process.env.TONGGAO_BENCH ?? join(root, "..", "shared", "bench");
const keys = join(bench, "entities");

const LABELS: Readonly<Record<string, string>> = {
	person: "PER",
	place: "LOC",
	organisation: "ORG",
};
/** What jieba's tags mean, by how they begin. */
const TAGS: readonly (readonly [tag: string, label: string])[] = [
	["nr", "PER"],
	["ns", "LOC"],
	["nt", "ORG"],
];

const { fold, segmenter, model } = engines();
const byConvention =
	(convention: string): Recogniser =>
	(text) =>
		recogniseByModel(model, fold(text), convention).map(
			({ type, start, end }) => [start, end, LABELS[type] ?? ""],
		);
const asOnPages =
	(by?: Model): Recogniser =>
	(text) =>
		recogniseUnit(fold(text), segmenter, by).flatMap(({ type, span }) => {
			const label = LABELS[type];
			return label === undefined
				? []
				: [[span.start, span.end, label] as const];
		});

async function main(): Promise<void> {
	if (!existsSync(keys)) {
		console.log(`No answer keys: ${keys} is not there. Set TONGGAO_BENCH.`);
		return;
	}
	const rows: Record<string, Record<string, string>> = {};
	for (const [file, convention] of [
		["dev-msra", "msra"],
		["dev-uner-hans", "uner"],
		["dev-uner-hant", "uner"],
	] as const) {
		const sentences = readSentences(file);
		const row: Record<string, string> = {};
		row["the corpus's convention"] = shown(sentences, byConvention(convention));
		row["as on a page"] = shown(sentences, asOnPages(model));
		row["rules alone"] = shown(sentences, asOnPages());
		for (const [name, peer] of peers()) row[name] = shown(sentences, peer);
		rows[file] = row;
	}
	console.log("precision / recall / F1, strict on characters and type");
	console.table(rows);
	console.log(`both scripts of dev-uner agree: F1 ${agreement()}`);
	console.log(
		"names as on a page, by how sure they are said to be, on dev-msra",
	);
	console.table(byTier(readSentences("dev-msra")));
	await scorePages();
}

/** The share of the names of each tier that are exactly right, in percent, and how many there are. */
function byTier(sentences: readonly Sentence[]) {
	const counts = new Map<Tier, { names: number; right: number }>();
	for (const { text, ents } of sentences) {
		const wanted = new Set(ents.map(String));
		for (const { type, span, confidence } of recogniseUnit(
			fold(text),
			segmenter,
			model,
		)) {
			const label = LABELS[type];
			if (label === undefined) continue;
			const tier = tierOf(confidence);
			const known = counts.get(tier) ?? { names: 0, right: 0 };
			known.names++;
			if (wanted.has(String([span.start, span.end, label]))) known.right++;
			counts.set(tier, known);
		}
	}
	return Object.fromEntries(
		[...counts].map(([tier, { names, right }]) => [
			tier,
			{ names, precision: ((100 * right) / names).toFixed(1) },
		]),
	);
}

function readSentences(name: string): Sentence[] {
	return readFileSync(join(keys, `${name}.jsonl`), "utf8")
		.split("\n")
		.filter((line) => line !== "")
		.map((line) => JSON.parse(line));
}

/** jieba's own words and tags. */
function peers(): [string, Recogniser][] {
	const require = createRequire(__filename);
	const found: [string, Recogniser][] = [];
	for (const name of ["nodejieba", "@node-rs/jieba"])
		try {
			found.push([`${name}'s tags`, fromTags(taggerOf(name, require))]);
		} catch {
			console.log(`${name} is not installed: no figures of it`);
		}
	return found;
}

interface Tagger {
	tag(text: string): readonly { readonly word: string; readonly tag: string }[];
}

/** nodejieba is a tagger; @node-rs/jieba makes one from its dictionary. */
function taggerOf(name: string, require: NodeJS.Require): Tagger {
	const module: Tagger & {
		Jieba?: { withDict(dictionary: Uint8Array): Tagger };
	} = require(name);
	return (
		module.Jieba?.withDict(require(`${name}/dict`).dict as Uint8Array) ?? module
	);
}

function fromTags(jieba: Tagger): Recogniser {
	return (text) => {
		const ents: Ent[] = [];
		let start = 0;
		for (const { word, tag } of jieba.tag(text)) {
			const end = start + word.length;
			const label = TAGS.find(([begin]) => tag.startsWith(begin))?.[1];
			if (label !== undefined) ents.push([start, end, label]);
			start = end;
		}
		return ents;
	};
}

function shown(sentences: readonly Sentence[], recognise: Recogniser): string {
	const { precision, recall, f1 } = compare(
		sentences.map(({ ents }) => ents),
		sentences.map(({ text }) => recognise(text)),
	);
	return [precision, recall, f1].map((each) => each.toFixed(1)).join(" / ");
}

function compare(wanted: readonly (readonly Ent[])[], found: typeof wanted) {
	let [right, given, asked] = [0, 0, 0];
	for (const [at, ents] of wanted.entries()) {
		const set = new Set(ents.map(String));
		const got = found[at] ?? [];
		right += got.filter((ent) => set.has(String(ent))).length;
		given += got.length;
		asked += set.size;
	}
	return {
		precision: (100 * right) / Math.max(1, given),
		recall: (100 * right) / Math.max(1, asked),
		f1: (200 * right) / Math.max(1, given + asked),
	};
}

/** How far the answers to the same sentences in both scripts are the same. */
function agreement(): string {
	const answers = (name: string) =>
		readSentences(name).map(({ text }) => byConvention("uner")(text));
	return compare(answers("dev-uner-hans"), answers("dev-uner-hant")).f1.toFixed(
		1,
	);
}

/** Whole seeds against hand-made keys for all eight types, by the scorer that lies beside the keys. */
async function scorePages(): Promise<void> {
	const { score, overall, figures } = await import(
		pathToFileURL(join(keys, "score.mjs")).href
	);
	const seeds = join(root, "seeds");
	for (const key of readdirSync(join(keys, "gold"))) {
		const gold = JSON.parse(readFileSync(join(keys, "gold", key), "utf8"));
		const seed = readdirSync(seeds).find((name) =>
			name.startsWith(key.slice(0, 3)),
		);
		if (seed === undefined) continue;
		const source = readFileSync(join(seeds, seed), "utf8");
		for (const [name, given] of [
			["with the model", { fold, segmenter, model }],
			["rules alone", { fold, segmenter }],
		] as const) {
			const { rows } = score(gold, analyse(source, given), source);
			const { p, r, f1 } = figures(overall(rows));
			console.log(
				`${key.slice(0, 3)}, eight types, ${name}: ${p.toFixed(1)} / ${r.toFixed(1)} / ${f1.toFixed(1)}`,
			);
		}
	}
}

void main();
