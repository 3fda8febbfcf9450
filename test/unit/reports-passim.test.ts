import assert from "node:assert/strict";
import {
	exportedOf,
	passageOf,
	passagePlace,
	passimDocument,
} from "../../src/core/reports/passim";
import {
	FilesByEnd,
	stillStands,
} from "../../src/core/reports/passim-clusters";
import { textAt } from "../../src/core/text/span";
import { fold, print } from "../support/articles";

const FIRST = "新華社北京7月\n15日电　會議在北京舉行，𠮷田出席。";
const SECOND = "會議強調，推動城市發\n展。";
const { source, article } = print("headline: 題", FIRST, SECOND);
const document = passimDocument("a b/頁#1.txt", 2, article, fold);

/** The offset of words in the exported text, in code points as passim counts them. */
const points = (text: string, words: string) =>
	[...text.slice(0, text.indexOf(words))].length;

describe("A document for passim", () => {
	it("has the paragraphs folded, a line each, as long as printed", () => {
		assert.equal(
			document.text,
			"新华社北京7月15日电　会议在北京举行，𠮷田出席。\n会议强調，推動城市发展。\n".replace(
				/[調動]/gu,
				(each) => fold(each),
			),
		);
		assert.equal(document.id, "a b/頁#1.txt#2");
		assert.equal(document.series, "a b/頁#1.txt");
		assert.equal(document.date, "--07-15");
	});

	it("comes back from its line of JSON", () => {
		const { id, series, title, text, offsets } = document;
		assert.deepEqual(exportedOf(JSON.stringify(document)), {
			id,
			series,
			title,
			text,
			offsets,
		});
	});

	it("leads from code points back to the page, over line ends and characters outside the BMP", () => {
		for (const words of ["15日", "田出席", "𠮷", "城市发展"]) {
			const begin = points(document.text, words);
			const end = begin + [...words].length;
			const { spans, text } = passagePlace(document, begin, end);
			assert.equal(fold(textAt(source, spans)), words);
			assert.equal(text, words);
		}
		const { spans } = passagePlace(document, 0, [...document.text].length);
		assert.equal(
			textAt(source, spans),
			`${FIRST}${SECOND}`.replace(/\n/gu, ""),
		);
	});
});

describe("A passage of passim's output", () => {
	const line = (fields: string) =>
		`{"uid":-4611686018427387904,"cluster":9007199254740993,"size":2,"pboiler":0.0,${fields}"src":[{"uid":1,"begin":0,"end":9}],"series":"a","text":"会议"}`;

	it("keeps cluster numbers of 64 bits apart", () => {
		assert.deepEqual(passageOf(line('"id":"x#0","begin":3,"end":12,')), {
			cluster: "9007199254740993",
			id: "x#0",
			begin: 3,
			end: 12,
		});
	});

	it("is none where fields are missing or wrong", () => {
		for (const each of [
			"",
			"[]",
			"null",
			"{",
			line('"id":"x#0","begin":3,'),
			line('"id":7,"begin":3,"end":12,'),
			line('"id":"x#0","begin":13,"end":12,'),
			line('"id":"x#0","begin":-1,"end":12,'),
		])
			assert.equal(passageOf(each), undefined, each);
	});
});

describe("Files that an export names", () => {
	const files = new FilesByEnd([
		["/home/papers/2025/a.txt", "first"],
		["/home/papers/a.txt", "second"],
		["/c:/papers/b.txt", "third"],
	]);

	for (const [series, found] of [
		["/home/papers/2025/a.txt", "first"],
		["2025/a.txt", "first"],
		["../a.txt", "second"],
		["C:\\papers\\b.txt", "third"],
		["apers/a.txt", undefined],
		["c.txt", undefined],
	] as const)
		it(`are found by the end of their paths: ${series}`, () => {
			assert.equal(files.find(series), found);
		});

	it("still have a passage where nearly all of it stands where it stood", () => {
		assert.ok(stillStands("会议强调推动城市发展并", "会议强调推动城市发展幷"));
		assert.ok(!stillStands("会议强调", "会议指出"));
		assert.ok(!stillStands("会议强调", "会议强"));
	});
});
