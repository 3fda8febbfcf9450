import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { layOut } from "../../src/core/layout/layout";
import {
	lineEndsOf,
	NOT_AT_LINE_END,
	wrapEdits,
} from "../../src/core/layout/wrap";
import { IGNORABLES, NOT_AT_LINE_START } from "../../src/core/text/characters";
import { pages } from "../support/pages";

const seeds = path.join(__dirname, "..", "..", "..", "seeds");
const seed = (number: string) => {
	const name = fs.readdirSync(seeds).find((each) => each.startsWith(number));
	return fs.readFileSync(path.join(seeds, name ?? ""), "utf8");
};

function wrapped(text: string, columns: number): string {
	let result = "";
	let reached = 0;
	for (const { span, text: put } of wrapEdits(text, columns)) {
		assert.ok(span.start >= reached);
		result += text.slice(reached, span.start) + put;
		reached = span.end;
	}
	return result + text.slice(reached);
}

const linesIn = (text: string, columns: number) => {
	const ends = [0, ...lineEndsOf(text, columns), text.length];
	return ends.slice(1).map((end, at) => text.slice(ends[at], end).trim());
};

const unitsOf = (text: string) =>
	layOut(text).articles.flatMap(({ units }) =>
		units.map(({ projection }) => projection.text),
	);

describe("Hard-wrapping", () => {
	for (const [text, lines] of [
		["会议指出城市工作", ["会议指出", "城市工作"]],
		["会议指出，城市工作", ["会议指", "出，城市", "工作"]],
		["会议说：“城市工作", ["会议说：", "“城市工", "作"]],
		["会议开在2025年", ["会议开在", "2025年"]],
		["the new words", ["the new", "words"]],
		["破折——号在此", ["破折——", "号在此"]],
	] as const)
		it(`parts ${text} by kinsoku`, () => {
			assert.deepEqual(linesIn(text, 4), lines);
		});

	it("is undone by Reflow", () => {
		const text = seed("003");
		for (const columns of [17, 24, 35]) {
			const page = wrapped(text, columns);
			assert.ok(page.split("\n").every((line) => line.length <= columns * 2));
			assert.deepEqual(unitsOf(page), unitsOf(text), `at ${columns}`);
		}
	});

	it("changes nothing but blanks, and no line breaks kinsoku", () => {
		for (const number of ["000", "001", "002", "004"]) {
			const text = seed(number);
			const page = wrapped(text, 20);
			assert.equal(
				[...page.replace(/\s/gu, "")].sort().join(""),
				[...text.replace(/\s/gu, "")].sort().join(""),
			);
		}
	});

	it("keeps the letters of any page", () => {
		fc.assert(
			fc.property(pages, fc.integer({ min: 1, max: 40 }), (text, columns) => {
				const letters = (each: string) =>
					[...each.replace(/[\s-]/gu, "")]
						.filter((letter) => !IGNORABLES.includes(letter))
						.sort()
						.join("");
				assert.equal(letters(wrapped(text, columns)), letters(text));
			}),
		);
	});

	it("ends no line where kinsoku forbids it, as long as it may end elsewhere", () => {
		for (const line of wrapped(seed("003"), 17).split("\n").slice(1)) {
			assert.ok(!NOT_AT_LINE_START.includes(line.charAt(0) || "x"), line);
			assert.ok(!NOT_AT_LINE_END.includes(line.at(-1) ?? "x"), line);
		}
	});
});
