import { readFileSync } from "node:fs";
import path from "node:path";
import { Workbench } from "../support/workbench";

const PAGE = "001_5d032a918828e760.txt";
const WIRE = "003_62a869ae638578e6.txt";

/** The wire text on two pages, cut in the middle of a sentence. */
function parts(): Record<string, string> {
	const seed = path.join(__dirname, "..", "..", "..", "seeds", WIRE);
	const lines = readFileSync(seed, "utf8").split("\n").filter(Boolean);
	const [cut = "", ...rest] = lines.slice(5);
	const front = [...lines.slice(0, 5), cut.slice(0, 20)].join("\n");
	const back = [cut.slice(20), ...rest].join("\n");
	return {
		"a01.txt": `${front}\n（下转第4版）\n`,
		"a04.txt": `（上接第1版）\n${back}\n`,
	};
}

describe("Layout on the screen", () => {
	let workbench: Workbench;
	before(async () => {
		workbench = await Workbench.open({
			files: parts(),
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

	it("reads the parts of an article that a page jump cuts as one", async () => {
		await workbench.openFile("a01.txt");
		await workbench.goToLine(7);
		await workbench.runCommand("Read Article Cut by Page Jumps as One");
		const tab = workbench.page.locator(".tab.active", {
			hasText: "习近平发表重要讲话.txt",
		});
		await tab.waitFor();
		await workbench.page
			.locator(".view-line", { hasText: "转向稳定发展期，城市发展正从" })
			.waitFor();
		await workbench.page.waitForTimeout(1000);
		await workbench.screenshot("article-as-one");
	});
});
