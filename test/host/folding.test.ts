import assert from "node:assert/strict";
import * as vscode from "vscode";
import { activated, closeAll, openPage, SEEDS } from "../support/editor";

const [PAGE] = SEEDS;

describe("Folding", () => {
	before(activated);
	afterEach(closeAll);

	it("folds articles and paragraphs, each range after or inside another", async () => {
		const { document } = await openPage(PAGE);
		const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
			"vscode.executeFoldingRangeProvider",
			document.uri,
		);
		assert.ok(ranges.length > 10);
		for (const a of ranges)
			for (const b of ranges)
				assert.ok(
					a.end < b.start ||
						b.end < a.start ||
						(a.start <= b.start && b.end <= a.end) ||
						(b.start <= a.start && a.end <= b.end),
					`${a.start}-${a.end} ${b.start}-${b.end}`,
				);
	});
});
