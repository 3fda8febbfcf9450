import assert from "node:assert/strict";
import { ENGLISH, gridOf, rowMarks } from "../../src/core/reports/grid";
import { percent } from "../../src/core/reports/share";
import { writeGrid } from "../../src/engines/grids";

const same = {
	change: "same",
	share: 1,
	edits: [],
	leftOut: [],
	moved: [],
} as const;

const grid = gridOf(
	{
		title: "会议 <在> 北京",
		notes: ["Longest text that all print: 12 characters"],
		base: 0,
		papers: [
			{ name: "003", coverage: 1 },
			{ name: "001", coverage: 0.876 },
		],
		rows: [
			{
				kind: "paragraph",
				text: "会议|指出",
				printedBy: 2,
				cells: [
					same,
					{
						change: "edited",
						share: 0.999,
						edits: [
							{ class: "wording", a: "等", b: "" },
							{ class: "figure", a: "7", b: "8" },
						],
						leftOut: [{ text: "据悉。" }],
						moved: [{ text: "李强出席。" }],
					},
				],
			},
			{
				kind: "added",
				text: "=1+2",
				printedBy: 1,
				cells: [undefined, { ...same, change: "added" }],
			},
		],
	},
	{ ...ENGLISH, language: "zh-cn", base: "底本" },
);

describe("A matrix as a file", () => {
	it("numbers the paragraphs of the base, whatever is added between them", () => {
		assert.deepEqual(
			rowMarks([
				{ kind: "paragraph" },
				{ kind: "added" },
				{ kind: "bullet" },
				{ kind: "task", ordinal: 7 },
			]),
			["1", "+", "2", "7"],
		);
	});

	it("calls a share whole only where nothing is missing, and nothing only where nothing is there", () => {
		assert.deepEqual([1, 0.999, 0.5, 0.001, 0].map(percent), [
			"100 %",
			"99 %",
			"50 %",
			"1 %",
			"0 %",
		]);
	});

	it("says changed figures first", () => {
		assert.deepEqual(grid.rows[0]?.cells[1]?.notes, [
			"figure: 7 → 8",
			"wording: 等 → ∅",
			"left out: 据悉。",
			"moved: 李强出席。",
		]);
	});

	it("is a page of HTML that asks for no other file and takes no word for markup", () => {
		const html = writeGrid(grid, "html", "program");
		assert.match(html, /<html lang="zh-cn">/u);
		assert.match(html, /<h1 lang="zh">会议 &#60;在&#62; 北京<\/h1>/u);
		assert.match(html, /<p>Longest text that all print: 12 characters<\/p>/u);
		assert.match(html, /<th scope="col">001 · 88 %<\/th>/u);
		assert.match(html, /<td class="edited">≈ edited <span[^>]*>99 %</u);
		assert.doesNotMatch(html, /(?:src|href)=|<script/u);
	});

	it("is a table of Markdown with a line a row", () => {
		const lines = writeGrid(grid, "md", "program").trimEnd().split("\n");
		assert.equal(lines[0], "# 会议 \\<在\\> 北京");
		assert.match(
			lines.at(-2) ?? "",
			/会议\\\|指出.*≈ edited 99 %; figure: 7 → 8/u,
		);
		assert.equal(lines.filter((line) => line.startsWith("|")).length, 4);
	});

	it("is CSV that spreadsheets read as text; programs get no byte order mark", () => {
		const csv = writeGrid(grid, "csv", "spreadsheet");
		assert.ok(csv.startsWith("\uFEFFno.,kind,text,papers,003 (底本),"));
		assert.match(csv, /'=1\+2/u);
		assert.match(csv, /edited,0\.99,"figure: 7 → 8\nwording/u);
		assert.ok(writeGrid(grid, "csv", "program").startsWith("no.,"));
	});
});
