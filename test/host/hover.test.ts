import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
	activated,
	closeAll,
	openPage,
	openText,
	positionIn,
	SEEDS,
} from "../support/editor";

const [, TRADITIONAL, , WIRE] = SEEDS;

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

	it("tell of a name its kind, both scripts, how it is read, positions, what it rests on, and how often it is here", async () => {
		const { document } = await openPage(TRADITIONAL);
		const text = await hoverAt(document, positionIn(document, "習近平"));
		assert.match(text, /習近平.*习近平.*Xí Jìnpíng/u);
		assert.match(text, /Person/u);
		assert.match(text, /國家主席/u);
		assert.match(text, /1 of \d+ on this page/u);
		assert.match(text, /Sure.*(model|rule|lexicon|elsewhere)/u);
		for (const command of ["relabel", "never", "search", "copyCitation"])
			assert.match(text, new RegExp(`command:tonggao.entity.${command}`, "u"));
	});

	it("count the other files once the folder is read, and do not read it for that", async () => {
		const { session } = await activated();
		const { document } = await openPage(TRADITIONAL);
		const position = positionIn(document, "習近平");
		session.folder.reset();
		await vscode.commands.executeCommand("tonggao.folder.read");
		await session.folder.askComplete("entity", { id: "person:习近平" });
		const text = await hoverAt(document, position);
		assert.match(text, /003.+#L\d+/u);
		assert.doesNotMatch(text, /not read yet/u);
	});

	it("resolve a time from the dateline and say what a quantity comes to", async () => {
		const { document } = await openText(
			"新华社北京2025年7月15日电 会议14日至15日举行，投入1.2万亿元。\n",
		);
		const time = await hoverAt(document, positionIn(document, "14日至15日"));
		assert.match(time.replaceAll("\\", ""), /2025-07-14\/2025-07-15/u);
		assert.match(time.replaceAll("\\", ""), /counted from 2025-07-15/u);
		const quantity = await hoverAt(document, positionIn(document, "1.2万亿元"));
		assert.match(quantity.replaceAll("\\", ""), /1,200,000,000,000 元/u);
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
