// Recognises the mentions of the seeds and tags their words with plain nodejieba and @node-rs/jieba in the same run, and
// prints all times.
// `node dist/test/bench/entities.bench.js 20`: how often.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { ReadUnit } from "../../src/core/analysis";
import { analyse, analysing, Memo } from "../../src/core/analysis";
import { recognisingDocument } from "../../src/core/entities/document";
import { recogniseByModel } from "../../src/core/entities/model/model";
import { recogniseUnit } from "../../src/core/entities/recognise";
import { layOut } from "../../src/core/layout/layout";
import { atOnce } from "../../src/core/steps";
import { findLists } from "../../src/core/tasks/find";
import { engines as load } from "../support/recognition";

const rounds = Number(process.argv[2] ?? 10);
const folder = join(__dirname, "..", "..", "..", "seeds");
const texts = readdirSync(folder).map((file) =>
	readFileSync(join(folder, file), "utf8"),
);
const characters = texts.reduce((sum, text) => sum + text.length, 0);
const pages = texts.map(layOut);
const loading = performance.now();
const engines = load();
console.log(
	`dictionary and model: ${(performance.now() - loading).toFixed(0)} ms to load`,
);

/** Words and tags of the peers that are installed, line by line as the file stands. */
function peers(): [string, (text: string) => unknown][] {
	const require = createRequire(__filename);
	interface Tagger {
		tag(text: string): unknown;
	}
	const makers: Readonly<Record<string, () => Tagger>> = {
		nodejieba: () => require("nodejieba"),
		"@node-rs/jieba": () =>
			require("@node-rs/jieba").Jieba.withDict(
				require("@node-rs/jieba/dict").dict,
			),
	};
	return Object.entries(makers).flatMap(([name, make]) => {
		try {
			const jieba = make();
			return [[name, (text: string) => jieba.tag(text)]];
		} catch {
			console.log(`${name} is not installed: no figures of it`);
			return [];
		}
	});
}

/** Milliseconds of the fastest round: the others had the machine to share. */
function fastest(run: () => void): number {
	let best = Number.POSITIVE_INFINITY;
	for (let round = 0; round < rounds; round++) {
		const start = performance.now();
		run();
		best = Math.min(best, performance.now() - start);
	}
	return best;
}

function read(memo: Memo): ReadUnit[][] {
	return pages.map(({ articles }) =>
		articles.flatMap(({ units }, article) =>
			units.map((unit, index) => ({
				article,
				index,
				unit,
				...atOnce(memo.reading(unit.projection.text, engines)),
			})),
		),
	);
}

const report = (what: string, milliseconds: number) =>
	console.log(
		`${what.padEnd(44)} ${milliseconds.toFixed(1).padStart(8)} ms ${(
			characters / milliseconds / 1000
		).toFixed(2)} M characters/s`,
	);

console.log(
	`${texts.length} pages, ${characters} characters, best of ${rounds}`,
);
for (const [name, tag] of peers())
	report(
		`plain ${name} tags`,
		fastest(() => texts.forEach((text) => void tag(text))),
	);
report(
	"words and tags of the segmenter",
	fastest(() => texts.forEach((text) => void engines.segmenter.tag(text))),
);
const { fold, segmenter, model } = engines;
const folded = pages.flatMap(({ articles }) =>
	articles.flatMap(({ units }) =>
		units.map(({ projection }) => fold(projection.text)),
	),
);
/** Reads the texts of all units. */
const readAll = (read: (text: string) => unknown) => () => {
	for (const text of folded) read(text);
};
report(
	"the model's names in the units",
	fastest(readAll((text) => recogniseByModel(model, text))),
);
report(
	"mentions of the units, rules alone",
	fastest(readAll((text) => recogniseUnit(text, segmenter))),
);
report(
	"mentions of the units, nothing remembered",
	fastest(() => void read(new Memo())),
);
const memo = new Memo();
const units = read(memo);
report(
	"mentions of the units, all remembered",
	fastest(() => void read(memo)),
);
report(
	"mentions and entities of the documents",
	fastest(() =>
		units.forEach((each) => void atOnce(recognisingDocument(each))),
	),
);
report(
	"numbered lists",
	fastest(() => {
		for (const [index, { articles }] of pages.entries())
			for (const [number, article] of articles.entries())
				findLists(
					article,
					(units[index] ?? []).filter((unit) => unit.article === number),
				);
	}),
);
/** What a page of 6,000 characters takes. */
const aPage = (milliseconds: number) =>
	`${((milliseconds * 6000) / characters).toFixed(1).padStart(8)} ms a page of 6,000 characters`;
console.log(
	"layout, entities, tasks, nothing remembered".padEnd(44),
	aPage(fastest(() => texts.forEach((text) => void analyse(text, engines)))),
);
const remembered = new Memo();
for (const text of texts) analyse(text, engines, remembered);
let keys = 0;
console.log(
	"the same after a keystroke in its middle".padEnd(44),
	aPage(
		fastest(() => {
			keys++;
			for (const text of texts) {
				const middle = text.length >> 1;
				const typed = "\u4e00".repeat(keys);
				const edited = text.slice(0, middle) + typed + text.slice(middle);
				analyse(edited, engines, remembered);
			}
		}),
	),
);
/** The longest that work goes on before others get a turn. */
let longest = 0;
const steps = analysing(texts.join("\n\n").repeat(40), engines, new Memo());
for (let before = performance.now(); ; ) {
	const { done } = steps.next();
	const now = performance.now();
	longest = Math.max(longest, now - before);
	before = now;
	if (done === true) break;
}
console.log(
	`${"longest step of 40 times all pages".padEnd(44)} ${longest.toFixed(1).padStart(8)} ms`,
);
