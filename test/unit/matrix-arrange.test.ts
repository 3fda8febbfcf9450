import assert from "node:assert/strict";
import type { Change } from "../../src/core/reports/compare";
import type { EditClass } from "../../src/core/reports/edits";
import { arrange, kindsOf, loudIn } from "../../src/webview/matrix/arrange";
import { type Move, moved } from "../../src/webview/matrix/keys";
import {
	type Arrangement,
	type Kind,
	type MatrixCell,
	type MatrixPaper,
	type MatrixRow,
	ROWS,
} from "../../src/webview/matrix/messages";

const papers = ["001", "002"].map(
	(id): MatrixPaper => ({
		id,
		name: id,
		title: "",
		script: "",
		share: 1,
		about: "",
	}),
);

function cell(change: Change, share = 1, kind?: EditClass): MatrixCell {
	const edits = kind ? [{ class: kind, base: "七", paper: "八" }] : [];
	return { change, share, leftOut: [], moved: [], edits };
}

function row(id: string, text: string, ...cells: MatrixCell[]): MatrixRow {
	return { id, mark: id, text, cells: { ...cells } };
}

const rows = [
	row("1", "会议在北京举行", cell("edited", 0.9), cell("same")),
	row("2", "会议指出", cell("same"), cell("same")),
	row("3", "共七个方面", cell("edited", 1, "figure"), cell("same")),
	row("4", "会议要求", cell("cut", 0), cell("moved")),
	{ ...row("5", "本报讯"), cells: { 1: cell("added") } },
];

const all: Arrangement = { kinds: [], words: "" };

function shown(arrangement: Partial<Arrangement>): string {
	return arrange(papers, rows, { ...all, ...arrangement })
		.map(({ id }) => id)
		.join(" ");
}

describe("The rows of a matrix", () => {
	it("stand as the base prints them unless something else is wanted", () => {
		assert.equal(shown({}), "1 2 3 4 5");
	});

	for (const [kinds, expected] of [
		[["edited"], "1 3"],
		[["cut", "added"], "4 5"],
		[["figure"], "3"],
		[["name"], ""],
		[["same"], "1 2 3"],
	] as const satisfies [readonly Kind[], string][])
		it(`are ${expected || "none"} where only ${kinds} are wanted`, () => {
			assert.equal(shown({ kinds }), expected);
		});

	for (const [words, expected] of [
		["会议", "1 2 4"],
		[" 八 ", "3"],
		["没有", ""],
	] as const)
		it(`are ${expected || "none"} where ${words} is sought, in the base or in what differs`, () => {
			assert.equal(shown({ words }), expected);
		});

	it("are sorted by what one paper changed, or by what all did, and else stay as they are", () => {
		assert.equal(shown({ sort: { column: "001", desc: true } }), "4 3 1 2 5");
		assert.equal(shown({ sort: { column: "001", desc: false } }), "2 5 1 3 4");
		assert.equal(shown({ sort: { column: ROWS, desc: true } }), "4 5 3 1 2");
	});

	it("stay as they are where the paper they are sorted by is gone", () => {
		assert.equal(shown({ sort: { column: "009", desc: true } }), "1 2 3 4 5");
	});

	it("say what of a kind they have, figures and names aloud", () => {
		assert.deepEqual(
			[...kindsOf(rows[2] ?? assert.fail())],
			["edited", "figure", "same"],
		);
		assert.deepEqual(loudIn(cell("edited", 1, "name")), ["name"]);
		assert.deepEqual(loudIn(cell("edited", 1, "wording")), []);
	});
});

describe("The keys of a matrix", () => {
	const size = { rows: 40, columns: 3, page: 10 };
	for (const [move, from, to] of [
		["ArrowUp", [0, 1], [-1, 1]],
		["ArrowUp", [-1, 1], [-1, 1]],
		["ArrowDown", [39, 1], [39, 1]],
		["ArrowLeft", [2, 0], [2, 0]],
		["ArrowRight", [2, 1], [2, 2]],
		["PageDown", [35, 1], [39, 1]],
		["PageUp", [12, 1], [2, 1]],
		["Home", [5, 2], [5, 0]],
		["End", [5, 0], [5, 2]],
		["Ctrl+Home", [5, 2], [0, 0]],
		["Ctrl+End", [5, 0], [39, 2]],
	] as const satisfies [Move, number[], number[]][])
		it(`lead by ${move} from ${from} to ${to}`, () => {
			const at = { row: from[0], column: from[1] };
			assert.deepEqual(moved(at, move, size), { row: to[0], column: to[1] });
		});
});
