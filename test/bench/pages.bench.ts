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
	printKinds(tally);
}

/** What became of the kinds, a line for each kind of the answers: how many it has, and as what they came back. */
function printKinds({ kinds }: Tally): void {
	const rows = new Map<string, [string, number][]>();
	for (const [pair, times] of kinds) {
		const [wanted = "", found = ""] = pair.split(" ");
		rows.set(wanted, [...(rows.get(wanted) ?? []), [found, times]]);
	}
	for (const [wanted, found] of rows) {
		const all = found.reduce((sum, [, times]) => sum + times, 0);
		const shares = found
			.sort((a, b) => b[1] - a[1])
			.map(([kind, times]) => `${kind} ${percent(times / all)}`);
		console.log(`  ${wanted.padEnd(9)} ${all}: ${shares.join(", ")}`);
	}
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
