import assert from "node:assert/strict";
import fc from "fast-check";
import {
	type Calendar,
	isPossible,
	type Tense,
} from "../../src/core/entities/values/calendar";
import { numeralValue } from "../../src/core/entities/values/numeral";
import {
	QUANTITY_VALUES,
	quantityText,
	quantityValue,
} from "../../src/core/entities/values/quantity";
import { timeText, timeValue } from "../../src/core/entities/values/time";
import { TIME_VALUES } from "../../src/core/entities/values/time-values";

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
		["1亿2000万", 120000000],
		["3万8066", 38066],
		["14亿1千万", 1410000000],
		["3万2千", 32000],
		["1万亿2000亿", 1.2e12],
		["一万二千亿", 1.2e12],
		["一亿两千万", 120000000],
		["三点五亿", 350000000],
		["一万二", 12000],
		["三百五", 350],
		["三百〇五", 305],
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
		["1亿2000万元", "120000000 元"],
		["3万8066美元", "38066 美元"],
		["12.5万千瓦", "125000 千瓦"],
		["3千米", "3 千米"],
		["零下三十多度", "<-30 度"],
		["7亿4千多万人", ">740000000 人"],
		["3个亿", "300000000"],
		["1个多亿元", ">100000000 元"],
		["三四千元", "3000–4000 元"],
		["十七八个", "17–18 个"],
		["零下3℃到零上5℃", "-3–5 ℃"],
		["三至五亿元", "300000000–500000000 元"],
		["16000多亿千瓦时", ">1600000000000 千瓦时"],
		["3千多亿美元", ">300000000000 美元"],
		["14亿多", ">1400000000"],
		["零下5摄氏度", "-5 摄氏度"],
		["零下十五度", "-15 度"],
		["-3.2%", "-3.2 %"],
		["－３．２％", "-3.2 %"],
		["-5℃至8℃", "-5–8 ℃"],
		["零下8至零下2℃", "-8–-2 ℃"],
		["8℃至15℃", "8–15 ℃"],
		["5200元至5400元", "5200–5400 元"],
		["500元至1万元", "500–10000 元"],
		["5000万人民币", "50000000 人民币"],
		["百分之三至百分之五", "3–5 %"],
		["五分之三", "3/5"],
		["七成五", "75 %"],
		["四成半", "45 %"],
		["万分之五", "0.05 %"],
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
		["7月15—17日", "2025-07-15/2025-07-17"],
		["7月31日至8月2日", "2025-07-31/2025-08-02"],
		["去年7月至今年1月", "2024-07/2025-01"],
		["本月5日上午9点", "2025-07-05T09:00"],
		["上午9点至下午5点", "T09:00/T17:00"],
		["下午2点至5点", "T14:00/T17:00"],
		["9:30至11:00", "T09:30/T11:00"],
		["昨晚10时至今天凌晨2时", "2025-07-14T22:00/2025-07-15T02:00"],
		["14日22时至次日6时", "2025-07-14T22:00/2025-07-15T06:00"],
		["12月31日至次年1月3日", "2025-12-31/2026-01-03"],
		["2025-07-15", "2025-07-15"],
		["2025.7.15", "2025-07-15"],
		["2025-07-15 08:30:15", "2025-07-15T08:30"],
		["2025/07/15", "2025-07-15"],
		["2025-07-15至2025-07-20", "2025-07-15/2025-07-20"],
		["第2季", "2025-04/2025-06"],
		["7月15、16日", "2025-07-15/2025-07-16"],
		["二、三季度", "2025-04/2025-09"],
		["今明两年", "2025/2026"],
		["昨日22时至今日6时", "2025-07-14T22:00/2025-07-15T06:00"],
		["23:00-次日1:00", "T23:00/T01:00"],
		["上个月15日", "2025-06-15"],
		["一季度至三季度", "2025-01/2025-09"],
		["民国114年7月16日", "2025-07-16"],
		["上周末", "2025-07-12/2025-07-13"],
		["午夜12时", "T24:00"],
		["本月中下旬", "2025-07-11/2025-07-31"],
		["20世纪50年代至70年代", "1950/1979"],
		["1990年代", "1990/1999"],
		["20年代", "2020/2029"],
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

	for (const [printed, day, text] of [
		["12月28日", "2026-01-02", "2025-12-28"],
		["1月10日", "2025-07-15", "2025-01-10"],
		["1月5日", "2025-12-30", "2026-01-05"],
		["12月", "2026-01-10", "2025-12"],
		["12月30日至1月3日", "2026-01-02", "2025-12-30/2026-01-03"],
		["12月30日至1月3日", "2025-12-20", "2025-12-30/2026-01-03"],
		["1—11月", "2025-12-15", "2025-01/2025-11"],
		["1—12月", "2026-01-18", "2025-01/2025-12"],
		["四季度", "2026-01-18", "2025-10/2025-12"],
		["前三季度", "2026-01-18", "2025-01/2025-09"],
		["30日", "2025-07-01", "2025-06-30"],
		["2月29日", "2025-03-01", "2024-02-29"],
		["去年12月", "2026-01-02", "2025-12"],
		["昨天", "2026-01-01", "2025-12-31"],
		["上月30日", "2026-01-02", "2025-12-30"],
	] as const)
		it(`are ${text} for ${printed} on ${day}: the nearest, as newspapers reckon`, () => {
			const [year, month, of] = day.split("-").map(Number);
			const today = { year: year ?? 0, month: month ?? 0, day: of ?? 0 };
			const value = timeValue(printed, today);
			assert.equal(value && timeText(value), text);
		});

	it("look only back, or only ahead, where words say so", () => {
		const read = (printed: string, tense: Tense) => {
			const value = timeValue(printed, TODAY, { tense });
			return value && timeText(value);
		};
		assert.equal(read("12月28日", "past"), "2024-12-28");
		assert.equal(read("3月5日", "future"), "2026-03-05");
		assert.equal(read("20日", "past"), "2025-06-20");
		assert.equal(read("10日", "future"), "2025-08-10");
		assert.equal(read("7月", "future"), "2025-07");
	});

	it("say what is known of the day where year or month are not", () => {
		const read = (printed: string, today: Calendar) => {
			const value = timeValue(printed, today);
			return value && timeText(value);
		};
		assert.equal(read("15日上午", {}), "---15");
		assert.equal(read("本月20日至22日", {}), "---20/---22");
		assert.equal(read("14日至15日", {}), "---14/---15");
		assert.equal(read("昨天", { day: 15 }), "---14");
		assert.equal(read("昨天", { day: 1 }), undefined);
		assert.equal(read("昨天", { month: 7, day: 1 }), "--06-30");
		assert.equal(read("昨天", { month: 3, day: 1 }), undefined);
		assert.equal(read("30日", { month: 1, day: 2 }), "--12-30");
		assert.equal(read("上月", { month: 1, day: 2 }), "--12");
		assert.equal(read("上周", { month: 1, day: 2 }), undefined);
	});

	it("are none where they are about so many, or not in a row", () => {
		for (const text of ["二三十年前", "四五月", "7月15、18日"])
			assert.equal(timeValue(text, TODAY), undefined, text);
	});

	it("are none where there is no such date", () => {
		for (const text of ["13月", "2月30日", "32日", "2025-13-01", "25:30"])
			assert.equal(timeValue(text, TODAY), undefined, text);
	});

	it("are possible dates, whatever the text holds", () => {
		const number = fc.integer({ min: 0, max: 40 });
		fc.assert(
			fc.property(number, number, number, number, (a, b, c, d) => {
				const today = { year: 2025, month: (a % 12) + 1, day: (b % 28) + 1 };
				for (const text of [
					`${c}月${d}日`,
					`${d}日`,
					`${c}月${d}日至${a}日`,
					`${c}日至${d}日`,
					`${c}月至${d}月`,
					`2024年${a}月${c}日至${b}月${d}日`,
				]) {
					const { from, to } = timeValue(text, today) ?? {};
					for (const end of [from, to])
						assert.ok(end === undefined || isPossible(end), text);
				}
			}),
		);
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
