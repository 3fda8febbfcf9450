import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { ENTITIES, REFLOW, TASKS } from "../support/contract";
import { encodable, encodeDoubleByte } from "../support/encode";
import { misshapen, type Shape } from "../support/shape";
import { ahead, tonggao } from "../support/tonggao";

type Spans = readonly (readonly [number, number])[];
interface Place {
	readonly spans: Spans;
	readonly text: string;
}
interface Reflowed {
	readonly articles: readonly {
		readonly units: readonly (Place & { readonly kind: string })[];
	}[];
}
interface Recognised {
	readonly mentions: readonly (Place & {
		readonly type: string;
		readonly entity: string;
		readonly name: string;
		readonly article: number;
	})[];
}
interface Item extends Place {
	readonly marker: string | null;
	readonly items?: readonly Item[];
}
interface Listed {
	readonly lists: readonly {
		readonly article: number;
		readonly announced: number | null;
		readonly items: readonly Item[];
		readonly same: readonly number[];
	}[];
}

const seeds = path.join(__dirname, "..", "..", "..", "seeds");
const pages = fs.readdirSync(seeds).map((name) => path.join(seeds, name));
const wire = path.join(seeds, "003_62a869ae638578e6.txt");
const read = (file: string) => fs.readFileSync(file, "utf8");

/** The JSON document of a run that went well and has the shape it should have. */
function printed<T>(
	args: readonly string[],
	shape: Shape,
	input?: string | Uint8Array,
): T {
	const { code, out, err } = tonggao([...args, "--json"], input);
	assert.deepEqual({ code, err }, { code: 0, err: "" });
	assert.ok(out.endsWith("}\n"));
	const document = JSON.parse(out);
	assert.deepEqual(misshapen(document, shape), []);
	return document as T;
}

const under = (text: string, spans: Spans) =>
	spans.map(([start, end]) => text.slice(start, end)).join("");
const visible = (text: string) =>
	text.replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]/gu, "");

/** Spans say where a text is printed: the same visible characters, and no line end among them. */
function assertInPlace(source: string, place: Place, text = place.text): void {
	const found = under(source, place.spans);
	assert.equal(visible(found), visible(text));
	assert.doesNotMatch(found, /[\r\n]/u);
	for (const [start, end] of place.spans) assert.ok(start < end);
}

describe("tonggao reflow", function () {
	this.timeout(60_000);
	before(() =>
		ahead(
			pages.flatMap((page) => [
				["reflow", page],
				["reflow", page, "--json"],
			]),
		),
	);

	for (const page of pages)
		it(`prints every visible character of ${path.basename(page)} once, and says where it stood`, () => {
			const source = read(page);
			const { articles } = printed<Reflowed>(["reflow", page], REFLOW);
			const units = articles.flatMap((article) => article.units);
			for (const unit of units) assertInPlace(source, unit);
			const taken = new Uint8Array(source.length);
			for (const [start, end] of units.flatMap(({ spans }) => spans))
				for (let at = start; at < end; at++) taken[at] = (taken[at] ?? 0) + 1;
			for (const [at, times] of taken.entries())
				if (visible(source.charAt(at)) !== "") assert.equal(times, 1, `${at}`);
				else assert.ok(times <= 1);
		});

	it("prints one unit a line and a line #### between articles", () => {
		for (const page of pages) {
			const { articles } = printed<Reflowed>(["reflow", page], REFLOW);
			const lines = articles
				.map(({ units }) => units.map(({ text }) => `${text}\n`).join(""))
				.join("####\n");
			assert.equal(tonggao(["reflow", page]).out, lines);
		}
	});

	it("names the standard input as the user did", () => {
		const { file } = printed<{ file: string }>(["reflow", "-"], REFLOW, "甲。");
		assert.equal(file, "-");
	});

	it("counts CRLF as two and a BOM as none", () => {
		const text = "\ufeff甲乙丙。\r\n\r\n丁。";
		const { articles } = printed<Reflowed>(["reflow", "-"], REFLOW, text);
		assert.deepEqual(
			articles.flatMap(({ units }) => units.map(({ spans }) => spans)),
			[[[0, 4]], [[8, 10]]],
		);
	});

	for (const encoding of ["gb18030", "big5"] as const)
		it(`reads ${encoding} of itself and when it is told`, () => {
			const page = pages[encoding === "big5" ? 1 : 0] ?? "";
			const text = encodable(encodable(read(page), "gb18030"), encoding);
			const plain = tonggao(["reflow", "-", "--json"], text);
			const bytes = encodeDoubleByte(text, encoding);
			assert.equal(plain.code, 0);
			assert.deepEqual(tonggao(["reflow", "-", "--json"], bytes), plain);
			assert.deepEqual(
				tonggao(["reflow", "-", "--json", "--encoding", encoding], bytes),
				plain,
			);
		});
});

