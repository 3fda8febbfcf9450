import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import {
	findJumps,
	JUMPS,
	otherParts,
	readJump,
} from "../../src/core/layout/jumps";
import { layOut } from "../../src/core/layout/layout";

const seeds = path.join(__dirname, "..", "..", "..", "seeds");
const page = (file: string, text: string) => ({
	file,
	articles: layOut(text).articles,
});
const seed = (number: string) => {
	const name = fs.readdirSync(seeds).find((each) => each.startsWith(number));
	return fs.readFileSync(path.join(seeds, name ?? ""), "utf8");
};

/** A wire text cut after some of its paragraphs. */
function cutAt(text: string, paragraph: number): readonly [string, string] {
	const lines = text.split("\n").filter((line) => line.trim() !== "");
	return [
		`${lines.slice(0, paragraph).join("\n")}\n（下转第4版）\n`,
		`（上接第1版）\n${lines.slice(paragraph).join("\n")}\n`,
	];
}

describe("A page jump", () => {
	for (const { direction, example } of JUMPS)
		it(`is read from ${example[0]}`, () => {
			assert.deepEqual(readJump(example[0]), { direction, page: example[1] });
		});

	it("says its page in Han numerals as in digits, and cuts nothing where it only points", () => {
		assert.equal(readJump("（下转第十二版）")?.page, "12");
		assert.equal(readJump("（下转第二十版）")?.page, "20");
		assert.equal(readJump("（详见第3版）"), undefined);
	});

	it("is found with the place it has on the page", () => {
		const text = seed("002");
		const jumps = findJumps(layOut(text).articles);
		assert.equal(jumps.length, 3);
		for (const { spans, page, direction } of jumps) {
			assert.equal(page, "4");
			assert.equal(direction, "to");
			const { start, end } = spans[0] ?? { start: 0, end: 0 };
			assert.equal(text.slice(start, end), "（下转第4版）");
		}
	});
});

describe("The other part of an article", () => {
	const [front, back] = cutAt(seed("003"), 6);

	it("is found by its words, both ways, among pages that jump too", () => {
		const own = page("1", front);
		const rest = page("4", back);
		const pages = [own, rest, page("2", seed("002"))];
		assert.equal(otherParts(own, pages)[0]?.file, "4");
		assert.equal(otherParts(rest, pages)[0]?.file, "1");
	});

	it("is not another article that goes on on the same page", () => {
		const other =
			"（上接第1版）\n比赛第八十分钟，客队前锋禁区外起脚远射，皮球击中门柱弹出，主队门将惊出一身冷汗。\n终场哨响，主队以二比一取胜，积分升至榜首。\n";
		const own = page("1", front);
		const pages = [own, page("4", other)];
		assert.deepEqual(otherParts(own, pages), [undefined]);
	});

	it("is not a copy of the same lines in another paper", () => {
		const copy = `（上接第1版）\n${front.replace("（下转第4版）\n", "")}`;
		const own = page("1", front);
		const pages = [own, page("4", copy)];
		assert.deepEqual(otherParts(own, pages), [undefined]);
	});
});
