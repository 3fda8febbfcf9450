import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
	activated,
	closeAll,
	fileUri,
	nameOf,
	onlySeeds,
	openPage,
	positionIn,
	putCursor,
	SEEDS,
	until,
} from "../support/editor";

const [, , PAGE, WIRE] = SEEDS;

const cutsOf = (uri: vscode.Uri) =>
	vscode.languages
		.getDiagnostics(uri)
		.filter(({ message }) => message.startsWith("The text is cut here"));

describe("Page jumps", () => {
	before(activated);
	afterEach(closeAll);

	it("are said to cut the text, with their page, while the page is open", async () => {
		const { document } = await openPage(PAGE);
		const cuts = await until(() => {
			const found = cutsOf(document.uri);
			return found.length === 3 ? found : undefined;
		}, "the diagnostics");
		assert.match(cuts[0]?.message ?? "", /goes on on page 4/u);
		assert.equal(cuts[0]?.severity, vscode.DiagnosticSeverity.Information);
		await closeAll();
		await until(
			() => cutsOf(document.uri).length === 0 || undefined,
			"the diagnostics' end",
		);
	});

	it("are left in peace where the user says so", async () => {
		const { document } = await openPage(PAGE);
		const find = (count: number) =>
			until(
				() => cutsOf(document.uri).length === count || undefined,
				`${count} diagnostics`,
			);
		await find(3);
		const config = vscode.workspace.getConfiguration("tonggao");
		await config.update("jumps", false, vscode.ConfigurationTarget.Global);
		await find(0);
		await config.update("jumps", undefined, vscode.ConfigurationTarget.Global);
		await find(3);
	});

	describe("whose other part is in the folder", () => {
		/** Where the wire text's sixth paragraph is cut. */
		const CUT = 20;
		let paragraph = "";

		before(async () => {
			const wire = new TextDecoder().decode(
				await vscode.workspace.fs.readFile(fileUri(WIRE)),
			);
			const lines = wire.split("\n").filter((line) => line.trim() !== "");
			paragraph = lines[5] ?? "";
			const front = [...lines.slice(0, 5), paragraph.slice(0, CUT)];
			const back = [paragraph.slice(CUT), ...lines.slice(6)];
			await write("a01.txt", `${front.join("\n")}\n（下转第4版）\n`);
			await write("a04.txt", `（上接第1版）\n${back.join("\n")}\n`);
			await vscode.commands.executeCommand("tonggao.folder.read");
		});
		after(async () => {
			// Texts that are open count as the folder's, even when they are shown no more.
			for (const document of vscode.workspace.textDocuments)
				if (/^a0\d\.txt$/u.test(nameOf(document.uri)))
					await vscode.languages.setTextDocumentLanguage(document, "plaintext");
			await closeAll();
			await onlySeeds();
		});

		it("lead to it by link and definition", async () => {
			const { document } = await openPage("a01.txt");
			await until(
				() =>
					/a04\.txt/u.test(cutsOf(document.uri)[0]?.message ?? "") || undefined,
				"the other part's name",
			);
			const at = positionIn(document, "（下转第4版）");
			const [definition] = await until(async () => {
				const found = await vscode.commands.executeCommand<vscode.Location[]>(
					"vscode.executeDefinitionProvider",
					document.uri,
					at,
				);
				return found.length > 0 ? found : undefined;
			}, "the definition");
			assert.equal(nameOf((definition as vscode.Location).uri), "a04.txt");
			const [link] = await vscode.commands.executeCommand<
				vscode.DocumentLink[]
			>("vscode.executeLinkProvider", document.uri);
			assert.match(String(link?.target), /^command:tonggao\.jump\.follow/u);
			await vscode.commands.executeCommand(
				"tonggao.jump.follow",
				document.uri.toString(),
				document.offsetAt(at),
			);
			assert.equal(
				vscode.window.activeTextEditor?.document.uri.path.endsWith("a04.txt"),
				true,
			);
		});

		for (const [name, jump] of [
			["a01.txt", "（下转第4版）"],
			["a04.txt", "（上接第1版）"],
		] as const)
			it(`let both be read as one article from ${name}, the cut sentence whole`, async () => {
				const editor = await openPage(name);
				putCursor(editor, jump);
				await vscode.commands.executeCommand("tonggao.jump.read");
				const { document } = vscode.window.activeTextEditor ?? editor;
				assert.equal(document.uri.scheme, "tonggao");
				const lines = document.getText().split(/\r?\n/u);
				assert.ok(lines.includes(paragraph));
				assert.ok(!document.getText().includes("版）"));
				const symbols = await until(async () => {
					const found = await vscode.commands.executeCommand<
						vscode.DocumentSymbol[]
					>("vscode.executeDocumentSymbolProvider", document.uri);
					return found?.length > 0 ? found : undefined;
				}, "the article's outline");
				const parts = symbols[0]?.children ?? [];
				const cut = parts.find(({ range }) => range.start.line === 5);
				const [seam] = cut?.children ?? [];
				assert.equal(seam?.name, "a04.txt");
				assert.equal(seam?.range.start.character, CUT);
			});

		it("say so in a hover, with both ways to go on", async () => {
			const { document } = await openPage("a01.txt");
			const found = await vscode.commands.executeCommand<vscode.Hover[]>(
				"vscode.executeHoverProvider",
				document.uri,
				positionIn(document, "（下转第4版）", 2),
			);
			const text = found
				.flatMap(({ contents }) => contents)
				.map((each) => (each as vscode.MarkdownString).value)
				.join("\n");
			assert.match(text, /command:tonggao\.jump\.read\?/u);
			assert.match(text, /command:tonggao\.jump\.follow\?/u);
		});
	});

	it("that have no other part in the folder open no reading page", async () => {
		const editor = await openPage(PAGE);
		putCursor(editor, "（下转第4版）");
		await vscode.commands.executeCommand("tonggao.jump.read");
		assert.equal(vscode.window.activeTextEditor?.document, editor.document);
	});
});

function write(name: string, text: string): Thenable<void> {
	return vscode.workspace.fs.writeFile(
		fileUri(name),
		new TextEncoder().encode(text),
	);
}
