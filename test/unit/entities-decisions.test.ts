import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { indexDecisions } from "../../src/core/entities/decisions/apply";
import {
	DECISION_TYPES,
	type Decision,
	readDecisions,
} from "../../src/core/entities/decisions/read";
import { writeDecision } from "../../src/core/entities/decisions/write";
import { recognisingDocument } from "../../src/core/entities/document";
import { describe as say } from "../../src/core/problem";
import { atOnce } from "../../src/core/steps";
import { textAt } from "../../src/core/text/span";
import { makeFold } from "../../src/engines/fold";
import { print } from "../support/articles";
import { readUnits, segmenter } from "../support/recognition";

const fold = makeFold();
const l10n = join(__dirname, "..", "..", "..", "l10n");

/** What a document holds under a list of decisions: type, text, entity's name. */
function under(list: string, ...texts: readonly string[]) {
	const printed = print(...texts);
	const decided = indexDecisions(readDecisions(list).decisions, fold);
	const { mentions } = atOnce(recognisingDocument(readUnits(printed), decided));
	for (const { spans, text } of mentions)
		assert.equal(textAt(printed.source, spans).replace(/\s/gu, ""), text);
	return mentions.map(({ type, text, entity }) =>
		entity === `${type}:${text}` ? `${type} ${text}` : `${entity} as ${text}`,
	);
}

const edited = (list: string, decision: Decision) => {
	const { span, text } = writeDecision(list, decision);
	return list.slice(0, span.start) + text + list.slice(span.end);
};

describe("a reader's decisions", function () {
	this.timeout(60_000);
	before(() => void segmenter());

	it("make a name what the reader says it is, in either script and over a line end", () => {
		const texts = ["會議由南江\n春主持。", "南江春说。"];
		assert.deepEqual(under("南江春\tperson\tthe painter\n", ...texts), [
			"person 南江春",
			"person 南江春",
		]);
	});

	it("change the type of a name that was found as another", () => {
		const text = "法国总统德拉蒙抵达。";
		assert.ok(under("", text).includes("person 德拉蒙"));
		assert.ok(under("德拉蒙\tplace", text).includes("place 德拉蒙"));
	});

	it("strike a name out, and what it covered may come out", () => {
		assert.deepEqual(under("湖南省衡山县\tnever", "到湖南省衡山县。"), [
			"place:湖南 as 湖南省",
			"place 衡山县",
		]);
		assert.deepEqual(under("北京\tnever", "北京消息，在北京。"), []);
	});

	it("leave a term inside a longer name a part of that, unless that is struck out", () => {
		const text = "南海港务集团投产。";
		const whole = ["organisation 南海港务集团"];
		assert.deepEqual(under("南海\tplace", text), whole);
		assert.deepEqual(under("南海\tplace\n南海港务集团\tnever", text), [
			"place 南海",
		]);
	});

	it("take the longest of their terms", () => {
		assert.deepEqual(
			under("春风\twork\n春风里\tplace", "走到春风里，读春风。"),
			["place 春风里", "work 春风"],
		);
	});

	it("name two names one entity", () => {
		assert.deepEqual(
			under("老王=王小明\tperson", "市长王小明出席，老王讲话。").slice(1),
			["person 王小明", "person:王小明 as 老王"],
		);
		assert.deepEqual(
			under("上合组织=上海合作组织\torganisation", "上合組織發展。"),
			["organisation:上海合作组织 as 上合組織"],
		);
	});

	it("follow one name to the next and end where they go in a circle", () => {
		const list = "甲某=乙某\tperson\n乙某=丙某\tperson\n丙某=甲某\tperson";
		assert.equal(under(list, "甲某说。").length, 1);
		assert.deepEqual(
			under("甲某=乙某\tperson\n乙某=丙某\tperson", "甲某说。"),
			["person:丙某 as 甲某"],
		);
	});

	it("change nothing where they say nothing", () => {
		const texts = ["市委副书记、市长李大山到衡山县调研。", "湖南省衡山县。"];
		assert.deepEqual(under("春风里\tplace", ...texts), under("", ...texts));
	});
});

