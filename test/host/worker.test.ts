import assert from "node:assert/strict";
import type { Worker } from "node:worker_threads";
import * as vscode from "vscode";
import type { Analysis } from "../../src/core/analysis";
import {
	activated,
	closeAll,
	ended,
	onlySeeds,
	openPage,
	openText,
	overhear,
	pause,
	SEEDS,
	until,
} from "../support/editor";

const [, , , WIRE] = SEEDS;

/** Takes longer to analyse than a change takes to arrive. */
const LONG = "会议在北京举行，李强出席并讲话。\n\n".repeat(5000);

/** What of the client only a test looks at. */
interface Client {
	running?: { readonly thread: Worker };
	died?: number | undefined;
}

async function client(): Promise<Client> {
	const { session } = await activated();
	return (session as unknown as { readonly client: Client }).client;
}

/** The running thread, which only a test wants to see die. */
async function thread(): Promise<Worker> {
	const { running } = await client();
	assert.ok(running);
	return running.thread;
}

/** Waits for a thread that is not this one. */
async function another(first: Worker): Promise<Worker> {
	return until(async () => {
		const now = (await client()).running?.thread;
		return now === first ? undefined : now;
	}, "another thread");
}

function beginning(analysis: Analysis | undefined): string {
	return analysis?.articles[0]?.units[0]?.projection.text ?? "";
}

describe("The analysis thread", () => {
	before(activated);
	afterEach(async () => {
		await closeAll();
		// A second death so soon would end the analysis for good: the first is forgotten.
		(await client()).died = undefined;
	});

	it("answers with the latest version of a text only", async () => {
		const { session } = await activated();
		const editor = await openText(LONG);
		const { document } = editor;
		const outdated = session.analysis(document);
		await editor.edit((edit) =>
			edit.insert(new vscode.Position(0, 0), "中央城市工作"),
		);
		// It has no answer, or one from before the edit where that came first.
		assert.doesNotMatch(beginning(await outdated), /^中央城市工作/u);
		assert.match(
			beginning(await session.analysis(document)),
			/^中央城市工作会议/u,
		);
	});

	it("gives no answer about a text that is closed", async () => {
		const { session } = await activated();
		const { document } = await openText(LONG);
		// An answer may come before the text closes; what is asked afterwards has none.
		const asked = session.analysis(document);
		await vscode.commands.executeCommand(
			"workbench.action.revertAndCloseActiveEditor",
		);
		await until(async () => document.isClosed || undefined, "the text closed");
		await asked;
		assert.equal(session.latest(document), undefined);
		assert.equal(await session.analysis(document), undefined);
	});

	it("gives no answer to a question that is cancelled", async () => {
		const { session } = await activated();
		const { document } = await openPage(WIRE);
		const cancel = new vscode.CancellationTokenSource();
		const asked = session.askAbout(document, "reflow", {}, cancel.token);
		cancel.cancel();
		assert.equal(await asked, undefined);
	});

	it("is started again when it dies, and answers as before", async () => {
		const { session } = await activated();
		await onlySeeds();
		const { document } = await openPage(WIRE);
		const before = await session.analysis(document);
		const reports = await session.folder.askComplete("reports", {});
		const first = await thread();
		const lost = session.folder.ask("reports", {});
		await first.terminate();
		await lost;
		await another(first);
		assert.equal(session.isDead, false);
		const after = await session.analysis(document);
		assert.deepEqual(after?.mentions, before?.mentions);
		const again = await until(async () => {
			await session.folder.load();
			const status = await session.ask("status", {});
			const answer = await session.folder.askComplete("reports", {});
			return status?.texts === SEEDS.length && answer?.pending === 0
				? answer
				: undefined;
		}, "all texts");
		assert.deepEqual(again, reports);
	});

	for (const [what, begin, ...args] of [
		["reads a text", "tonggao.list.copyMarkdown"],
		["undoes the layout", "tonggao.reflow.document"],
		["wraps a text", "tonggao.wrap", 20],
		["sorts articles", "tonggao.articles.sort"],
		["converts a text", "tonggao.convert.toHongKong"],
		["shows a preview", "tonggao.reflow.preview"],
		["reads the folder", "tonggao.folder.read"],
		["compares papers", "tonggao.compare.allVersions"],
		["makes a matrix", "tonggao.matrix.show"],
	] as const)
		for (const moment of [0, 20, 100])
			it(`may die ${moment} ms after it begins and ${what}: nothing hangs, nothing is half changed`, async () => {
				const { session } = await activated();
				const ear = await overhear();
				const { document } = await openPage(WIRE);
				const before = document.getText();
				await session.analysis(document);
				const first = await thread();
				const running = ended(begin, ...args);
				await pause(moment);
				await first.terminate();
				await running;
				await another(first);
				ear.dispose();
				assert.deepEqual(
					ear.lines.filter((line) => !/thread ended/u.test(line)),
					[],
				);
				await vscode.window.showTextDocument(document);
				if (document.isDirty) await vscode.commands.executeCommand("undo");
				assert.equal(document.getText(), before);
				assert.ok(await session.analysis(document));
			});
});
