import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import type { Candidate } from "../../src/core/entities/candidate";
import {
	COARSE_BITS,
	likelyPlaces,
} from "../../src/core/entities/model/coarse";
import { decode } from "../../src/core/entities/model/decode";
import {
	ends,
	follows,
	LABELS,
	labelsOf,
	MODEL_TYPES,
	namesOf,
	OUTSIDE,
} from "../../src/core/entities/model/labels";
import {
	calibrate,
	type Model,
	readModel,
	recogniseByModel,
} from "../../src/core/entities/model/model";
import {
	isRefused,
	REFUSAL_RULES,
} from "../../src/core/entities/model/refusals";
import { viewOf } from "../../src/core/entities/model/view";
import {
	addUp,
	packWeights,
	readWeights,
} from "../../src/core/entities/model/weights";
import { recogniseUnit } from "../../src/core/entities/recognise";
import {
	packDictionary,
	readDictionary,
} from "../../src/core/entities/words/dictionary";
import { layOut } from "../../src/core/layout/layout";
import { makeFold } from "../../src/engines/fold";
import { calibration } from "../../src/training/calibrate";
import { trainCoarse } from "../../src/training/coarse";
import { Trainer } from "../../src/training/crf";
import { arrange, indexOf, observe } from "../../src/training/observe";
import { pack, thin } from "../../src/training/pack";
import { model, segmenter, unmark } from "../support/recognition";

const fold = makeFold();
const seeds = join(__dirname, "..", "..", "..", "seeds");

/** The folded texts of the seeds' units. */
function seedUnits(): string[] {
	return readdirSync(seeds)
		.flatMap((name) => layOut(readFileSync(join(seeds, name), "utf8")).articles)
		.flatMap(({ units }) =>
			units.map(({ projection }) => fold(projection.text)),
		);
}

/** A text with what a model finds in it marked, in the text as printed. */
function marked(by: Model, printed: string, convention?: string): string {
	let text = printed;
	const found = recogniseByModel(by, fold(printed), convention);
	for (const { type, start, end } of [...found].reverse())
		text = `${text.slice(0, start)}⟦${type}:${text.slice(start, end)}⟧${text.slice(end)}`;
	return text;
}

/** A sentence that teaches the marked names. */
function lesson(markedText: string, convention = 0) {
	const names = [];
	let text = "";
	for (const [, type, name, plain] of markedText.matchAll(
		/⟦([a-z]+):([^⟧]*)⟧|([^⟦]+)/gu,
	)) {
		const start = text.length;
		text += name ?? plain ?? "";
		const at = (MODEL_TYPES as readonly (string | undefined)[]).indexOf(type);
		if (at >= 0) names.push({ start, end: text.length, type: at });
	}
	return { text, names, convention };
}

const dictionary = readDictionary(
	packDictionary([
		{ word: "市长", count: 50, tag: "n" },
		{ word: "记者", count: 80, tag: "n" },
		{ word: "清江", count: 3, tag: "ns" },
		{ word: "青石", count: 5, tag: "ns" },
		{ word: "白水", count: 4, tag: "ns" },
		{ word: "来到", count: 60, tag: "v" },
	]),
);

/** A model of a few invented sentences; the second convention leaves places out. */
function tinyModel(limit = 1_000_000): Model {
	const sentences = [
		"市长⟦person:王小明⟧来到⟦place:清江⟧。",
		"记者⟦person:李大山⟧来到⟦place:青石⟧，市长⟦person:赵海⟧说。",
		"市长⟦person:陈一平⟧说，记者⟦person:孙小雨⟧来到⟦place:清江⟧。",
	].flatMap((each) => [
		lesson(each),
		lesson(each.replace(/⟦place:([^⟧]*)⟧/gu, "$1"), 1),
	]);
	const { hashes, width } = observe(sentences, dictionary);
	const index = indexOf(hashes, 2);
	const data = arrange(sentences, hashes, width, index);
	let seed = 7;
	const random = () => {
		seed = (seed * 48271) % 2147483647;
		return seed / 2147483647;
	};
	const trainer = new Trainer(index.count, 0.1, random);
	for (let round = 0; round < 20; round++) trainer.epoch(data, 0.05, "all");
	thin(trainer.parameters, limit);
	trainer.epoch(data, 0.01, "kept");
	const coarse = trainCoarse(sentences, dictionary, random);
	const bytes = pack(trainer.parameters, index, {
		conventions: ["own", "other"],
		calibration: [],
		coarse,
	});
	return readModel(bytes, dictionary);
}

