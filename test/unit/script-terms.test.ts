import assert from "node:assert/strict";
import { readTerms, writeTerm } from "../../src/core/script/terms";
import { withTerm } from "../../src/core/script/with-term";

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

describe("A term that is added to a list", () => {
	const term = { from: "城市", to: "都市", towards: ["hk"] } as const;
	for (const [name, before, after] of [
		["is its first line", "", "城市\t都市\thk\n"],
		[
			"comes after what is there, remarks and bad lines too",
			"# 词表\r\n\t坏\r\n内存\t記憶體",
			"# 词表\r\n\t坏\r\n内存\t記憶體\r\n城市\t都市\thk\r\n",
		],
		[
			"takes the place of what was said of the same word and usage",
			"城市\t市\thk\n",
			"城市\t都市\thk\n",
		],
		[
			"leaves what was said for other usages",
			"城市\t市\ttw,hk\n城市\t邑\tjp\n",
			"城市\t市\ttw\n城市\t邑\tjp\n城市\t都市\thk\n",
		],
		[
			"narrows what was said for all usages",
			"城市\n",
			"城市\t城市\tcn,t,tw,twp,hkp,jp\n城市\t都市\thk\n",
		],
	] as const)
		it(name, () => {
			assert.equal(withTerm(before, term), after);
			assert.ok(readTerms(after).terms.some(({ to }) => to === "都市"));
		});
});
