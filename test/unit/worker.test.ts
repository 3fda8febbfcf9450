import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import type { EntityId } from "../../src/core/entities/mention";
import { WorkerClient } from "../../src/worker/client";
import type { FolderDecisions } from "../../src/worker/protocol";

const dist = path.join(__dirname, "..", "..");
const seeds = path.join(dist, "..", "seeds");
const seed = (number: string) => {
	const name = fs.readdirSync(seeds).find((file) => file.startsWith(number));
	return fs.readFileSync(path.join(seeds, name ?? ""));
};

const PAGE = "file:///page.txt";
const PERSON: EntityId = "person:王小明";
const SHORT = "本报讯 市委书记王小明出席会议并讲话。\n";

/** A worker with what the tests ask of it. */
function start() {
	const client = new WorkerClient(
		path.join(dist, "worker.js"),
		{ assets: path.join(dist, "jieba") },
		{
			onRestart: (reason) => assert.fail(reason),
			onGiveUp: (reason) => assert.fail(reason),
			onTrouble: (error) => assert.fail(String(error)),
		},
	);
	return {
		client,
		put: (uri: string, bytes: Uint8Array) => client.ask("put", { uri, bytes }),
		open: (uri: string, text: string) => {
			client.tell("open", { uri, version: 1, text });
			return client.analyse({ uri, version: 1 });
		},
		texts: async () => (await client.ask("status", {}))?.texts,
		mentions: async (id: EntityId) => {
			await client.ask("settle", {});
			const found = await client.ask("mentions", { id });
			return found?.value.map(({ file }) => file);
		},
	};
}

describe("The worker's corpus", function () {
	this.timeout(60_000);
	let worker: ReturnType<typeof start>;
	before(() => {
		worker = start();
	});
	afterEach(() => {
		worker.client.tell("close", { uri: PAGE });
		worker.client.tell("removeAll", {});
	});
	after(() => worker.client.dispose());

	it("keeps what open editors show when everything else goes", async () => {
		await worker.open(PAGE, SHORT);
		await worker.put("file:///003.txt", seed("003"));
		worker.client.tell("removeAll", {});
		assert.equal(await worker.texts(), 1);
		assert.deepEqual(await worker.mentions(PERSON), [PAGE]);
	});

	it("puts what an open editor shows before what is read from disk meanwhile", async () => {
		const put = worker.put(PAGE, seed("000"));
		await Promise.all([put, worker.open(PAGE, SHORT)]);
		assert.deepEqual(await worker.mentions("person:习近平"), []);
		assert.deepEqual(await worker.mentions(PERSON), [PAGE]);
	});

	it("does not count a file that was removed while it was read", async () => {
		const put = worker.put(PAGE, seed("000"));
		worker.client.tell("remove", { uri: PAGE });
		await put;
		assert.equal(await worker.texts(), 0);
	});

	it("takes a file in again from disk once its editor is closed", async () => {
		await worker.open(PAGE, SHORT);
		assert.deepEqual(await worker.put(PAGE, seed("003")), {
			state: "unchanged",
		});
		worker.client.tell("close", { uri: PAGE });
		assert.deepEqual(await worker.put(PAGE, seed("003")), {
			state: "read",
		});
		assert.deepEqual(await worker.mentions(PERSON), []);
	});

	it("takes out a removed file though its text is kept, and in again as the editor has it", async () => {
		await worker.open(PAGE, SHORT);
		worker.client.tell("remove", { uri: PAGE });
		assert.equal(await worker.texts(), 0);
		assert.deepEqual(await worker.put(PAGE, seed("003")), {
			state: "read",
		});
		assert.deepEqual(await worker.mentions(PERSON), [PAGE]);
	});

	it("finds reports without analyses, and counts the analyses that wait until they are there", async () => {
		await worker.put("file:///002.txt", seed("002"));
		await worker.put("file:///003.txt", seed("003"));
		const reports = await worker.client.ask("reports", {});
		assert.equal(reports?.pending, 0);
		assert.equal(reports?.value.length, 1);
		assert.equal((await worker.client.ask("entities", {}))?.pending, 2);
		await worker.client.ask("settle", {});
		const entities = await worker.client.ask("entities", {});
		assert.equal(entities?.pending, 0);
		assert.ok((entities?.value.length ?? 0) > 10);
	});

	it("says how much of finding reports is done", async () => {
		const text = seed("003").toString();
		for (let at = 0; at < 200; at++)
			await worker.put(
				`file:///${at}.txt`,
				Buffer.from(text.slice(0, text.length - at * 5)),
			);
		const shares: number[] = [];
		const found = await worker.client.ask("reports", {}, undefined, (share) =>
			shares.push(share),
		);
		assert.equal(found?.value[0]?.papers.length, 200);
		assert.ok(shares.length > 0 && shares.every((share) => share <= 1));
		assert.deepEqual(
			shares,
			[...shares].sort((a, b) => a - b),
		);
	});

	it("keeps what it read for a later session, and once only", async () => {
		await worker.put("file:///003.txt", seed("003"));
		const kept = await worker.client.ask("store", {});
		assert.ok(kept?.bytes !== undefined);
		assert.equal((await worker.client.ask("store", {}))?.bytes, undefined);
		worker.client.tell("removeAll", {});
		worker.client.tell("stored", { bytes: kept.bytes });
		await worker.put("file:///moved.txt", seed("003"));
		await worker.put("file:///002.txt", seed("002"));
		const reports = await worker.client.ask("reports", {});
		assert.deepEqual(reports?.value[0]?.papers.map(({ file }) => file).sort(), [
			"file:///002.txt",
			"file:///moved.txt",
		]);
		worker.client.tell("stored", { bytes: kept.bytes.slice(1) });
		await worker.put("file:///004.txt", seed("004"));
		assert.equal((await worker.client.ask("status", {}))?.texts, 3);
	});

	it("follows changes in the order of the editor", async () => {
		await worker.open(PAGE, "甲乙丙");
		worker.client.tell("change", {
			uri: PAGE,
			version: 2,
			changes: [
				{ start: 3, end: 3, text: "。" },
				{ start: 0, end: 1, text: "市长王小明" },
			],
		});
		const analysis = await worker.client.analyse({
			uri: PAGE,
			version: 2,
		});
		assert.deepEqual(
			analysis?.mentions.map(({ spans }) => spans),
			[[{ start: 0, end: 2 }], [{ start: 2, end: 5 }]],
		);
	});

	it("recognises anew what a folder's decisions are about, and nothing else", async () => {
		const far = "file:///far/page.txt";
		await worker.put(
			"file:///near/a/page.txt",
			new TextEncoder().encode(SHORT),
		);
		await worker.put(far, new TextEncoder().encode(SHORT));
		const decide = (...lists: readonly FolderDecisions[]) =>
			worker.client.tell("decide", { lists });
		const named = async (count: number) => {
			while ((await worker.mentions(PERSON))?.length !== count);
			return worker.mentions(PERSON);
		};
		decide({
			folder: "file:///near",
			decisions: [{ term: "王小明", type: "never" }],
		});
		assert.deepEqual(await named(1), [far]);
		decide();
		assert.equal((await named(2))?.length, 2);
	});

	it("has no answer about a version that is gone", async () => {
		await worker.open(PAGE, SHORT);
		worker.client.tell("change", { uri: PAGE, version: 2, changes: [] });
		assert.equal(
			await worker.client.analyse({ uri: PAGE, version: 1 }),
			undefined,
		);
	});
});
