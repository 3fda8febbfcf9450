import assert from "node:assert/strict";
import { figuresOf } from "../../src/core/reports/figures";
import {
	type Collation,
	collating,
	type Grain,
	matrixOf,
} from "../../src/core/reports/matrix";
import { mergeTexts } from "../../src/core/reports/merge";
import { witnessOf } from "../../src/core/reports/witness";
import { atOnce } from "../../src/core/steps";
import { type SourceSpan, textAt } from "../../src/core/text/span";
import { differ, fold, type Printed, print } from "../support/articles";

const OPENING = "新华社北京7月15日电　国务院总理十五日在北京主持会议。";
const FIRST = "会议讨论了城市更新的重点任务和具体安排。";
const SECOND = "会议强调，三年完成投资13.5亿元并改造五百个小区。";
const THIRD = "有关部门负责人参加了上述活动。";
const OWN = "香港各界人士表示，这次活动意义十分重大。";

function collate(papers: readonly Printed[], base = 0): Collation {
	const witnesses = papers.map(({ article }) => witnessOf(article, fold));
	return atOnce(collating(witnesses, base, { differ }));
}

/** Rows as lines: what the row shows | the cell of each paper, with its share where it is not whole. */
function shown(
	papers: readonly Printed[],
	grain: Grain = { rows: "paragraphs" },
): string[] {
	return matrixOf(collate(papers), grain).rows.map(
		({ kind, text, cells }) =>
			`${kind} ${text.slice(0, 6)} | ${cells
				.map((cell) =>
					cell === undefined
						? "-"
						: `${cell.change}${cell.share === 1 ? "" : ` ${cell.share.toFixed(2)}`}${cell.edits.map((edit) => ` {${edit.class}}`).join("")}`,
				)
				.join(" | ")}`,
	);
}

describe("The witness matrix", () => {
	it("says of every paragraph what every paper made of it", () => {
		assert.deepEqual(
			shown([
				print(OPENING, `${FIRST}${SECOND}`, THIRD),
				print(OPENING, FIRST, SECOND.replace("13.5", "15.3")),
				print(`【大公报讯】${OPENING.slice(12)}`, THIRD, `${FIRST}${SECOND}`),
			]),
			[
				"paragraph 新华社北京7 | same | same | edited {attribution}",
				"paragraph 会议讨论了城 | same | edited 0.91 {figure} | same",
				"paragraph 有关部门负责 | same | cut 0.00 | moved",
			],
		);
	});

	it("counts what is left out of a paragraph, and says where that stands", () => {
		const base = print(`${FIRST}${SECOND}${THIRD}`);
		const { rows } = matrixOf(collate([base, print(`${FIRST}${THIRD}`)]), {
			rows: "paragraphs",
		});
		const cell = rows[0]?.cells[1];
		assert.equal(cell?.change, "edited");
		assert.deepEqual(
			cell?.leftOut.map(({ spans }) => textAt(base.source, spans)),
			[SECOND],
		);
	});

	it("says which part of a paragraph stands elsewhere, and that the rest is in its place", () => {
		const base = print(OPENING, `${SECOND}${THIRD}`, FIRST);
		const { rows } = matrixOf(
			collate([base, print(OPENING, THIRD, SECOND, FIRST)]),
			{ rows: "paragraphs" },
		);
		const { change, share, leftOut, moved } =
			rows[1]?.cells[1] ?? assert.fail();
		assert.deepEqual(
			{ change, share, leftOut },
			{ change: "edited", share: 1, leftOut: [] },
		);
		assert.deepEqual(
			moved.map(({ spans }) => textAt(base.source, spans)),
			[THIRD],
		);
	});

	it("shows what papers add where they have it, and what several add once", () => {
		assert.deepEqual(
			shown([
				print(OPENING, FIRST, THIRD),
				print(OPENING, FIRST, OWN, THIRD),
				print(FIRST, OWN.replace("十分", "非常")),
			]),
			[
				"paragraph 新华社北京7 | same | same | cut 0.00",
				"paragraph 会议讨论了城 | same | same | same",
				"added 香港各界人士 | - | added | added 0.90 {wording}",
				"paragraph 有关部门负责 | same | same | cut 0.00",
			],
		);
	});

	it("has tasks as rows, though they share a sentence", () => {
		const text = "一是优化布局体系；二是培育发展动能；三是建设宜居城市。";
		const base = print(text);
		const spans = (from: string, to: string) => [
			{ start: text.indexOf(from), end: text.indexOf(to) } as SourceSpan,
		];
		const tasks = [
			{ ordinal: 1, spans: spans("一是", "二是") },
			{ ordinal: 2, spans: spans("二是", "三是") },
		];
		assert.deepEqual(
			shown([base, print(text.replace("培育发展动能", "培育壮大新动能"))], {
				rows: "tasks",
				tasks,
			}),
			[
				"task 一是优化布局 | same | same",
				"task 二是培育发展 | same | edited 0.78 {wording}",
			],
		);
	});

	it("counts other forms of characters apart and calls them no edit", () => {
		const { rows } = matrixOf(
			collate([print("“会议”讨论了发展。"), print("「會議」讨论了發展。")]),
			{ rows: "paragraphs" },
		);
		const cell = rows[0]?.cells[1];
		assert.deepEqual(
			{ change: cell?.change, share: cell?.share, forms: cell?.forms },
			{ change: "same", share: 1, forms: 5 },
		);
	});

	it("gives figures: shares, counts, the longest common text of two and of all", () => {
		const collation = collate([
			print(OPENING, FIRST, SECOND, THIRD),
			print(OPENING, FIRST, SECOND.replace("13.5", "15.3")),
			print(THIRD, FIRST),
		]);
		const { papers, common } = figuresOf(
			collation,
			matrixOf(collation, { rows: "paragraphs" }),
		);
		assert.deepEqual(
			papers.map(({ rows, edits, moved }) => ({
				rows,
				figure: edits.figure,
				moved,
			})),
			[
				{
					rows: { same: 4, edited: 0, cut: 0, moved: 0, added: 0 },
					figure: 0,
					moved: 0,
				},
				{
					rows: { same: 2, edited: 1, cut: 1, moved: 0, added: 0 },
					figure: 1,
					moved: 0,
				},
				{
					rows: { same: 1, edited: 0, cut: 2, moved: 1, added: 0 },
					figure: 0,
					moved: 1,
				},
			],
		);
		assert.equal(common?.text, FIRST);
		assert.equal(
			papers[1]?.longest?.paper.text,
			`${OPENING}${FIRST}会议强调，三年完成投资`,
		);
	});

	it("puts the wire text together again from what at least two papers print", () => {
		const collation = collate([
			print(`${OPENING}${OWN}`, SECOND.replace("13.5", "15.3")),
			print(OPENING, FIRST, SECOND),
			print(OPENING, FIRST, `${SECOND}${THIRD}`),
		]);
		assert.deepEqual(
			mergeTexts(collation, { least: 2 }).map(({ sentences }) =>
				sentences.map(({ text }) => text).join(""),
			),
			[OPENING, FIRST, SECOND],
		);
	});
});
