import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
	activated,
	closeAll,
	fileUri,
	openPage,
	SEEDS,
	until,
} from "../support/editor";

const [, , , WIRE] = SEEDS;
const FILE = ".tonggao/terms.tsv";

const write = (name: string, text: string) =>
	vscode.workspace.fs.writeFile(fileUri(name), new TextEncoder().encode(text));

const rows = () =>
	vscode.languages
		.getDiagnostics(fileUri(FILE))
		.map(({ range, message }) => `${range.start.line}: ${message}`);

describe("Terms", () => {
	before(activated);
	afterEach(async () => {
		await closeAll();
		await vscode.workspace.fs
			.delete(fileUri(".tonggao"), { recursive: true })
			.then(undefined, () => {});
	});

	it("get a file that explains itself when they are opened first", async () => {
		// First of all: VS Code keeps the text of a list for minutes after it is gone.
		await openPage(WIRE);
		await vscode.commands.executeCommand("tonggao.terms.open");
		const shown = vscode.window.activeTextEditor?.document;
		assert.equal(shown?.uri.toString(), fileUri(FILE).toString());
		assert.match(shown?.getText() ?? "", /^# Terms: .*\n# .*\n# .*\n$/u);
		assert.deepEqual(rows(), []);
	});

	it("hold as soon as their file is changed", async () => {
		const { document } = await openPage(WIRE);
		for (const word of ["都市", "市鎮"]) {
			await write(FILE, `城市\t${word}\n`);
			await vscode.commands.executeCommand("tonggao.convert.toHongKong");
			assert.match(document.getText(), new RegExp(`中央${word}工作會議`, "u"));
			await vscode.commands.executeCommand("undo");
		}
	});

	it("are told from bad lines, in the editor while they are typed and on disk", async () => {
		await write(FILE, "# 词表\n城市\t都市\n\t空\n甲\t乙\tmars\n");
		await until(() => rows().length === 2, "two bad lines");
		const document = await vscode.workspace.openTextDocument(fileUri(FILE));
		await vscode.window.showTextDocument(document);
		assert.equal(document.languageId, "plaintext");
		assert.deepEqual(rows(), [
			"2: No term: nothing stands before the first tab.",
			"3: No term: the third column names usages: cn, t, tw, twp, hk, hkp, jp.",
		]);
		const edit = new vscode.WorkspaceEdit();
		edit.insert(document.uri, new vscode.Position(1, 0), "城市\t城\n");
		await vscode.workspace.applyEdit(edit);
		await until(() => rows().length === 3, "three bad lines");
		assert.match(rows().join("\n"), /2: Left out: a line above/u);
	});
});
