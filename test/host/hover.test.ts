import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
	activated,
	closeAll,
	openPage,
	positionIn,
	SEEDS,
	until,
} from "../support/editor";

const [PAGE, TRADITIONAL, , WIRE] = SEEDS;

async function hoverAt(
	document: vscode.TextDocument,
	position: vscode.Position,
): Promise<string> {
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
		"vscode.executeHoverProvider",
		document.uri,
		position,
	);
	return hovers
		.flatMap(({ contents }) => contents)
		.map((content) => (typeof content === "string" ? content : content.value))
		.join("\n");
}

describe("Hovers", () => {
	before(activated);
	afterEach(closeAll);

	it("tell of a name its kind, both scripts, positions, and how often it is here and elsewhere", async () => {
		const { document } = await openPage(TRADITIONAL);
		const position = positionIn(document, "習近平");
		const text = await until(async () => {
			const found = await hoverAt(document, position);
			return found.includes(PAGE.slice(0, 3)) ? found : undefined;
		}, "a hover with the other files");
		assert.match(text, /習近平/u);
		assert.match(text, /习近平/u);
		assert.match(text, /Person/u);
		assert.match(text, /國家主席/u);
		assert.match(text, /1 of \d+ on this page/u);
		assert.match(text, /003.+#L\d+/u);
	});

	it("show the whole list of a task's ordinal, with links and the announced number", async () => {
		const { document } = await openPage(WIRE);
		const text = await hoverAt(document, positionIn(document, "三是着力"));
		assert.match(text, /7 items; the text announces 7/u);
		for (const number of "一二三四五六七")
			assert.match(text, new RegExp(`\\[${number}是着力.+#L\\d+`, "u"));
	});

	it("say nothing where there is no name", async () => {
		const { document } = await openPage(WIRE);
		assert.equal(await hoverAt(document, positionIn(document, "发展成就")), "");
	});
});
