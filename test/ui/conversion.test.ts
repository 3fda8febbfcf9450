import assert from "node:assert/strict";
import { Workbench } from "../support/workbench";

const HONG_KONG = "001_5d032a918828e760.txt";
const WIRE = "003_62a869ae638578e6.txt";

for (const theme of ["Default Light Modern", "Default Dark Modern"]) {
	const shade = theme.includes("Light") ? "light" : "dark";

	describe(`Conversion on the screen (${shade})`, () => {
		let workbench: Workbench;
		before(async () => {
			workbench = await Workbench.open({
				settings: {
					"workbench.colorTheme": theme,
					"files.autoSave": "off",
				},
				files: { "pages/gb.md": "会议指出，城市发展要转变方式。\n" },
			});
		});
		after(() => workbench?.close());

		it("reads beside in the other script", async () => {
			await workbench.openFile(HONG_KONG);
			await workbench.waitForText("Traditional (Hong Kong)");
			await workbench.runCommand("Read in the Other Script Beside");
			await workbench.waitForText("中央城市工作会议");
			await workbench.goToLine(20);
			await workbench.page.waitForTimeout(1500);
			await workbench.screenshot(`side-by-side-${shade}`);
			await workbench.runCommand("View: Close All Editors");
		});

		it("shows as a diff what a conversion would change", async () => {
			await workbench.openFile(WIRE);
			await workbench.waitForText("1 article");
			await workbench.runCommand("Preview Conversion");
			await workbench.pick("Traditional (Hong Kong)");
			await workbench.page
				.locator(".monaco-diff-editor .editor.modified .view-lines")
				.getByText("中央城市工作會議")
				.first()
				.waitFor();
			await workbench.page.waitForTimeout(800);
			await workbench.screenshot(`convert-preview-${shade}`);
			await workbench.runCommand("Convert as Previewed");
			await workbench.waitForText("worth a look");
		});

		it("reviews doubtful places with quick fixes", async () => {
			await workbench.runCommand("Tonggao: Review Conversion");
			await workbench.page.waitForTimeout(800);
			await workbench.page.keyboard.press("Control+Period");
			await workbench.page
				.locator(".action-widget")
				.getByText("Change to")
				.first()
				.waitFor();
			await workbench.screenshot(`review-${shade}`);
			await workbench.page.keyboard.press("Escape");
			await workbench.runCommand("Keep All Conversions");
			await workbench.runCommand("File: Revert File");
		});

		it("converts files from the Explorer and lists what became of them", async () => {
			await workbench.openSideBar("Explorer");
			const rows = workbench.page.locator(
				".explorer-folders-view .monaco-list-row",
			);
			await rows.filter({ hasText: "003_" }).first().click();
			await rows
				.filter({ hasText: "000_" })
				.first()
				.click({ modifiers: ["ControlOrMeta"] });
			await rows
				.filter({ hasText: "001_" })
				.first()
				.click({ modifiers: ["ControlOrMeta"], button: "left" });
			await workbench.page.keyboard.press("Shift+F10");
			const item = workbench.page
				.locator(".monaco-menu .action-label:visible")
				.filter({ hasText: "Convert Script of Files" });
			await item.waitFor();
			// Menus fade in.
			await workbench.page.waitForTimeout(400);
			await workbench.screenshot(`explorer-menu-${shade}`);
			await item.click();
			await workbench.pick("Traditional (Hong Kong)");
			await workbench.page
				.locator(".quick-input-list")
				.getByText("In Place")
				.first()
				.waitFor();
			await workbench.screenshot(`convert-files-${shade}`);
			await workbench.pick("Copies Beside the Files");
			await workbench.page
				.locator(".quick-input-titlebar")
				.getByText("2 of 3 converted")
				.waitFor();
			await workbench.screenshot(`convert-result-${shade}`);
			const listed = await workbench.page
				.locator(".quick-input-list .monaco-list-row")
				.allInnerTexts();
			assert.equal(listed.length, 3, listed.join("\n"));
		});
	});
}
