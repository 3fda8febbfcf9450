import assert from "node:assert/strict";
import path from "node:path";
import { CancellationTokenSource } from "vscode-jsonrpc/node";
import { textAt } from "../../src/core/text/span";
import { WorkerClient } from "../../src/worker/client";
import type { ConversionAsk, FileAsk } from "../../src/worker/protocol";
import { encodeDoubleByte, encodeUtf16 } from "../support/encode";

const dist = path.join(__dirname, "..", "..");
const utf8 = (text: string) => new TextEncoder().encode(text);

describe("The worker's conversion", function () {
	this.timeout(60_000);
	let client: WorkerClient;
	before(() => {
		client = new WorkerClient(
			path.join(dist, "worker.js"),
			{ assets: path.join(dist, "jieba") },
			{
				onRestart: (reason) => assert.fail(reason),
				onGiveUp: (reason) => assert.fail(reason),
				onTrouble: (error) => assert.fail(String(error)),
			},
		);
	});
	after(() => client.dispose());

	const converted = (text: string, wanted: Partial<ConversionAsk> = {}) => {
		const uri = "file:///a.txt";
		const ask = {
			uri,
			text,
			from: "auto",
			to: "hk",
			quotes: "region",
		} as const;
		return client.ask("convert", { ...ask, ...wanted });
	};
	const file = (bytes: Uint8Array, wanted: Partial<FileAsk> = {}) =>
		client.ask("convertFile", {
			...({ bytes, from: "auto", to: "hk", quotes: "region" } as const),
			...({ layout: "keep", encoding: "same" } as const),
			...wanted,
		});

	it("says what to look at, before and after", async () => {
		const text = "时代新发展，更加注\n重质量。";
		const answer = await converted(text);
		const [place] = answer?.review ?? [];
		assert.ok(answer !== undefined && place !== undefined);
		assert.equal(answer.from, "cn");
		assert.equal(textAt(text, place.spans), place.text);
		let after = "";
		let reached = 0;
		for (const edit of answer.edits) {
			after += text.slice(reached, edit.span.start) + edit.text;
			reached = edit.span.end;
		}
		after += text.slice(reached);
		assert.equal(textAt(after, place.images), place.candidates[0]);
		assert.deepEqual(place.candidates, ["注重質量", "註重質量"]);
	});

	it("leaves a text alone that is in the target's script already, with a word to say so", async () => {
		const answer = await converted("这是什么？", { to: "cn" });
		assert.deepEqual([answer?.state, answer?.edits], ["already", []]);
	});

	it("converts words each by itself, and leaves those that are there", async () => {
		const words = ["习近平", "習近平", "王小明"];
		assert.deepEqual(
			await client.ask("convertWords", { words, from: "auto", to: "hk" }),
			["習近平", "習近平", "王小明"],
		);
		assert.deepEqual(
			await client.ask("convertWords", { words, from: "auto", to: "cn" }),
			["习近平", "习近平", "王小明"],
		);
	});

	it("gives a file back in its own encoding, byte order mark and all", async () => {
		const mark = "\ufeff";
		const answer = await file(
			encodeUtf16(`${mark}更加注重\r\n发展。`, "utf-16be"),
		);
		assert.ok(answer?.state === "converted");
		assert.equal(answer.encoding, "utf-16be");
		assert.deepEqual(
			Buffer.from(answer.bytes),
			Buffer.from(encodeUtf16(`${mark}更加注重\r\n發展。`, "utf-16be")),
		);
	});

	it("writes nothing where the encoding lacks a character of the result", async () => {
		// Big5 has no 议 and no 举.
		const bytes = encodeDoubleByte("中央城市工作會議在北京舉行", "big5");
		const answer = await file(bytes, { to: "cn" });
		assert.ok(answer?.state === "skipped");
		assert.match(answer.reason, /Big5 lacks/u);
		const asUtf8 = await file(bytes, { to: "cn", encoding: "utf-8" });
		assert.ok(asUtf8?.state === "converted");
		assert.equal(
			Buffer.from(asUtf8.bytes).toString(),
			"中央城市工作会议在北京举行",
		);
	});

	it("undoes the layout of a file if asked to", async () => {
		const page = `${"城市工作会议在北京举行发表讲话。".repeat(2).slice(0, 25)}\n${"城市发展要更加注重质量提高水平".repeat(2).slice(0, 25)}\n注重质量。\n`;
		const answer = await file(utf8(page), { layout: "reflow" });
		assert.ok(answer?.state === "converted");
		assert.equal(Buffer.from(answer.bytes).toString().split("\n").length, 2);
	});

	it("reports how much of a file is done, and stops when it is cancelled", async () => {
		const bytes = utf8("城市发展要更加注重质量。\n\n".repeat(40_000));
		const source = new CancellationTokenSource();
		const shares: number[] = [];
		const answer = await client.ask(
			"convertFile",
			{
				...({ bytes, from: "auto", to: "hk", quotes: "region" } as const),
				...({ layout: "keep", encoding: "same" } as const),
			},
			source.token,
			(share) => {
				shares.push(share);
				if (share > 0.1) source.cancel();
			},
		);
		assert.equal(answer, undefined);
		assert.ok((shares.at(-1) ?? 1) < 0.9, `${shares}`);
		assert.deepEqual(
			shares,
			shares.toSorted((a, b) => a - b),
		);
	});
});