describe("a trained model", function () {
	this.timeout(60_000);
	const tiny = tinyModel();

	it("learns names from a few sentences and finds others like them, to the character", () => {
		assert.equal(
			marked(tiny, "市长周小林来到白水。"),
			"市长⟦person:周小林⟧来到⟦place:白水⟧。",
		);
		assert.equal(marked(tiny, "来到，说。"), "来到，说。");
		assert.equal(marked(tiny, ""), "");
	});

	it("keeps the conventions of its corpora apart", () => {
		assert.equal(
			marked(tiny, "市长周小林来到清江。", "other"),
			"市长⟦person:周小林⟧来到清江。",
		);
		assert.equal(
			marked(tiny, "市长周小林来到清江。", "own"),
			marked(tiny, "市长周小林来到清江。"),
		);
	});

	it("is smaller when thinned, and still knows what it was taught most", () => {
		const small = tinyModel(155_000 + 2 ** COARSE_BITS);
		assert.ok(small.weights.table.length < tiny.weights.table.length);
		assert.match(marked(small, "市长王小明来到清江。"), /⟦person:王小明⟧/u);
	});

	it("reads a long text in parts as it reads each part", () => {
		const once = "市长王小明来到清江。";
		const found = recogniseByModel(tiny, once.repeat(900));
		assert.equal(found.length, 1800);
		for (const [at, { start, end }] of found.entries())
			assert.deepEqual(
				[start % once.length, end % once.length],
				at % 2 === 0 ? [2, 5] : [7, 9],
			);
	});

	it("calibrates by what was right: a rising line between the probabilities it has tried", () => {
		const line = calibration(tiny, [
			{
				convention: "own",
				sentences: [
					lesson("市长⟦person:王小明⟧来到⟦place:清江⟧。"),
					lesson("记者李大山来到青石。"),
				],
			},
		]);
		for (const [at, value] of line.entries())
			assert.ok(value >= (line[at - 1] ?? 0) && value <= 1);
		assert.equal(calibrate([0, 0.4, 1], 0.5), 0.4);
		assert.equal(calibrate([0, 0.4, 1], 0.75), 0.7);
		assert.equal(calibrate([], 0.3), 0.3);
	});
});

describe("weights", () => {
	const row = fc.record({
		hash: fc.integer({ min: 1, max: 0xffffffff }),
		steps: fc.array(fc.integer({ min: -127, max: 127 }), {
			minLength: LABELS,
			maxLength: LABELS,
		}),
	});

	const coarse = {
		least: -9,
		weights: new Int8Array(2 ** COARSE_BITS).map((_, at) => at),
	};

	it("come back from their file as they were", () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(row, { selector: ({ hash }) => hash, maxLength: 400 }),
				(rows) => {
					const pairs = Array.from({ length: LABELS * LABELS }, (_, at) => at);
					const read = readWeights(
						packWeights({
							conventions: ["a", "b"],
							pairs,
							scale: 0.5,
							calibration: [0, 1],
							coarse,
							rows,
						}),
					);
					assert.deepEqual(read.conventions, ["a", "b"]);
					assert.deepEqual([...read.pairs], pairs);
					assert.deepEqual([...read.calibration], [0, 1]);
					assert.deepEqual(read.coarse, coarse);
					for (const { hash, steps } of rows) {
						const sums = new Int32Array(LABELS);
						addUp(read, Uint32Array.of(hash), 1, sums);
						assert.deepEqual([...sums], steps);
					}
				},
			),
			{ numRuns: 30 },
		);
	});

	it("are refused where the bytes are something else", () => {
		assert.throws(() => readWeights(new ArrayBuffer(0)), /no trained model/u);
		assert.throws(() => readWeights(new ArrayBuffer(64)), /no trained model/u);
		const bytes = packWeights({
			conventions: [],
			pairs: [],
			scale: 1,
			calibration: [],
			coarse,
			rows: [],
		});
		new DataView(bytes).setUint16(4, 999, true);
		assert.throws(() => readWeights(bytes), /another edition/u);
	});
});

