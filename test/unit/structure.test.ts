import assert from "node:assert/strict";
import { analyse, type Engines } from "../../src/core/analysis";
import { textAt } from "../../src/core/text/span";
import { LABELS, type Label, marksOf } from "../../src/editor/marks";
import {
	hullOf,
	type Part,
	partsAt,
	structureOf,
} from "../../src/editor/structure";
import { makeFold } from "../../src/engines/fold";

const engines: Engines = {
	fold: makeFold(),
	segmenter: { name: "none", tag: () => [] },
};

const page = `七项任务

会议部署城市工作三个方面的重点任务。一是着力优化现代化城市体系。二是着力建设富有活力的创新城
市，推动高质量发展。三是着力建设舒适便利的宜居城市，坚持人口、产业、城镇、交通一体规划。

会议强调，要加强党对城市工作的全面领导，健全领导体制和工作机制，增强城市政策协同性。
`;

function flat(parts: readonly Part[], depth = 0): string[] {
	return parts.flatMap((part) => [
		`${"  ".repeat(depth)}${part.kind} ${part.label}`,
		...flat(part.children, depth + 1),
	]);
}

describe("The structure of a page", () => {
	const analysis = analyse(page, engines);
	let parts: readonly Part[] = [];

	before(async () => {
		parts = await structureOf(analysis);
	});

	it("is made once for all who ask", async () => {
		assert.equal(await structureOf(analysis), parts);
	});

	it("has the tasks of a paragraph under it, and the headline as the article's name", () => {
		assert.deepEqual(flat(parts), [
			"article 七项任务",
			"  paragraph 会议部署城市工作三个方面的重点任务",
			"    task 一是着力优化现代化城市体系",
			"    task 二是着力建设富有活力的创新城市，推动高质量发展",
			"    task 三是着力建设舒适便利的宜居城市，坚持人口、产业、城镇、交通一体…",
			"  paragraph 会议强调，要加强党对城市工作的全面领导，健全领导体制和工作机制…",
		]);
	});

	it("keeps what is selected inside its part, and every part inside the one above it", () => {
		const check = (part: Part) => {
			const { start, end } = hullOf(part);
			assert.ok(
				start <= part.select.start && part.select.end <= end,
				part.label,
			);
			for (const child of part.children) {
				const inner = hullOf(child);
				assert.ok(start <= inner.start && inner.end <= end, child.label);
				check(child);
			}
		};
		parts.forEach(check);
	});

	it("finds the innermost part around an offset", () => {
		const kinds = (text: string) =>
			partsAt(parts, page.indexOf(text)).map(({ kind }) => kind);
		assert.deepEqual(kinds("市，推动"), ["article", "paragraph", "task"]);
		assert.deepEqual(kinds("加强党"), ["article", "paragraph"]);
	});
});

describe("The structure of sections", () => {
	it("has under each heading its lists and paragraphs, each once", async () => {
		const analysis = analyse(
			`工作安排

一、修路

各地要加快施工，今年年底以前必须把山区公路修到每个村口，确保通车。

二、架桥

（一）东桥

1. 备料
2. 开工

（二）西桥

1. 勘察
2. 设计

桥梁建成以后，由各县负责日常养护，每年年底向市里报告一次情况。
`,
			engines,
		);
		assert.deepEqual(flat(await structureOf(analysis)), [
			"article 工作安排",
			"  task 一、修路",
			"    paragraph 各地要加快施工，今年年底以前必须把山区公路修到每个村口，确保通…",
			"  task 二、架桥",
			"    task （一）东桥",
			"      task 1.备料",
			"      task 2.开工",
			"    task （二）西桥",
			"      task 1.勘察",
			"      task 2.设计",
			"  paragraph 桥梁建成以后，由各县负责日常养护，每年年底向市里报告一次情况",
		]);
	});
});

describe("The marks of a page", () => {
	const span = (start: number, end: number) =>
		({ start, end }) as Parameters<typeof mention>[1][number];
	const mention = (
		type: "person" | "position" | "meeting",
		spans: ReturnType<typeof analyse>["mentions"][number]["spans"],
		confidence = 1,
	) => ({
		type,
		spans,
		text: "",
		entity: `${type}:x` as const,
		confidence,
		basis: "rule" as const,
		article: 0,
		unit: 0,
	});

	const all = { labels: new Set(LABELS), from: "possible" } as const;

	it("never overlap: the longer of two that begin together is whole", () => {
		const mentions = [
			mention("person", [span(2, 4), span(5, 6)]),
			mention("meeting", [span(2, 5)]),
			mention("position", [span(4, 5)]),
		];
		const marks = marksOf({ mentions, lists: [] }, all);
		assert.deepEqual(
			marks.map(({ label, span: { start, end } }) => [label, start, end]),
			[
				["meeting", 2, 5],
				["person", 5, 6],
			],
		);
	});

	it("leave out what is less sure than is wanted", () => {
		const mentions = [
			mention("person", [span(0, 2)], 0.95),
			mention("person", [span(2, 4)], 0.8),
			mention("meeting", [span(4, 6)], 0.5),
		];
		const tiers = (from: "sure" | "likely" | "possible") =>
			marksOf({ mentions, lists: [] }, { ...all, from }).map(
				({ tier }) => tier,
			);
		assert.deepEqual(tiers("sure"), ["sure"]);
		assert.deepEqual(tiers("likely"), ["sure", "likely"]);
		assert.deepEqual(tiers("possible"), ["sure", "likely", "possible"]);
	});

	it("hold the ordinals of tasks, cut by a line end or not, only where they are wanted", () => {
		const { lists } = analyse(
			"任务。一是推进改革开放；二\n是推进城市更新。",
			engines,
		);
		const texts = (isWanted: (label: Label) => boolean) =>
			marksOf(
				{ mentions: [], lists },
				{ labels: new Set(LABELS.filter(isWanted)), from: "sure" },
			).map(({ span }) =>
				textAt("任务。一是推进改革开放；二\n是推进城市更新。", [span]),
			);
		assert.deepEqual(
			texts((label) => label === "task"),
			["一是", "二", "是"],
		);
		assert.deepEqual(
			texts((label) => label !== "task"),
			[],
		);
	});
});
