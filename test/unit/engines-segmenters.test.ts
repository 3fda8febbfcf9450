import assert from "node:assert/strict";
import {
	copyFileSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import type { Segmenter } from "../../src/core/entities/segmenter";
import { makeFold } from "../../src/engines/fold";
import {
	loadNative,
	loadSegmenter,
	loadWeb,
} from "../../src/engines/segmenters";

const assets = join(__dirname, "..", "..", "jieba");
const seeds = join(__dirname, "..", "..", "..", "seeds");

const anyText = fc
	.array(
		fc.oneof(
			fc.constantFrom(..."城市工作會议\ud842\udfb7\r\n\u0000，😀7%a。"),
			fc.string({ unit: "binary", maxLength: 3 }),
			fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)),
		),
	)
	.map((parts) => parts.join(""));

const words = (segmenter: Segmenter, text: string) =>
	segmenter
		.tag(text)
		.map(({ start, end, tag }) => `${text.slice(start, end)}/${tag}`)
		.join(" ");

describe("the segmenters", function () {
	this.timeout(60_000);
	const loaded: Segmenter[] = [];

	before(() => {
		loaded.push(loadWeb(assets));
		try {
			loaded.unshift(loadNative(assets));
		} catch (error) {
			// nodejieba is an optional dependency; the tests of the other one still hold.
			console.log(`      no native segmenter: ${(error as Error).message}`);
		}
	});

	it("cut into words with tags, numbers and Latin by themselves", () => {
		for (const segmenter of loaded)
			assert.equal(
				words(segmenter, "会议部署7个方面的AI任务，增长5.3%。"),
				"会议/n 部署/n 7/m 个/q 方面/n 的/uj AI/eng 任务/n ，/x 增长/v 5.3%/m 。/x",
			);
	});

	it("know the words that one build's dictionary lost", () => {
		for (const segmenter of loaded)
			assert.equal(words(segmenter, "在吉林"), "在/p 吉林/ns");
	});

	it("tile any text", () => {
		for (const { tag } of loaded)
			fc.assert(
				fc.property(anyText, (text) => {
					let reached = 0;
					for (const { start, end } of tag(text)) {
						assert.equal(start, reached);
						assert.ok(end > start);
						reached = end;
					}
					assert.equal(reached, text.length);
				}),
			);
	});

	it("give the same words and tags on all seeds, folded", () => {
		const fold = makeFold();
		const [first, second] = loaded;
		for (const name of readdirSync(seeds)) {
			const text = fold(readFileSync(join(seeds, name), "utf8"));
			for (const line of text.split("\n"))
				if (first !== undefined && second !== undefined)
					assert.equal(words(second, line), words(first, line), name);
		}
	});

	it("fall back to the web assembly where the native module does not load, and say why", async () => {
		const folder = mkdtempSync(join(tmpdir(), "segmenter-"));
		try {
			copyFileSync(join(assets, "jieba.wasm"), join(folder, "jieba.wasm"));
			const without = await loadSegmenter(folder);
			assert.equal(without.name, "jieba-wasm");
			assert.match(without.reason ?? "", /nodejieba\.node is missing/u);
			for (const name of [
				"jieba.dict.utf8",
				"hmm_model.utf8",
				"user.dict.utf8",
				"unused.utf8",
			])
				writeFileSync(join(folder, name), "的 1 u\n");
			writeFileSync(join(folder, "nodejieba.node"), "not a module");
			const broken = await loadSegmenter(folder);
			assert.equal(broken.name, "jieba-wasm");
			assert.notEqual(broken.reason, undefined);
			assert.equal(words(broken, "城市工作"), "城市/ns 工作/vn");
		} finally {
			rmSync(folder, { recursive: true });
		}
	});
});
