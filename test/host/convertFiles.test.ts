import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { FileOutcome } from "../../src/editor/fileConversion";
import { activated, closeAll, fileUri, nameOf, pause } from "../support/editor";

const { fs } = vscode.workspace;
const FOLDER = "files";
const at = (name: string) => fileUri(`${FOLDER}/${name}`);
const write = (name: string, bytes: Uint8Array | string) =>
	fs.writeFile(
		at(name),
		typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes,
	);
const read = async (name: string) =>
	new TextDecoder().decode(await fs.readFile(at(name)));
const names = async () =>
	(await fs.readDirectory(at(""))).map(([name]) => name).sort();

const TEXT = "会议指出，城市发展要转变方式。\r\n";
const CONVERTED = "會議指出，城市發展要轉變方式。\r\n";

const BESIDE = { to: "hk", place: "beside", encoding: "same" } as const;
const IN_PLACE = { to: "hk", place: "inPlace", encoding: "same" } as const;

async function convert(
	wanted: object,
	...uris: vscode.Uri[]
): Promise<readonly FileOutcome[]> {
	const outcomes = await vscode.commands.executeCommand<
		readonly FileOutcome[] | undefined
	>("tonggao.convert.files", uris[0], uris, wanted);
	return outcomes ?? [];
}

const told = (outcomes: readonly FileOutcome[]) =>
	outcomes.map(
		(outcome) =>
			`${nameOf(outcome.file)}: ${outcome.state}${outcome.state === "failed" ? ` (${outcome.reason})` : ""}`,
	);

describe("Converting files", () => {
	before(activated);
	beforeEach(() => fs.createDirectory(at("")));
	afterEach(async () => {
		await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
		await closeAll();
		await fs.delete(at(""), { recursive: true });
	});

	it("writes a copy beside a file, and a second one beside the first", async () => {
		await write("a.txt", TEXT);
		await convert(BESIDE, at("a.txt"));
		await convert(BESIDE, at("a.txt"));
		assert.deepEqual(await names(), ["a.hk-2.txt", "a.hk.txt", "a.txt"]);
		assert.equal(await read("a.hk.txt"), CONVERTED);
		assert.equal(await read("a.txt"), TEXT);
	});

	it("rewrites all texts of a folder in their encodings, and names those it leaves alone", async () => {
		const gb18030 = await vscode.workspace.encode(TEXT, {
			encoding: "gb18030",
		});
		const marked = new Uint8Array([
			0xef,
			0xbb,
			0xbf,
			...new TextEncoder().encode(TEXT),
		]);
		await write("a.txt", TEXT);
		await write("b.txt", gb18030);
		await write("c.txt", marked);
		await write("d.txt", CONVERTED);
		await write("e.txt", new Uint8Array([1, 2, 0, 3, 0, 0, 7]));
		await write("f.bin", TEXT);
		const outcomes = await convert(IN_PLACE, at(""));
		assert.deepEqual(told(outcomes), [
			"a.txt: converted",
			"b.txt: converted",
			"c.txt: converted",
			"d.txt: already",
			"e.txt: failed (This is a binary file, not a text: it has NUL bytes.)",
		]);
		assert.equal(await read("a.txt"), CONVERTED);
		assert.deepEqual(
			await vscode.workspace.decode(await fs.readFile(at("b.txt")), {
				encoding: "gb18030",
			}),
			CONVERTED,
		);
		const c = await fs.readFile(at("c.txt"));
		assert.deepEqual([...c.slice(0, 3)], [0xef, 0xbb, 0xbf]);
		assert.equal(await read("d.txt"), CONVERTED);
		assert.equal(await read("f.bin"), TEXT);
		assert.equal((await names()).length, 6);
	});

	it("leaves a file alone that an editor has changes of", async () => {
		await write("a.txt", TEXT);
		const document = await vscode.workspace.openTextDocument(at("a.txt"));
		const editor = await vscode.window.showTextDocument(document);
		await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "新"));
		assert.deepEqual(told(await convert(IN_PLACE, at("a.txt"))), [
			"a.txt: failed (It has changes that are not saved.)",
		]);
		assert.equal(await read("a.txt"), TEXT);
	});

	it("writes nothing of a file that is cancelled halfway, and keeps what was done before it", async () => {
		await write("a.txt", TEXT);
		await write("b.txt", TEXT.repeat(400_000));
		const running = convert(BESIDE, at("a.txt"), at("b.txt"));
		for (let tries = 0; tries < 100; tries++) {
			if ((await names()).includes("a.hk.txt")) break;
			await pause(50);
		}
		await pause(300);
		await vscode.commands.executeCommand("notification.acceptPrimaryAction");
		const outcomes = await running;
		assert.deepEqual(told(outcomes), ["a.txt: converted", "b.txt: cancelled"]);
		assert.deepEqual(await names(), ["a.hk.txt", "a.txt", "b.txt"]);
	});
});
