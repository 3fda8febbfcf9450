// Conversion of script: how right it is on OpenCC's cases, on traps and on the seeds; how much it asks about; its time beside
// opencc-js's in the same run; what a file of 20 MB takes in the worker, and how soon it stops.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Converter } from "opencc-js";
import { CancellationTokenSource } from "vscode-jsonrpc/node";
import type { Direction } from "../../src/core/script/convert";
import { convertText } from "../../src/core/script/convert-text";
import { namesByModel } from "../../src/core/script/names";
import { REGIONS } from "../../src/core/script/script";
import { textAt } from "../../src/core/text/span";
import { makeFold } from "../../src/engines/fold";
import { loadModels } from "../../src/engines/models";
import { makeConverter } from "../../src/engines/opencc";
import { WorkerClient } from "../../src/worker/client";
import { openccCases } from "../support/opencc-cases";
import { clausesPrinted } from "../support/printed-as";
import { judge } from "../support/trap-judge";
import { FIRST, SECOND } from "../support/traps";

const dist = join(__dirname, "..", "..");
const seeds = join(dist, "..", "seeds");
const pages = readdirSync(seeds)
	.sort()
	.map((name) => readFileSync(join(seeds, name), "utf8"));
const [, hongKong = "", , wire = ""] = pages;
const simplified = pages.filter((page) => page !== hongKong);
const { segmenter, model } = loadModels(join(dist, "models"));
if (segmenter === undefined || model === undefined)
	throw new Error("the models are missing");
const converter = makeConverter();
const engines = { converter, segmenter, findNames: namesByModel(model) };
const ROUNDS = 20;
const BIG = 20_000_000;

correctness();
speed();
void bigFile();

function correctness(): void {
	const cases = openccCases();
	const missed = cases.filter(
		({ input, direction, output }) =>
			converter.convert(input, direction).text !== output,
	);
	console.log(
		`OpenCC's cases: ${cases.length - missed.length} of ${cases.length}`,
	);
	for (const [name, traps] of [
		["rules were made with", FIRST],
		["written beforehand", SECOND],
	] as const) {
		const judged = traps.map(judge);
		const ours = judged.filter(({ wrong }) => wrong.length === 0).length;
		const plain = judged.filter((each) => each.plainWrong.length === 0).length;
		console.log(
			`sentences with traps (${name}): ${ours} of ${traps.length} right; opencc-js ${plain}`,
		);
	}
	const fold = makeFold();
	for (const [name, source, paper, direction] of [
		["003 → hk against 001", wire, hongKong, { from: "cn", to: "hk" }],
		["001 → cn against 003", hongKong, wire, { from: "hk", to: "cn" }],
	] as const) {
		const converted = convertText(source, engines, direction).projection.text;
		const plain = converter.convert(source, direction).text;
		console.log(
			`${name}: ${differing(source, converted, paper, fold)} characters differ; opencc-js ${differing(source, plain, paper, fold)}`,
		);
	}
	const shares = simplified.map((page) => {
		const { review } = convertText(page, engines, { from: "cn", to: "hk" });
		const marked = review.map(({ spans }) => textAt(page, spans)).join("");
		return ((100 * marked.length) / page.length).toFixed(2);
	});
	console.log(`marked for review, % of characters: ${shares.join(" ")}`);
}

function differing(
	source: string,
	converted: string,
	paper: string,
	keyOf: (text: string) => string,
): number {
	let wrong = 0;
	for (const { ours, printed } of clausesPrinted(
		source,
		converted,
		paper,
		keyOf,
	))
		for (let at = 0; at < printed.length; at++)
			if (ours[at] !== printed[at]) wrong++;
	return wrong;
}

