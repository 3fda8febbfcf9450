import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Workbench, type WorkbenchOptions } from "../support/workbench";

const WIRE = "003_62a869ae638578e6.txt";
const HONG_KONG = "001_5d032a918828e760.txt";

/** The wire text with two figures changed and its last paragraph left out. */
const CHANGED = readFileSync(join("seeds", WIRE), "utf8")
	.replace("7月14日至15日", "7月13日至15日")
	.replace("7个方面", "8个方面")
	.replace(/各省、自治区、直辖市.*/u, "");

async function openMatrix(options: WorkbenchOptions = {}): Promise<Workbench> {
	const workbench = await Workbench.open(options);
	await workbench.openFile(WIRE);
	await workbench.click("会议指出");
	await workbench.runCommand("Tonggao: Show Witness Matrix");
	await workbench.webview.locator(".cell").first().waitFor();
	return workbench;
}

function inTheme(theme: string): WorkbenchOptions {
	return { settings: { "workbench.colorTheme": theme } };
}

describe("The witness matrix", () => {
	let workbench: Workbench;
	afterEach(() => workbench?.close());

	it("shows what every paper made of every paragraph, task and headline, against the base that is chosen", async () => {
		workbench = await openMatrix({ files: { "005_changed.txt": CHANGED } });
		const { webview } = workbench;
		await webview.locator(".cell", { hasText: "figure" }).first().hover();
		await webview.locator(".detail").waitFor();
		await workbench.screenshot("matrix-detail");
		const detail = await webview.locator(".detail").innerText();
		assert.match(detail, /figure\s*14日?\s*→\s*13/u);
		await webview.getByRole("button", { name: "Tasks" }).click();
		await webview.locator(".mark", { hasText: "7" }).first().waitFor();
		await workbench.screenshot("matrix-tasks");
		await webview.getByRole("button", { name: "Headlines" }).click();
		await webview.locator(".headlines .line").first().waitFor();
		await workbench.screenshot("matrix-headlines");
		await webview.getByRole("button", { name: "Paragraphs" }).click();
		await webview.locator("select").selectOption({ label: "001" });
		const head = webview.locator(".head-cell", { hasText: "001" });
		await head.getByText("base").waitFor();
		await workbench.screenshot("matrix-base-001");
		assert.ok((await webview.locator(".cell.added").count()) > 0);
	});

	it("chooses and sorts rows, and is as it was left after a reload", async () => {
		workbench = await openMatrix();
		const { webview, page } = workbench;
		await webview.getByRole("button", { name: /cut/u }).click();
		await webview.getByText("2 of 11 rows").waitFor();
		await webview.getByRole("columnheader", { name: /001/u }).click();
		await workbench.screenshot("matrix-filtered");
		// In a browser VS Code keeps what is open a few seconds after it changed.
		await page.waitForTimeout(8000);
		await page.reload();
		await webview.getByText("2 of 11 rows").waitFor();
		const head = webview.getByRole("columnheader", { name: /001/u });
		assert.equal(await head.getAttribute("aria-sort"), "descending");
	});

	it("is read by the keyboard: arrows go from cell to cell, Enter opens both places", async () => {
		workbench = await openMatrix();
		const { webview, page } = workbench;
		await webview.locator(".words").first().focus();
		for (const key of ["Control+End", "ArrowLeft", "ArrowRight"])
			await page.keyboard.press(key);
		const place = webview.locator(".cell:focus");
		assert.match((await place.getAttribute("aria-label")) ?? "", /001: cut/u);
		await webview.locator(".detail").waitFor();
		await page.keyboard.press("Enter");
		await page.locator(".tab", { hasText: HONG_KONG }).waitFor();
		await page.locator(".editor-group-container").nth(2).waitFor();
		await page.waitForTimeout(1000);
		await workbench.screenshot("matrix-opened");
		assert.equal(await page.locator(".editor-group-container").count(), 3);
	});

	it("is as clear in every theme, where it is narrow, and in Chinese", async () => {
		workbench = await openMatrix({
			...inTheme("Default Dark Modern"),
			language: "zh-cn",
		});
		const { webview, folder, page } = workbench;
		const shoot = async (name: string, kind: string) => {
			await webview.locator(`body.${kind}`).waitFor();
			await webview.locator(".cell.same").first().hover();
			await webview.locator(".cell.cut").first().hover();
			await webview.locator(".detail").waitFor();
			await workbench.screenshot(`matrix-${name}`);
			assert.match(await webview.locator(".detail").innerText(), /删/u);
		};
		await shoot("dark", "vscode-dark");
		for (const [name, theme, kind] of [
			["hc-dark", "Default High Contrast", "vscode-high-contrast"],
			["hc-light", "Default High Contrast Light", "vscode-high-contrast-light"],
			["light", "Default Light Modern", "vscode-light"],
		] as const) {
			const { settings } = inTheme(theme);
			const file = join(folder, ".vscode", "settings.json");
			writeFileSync(file, JSON.stringify(settings));
			await shoot(name, kind);
		}
		await page.setViewportSize({ width: 820, height: 640 });
		await webview.locator(".cell").nth(3).scrollIntoViewIfNeeded();
		await workbench.screenshot("matrix-narrow");
		const words = await webview.locator(".words").first().boundingBox();
		assert.ok(words !== null && words.x > 0);
		await webview.getByRole("button", { name: "标题" }).waitFor();
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
		await workbench.waitForText(/in 5 papers/u);
		await workbench.page.locator(".cgmr").first().waitFor();
		const hover = await workbench.hover("據新華社報道");
		await workbench.screenshot("heat");
		assert.match(hover, /003/u);
	});
});
