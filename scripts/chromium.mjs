// The browser that shows the workbench in tests, and a font that has the characters of our texts.

import { run, which } from "./child.mjs";
import { Failure } from "./failure.mjs";

const commands = [
	"chromium",
	"chromium-browser",
	"google-chrome",
	"google-chrome-stable",
	"chrome",
];
const debian = ["chromium", "fonts-noto-cjk"];

/** The path of a Chromium, installed first by apt where that is possible. */
export async function installChromium(say) {
	if (!(await isComplete())) await installByApt(say);
	const found = commands.map(which).find(Boolean);
	if (found) return found;
	throw new Failure(
		"The tests in VS Code need Chromium: install it so that `chromium` or `google-chrome` is on the PATH.",
	);
}

/** Starts one headless browser; tests in other processes connect to its `wsEndpoint()`. */
export async function launchBrowser(executablePath) {
	const { chromium } = await import("playwright-core");
	return await chromium.launchServer({
		executablePath,
		timeout: 60_000,
		args: [
			"--no-sandbox",
			"--disable-gpu",
			"--disable-quic",
			"--no-first-run",
			"--disable-background-networking",
			"--disable-component-update",
			"--disable-sync",
		],
	});
}

async function isComplete() {
	if (!commands.some(which)) return false;
	// Where fontconfig is not in use (Windows, macOS) the system brings its own Chinese fonts.
	if (!which("fc-list")) return true;
	const fonts = await run("fc-list", [":lang=zh-tw"], { seconds: 30 });
	return fonts.output.trim() !== "";
}

async function installByApt(say) {
	if (!which("apt-get")) return;
	const command = `apt-get install -y --no-install-recommends ${debian.join(" ")}`;
	if (process.getuid?.() !== 0)
		throw new Failure(
			`The tests in VS Code need Chromium and a Chinese font. Run: sudo ${command}`,
		);
	say(`Installing ${debian.join(" and ")} by apt …`);
	const apt = (...args) =>
		run("apt-get", args, {
			seconds: 240,
			env: { DEBIAN_FRONTEND: "noninteractive" },
		});
	const install = () => apt(...command.split(" ").slice(1));
	let result = await install();
	if (result.code !== 0) {
		// A fresh system has no package lists, or ones that name files no longer there.
		await apt("update");
		result = await install();
	}
	if (result.code !== 0)
		throw new Failure(
			`${result.output}\napt could not install them. Run: ${command}`,
		);
}
