import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { BREAK_REASONS, readBreaks } from "../../src/core/layout/breaks";
import { layOut } from "../../src/core/layout/layout";
import { sourceSpans } from "../../src/core/text/projection";
import { pages } from "../support/pages";

const seeds = path.join(__dirname, "..", "..", "..", "seeds");

/** Offsets at which the units of a page have letters, each with the number of its unit. */
function unitsByOffset(source: string): Int32Array {
	const owner = new Int32Array(source.length).fill(-1);
	let unit = 0;
	for (const { units } of layOut(source).articles)
		for (const { projection } of units) {
			for (const { start, end } of sourceSpans(projection))
				owner.fill(unit, start, end);
			unit++;
		}
	return owner;
}

function checkBreaks(source: string): void {
	const owner = unitsByOffset(source);
	let end = 0;
	for (const { span, outcome, confidence, reason } of readBreaks(source)) {
		assert.ok(span.start >= end && span.end >= span.start);
		end = span.end;
		const joined = owner[span.start - 1] === owner[span.end];
		assert.equal(outcome, joined ? "joined" : "kept");
		assert.ok(confidence >= 0 && confidence <= 1, `${confidence}`);
		assert.ok(
			BREAK_REASONS[reason].startsWith(
				outcome === "joined" || reason === "joinedAround" ? "joined" : "break",
			),
		);
	}
}

describe("Breaks", function () {
	this.timeout(30_000);

	it("are those of the layout, in order, on pages of any kind", () => {
		fc.assert(fc.property(pages, checkBreaks));
	});

	it("are those of the layout on any string", () => {
		fc.assert(fc.property(fc.string({ unit: "binary" }), checkBreaks));
	});

	for (const name of fs.readdirSync(seeds))
		it(`are those of the layout on ${name}`, () =>
			checkBreaks(fs.readFileSync(path.join(seeds, name), "utf8")));

	it("are sure inside a column and where an indent is lost", () => {
		const source = [
			"会议强调，要坚持城市内涵式发展，推动",
			"高质量发展，把城市工作摆在更加突出的位",
			"置，建设现代化人民城市。",
			"会议指出，当前和今后一个时期，要把握",
			"好城市发展的规律，认真做好各项工作。",
		].join("\n");
		assert.deepEqual(
			readBreaks(source).map(({ reason, confidence }) => [
				reason,
				confidence > 0.6,
			]),
			[
				["joinedFullLine", true],
				["joinedFullLine", true],
				["keptShortLine", true],
				["joinedFullLine", true],
			],
		);
	});

	it("say that clean text was never wrapped", () => {
		const paragraph = `${"会议强调，要坚持城市内涵式发展。".repeat(8)}`;
		const found = readBreaks(`${paragraph}\n${paragraph}\n${paragraph}`);
		assert.deepEqual(
			found.map(({ outcome, reason, confidence }) => [
				outcome,
				reason,
				confidence,
			]),
			Array.from({ length: 2 }, () => ["kept", "keptUnwrapped", 1]),
		);
	});
});
