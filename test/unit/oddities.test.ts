import assert from "node:assert/strict";
import { findOddities } from "../../src/core/text/oddities";

describe("Odd characters", () => {
	const rows: readonly (readonly [text: string, ...found: string[]])[] = [
		["\ufeff习近平\u3000出席𠮷会议。\r\n"],
		["一家👨\u200d👩"],
		["习\u200b近\ufeff平", "invisible 1–2 3–4"],
		["习\ud842近", "surrogate 1–2"],
		["习\ufffd\ufffd近", "undecoded 1–2 2–3"],
		["\ue000\u{f0000}\u{10ffff}", "private-use 0–1 1–3 3–5"],
		["\u200b\ufffd", "undecoded 1–2", "invisible 0–1"],
	];
	for (const [text, ...found] of rows)
		it(`are ${found.join(", ") || "none"} in ${JSON.stringify(text)}`, () =>
			assert.deepEqual(
				findOddities(text).map(({ kind, spans }) =>
					[kind, ...spans.map(({ start, end }) => `${start}–${end}`)].join(" "),
				),
				found,
			));

	it("are counted in full, their places up to a thousand", () => {
		const [problem] = findOddities("\u200b".repeat(3000));
		assert.deepEqual(problem?.values, [3000]);
		assert.equal(problem?.spans.length, 1000);
	});
});
