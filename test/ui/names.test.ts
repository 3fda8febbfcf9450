import assert from "node:assert/strict";
import { Workbench } from "../support/workbench";

const PAGE = "001_5d032a918828e760.txt";

/** Themes that ship with VS Code, and what screenshots in them are called. */
const THEMES = [
	["Default Light Modern", "light"],
	["Default Dark Modern", "dark"],
	["Default High Contrast", "contrast"],
	["Default High Contrast Light", "contrast-light"],
] as const;

for (const [theme, name] of THEMES)
	describe(`A name's card in ${theme}`, () => {
		let workbench: Workbench;
		before(async () => {
			workbench = await Workbench.open({
				settings: {
					"workbench.colorTheme": theme,
					"tonggao.confidence": "possible",
				},
			});
			await workbench.openFile(PAGE);
			await workbench.waitForText("Traditional (Hong Kong)");
		});
		after(() => workbench?.close());

		it("says what is known, and links to what can be done", async () => {
			const text = await workbench.hover("習近平");
			assert.match(text, /Xí Jìnpíng/u);
			assert.match(text, /Relabel…/u);
			assert.match(text, /Count in Folder/u);
			await workbench.page.waitForTimeout(400);
			await workbench.screenshot(`names-card-${name}`);
		});
	});

describe("A name's card in Chinese", () => {
	let workbench: Workbench;
	before(async () => {
		workbench = await Workbench.open({
			language: "zh-cn",
			settings: { "tonggao.confidence": "possible" },
		});
		await workbench.openFile("004_d5e5241795d55f4b.txt");
		await workbench.waitForText("简体");
	});
	after(() => workbench?.close());

	it("says all of it in Chinese", async () => {
		const text = await workbench.hover("习近平");
		assert.match(text, /人物/u);
		assert.match(text, /在文件夹中统计/u);
		await workbench.page.waitForTimeout(400);
		await workbench.screenshot("names-card-chinese");
	});

	it("names an article's keywords where the page is listed", async () => {
		await workbench.page.keyboard.press("Escape");
		await workbench.openSideBar("通稿");
		const article = workbench.page
			.locator(".sidebar .pane")
			.first()
			.locator(".monaco-list-row[aria-level='1']")
			.nth(1);
		await article.waitFor();
		await article.hover();
		await workbench.waitForText(/关键词：/u);
		await workbench.screenshot("names-keywords");
	});
});

describe("Working with a name", () => {
	let workbench: Workbench;
	before(async () => {
		workbench = await Workbench.open();
		await workbench.openFile(PAGE);
		await workbench.waitForText("Traditional (Hong Kong)");
	});
	after(() => workbench?.close());

	it("counts it in the folder and shows the card again", async () => {
		await workbench.hover("習近平");
		await workbench.page.getByText("Count in Folder").click();
		await workbench.waitForText(/^003_.* · \d+/u);
		await workbench.page.waitForTimeout(400);
		await workbench.screenshot("names-counted");
		await workbench.page.keyboard.press("Escape");
	});

	it("calls it out in the sidebar, with who is named with it", async () => {
		await workbench.click("習近平");
		await workbench.runCommand("Tonggao: Call Out Name in Folder");
		const rows = workbench.page.locator(".sidebar .monaco-list-row");
		await rows.filter({ hasText: "Named with It" }).click();
		await rows
			.filter({ hasText: /sentences/u })
			.first()
			.waitFor();
		await workbench.screenshot("names-called-out");
	});

	it("asks for another name by Rename", async () => {
		await workbench.click("習近平");
		await workbench.page.keyboard.press("F2");
		await workbench.page.locator(".rename-box").first().waitFor();
		await workbench.screenshot("names-rename");
		await workbench.page.keyboard.press("Escape");
	});
});
