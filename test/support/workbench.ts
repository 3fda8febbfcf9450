import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import {
	type Browser,
	chromium,
	type FrameLocator,
	type Locator,
	type Page,
} from "playwright-core";

export interface WorkbenchOptions {
	/** Files to write into the folder, by their path in it, beside or over the seeds. */
	readonly files?: Readonly<Record<string, string>>;
	/** The folder's own settings. */
	readonly settings?: Readonly<Record<string, unknown>>;
	/** The display language of extensions; English unless told. VS Code's own words stay English without a language pack. */
	readonly language?: "zh-cn" | "zh-tw";
	/** The window's size in pixels; 1440 × 900 unless told. */
	readonly size?: { readonly width: number; readonly height: number };
}

/** Milliseconds that anything on the screen may take to appear. */
const PATIENCE = 30_000;

/**
 * VS Code as a user sees it, with the extension and a fresh copy of seeds/ open.
 * `npm test` starts the server and the browser; each workbench is a window of its own:
 *
 *     const workbench = await Workbench.open();
 *     await workbench.openFile("003_62a869ae638578e6.txt");
 *     assert.match(await workbench.hover("王小明"), /人名/);
 *     await workbench.screenshot("hover");
 *     await workbench.close();
 */
export class Workbench {
	private constructor(
		private readonly browser: Browser,
		/** Playwright's page, for what has no method here. */
		readonly page: Page,
		/** The folder that is open: a copy, free to change. */
		readonly folder: string,
	) {}

	static async open(options: WorkbenchOptions = {}): Promise<Workbench> {
		const folder = makeFolder(options);
		const address = new URL(given("TONGGAO_WORKBENCH"));
		address.searchParams.set("folder", folder);
		const browser = await chromium.connect(given("TONGGAO_BROWSER"));
		const context = await browser.newContext({
			viewport: options.size ?? { width: 1440, height: 900 },
		});
		const page = await context.newPage();
		page.setDefaultTimeout(PATIENCE);
		if (options.language !== undefined)
			await page.addInitScript(
				`globalThis._VSCODE_NLS_LANGUAGE = "${options.language}";`,
			);
		await page.goto(address.href);
		const workbench = new Workbench(browser, page, folder);
		await page
			.locator(".explorer-folders-view .monaco-list-row")
			.first()
			.waitFor();
		// Until its theme is loaded the window has other colours, and no screenshot is like the next.
		await page.locator(".monaco-workbench[class*='-themes-']").waitFor();
		return workbench;
	}

	/** Closes the window. The server and the browser stay for the next one. */
	async close(): Promise<void> {
		await this.browser.close();
	}

	/**
	 * Runs a command by its title in the command palette, as `Tonggao: Reflow`. The palette lists what was possible when it
	 * was opened, so it is opened again where a page was not recognised yet.
	 */
	async runCommand(title: string): Promise<void> {
		const row = this.rowWith(title);
		for (let tries = 0; tries < 8; tries++) {
			await this.page.keyboard.press("F1");
			await this.type(`>${title}`);
			const shown = row.waitFor({ timeout: 4000 }).then(() => true);
			if (await shown.catch(() => false)) break;
			await this.page.keyboard.press("Escape");
		}
		await row.click();
	}

	/** Opens a file of the folder by its name and waits until its text is shown. */
	async openFile(name: string): Promise<void> {
		await this.page.keyboard.press("ControlOrMeta+KeyP");
		await this.type(name);
		await this.pick(name);
		const tab = this.page.locator(".tab.active", { hasText: name });
		await tab.waitFor();
		await this.editor.locator(".view-line").first().waitFor();
	}

	/** Fills the input at the top of the window: a picker or an input box. */
	async type(text: string): Promise<void> {
		await this.page.locator(".quick-input-widget input[type=text]").fill(text);
	}

	/** Chooses the first row of the picker at the top that shows this text. */
	async pick(text: string): Promise<void> {
		await this.rowWith(text).click();
	}

	/** The first row of the picker at the top that shows a text. */
	private rowWith(text: string): Locator {
		return this.page
			.locator(".quick-input-list .monaco-list-row")
			.filter({ hasText: text })
			.first();
	}