describe("a list of decisions", function () {
	this.timeout(60_000);
	it("is a line each: name, type, note; with remarks, blank lines and any line end", () => {
		assert.deepEqual(
			readDecisions(
				"# ours\r\n\r\n王小明\tperson\r老王=王小明 \t person\tas friends\tsay\n宜居\tnever",
			),
			{
				decisions: [
					{ term: "王小明", type: "person" },
					{
						term: "老王",
						type: "person",
						name: "王小明",
						note: "as friends say",
					},
					{ term: "宜居", type: "never" },
				],
				problems: [],
			},
		);
	});

	it("has its types in English, or in Chinese as the editor calls them in either script", () => {
		const of = (words: readonly string[]) =>
			readDecisions(
				words.map((word, at) => `王小${at}\t${word}`).join("\n"),
			).decisions.map(({ type }) => type);
		for (const tongue of ["zh-cn", "zh-tw"]) {
			const words = JSON.parse(
				readFileSync(join(l10n, `bundle.l10n.${tongue}.json`), "utf8"),
			);
			assert.deepEqual(
				of(
					DECISION_TYPES.map(
						(type) =>
							words[
								type === "never"
									? "Not a Name"
									: `${type.charAt(0).toUpperCase()}${type.slice(1)}`
							],
					),
				),
				DECISION_TYPES,
			);
		}
		assert.deepEqual(of(DECISION_TYPES), DECISION_TYPES);
	});

	for (const line of [
		"王小明",
		"王小明\tconstructor",
		"王小明\tPerson",
		"\tperson",
		"=\tperson",
		"甲=\tperson",
		"甲=乙=丙\tperson",
		"甲=乙\tnever",
	])
		it(`has a problem with ${JSON.stringify(line)}, and with that line alone`, () => {
			const list = `宜居\tnever\n${line}\n南江\tplace`;
			const { decisions, problems } = readDecisions(list);
			assert.equal(decisions.length, 2);
			assert.deepEqual(
				problems.map(({ spans }) => textAt(list, spans)),
				[line],
			);
		});

	it("counts the last line about a name, and says so at the earlier one", () => {
		const list = "南江\tplace\n南江\tperson\n";
		const { decisions, problems } = readDecisions(list);
		assert.deepEqual(decisions, [{ term: "南江", type: "person" }]);
		assert.deepEqual(
			problems.map((each) => [textAt(list, each.spans), say(each)]),
			[["南江\tplace", "南江 is decided again in line 2, and that counts."]],
		);
	});

	it("takes a decision in the place of the one about the same name, else at its end", () => {
		const person = { term: "南江", type: "person" } as const;
		assert.equal(edited("", person), "南江\tperson\n");
		assert.equal(edited("a\tplace", person), "a\tplace\n南江\tperson\n");
		assert.equal(
			edited("#\r\n南江=大江\tplace\told\r\nb\tplace\r\n", person),
			"#\r\n南江\tperson\r\nb\tplace\r\n",
		);
	});

	it("reads back what was written into it, whatever the list and the name", () => {
		const word = fc
			.string({ unit: "binary", minLength: 1, maxLength: 8 })
			.map((text) => text.replace(/[\s=#]/gu, ""))
			.filter((text) => text !== "");
		const list = fc.oneof(
			fc.string({ maxLength: 40 }),
			fc
				.array(fc.tuple(word, fc.constantFrom(...DECISION_TYPES)))
				.map((rows) => rows.map((row) => row.join("\t")).join("\n")),
		);
		fc.assert(
			fc.property(
				list,
				word,
				fc.constantFrom(...DECISION_TYPES),
				(any, term, type) => {
					const { decisions } = readDecisions(edited(any, { term, type }));
					assert.deepEqual(
						decisions.find((each) => each.term === term),
						{ term, type },
					);
				},
			),
			{ numRuns: 300 },
		);
	});
});