describe("tonggao entities", function () {
	this.timeout(60_000);
	before(() => ahead(pages.map((page) => ["entities", page, "--json"])));

	for (const page of pages)
		it(`finds the entities of ${path.basename(page)} where they stand`, () => {
			const source = read(page);
			const { mentions } = printed<Recognised>(["entities", page], ENTITIES);
			const { articles } = printed<Reflowed>(["reflow", page], REFLOW);
			assert.ok(mentions.length > 30);
			const entities = new Map<string, { type: string; name: string }>();
			for (const mention of mentions) {
				assertInPlace(source, mention);
				assert.ok(mention.article < articles.length);
				const { type, name, entity } = mention;
				assert.deepEqual(entities.get(entity) ?? { type, name }, {
					type,
					name,
				});
				entities.set(entity, { type, name });
			}
		});

	it("follows what the reader has decided about names, and complains of lines that say nothing", () => {
		const names = path.join(
			fs.mkdtempSync(path.join(os.tmpdir(), "names-")),
			"list.tsv",
		);
		fs.writeFileSync(names, "新华社\tnever\n习近平=主席\tperson\nbad\n");
		const { code, out, err } = tonggao(["entities", wire, "--names", names]);
		assert.equal(code, 1);
		assert.ok(err.startsWith(`tonggao: ${names}:3: `), err);
		assert.match(out, /^person\t主席\t/mu);
		assert.doesNotMatch(out, /新华社$/mu);
	});

	it("tells the script, and names entities in Simplified", () => {
		const { script, mentions } = printed<Recognised & { script: string }>(
			["entities", "-"],
			ENTITIES,
			"習近平出席會議並發表重要講話。",
		);
		assert.equal(script, "hant");
		const person = mentions.find(({ type }) => type === "person");
		assert.deepEqual(
			[person?.text, person?.name, person?.spans],
			["習近平", "习近平", [[0, 3]]],
		);
	});

	it("prints without --json each entity with its number of mentions", () => {
		const { mentions } = printed<Recognised>(["entities", wire], ENTITIES);
		const lines = tonggao(["entities", wire]).out.trimEnd().split("\n");
		assert.equal(
			lines.length,
			new Set(mentions.map((each) => each.entity)).size,
		);
		const people = mentions.filter(({ name }) => name === "习近平").length;
		assert.ok(
			lines.some((line) => line.startsWith(`person\t习近平\t${people}`)),
		);
	});
});

describe("tonggao entities --sentences", function () {
	this.timeout(60_000);

	const line = (text: string) => `${JSON.stringify({ text })}\n`;
	const run = (input: string, ...more: readonly string[]) => {
		const { code, out, err } = tonggao(
			["entities", "--sentences", "-", ...more],
			input,
		);
		const ents = out
			.trimEnd()
			.split("\n")
			.map((each) => (JSON.parse(each) as { ents: unknown[] }).ents);
		return { code, err, ents };
	};

	it("answers every line, in offsets of its own text, in either script", () => {
		const given = line("李强在北京。") + line("  習近平在上海。") + line("");
		for (const convention of [
			[],
			["--convention", "msra"],
			["--convention", "uner"],
		])
			assert.deepEqual(run(given, ...convention), {
				code: 0,
				err: "",
				ents: [
					[
						[0, 2, "PER"],
						[3, 5, "LOC"],
					],
					[
						[2, 5, "PER"],
						[6, 8, "LOC"],
					],
					[],
				],
			});
	});

	it("keeps lines aligned where one is bad, and names it", () => {
		const given = `${line("李强在北京。")}{"text": 7}\n\nnull\n{"ents": []`;
		const { code, err, ents } = run(given);
		assert.equal(code, 1);
		assert.deepEqual(ents.slice(1), [[], [], [], []]);
		assert.equal(ents[0]?.length, 2);
		assert.deepEqual(
			err
				.trimEnd()
				.split("\n")
				.map((each) => each.slice(0, "tonggao: -:2:".length)),
			["tonggao: -:2:", "tonggao: -:3:", "tonggao: -:4:", "tonggao: -:5:"],
		);
	});
});

describe("tonggao tasks", function () {
	this.timeout(60_000);
	before(() => ahead(pages.map((page) => ["tasks", page, "--json"])));

	for (const page of pages)
		it(`finds the lists of ${path.basename(page)} where they stand`, () => {
			const source = read(page);
			const { lists } = printed<Listed>(["tasks", page], TASKS);
			// What stands under an item belongs to it; the signs of bullets are layout.
			const whole = ({ marker, text, items = [] }: Item): string =>
				[marker ?? "", text, ...items.map(whole)].join("").replaceAll("•", " ");
			const check = (item: Item) => {
				assertInPlace(source.replaceAll("•", " "), item, whole(item));
				for (const below of item.items ?? []) check(below);
			};
			assert.ok(lists.length > 0);
			for (const { items } of lists) for (const item of items) check(item);
		});

	it("gives the seven tasks of the wire text, as announced", () => {
		const { lists } = printed<Listed>(["tasks", wire], TASKS);
		const seven = lists.find(({ announced }) => announced === 7);
		assert.deepEqual(
			seven?.items.map(({ marker }) => marker),
			["一是", "二是", "三是", "四是", "五是", "六是", "七是"],
		);
		assert.match(tonggao(["tasks", wire]).out, /^7 items, 7 announced$/mu);
	});

	it("names the other forms of a list: body, lead box and chart", () => {
		const page = pages.find((each) => path.basename(each).startsWith("001"));
		const { lists } = printed<Listed>(["tasks", page ?? ""], TASKS);
		assert.deepEqual(
			lists.map(({ same }) => same),
			[
				[1, 2],
				[0, 2],
				[0, 1],
			],
		);
	});

	it("writes null for what a list has not", () => {
		const { lists } = printed<Listed>(
			["tasks", "-"],
			TASKS,
			"会议强调，一是保安全。二是促发展。三是惠民生。\n",
		);
		assert.equal(lists[0]?.announced, null);
	});
});
