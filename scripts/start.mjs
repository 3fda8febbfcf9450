// npm start: opens seeds/ in a VS Code that has the extension, built from this folder.
import path from "node:path";
import { npm, run, which } from "./child.mjs";
import { installDependencies } from "./dependencies.mjs";
import { Failure, giveUp } from "./failure.mjs";
import { installHost } from "./host-install.mjs";
import { linkExtension, startServer } from "./host-server.mjs";
import { cache, root } from "./places.mjs";

const seeds = path.join(root, "seeds");
/** The same port each time, where it is free: the browser keeps settings by address. */
const port = 8742;

try {
	await installDependencies(console.log);
	await build();
	const desktop = which("code");
	await (desktop ? openDesktop(desktop) : openInBrowser());
} catch (error) {
	giveUp(error);
}

async function build() {
	console.log("Building the extension (npm run build) …");
	const result = await npm(["run", "build"], { seconds: 120 });
	if (result.code !== 0)
		throw new Failure(`${result.output}\nThe extension could not be built.`);
}

async function openDesktop(code) {
	console.log("Opening seeds/ in VS Code with the extension …");
	const args = [`--extensionDevelopmentPath=${root}`, seeds];
	const result = await run(code, args, {
		seconds: 60,
		shell: process.platform === "win32",
	});
	if (result.code !== 0)
		throw new Failure(`${result.output}\nVS Code did not open.`);
}

/** Serves VS Code until Ctrl+C. */
async function openInBrowser() {
	console.log(
		"There is no `code` on the PATH: VS Code will run in the browser.",
	);
	const product = await installHost(console.log);
	const folder = path.join(cache, "start");
	linkExtension(folder);
	console.log("Starting VS Code's server …");
	const server = await startServer(product, folder, { workspace: seeds, port });
	console.log(`\n  Open ${server.address}\n\nCtrl+C ends it.`);
	await server.ended;
	throw new Failure("VS Code's server has ended. Run `npm start` again.");
}
