import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { ahead, PROGRAM, tonggao } from "../support/tonggao";

const root = path.join(__dirname, "..", "..", "..");
const wire = path.join(root, "seeds", "003_62a869ae638578e6.txt");

describe("The command line", function () {
	this.timeout(60_000);

	const COMMANDS = [
		"reflow",
		"convert",
		"entities",
		"tasks",
		"reports",
		"compare",
	] as const;

	const answered = [["--help"], ["help"], ["-h"], ["--version"]];
	before(() =>
		ahead([
			...answered,
			...COMMANDS.flatMap((command) => [
				[command, "--help"],
				["help", command],
			]),
			...misused,
			...wrong,
		]),
	);

	for (const args of answered)
		it(`answers ${args.join(" ")} and is done`, () => {
			const { code, out, err } = tonggao(args);
			assert.deepEqual({ code, err }, { code: 0, err: "" });
			assert.match(out, /tonggao|^\d+\.\d+\.\d+\n$/u);
		});

	for (const command of COMMANDS)
		it(`explains ${command}`, () => {
			const { code, out, err } = tonggao([command, "--help"]);
			assert.deepEqual({ code, err }, { code: 0, err: "" });
			assert.ok(out.startsWith(`Usage: tonggao ${command} `), out);
			assert.equal(tonggao(["help", command]).out, out);
			assert.ok(tonggao(["--help"]).out.includes(`\n  ${command} `));
		});

	it("tells its version as the package does", () => {
		const manifest = fs.readFileSync(path.join(root, "package.json"), "utf8");
		assert.equal(
			tonggao(["--version"]).out,
			`${JSON.parse(manifest).version}\n`,
		);
	});

	const misused: readonly (readonly string[])[] = [
		[],
		["unwrap", wire],
		["reflow"],
		["reflow", wire, wire],
		["reflow", "--fast", wire],
		["reflow", "--encoding", "ebcdic", wire],
		["convert", wire],
		["convert", wire, "--to", "moon"],
		["convert", wire, "--from", "cn"],
		["entities"],
		["entities", wire, "--sentences", wire],
		["entities", "--sentences", wire, "--convention", "other"],
		["entities", wire, "--convention", "msra"],
		["tasks"],
		["reports"],
		["compare", wire],
		["compare", wire, wire, "--article", "1"],
		["compare", "-", "-"],
	];
	for (const args of misused)
		it(`calls wrong usage what it is: ${args
			.map((each) => path.basename(each))
			.join(" ")}`, () => {
			const { code, out, err } = tonggao(args);
			assert.deepEqual({ code, out }, { code: 2, out: "" });
			assert.notEqual(err, "");
		});

	const missing = path.join(root, "seeds", "none.txt");
	const wrong: readonly (readonly string[])[] = [
		["reflow", missing],
		["convert", missing, "--to", "tw"],
		["entities", missing, "--json"],
		["entities", "--sentences", missing],
		["tasks", missing],
		["reports", missing],
		["compare", wire, missing],
		["reflow", root],
	];
	for (const args of wrong)
		it(`names an input that cannot be read: ${args
			.map((each) => path.basename(each))
			.join(" ")}`, () => {
			const { code, err } = tonggao(args);
			assert.equal(code, 1);
			const named = args.find((each) => each === missing) ?? root;
			assert.ok(err.startsWith(`tonggao: ${named}: `), err);
			assert.equal(err.trimEnd().split("\n").length, 1);
		});

	it("prints nothing for an input that is no text, and says why", () => {
		const { code, out, err } = tonggao(
			["reflow", "-", "--json"],
			Uint8Array.of(0, 1, 2),
		);
		assert.deepEqual(
			{ code, out, err },
			{
				code: 1,
				out: "",
				err: "tonggao: -: This is a binary file, not a text: it has NUL bytes.\n",
			},
		);
	});

	it("takes the empty file for a text", () => {
		assert.deepEqual(tonggao(["reflow", "-"]), { code: 0, out: "", err: "" });
	});

	describe("on a big file", () => {
		const line = "中央城市工作会议在北京举行，习近平发表重要讲话。\n\n";
		const big = path.join(os.tmpdir(), `tonggao-${process.pid}.txt`);
		before(() => fs.writeFileSync(big, line.repeat(20_000)));
		after(() => fs.rmSync(big));

		it("prints all of it to a reader that takes its time", async () => {
			const child = spawn(process.execPath, [PROGRAM, "reflow", big]);
			let read = "";
			child.stdout.setEncoding("utf8");
			for await (const chunk of child.stdout) {
				read += chunk;
				await new Promise((resolve) => setTimeout(resolve, 1));
			}
			const visible = (text: string) => text.replace(/\s|####/gu, "").length;
			assert.equal(visible(read), visible(line) * 20_000);
			assert.ok(read.endsWith("。\n"));
		});

		it("ends without a word when the reader goes away", async () => {
			const child = spawn(process.execPath, [PROGRAM, "reflow", big]);
			let said = "";
			child.stderr.setEncoding("utf8");
			child.stderr.on("data", (chunk) => {
				said += chunk;
			});
			child.stdout.once("data", () => child.stdout.destroy());
			const code = await new Promise((resolve) => child.on("close", resolve));
			assert.deepEqual({ code, said }, { code: 0, said: "" });
		});
	});
});
