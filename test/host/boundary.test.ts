import assert from "node:assert/strict";
import * as vscode from "vscode";
import { listening, provider } from "../../src/editor/boundary";
import type { Converted } from "../../src/editor/conversion";
import {
	activated,
	closeAll,
	type Ear,
	openText,
	overhear,
	until,
} from "../support/editor";

const hasLine = ({ lines }: Ear, wanted: RegExp) =>
	until(
		() => lines.some((line) => wanted.test(line)) || undefined,
		`${wanted}`,
	);

describe("A mistake", () => {
	let ear: Ear;
	beforeEach(async () => {
		ear = await overhear();
	});
	afterEach(async () => {
		ear.dispose();
		await closeAll();
	});

	it("in a listener is logged under what it was to do, and the next event is heard", async () => {
		const { session } = await activated();
		// Nothing was converted: every listener of conversions stumbles.
		session.noteConversion({} as Converted);
		await hasLine(ear, /offering a review: TypeError/u);
		await hasLine(ear, /checking lists of terms: TypeError/u);
		const editor = await openText("会议强调，青年工作更加注重实干。\n");
		await vscode.commands.executeCommand("tonggao.convert.toHongKong");
		await vscode.commands.executeCommand("tonggao.review.start");
		await until(
			() =>
				vscode.languages
					.getDiagnostics(editor.document.uri)
					.some(({ message }) => message.includes("was converted to")) ||
				undefined,
			"the review",
		);
	});

	it("in what a listener waits for is logged as well", async () => {
		const { session } = await activated();
		const event = new vscode.EventEmitter<string>();
		const heard: string[] = [];
		const on = listening(session, "reading what is not there");
		on(event.event, async (name) => {
			heard.push(name);
			await vscode.workspace.fs.readFile(vscode.Uri.file(`/no/${name}`));
		});
		event.fire("first");
		event.fire("second");
		event.dispose();
		assert.deepEqual(heard, ["first", "second"]);
		await hasLine(ear, /reading what is not there: .*first/u);
		await hasLine(ear, /reading what is not there: .*second/u);
	});

	it("in an answer to the editor leaves it without one, but cancelling is the editor's to hear", async () => {
		const { session } = await activated();
		const answers = provider(session, "a hover that fails", "nobody", {
			provideHover: async (): Promise<vscode.Hover | undefined> => {
				throw new RangeError("no such place");
			},
			resolveNothing: async () => {
				throw new vscode.CancellationError();
			},
		});
		assert.equal(await answers.provideHover(), undefined);
		await hasLine(
			ear,
			/a hover that fails, provideHover: RangeError: no such place/u,
		);
		await assert.rejects(answers.resolveNothing(), vscode.CancellationError);
	});
});
