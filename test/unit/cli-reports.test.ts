import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { COMPARE, REPORTS } from "../support/contract";
import { misshapen } from "../support/shape";
import { ahead, tonggao } from "../support/tonggao";

type Spans = readonly (readonly [number, number])[];
interface Place {
	readonly spans: Spans;
	readonly text: string;
}
interface Version {
	readonly file: string;
	readonly article: number;
	readonly coverage: number;
	readonly own: number;
}
interface Reports {
	readonly reports: readonly {
		readonly title: string;
		readonly versions: readonly Version[];
		readonly derived: readonly Version[];
	}[];
}
interface Compared {
	readonly a: { readonly file: string; readonly article: number };
	readonly b: { readonly file: string; readonly article: number };
	readonly pairs: readonly {
		readonly change: string;
		readonly a: readonly Place[];
		readonly b: readonly Place[];
		readonly edits: readonly {
			readonly a: string;
			readonly b: string;
			readonly aSpans: Spans;
			readonly bSpans: Spans;
		}[];
	}[];
}

const seeds = path.join(__dirname, "..", "..", "..", "seeds");
const pages = fs.readdirSync(seeds).map((name) => path.join(seeds, name));
const wire = path.join(seeds, "003_62a869ae638578e6.txt");

const visible = (text: string) =>
	text.replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]/gu, "");

const REPORT = [
	"中央城市工作会议在北京举行，总结新时代以来我国城市发展成就。",
	"会议指出，我国城镇化正从快速增长期转向稳定发展期。",
	"会议强调，城市工作要深刻把握、主动适应形势变化，转变城市发展理念。",
];
const OTHER = ["远洋渔船昨日从港口出发，船员们在甲板上整理渔网和缆绳。"];

