// npm run train:entities -- CONVENTION=FILE… [--dev CONVENTION=FILE…] [--out FILE]: learns models/entities.bin from sentences
// with marked names. Files are `{"text", "ents"}` lines, gzipped or not; the convention named first is the model's own. Development files
// are measured and calibrate the confidence; nothing is learnt from them.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { MODEL_TYPES } from "../core/entities/model/labels";
import { readModel, recogniseByModel } from "../core/entities/model/model";
import type { Dictionary } from "../core/entities/words/dictionary";
import { readDictionary } from "../core/entities/words/dictionary";
import { makeFold } from "../engines/fold";
import { calibration } from "./calibrate";
import { trainCoarse } from "./coarse";
import { readCorpus, type Sentence } from "./corpus";
import { type Learning, Trainer } from "./crf";
import { arrange, indexOf, observe } from "./observe";
import { pack, thin } from "./pack";
import { withOtherNames } from "./replace";

// Chosen on the development files.

/** Rates of the rounds in which everything is learnt; then the weights are thinned, and what is left learns on. */
const ROUNDS = [0.05, 0.05, 0.05];
const KEPT_ROUNDS = [0.05, 0.025, 0.025, 0.0125, 0.0125];
/** Share of observations left out at random. */
const DROPOUT = 0.5;
/** An observation seen less often is not learnt. */
const LEAST = 3;
/** Bytes of the weights file, at most. */
const LIMIT = 4_000_000;
const SEED = 20250715;

interface Order {
	readonly train: readonly CorpusFile[];
	readonly dev: readonly CorpusFile[];
	readonly out: string;
}

interface CorpusFile {
	readonly convention: string;
	readonly file: string;
}

main();

function main(): void {
	const { train, dev, out } = readOrder(process.argv.slice(2));
	const dictionary = readDictionary(
		new Uint8Array(readFileSync(join("models", "words.bin"))).buffer,
	);
	const conventions = [...new Set(train.map(({ convention }) => convention))];
	const printed = readAll(train, conventions);
	const own = printed.filter(({ convention }) => convention === 0);
	const sentences = [...printed, ...withOtherNames(own, seeded(SEED))];
	const say = stopwatch();
	const coarse = trainCoarse(sentences, dictionary, seeded(SEED));
	say("which characters may be in a name");
	const { hashes, width } = observe(sentences, dictionary);
	const index = indexOf(hashes, LEAST);
	const data = arrange(sentences, hashes, width, index);
	say(`${sentences.length} sentences, ${index.count} observations`);
	const trainer = new Trainer(index.count, DROPOUT, seeded(SEED));
	const learn = (rates: readonly number[], learning: Learning) => {
		for (const rate of rates)
			say(`loss ${trainer.epoch(data, rate, learning).toFixed(3)}`);
	};
	learn(ROUNDS, "all");
	thin(trainer.parameters, LIMIT);
	learn(KEPT_ROUNDS, "kept");
	const packed = (steps: readonly number[]) =>
		pack(trainer.parameters, index, {
			conventions,
			calibration: steps,
			coarse,
		});
	const devs = dev.map((each) => ({
		...each,
		sentences: readAll([each], conventions),
	}));
	const calibrating = devs.filter(
		({ convention }) => convention === conventions[0],
	);
	const steps = calibration(readModel(packed([]), dictionary), calibrating);
	const bytes = packed(steps);
	writeFileSync(out, new Uint8Array(bytes));
	say(`${out}: ${bytes.byteLength} bytes`);
	for (const { convention, file, sentences } of devs)
		console.log(
			`${file}: ${measure(bytes, dictionary, convention, sentences)}`,
		);
}

function readOrder(args: readonly string[]): Order {
	const files = { train: [] as CorpusFile[], dev: [] as CorpusFile[] };
	let kind: keyof typeof files = "train";
	let out = join("models", "entities.bin");
	for (let at = 0; at < args.length; at++) {
		const arg = args[at] ?? "";
		if (arg === "--dev") kind = "dev";
		else if (arg === "--out") out = args[++at] ?? out;
		else {
			const [convention = "", file = ""] = arg.split(/=(.*)/su);
			if (file === "" || !/^[a-z]+$/u.test(convention)) misuse();
			files[kind].push({ convention, file });
		}
	}
	if (files.train.length === 0) misuse();
	return { ...files, out };
}

function misuse(): never {
	console.error(
		"npm run train:entities -- CONVENTION=FILE… [--dev CONVENTION=FILE…] [--out FILE]",
	);
	process.exit(2);
}

function readAll(
	files: readonly CorpusFile[],
	conventions: readonly string[],
): Sentence[] {
	const fold = makeFold();
	return files.flatMap(({ convention, file }) =>
		readCorpus(file, Math.max(0, conventions.indexOf(convention)), fold),
	);
}

/** Precision, recall and F1 of names, strict on characters and type. */
function measure(
	bytes: ArrayBuffer,
	dictionary: Dictionary,
	convention: string,
	sentences: readonly Sentence[],
): string {
	const model = readModel(bytes, dictionary);
	let [right, found, wanted] = [0, 0, 0];
	for (const { text, names } of sentences) {
		const keys = new Set(
			names.map(
				({ start, end, type }) => `${start} ${end} ${MODEL_TYPES[type]}`,
			),
		);
		const got = recogniseByModel(model, text, convention);
		right += got.filter(({ start, end, type }) =>
			keys.has(`${start} ${end} ${type}`),
		).length;
		found += got.length;
		wanted += keys.size;
	}
	const percent = (part: number, whole: number) =>
		((100 * part) / Math.max(1, whole)).toFixed(2);
	return `precision ${percent(right, found)}, recall ${percent(right, wanted)}, F1 ${percent(2 * right, found + wanted)}`;
}

/** Mulberry32: numbers from 0 to 1 that come again in the same order. */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let value = Math.imul(state ^ (state >>> 15), 1 | state);
		value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
		return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
	};
}

function stopwatch(): (what: string) => void {
	let before = performance.now();
	return (what) => {
		const now = performance.now();
		console.log(`${what} (${((now - before) / 1000).toFixed(1)} s)`);
		before = now;
	};
}