	/** Shows a view container by its name in the activity bar. */
	async openSideBar(name: string): Promise<void> {
		const label = this.page.locator(`[aria-label^="${name}"]`);
		const tab = this.page.locator(".activitybar [role=tab]", { has: label });
		if ((await tab.getAttribute("aria-expanded")) !== "true") await tab.click();
		const title = this.page.locator(".sidebar .title-label");
		await title.filter({ hasText: name }).first().waitFor();
	}

	/** Moves the cursor to a line, counted from 1, and scrolls it into view. */
	async goToLine(line: number): Promise<void> {
		await this.page.keyboard.press("Control+KeyG");
		await this.type(`:${line}`);
		await this.page.keyboard.press("Enter");
	}

	/** The text of the hover over the first shown occurrence of `text`, which must lie in one row. */
	async hover(text: string): Promise<string> {
		const place = await this.placeOf(text);
		// Until the extension has answered, a row says that it is being loaded.
		const rows = this.page
			.locator(".monaco-hover:visible .hover-row")
			.filter({ hasNotText: "Loading..." });
		const giveUp = Date.now() + PATIENCE;
		// Whoever answers a hover may not have read the text yet, and VS Code does not ask again.
		for (;;) {
			await this.page.mouse.move(place.x - 40, place.y - 80);
			await this.page.mouse.move(place.x, place.y, { steps: 4 });
			try {
				await rows.first().waitFor({ timeout: 2500 });
				return (await rows.allInnerTexts()).join("\n");
			} catch (error) {
				if (Date.now() > giveUp)
					throw new Error(`There is no hover over ${text}.`, { cause: error });
			}
		}
	}

	/** Clicks into the editor on the first shown occurrence of `text`. */
	async click(text: string): Promise<void> {
		const { x, y } = await this.placeOf(text);
		await this.page.mouse.click(x, y);
	}

	/** Waits until some part of the window shows this text. */
	async waitForText(text: string | RegExp): Promise<void> {
		await this.page.getByText(text).filter({ visible: true }).first().waitFor();
	}

	/** What is inside the webview that is shown. */
	get webview(): FrameLocator {
		return this.page
			.frameLocator("iframe.webview.ready")
			.frameLocator("#active-frame");
	}

	/** The editor that has the focus, or had it last. */
	get editor(): Locator {
		return this.page
			.locator(".editor-group-container.active .monaco-editor")
			.first();
	}

	/** Writes `test/ui/screenshots/NAME.png`. Look at it: a cut label fails no assertion. */
	async screenshot(name: string): Promise<string> {
		const path = resolve("test", "ui", "screenshots", `${name}.png`);
		await this.page.screenshot({ path });
		return path;
	}

	/** The middle of a text in the editor. Monaco cuts a row into spans, so the text may lie across them. */
	private async placeOf(text: string): Promise<{ x: number; y: number }> {
		const rows = this.editor.locator(".view-line", { hasText: text });
		await rows.first().waitFor();
		const place = await rows.first().evaluate((row, wanted) => {
			// By way of the row, as the project is compiled without the browser's types.
			const document = row.ownerDocument;
			const { SHOW_TEXT } = document.defaultView.NodeFilter;
			const walker = document.createTreeWalker(row, SHOW_TEXT);
			const shown = (row.textContent ?? "").replaceAll("\u00a0", " ");
			const start = shown.indexOf(wanted);
			const range = document.createRange();
			let offset = 0;
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				const end = offset + (node.textContent ?? "").length;
				if (start >= offset && start < end)
					range.setStart(node, start - offset);
				if (start + wanted.length > offset && start + wanted.length <= end)
					range.setEnd(node, start + wanted.length - offset);
				offset = end;
			}
			const box = range.getBoundingClientRect();
			return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
		}, text);
		return place;
	}
}

/** Copies the seeds to a folder of this window's own, and writes what the test asks for. */
function makeFolder({ files = {}, settings }: WorkbenchOptions): string {
	const folder = join(mkdtempSync(join(given("TONGGAO_RUN"), "ui-")), "seeds");
	cpSync(resolve("seeds"), folder, { recursive: true });
	const all = settings
		? { ...files, ".vscode/settings.json": JSON.stringify(settings) }
		: files;
	for (const [name, text] of Object.entries(all)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), text);
	}
	return folder;
}

function given(name: string): string {
	const value = process.env[name];
	if (value === undefined)
		throw new Error(
			`UI tests are run by \`npm run test:ui\`: ${name} is not set.`,
		);
	return value;
}
