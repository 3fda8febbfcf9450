// Lays out the simulated newspaper pages and the seeds, and scores them with the scorer that lies beside the pages.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { DOUBTFUL, readBreaks } from "../../src/core/layout/breaks";
import { layOut } from "../../src/core/layout/layout";
import { reflowText } from "../../src/core/layout/reflow";
import { answersIn, emptyTally, tallyPage } from "./simulated/answers";
import { kindRows } from "./simulated/kind-rows";

const root = path.join(__dirname, "..", "..", "..");
const seeds = path.join(root, "seeds");
const bench = path.join(
	process.env.TONGGAO_BENCH ?? path.join(root, "..", "shared", "bench"),
	"layout",
);

/** What the scorer says of one page. */
interface Score {
	readonly tp: number;
	readonly fp: number;
	readonly fn: number;
	readonly exactP: number;
	readonly outUnits: number;
	readonly goldUnits: number;
	readonly stray: number;
	readonly missing: number;
	readonly fatal: number;
	readonly articles: { readonly F1: number } | null;
}

type Scorer = (key: unknown, text: string) => Score;

const percent = (share: number) => (100 * share).toFixed(1);

function f1(right: number, found: number, wanted: number): number {
	return found + wanted === 0 ? 1 : (2 * right) / (found + wanted);
}

/** Scores pages, each given by its answer key and its text, as one set. */
function report(
	name: string,
	score: Scorer,
	pages: readonly (readonly [key: string, text: string])[],
): void {
	const scores = pages.map(([key, text]) => {
		const gold = JSON.parse(readFileSync(key, "utf8"));
		const page = layOut(readFileSync(text, "utf8"));
		return { ...score(gold, reflowText(page)), parts: gold.articles.length };
	});
	const sum = (value: (score: Score) => number) =>
		scores.reduce((total, each) => total + value(each), 0);
	const right = sum(({ tp }) => tp);
	const exact = sum(({ exactP, outUnits }) => exactP * outUnits);
	const grouped = scores.map(
		({ articles, parts }) => articles?.F1 ?? (parts === 1 ? 1 : 0),
	);
	console.log(
		[
			name.padEnd(16),
			`boundary F1 ${percent(f1(right, right + sum(({ fp }) => fp), right + sum(({ fn }) => fn)))}`,
			`exact units F1 ${percent(
				f1(
					exact,
					sum(({ outUnits }) => outUnits),
					sum(({ goldUnits }) => goldUnits),
				),
			)}`,
			`articles F1 ${percent(grouped.reduce((a, b) => a + b, 0) / grouped.length)}`,
			`stray blanks ${sum(({ stray }) => stray)}, missing ${sum(({ missing }) => missing)}`,
			`characters lost or added ${sum(({ fatal }) => fatal)}`,
		].join(" | "),
	);
}

/** The part of the scorer's model of an answer key that says which gaps between letters are breaks. */
interface Key {
	/** For every letter the one after it in its unit. */
	readonly next: Int32Array;
	/** Gaps where both answers are right. */
	readonly optional: ReadonlySet<number>;
}

/** How many line ends layout is in doubt of, and how many of its errors are among them. */
function reportDoubts(
	name: string,
	model: (gold: unknown) => Key,
	pages: readonly (readonly [key: string, text: string])[],
): void {
	const found = { all: 0, doubtful: 0, wrong: 0, held: 0 };
	for (const [key, page] of pages) {
		const { next, optional } = model(JSON.parse(readFileSync(key, "utf8")));
		const text = readFileSync(page, "utf8");
		let letters = 0;
		let at = 0;
		for (const { span, outcome, confidence } of readBreaks(text)) {
			for (; at < span.end; at++) if (/\S/u.test(text[at] ?? "")) letters++;
			if (optional.has(letters)) continue;
			const parted = next[letters - 1] !== letters;
			const wrong = parted !== (outcome === "kept");
			found.all++;
			if (wrong) found.wrong++;
			if (confidence >= DOUBTFUL) continue;
			found.doubtful++;
			if (wrong) found.held++;
		}
	}
	console.log(
		`${name.padEnd(16)} | doubtful line ends ${percent(found.doubtful / found.all)} % of ${found.all}, with ${percent(found.held / Math.max(1, found.wrong))} % of ${found.wrong} errors`,
	);
}

/** As what the units of each kind came back. */
function reportKinds(
	pages: readonly (readonly [key: string, text: string])[],
): void {
	const tally = emptyTally();
	for (const [key, page] of pages) {
		const text = readFileSync(page, "utf8");
		const answers = answersIn(JSON.parse(readFileSync(key, "utf8")), text);
		tallyPage(tally, answers, layOut(text));
	}
	for (const row of kindRows(tally)) console.log(`  ${row}`);
}

/** Characters a second, least time of some rounds, on all seeds printed over and over. */
function speed(): void {
	const once = readdirSync(seeds)
		.map((name) => readFileSync(path.join(seeds, name), "utf8"))
		.join("\n");
	for (const copies of [1, 8, 40]) {
		const text = Array.from({ length: copies }, () => once).join("\n");
		let least = Number.POSITIVE_INFINITY;
		for (let round = 0; round < 5; round++) {
			const start = performance.now();
			layOut(text);
			least = Math.min(least, performance.now() - start);
		}
		console.log(
			`${text.length} characters: ${least.toFixed(0)} ms, ${(text.length / least / 1000).toFixed(2)} M a second`,
		);
	}
}

async function main(): Promise<void> {
	const scorer = path.join(bench, "score.mjs");
	if (!existsSync(scorer))
		console.log(
			"The pages with answer keys are not here (TONGGAO_BENCH names their folder): nothing is scored.",
		);
	else {
		const {
			score,
			goldModel,
		}: { score: Scorer; goldModel: (gold: unknown) => Key } = await import(
			pathToFileURL(scorer).href
		);
		for (const set of ["dev-hans", "dev-hant"]) {
			const folder = path.join(bench, "pages", set);
			const keys = readdirSync(folder).filter((name) => name.endsWith(".json"));
			const pages = keys.map(
				(name) =>
					[
						path.join(folder, name),
						path.join(folder, name.replace(/json$/u, "txt")),
					] as const,
			);
			for (const half of [0, 1])
				report(
					`${set} ${half === 0 ? "even" : "odd"}`,
					score,
					pages.filter(
						([key]) => Number.parseInt(path.basename(key), 10) % 2 === half,
					),
				);
			report(set, score, pages);
			reportDoubts(set, goldModel, pages);
			reportKinds(pages);
		}
		for (const key of readdirSync(path.join(bench, "gold")).filter((name) =>
			name.endsWith(".json"),
		)) {
			const seed = readdirSync(seeds).find((name) =>
				name.startsWith(key.slice(0, 3)),
			);
			if (seed !== undefined)
				report(`seed ${key.slice(0, 3)}`, score, [
					[path.join(bench, "gold", key), path.join(seeds, seed)],
				]);
		}
	}
	speed();
}

main();
