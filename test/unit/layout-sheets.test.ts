import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { articlesOf, layingOut, layOut } from "../../src/core/layout/layout";
import { SheetMemo } from "../../src/core/layout/sheet-memo";
import { SHEET, sheetsOf } from "../../src/core/layout/sheets";
import { atOnce } from "../../src/core/steps";
import { sourceSpans } from "../../src/core/text/projection";
import { pages } from "../support/pages";

const seeds = path.join(__dirname, "..", "..", "..", "seeds");
const seed = fs
	.readdirSync(seeds)
	.map((name) => fs.readFileSync(path.join(seeds, name), "utf8"));
/** So small that a random page has many sheets. */
const size = { least: 120, most: 400 };

/** Random pages one after the other, and cuts of the seeds with either line end. */
const texts = fc
	.array(
		fc.oneof(
			pages,
			fc
				.record({
					text: fc.constantFrom(...seed),
					from: fc.nat(5000),
					length: fc.nat(1500),
					end: fc.constantFrom("\n", "\r\n", "\f", "\n\n"),
				})
				.map(({ text, from, length, end }) =>
					text.slice(from, from + length).replaceAll("\n", end),
				),
		),
		{ minLength: 1, maxLength: 4 },
	)
	.map((parts) => parts.join("\n\n"));

/** Where an edit stands: 0…1 of the text, or some units from the edge of a sheet. */
const places = fc.oneof(
	fc.double({ min: 0, max: 1, noNaN: true }),
	fc.record({ edge: fc.nat(40), by: fc.integer({ min: -30, max: 30 }) }),
);

function placeIn(text: string, place: number | { edge: number; by: number }) {
	if (typeof place === "number") return Math.round(place * text.length);
	const edges = [...sheetsOf(text, size)].map(({ start }) => start);
	const edge = edges[place.edge % edges.length] ?? 0;
	return Math.min(text.length, Math.max(0, edge + place.by));
}

/** Edits by where they stand, how many units they delete and what they put there. */
const edits = fc.array(
	fc.record({
		at: places,
		gone: fc.oneof(fc.nat(3), fc.nat(900)),
		put: fc.oneof(
			fc.constantFrom("", "字", "\n", "\r", "\r\n", "\n\n", "。\n　　", "\f"),
			pages.map((page) => page.slice(0, 300)),
		),
		/** After so many sheets the run is given up, as the next key is hit. */
		steps: fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.nat(6)),
	}),
	{ maxLength: 8 },
);

describe("Sheets", function () {
	this.timeout(60_000);

	it("tile any text, and none but the last is short", () => {
		const odd = fc.string({ unit: "binary", maxLength: 900 });
		fc.assert(
			fc.property(fc.oneof(texts, odd), (text) => {
				const sheets = [...sheetsOf(text, size)];
				let reached = 0;
				for (const { start, end } of sheets) {
					assert.equal(start, reached);
					if (end < text.length) assert.ok(end - start > size.least);
					reached = end;
				}
				assert.equal(reached, text.length);
				for (const { end } of sheets.slice(0, -1)) {
					assert.match(text.slice(end - 1, end), /[\n\r\v\f\u2028\u2029]/u);
					assert.notEqual(text.slice(end - 1, end + 1), "\r\n");
				}
			}),
		);
	});

	it("part long texts between paragraphs", () => {
		const text = seed.join("\n").repeat(3);
		const sheets = [...sheetsOf(text)];
		assert.ok(sheets.length > 3);
		for (const { end, start } of sheets.slice(0, -1)) {
			assert.ok(end - start <= SHEET.most);
			assert.match(text.slice(end - 20, end), /[。！？”」]\s*$/u);
		}
	});

	it("give after any edits what a run from scratch gives", () => {
		fc.assert(
			fc.property(texts, edits, (first, changes) => {
				const memo = new SheetMemo(size);
				let text = first;
				for (const { at, gone, put, steps } of changes) {
					const start = placeIn(text, at);
					text = text.slice(0, start) + put + text.slice(start + gone);
					const run = layingOut(text, memo);
					let left = steps;
					while (left > 0) {
						const step = run.next();
						left--;
						if (!step.done) continue;
						assert.deepEqual(step.value.articles, [...articlesOf(text, size)]);
						break;
					}
				}
			}),
			{ numRuns: 150 },
		);
	});

	it("read only the sheet again that an edit falls into", () => {
		const memo = new SheetMemo();
		const text = seed.join("\n").repeat(4);
		const before = [...memo.read(text)].map(({ reading }) => reading.parts);
		const at = text.indexOf("，", text.length / 2);
		const after = [...memo.read(`${text.slice(0, at)}的${text.slice(at)}`)].map(
			({ reading }) => reading.parts,
		);
		assert.equal(after.length, before.length);
		const kept = after.filter((parts, index) => parts === before[index]);
		assert.ok(kept.length >= before.length / 2 - 1);
		const placed = after.filter((parts, index) =>
			parts.every((part, own) => part.placed === before[index]?.[own]?.placed),
		);
		assert.equal(placed.length, before.length - 1);
	});

	it("keep their edges in a text that says the same again and again, but for those close to an edit", () => {
		const text = `${seed.join("\n")}\n\n`.repeat(8);
		const edgesOf = (of: string) => [...sheetsOf(of)].map(({ end }) => end);
		const before = new Set(edgesOf(text));
		for (const at of edgesOf(text).slice(0, 12)) {
			// The edge itself goes: no line ends there.
			const after = edgesOf(`${text.slice(0, at - 1)}${text.slice(at)}`);
			const moved = after.filter(
				(end) => !before.has(end < at ? end : end + 1),
			);
			assert.ok(moved.length <= 3, `${moved.length} edges moved`);
		}
	});

	it("give an article that an edge parts back whole", () => {
		const paragraph = "会议强调，要坚持城市内涵式发展，推动高质量发展。";
		const text = `会议在京举行\n\n${`${paragraph.repeat(9)}\n`.repeat(400)}`;
		const { articles } = layOut(text);
		assert.ok([...sheetsOf(text)].length > 4);
		assert.equal(articles.length, 1);
		assert.equal(articles[0]?.units.length, 401);
		assert.equal(articles[0]?.units[0]?.kind, "headline");
	});

	it("keep the order and the offsets of the text", () => {
		const text = seed.join("\n").repeat(3);
		const page = atOnce(layingOut(text, new SheetMemo()));
		const spans = page.articles
			.flatMap(({ units }) => units)
			.flatMap(({ projection }) => sourceSpans(projection))
			.sort((a, b) => a.start - b.start);
		const letters = (of: string) => of.replace(/\s/gu, "");
		assert.equal(
			letters(spans.map(({ start, end }) => text.slice(start, end)).join("")),
			letters(text),
		);
		const firsts = page.articles.map(
			({ units }) =>
				units[0] && (sourceSpans(units[0].projection)[0]?.start ?? 0),
		);
		assert.deepEqual(
			firsts,
			firsts.toSorted((a, b) => (a ?? 0) - (b ?? 0)),
		);
	});
});
