import assert from "node:assert/strict";
import { Workbench } from "../support/workbench";

const WIRE = "003_62a869ae638578e6.txt";

/** Opens the matrix of the conference report. */
async function openMatrix(workbench: Workbench): Promise<void> {
	await workbench.openFile(WIRE);
	await workbench.click("会议指出");
	await workbench.runCommand("Tonggao: Show Witness Matrix");
	await workbench.webview.locator(".cell").first().waitFor();
}

describe("The witness matrix", () => {
	let workbench: Workbench;
	afterEach(() => workbench?.close());

	it("shows what every paper made of every paragraph", async () => {
		workbench = await Workbench.open();
		await openMatrix(workbench);
		const { webview } = workbench;
		await workbench.screenshot("matrix-light");
		await webview.locator(".cell.edited, .cell.cut").first().hover();
		await webview.locator(".detail").waitFor();
		await workbench.screenshot("matrix-detail");
		assert.equal(await webview.getByRole("columnheader").count(), 5);
	});
});
