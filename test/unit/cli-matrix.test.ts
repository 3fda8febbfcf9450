import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { tonggao } from "../support/tonggao";

const TEXTS: Readonly<Record<string, readonly string[]>> = {
	"wire.txt": [
		"新华社北京7月15日电　中央城市工作会议在北京举行，总结城市发展成就。",
		"会议指出，去年全国完成投资13.5亿元，改造小区五百个，成效十分明显。",
		"会议强调，城市工作要深刻把握形势变化，<转变>城市发展理念 | 方式。",
	],
	"=paper.txt": [
		"新华社北京7月15日电　中央城市工作会议在北京举行，总结城市发展成就。",
		"会议指出，去年全国完成投资15.3亿元，改造小区五百个，成效十分明显。",
	],
	"third.txt": [
		"中央城市工作会议在北京举行，总结城市发展成就。",
		"会议强调，城市工作要深刻把握形势变化，<转变>城市发展理念 | 方式。",
	],
};

describe("tonggao matrix", function () {
	this.timeout(60_000);
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), "tonggao-"));
	before(() => {
		for (const [name, paragraphs] of Object.entries(TEXTS))
			fs.writeFileSync(path.join(folder, name), paragraphs.join("\n\n"));
	});
	after(() => fs.rmSync(folder, { recursive: true }));
	const matrix = (...args: readonly string[]) => {
		const { code, out, err } = tonggao(["matrix", folder, ...args]);
		assert.deepEqual({ code, err }, { code: 0, err: "" });
		return out;
	};

	it("prints Markdown that keeps what papers print out of its markup", () => {
		const [title, , head, , ...rows] = matrix().split("\n");
		assert.equal(
			title,
			"# 新华社北京7月15日电　中央城市工作会议在北京举行，总结城市发展成就。",
		);
		assert.match(head ?? "", /\| wire \(base\) · 100 % \|/u);
		assert.match(rows[1] ?? "", /edited \d+ %; figure: 13\.5 → 15\.3/u);
		assert.ok(rows[2]?.includes("\\<转变\\>城市发展理念"));
		assert.match(rows[2] ?? "", /cut/u);
	});

	it("prints CSV with a share for every paper", () => {
		const [head, , second] = matrix("--format", "csv").split("\n");
		assert.match(head ?? "", /wire \(base\),wire \(base\): share/u);
		assert.match(head ?? "", /'=paper/u);
		assert.match(second ?? "", /edited,0\.\d+,figure: 13\.5 → 15\.3/u);
	});

	it("says how much each paper prints as reports does", () => {
		const { reports } = JSON.parse(
			tonggao(["reports", folder, "--json"]).out,
		) as {
			readonly reports: readonly {
				readonly versions: readonly { file: string; coverage: number }[];
			}[];
		};
		const [, , head = ""] = matrix().split("\n");
		for (const { file, coverage } of reports[0]?.versions ?? assert.fail())
			assert.match(
				head,
				new RegExp(
					`${path.parse(file).name}.* · ${Math.round(coverage * 100)} %`,
					"u",
				),
			);
	});

	it("prints a page that stands alone and escapes what papers print", () => {
		const page = matrix("--format", "html");
		assert.match(page, /^<!DOCTYPE html>/u);
		assert.ok(page.includes("&#60;转变&#62;"));
		assert.ok(!/<(?:script|link|img)|https?:/u.test(page));
		assert.match(page, /@media print/u);
	});

	it("prints JSON with the places on either side, and takes another base", () => {
		const { base, papers, rows } = JSON.parse(
			matrix("--json", "--base", path.join(folder, "third.txt")),
		) as {
			readonly base: number;
			readonly papers: readonly { readonly file: string }[];
			readonly rows: readonly {
				readonly kind: string;
				readonly cells: readonly { readonly spans: unknown[] }[];
			}[];
		};
		assert.equal(path.basename(papers[base]?.file ?? ""), "third.txt");
		assert.deepEqual(
			rows.map(({ kind }) => kind),
			["paragraph", "added", "paragraph"],
		);
		assert.ok(rows[0]?.cells.every((cell) => cell.spans.length > 0));
	});

	it("says so where nothing is shared, and what is no report of these", () => {
		const alone = tonggao(["matrix", path.join(folder, "wire.txt")]);
		assert.match(alone.err, /No report is printed by several/u);
		const unknown = tonggao(["matrix", folder, "--report", "没有"]);
		assert.equal(unknown.code, 1);
		assert.match(unknown.err, /There is no report called 没有/u);
	});
});

describe("tonggao reports with passim", function () {
	this.timeout(60_000);
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), "tonggao-"));
	after(() => fs.rmSync(folder, { recursive: true }));
	const seeds = path.join(__dirname, "..", "..", "..", "seeds");

	it("exports all articles and reads the clusters that passim finds in them", () => {
		const exported = tonggao(["reports", seeds, "--export", "passim", folder]);
		assert.equal(exported.code, 0);
		assert.match(exported.err, /--floating-ngrams/u);
		const documents = fs
			.readFileSync(path.join(folder, "input.json"), "utf8")
			.trimEnd()
			.split("\n")
			.map((line) => JSON.parse(line) as { id: string; text: string });
		assert.ok(documents.length > 10);
		const passages = documents
			.map(({ id, text }) => ({ id, begin: text.indexOf("会议强调") }))
			.filter(({ begin }) => begin >= 0)
			.map(({ id, begin }) => ({
				uid: 7,
				cluster: 12,
				size: 4,
				pboiler: 0,
				id,
				begin,
				end: begin + 4,
				src: [],
			}));
		assert.ok(passages.length >= 4);
		const out = path.join(folder, "out.json");
		fs.mkdirSync(out);
		fs.writeFileSync(path.join(out, "_SUCCESS"), "");
		fs.writeFileSync(
			path.join(out, "part-00000.json"),
			`${passages.map((each) => JSON.stringify(each)).join("\n")}\nnonsense\n`,
		);
		const found = tonggao(["reports", "--import", "passim", folder, "--json"]);
		assert.equal(found.code, 1);
		assert.match(found.err, /part-00000\.json:\d+: This is no passage/u);
		const { reports } = JSON.parse(found.out) as {
			readonly reports: readonly {
				readonly versions: readonly {
					readonly file: string;
					readonly spans: readonly [number, number][];
				}[];
			}[];
		};
		assert.equal(reports.length, 1);
		assert.equal(reports[0]?.versions.length, passages.length);
		for (const { file, spans } of reports[0]?.versions ?? []) {
			const source = fs.readFileSync(file, "utf8");
			const text = spans
				.map(([start, end]) => source.slice(start, end))
				.join("");
			assert.match(text, /^[会會][议議][强強][调調]$/u);
		}
	});

	it("says what is missing", () => {
		const empty = fs.mkdtempSync(path.join(os.tmpdir(), "tonggao-"));
		const { code, err } = tonggao(["reports", "--import", "passim", empty]);
		fs.rmSync(empty, { recursive: true });
		assert.equal(code, 1);
		assert.match(err, /input\.json: There is no such file/u);
		assert.equal(tonggao(["reports", seeds, "--export", "passim"]).code, 2);
		assert.equal(tonggao(["reports", seeds, "--export", "csv", "x"]).code, 2);
		assert.equal(tonggao(["reports"]).code, 2);
	});
});
