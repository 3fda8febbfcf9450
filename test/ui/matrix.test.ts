import assert from "node:assert/strict";
import { Workbench } from "../support/workbench";

const WIRE = "003_62a869ae638578e6.txt";
const HONG_KONG = "001_5d032a918828e760.txt";

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

describe("What a page has otherwise than the base", () => {
	let workbench: Workbench;
	afterEach(() => workbench?.close());

	it("is marked in the page, with the base's words on hover", async () => {
		workbench = await Workbench.open({
			settings: {
				"tonggao.reports.heat": true,
				"tonggao.reports.cuts": true,
				"tonggao.reports.codeLens": true,
			},
		});
		await workbench.openFile(HONG_KONG);
		await workbench.page.waitForTimeout(6000);
		await workbench.screenshot("heat");
		await workbench.page.waitForTimeout(2500);
		await workbench.screenshot("heat");
		await workbench.goToLine(150);
		await workbench.page.waitForTimeout(1500);
		await workbench.screenshot("heat-lower");
	});
});
