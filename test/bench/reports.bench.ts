// Finds reports in made-up archives of 1,000, 10,000 and 100,000 articles and prints recall and precision over pairs of
// articles, time and memory, beside MinHash with locality-sensitive hashing as the npm package minhash has it.
// `node dist/test/bench/reports.bench.js [--texts=FOLDER] [--seed=N] [COUNT…]`. Each measurement has a process of its own.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { LshIndex, Minhash } from "minhash";
import { findReports, type PrintedArticle } from "../../src/core/reports/find";
import { fingerprint, unpackPrint } from "../../src/core/reports/fingerprint";
import { makeFold } from "../../src/engines/fold";
import { makeConverter } from "../../src/engines/opencc";
import { makeArchive, textsBelow } from "../support/archive";
import { print } from "../support/articles";

const SEEDS = path.join(__dirname, "..", "..", "..", "seeds");

/** Groups of articles: for each article that is in one, its number. */
type Groups = ReadonlyMap<number, number>;

/** What one way of finding measures. */
interface Measured {
	readonly seconds: number;
	readonly processor: number;
	readonly megabytes: number;
	/** Of that, megabytes that were there before the search, and those of them that the articles' prints take. */
	readonly before: number;
	readonly prints: number;
	readonly recall: number;
	readonly precision: number;
}

const named = (name: string, otherwise: string) =>
	process.argv
		.find((argument) => argument.startsWith(`--${name}=`))
		?.slice(name.length + 3) ?? otherwise;
const folder = named("texts", SEEDS);
const seed = Number(named("seed", "20250715"));
const way = named("way", "");
const counts = process.argv
	.slice(2)
	.flatMap((argument) => Number(argument) || []);

if (way === "") {
	let last: { count: number; processor: number } | undefined;
	for (const count of counts.length > 0 ? counts : [1_000, 10_000, 100_000]) {
		console.log(
			`${count} articles of ${folder === SEEDS ? "the seeds' words" : folder} (seed ${seed})`,
		);
		for (const each of ["tonggao", "minhash"]) {
			const measured = measureApart(each, count);
			if (measured === undefined) continue;
			const { seconds, processor, recall, precision } = measured;
			const { megabytes, before, prints } = measured;
			console.log(
				`  ${each.padEnd(8)} recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}, ${seconds.toFixed(1)} s (${processor.toFixed(1)} s of processor), ${megabytes} MB at most, ${before} MB of them before (${prints} MB of hashes)`,
			);
			if (each !== "tonggao") continue;
			if (last !== undefined)
				console.log(
					`  growth exponent ${(Math.log(processor / last.processor) / Math.log(count / last.count)).toFixed(2)} (processor time)`,
				);
			last = { count, processor };
		}
	}
} else console.log(JSON.stringify(measure(way, counts[0] ?? 1000)));

function measureApart(name: string, count: number): Measured | undefined {
	const { stdout, stderr, status } = spawnSync(
		process.execPath,
		[
			__filename,
			`--way=${name}`,
			`--texts=${folder}`,
			`--seed=${seed}`,
			`${count}`,
		],
		{ encoding: "utf8", maxBuffer: 2 ** 26 },
	);
	if (status === 0) return JSON.parse(stdout) as Measured;
	console.log(`  ${name} failed: ${stderr.slice(-300)}`);
	return undefined;
}

function measure(name: string, count: number): Measured {
	const fold = makeFold();
	const converter = makeConverter();
	const articles: PrintedArticle[] = [];
	const stories: number[] = [];
	const flip = (text: string) =>
		converter.convert(text, { from: "cn", to: "hk" }).text;
	const texts = textsBelow(folder);
	for (const { paragraphs, story } of makeArchive({
		seed,
		count,
		texts,
		flip,
	})) {
		articles.push({
			file: `${articles.length}`.padStart(7, "0"),
			article: 0,
			title: "",
			wire: 0,
			print: fingerprint(print(...paragraphs).article, fold),
		});
		stories.push(story);
	}
	const before = process.memoryUsage().rss;
	const processor = process.cpuUsage();
	const start = performance.now();
	const groups = name === "minhash" ? byMinhash(articles) : byReports(articles);
	const seconds = (performance.now() - start) / 1000;
	const used = process.cpuUsage(processor);
	return {
		seconds,
		processor: (used.user + used.system) / 1e6,
		megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
		before: Math.round(before / 2 ** 20),
		prints: Math.round(
			articles.reduce((sum, { print }) => sum + print.words.byteLength, 0) /
				2 ** 20,
		),
		...scores(groups, stories),
	};
}

function byReports(articles: readonly PrintedArticle[]): Groups {
	const groups = new Map<number, number>();
	for (const [report, { versions }] of findReports(articles).entries())
		for (const { file } of versions) groups.set(Number(file), report);
	return groups;
}

/** Signatures of 64 numbers in bands of 4; candidates of Jaccard similarity 0.4 on are joined. The same grams as ours. */
function byMinhash(articles: readonly PrintedArticle[]): Groups {
	const index = new LshIndex({ bandSize: 4 });
	const signatures: Minhash[] = [];
	const parents = articles.map((_, at) => at);
	const rootOf = (at: number): number => {
		let root = at;
		while (parents[root] !== root) root = parents[root] ?? root;
		parents[at] = root;
		return root;
	};
	for (const [article, { print }] of articles.entries()) {
		const signature = new Minhash({ numPerm: 64 });
		for (const gram of unpackPrint(print).grams)
			if (gram % 4 === 0) signature.update(gram.toString(36));
		// The permutations are the same for all and would take four times the memory of the signature.
		delete signature.permA;
		delete signature.permB;
		signatures.push(signature);
		index.insert(`${article}`, signature);
	}
	for (const [article, signature] of signatures.entries()) {
		for (const key of index.query(signature)) {
			const other = signatures[Number(key)];
			if (Number(key) >= article || other === undefined) continue;
			if (signature.jaccard(other) >= 0.4)
				parents[rootOf(article)] = rootOf(Number(key));
		}
		delete signature.hashbands;
	}
	return new Map(articles.map((_, at) => [at, rootOf(at)]));
}

function scores(groups: Groups, stories: readonly number[]) {
	const real = pairsIn(stories.map(String));
	const found = pairsIn([...groups.values()].map(String));
	const right = pairsIn(
		[...groups].map(([article, group]) => `${group} ${stories[article]}`),
	);
	return { recall: right / real, precision: right / found };
}

/** How many pairs of things have the same name. */
function pairsIn(names: Iterable<string>): number {
	const sizes = new Map<string, number>();
	for (const name of names) sizes.set(name, (sizes.get(name) ?? 0) + 1);
	let pairs = 0;
	for (const size of sizes.values()) pairs += (size * (size - 1)) / 2;
	return pairs;
}
