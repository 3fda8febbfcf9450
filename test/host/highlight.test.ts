import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
	activated,
	closeAll,
	openPage,
	openText,
	SEEDS,
} from "../support/editor";

const [, TRADITIONAL, , WIRE] = SEEDS;

/** The texts that have a semantic token of one type. */
async function tokensOf(
	document: vscode.TextDocument,
	type: string,
): Promise<string[]> {
	const ask = (command: string) =>
		vscode.commands.executeCommand(command, document.uri);
	const legend = (await ask(
		"vscode.provideDocumentSemanticTokensLegend",
	)) as vscode.SemanticTokensLegend;
	const { data } = (await ask(
		"vscode.provideDocumentSemanticTokens",
	)) as vscode.SemanticTokens;
	const found: string[] = [];
	let line = 0;
	let character = 0;
	for (let at = 0; at < data.length; at += 5) {
		const [down = 0, right = 0, length = 0, kind = 0] = data.subarray(
			at,
			at + 4,
		);
		line += down;
		character = down > 0 ? right : character + right;
		const end = character + length;
		if (legend.tokenTypes[kind] === type)
			found.push(
				document.getText(new vscode.Range(line, character, line, end)),
			);
	}
	return found;
}

describe("Highlighting", () => {
	before(activated);
	afterEach(closeAll);

	it("marks the leaders in both scripts, and both halves of a name that a line end cuts", async () => {
		const simplified = await openPage(WIRE);
		const people = new Set(await tokensOf(simplified.document, "person"));
		for (const name of [
			"习近平",
			"李强",
			"赵乐际",
			"王沪宁",
			"蔡奇",
			"丁薛祥",
			"李希",
		])
			assert.ok(people.has(name), name);
		const traditional = await openPage(TRADITIONAL);
		const printed = new Set(await tokensOf(traditional.document, "person"));
		for (const name of [
			"習近平",
			"李強",
			"趙樂際",
			"王滬寧",
			"蔡奇",
			"丁薛祥",
			"李希",
		])
			assert.ok(printed.has(name), name);
		assert.ok(printed.has("嚴躍") && printed.has("進"), "嚴躍⏎進");
	});

	it("marks the seven ordinals", async () => {
		const { document } = await openPage(WIRE);
		const ordinals = await tokensOf(document, "task");
		assert.deepEqual(
			ordinals.slice(0, 7),
			[..."一二三四五六七"].map((number) => `${number}是`),
		);
	});

	it("leaves a kind out that is switched off", async () => {
		const { document } = await openPage(WIRE);
		const settings = vscode.workspace.getConfiguration("tonggao");
		await settings.update(
			"highlight",
			{ person: false },
			vscode.ConfigurationTarget.Workspace,
		);
		try {
			assert.deepEqual(await tokensOf(document, "person"), []);
			assert.notEqual((await tokensOf(document, "meeting")).length, 0);
		} finally {
			await settings.update(
				"highlight",
				undefined,
				vscode.ConfigurationTarget.Workspace,
			);
		}
	});

	it("leaves out what is less sure than the settings want", async () => {
		const { session } = await activated();
		const { document } = await openPage(TRADITIONAL);
		const analysis = await session.analysis(document);
		const settings = vscode.workspace.getConfiguration("tonggao");
		const count = async (tier: string) => {
			await settings.update(
				"confidence",
				tier,
				vscode.ConfigurationTarget.Workspace,
			);
			const marked = await Promise.all(
				["person", "place", "organisation"].map((type) =>
					tokensOf(document, type),
				),
			);
			return marked.flat().length;
		};
		try {
			const names = analysis?.mentions.filter(({ type }) =>
				["person", "place", "organisation"].includes(type),
			);
			const spans = (least: number) =>
				names
					?.filter(({ confidence }) => confidence >= least)
					.flatMap((mention) => mention.spans).length;
			assert.equal(await count("sure"), spans(0.9));
			assert.equal(await count("likely"), spans(0.7));
			assert.equal(await count("possible"), spans(0));
			assert.ok((spans(0.9) ?? 0) < (spans(0) ?? 0));
		} finally {
			await settings.update(
				"confidence",
				undefined,
				vscode.ConfigurationTarget.Workspace,
			);
		}
	});

	it("follows an edit", async () => {
		const { document } = await openText("国务院总理李强主持会议。\n");
		assert.deepEqual(await tokensOf(document, "person"), ["李强"]);
		const edit = new vscode.WorkspaceEdit();
		edit.insert(
			document.uri,
			new vscode.Position(0, 0),
			"新华社记者采访了会议。",
		);
		await vscode.workspace.applyEdit(edit);
		assert.deepEqual(await tokensOf(document, "person"), ["李强"]);
	});
});
