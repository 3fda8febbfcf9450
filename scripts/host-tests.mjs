// Runs a suite in a real extension host: opens the workbench and lets it call the suite's `run`.

import { appendFileSync } from "node:fs";
import path from "node:path";
import { Failure } from "./failure.mjs";

/** What `test/support/host-suite.ts` puts before its lines. */
const mark = "[test] ";

/**
 * @param wsEndpoint a browser started by `launchBrowser`
 * @param server one that `startServer` gave
 * @param options `payload` names what to load; `say` gets the tests' own lines, the file `log` all
 */
export async function runInHost(wsEndpoint, server, options) {
	const { workspace, payload, say, log, seconds } = options;
	const { chromium } = await import("playwright-core");
	const browser = await chromium.connect(wsEndpoint, { timeout: 30_000 });
	try {
		const page = await (await browser.newContext()).newPage();
		page.setDefaultTimeout(60_000);
		const note = (line) => {
			appendFileSync(log, `${line}\n`);
			sayOwn(line, say);
		};
		page.on("pageerror", (error) => note(error.stack ?? error.message));
		let end;
		const ended = new Promise((resolve) => {
			end = resolve;
		});
		await page.exposeFunction("codeAutomationExit", (code) => end(code));
		await page.exposeFunction("codeAutomationLog", (_type, args) =>
			note(args.map(String).join(" ")),
		);
		await page.goto(workbenchAddress(server, workspace, payload));
		await within(ended, seconds, log);
	} finally {
		await browser.close();
	}
}

/** Says a line that comes from our tests, without its mark; an extension host prints much else. */
export function sayOwn(line, say) {
	if (line.startsWith(mark)) say(line.slice(mark.length));
}

/** The address that opens a folder; `payload` maps a name to a path or another value. */
export function workbenchAddress(server, workspace, payload = {}) {
	const remote = (file) =>
		`vscode-remote://${server.authority}${file.split(path.sep).join("/")}`;
	const pairs = Object.entries({ skipWelcome: "true", ...payload }).map(
		([name, value]) => [name, path.isAbsolute(value) ? remote(value) : value],
	);
	const folder = encodeURIComponent(workspace);
	const rest = encodeURIComponent(JSON.stringify(pairs));
	return `${server.address}/?folder=${folder}&payload=${rest}`;
}

async function within(promise, seconds, log) {
	let timer;
	const late = new Promise((_, reject) => {
		timer = setTimeout(
			() =>
				reject(
					new Failure(
						`The tests in the extension host did not end within ${seconds} s: see ${log}`,
					),
				),
			seconds * 1000,
		);
	});
	try {
		return await Promise.race([promise, late]);
	} finally {
		clearTimeout(timer);
	}
}
