// How long a page takes, cold and warm, beside nodejieba's tags of the same text in the same run; and the memory it takes.
import fs from "node:fs";
import path from "node:path";
import { analyse, type Engines, Memo } from "../../src/core/analysis";
import type { Segmenter } from "../../src/core/entities/segmenter";
import { layOut } from "../../src/core/layout/layout";
import { loadNative } from "../../src/engines/segmenters";
import { engines as loadEngines } from "../support/recognition";

const ROUNDS = 15;

/** Bits of text that rules may begin a match at again and again, without ever ending one. */
const MONOTONOUS: readonly string[] = [
	..."一习第《1，",
	"记者",
	"股份",
	"首席",
	"习近平、",
	"中国式",
	"国家主席、",
	"：修路；架桥",
];
/** UTF-16 units of the shorter of the texts that are compared. */
const LENGTH = 8000;
const root = path.join(__dirname, "..", "..", "..");
const seeds = path.join(root, "seeds");

async function main(): Promise<void> {
	const before = process.memoryUsage().rss;
	const start = performance.now();
	const engines = loadEngines();
	console.log(
		`fold, dictionary and model: ${shown(performance.now() - start)} ms to load, ${megabytes(process.memoryUsage().rss - before)} MB`,
	);
	const jieba = nativeJieba();
	const rows = fs
		.readdirSync(seeds)
		.sort()
		.map((name) => row(name, engines, jieba));
	console.table(Object.fromEntries(rows));
	console.log(
		`median of ${ROUNDS} warm rounds, in milliseconds; cold is the first analysis of that page in the process`,
	);
	console.log(`memory at the end: ${megabytes(process.memoryUsage().rss)} MB`);
	console.table(
		Object.fromEntries(MONOTONOUS.map((bit) => [bit, growth(bit, engines)])),
	);
	console.log(
		`one paragraph of nothing but that; a factor far above 4 would not be linear`,
	);
}

/** What a text of one repeated bit costs, and how that grows with four times the length. */
function growth(bit: string, engines: Engines): object {
	const text = (length: number) => bit.repeat(Math.ceil(length / bit.length));
	const best = (length: number) =>
		Math.min(
			...[1, 2, 3].map(() => time(() => analyse(text(length), engines))),
		);
	const short = best(LENGTH);
	const long = best(4 * LENGTH);
	return {
		[`${LENGTH} characters`]: shown(short),
		[`${4 * LENGTH} characters`]: shown(long),
		factor: (long / short).toFixed(1),
	};
}

/** nodejieba, where it is installed. */
function nativeJieba(): Segmenter | undefined {
	try {
		return loadNative(path.join(root, "dist", "jieba"));
	} catch {
		return undefined;
	}
}

function row(
	name: string,
	engines: Engines,
	jieba: Segmenter | undefined,
): [string, object] {
	const text = fs.readFileSync(path.join(seeds, name), "utf8");
	const cold = time(() => analyse(text, engines));
	const warm = median(() => analyse(text, engines));
	const memo = new Memo();
	analyse(text, engines, memo);
	const kept = median(() => analyse(text, engines, memo));
	const layout = median(() => layOut(text));
	const tags = jieba && median(() => jieba.tag(text));
	return [
		name.slice(0, 3),
		{
			characters: text.length,
			cold: shown(cold),
			warm: shown(warm),
			"all units kept": shown(kept),
			"layout alone": shown(layout),
			...(tags !== undefined && {
				"jieba tags alone": shown(tags),
				"warm ÷ tags": (warm / tags).toFixed(2),
			}),
		},
	];
}

function median(work: () => void): number {
	const times = Array.from({ length: ROUNDS }, () => time(work)).sort(
		(a, b) => a - b,
	);
	return times[Math.floor(ROUNDS / 2)] ?? 0;
}

function time(work: () => void): number {
	const start = performance.now();
	work();
	return performance.now() - start;
}

function shown(milliseconds: number): string {
	return milliseconds.toFixed(1);
}

function megabytes(bytes: number): string {
	return (bytes / 1e6).toFixed(0);
}

void main();
