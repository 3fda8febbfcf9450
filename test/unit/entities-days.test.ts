import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyse } from "../../src/core/analysis";
import { isoOf } from "../../src/core/entities/values/calendar";
import { timesOf } from "../../src/core/entities/values/page-times";
import { TENSE_RULES, tenseOf } from "../../src/core/entities/values/tense";
import { timeText } from "../../src/core/entities/values/time";
import { daysOf } from "../../src/core/entities/values/today";
import { simplifiedText } from "../../src/core/layout/simplified";
import { engines } from "../support/recognition";

const day = (text: string, file?: string) =>
	daysOf(analyse(text, engines()), file).map(isoOf)[0];

const REPORT = "中央城市工作会议14日至15日在北京举行。\n";

describe("The day of a text", function () {
	this.timeout(60_000);

	for (const [opening, file, today] of [
		["新华社北京7月15日电 ", "", "--07-15"],
		["新华社北京2025年7月15日电 ", "", "2025-07-15"],
		["新华社北京7月15日电 ", "人民日报 2025-07-16.txt", "2025-07-15"],
		["新华社北京7月15日电 ", "papers/20250716/20250716_02.txt", "2025-07-15"],
		["新华社北京12月31日电 ", "人民日报20260101.txt", "2025-12-31"],
		["新华社北京7月16日电 ", "2025.7.15.txt", "2025-07-16"],
		["新华社北京7月15日电 ", "2025071602.txt", "2025-07-15"],
		["新華社北京7月15日電 ", "大公報2025年7月16日.txt", "2025-07-15"],
		["本报讯（记者王明）15日上午，", "20250716.txt", "2025-07-15"],
		["本报讯（记者王明）30日上午，", "20250701.txt", "2025-06-30"],
		["本报讯（记者王明）15日上午，", "", "---15"],
		["【大公報訊】昨日（15日），", "2025-07-16.txt", "2025-07-16"],
		["本报讯（记者王明）7月20日将举行的会议，", "20250716.txt", "2025-07-16"],
		["本报讯（记者王明）2012年7月15日，", "20250716.txt", "2025-07-16"],
		["没有电头。", "20250716.txt", "2025-07-16"],
		["没有电头。", "archive/20250716/A03.txt", "2025-07-16"],
		["没有电头。", "archive/2025-07/16/A03.txt", "2025-07-16"],
		["没有电头。", "archive/2025/07/16/A03.txt", "2025-07-16"],
		["没有电头。", "archive/2025-07/16.txt", "2025-07-16"],
		["没有电头。", "20240101/20250716.txt", "2025-07-16"],
		["没有电头。", "20251332.txt", ""],
	] as const)
		it(`is ${today || "unknown"} after ${opening} in ${file || "a file of any name"}`, () =>
			assert.equal(day(`${opening}${REPORT}`, file), today));

	for (const line of [
		"2025年7月16日 星期三 第4版",
		"人民日报 2025年7月16日 星期三",
		"2025年7月16日",
		"2025-07-16 08:30 来源：江北日报",
		"二〇二五年七月十六日 星期三",
		"大公報 2025年7月16日 星期三 A12版",
	])
		it(`has the year of the page's date line: ${line}`, () =>
			assert.equal(
				day(`${line}\n\n新华社北京7月15日电 ${REPORT}`),
				"2025-07-15",
			));

	it("is no date that the text tells of", () => {
		for (const told of [
			"2012年7月15日，新规定施行。",
			"这项2012年7月出台的规定仍有效。",
			"2012年7月15日老城大桥通车以来的变化",
		])
			assert.equal(
				day(`新华社北京7月15日电 ${REPORT}\n${told}\n`),
				"--07-15",
				told,
			);
	});

	it("is 15 July on every seed that prints a dateline", () => {
		const seeds = join(__dirname, "..", "..", "..", "seeds");
		const days = readdirSync(seeds)
			.filter((name) => /^00[023]/u.test(name))
			.map((name) => day(readFileSync(join(seeds, name), "utf8")));
		assert.deepEqual(days, ["--07-15", "--07-15", "--07-15"]);
	});
});

describe("Words around a date", () => {
	for (const { tense, example } of TENSE_RULES)
		it(`tell that it is ${tense}: ${example}`, () => {
			const [before = "", rest = ""] = example.split("⟦");
			assert.equal(tenseOf(before, rest.split("⟧")[1] ?? ""), tense);
		});

	for (const text of [
		"将军7月15日抵达",
		"已经发布的7月15日公报",
		"大桥7月15日通车",
	])
		it(`tell nothing: ${text}`, () => {
			const [before = "", after = ""] = text.split("7月15日");
			assert.equal(tenseOf(before, after), undefined);
		});
});

describe("Times of a page", function () {
	this.timeout(60_000);

	const values = (text: string) => {
		const analysis = analyse(text, engines());
		return [...timesOf(analysis, daysOf(analysis)).values()].map(timeText);
	};
	for (const [text, ...expected] of [
		["展会将于11月20日开幕，2月5日通车。", "2026-11-20", "2026-02-05"],
		[
			"大橋已於12月28日通車，農博會將於12月5日開幕。",
			"2025-12-28",
			"2026-12-05",
		],
		["展会6月28日开幕，29日闭幕。", "2026-06-28", "2026-06-29"],
		[
			"2012年7月21日降雨，7月22日转晴，23日放晴。",
			"2012-07-21",
			"2012-07-22",
			"2012-07-23",
		],
		[
			"2012年7月21日降雨。次日放晴，同月28日又雨，翌年3月完工。",
			"2012-07-21",
			"2012-07-22",
			"2012-07-28",
			"2013-03",
		],
		["次日放晴。"],
		["规定2012年7月21日施行。7月22日放晴。", "2012-07-21", "2026-07-22"],
	])
		it(`are ${expected.join(", ")}: ${text}`, () =>
			assert.deepEqual(values(`新华社北京2026年2月2日电 ${text}\n`), [
				"2026-02-02",
				...expected,
			]));

	it("are alike in both scripts", () => {
		const text =
			"新華社北京2026年1月2日電 展會將於12月28日開幕，去年7月至今年1月籌備。\n";
		assert.deepEqual(values(text), values(simplifiedText(text)));
		assert.deepEqual(values(text), [
			"2026-01-02",
			"2026-12-28",
			"2025-07/2026-01",
		]);
	});
});
