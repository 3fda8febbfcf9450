import assert from "node:assert/strict";
import {
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { COMMON_WORDS, keywords } from "../../src/core/keywords";
import { engines } from "../support/recognition";

const root = join(__dirname, "..", "..", "..");
const seeds = join(root, "seeds");
const texts = readdirSync(seeds).map((name) => ({
	name,
	text: engines()
		.fold(readFileSync(join(seeds, name), "utf8"))
		.replace(/\s/gu, ""),
}));

function wordsOf(text: string) {
	return engines()
		.segmenter.tag(text)
		.map(({ start, end, tag }) => ({ word: text.slice(start, end), tag }));
}

const topOf = (text: string, count: number) =>
	keywords(wordsOf(text), count).map(({ word }) => word);

describe("Keywords", () => {
	it("say what the wire text is about", () => {
		const wire = texts.find(({ name }) => name.startsWith("003"));
		const found = topOf(wire?.text ?? "", 8);
		for (const word of ["城市", "建设", "发展"])
			assert.ok(found.includes(word), `${word}: ${found.join(" ")}`);
	});

	it("weigh 1 and less, the weightiest first, each once", () => {
		const found = keywords(wordsOf(texts[0]?.text ?? ""), 50);
		const weights = found.map(({ weight }) => weight);
		assert.equal(weights[0], 1);
		assert.deepEqual(
			weights,
			[...weights].sort((a, b) => b - a),
		);
		assert.equal(new Set(found.map(({ word }) => word)).size, 50);
	});

	it("are none where no word tells anything", () => {
		for (const text of ["", "。，", "的了和", "进行表示"])
			assert.deepEqual(topOf(text, 5), [], text);
	});

	// nodejieba guesses words that its dictionary does not know and has no look at their tags: adverbs rank there, too.
	it("are mostly those of nodejieba's TextRank, given the same stop words, and the first ones always", function () {
		const jieba = join(root, "dist", "jieba");
		const native = join(jieba, "nodejieba.node");
		if (!existsSync(native)) this.skip();
		this.timeout(60_000);
		const folder = mkdtempSync(join(tmpdir(), "tonggao-"));
		try {
			const stop = join(folder, "stop.utf8");
			writeFileSync(stop, [...COMMON_WORDS].join("\n"));
			const module = createRequire(native)(native);
			const file = (name: string) => join(jieba, name);
			module.load(
				file("jieba.dict.utf8"),
				file("hmm_model.utf8"),
				file("user.dict.utf8"),
				file("unused.utf8"),
				stop,
			);
			for (const { name, text } of texts) {
				const peer: string[] = module
					.textRankExtract(text, 20)
					.map(({ word }: { word: string }) => word);
				const own = topOf(text, 20);
				const shared = own.filter((word) => peer.includes(word)).length;
				assert.ok(peer.slice(0, 10).includes(own[0] ?? ""), name);
				assert.ok(shared >= 12, `${name}: ${shared} of 20: ${own} | ${peer}`);
			}
		} finally {
			rmSync(folder, { recursive: true });
		}
	});
});
