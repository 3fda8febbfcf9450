import assert from "node:assert/strict";
import * as vscode from "vscode";
import { Display } from "../../src/editor/display";
import { activated, closeAll, openPage, SEEDS, until } from "../support/editor";

const [, HONG_KONG] = SEEDS;

const choose = (script: string | undefined) =>
	vscode.workspace
		.getConfiguration("tonggao")
		.update("displayScript", script, vscode.ConfigurationTarget.Workspace);

async function shown(): Promise<string[]> {
	const { session } = await activated();
	const display = new Display(session);
	return Promise.all(
		["王滬寧", "城市工作"].map(async (row) => {
			const item = new vscode.TreeItem({ label: row, highlights: [[0, 2]] });
			item.tooltip = row;
			const { label, tooltip } = await display.relabel(item);
			const text = typeof label === "object" ? label.label : label;
			return `${text} ${tooltip}`;
		}),
	);
}

describe("The script of the side bar", () => {
	before(activated);
	afterEach(async () => {
		await choose(undefined);
		await closeAll();
	});

	for (const [script, labels] of [
		[undefined, ["王滬寧 王滬寧", "城市工作 城市工作"]],
		["cn", ["王沪宁 王滬寧", "城市工作 城市工作"]],
		["hk", ["王滬寧 王滬寧", "城市工作 城市工作"]],
	] as const)
		it(`is ${script ?? "as printed"}, tooltips as printed`, async () => {
			await choose(script);
			assert.deepEqual(await shown(), labels);
		});

	it("does not keep names of another script from being found", async () => {
		const { session } = await activated();
		const { document } = await openPage(HONG_KONG);
		await session.analysis(document);
		const answer = await until(async () => {
			const found = await session.folder.askComplete("mentions", {
				id: "person:王沪宁",
			});
			return found && found.value.length > 2 ? found : undefined;
		}, "the mentions");
		const scripts = new Set(
			answer.value.map(({ context }) =>
				/王滬寧/u.test(context) ? "hk" : "cn",
			),
		);
		assert.deepEqual([...scripts].sort(), ["cn", "hk"]);
	});
});
