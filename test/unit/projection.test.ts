import assert from "node:assert/strict";
import fc from "fast-check";
import {
	identity,
	type Piece,
	type Projection,
	ProjectionBuilder,
	piecesOf,
	sourceSpans,
	toSource,
	toTarget,
} from "../../src/core/text/projection";
import { type Span, textAt } from "../../src/core/text/span";

/** One step of a recipe that takes a source text apart from left to right. */
type Step =
	| { readonly op: "copy" | "drop" | "skip"; readonly length: number }
	| {
			readonly op: "replace";
			readonly length: number;
			readonly text: string;
	  }
	| {
			readonly op: "insert";
			readonly text: string;
			readonly side: "before" | "after";
	  };

const length = fc.integer({ min: 1, max: 5 });
const image = fc.string({ minLength: 1, maxLength: 4 });
const step: fc.Arbitrary<Step> = fc.oneof(
	fc.record({ op: fc.constantFrom("copy", "drop", "skip"), length }),
	fc.record({ op: fc.constantFrom("replace"), length, text: image }),
	fc.record({
		op: fc.constantFrom("insert"),
		text: image,
		side: fc.constantFrom("before", "after"),
	}),
);

/** A random projection: a source taken apart into steps, and the steps' order perhaps changed. */
const projections = fc
	.record({
		steps: fc.array(step, { maxLength: 12 }),
		seed: fc.array(fc.nat(100), { minLength: 12, maxLength: 12 }),
		shuffled: fc.boolean(),
	})
	.map(({ steps, seed, shuffled }) => {
		let at = 0;
		const groups: { steps: { each: Step; from: number }[]; rank: number }[] =
			[];
		let open = false;
		for (const [index, each] of steps.entries()) {
			const placed = { each, from: at };
			if ("length" in each) at += each.length;
			// Inserted text stays with the step after it, so that its point is nobody's inside.
			if (open) groups.at(-1)?.steps.push(placed);
			else groups.push({ steps: [placed], rank: seed[index] ?? 0 });
			open = each.op === "insert";
		}
		if (shuffled) groups.sort((a, b) => a.rank - b.rank);
		const placed = groups.flatMap((group) => group.steps);
		const source = Array.from({ length: at }, (_, index) =>
			String.fromCharCode(0x4e00 + index),
		).join("");
		const builder = new ProjectionBuilder(source);
		for (const { each, from } of placed)
			if (each.op === "copy") builder.copy(from, from + each.length);
			else if (each.op === "drop")
				builder.drop(from, from + each.length, "before");
			else if (each.op === "replace")
				builder.replace(from, from + each.length, each.text);
			else if (each.op === "insert") builder.insert(from, each.text, each.side);
		return { source, projection: builder.build() };
	});

const covered = (spans: readonly Span[]): Set<number> =>
	new Set(
		spans.flatMap((span) =>
			Array.from(
				{ length: span.end - span.start },
				(_, index) => span.start + index,
			),
		),
	);

const spanIn = (text: string, a: number, b: number): Span => {
	const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort(
		(x, y) => x - y,
	) as [number, number];
	return { start, end };
};

