// Recognises the mentions of the seeds and tags their words with plain nodejieba in the same run, and prints both times.
// `node dist/test/bench/entities.bench.js 20`: how often.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { ReadUnit } from "../../src/core/analysis";
import { Memo } from "../../src/core/analysis";
import { atOnce } from "../../src/core/at-once";
import { recognisingDocument } from "../../src/core/entities/document";
import { recogniseByModel } from "../../src/core/entities/model/model";
import { recogniseUnit } from "../../src/core/entities/recognise";
import { layOut } from "../../src/core/layout/layout";
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

/** Plain nodejieba: its own words and tags, line by line as the file stands. */
function jiebaTags(): ((text: string) => unknown) | undefined {
	try {
		const jieba: { tag(text: string): unknown } =
			createRequire(__filename)("nodejieba");
		return (text) => jieba.tag(text);
	} catch {
		return undefined;
	}
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
const tags = jiebaTags();
if (tags === undefined) console.log("no nodejieba to compare with");
else
	report(
		"plain nodejieba tags",
		fastest(() => texts.forEach((text) => void tags(text))),
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
