import assert from "node:assert/strict";
import { Workbench } from "../support/workbench";

describe("The workbench", () => {
	let workbench: Workbench;
	before(async () => {
		workbench = await Workbench.open();
	});
	after(() => workbench?.close());

	it("shows a newspaper text in Chinese characters", async () => {
		await workbench.openFile("001_5d032a918828e760.txt");
		await workbench.waitForText(/[\u4e00-\u9fff]{4}/);
		await workbench.screenshot("workbench");
		const text = await workbench.editor.locator(".view-lines").innerText();
		assert.match(text, /\p{Script=Han}{4}/u);
	});
});
