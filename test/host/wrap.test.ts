import assert from "node:assert/strict";
import * as vscode from "vscode";
import { activated, closeAll, openPage, SEEDS } from "../support/editor";

const [, HONG_KONG, , WIRE] = SEEDS;

const visible = (text: string) => [...text.replace(/\s/gu, "")].sort().join("");

describe("Hard-wrapping a page", () => {
	before(activated);
	afterEach(closeAll);

	it("gives every paragraph lines of so many characters, and goes back by one undo", async () => {
		const { document } = await openPage(WIRE);
		const before = document.getText();
		await vscode.commands.executeCommand("tonggao.wrap", 17);
		const after = document.getText();
		const body = after.split(/\r?\n/u).slice(2);
		assert.ok(body.length > 100);
		for (const line of body) {
			assert.ok(line.length <= 34, line);
			assert.doesNotMatch(line, /^[，。、；：）”]/u);
		}
		assert.match(after, /^　　新华社北京7月15日电/mu);
		assert.equal(visible(after), visible(before));
		await vscode.commands.executeCommand("undo");
		assert.equal(document.getText(), before);
	});

	it("is undone by Reflow", async () => {
		const { document } = await openPage(WIRE);
		const before = document.getText();
		await vscode.commands.executeCommand("tonggao.wrap", 20);
		assert.notEqual(document.getText(), before);
		await vscode.commands.executeCommand("tonggao.reflow.document");
		assert.equal(document.getText(), before);
	});

	it("wraps a page anew that is wrapped at another width", async () => {
		const { document } = await openPage(HONG_KONG);
		const before = document.getText();
		await vscode.commands.executeCommand("tonggao.wrap", 12);
		const { version } = document;
		assert.equal(visible(document.getText()), visible(before));
		assert.ok(document.lineCount > before.split("\n").length);
		assert.notEqual(version, 1);
		await vscode.commands.executeCommand("undo");
		assert.equal(document.getText(), before);
	});
});
