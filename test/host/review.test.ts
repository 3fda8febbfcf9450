import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
	activated,
	closeAll,
	fileUri,
	openPage,
	openText,
	pause,
	SEEDS,
	until,
} from "../support/editor";

const [, , , WIRE] = SEEDS;

const TEXT = "会议指出，城市工作更加注重以人为本。\n";

const run = (command: string, ...args: unknown[]) =>
	vscode.commands.executeCommand(`tonggao.${command}`, ...args);

/** The places under review as the Problems view has them. */
const marks = (document: vscode.TextDocument) =>
	vscode.languages
		.getDiagnostics(document.uri)
		.filter(({ message }) => message.includes("was converted to"));

const quoted = (document: vscode.TextDocument) =>
	marks(document).map(({ range }) => document.getText(range));

const actionsAt = (document: vscode.TextDocument, range: vscode.Range) =>
	vscode.commands.executeCommand<vscode.CodeAction[]>(
		"vscode.executeCodeActionProvider",
		document.uri,
		range,
		vscode.CodeActionKind.QuickFix.value,
	);

/** A converted text under review, with the first of its places. */
async function reviewed(content = TEXT) {
	const editor = await openText(content);
	await run("convert.toHongKong");
	assert.deepEqual(marks(editor.document), [], "nothing is shown unasked");
	await run("review.start");
	const [mark] = await until(() => {
		const found = marks(editor.document);
		return found.length > 0 ? found : undefined;
	}, "the review");
	if (mark === undefined) throw new Error("There is no place.");
	return { editor, document: editor.document, mark };
}

async function apply(action: vscode.CodeAction | undefined): Promise<void> {
	assert.ok(action);
	if (action.edit) await vscode.workspace.applyEdit(action.edit);
	if (action.command)
		await vscode.commands.executeCommand(
			action.command.command,
			...(action.command.arguments ?? []),
		);
}

describe("The review of a conversion", () => {
	before(activated);
	beforeEach(() => vscode.commands.executeCommand("notifications.clearAll"));
	afterEach(async () => {
		await closeAll();
		const folder = fileUri(".tonggao");
		await vscode.workspace.fs
			.delete(folder, { recursive: true })
			.then(undefined, () => {});
	});

	it("shows doubtful places as information, with what they were and may be", async () => {
		const { document, mark } = await reviewed();
		assert.equal(mark.severity, vscode.DiagnosticSeverity.Information);
		assert.deepEqual(quoted(document), ["注"]);
		assert.match(mark.message, /“注重” .* “註重”/u);
	});

	it("marks no more than one character in a hundred of the wire text", async () => {
		const { document } = await openPage(WIRE);
		await run("convert.toHongKong");
		await run("review.start");
		const marked = quoted(document).join("").length;
		assert.ok(marked <= document.getText().length / 100, String(marked));
		await run("review.close");
		assert.deepEqual(marks(document), []);
		await vscode.commands.executeCommand("undo");
	});

	it("puts another form in by a quick fix, in one step of undo", async () => {
		const { document, mark } = await reviewed();
		const actions = await actionsAt(document, mark.range);
		const titles = actions.map(({ title }) => title);
		assert.deepEqual(titles, [
			"Change to “註重”",
			"Keep “注重”",
			"Always Convert “注重” to “注重”",
			"Always Convert “注重” to “註重”",
		]);
		await apply(actions[0]);
		assert.match(document.getText(), /更加註重以人為本/u);
		await until(() => marks(document).length === 0, "the end of the review");
		await vscode.commands.executeCommand("undo");
		assert.match(document.getText(), /更加注重以人為本/u);
	});

	it("keeps what was taken, and is over with the last place", async () => {
		const { document, mark } = await reviewed();
		const before = document.getText();
		const actions = await actionsAt(document, mark.range);
		await apply(actions.find(({ title }) => title.startsWith("Keep")));
		assert.deepEqual(marks(document), []);
		assert.equal(document.getText(), before);
	});

	it("goes from place to place and keeps them by keyboard", async () => {
		const { editor, document } = await reviewed(TEXT.repeat(3));
		const at = () => document.offsetAt(editor.selection.start);
		const places = marks(document).map(({ range }) =>
			document.offsetAt(range.start),
		);
		assert.equal(places.length, 3);
		const step = async (command: string) => {
			await run(`review.${command}`);
			await pause(200);
			return at();
		};
		assert.equal(await step("next"), places[1]);
		assert.equal(await step("previous"), places[0]);
		assert.equal(await step("keep"), places[1]);
		assert.equal(marks(document).length, 2);
		await run("review.keepAll");
		assert.deepEqual(marks(document), []);
	});

	it("writes a term for what shall always be so, and decides about all such places", async () => {
		const { document, mark } = await reviewed(TEXT.repeat(2));
		const actions = await actionsAt(document, mark.range);
		await apply(
			actions.find(
				({ title }) => title.endsWith("“註重”") && title.startsWith("Always"),
			),
		);
		assert.equal(document.getText().match(/更加註重/gu)?.length, 2);
		assert.deepEqual(marks(document), []);
		const list = new TextDecoder().decode(
			await vscode.workspace.fs.readFile(fileUri(".tonggao/terms.tsv")),
		);
		assert.match(list, /^# /u);
		assert.match(list, /\n注重\t註重\thk\n$/u);
		const { document: wire } = await openPage(WIRE);
		await run("convert.toHongKong");
		assert.match(wire.getText(), /更加註重以人為本/u);
		await vscode.commands.executeCommand("undo");
	});

	it("moves with the text, and lets go of a place that is edited", async () => {
		const { editor, document } = await reviewed(TEXT.repeat(2));
		await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "新\n"));
		assert.deepEqual(quoted(document), ["注", "注"]);
		const [first] = marks(document);
		assert.ok(first);
		const inside = first.range.start.translate(0, 1);
		await editor.edit((edit) => edit.insert(inside, "為"));
		await until(() => marks(document).length === 1, "one place");
		assert.deepEqual(quoted(document), ["注"]);
	});

	it("is over when the conversion is undone", async () => {
		const { document } = await reviewed();
		await vscode.commands.executeCommand("undo");
		assert.equal(document.getText(), TEXT);
		await until(() => marks(document).length === 0, "the end of the review");
	});

	it("says on a hover what the source has and what other usages write", async () => {
		const { document, mark } = await reviewed();
		const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
			"vscode.executeHoverProvider",
			document.uri,
			mark.range.start,
		);
		const text = hovers
			.flatMap(({ contents }) => contents)
			.map((each) => (typeof each === "string" ? each : each.value))
			.join("\n");
		assert.match(text, /\*\*注重\*\*/u);
	});
});
