import assert from "node:assert/strict";
import { readTerms, writeTerm } from "../../src/core/script/terms";

describe("a list of terms", () => {
	it("has a word, what it becomes, and the usages towards which that holds", () => {
		const { terms, bad } = readTerms(
			"\ufeff# 人名\n特朗普\t川普\ttw, twp\r\n讲话\n 信息 \t 信息 \n\n".slice(
				1,
			),
		);
		assert.deepEqual(bad, []);
		assert.deepEqual(terms, [
			{ from: "特朗普", to: "川普", towards: ["tw", "twp"] },
			{ from: "讲话", to: "讲话" },
			{ from: "信息", to: "信息" },
		]);
	});

	for (const [list, line, problem] of [
		["\t川普", 0, "source"],
		["甲\t乙\ttw\t?", 0, "columns"],
		["甲\t乙\t?", 0, "usage"],
		["甲\t乙\n甲\t丙", 1, "repeated"],
		["甲\t乙\thk\n甲\t丙\ttw\n甲\t丁\thk,cn", 2, "repeated"],
	] as const)
		it(`has a bad line in ${JSON.stringify(list)}: ${problem}`, () =>
			assert.deepEqual(readTerms(list).bad, [{ line, problem }]));

	it("may say the same twice, and different things towards different usages", () =>
		assert.deepEqual(readTerms("甲\t乙\thk\n甲\t丙\ttw\n丁\n丁\n").bad, []));

	it("reads again what was written", () => {
		const terms = [
			{ from: "特朗普", to: "川普", towards: ["tw", "twp"] },
			{ from: "讲话", to: "讲话" },
			{ from: "甲", to: "乙" },
		] as const;
		assert.deepEqual(readTerms(terms.map(writeTerm).join("\n")).terms, terms);
	});
});