describe("decoding", () => {
	/** All readings of a text of `size` characters. */
	function* readings(size: number, so: number[] = []): Generator<number[]> {
		const before = so.at(-1) ?? OUTSIDE;
		if (so.length === size) {
			if (before === OUTSIDE || ends(before)) yield so;
			return;
		}
		for (let label = 0; label < LABELS; label++)
			if (follows(before, label)) yield* readings(size, [...so, label]);
	}

	it("finds the likeliest of all readings, and the share of those that hold each name", () => {
		const number = fc.double({ min: -2, max: 2, noNaN: true });
		const many = (length: number) =>
			fc.array(number, { minLength: length, maxLength: length });
		fc.assert(
			fc.property(many(4 * LABELS), many(LABELS * LABELS), (scores, pairs) => {
				const all = [...readings(4)].map((labels) => {
					let sum = 0;
					for (const [at, label] of labels.entries()) {
						sum += scores[at * LABELS + label] ?? 0;
						if (at > 0)
							sum += pairs[(labels[at - 1] ?? 0) * LABELS + label] ?? 0;
					}
					return { names: namesOf(labels), weight: Math.exp(sum) };
				});
				const total = all.reduce((sum, { weight }) => sum + weight, 0);
				const best = Math.max(...all.map(({ weight }) => weight));
				const found = decode(
					Float64Array.from(scores),
					Float64Array.from(pairs),
				);
				const spelt = found.map(({ start, end, type }) => ({
					start,
					end,
					type,
				}));
				// Of equally likely readings any will do.
				assert.ok(
					all.some(
						({ names, weight }) =>
							isDeepStrictEqual(names, spelt) && weight > best * (1 - 1e-9),
					),
				);
				for (const { start, end, type, probability } of found) {
					const holding = all
						.filter(({ names }) =>
							names.some(
								(name) =>
									name.start === start &&
									name.end === end &&
									name.type === type,
							),
						)
						.reduce((sum, { weight }) => sum + weight, 0);
					assert.ok(Math.abs(probability - holding / total) < 1e-6);
				}
			}),
			{ numRuns: 20 },
		);
	});

	it("spells names with labels and reads them back", () => {
		const names = [
			{ start: 0, end: 1, type: 2 },
			{ start: 1, end: 3, type: 0 },
			{ start: 5, end: 9, type: 1 },
		];
		assert.deepEqual(namesOf(labelsOf(10, names)), names);
	});
});

describe("the model that ships", function () {
	this.timeout(60_000);

	it("finds names without any title beside them, alike in both scripts", () => {
		assert.equal(
			marked(model(), "周文涛昨天回到白石镇，在镇上见了几位老朋友。"),
			"⟦person:周文涛⟧昨天回到⟦place:白石镇⟧，在镇上见了几位老朋友。",
		);
		assert.equal(
			marked(model(), "周文濤昨天回到白石鎮，在鎮上見了幾位老朋友。"),
			"⟦person:周文濤⟧昨天回到⟦place:白石鎮⟧，在鎮上見了幾位老朋友。",
		);
	});

	it("looks with care at less than half of a page, and loses hardly a name by that", () => {
		const careful: Model = {
			...model(),
			weights: {
				...model().weights,
				coarse: { ...model().weights.coarse, least: Number.NEGATIVE_INFINITY },
			},
		};
		let [looked, size, lost, found] = [0, 0, 0, 0];
		for (const text of seedUnits()) {
			const key = ({ start, end, type }: Candidate) =>
				`${start} ${end} ${type}`;
			const names = new Set(recogniseByModel(model(), text).map(key));
			const all = recogniseByModel(careful, text);
			found += all.length;
			lost += all.filter((name) => !names.has(key(name))).length;
			const view = viewOf(text, model().dictionary);
			const likely = likelyPlaces(view, model().weights.coarse, () => false);
			looked += likely.length;
			size += text.length;
		}
		assert.ok(looked < size / 2, `${looked} of ${size} characters`);
		assert.ok(lost < found / 200, `${lost} of ${found} names`);
	});

	it("is a pure function, in bounds and in order on any text", () => {
		const parts = fc.oneof(
			fc.constantFrom(
				..."中国北京市委书记王小明、《》0123年月日亿元会议·的和\ud800\u200b\n",
				"习近平",
				"有限公司",
			),
			fc.string({ unit: "binary", maxLength: 3 }),
		);
		fc.assert(
			fc.property(fc.array(parts, { maxLength: 60 }), (all) => {
				const text = all.join("");
				const found = recogniseByModel(model(), text);
				let reached = 0;
				for (const { start, end, confidence } of found) {
					assert.ok(reached <= start && start < end && end <= text.length);
					assert.ok(confidence >= 0 && confidence <= 1);
					reached = end;
				}
				recogniseByModel(model(), `${text}市长王小明`);
				assert.deepEqual(recogniseByModel(model(), text), found);
			}),
			{ numRuns: 200 },
		);
	});

	it("refuses a body for the verb that it begins with, not for one after it", () => {
		const text = "锚定市委部署，市委落实要求";
		const isLeftOut = (name: string) => {
			const start = text.lastIndexOf(name);
			const end = start + name.length;
			return isRefused(text, { type: "organisation", start, end });
		};
		assert.ok(isLeftOut("锚定市委"));
		assert.ok(!isLeftOut("市委"));
	});

	for (const rule of REFUSAL_RULES)
		it(`leaves to others what is no mention here: ${rule.example}`, () => {
			const text = unmark(rule.example);
			const start = rule.example.indexOf("⟦");
			const end = rule.example.indexOf("⟧") - 1;
			assert.ok(isRefused(text, { type: rule.type, start, end }));
			const found = recogniseUnit(text, segmenter(), model());
			assert.ok(
				!found.some(
					({ type, span }) =>
						type === rule.type && span.start === start && span.end === end,
				),
			);
		});
});
