// Prints articles on simulated newspaper pages, lays them out and counts what came back. TONGGAO_TEXTS names a folder of plain
// texts (a paragraph or heading a line, articles parted by ####); the seeds' articles are printed where it names none.
// TONGGAO_PAGES names a folder that pages and answer keys are written to, TONGGAO_PAGES_COUNT how many are printed.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { layOut } from "../../src/core/layout/layout";
import {
	answersOf,
	emptyTally,
	keyOf,
	type Tally,
	tallyPage,
} from "./simulated/answers";
import { chanceOf } from "./simulated/chance";
import { kindRows } from "./simulated/kind-rows";
import { printPage } from "./simulated/print";
import {
	articlesOfPages,
	type PlainArticle,
	readArticles,
} from "./simulated/texts";

const seeds = path.join(__dirname, "..", "..", "..", "seeds");
const folder = process.env.TONGGAO_TEXTS;
const written = process.env.TONGGAO_PAGES;
const count = Number(process.env.TONGGAO_PAGES_COUNT ?? 100);

const percent = (share: number) => (100 * share).toFixed(1);

function report(name: string, articles: readonly PlainArticle[]): void {
	if (articles.length === 0) return;
	const tally = emptyTally();
	for (let seed = 1; seed <= count; seed++) {
		const chance = chanceOf(seed * 7919);
		const first = chance.between(0, articles.length - 1);
		const own = Array.from(
			{ length: Math.min(chance.between(2, 6), articles.length) },
			(_, at) => articles[(first + at) % articles.length] as PlainArticle,
		);
		const answers = answersOf(printPage(own, seed));
		tallyPage(tally, answers, layOut(answers.text));
		if (written !== undefined) {
			mkdirSync(written, { recursive: true });
			const file = path.join(
				written,
				`${name}-${String(seed).padStart(3, "0")}`,
			);
			writeFileSync(`${file}.txt`, answers.text);
			writeFileSync(`${file}.json`, JSON.stringify(keyOf(answers)));
		}
	}
	print(name, tally);
}

function print(name: string, tally: Tally): void {
	const { right, added, missed, exact, found, wanted, grouping, pages } = tally;
	console.log(
		[
			`${name.padEnd(12)} ${pages} pages`,
			`boundary F1 ${percent((2 * right) / (2 * right + added + missed))}`,
			`exact units F1 ${percent((2 * exact) / (found + wanted))}`,
			`articles F1 ${percent(grouping / pages)}`,
		].join(" | "),
	);
	for (const row of kindRows(tally)) console.log(`  ${row}`);
}

const articles =
	folder === undefined ? articlesOfPages(seeds) : readArticles(folder);
report(
	"Simplified",
	articles.filter(({ traditional }) => !traditional),
);
report(
	"Traditional",
	articles.filter(({ traditional }) => traditional),
);
