import assert from "node:assert/strict";
import { workspace } from "vscode";

describe("the extension host", () => {
	it("has a copy of seeds/ open and can search it", async () => {
		const files = await workspace.findFiles("*.txt");
		assert.equal(files.length, 5);
	});
});
