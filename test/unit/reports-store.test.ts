import assert from "node:assert/strict";
import fc from "fast-check";
import {
	type PrintedPage,
	printedPage,
} from "../../src/core/reports/printed-page";
import { decodePages, encodePages } from "../../src/core/reports/store";
import { anyText, fold, print } from "../support/articles";

const page = (...texts: readonly string[]): PrintedPage =>
	printedPage("hant", [print(...texts).article], fold);

const PAGES: ReadonlyMap<string, PrintedPage> = new Map([
	[
		"a1",
		page("headline: 会议举行", "新华社北京7月15日电　会议讨论了城市工作。"),
	],
	["b2", page("新华社香港2024年12月31日电 除夕之夜，市民在维港两岸观看烟花。")],
	["empty", { script: "none", prints: [], heads: [] }],
]);

describe("What is kept of pages", () => {
	it("comes back as it was", () => {
		const back = decodePages(encodePages(PAGES));
		assert.deepEqual(back, PAGES);
		assert.deepEqual(back?.get("b2")?.prints[0]?.date, {
			year: 2024,
			month: 12,
			day: 31,
		});
	});

	it("comes back for any text", () => {
		fc.assert(
			fc.property(fc.array(anyText, { maxLength: 4 }), (texts) => {
				const pages = new Map([["x", page(...texts)]]);
				assert.deepEqual(decodePages(encodePages(pages)), pages);
			}),
		);
	});

	it("is nothing where bytes are damaged, cut short or none of ours", () => {
		const bytes = encodePages(PAGES);
		assert.equal(decodePages(bytes.slice(0, -4)), undefined);
		assert.equal(decodePages(new Uint8Array()), undefined);
		assert.equal(decodePages(new Uint8Array(64)), undefined);
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: bytes.length - 1 }),
				fc.integer({ min: 1, max: 255 }),
				(at, change) => {
					const damaged = bytes.slice();
					damaged[at] = (damaged[at] ?? 0) ^ change;
					assert.equal(decodePages(damaged), undefined);
				},
			),
		);
	});

	it("is read wherever in memory it lies", () => {
		const bytes = encodePages(PAGES);
		const shifted = new Uint8Array(bytes.length + 1);
		shifted.set(bytes, 1);
		assert.deepEqual(decodePages(shifted.subarray(1)), PAGES);
	});
});
