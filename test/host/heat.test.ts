import assert from "node:assert/strict";
import * as vscode from "vscode";
import { cutPointsIn, differencesIn } from "../../src/editor/differences";
import {
	againstBase,
	type Witness,
	witnessesIn,
} from "../../src/editor/witnesses";
import {
	activated,
	closeAll,
	nameOf,
	onlySeeds,
	openPage,
	SEEDS,
	until,
} from "../support/editor";

const [PAGE, HONG_KONG, , WIRE] = SEEDS;
const { token } = new vscode.CancellationTokenSource();

/** The article of a page that prints the conference report, with the page. */
async function witnessOf(
	name: string,
): Promise<{ document: vscode.TextDocument; witness: Witness }> {
	const { session } = await activated();
	const { document } = await openPage(name);
	await session.folder.load();
	const witnesses = await until(
		() => witnessesIn(session, document, token),
		"the page's reports",
	);
	const witness = witnesses.find(
		({ report, paper }) =>
			report.title.includes("城市工作会议") && paper.standing === "version",
	);
	return { document, witness: witness ?? assert.fail() };
}

async function sheetOf(name: string) {
	const { session } = await activated();
	const { document, witness } = await witnessOf(name);
	const sheet = await againstBase(session, witness, token);
	return { document, sheet: sheet ?? assert.fail() };
}

function lensesOf(document: vscode.TextDocument) {
	return vscode.commands.executeCommand<vscode.CodeLens[]>(
		"vscode.executeCodeLensProvider",
		document.uri,
		20,
	);
}

async function setting(key: string, value: boolean | undefined) {
	await vscode.workspace
		.getConfiguration("tonggao")
		.update(key, value, vscode.ConfigurationTarget.Global);
}

describe("What a page has otherwise than the base", () => {
	before(onlySeeds);
	afterEach(closeAll);

	it("is its dateline where nothing else was touched", async () => {
		const { document, sheet } = await sheetOf(PAGE);
		const [only, ...others] = differencesIn(sheet);
		assert.equal(others.length, 0);
		assert.equal(only?.base, "新华社北京7月15日电");
		const printed = only?.spans
			.map(({ start, end }) => document.getText().slice(start, end))
			.join("");
		assert.equal(printed, "据新华社电");
		assert.deepEqual(cutPointsIn(sheet), []);
	});

	it("is what it added, and the two paragraphs that it cuts are missed at its end", async () => {
		const { document, sheet } = await sheetOf(HONG_KONG);
		const added = differencesIn(sheet).filter(({ edit }) => !edit);
		assert.ok(added.length > 0);
		const text = document.getText();
		assert.ok(
			added.some(({ spans }) =>
				spans.some(({ start, end }) =>
					text.slice(start, end).includes("重點任務"),
				),
			),
		);
		const cut = cutPointsIn(sheet).find(
			({ what, cut }) => what === "paragraphs" && cut.length === 2,
		);
		assert.match(cut?.cut[0]?.text ?? "", /^中共中央政治局委员/u);
		assert.match(text.slice(0, cut?.at), /[。」]$/u);
	});
});

describe("The line over an article", () => {
	before(onlySeeds);
	afterEach(closeAll);
	after(() => setting("reports.codeLens", undefined));

	it("is not there until it is asked for", async () => {
		const { document } = await openPage(HONG_KONG);
		assert.deepEqual(await lensesOf(document), []);
	});

	it("says how many papers print the report and how much this one has, and leads to the matrix and the diff", async () => {
		await vscode.commands.executeCommand("tonggao.reports.codeLens.toggle");
		const { document } = await witnessOf(HONG_KONG);
		const lenses = await until(async () => {
			const found = await lensesOf(document);
			return found.length > 0 ? found : undefined;
		}, "the lines");
		const titles = lenses.map(({ command }) => command?.title);
		assert.ok(
			titles.some((title) =>
				/^in 5 papers · prints 8\d % of/u.test(title ?? ""),
			),
			titles.join(" | "),
		);
		assert.ok(titles.includes("Compare with 003"), titles.join(" | "));
		const commands = lenses.map(({ command }) => command?.command);
		assert.ok(commands.includes("tonggao.matrix.show"));
	});
});

describe("Toggling marks", () => {
	afterEach(closeAll);
	after(() => setting("reports.heat", undefined));

	it("turns the setting on, and off again", async () => {
		const { document } = await openPage(WIRE);
		const isOn = () =>
			vscode.workspace
				.getConfiguration("tonggao", document)
				.get<boolean>("reports.heat");
		assert.equal(isOn(), false);
		await vscode.commands.executeCommand("tonggao.reports.heat.toggle");
		assert.equal(isOn(), true);
		await vscode.commands.executeCommand("tonggao.reports.heat.toggle");
		assert.equal(isOn(), false);
		assert.equal(nameOf(document.uri), WIRE);
	});
});
