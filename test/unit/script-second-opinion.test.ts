import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { convertWithOpinion } from "../../src/core/script/second-opinion";
import { loadModels } from "../../src/engines/models";
import { makeConverter } from "../../src/engines/opencc";
import { loadNative, loadWeb } from "../../src/engines/segmenters";
import { openccCases } from "../support/opencc-cases";
import { FIRST, SECOND } from "../support/traps";

const engines = {
	converter: makeConverter(),
	segmenter: loadWeb(join(__dirname, "..", "..", "jieba")),
};

describe("the second opinion", () => {
	const hk = { from: "cn", to: "hk" } as const;

	for (const [text, converted, plain] of [
		["更加注重", "更加注重", "更加註重"],
		["踏上新征程", "踏上新征程", "踏上新徵程"],
		["坚持一个中国", "堅持一個中國", "堅持一箇中國"],
		["指明了方向", "指明了方向", "指明瞭方向"],
	] as const)
		it(`reads ${text} as ${converted}`, () => {
			const opinion = convertWithOpinion(text, hk, engines);
			assert.equal(opinion.projection.text, converted);
			assert.equal(opinion.plain.text, plain);
			assert.equal(opinion.contested.length, 1);
		});

	for (const [text, direction] of [
		["发展城市", hk],
		["更加註重", { from: "hk", to: "cn" }],
	] as const)
		it(`has nothing to say about ${text} from ${direction.from}`, () => {
			const opinion = convertWithOpinion(text, direction, engines);
			assert.equal(opinion.projection, opinion.plain);
			assert.deepEqual(opinion.contested, []);
		});

	it("is the same with any of the segmenters, on the seeds and on sentences with traps", function () {
		this.timeout(60_000);
		const segmenters = [engines.segmenter];
		const { segmenter } = loadModels(join(__dirname, "..", "..", "models"));
		if (segmenter !== undefined) segmenters.push(segmenter);
		try {
			segmenters.push(loadNative(join(__dirname, "..", "..", "jieba")));
		} catch (error) {
			// nodejieba is an optional dependency; the others are still compared.
			console.log(`      no native segmenter: ${(error as Error).message}`);
		}
		assert.ok(segmenters.length > 1);
		const seeds = join(__dirname, "..", "..", "..", "seeds");
		const texts = [
			...readdirSync(seeds)
				.filter((name) => !name.startsWith("001"))
				.flatMap((name) => readFileSync(join(seeds, name), "utf8").split("\n")),
			...[...FIRST, ...SECOND].map(({ sentence }) =>
				sentence.replace(/⟦(.*?)→.*?⟧/gu, "$1"),
			),
		];
		for (const text of texts) {
			const [first, ...others] = segmenters.map((segmenter) => {
				const { converter } = engines;
				const opinion = convertWithOpinion(text, hk, { converter, segmenter });
				return [opinion.projection.text, opinion.contested];
			});
			for (const other of others) assert.deepEqual(other, first);
		}
	});

	it("lets neither reading reach over a given cut", () => {
		const { projection, plain } = convertWithOpinion("头发", hk, engines, [1]);
		assert.deepEqual([projection.text, plain.text], ["頭發", "頭發"]);
	});

	it("spoils none of OpenCC's own test cases but for 著", () => {
		const spoilt = openccCases().filter(({ input, direction, output }) => {
			const { plain, projection } = convertWithOpinion(
				input,
				direction,
				engines,
			);
			return plain.text === output && projection.text !== output;
		});
		// OpenCC leaves 著 alone outside Taiwan's usage; a page that shows no region may be Taiwan's, and means 着.
		assert.deepEqual(
			spoilt.map(({ id }) => id),
			[
				"BYVoid_OpenCC_Issue_767_solace t2s",
				"BYVoid_OpenCC_Issue_767_solace hk2s",
			],
		);
	});
});
