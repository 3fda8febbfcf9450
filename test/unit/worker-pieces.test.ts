import assert from "node:assert/strict";
import type { Analysis } from "../../src/core/analysis";
import { sourceSpan } from "../../src/core/text/span";
import { type Piece, pieceOf, whole } from "../../src/worker/pieces";

const unit = (text: string) => ({
	kind: "paragraph" as const,
	projection: { text, map: { pieces: Int32Array.of(0, 0, 1, 0, 1) } },
});

const analysis = (mentions: number): Analysis => ({
	script: { script: "hans", simplified: 3, traditional: 0 },
	articles: [
		{ units: [unit("甲"), unit("乙")], reading: [1, 0] },
		{ units: [], reading: [] },
		{ units: [unit("丙")], reading: [0] },
	],
	mentions: Array.from({ length: mentions }, (_, at) => ({
		type: "person" as const,
		spans: [sourceSpan(at, at + 1)],
		text: "甲",
		entity: "person:甲" as const,
		confidence: 1,
		basis: "rule" as const,
		article: 0,
		unit: 0,
	})),
	entities: [
		{
			id: "person:甲",
			type: "person",
			name: "甲",
			positions: [],
			mentions: [0],
		},
	],
	lists: [{ article: 0, items: [], problems: [] }],
	problems: [{ kind: "odd", message: "", values: [], spans: [] }],
});

function piecesOf(all: Analysis): Piece[] {
	const pieces: Piece[] = [];
	do pieces.push(pieceOf(all, pieces.length));
	while (pieces.at(-1)?.isLast === false);
	return pieces;
}

describe("An analysis in pieces", () => {
	// 6 things beside the mentions: on both sides of where a piece is full.
	for (const [mentions, count] of [
		[0, 1],
		[1994, 1],
		[1995, 2],
		[1997, 2],
		[9000, 5],
	] as const)
		it(`is whole again, of ${mentions} mentions from ${count} pieces`, () => {
			const all = analysis(mentions);
			const pieces = piecesOf(all);
			assert.equal(pieces.length, count);
			assert.deepEqual(whole(pieces), all);
		});

	it("is none without its first piece", () => {
		assert.equal(whole(piecesOf(analysis(9000)).slice(1)), undefined);
	});
});
