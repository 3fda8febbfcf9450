import assert from "node:assert/strict";
import { analyse } from "../../src/core/analysis";
import { Corpus } from "../../src/core/corpus";
import { COLUMNS, TABLES, tableRows } from "../../src/core/entities/table";
import { TIER_FACTS, TIERS, tierOf } from "../../src/core/entities/tier";
import { csvOf } from "../../src/engines/csv";
import { pinyinOf } from "../../src/engines/pinyin";
import { PLACE_READINGS } from "../../src/engines/readings";
import { engines } from "../support/recognition";

const PAGE = `7项任务

新华社北京2025年7月15日电 国务院总理李强14日主持会议，王
沪宁、蔡奇出席。投入1.2万亿元。

王沪宁讲话。蔡奇陪同。
`;
const SAME = "國務院總理李強、王滬寧出席會議。李強講話。\n";

const corpus = new Corpus();
const texts = [
	["a.txt", PAGE],
	["b.txt", SAME],
] as const;

describe("What the folder knows of names", () => {
	before(() => {
		for (const [file, text] of texts)
			corpus.put({
				file,
				hash: file,
				text,
				analysis: analyse(text, engines()),
			});
	});

	it("is who is named with whom, in how many sentences and paragraphs", () => {
		const found = corpus
			.companionsOf("person:王沪宁")
			.filter(({ entity }) => entity.type === "person")
			.map(({ entity, sentences, units }) => [entity.name, sentences, units]);
		assert.deepEqual(found, [
			["李强", 2, 2],
			["蔡奇", 1, 2],
		]);
	});

	it("is which texts name an entity, most often first, and no more of them than asked for", () => {
		const { total, texts } = corpus.textsNaming("person:王沪宁", 1);
		assert.equal(total, 2);
		assert.deepEqual(
			texts.map(({ file, count }) => [file, count]),
			[["a.txt", 2]],
		);
		assert.equal(corpus.textsNaming("person:无人", 1).total, 0);
	});

	it("is found in either script", () => {
		const { fold } = engines();
		for (const query of ["王沪宁", "王滬寧", "滬"])
			assert.deepEqual(
				corpus.search(query, fold, 9).map(({ entity }) => entity.id),
				["person:王沪宁"],
			);
		assert.deepEqual(corpus.search("无此人", fold, 9), []);
	});

	it("has the mention that gives a position marked", () => {
		const { entities, mentions } = analyse(PAGE, engines());
		const introduced = entities.find(({ id }) => id === "person:李强");
		assert.equal(mentions[introduced?.introduced ?? -1]?.text, "李强");
	});
});

describe("Tables of names", () => {
	const rowsOf = (table: (typeof TABLES)[number]) => [
		...tableRows(
			table,
			{ text: PAGE, analysis: analyse(PAGE, engines()) },
			"a.txt",
		),
	];

	for (const table of TABLES)
		it(`have the same columns in every row of ${table}`, () => {
			for (const row of rowsOf(table))
				assert.deepEqual(Object.keys(row), COLUMNS[table]);
		});

	it("give a mention its place, and times and quantities their value", () => {
		const rows = rowsOf("mentions");
		const row = (text: string) => rows.find((each) => each.text === text);
		assert.equal(row("王沪宁")?.line, 3);
		assert.equal(row("14日")?.value, "2025-07-14");
		assert.equal(row("1.2万亿元")?.value, "1200000000000 元");
	});

	it("quote what needs it, begin with a mark for spreadsheets, and write no formulas", () => {
		const row = { file: '=A"1,2', type: "person" };
		assert.equal(
			csvOf("entities", [row], "spreadsheet"),
			`\ufefffile,type,name,printed,mentions,positions,id\n"'=A""1,2",person,,,,,\n`,
		);
		assert.ok(csvOf("entities", [], "program").startsWith("file,"));
	});
});

describe("Tiers", () => {
	it("begin where they say, the surest first, and are the more precise the surer", () => {
		for (const tier of TIERS) assert.equal(tierOf(TIER_FACTS[tier].from), tier);
		assert.equal(tierOf(0.899), "likely");
		const shares = TIERS.map((tier) => TIER_FACTS[tier].precision);
		assert.deepEqual(
			shares,
			[...shares].sort((a, b) => b - a),
		);
	});
});

describe("Pinyin", () => {
	for (const [name, reading] of [
		["习近平", "Xí Jìnpíng"],
		["单雄信", "Shàn Xióngxìn"],
		["仇和", "Qiú Hé"],
		["任长霞", "Rén Chángxiá"],
		["欧阳修", "Ōuyáng Xiū"],
		["约翰·史密斯", "Yuēhàn·Shǐmìsī"],
		["阿尔巴尼斯", "Ā'ěrbānísī"],
		["拉夫罗夫", "Lāfūluófū"],
		["特朗普", "Tèlǎngpǔ"],
		["马克龙", "Mǎkèlóng"],
		["马克明", "Mǎ Kèmíng"],
		["石破茂", "Shípò Mào"],
		["村上春树", "Cūnshàng Chūnshù"],
		["长谷川滋利", "Chánggǔchuān Zīlì"],
		["范徐丽泰", "Fànxú Lìtài"],
		["王长安", "Wáng Cháng'ān"],
	] as const)
		it(`reads ${name} as ${reading}`, () =>
			assert.equal(pinyinOf(name, "person"), reading));

	for (const [name, read] of Object.entries(PLACE_READINGS))
		it(`reads ${name} as ${read}`, () =>
			assert.equal(
				pinyinOf(name, "place").toLowerCase(),
				read.replace(" ", ""),
			));

	it("reads short places as one word, other names syllable by syllable, and leaves what is not Chinese", () => {
		assert.equal(pinyinOf("重庆", "place"), "Chóngqìng");
		assert.equal(pinyinOf("西安", "place"), "Xī'ān");
		assert.equal(pinyinOf("六安", "place"), "Lù'ān");
		assert.equal(
			pinyinOf("湖南省衡山县", "place"),
			"Hú nán shěng héng shān xiàn",
		);
		assert.equal(pinyinOf("G20峰会", "meeting"), "G20 fēng huì");
	});
});
