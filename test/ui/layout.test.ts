import { Workbench } from "../support/workbench";

const PAGE = "001_5d032a918828e760.txt";

describe("Layout on the screen", () => {
	let workbench: Workbench;
	before(async () => {
		workbench = await Workbench.open({
			settings: { "tonggao.layoutMarks": true },
		});
		await workbench.openFile(PAGE);
		await workbench.waitForText("Traditional (Hong Kong)");
	});
	after(() => workbench?.close());

	it("shows at line ends what layout makes of them", async () => {
		await workbench.waitForText("⏎");
		await workbench.waitForText("¶");
		await workbench.goToLine(28);
		await workbench.screenshot("layout-marks-001");
	});

	it("marks doubtful breaks in the preview, on both sides", async () => {
		await workbench.runCommand("Preview Reflow");
		const signs = workbench.page
			.locator(".monaco-diff-editor .editor.modified .view-lines")
			.getByText("中央城市工作會議");
		await signs.first().waitFor();
		await workbench.runCommand("Next Doubtful Break");
		await workbench.page.waitForTimeout(1000);
		await workbench.screenshot("reflow-doubts-001");
	});
});
