import assert from "node:assert/strict";
import {
	type MatrixTable,
	matrixHtml,
	plainRows,
} from "../../src/core/reports/matrix-table";
import { matrixFile } from "../../src/engines/matrix-file";

const table: MatrixTable = {
	title: "会议 <在> 北京",
	notes: ["各报共有的最长文字：12 字"],
	language: "zh-cn",
	head: ["#", "003", "001"],
	rows: [
		[
			{ text: "1" },
			{ text: "会议|指出" },
			{ text: "≈ 改\n数字: 7 → 8", change: "edited" },
		],
		[{ text: "+" }, { text: "=1+2" }, { text: "+ 增", change: "added" }],
	],
};

describe("A matrix as a file", () => {
	it("is plain words, the head first", () => {
		assert.deepEqual(plainRows(table)[0], ["#", "003", "001"]);
		assert.equal(plainRows(table)[2]?.[2], "+ 增");
	});

	it("is a page of HTML that asks for no other file and takes no word for markup", () => {
		const html = matrixHtml(table);
		assert.match(html, /<h1>会议 &lt;在&gt; 北京<\/h1>/u);
		assert.match(html, /<td class="edited">≈ 改\n数字: 7 → 8<\/td>/u);
		assert.match(html, /<html lang="zh-cn">/u);
		assert.doesNotMatch(html, /(?:src|href)=|<script/u);
	});

	it("is a table of Markdown with a line a row", () => {
		const lines = matrixFile(table, "markdown").trimEnd().split("\n");
		assert.equal(lines[0], "# 会议 <在> 北京");
		assert.match(lines.at(-2) ?? "", /会议\\\|指出.*≈ 改<br>数字: 7 → 8/u);
		assert.equal(lines.filter((line) => line.startsWith("|")).length, 4);
	});

	it("is CSV that spreadsheets read as text", () => {
		const csv = matrixFile(table, "csv");
		assert.ok(csv.startsWith("\uFEFF#,003,001\n"));
		assert.match(csv, /'=1\+2/u);
		assert.match(csv, /"≈ 改\n数字: 7 → 8"/u);
	});
});
