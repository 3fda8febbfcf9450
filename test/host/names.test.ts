import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
	activated,
	closeAll,
	fileUri,
	nameOf,
	onlySeeds,
	openPage,
	openText,
	positionIn,
	SEEDS,
	until,
} from "../support/editor";

const [, TRADITIONAL, , WIRE] = SEEDS;

/** Where the reader's decisions are kept. */
const LIST = ".tonggao/entities.tsv";

async function listText(): Promise<string> {
	const bytes = await vscode.workspace.fs.readFile(fileUri(LIST));
	return new TextDecoder().decode(bytes);
}

async function forget(): Promise<void> {
	await closeAll();
	await vscode.workspace.fs
		.delete(fileUri(".tonggao"), { recursive: true })
		.then(undefined, () => undefined);
	const { session } = await activated();
	await until(
		() => (session.decisions.all().length === 0 ? true : undefined),
		"word that the list is gone",
	);
}

/** The texts of all mentions of a page, by what they are. */
async function mentionsOf(
	document: vscode.TextDocument,
): Promise<ReadonlyMap<string, string>> {
	const { session } = await activated();
	const analysis = await session.analysis(document);
	return new Map(
		analysis?.mentions.map(({ text, entity }) => [text, entity]) ?? [],
	);
}

describe("Names", () => {
	before(onlySeeds);
	afterEach(forget);

	it("lead by Go to Definition to where the text introduces them, with their position", async () => {
		const { document } = await openText(
			"李强出席会议。\n\n国务院总理李强主持会议。李强讲话。\n",
		);
		const [link] = await vscode.commands.executeCommand<
			vscode.DefinitionLink[]
		>(
			"vscode.executeDefinitionProvider",
			document.uri,
			positionIn(document, "李强讲话"),
		);
		assert.ok(link !== undefined && "targetRange" in link);
		assert.equal(document.getText(link.targetSelectionRange), "李强");
		assert.equal(link.targetSelectionRange?.start.line, 2);
		assert.equal(document.getText(link.targetRange), "总理李强");
	});

	it("are symbols of the workspace, found in either script", async () => {
		for (const query of ["王沪宁", "王滬寧"]) {
			const found = await vscode.commands.executeCommand<
				vscode.SymbolInformation[]
			>("vscode.executeWorkspaceSymbolProvider", query);
			const own = found.find(({ containerName }) =>
				containerName.startsWith("Person"),
			);
			assert.ok(own?.name.includes(query), query);
			assert.match(own?.containerName ?? "", /in \d files/u);
		}
	});

	it("can be something else for the whole folder, and are recognised anew at once", async () => {
		const { document } = await openPage(WIRE);
		assert.equal((await mentionsOf(document)).get("蔡奇"), "person:蔡奇");
		const at = positionIn(document, "蔡奇");
		const subject = {
			id: "person:蔡奇",
			text: "蔡奇",
			uri: document.uri.toString(),
			offset: document.offsetAt(at) - 1,
		};
		await vscode.commands.executeCommand(
			"tonggao.entity.relabel",
			subject,
			"work",
		);
		assert.match(await listText(), /^蔡奇\twork$/mu);
		await until(
			async () =>
				(await mentionsOf(document)).get("蔡奇") === "work:蔡奇" || undefined,
			"the other type",
		);
		await vscode.commands.executeCommand("tonggao.entity.never", subject);
		assert.match(await listText(), /^蔡奇\tnever$/mu);
		await until(
			async () => !(await mentionsOf(document)).has("蔡奇") || undefined,
			"no name",
		);
	});

	it("become one by Rename, which leaves the text alone", async () => {
		const { document } = await openPage(WIRE);
		// What another test had decided is forgotten in a moment.
		await until(
			async () => (await mentionsOf(document)).has("蔡奇") || undefined,
			"the name",
		);
		const before = document.getText();
		const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
			"vscode.executeDocumentRenameProvider",
			document.uri,
			positionIn(document, "蔡奇"),
			"李强",
		);
		await vscode.workspace.applyEdit(edit);
		// The editor saves what its own Rename writes.
		for (const written of vscode.workspace.textDocuments)
			if (written.isDirty) await written.save();
		assert.equal(await listText(), "蔡奇=李强\tperson\n");
		await until(
			async () =>
				(await mentionsOf(document)).get("蔡奇") === "person:李强" || undefined,
			"one entity",
		);
		assert.equal(document.getText(), before);
		const places = await vscode.commands.executeCommand<vscode.Location[]>(
			"vscode.executeReferenceProvider",
			document.uri,
			positionIn(document, "李强"),
		);
		const texts = places
			.filter(({ uri }) => uri.toString() === document.uri.toString())
			.map(({ range }) => document.getText(range));
		assert.deepEqual(new Set(texts), new Set(["李强", "蔡奇"]));
	});

	it("are offered as every kind of name where a selection is one, and quietly nowhere else", async () => {
		const { document } = await openPage(WIRE);
		const actionsAt = (range: vscode.Range) =>
			vscode.commands.executeCommand<vscode.CodeAction[]>(
				"vscode.executeCodeActionProvider",
				document.uri,
				range,
			);
		const start = positionIn(document, "宜居城市", 0);
		const titles = (
			await actionsAt(new vscode.Range(start, start.translate(0, 4)))
		).map(({ title }) => title);
		assert.ok(titles.includes("This is: Person"));
		assert.ok(titles.includes("Not a name"));
		assert.equal(titles.length, 9);
	});

	it("are decided in a list whose bad lines are problems", async () => {
		const uri = fileUri(LIST);
		const content = "# 名称\n蔡奇\tperson\n坏行\t人\n";
		await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
		await vscode.window.showTextDocument(
			await vscode.workspace.openTextDocument(uri),
		);
		const found = await until(() => {
			const all = vscode.languages.getDiagnostics(uri);
			return all.length > 0 ? all : undefined;
		}, "the problem");
		assert.deepEqual(
			found.map(({ range }) => [range.start.line, range.end.character]),
			[[2, 4]],
		);
	});

	it("are quoted with the article, the file and the line", async () => {
		const { document } = await openPage(WIRE);
		const analysis = await (await activated()).session.analysis(document);
		const mention = analysis?.mentions.find(({ text }) => text === "蔡奇");
		await vscode.commands.executeCommand("tonggao.entity.copyCitation", {
			id: "person:蔡奇",
			text: "蔡奇",
			uri: document.uri.toString(),
			offset: mention?.spans[0]?.start,
		});
		const text = await vscode.env.clipboard.readText();
		assert.match(text, /^“.*蔡奇.*”（《.+》，003_.+txt, line \d+）$/u);
	});

	it("are called out in the sidebar, with their papers and who is named with them", async () => {
		const { session } = await activated();
		const { document } = await openPage(TRADITIONAL);
		await vscode.commands.executeCommand("tonggao.entity.callOut", {
			id: "person:王沪宁",
			text: "王滬寧",
			uri: document.uri.toString(),
		});
		assert.equal(session.calledOut.id, "person:王沪宁");
		const companions = await session.folder.askComplete("companions", {
			id: "person:王沪宁",
		});
		const names = companions?.value.map(({ entity }) => entity.name) ?? [];
		for (const name of ["蔡奇", "丁薛祥", "李希"])
			assert.ok(names.includes(name), name);
		await vscode.commands.executeCommand("tonggao.entity.endCallOut");
		assert.equal(session.calledOut.id, undefined);
	});

	it("leave an article's keywords to be asked for, which come as they are printed", async () => {
		const { session } = await activated();
		const { document } = await openPage(TRADITIONAL);
		const answer = await session.askAbout(document, "keywords", { article: 0 });
		assert.equal(answer?.words.length, 8);
		for (const word of answer.words)
			assert.ok(document.getText().replace(/\s/gu, "").includes(word), word);
	});

	it("make a table of the folder, with files as they are named in it", async () => {
		const { session } = await activated();
		const root = fileUri("").toString().replace(/\/$/u, "");
		const answer = await session.folder.askComplete("table", {
			table: "entities",
			format: "csv",
			root,
		});
		assert.equal(answer?.pending, 0);
		const [head = "", ...rows] = answer?.value.trim().split("\n") ?? [];
		assert.match(head, /file,type,name/u);
		assert.ok(rows.some((row) => row.startsWith(`${WIRE},person,习近平,`)));
		const files = new Set(rows.map((row) => row.split(",")[0]));
		assert.deepEqual([...files].sort(), [...SEEDS]);
		assert.ok(SEEDS.every((seed) => nameOf(fileUri(seed)) === seed));
	});
});
