// Lays out the simulated newspaper pages and the seeds, and scores them with the scorer that lies beside the pages.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { layOut } from "../../src/core/layout/layout";
import { reflowText } from "../../src/core/layout/reflow";

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
		const { score }: { score: Scorer } = await import(
			pathToFileURL(scorer).href
		);
		for (const set of ["dev-hans", "dev-hant"]) {
			const folder = path.join(bench, "pages", set);
			const keys = readdirSync(folder).filter((name) => name.endsWith(".json"));
			for (const half of [0, 1])
				report(
					`${set} ${half === 0 ? "even" : "odd"}`,
					score,
					keys
						.filter((name) => Number.parseInt(name, 10) % 2 === half)
						.map((name) => [
							path.join(folder, name),
							path.join(folder, name.replace(/json$/u, "txt")),
						]),
				);
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
