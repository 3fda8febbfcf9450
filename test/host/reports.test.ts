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
	openText,
	putCursor,
	runAndPick,
	SEEDS,
	until,
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

/** A text provider for pages that are no files. */
const SCHEME = "tonggao-test-papers";

describe("Texts that are no files", () => {
	before(onlySeeds);
	afterEach(closeAll);

	/** Which papers of the conference's report are of a scheme. */
	async function papersOf(
		scheme: string,
		isWanted: (count: number) => boolean,
	) {
		return until(async () => {
			const [report] = await reportsOfFolder();
			const found = report?.papers.filter(({ file }) =>
				file.startsWith(`${scheme}:`),
			);
			return found !== undefined && isWanted(found.length) ? found : undefined;
		}, `the papers of ${scheme}`);
	}

	async function wireText(): Promise<string> {
		const page = await vscode.workspace.openTextDocument(fileUri(WIRE));
		return page.getText();
	}

	it("take part in reports while they are open, though they were never saved", async () => {
		const { session } = await activated();
		await reportsOfFolder();
		const { document } = await openText(await wireText());
		assert.ok(document.isUntitled);
		await session.analysis(document);
		const [paper] = await papersOf("untitled", (count) => count > 0);
		assert.equal(paper?.standing, "version");
		assert.equal(paper?.coverage, 1);
		await closeAll();
		assert.deepEqual(await papersOf("untitled", (count) => count === 0), []);
	});

	it("take part in reports where an extension provides them", async () => {
		const { session } = await activated();
		await reportsOfFolder();
		const text = await wireText();
		const provider = vscode.workspace.registerTextDocumentContentProvider(
			SCHEME,
			{ provideTextDocumentContent: () => text },
		);
		try {
			const uri = vscode.Uri.parse(`${SCHEME}:/archive/page.txt`);
			const document = await vscode.workspace.openTextDocument(uri);
			await vscode.languages.setTextDocumentLanguage(document, "chinese-news");
			await vscode.window.showTextDocument(document);
			await session.analysis(document);
			const [paper] = await papersOf(SCHEME, (count) => count > 0);
			const changes = await session.folder.ask("compare", {
				base: paper ?? assert.fail(),
				version: paper ?? assert.fail(),
			});
			assert.ok(changes?.value.every(({ change }) => change === "same"));
			assert.ok((changes?.value.length ?? 0) >= 10);
		} finally {
			provider.dispose();
		}
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
