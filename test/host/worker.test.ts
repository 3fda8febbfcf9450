import assert from "node:assert/strict";
import type { Worker } from "node:worker_threads";
import * as vscode from "vscode";
import type { Analysis } from "../../src/core/analysis";
import {
	activated,
	closeAll,
	onlySeeds,
	openPage,
	openText,
	SEEDS,
	until,
} from "../support/editor";

const [, , , WIRE] = SEEDS;

/** Takes longer to analyse than a change takes to arrive. */
const LONG = "会议在北京举行，李强出席并讲话。\n\n".repeat(5000);

/** The running thread, which only a test wants to see die. */
async function thread(): Promise<Worker> {
	const { session } = await activated();
	const { client } = session as unknown as {
		client: { running?: { thread: Worker } };
	};
	assert.ok(client.running);
	return client.running.thread;
}

function beginning(analysis: Analysis | undefined): string {
	return analysis?.articles[0]?.units[0]?.projection.text ?? "";
}

describe("The analysis thread", () => {
	before(activated);
	afterEach(closeAll);

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

	// Last of all, as a second death would end the analysis for good.
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
		const second = await until(async () => {
			const { session } = await activated();
			const { client } = session as unknown as {
				client: { running?: { thread: Worker } };
			};
			const now = client.running?.thread;
			return now === first ? undefined : now;
		}, "another thread");
		assert.notEqual(second, first);
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
});
