import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { PrintedReport } from "../../src/worker/protocol";
import {
	activated,
	closeAll,
	fileUri,
	nameOf,
	onlySeeds,
	openPage,
	putCursor,
	runAndPick,
	SEEDS,
} from "../support/editor";

const [PAGE, HONG_KONG, , WIRE] = SEEDS;

async function reportsOfFolder(): Promise<readonly PrintedReport[]> {
	const { session } = await activated();
	const answer = await session.folder.askComplete("reports", {});
	assert.equal(answer?.pending, 0);
	return answer.value;
}

const numbersOf = (report: PrintedReport | undefined) =>
	[
		...new Set(
			report?.papers
				.filter(({ standing }) => standing === "version")
				.map(({ file }) => nameOf(vscode.Uri.parse(file)).slice(0, 3)),
		),
	].sort();

describe("The folder's reports", () => {
	before(onlySeeds);

	it("are the conference in all seeds and the Qiushi story in three, nothing else", async () => {
		const reports = await reportsOfFolder();
		assert.deepEqual(reports.map(numbersOf), [
			["000", "001", "002", "003", "004"],
			["000", "001", "002"],
		]);
	});

	it("say of every paper what became of its paragraphs", async () => {
		const { session } = await activated();
		const [report] = await reportsOfFolder();
		const wire = report?.papers.find(({ file }) => file.endsWith(WIRE));
		const paper = report?.papers.find(({ file }) => file.endsWith(HONG_KONG));
		assert.ok(wire && paper);
		const answer = await session.folder.ask("compare", {
			base: wire,
			version: paper,
		});
		const changes = answer?.value.map(({ change }) => change) ?? [];
		for (const change of ["same", "edited", "cut"] as const)
			assert.ok(changes.includes(change), change);
		const cut = answer?.value.find(({ change }) => change === "cut");
		assert.equal(cut?.place.file, fileUri(WIRE).toString());
	});
});

describe("Reading the folder", () => {
	it("can be stopped; what is not read then is counted as that until it is read", async () => {
		const { session } = await activated();
		const { folder } = session;
		await folder.askComplete("reports", {});
		const reading = vscode.commands.executeCommand("tonggao.folder.read");
		await vscode.commands.executeCommand("tonggao.folder.stop");
		await reading;
		assert.equal((await folder.ask("reports", {}))?.pending, SEEDS.length);
		await vscode.commands.executeCommand("tonggao.folder.read");
		assert.equal((await folder.ask("reports", {}))?.pending, 0);
	});
});

describe("Go to Same Paragraph in…", () => {
	before(activated);
	afterEach(closeAll);

	it("goes to the sentence in the other paper that is chosen", async () => {
		const seen = new Set<string>();
		for (let steps = 0; steps < 5; steps++) {
			const page = await openPage(WIRE);
			putCursor(page, "更加注重集约高效");
			await runAndPick("tonggao.goToSameParagraph", steps);
			const editor = vscode.window.activeTextEditor;
			assert.ok(editor && editor !== page);
			const name = nameOf(editor.document.uri);
			const text = editor.document.getText(editor.selection);
			if (/更加注重集[约約]高效/u.test(text.replace(/\s/gu, "")))
				seen.add(name);
		}
		assert.ok(seen.has(HONG_KONG) && seen.has(PAGE), [...seen].join(" "));
	});

	it("goes from a passage that another paper cuts to the nearest one", async () => {
		for (let steps = 0; steps < 8; steps++) {
			const page = await openPage(WIRE);
			putCursor(page, "各省、自治区、直辖市");
			await runAndPick("tonggao.goToSameParagraph", steps);
			const editor = vscode.window.activeTextEditor;
			assert.ok(editor);
			if (nameOf(editor.document.uri) !== HONG_KONG) continue;
			const text = editor.document.getText(editor.selection);
			assert.ok(text.length > 0 && !text.includes("各省"));
			return;
		}
		assert.fail("001 is not offered");
	});
});
