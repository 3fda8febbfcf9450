import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
	activated,
	closeAll,
	onlySeeds,
	openPage,
	putCursor,
	SEEDS,
	until,
} from "../support/editor";

const [, , , WIRE] = SEEDS;

/** The tabs of matrices, by their titles. */
function matrixTabs(): string[] {
	return vscode.window.tabGroups.all
		.flatMap(({ tabs }) => tabs)
		.filter(
			({ input }) =>
				input instanceof vscode.TabInputWebview &&
				input.viewType.endsWith("tonggao.matrix"),
		)
		.map(({ label }) => label);
}

describe("Show Witness Matrix", () => {
	before(onlySeeds);
	afterEach(closeAll);

	it("opens the matrix of the report at the cursor in a tab, once", async () => {
		const editor = await openPage(WIRE);
		putCursor(editor, "城市工作会议");
		await vscode.commands.executeCommand("tonggao.matrix.show");
		const tabs = await until(() => {
			const found = matrixTabs();
			return found[0]?.startsWith("Witnesses: ") ? found : undefined;
		}, "the matrix");
		assert.deepEqual(tabs, ["Witnesses: 中央城市工作会议在北京举行"]);
		await vscode.window.showTextDocument(editor.document);
		await vscode.commands.executeCommand("tonggao.matrix.show");
		assert.equal(matrixTabs().length, 1);
	});
});

describe("The base of a report", () => {
	before(onlySeeds);
	afterEach(closeAll);

	it("is the wire text unless another paper is chosen", async () => {
		const { session } = await activated();
		const answer = await session.folder.askComplete("reports", {});
		const report = answer?.value[0] ?? assert.fail();
		const wire = session.bases.of(report);
		assert.ok(wire?.file.endsWith(WIRE), wire?.file);
		const other = report.papers.find((paper) => paper !== wire);
		await session.bases.choose(report, other ?? assert.fail());
		assert.equal(session.bases.of(report)?.file, other?.file);
		assert.equal(session.bases.versionsOf(report)[0]?.file, other?.file);
		await session.bases.choose(report, wire ?? assert.fail());
		assert.equal(session.bases.of(report)?.file, wire?.file);
	});
});
