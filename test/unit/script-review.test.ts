import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ALONE } from "../../src/core/script/alone";
import { convertText } from "../../src/core/script/convert-text";
import { namesByModel } from "../../src/core/script/names";
import { textAt } from "../../src/core/text/span";
import { loadModels } from "../../src/engines/models";
import { makeConverter } from "../../src/engines/opencc";

const root = join(__dirname, "..", "..", "..");
const { segmenter, model } = loadModels(join(__dirname, "..", "..", "models"));
assert.ok(segmenter !== undefined && model !== undefined);
const engines = {
	converter: makeConverter(),
	segmenter,
	findNames: namesByModel(model),
};
const reviewed = (text: string) =>
	convertText(text, engines, { from: "cn", to: "hk" });
const sentences = (count: number) => "会议指出，要做好城市工作。".repeat(count);

describe("the places to look at", () => {
	for (const { character, forms, example } of ALONE)
		it(`ask about ${character} alone: ${example}`, () => {
			const place = reviewed(example).review.find(
				({ text }) => text === character,
			);
			assert.equal(place?.doubt, "forms");
			assert.equal(new Set(place.candidates).size, place.candidates.length);
			assert.equal(place.candidates.length, new Set(forms).size);
		});

	it("put first what was taken", () => {
		const text = `${sentences(2)}他写下“干”字，更加注重质量。`;
		const { projection, review } = reviewed(text);
		assert.ok(review.length > 1);
		for (const { spans, candidates } of review) {
			const [span] = spans;
			assert.equal(
				projection.text.slice(span?.start, span?.end),
				candidates[0],
			);
		}
	});

	it("are at most one character of a hundred in the Simplified seeds, each with a reason", () => {
		for (const name of readdirSync(join(root, "seeds")).sort()) {
			const text = readFileSync(join(root, "seeds", name), "utf8");
			if (name.startsWith("001")) continue;
			const { review } = reviewed(text);
			const marked = review.reduce(
				(sum, { spans }) => sum + textAt(text, spans).length,
				0,
			);
			assert.ok(marked <= text.length / 100, `${name}: ${marked}`);
			for (const { doubt } of review)
				assert.ok(["crossing", "forms", "name"].includes(doubt));
		}
	});

	it("are none where a term settles them, and none in what is there already", () => {
		const terms = [{ from: "注重", to: "注重" }];
		const conversion = { from: "cn", to: "hk", terms } as const;
		const text = `${sentences(1)}更加注重质量。`;
		assert.deepEqual(convertText(text, engines, conversion).review, []);
		assert.deepEqual(reviewed("鞏固生態環境，說幹就幹。").review, []);
	});
});
