import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Workbench } from "../support/workbench";

const HONG_KONG = "001_5d032a918828e760.txt";
const WIRE = "003_62a869ae638578e6.txt";

describe("How papers print a report", () => {
	let workbench: Workbench;
	beforeEach(async () => {
		workbench = await Workbench.open();
	});
	afterEach(() => workbench?.close());

	it("stands in the side bar, down to the paragraphs", async () => {
		const { page } = workbench;
		await workbench.openFile(WIRE);
		await workbench.openSideBar("通稿");
		const rows = page.locator(".pane .monaco-list-row");
		const report = rows.filter({ hasText: "5 versions" });
		await report.waitFor();
		await report.locator(".monaco-tl-twistie").click();
		await rows
			.filter({ hasText: /^Figures/u })
			.locator(".monaco-tl-twistie")
			.click();
		await rows.filter({ hasText: "Longest text that all print" }).waitFor();
		const paper = rows.filter({ hasText: /^001/u });
		await paper.first().waitFor();
		await paper.first().locator(".monaco-tl-twistie").click();
		await rows.filter({ hasText: "cut" }).first().waitFor();
		await workbench.screenshot("reports-view");
		await rows.filter({ hasText: "edited" }).first().click();
		await page.locator(".tab.active", { hasText: HONG_KONG }).waitFor();
		await workbench.screenshot("reports-view-opened");
	});

	it("is a diff of two texts in one script", async () => {
		await workbench.openFile(WIRE);
		await workbench.click("会议指出");
		await workbench.runCommand("Tonggao: Compare with Same Report…");
		await workbench.page
			.locator(".quick-input-list .monaco-list-row")
			.first()
			.waitFor();
		await workbench.screenshot("compare-pick");
		await workbench.pick(HONG_KONG);
		await workbench.waitForText(/003 ↔ 001/u);
		await workbench.waitForText(/大公报讯/u);
		await workbench.screenshot("diff-003-001");
	});

	it("is said to be alone where no other text prints it", async () => {
		await workbench.close();
		workbench = await Workbench.open({
			files: {
				"empty.txt": "",
				"alone.txt": "本报讯 市图书馆昨日迎来新馆长，馆内举行茶会。\n",
			},
		});
		await workbench.openFile("alone.txt");
		await workbench.waitForText("1 article");
		await workbench.click("新馆长");
		await workbench.runCommand("Tonggao: Compare with Same Report…");
		await workbench.waitForText(/no other text of the folder prints/u);
		assert.equal(await workbench.page.locator(".tab").count(), 1);
	});

	it("is all versions in one editor", async () => {
		await workbench.openFile(WIRE);
		await workbench.click("会议指出");
		await workbench.runCommand("Tonggao: Compare All Versions");
		await workbench.waitForText(/5 versions/u);
		await workbench.page.locator(".multiDiffEntry").nth(1).waitFor();
		await workbench.page.waitForTimeout(1500);
		await workbench.screenshot("multi-diff");
	});

	it("shows a page with its layout undone beside it", async () => {
		await workbench.openFile(HONG_KONG);
		await workbench.runCommand("Tonggao: Preview Reflow");
		await workbench.waitForText(/layout undone/u);
		await workbench.page
			.locator(".editor.modified .view-line")
			.first()
			.waitFor();
		await workbench.page.waitForTimeout(1500);
		await workbench.screenshot("reflow-preview");
	});

	it("converts a long text until it is stopped, and then not at all", async () => {
		const seed = readFileSync(join("seeds", WIRE), "utf8");
		await workbench.close();
		workbench = await Workbench.open({
			files: { "long.md": seed.repeat(400) },
		});
		await workbench.openFile("long.md");
		await workbench.runCommand("Tonggao: Convert to Traditional (Hong Kong)");
		await workbench.waitForText(/converting to Traditional/u);
		await workbench.screenshot("convert-progress");
		await workbench.page.getByRole("button", { name: "Cancel" }).click();
		await workbench.page.waitForTimeout(4000);
		const text = await workbench.editor.locator(".view-lines").innerText();
		assert.match(text, /会议/u);
		assert.doesNotMatch(text, /會議/u);
	});
});
