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

	it("lead to the other part by link and definition, where the folder has it", async () => {
		const wire = new TextDecoder().decode(
			await vscode.workspace.fs.readFile(fileUri(WIRE)),
		);
		const lines = wire.split("\n").filter((line) => line.trim() !== "");
		const write = (name: string, text: string) =>
			vscode.workspace.fs.writeFile(
				fileUri(name),
				new TextEncoder().encode(text),
			);
		await write("a01.txt", `${lines.slice(0, 6).join("\n")}\n（下转第4版）\n`);
		await write("a04.txt", `（上接第1版）\n${lines.slice(6).join("\n")}\n`);
		try {
			await vscode.commands.executeCommand("tonggao.folder.read");
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
		} finally {
			// Texts that are open count as the folder's, even when they are shown no more.
			for (const document of vscode.workspace.textDocuments)
				if (/^a0\d\.txt$/u.test(nameOf(document.uri)))
					await vscode.languages.setTextDocumentLanguage(document, "plaintext");
			await closeAll();
			await onlySeeds();
		}
	});
});
