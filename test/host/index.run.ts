import { resolve } from "node:path";
import { runHostSuite } from "../support/host-suite";

/** Called by VS Code's extension host, in the browser's workbench and in desktop VS Code alike. */
export async function run(): Promise<void> {
	await runHostSuite(resolve(__dirname, "..", "..", ".."), "host");
}