describe("tonggao reports", function () {
	this.timeout(60_000);

	const folder = fs.mkdtempSync(path.join(os.tmpdir(), "tonggao-"));
	after(() => fs.rmSync(folder, { recursive: true }));
	const put = (name: string, content: string | Uint8Array) => {
		const file = path.join(folder, name);
		fs.mkdirSync(path.dirname(file), { recursive: true });
		fs.writeFileSync(file, content);
		return file;
	};
	const text = (...paragraphs: readonly string[]) => paragraphs.join("\n\n");

	it("finds the conference in the seeds", () => {
		const { code, out, err } = tonggao(["reports", seeds, "--json"]);
		assert.deepEqual({ code, err }, { code: 0, err: "" });
		const document = JSON.parse(out) as Reports;
		assert.deepEqual(misshapen(document, REPORTS), []);
		assert.ok(document.reports.length > 0);
		for (const { versions } of document.reports) {
			assert.ok(new Set(versions.map(({ file }) => file)).size > 1);
			assert.equal(versions[0]?.coverage, 1);
		}
		const files = document.reports.flatMap(({ versions, derived }) =>
			[...versions, ...derived].map(({ file }) => file),
		);
		assert.deepEqual([...new Set(files)].sort(), [...pages].sort());
	});

	it("walks folders for texts, takes each file once and leaves out what is hidden", () => {
		const a = put("papers/a.txt", text(...REPORT));
		put("papers/deep/er/b.md", text(...REPORT.slice(0, 2)));
		put("papers/c.txt", text(...OTHER));
		put("papers/README", text(...REPORT));
		put("papers/picture.png", Uint8Array.of(0x89, 0x50, 0x4e, 0x47));
		put("papers/english.txt", "All quiet on the western front.");
		put("papers/.hidden/d.txt", text(...REPORT));
		put("papers/node_modules/e.txt", text(...REPORT));
		const papers = path.join(folder, "papers");
		const { code, out, err } = tonggao(["reports", papers, a, "--json"]);
		assert.equal(code, 0);
		assert.equal(err.trimEnd().split("\n").length, 2);
		assert.match(err, /english\.txt: It is left out/u);
		assert.match(err, /\.txt, \.text, \.md or \.markdown: 2\./u);
		const { reports } = JSON.parse(out) as Reports;
		assert.deepEqual(
			reports.map(({ versions }) => versions.map(({ file }) => file)),
			[[a, path.join(papers, "deep", "er", "b.md")]],
		);
		assert.equal(reports[0]?.versions[1]?.own, 1);
	});

	it("says so where nothing is printed twice", () => {
		const alone = put("alone.txt", text(...OTHER));
		const { code, out, err } = tonggao(["reports", alone]);
		assert.deepEqual({ code, out }, { code: 0, out: "" });
		assert.match(err, /No report is printed by several/u);
	});

	it("names each bad input and does the others", () => {
		const good = put("some/a.txt", text(...REPORT));
		const copy = put("some/b.txt", text(...REPORT));
		const bad = put("some/bad.txt", Uint8Array.of(0, 1, 2, 3, 4));
		const none = path.join(folder, "none.txt");
		const { code, out, err } = tonggao([
			"reports",
			none,
			path.join(folder, "some"),
			"--json",
		]);
		assert.equal(code, 1);
		assert.deepEqual(
			err
				.trimEnd()
				.split("\n")
				.map((each) => each.split(": ")[1]),
			[none, bad],
		);
		assert.deepEqual(
			(JSON.parse(out) as Reports).reports[0]?.versions.map(({ file }) => file),
			[good, copy],
		);
	});

	it("keeps a name with a line end in its line, and says where a folder has no text", () => {
		put('odd/na"me,\n<b>.txt', text(...REPORT));
		put("odd/plain.txt", text(...REPORT));
		const { code, out } = tonggao(["reports", path.join(folder, "odd")]);
		assert.equal(code, 0);
		assert.equal(out.trimEnd().split("\n").length, 3);
		assert.match(out, /na"me,\\n<b>\.txt\t0\t/u);
		fs.mkdirSync(path.join(folder, "empty"));
		const none = tonggao(["reports", path.join(folder, "empty"), "--json"]);
		assert.deepEqual(
			{ code: none.code, out: none.out },
			{ code: 0, out: '{"reports":[]}\n' },
		);
		assert.match(none.err, /Nothing here is called \.txt/u);
	});

	it("prints an empty document where no report is shared", () => {
		const { code, out } = tonggao(["reports", wire, "--json"]);
		assert.deepEqual({ code, out }, { code: 0, out: '{"reports":[]}\n' });
	});
});

describe("tonggao compare", function () {
	this.timeout(60_000);

	const compared = (...args: readonly string[]): Compared => {
		const { code, out, err } = tonggao(["compare", ...args, "--json"]);
		assert.deepEqual({ code, err }, { code: 0, err: "" });
		const document = JSON.parse(out);
		assert.deepEqual(misshapen(document, COMPARE), []);
		return document as Compared;
	};

	it("says so where two files share no report", () => {
		const args = ["compare", wire, "-", "--json"];
		const { code, out, err } = tonggao(args, OTHER.join("\n\n"));
		assert.equal(code, 0);
		assert.match(err, /They share no report/u);
		const { pairs } = JSON.parse(out) as Compared;
		assert.deepEqual(
			[...new Set(pairs.map(({ change }) => change))],
			["cut", "added"],
		);
	});

	before(() => ahead(pages.map((page) => ["compare", wire, page, "--json"])));

	for (const page of pages)
		it(`shows what ${path.basename(page)} made of the wire text`, () => {
			const { a, b, pairs } = compared(wire, page);
			assert.deepEqual([a.file, b.file], [wire, page]);
			const sources = { a: wire, b: page };
			for (const side of ["a", "b"] as const) {
				const source = fs.readFileSync(sources[side], "utf8");
				const under = (spans: Spans) =>
					spans.map(([start, end]) => source.slice(start, end)).join("");
				for (const pair of pairs) {
					for (const { spans, text } of pair[side])
						assert.equal(visible(under(spans)), visible(text));
					for (const edit of pair.edits)
						assert.equal(
							visible(under(edit[`${side}Spans`])),
							visible(edit[side]),
						);
				}
			}
			for (const { change, a: left, b: right, edits } of pairs) {
				assert.equal(left.length === 0, change === "added");
				assert.equal(right.length === 0, change === "cut");
				if (change === "same") assert.deepEqual(edits, []);
				if (change === "edited") assert.notEqual(edits.length, 0);
			}
		});

	it("finds nothing but sameness in a text and itself", () => {
		const { pairs } = compared(wire, wire);
		assert.deepEqual([...new Set(pairs.map(({ change }) => change))], ["same"]);
	});

	it("compares the articles it is told", () => {
		const { a, b } = compared(wire, wire, "--article", "0:0");
		assert.deepEqual([a.article, b.article], [0, 0]);
		const { code, err } = tonggao([
			"compare",
			wire,
			wire,
			"--article",
			"0:999",
		]);
		assert.equal(code, 1);
		assert.match(err, /There is no article 999/u);
	});
});