describe("A projection", () => {
	it("tiles its text and takes no source text twice", () => {
		fc.assert(
			fc.property(projections, ({ source, projection }) => {
				const pieces = [...piecesOf(projection.map)];
				let reached = 0;
				for (const piece of pieces) {
					assert.equal(piece.target.start, reached);
					reached = piece.target.end;
					assert.equal(
						piece.kind === "copy",
						isCopy(piece, source, projection),
					);
				}
				assert.equal(reached, projection.text.length);
				const taken = pieces.flatMap((piece) => [...covered([piece.source])]);
				assert.equal(new Set(taken).size, taken.length);
			}),
		);
	});

	it("contains, there and back, what a span of its text began with", () => {
		fc.assert(
			fc.property(projections, fc.nat(), fc.nat(), ({ projection }, a, b) => {
				const span = spanIn(projection.text, a, b);
				const back = covered(
					toTarget(projection.map, toSource(projection.map, [span])),
				);
				for (const offset of covered([span])) assert.ok(back.has(offset));
			}),
		);
	});

	it("contains, there and back, all kept text that a source span began with", () => {
		fc.assert(
			fc.property(
				projections,
				fc.nat(),
				fc.nat(),
				({ source, projection }, a, b) => {
					const span = spanIn(source, a, b);
					const back = covered(
						toSource(projection.map, toTarget(projection.map, [span])),
					);
					const kept = covered(sourceSpans(projection));
					for (const offset of covered([span]))
						if (kept.has(offset)) assert.ok(back.has(offset));
				},
			),
		);
	});

	it("maps copied text offset by offset", () => {
		const { map } = new ProjectionBuilder("王小\n明說")
			.copy(0, 2)
			.drop(2, 3, "before")
			.copy(3, 5)
			.build();
		assert.deepEqual(toSource(map, [{ start: 0, end: 3 }]), [
			{ start: 0, end: 2 },
			{ start: 3, end: 4 },
		]);
		assert.deepEqual(toTarget(map, [{ start: 1, end: 4 }]), [
			{ start: 1, end: 3 },
		]);
	});

	it("maps replaced text as a unit: half of 内存 is still 記憶體", () => {
		const projection = new ProjectionBuilder("記憶體大")
			.replace(0, 3, "内存")
			.copy(3, 4)
			.build();
		assert.equal(projection.text, "内存大");
		assert.deepEqual(toSource(projection.map, [{ start: 1, end: 2 }]), [
			{ start: 0, end: 3 },
		]);
		assert.deepEqual(toTarget(projection.map, [{ start: 2, end: 3 }]), [
			{ start: 0, end: 2 },
		]);
	});

	it("maps restyled text offset by offset, and refuses another length", () => {
		const { text, map } = new ProjectionBuilder("習近平")
			.restyle(0, 3, "习近平")
			.build();
		assert.equal(text, "习近平");
		assert.deepEqual(toSource(map, [{ start: 1, end: 2 }]), [
			{ start: 1, end: 2 },
		]);
		assert.throws(
			() => new ProjectionBuilder("記憶體").restyle(0, 3, "内存"),
			/2 units for \[0, 3\)/u,
		);
	});

	it("gives a mention broken over a line end as several source spans without the line end", () => {
		const source = "習近\r\n平說";
		const { map } = new ProjectionBuilder(source)
			.copy(0, 2)
			.drop(2, 4, "before")
			.copy(4, 6)
			.build();
		const spans = toSource(map, [{ start: 0, end: 3 }]);
		assert.equal(textAt(source, spans), "習近平");
		assert.equal(spans.length, 2);
	});

	it("brings inserted text back with the neighbour it goes with", () => {
		const { map } = new ProjectionBuilder("甲乙")
			.copy(0, 1)
			.insert(1, "\n", "before")
			.copy(1, 2)
			.build();
		assert.deepEqual(toTarget(map, [{ start: 0, end: 1 }]), [
			{ start: 0, end: 2 },
		]);
		assert.deepEqual(toTarget(map, [{ start: 1, end: 2 }]), [
			{ start: 2, end: 3 },
		]);
		assert.deepEqual(toSource(map, [{ start: 1, end: 2 }]), [
			{ start: 1, end: 1 },
		]);
	});

	it("gives dropped text an empty image where it stood", () => {
		const { map } = new ProjectionBuilder("甲\n乙")
			.copy(0, 1)
			.drop(1, 2, "before")
			.copy(2, 3)
			.build();
		assert.deepEqual(toTarget(map, [{ start: 1, end: 2 }]), [
			{ start: 1, end: 1 },
		]);
	});

	it("says nothing about source text that another projection covers", () => {
		const { map } = new ProjectionBuilder("甲乙丙")
			.copy(0, 1)
			.copy(2, 3)
			.build();
		assert.deepEqual(toTarget(map, [{ start: 1, end: 2 }]), []);
	});

	it("maps positions: an empty span comes back as an empty span", () => {
		const { map } = identity("甲乙丙");
		assert.deepEqual(toSource(map, [{ start: 3, end: 3 }]), [
			{ start: 3, end: 3 },
		]);
		assert.deepEqual(toTarget(map, [{ start: 2, end: 2 }]), [
			{ start: 2, end: 2 },
		]);
	});

	it("refuses to take the same text twice, and names the numbers", () => {
		assert.throws(
			() => new ProjectionBuilder("甲乙").copy(0, 2).copy(1, 2).build(),
			/\[1, 2\)/u,
		);
		assert.throws(
			() => new ProjectionBuilder("甲乙").copy(0, 3).build(),
			/\[0, 3\)/u,
		);
	});
});

function isCopy(piece: Piece, source: string, projection: Projection): boolean {
	if (piece.kind !== "copy") return false;
	return (
		source.slice(piece.source.start, piece.source.end) ===
		projection.text.slice(piece.target.start, piece.target.end)
	);
}
