import assert from "node:assert/strict";
import { Workbench } from "../support/workbench";

const PAGE = "001_5d032a918828e760.txt";

describe("Reading a page", () => {
	let workbench: Workbench;
	before(async () => {
		workbench = await Workbench.open();
		await workbench.openFile(PAGE);
		await workbench.waitForText("Traditional (Hong Kong)");
	});
	after(() => workbench?.close());

	it("colours names and underlines each kind in its own way", async () => {
		const styleOf = async (text: string) => {
			const name = workbench.editor
				.locator(".view-line span span", { hasText: text })
				.first();
			await name.waitFor();
			return name.evaluate((span) => {
				const style = span.ownerDocument.defaultView.getComputedStyle(span);
				return {
					color: style.color as string,
					line: `${style.textDecorationLine} ${style.textDecorationStyle}`,
				};
			});
		};
		const person = await styleOf("習近平");
		const place = await styleOf("北京");
		assert.equal(person.line, "underline solid");
		assert.equal(place.line, "underline dashed");
		assert.notEqual(person.color, place.color);
		await workbench.screenshot("highlight-001");
	});

	it("tells on hover what a name is, in both scripts", async () => {
		const text = await workbench.hover("習近平");
		assert.match(text, /習近平.*习近平/u);
		assert.match(text, /Person/u);
		// It fades in.
		await workbench.page.waitForTimeout(400);
		await workbench.screenshot("hover-001");
		await workbench.page.keyboard.press("Escape");
	});

	it("shows the page and the folder's names in the side bar", async () => {
		await workbench.openSideBar("通稿");
		const rowsOf = (view: string) =>
			workbench.page
				.locator(".sidebar .pane", {
					has: workbench.page.locator(".pane-header", { hasText: view }),
				})
				.locator(".monaco-list-row");
		const names = rowsOf("Names");
		await names.filter({ hasText: "People" }).click();
		await names.filter({ hasText: /^习近平/u }).click();
		await names.filter({ hasText: /^000_/u }).waitFor();
		await workbench.goToLine(60);
		await rowsOf("Page")
			.filter({ hasText: "一是着力優化現代化城市體系" })
			.first()
			.waitFor();
		await workbench.screenshot("sidebar-001");
	});

	it("shows the folder's tasks, paper by paper", async () => {
		const { page } = workbench;
		await workbench.openSideBar("通稿");
		const pane = page.locator(".pane", {
			has: page.locator(".pane-header", { hasText: "Tasks" }),
		});
		const header = pane.locator(".pane-header");
		if ((await header.getAttribute("aria-expanded")) !== "true")
			await header.click();
		const list = pane.locator(".monaco-list-row", { hasText: "7 items" });
		await list.locator(".monaco-tl-twistie").click();
		const task = pane.locator(".monaco-list-row", { hasText: /^三是/u });
		await task.locator(".monaco-tl-twistie").click();
		await workbench.screenshot("tasks-view");
		await pane.locator(".monaco-list-row", { hasText: "❸" }).click();
		await page.locator(".tab.active", { hasText: "001" }).waitFor();
	});

	it("shows articles, paragraphs and tasks in the outline", async () => {
		await workbench.runCommand("Focus on Outline View");
		const files = workbench.page.locator(".explorer-viewlet .pane-header");
		await files.first().click();
		const row = workbench.page
			.locator(".outline-element")
			.filter({ hasText: "一是着力優化現代化城市體系" });
		await row.first().waitFor();
		await workbench.screenshot("outline-001");
	});
});
