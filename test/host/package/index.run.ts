import { resolve } from "node:path";
import { runHostSuite } from "../../support/host-suite";

/** The tests for the packaged extension, run in a VS Code where it alone is installed. */
export async function run(): Promise<void> {
	await runHostSuite(
		resolve(__dirname, "..", "..", "..", ".."),
		"host/package",
	);
}
