import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Analysis, analyse } from "../../src/core/analysis";
import { describe as sentence } from "../../src/core/problem";
import type { TaskItem } from "../../src/core/tasks/list";
import { listKeys, tieLists } from "../../src/core/tasks/tie";
import { type SourceSpan, textAt } from "../../src/core/text/span";
import { checkGolden } from "../support/golden";
import { engines } from "../support/recognition";

const seeds = join(__dirname, "..", "..", "..", "seeds");

const at = (spans: readonly SourceSpan[]) =>
	spans.map(({ start, end }) => `${start}-${end}`).join(" ");

function itemLines(source: string, item: TaskItem, indent: string): string[] {
	const { ordinal, marker, text, spans, items = [] } = item;
	const last = spans.at(-1);
	const range = `${spans[0]?.start}…${last?.end}`;
	assert.ok(textAt(source, spans).startsWith(marker ?? ""));
	return [
		`${indent}${ordinal} ${marker ?? "-"} 「${text}」 ${range}`,
		...items.flatMap((each) => itemLines(source, each, `${indent}  `)),
	];
}

/** What the seven leaders are called in both scripts. */
const LEADERS =
	/习近平|習近平|李强(?!化)|李強(?!化)|赵乐际|趙樂際|王沪宁|王滬寧|蔡奇|丁薛祥|李希(?!望)/gu;

describe("the seed pages", function () {
	this.timeout(60_000);
	const analyses = new Map<string, { source: string; analysis: Analysis }>();

	before(() => {
		for (const file of readdirSync(seeds)) {
			const source = readFileSync(join(seeds, file), "utf8");
			analyses.set(file.slice(0, 3), {
				source,
				analysis: analyse(source, engines()),
			});
		}
	});

	it("have the seven tasks once, in body, lead box, chart and commentary", () => {
		const lists = [...analyses].flatMap(([seed, { analysis }]) =>
			listKeys(analysis.lists, engines().fold).map((items) => ({
				ref: seed,
				items,
			})),
		);
		const [tied, ...others] = tieLists(lists);
		assert.deepEqual([...(tied?.forms ?? [])].sort(), [
			"000",
			"001",
			"001",
			"001",
			"002",
			"003",
			"004",
			"004",
		]);
		assert.deepEqual(
			tied?.tasks.map(({ items }) => new Set(items)),
			[0, 1, 2, 3, 4, 5, 6].map((item) => new Set([item])),
		);
		assert.deepEqual(
			others.map(({ forms }) => forms),
			[["000"], ["000"]],
		);
	});

	for (const seed of ["000", "001", "002", "003", "004"]) {
		it(`${seed}: mentions and positions are the golden ones`, () => {
			const page = analyses.get(seed);
			assert.ok(page);
			const { mentions, entities } = page.analysis;
			checkGolden(`entities/${seed}`, [
				...mentions.map(
					({ type, text, spans, entity }) =>
						`${type} 「${text}」 ${entity.slice(type.length + 1)} ${at(spans)}`,
				),
				...entities
					.filter(({ positions }) => positions.length > 0)
					.map(({ name, positions }) => `${name}: ${positions.join("、")}`),
			]);
		});

		it(`${seed}: lists are the golden ones`, () => {
			const page = analyses.get(seed);
			assert.ok(page);
			checkGolden(
				`tasks/${seed}`,
				page.analysis.lists.flatMap(({ announced, items, problems }) => [
					`announced ${announced ?? "nothing"}`,
					...items.flatMap((item) => itemLines(page.source, item, "  ")),
					...problems.map((each) => `  ${sentence(each)} ${at(each.spans)}`),
				]),
			);
		});

		it(`${seed}: every mention of the seven leaders is found, over line ends too`, () => {
			const page = analyses.get(seed);
			assert.ok(page);
			const { articles, mentions } = page.analysis;
			let expected = 0;
			for (const { units } of articles)
				for (const { projection } of units)
					expected += [...projection.text.matchAll(LEADERS)].length;
			const found = mentions.filter(
				({ type, text }) =>
					type === "person" && text.replace(LEADERS, "") === "",
			);
			assert.ok(expected >= 14);
			assert.equal(found.length, expected);
			for (const { text, spans } of found)
				assert.equal(textAt(page.source, spans), text);
		});

		it(`${seed}: the report gives seven tasks`, () => {
			const lists = analyses.get(seed)?.analysis.lists ?? [];
			const reports = lists.filter(({ items }) => items[0]?.marker === "一是");
			assert.ok(
				reports.some(
					({ items, announced, problems }) =>
						items.length === 7 && announced === 7 && problems.length === 0,
				),
			);
		});
	}
});
