import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { layOut } from "../../src/core/layout/layout";
import { titleOf } from "../../src/core/layout/page";
import { indexNow } from "../../src/worker/main/answers/article";
import { root } from "../support/words";

const file = "a";
const { articles } = layOut(
	fs.readFileSync(path.join(root, "seeds", "001_5d032a918828e760.txt"), "utf8"),
);
const others = layOut("市圖書館迎來新館長\n\n館內昨日舉行茶會。\n").articles;
const named = articles.map((each, article) => ({
	file,
	article,
	title: titleOf(each),
}));

describe("An article spoken of for long", () => {
	it("is found again where others come before it", () => {
		for (const each of named)
			assert.equal(
				indexNow([...others, ...articles], each),
				each.article + others.length,
			);
	});

	it("is found again where its title is edited", () => {
		for (const each of named)
			assert.equal(
				indexNow(articles, { ...each, title: `新${each.title}` }),
				each.article,
			);
	});

	it("is, of two with one title, the nearer one", () => {
		const [first] = named;
		assert.ok(first);
		const twice = [...articles, ...articles];
		assert.equal(indexNow(twice, first), 0);
		const article = articles.length;
		assert.equal(indexNow(twice, { ...first, article }), article);
	});

	it("is gone where no title is like its own", () => {
		for (const each of named) assert.equal(indexNow(others, each), undefined);
		assert.equal(indexNow([], { file, article: 0, title: "" }), undefined);
	});
});
