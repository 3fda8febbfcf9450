import assert from "node:assert/strict";
import { BULLETS } from "../../src/core/text/characters";
import { json } from "../support/words";

/** A rule of the grammar. Its comment lists examples, parted by " | ", of what it colours. */
interface Rule {
	readonly comment?: string;
	readonly match?: string;
	readonly patterns?: readonly Rule[];
}

const { repository } = json<{ repository: Readonly<Record<string, Rule>> }>(
	"syntaxes",
	"chinese-news.tmLanguage.json",
);

function rulesIn(rule: Rule): Rule[] {
	return rule.match === undefined
		? (rule.patterns ?? []).flatMap(rulesIn)
		: [rule];
}

/** What the grammar colours in a line by the rules of one name. */
function coloured(name: string, line: string): string[] {
	return rulesIn(repository[name] ?? {}).flatMap(({ match = "" }) =>
		[...line.matchAll(new RegExp(match, "gu"))].map(([found]) => found),
	);
}

describe("The grammar", () => {
	for (const rule of Object.values(repository).flatMap(rulesIn))
		it(`colours ${rule.comment}`, () => {
			for (const example of (rule.comment ?? "").split(" | "))
				assert.match(example, new RegExp(rule.match ?? "", "u"));
		});

	it("knows the bullets that the analysis knows", () => {
		for (const sign of BULLETS)
			assert.equal(coloured("bullet", `${sign} 推进`).length, 1, sign);
	});

	it("finds an ordinal where a clause begins, and nowhere else", () => {
		assert.deepEqual(coloured("ordinal", "任务。一是着力优化；二是要推进"), [
			"一是",
			"二是要",
		]);
		assert.deepEqual(coloured("ordinal", "统一是要事，第一次，万一要下雨"), []);
		assert.deepEqual(coloured("ordinal", "3.5万人，2025年"), []);
	});

	it("takes a dateline to its end and no further", () => {
		assert.deepEqual(
			coloured("dateline", "新华社北京7月15日电 中央城市工作会议7月14日"),
			["新华社北京7月15日电"],
		);
		assert.deepEqual(coloured("dateline", "【大公報訊】據新華社報道：會議"), [
			"【大公報訊】",
		]);
		assert.deepEqual(coloured("dateline", "新华社记者 谢环驰 摄"), [
			"新华社记者 谢环驰 摄",
		]);
	});
});
