import assert from "node:assert/strict";
import { Workbench } from "../support/workbench";

describe("The menus", () => {
	let workbench: Workbench;
	before(async () => {
		workbench = await Workbench.open({
			settings: { "tonggao.autoDetect": false },
		});
	});
	after(() => workbench?.close());

	const rows = () =>
		workbench.page.locator(".monaco-menu .action-label:visible");
	const contextMenu = async (text: string) => {
		await workbench.click(text);
		await workbench.page.keyboard.press("Shift+F10");
		await rows().first().waitFor();
		return rows().allInnerTexts();
	};

	it("offer a plain text to be treated as news", async () => {
		await workbench.openFile("003_62a869ae638578e6.txt");
		const found = await contextMenu("中央城市工作会议");
		assert.ok(found.includes("Treat as Chinese News"), found.join("\n"));
		assert.ok(found.includes("Convert Script"), found.join("\n"));
		await workbench.screenshot("menu-plaintext");
		await workbench.page.keyboard.press("Escape");
	});

	it("hold a page's commands together under one name", async () => {
		await workbench.runCommand("Tonggao: Treat as Chinese News");
		await workbench.waitForText("1 article");
		const found = await contextMenu("中央城市工作会议");
		assert.ok(!found.includes("Treat as Chinese News"), found.join("\n"));
		await rows().filter({ hasText: "Tonggao" }).hover();
		const wanted = ["Compare All Versions", "Next Name", "Previous Task"];
		for (const name of wanted) await rows().filter({ hasText: name }).waitFor();
		await workbench.screenshot("menu-page");
		await rows().filter({ hasText: "Layout" }).hover();
		await rows().filter({ hasText: "Sort Articles" }).waitFor();
		await workbench.screenshot("menu-page-layout");
		await workbench.page.keyboard.press("Escape");
		await workbench.page.keyboard.press("Escape");
		await workbench.page.keyboard.press("Escape");
	});

	it("lead from the view of the page to the state of the analysis and to the log", async () => {
		await workbench.openSideBar("通稿");
		const pane = workbench.page.locator(".sidebar .pane", {
			has: workbench.page.locator(".pane-header", { hasText: "Page" }),
		});
		const more = async () => {
			await pane.locator(".pane-header").hover();
			await pane.locator(".codicon-toolbar-more").click({ timeout: 5000 });
			await rows().filter({ hasText: "Show Log" }).waitFor({ timeout: 5000 });
			await workbench.screenshot("menu-view");
			await rows()
				.filter({ hasText: "Show Analysis Status" })
				.click({ timeout: 5000 });
		};
		// VS Code closes the menu of a view when another fills up: then it is opened again, as a reader would.
		for (let tries = 1; ; tries++)
			try {
				await more();
				break;
			} catch (error) {
				if (tries === 5) throw error;
				await workbench.page.keyboard.press("Escape");
			}
		await workbench.waitForText("Segmenter");
	});
});
