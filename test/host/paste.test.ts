import assert from "node:assert/strict";
import * as vscode from "vscode";
import { activated, closeAll, openText, until } from "../support/editor";

const WRAPPED =
	"　　会议指出，要着力优化现代化城市体系，着眼于\n提高城市对人口和经济社会发展的综合承载能力，发\n展组团式、网络化的现代化城市群和都市圈，分类推\n进以县城为重要载体的城镇化建设。\n";

describe("Paste and Reflow", () => {
	before(activated);
	afterEach(closeAll);

	it("puts hard-wrapped text in with its layout undone, by one undo", async () => {
		await vscode.env.clipboard.writeText(WRAPPED);
		const { document } = await openText("前\n");
		await vscode.commands.executeCommand("tonggao.reflow.paste");
		const text = await until(
			() => (document.getText().length > 2 ? document.getText() : undefined),
			"the pasted text",
		);
		assert.match(text, /^会议指出.*着眼于提高城市.*城镇化建设。$/mu);
		await vscode.commands.executeCommand("undo");
		assert.equal(document.getText(), "前\n");
	});
});
