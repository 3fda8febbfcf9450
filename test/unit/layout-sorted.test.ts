import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { layOut } from "../../src/core/layout/layout";
import { articleFiles, sortedLines } from "../../src/core/layout/sorted";
import { IGNORABLES } from "../../src/core/text/characters";
import { pages } from "../support/pages";

const seeds = path.join(__dirname, "..", "..", "..", "seeds");
const seed = (number: string) => {
	const name = fs.readdirSync(seeds).find((each) => each.startsWith(number));
	return fs.readFileSync(path.join(seeds, name ?? ""), "utf8");
};
const letters = (text: string) =>
	[...text]
		.filter((letter) => !/\s/u.test(letter) && !IGNORABLES.includes(letter))
		.sort()
		.join("");

describe("Articles in reading order", () => {
	it("have their headlines first, a blank line between two of them", () => {
		const lines = sortedLines(layOut(seed("001")).articles) ?? [];
		assert.equal(lines[0], "部署七大任務 建設宜居智慧城市");
		assert.ok(lines.includes(""));
	});

	it("are left as they are where the page has them so", () => {
		assert.equal(sortedLines(layOut(seed("003")).articles), undefined);
	});

	it("lose no character", () => {
		for (const number of ["000", "001", "002", "004"]) {
			const text = seed(number);
			const lines = sortedLines(layOut(text).articles) ?? [];
			assert.equal(letters(lines.join("\n")), letters(text), number);
		}
		fc.assert(
			fc.property(pages, (text) => {
				const lines = sortedLines(layOut(text).articles);
				if (lines !== undefined)
					assert.equal(letters(lines.join("\n")), letters(text));
			}),
		);
	});
});

describe("Articles as files", () => {
	it("are named after headline and paper", () => {
		const files = articleFiles(
			layOut(seed("002")).articles,
			"002",
			() => false,
		);
		assert.equal(files[0]?.name, "中央城市工作会议在北京举行 - 002.txt");
		assert.equal(new Set(files.map(({ name }) => name)).size, files.length);
	});

	it("take no name that is there", () => {
		const { articles } = layOut("标题：甲/乙？\n\n正文一句话就说完了。\n");
		const [first] = articleFiles(articles, "a:b", () => false);
		assert.ok(first !== undefined && !/[/:]/u.test(first.name));
		const [second] = articleFiles(
			articles,
			"a:b",
			(name) => name === first.name,
		);
		assert.equal(second?.name, first.name.replace(/\.txt$/u, " (2).txt"));
	});

	it("have names on any page, however strange", () => {
		fc.assert(
			fc.property(pages, fc.string({ unit: "binary" }), (text, paper) => {
				const files = articleFiles(layOut(text).articles, paper, () => false);
				for (const { name } of files) {
					assert.doesNotMatch(name, /[\\/:*?"<>|\p{Cc}\p{Cs}]/u);
					assert.ok(new TextEncoder().encode(name).length <= 255);
				}
			}),
			{ numRuns: 40 },
		);
	}).timeout(30_000);
});
