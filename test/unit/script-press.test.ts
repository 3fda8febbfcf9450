import assert from "node:assert/strict";
import { join } from "node:path";
import { NAME_FORMS, namesByModel } from "../../src/core/script/names";
import { PRESS, PRESS_TOWARDS_SIMPLIFIED } from "../../src/core/script/press";
import type { Region } from "../../src/core/script/script";
import { convertWithOpinion } from "../../src/core/script/second-opinion";
import { loadModels } from "../../src/engines/models";
import { makeConverter } from "../../src/engines/opencc";

const { segmenter, model } = loadModels(join(__dirname, "..", "..", "models"));
assert.ok(segmenter !== undefined && model !== undefined);
const converter = makeConverter();
const converted = (text: string, to: Region) =>
	convertWithOpinion(
		text,
		{ from: "cn", to },
		{ converter, segmenter, findNames: namesByModel(model) },
	).projection.text;

describe("the press dictionary", () => {
	for (const { example, to, word, form, source } of PRESS)
		it(`makes ${form} of ${word} in ${example}`, () => {
			const [before = "", shown = "", right = "", after = ""] =
				/^(.*)⟦(.*)→(.*)⟧(.*)$/u.exec(example)?.slice(1) ?? [];
			assert.equal(word.includes(shown) || shown.includes(word), true);
			assert.equal(form.length, word.length);
			assert.notEqual(source, "");
			const text = before + shown + after;
			const usage = to?.[0] ?? "t";
			const image = converted(text, usage);
			assert.equal(
				image.slice(before.length, before.length + right.length),
				right,
			);
		});

	for (const { example, word, form, source } of PRESS_TOWARDS_SIMPLIFIED)
		it(`makes ${form} of ${word} towards Simplified`, () => {
			assert.equal(form.length, word.length);
			assert.notEqual(source, "");
			for (const from of ["t", "tw", "hk"] as const)
				assert.ok(
					convertWithOpinion(
						example.replace(/⟦(.*)→.*⟧/u, "$1"),
						{ from, to: "cn" },
						{ converter, segmenter },
					).projection.text.includes(form),
					from,
				);
		});

	it("reads Taiwan's 著 whatever a text is taken for", () => {
		for (const from of ["t", "tw", "hk"] as const)
			assert.equal(
				convertWithOpinion(
					"隨著著名作家的著作問世，人們看著展覽",
					{ from, to: "cn" },
					{ converter, segmenter },
				).projection.text,
				"随着著名作家的著作问世，人们看着展览",
			);
	});

	for (const [text, to, image] of [
		["他只有一只手表", "hk", "他只有一隻手錶"],
		["2500只能源企业", "tw", "2500只能源企業"],
		["天后宫", "tw", "天后宮"],
		["北回归线", "tw", "北迴歸線"],
		["称重不准确", "hk", "稱重不準確"],
		["喂，你好", "hk", "喂，你好"],
		["马里总统", "twp", "馬利總統"],
		["心系统一大业", "hk", "心繫統一大業"],
	] as const)
		it(`leaves alone what only looks like its rows: ${text}`, () =>
			assert.equal(converted(text, to), image));
});

describe("names", () => {
	for (const { character, form, example } of NAME_FORMS)
		it(`keep ${character} as ${form}, as in ${example}`, () => {
			assert.ok(example.includes(character));
			assert.equal(form.length, 1);
		});

	for (const [text, right] of [
		["记者于青报道，会议于昨日举行。", "記者于青報道，會議於昨日舉行。"],
		["演员于和伟出席了首映式。", "演員于和偉出席了首映式。"],
		["导演范小青说，这一范围将扩大。", "導演范小青說，這一範圍將擴大。"],
		[
			"巴西外援里贝罗破门，球门里只有一人。",
			"巴西外援里貝羅破門，球門裏只有一人。",
		],
		["韩国教练朴钟焕第一个上场。", "韓國教練朴鍾煥第一個上場。"],
		["巴尔干半岛局势紧张。", "巴爾幹半島局勢緊張。"],
		["北京大钟寺的钟声响起。", "北京大鐘寺的鐘聲響起。"],
		["演员于昨日出席活动。", "演員於昨日出席活動。"],
		["余姚市有百余人参加。", "餘姚市有百餘人參加。"],
	] as const)
		it(`take the forms of their bearers in ${text}`, () =>
			assert.equal(converted(text, "t"), right));
});
