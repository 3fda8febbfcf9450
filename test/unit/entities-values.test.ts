import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { analyse } from "../../src/core/analysis";
import { numeralValue } from "../../src/core/entities/values/numeral";
import {
	QUANTITY_VALUES,
	quantityText,
	quantityValue,
} from "../../src/core/entities/values/quantity";
import {
	TIME_VALUES,
	timeText,
	timeValue,
} from "../../src/core/entities/values/time";
import { todayOf } from "../../src/core/entities/values/today";
import { engines } from "../support/recognition";

const TODAY = { year: 2025, month: 7, day: 15 };

describe("Numerals", () => {
	for (const [numeral, value] of [
		["3,200", 3200],
		["1.2万亿", 1.2e12],
		["9.44亿", 944000000],
		["５０", 50],
		["两千三百", 2300],
		["一万二千", 12000],
		["三亿五千万", 350000000],
		["十", 10],
		["一百零五", 105],
		["二〇二五", 2025],
		["三点五", 3.5],
		["万", 10000],
	] as const)
		it(`say ${value} as ${numeral}`, () =>
			assert.equal(numeralValue(numeral), value));

	it("are none in other words", () => {
		for (const text of ["", "几", "若干", "A3", "北京"])
			assert.equal(numeralValue(text), undefined, text);
	});
});

describe("Values of quantities", () => {
	for (const { example } of QUANTITY_VALUES)
		it(`are ${example[1]} for ${example[0]}`, () => {
			const value = quantityValue(example[0]);
			assert.equal(value && quantityText(value), example[1]);
		});

	for (const [printed, text] of [
		["7个", "7 个"],
		["67％", "67 %"],
		["20%至30%", "20–30 %"],
		["400余个", ">400 个"],
		["五千万元", "50000000 元"],
		["3.2亿", "320000000"],
	] as const)
		it(`are ${text} for ${printed}, too`, () => {
			const value = quantityValue(printed);
			assert.equal(value && quantityText(value), text);
		});
});

describe("Values of times", () => {
	for (const { example } of TIME_VALUES)
		it(`are ${example[1]} for ${example[0]}`, () => {
			const value = timeValue(example[0], TODAY);
			assert.equal(value && timeText(value), example[1]);
		});

	for (const [printed, text] of [
		["7月14日至15日", "2025-07-14/2025-07-15"],
		["14至15日", "2025-07-14/2025-07-15"],
		["2012年12月至2025年4月", "2012-12/2025-04"],
		["2016-2020年", "2016/2020"],
		["1—5月", "2025-01/2025-05"],
		["今年以来", "2025/2025-07-15"],
		["2024年12月30日至2025年1月2日", "2024-12-30/2025-01-02"],
		["二〇二五年七月十四日", "2025-07-14"],
		["２０２４年", "2024"],
		["上周", "2025-07-07/2025-07-13"],
		["15日上午", "2025-07-15"],
		["3个月前", "2025-04"],
		["去年上半年", "2024-01/2024-06"],
		["10年来", "2015/2025-07-15"],
	] as const)
		it(`are ${text} for ${printed}, too`, () => {
			const value = timeValue(printed, TODAY);
			assert.equal(value && timeText(value), text);
		});

	it("say no year where nothing gives it away, and nothing where there is nothing to count from", () => {
		const value = timeValue("7月14日至15日");
		assert.equal(value && timeText(value), "--07-14/--07-15");
		for (const text of ["去年", "昨天", "十年前", "历时3个小时", ""])
			assert.equal(timeValue(text), undefined, text);
	});

	it("never fail, whatever the text holds", () => {
		const unit = fc.constantFrom(
			..."0129年月日至-前后今去上半个十百万亿点.,%多〇至周".split(""),
		);
		fc.assert(
			fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
				timeValue(text, TODAY);
				quantityValue(text);
			}),
		);
	});
});

describe("The day of a text", () => {
	const dateline =
		"新华社北京7月15日电 中央城市工作会议14日至15日在北京举行。\n";

	it("is that of the dateline, with the year that the page or the file's name prints", () => {
		const today = (text: string, file?: string) =>
			todayOf(analyse(text, engines()), 0, file);
		assert.deepEqual(today(dateline), { month: 7, day: 15 });
		assert.deepEqual(today(dateline, "人民日报 2025-07-16.txt"), TODAY);
		assert.deepEqual(
			today(`${dateline}\n2024年7月1日，新规定施行。\n`).year,
			2024,
		);
		assert.deepEqual(today("没有电头。\n", "20250716.txt"), {
			...TODAY,
			day: 16,
		});
	});

	it("is 15 July on every seed that prints a dateline", () => {
		const seeds = join(__dirname, "..", "..", "..", "seeds");
		const days = readdirSync(seeds)
			.filter((name) => /^00[023]/u.test(name))
			.map((name) =>
				todayOf(analyse(readFileSync(join(seeds, name), "utf8"), engines()), 0),
			);
		for (const { month, day } of days) assert.deepEqual([month, day], [7, 15]);
	});
});