function speed(): void {
	const text = pages.join("");
	let spans = 0;
	let plain = 0;
	for (const direction of directions()) {
		const fresh = makeConverter();
		const first = timed(() => fresh.convert("发", direction));
		const opencc = timed(() => Converter(direction));
		const [ours, theirs] = leastOfBoth(
			() => converter.convert(text, direction),
			() => opencc.made(text),
		);
		spans += ours;
		plain += theirs;
		console.log(
			`${direction.from}→${direction.to}: loaded in ${first.ms.toFixed(0)} ms (opencc-js ${opencc.ms.toFixed(0)}); throughput with spans ${(theirs / ours).toFixed(2)} of plain opencc-js`,
		);
	}
	console.log(`all: ${(plain / spans).toFixed(2)} of plain opencc-js`);
	const hk = { from: "cn", to: "hk" } as const;
	const all = simplified.join("\n\n");
	const [whole] = leastOfBoth(() => convertText(all, engines, hk));
	console.log(
		`layout, second opinion, names and terms: ${(all.length / whole / 1000).toFixed(2)} million characters a second`,
	);
}

/** OpenCC's sixteen. */
function directions(): Direction[] {
	return REGIONS.flatMap((from) => REGIONS.map((to) => ({ from, to }))).filter(
		({ from, to }) =>
			(from === "cn" && !["cn", "jp"].includes(to)) ||
			(to === "cn" && !["cn", "jp"].includes(from)) ||
			(from === "t" && ["tw", "hk", "jp"].includes(to)) ||
			(to === "t" && ["tw", "hk", "jp"].includes(from)),
	);
}

async function bigFile(): Promise<void> {
	const page = new TextEncoder().encode(`${simplified.join("\n\n")}\n\n`);
	const bytes = new Uint8Array(Math.ceil(BIG / page.length) * page.length);
	for (let at = 0; at < bytes.length; at += page.length) bytes.set(page, at);
	const fail = (reason: string) => {
		throw new Error(reason);
	};
	// The worker keeps no process alive.
	const alive = setInterval(() => {}, 1000);
	const client = new WorkerClient(
		join(dist, "worker.js"),
		{ assets: join(dist, "jieba") },
		{ onRestart: fail, onGiveUp: fail, onTrouble: fail },
	);
	const ask = {
		...({ bytes, from: "auto", to: "hk", quotes: "region" } as const),
		...({ layout: "keep", encoding: "same" } as const),
	};
	const latencies: number[] = [];
	for (const after of [0.002, 0.01, 0.02]) {
		const source = new CancellationTokenSource();
		let cancelled = 0;
		await client.ask("convertFile", ask, source.token, (share) => {
			if (share < after || cancelled !== 0) return;
			cancelled = performance.now();
			source.cancel();
		});
		const answered = performance.now();
		// The worker answers others once it has stopped.
		await client.ask("status", {});
		latencies.push(answered - cancelled, performance.now() - cancelled);
	}
	console.log(
		`cancel of a file of 20 MB: answered and the worker free after at most ${Math.max(...latencies).toFixed(0)} ms`,
	);
	const start = performance.now();
	const answer = await client.ask("convertFile", ask);
	console.log(
		`a file of 20 MB: ${answer?.state} in ${((performance.now() - start) / 1000).toFixed(0)} s`,
	);
	client.dispose();
	clearInterval(alive);
}

/** The least time of a round of each in milliseconds; rounds take turns, so that both have the machine as it is. */
function leastOfBoth(
	one: () => void,
	other: () => void = () => {},
): readonly [number, number] {
	let best: readonly [number, number] = [
		Number.POSITIVE_INFINITY,
		Number.POSITIVE_INFINITY,
	];
	for (let count = 0; count < ROUNDS; count++)
		best = [
			Math.min(best[0], timed(one).ms),
			Math.min(best[1], timed(other).ms),
		];
	return best;
}

/** Milliseconds that `make` takes, and what it makes. */
function timed<T>(make: () => T): { readonly ms: number; readonly made: T } {
	const start = performance.now();
	const made = make();
	return { ms: performance.now() - start, made };
}
