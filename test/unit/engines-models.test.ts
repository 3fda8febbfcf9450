import assert from "node:assert/strict";
import {
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { cutWords } from "../../src/core/entities/words/cut";
import {
	kindOf,
	packDictionary,
	readDictionary,
} from "../../src/core/entities/words/dictionary";
import { makeFold } from "../../src/engines/fold";
import { loadDictionary, loadModels } from "../../src/engines/models";
import { loadWeb } from "../../src/engines/segmenters";

const dist = join(__dirname, "..", "..");
const seeds = join(dist, "..", "seeds");

describe("a dictionary", () => {
	const rows = fc.uniqueArray(
		fc.record({
			word: fc
				.array(fc.constantFrom(..."中国家人民大会堂\u{20bb7}"), {
					minLength: 1,
					maxLength: 4,
				})
				.map((chars) => chars.join("")),
			count: fc.integer({ min: 1, max: 1000 }),
			tag: fc.constantFrom("n", "ns", "v"),
		}),
		{ selector: ({ word }) => word, maxLength: 60 },
	);

	it("comes back from its file with every word, and no other", () => {
		fc.assert(
			fc.property(rows, (words) => {
				const dictionary = readDictionary(packDictionary(words));
				for (const { word, tag } of words)
					assert.equal(kindOf(dictionary, word)?.tag, tag);
				const known = new Set(words.map(({ word }) => word));
				for (const word of ["国", "国家", "人民大会堂", "民中"])
					assert.equal(kindOf(dictionary, word) !== undefined, known.has(word));
			}),
		);
	});

	it("has room for a character that hundreds of others follow", () => {
		const words = Array.from({ length: 700 }, (_, at) => ({
			word: `中${String.fromCharCode(0x4e00 + at)}`,
			count: at + 1,
			tag: "n",
		}));
		const dictionary = readDictionary(packDictionary(words));
		for (const { word } of words) assert.ok(kindOf(dictionary, word));
	});

	it("cuts so that the product of the words' shares is greatest", () => {
		const dictionary = readDictionary(
			packDictionary([
				{ word: "人民", count: 100, tag: "n" },
				{ word: "大会", count: 40, tag: "n" },
				{ word: "人民大会堂", count: 20, tag: "ns" },
				{ word: "民大", count: 1, tag: "j" },
			]),
		);
		assert.deepEqual(
			cutWords(dictionary, "人民大会堂人民大会说"),
			[5, 7, 9, 10],
		);
		assert.deepEqual(cutWords(dictionary, ""), []);
	});

	it("is refused where the bytes are something else", () => {
		assert.throws(() => readDictionary(new ArrayBuffer(100)), /no dictionary/u);
	});
});

describe("the files of models", function () {
	this.timeout(60_000);
	let folder = "";
	before(() => {
		folder = mkdtempSync(join(tmpdir(), "tonggao-models-"));
	});
	after(() => rmSync(folder, { recursive: true }));

	it("cut the seeds as jieba does, words and tags", () => {
		const own = loadDictionary(join(dist, "models"));
		const jieba = loadWeb(join(dist, "jieba"));
		const fold = makeFold();
		for (const seed of readdirSync(seeds)) {
			const text = fold(readFileSync(join(seeds, seed), "utf8"));
			assert.deepEqual(own?.tag(text), jieba.tag(text));
		}
	});

	it("are small: at most 4 MB of weights, 3 MB of words", () => {
		const size = (name: string) =>
			readFileSync(join(dist, "models", name)).length;
		assert.ok(size("entities.bin") <= 4_000_000);
		assert.ok(size("words.bin") <= 3_000_000);
	});

	it("may be missing or broken: what is there serves", () => {
		assert.deepEqual(loadModels(join(folder, "nowhere")), { reasons: [] });
		const words = readFileSync(join(dist, "models", "words.bin"));
		writeFileSync(join(folder, "words.bin"), words);
		assert.equal(loadModels(folder).model, undefined);
		assert.deepEqual(loadModels(folder).reasons, []);
		writeFileSync(join(folder, "entities.bin"), "no weights");
		const { segmenter, reasons } = loadModels(folder);
		assert.equal(segmenter?.tag("新华社记者").length, 2);
		assert.deepEqual(reasons, ["entities.bin: The file is no trained model."]);
		writeFileSync(join(folder, "words.bin"), "no words");
		assert.equal(loadModels(folder).segmenter, undefined);
		assert.equal(loadDictionary(folder), undefined);
	});
});
