import assert from "node:assert/strict";
import * as vscode from "vscode";
import { remarkOn } from "../../src/editor/labels";
import {
	activated,
	closeAll,
	fileUri,
	nameOf,
	onlySeeds,
	openPage,
	positionIn,
	SEEDS,
	until,
} from "../support/editor";

const [, , , WIRE] = SEEDS;
const FAULTY = "faulty.txt";
const TEXT =
	"会议部署四项任务。一是修建山区公路。二是架设跨江大桥。四是种植防护林带。\n";

const TWINS = "twins.txt";
const SECTIONS = "sections.txt";
const SECTIONED = `今年工作安排

一、修路
1. 备料
2. 开工

二、架桥
1. 勘察
2. 设计
`;

const saidOf = (uri: vscode.Uri) =>
	vscode.languages
		.getDiagnostics(uri)
		.filter(({ code }) => String(code).startsWith("list-"));

async function fixesFor(uri: vscode.Uri, range: vscode.Range) {
	return vscode.commands.executeCommand<vscode.CodeAction[]>(
		"vscode.executeCodeActionProvider",
		uri,
		range,
	);
}

function run({ command }: vscode.CodeAction) {
	assert.ok(command);
	return vscode.commands.executeCommand(
		command.command,
		...(command.arguments ?? []),
	);
}

