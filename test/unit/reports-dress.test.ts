import assert from "node:assert/strict";
import fc from "fast-check";
import { dressLike } from "../../src/core/reports/dress";
import { anyText, fold, print } from "../support/articles";

describe("A text dressed like another paper's", () => {
	const model = print("會議強調，要發展 「韌性」城市。", "書記關注城市發展。");
	const dress = dressLike(model.article, fold);

	it("takes the characters and signs of clauses that both print", () => {
		assert.equal(
			dress("会议强调，要发展“韧性”城市。"),
			"會議強調，要發展「韌性」城市。",
		);
	});

	it("takes those of four known characters in a clause of its own", () => {
		assert.equal(
			dress("日前，书记关注城市发展之路。"),
			"日前，書記關注城市發展之路。",
		);
	});

	it("leaves the rest to a conversion", () => {
		const upper = dressLike(model.article, fold, (text) => text.toUpperCase());
		assert.equal(
			upper("会议强调，要发展“韧性”城市。abc"),
			"會議強調，要發展「韌性」城市。ABC",
		);
	});

	it("keeps the length of any text", () => {
		fc.assert(
			fc.property(anyText, anyText, (first, second) => {
				const made = dressLike(print(first).article, fold);
				assert.equal(made(second).length, second.length);
			}),
		);
	});
});
