import assert from "node:assert/strict";
import * as vscode from "vscode";
import { itemOf } from "../../src/editor/reports/items";
import { rowsUnder, topRows } from "../../src/editor/reports/rows";
import {
	activated,
	closeAll,
	fileUri,
	onlySeeds,
	SEEDS,
} from "../support/editor";

const [, HONG_KONG, , WIRE] = SEEDS;
const FOLDER = fileUri("passim-import");
const WORDS = ["会议强调", "會議強調"] as const;

/** A line of an export with one stretch of a seed, and the text it is of. */
async function documentOf(series: string, name: string, words: string) {
	const page = await vscode.workspace.openTextDocument(fileUri(name));
	const start = page.getText().indexOf(words);
	assert.ok(start >= 0);
	return {
		id: `${series}#0`,
		series,
		title: "中央城市工作会议",
		text: `${WORDS[0]}\n`,
		offsets: [[0, WORDS[0].length, start]],
	};
}

function write(name: string, lines: readonly unknown[]): Thenable<void> {
	const text = lines
		.map((line) => (typeof line === "string" ? line : JSON.stringify(line)))
		.join("\n");
	return vscode.workspace.fs.writeFile(
		vscode.Uri.joinPath(FOLDER, name),
		new TextEncoder().encode(text),
	);
}

describe("Import passim Clusters…", () => {
	before(onlySeeds);
	after(async () => {
		await vscode.commands.executeCommand("tonggao.passim.clear");
		await vscode.workspace.fs.delete(FOLDER, { recursive: true });
		await closeAll();
	});

	it("shows the clusters in the Reports view, with the places that still stand", async () => {
		const { session } = await activated();
		await session.folder.askComplete("reports", {});
		const wire = await documentOf(`./${WIRE}`, WIRE, WORDS[0]);
		const paper = await documentOf(HONG_KONG, HONG_KONG, WORDS[1]);
		const edited = { ...wire, id: "edited#0", text: "另外的话\n" };
		const gone = { ...wire, id: "gone#0", series: "elsewhere/page.txt" };
		await write("input.json", [wire, paper, edited, gone]);
		await write(
			"out.json/part-00000.json",
			[wire, paper, edited, gone]
				.map(({ id }): unknown => ({ cluster: 12, id, begin: 0, end: 4 }))
				.concat("nonsense"),
		);
		await vscode.commands.executeCommand("tonggao.passim.import", FOLDER);
		const [top] = await topRows(session, []);
		assert.ok(top?.kind === "passim");
		const [cluster] = await rowsUnder(session, top);
		assert.ok(cluster?.kind === "cluster");
		assert.equal(itemOf(cluster).label, wire.title);
		const passages = (await rowsUnder(session, cluster)).map(itemOf);
		assert.deepEqual(
			passages.map(({ label, description }) => [
				label,
				String(description).split(" · ")[0],
			]),
			[
				[WIRE, "100 %"],
				[HONG_KONG, "100 %"],
				[WIRE, "changed since the export"],
				["page.txt", "not in this folder"],
			],
		);
		const [uri, { selection }] = passages[1]?.command?.arguments ?? [];
		const page = await vscode.workspace.openTextDocument(uri);
		assert.equal(page.getText(selection), WORDS[1]);
	});

	it("goes with the command that clears them", async () => {
		const { session } = await activated();
		await vscode.commands.executeCommand("tonggao.passim.clear");
		assert.deepEqual(await topRows(session, []), []);
	});
});