describe("Numbered lists", () => {
	before(onlySeeds);
	afterEach(closeAll);
	after(onlySeeds);

	it("of the folder stand task by task and paper by paper", async () => {
		const { session } = await activated();
		const answer = await session.folder.askComplete("taskTables", {});
		assert.equal(answer?.pending, 0);
		const [table, ...others] = answer.value;
		assert.deepEqual(
			table?.forms
				.map(({ file }) => nameOf(vscode.Uri.parse(file)).slice(0, 3))
				.sort(),
			["000", "001", "001", "001", "002", "003", "004", "004"],
		);
		assert.equal(table.tasks.length, 7);
		for (const { places } of table.tasks) assert.equal(places.length, 8);
		const place = table.tasks[2]?.places[0]?.place;
		assert.match(place?.context ?? "", /^三是着力/u);
		assert.deepEqual(
			others.map(({ tasks }) => tasks.length),
			[3, 4],
		);
	});

	it("that fall short are said to, and a fix goes there or dismisses it, but never renumbers", async () => {
		const uri = fileUri(FAULTY);
		await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(TEXT));
		const { document } = await openPage(FAULTY);
		const said = await until(() => {
			const found = saidOf(uri);
			return found.length === 2 ? found : undefined;
		}, "two remarks on the list");
		assert.deepEqual(
			said.map(({ code, severity }) => [code, severity]).sort(),
			[
				["list-count", vscode.DiagnosticSeverity.Information],
				["list-gap", vscode.DiagnosticSeverity.Information],
			],
		);
		const gap = said.find(({ code }) => code === "list-gap");
		assert.ok(gap);
		assert.equal(document.getText(gap.range), "四是");
		assert.deepEqual(
			gap.relatedInformation?.map(({ message }) => message.slice(0, 4)),
			["一是修建", "二是架设", "四是种植"],
		);
		const fixes = await fixesFor(uri, gap.range);
		const go = fixes.find(({ title }) => title === "Go to the Item Before");
		assert.ok(go);
		await run(go);
		const { selection } = vscode.window.activeTextEditor ?? {};
		assert.equal(document.getText(selection), "二是");
		const dismiss = fixes.find(({ title }) => title.startsWith("Dismiss"));
		assert.ok(dismiss);
		await run(dismiss);
		await until(
			() => saidOf(uri).length === 1 || undefined,
			"the dismissed remark's end",
		);
		assert.equal(document.getText(), TEXT);
	});

	it("are dismissed one by one, though another lacks the same", async () => {
		const uri = fileUri(TWINS);
		await vscode.workspace.fs.writeFile(
			uri,
			new TextEncoder().encode(
				"甲县部署三项任务。一是修建山区公路。三是架设跨江大桥。\n\n乙县部署三项任务。一是种植防护林带。三是治理中小河流。\n",
			),
		);
		await openPage(TWINS);
		const said = await until(() => {
			const found = saidOf(uri);
			return found.length === 4 ? found : undefined;
		}, "four remarks on two lists");
		for (const code of ["list-gap", "list-count"]) {
			const first = said.find((each) => each.code === code);
			assert.ok(first);
			const fixes = await fixesFor(uri, first.range);
			const dismiss = fixes.find(({ title }) => title.startsWith("Dismiss"));
			assert.ok(dismiss);
			await run(dismiss);
		}
		const left = await until(() => {
			const found = saidOf(uri);
			return found.length === 2 ? found : undefined;
		}, "the remarks on the other list");
		assert.deepEqual(left.map(({ code }) => code).sort(), [
			"list-count",
			"list-gap",
		]);
		for (const { range } of left) assert.equal(range.start.line, 2);
	});

	it("within others are outlined, folded, hovered, passed through and copied once", async () => {
		const uri = fileUri(SECTIONS);
		await vscode.workspace.fs.writeFile(
			uri,
			new TextEncoder().encode(SECTIONED),
		);
		const editor = await openPage(SECTIONS);
		const { document } = editor;
		const symbols = await vscode.commands.executeCommand<
			vscode.DocumentSymbol[]
		>("vscode.executeDocumentSymbolProvider", uri);
		const names = (
			all: readonly vscode.DocumentSymbol[],
			indent: string,
		): string[] =>
			[...all]
				.sort((a, b) => a.range.start.compareTo(b.range.start))
				.flatMap(({ name, children }) => [
					indent + name,
					...names(children, `${indent} `),
				]);
		assert.deepEqual(names(symbols, ""), [
			"今年工作安排",
			" 一、修路",
			"  1.备料",
			"  2.开工",
			" 二、架桥",
			"  1.勘察",
			"  2.设计",
		]);
		const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
			"vscode.executeFoldingRangeProvider",
			uri,
		);
		const folded = folds.map(({ start, end }) => [start, end]);
		assert.ok(folded.some(([start, end]) => start === 2 && end === 4));
		assert.ok(folded.some(([start, end]) => start === 6 && end === 8));
		const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
			"vscode.executeHoverProvider",
			uri,
			positionIn(document, "二、"),
		);
		const card = (hover?.contents ?? [])
			.map((part) => (typeof part === "string" ? part : part.value))
			.join("\n");
		for (const row of ["一、修路", "开工", "勘察", "设计"])
			assert.equal(card.split(row).length, 2, `${row} in ${card}`);
		const stops: string[] = [];
		editor.selection = new vscode.Selection(0, 0, 0, 0);
		for (let count = 0; count < 6; count++) {
			await vscode.commands.executeCommand("tonggao.task.next");
			stops.push(document.getText(editor.selection));
		}
		assert.deepEqual(stops, ["一、", "1.", "2.", "二、", "1.", "2."]);
		await vscode.commands.executeCommand("tonggao.list.copyMarkdown");
		assert.equal(
			await vscode.env.clipboard.readText(),
			[
				"- 一、修路",
				"  - 1\\.备料",
				"  - 2\\.开工",
				"- 二、架桥",
				"  - 1\\.勘察",
				"  - 2\\.设计",
				"",
			].join("\n"),
		);
	});

	it("are said to be none only once every text is read", () => {
		const remark = (rows: readonly string[], pending: number | undefined) =>
			remarkOn(rows, pending, "There is none.");
		assert.equal(remark([], 0), "There is none.");
		assert.match(remark([], 2), /^2 texts are not read yet/u);
		assert.match(remark(["a list"], 1), /^1 text is not read yet/u);
		assert.equal(remark(["a list"], 0), "");
		assert.equal(remark([], undefined), "");
	});

	it("are copied as Markdown, markers as printed", async () => {
		const editor = await openPage(WIRE);
		const at = positionIn(editor.document, "三是着力");
		editor.selection = new vscode.Selection(at, at);
		await vscode.commands.executeCommand("tonggao.list.copyMarkdown");
		const copied = await vscode.env.clipboard.readText();
		const rows = copied.trimEnd().split("\n");
		assert.equal(rows.length, 7);
		for (const [index, numeral] of [..."一二三四五六七"].entries())
			assert.ok(rows[index]?.startsWith(`- ${numeral}是着力`), rows[index]);
	});
});
