import {
	before,
	type Calendar,
	mondayOf,
	monthAway,
	shifted,
	type Tense,
} from "./calendar";
import { numeralValue } from "./numeral";

/** What a time comes to. Both ends are within it. */
export interface TimeValue {
	readonly from: Calendar;
	/** Absent where it is one day, month or year. */
	readonly to?: Calendar;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** One way in which times are written. */
interface TimeRule {
	/** Anchored; over folded text with plain figures, Han numerals before 年月日 in Arabic ones. */
	readonly pattern: RegExp;
	/** What it says by itself; a year or month that it leaves unsaid is absent. `tense` where the wording tells of the past. */
	readonly read: (
		groups: Groups,
		today: Calendar,
	) => (TimeValue & { readonly tense?: Tense }) | undefined;
	/** Printed on 15 July 2025, then its value as `timeText` writes it. A test reads it. */
	readonly example: readonly [string, string];
}

const YEARS: Readonly<Record<string, number>> = {
	今年: 0,
	本年: 0,
	去年: -1,
	上年: -1,
	前年: -2,
	大前年: -3,
	明年: 1,
	后年: 2,
};
const DAYS: Readonly<Record<string, number>> = {
	今: 0,
	昨: -1,
	前: -2,
	明: 1,
	后: 2,
};
const NEAR: Readonly<Record<string, number>> = { 上: -1, 本: 0, 这: 0, 下: 1 };
const YEAR = "(?:(?<year>[0-9]{4})年|(?<named>大前年|[今去前明后本上]年))";
const PART =
	"(?:(?<early>凌晨)|白天|清晨|清早|早晨|早上|上午|早|(?<noon>中午|午间)|(?<late>下午|午后|傍晚)|(?<night>晚上|晚间|夜间|深夜|午夜|半夜|当晚|晚))";
const CLOCK =
	"(?<hour>[0-9]{1,2})(?:[时点:](?<minute>[0-9]{1,2}|半)?分?(?:[0-9]{1,2}秒|:[0-9]{2})?)[许整]?";
const WEEKDAY = "(?:[（(]?(?:星期|周)[一二三四五六日天][）)]?)?";
const HOUR = `${WEEKDAY}${PART}?(?:${CLOCK})?`;
/** A third of a month, or two of them: 中下旬. */
const TENTHS = "(?<tenths>[上中下]{1,2}旬)";

/** The first row that matches counts. */
export const TIME_VALUES: readonly TimeRule[] = [
	{
		pattern: new RegExp(
			`^(?:${YEAR}的?)?(?:(?<month>[0-9]{1,2})月份?)?(?:(?<day>[0-9]{1,2})[日号]${HOUR})?$`,
			"u",
		),
		read: (groups, today) => dateOf(groups, today),
		example: ["去年7月14日16时30分", "2024-07-14T16:30"],
	},
	{
		pattern: new RegExp(
			`^(?<year>[0-9]{4})(?<mark>[-/.])(?<month>[0-9]{1,2})\\k<mark>(?<day>[0-9]{1,2})日?T?${HOUR}$`,
			"u",
		),
		read: (groups, today) => dateOf(groups, today),
		example: ["2025/7/14 9:30", "2025-07-14T09:30"],
	},
	{
		pattern: new RegExp(`^${PART}?${CLOCK}$`, "u"),
		read: (groups) => ({ from: clockOf(groups) }),
		example: ["下午3点半", "T15:30"],
	},
	{
		pattern: new RegExp(
			`^(?:${YEAR}的?)?(?<month>[0-9]{1,2})月份?(?:${TENTHS}|[初底末])$`,
			"u",
		),
		read: ({ tenths, ...groups }, today) => {
			const date = dateOf(groups, today)?.from ?? {};
			if (date.month === undefined) return undefined;
			return tenths === undefined ? { from: date } : tenthsOf(date, tenths);
		},
		example: ["6月下旬", "2025-06-21/2025-06-30"],
	},
	{
		pattern: new RegExp(
			`^(?:${YEAR}的?)?(?:(?<half>[上下])半年|第?(?<quarter>[一二三四1-4])季度?)$`,
			"u",
		),
		read: ({ half, quarter = "1", ...groups }, today) => {
			const last =
				half === undefined
					? (numeralValue(quarter) ?? 1) * 3
					: half === "上"
						? 6
						: 12;
			const first = half === undefined ? last - 2 : last - 5;
			return span(yearOf(groups, today), first, last);
		},
		example: ["第二季度", "2025-04/2025-06"],
	},
	{
		pattern: new RegExp(
			`^(?:${YEAR}的?)?前(?:(?<quarters>[二三23])个?季度?|(?<months>[0-9]{1,2}|[二三四五六七八九十]{1,2})个月)$`,
			"u",
		),
		read: ({ quarters, months = "", ...groups }, today) => {
			const last =
				quarters === undefined
					? numeralValue(months)
					: (numeralValue(quarters) ?? 1) * 3;
			if (last === undefined) return undefined;
			return { ...span(yearOf(groups, today), 1, last), tense: "past" };
		},
		example: ["前两季度", "2025-01/2025-06"],
	},
	{
		pattern: new RegExp(`^${YEAR}(?:年?(?<edge>[初底末])|度|以?内)$`, "u"),
		read: ({ edge, ...groups }, today) => {
			const year = yearOf(groups, today);
			if (edge !== undefined)
				return { from: { ...year, month: edge === "初" ? 1 : 12 } };
			return year.year === undefined ? undefined : { from: year };
		},
		example: ["2024年底", "2024-12"],
	},
	{
		pattern: new RegExp(
			`^(?<near>[今昨前明后])(?:[天日]${HOUR}|(?<part>[晚晨早])(?:${CLOCK.replaceAll("?<", "?<_")})?)$`,
			"u",
		),
		read: ({ near = "", part, _hour, _minute, ...groups }, today) => {
			const date = shifted(today, DAYS[near] ?? 0);
			if (date === undefined) return undefined;
			if (part === undefined) return { from: { ...date, ...clockOf(groups) } };
			const night = part === "晚" ? part : undefined;
			const clock = clockOf({ hour: _hour, minute: _minute, night });
			return { from: { ...date, ...clock } };
		},
		example: ["昨晚8点", "2025-07-14T20:00"],
	},
	{
		pattern: new RegExp(
			`^(?<near>[上本这下])个?月(?:(?<day>[0-9]{1,2})[日号]${HOUR}|${TENTHS}|[初底末])?$`,
			"u",
		),
		read: ({ near = "", day, tenths, ...groups }, today) => {
			const month =
				today.month === undefined ? {} : monthAway(today, NEAR[near] ?? 0);
			if (day !== undefined)
				return { from: { ...month, day: Number(day), ...clockOf(groups) } };
			if (month.month === undefined) return undefined;
			return tenths === undefined ? { from: month } : tenthsOf(month, tenths);
		},
		example: ["上月30日", "2025-06-30"],
	},
	{
		pattern:
			/^(?<near>[上本这下])个?(?:周|星期)(?<weekday>[一二三四五六日天末])?$/u,
		read: ({ near = "", weekday }, today) => {
			const monday = mondayOf(today);
			const start = monday && shifted(monday, 7 * (NEAR[near] ?? 0));
			if (start === undefined) return undefined;
			const end = shifted(start, 6);
			if (weekday === undefined) return end && { from: start, to: end };
			const nth = "一二三四五六日".indexOf(weekday.replace("天", "日"));
			const from = shifted(start, weekday === "末" ? 5 : nth);
			if (weekday === "末") return from && end && { from, to: end };
			return from && { from };
		},
		example: ["上周三", "2025-07-09"],
	},
	{
		pattern:
			/^(?:(?<last>上个?)|(?<this>本)|(?<century>[0-9]{2}|[一二]?十[一二三四五六七八九]?))世纪(?:(?<decade>[0-9]0|[一二三四五六七八九]十)年代)?(?:[初末]|初期|中期|末期|中叶|后期|前期)?$/u,
		read: ({ last, century, decade }, { year }) => {
			const now =
				year === undefined ? undefined : Math.floor((year - 1) / 100) + 1;
			const number =
				century === undefined
					? now === undefined
						? undefined
						: now - (last === undefined ? 0 : 1)
					: numeralValue(century);
			if (number === undefined) return undefined;
			const start = (number - 1) * 100;
			if (decade === undefined)
				return { from: { year: start + 1 }, to: { year: start + 100 } };
			const first = start + (numeralValue(decade) ?? 0);
			return { from: { year: first }, to: { year: first + 9 } };
		},
		example: ["上世纪80年代初", "1980/1989"],
	},
	{
		pattern:
			/^(?:(?<year>[0-9]{3}0)|(?<decade>[0-9]0|[二三四五六七八九]十))年代(?:[初末]|初期|中期|末期|中叶|后期|前期)?$/u,
		read: ({ year, decade = "" }, today) => {
			// The last one of its number that has begun.
			const now = today.year ?? 2019;
			const part = numeralValue(decade) ?? 0;
			const first =
				year === undefined
					? now - ((((now - part) % 100) + 100) % 100)
					: Number(year);
			const start = Math.floor(first / 10) * 10;
			return { from: { year: start }, to: { year: start + 9 } };
		},
		example: ["90年代", "1990/1999"],
	},
	{
		pattern:
			/^(?:今明(?<years>[23])年|(?<near>[今明])[明后](?<count>[两二三])[天日])$/u,
		read: ({ near = "", count = "", years }, today) => {
			const { year } = today;
			if (years !== undefined)
				return year === undefined
					? undefined
					: {
							from: { year },
							to: { year: year + (numeralValue(years) ?? 2) - 1 },
						};
			const from = shifted(today, DAYS[near] ?? 0);
			const to = from && shifted(from, (numeralValue(count) ?? 2) - 1);
			return from && to && { from, to };
		},
		example: ["今明两天", "2025-07-15/2025-07-16"],
	},
	{
		pattern:
			/^(?:近|过去)?(?<count>[0-9]+|(?!.*[一二三四五六七八九]{2})[一二三四五六七八九十百]+)(?<unit>年|个月|个?星期|周|天)(?<side>来|以来|前|以前|之前)$/u,
		read: ({ count = "", unit = "", side = "" }, today) => {
			const number = numeralValue(count);
			if (number === undefined) return undefined;
			const from = before(today, number, unit);
			return from && (/来$/u.test(side) ? { from, to: today } : { from });
		},
		example: ["10年前", "2015"],
	},
];

/** The days from the first to the last third of a month that is named: 中下旬. */
function tenthsOf(month: Calendar, tenths: string): TimeValue {
	const { year = 2023, month: nth = 1 } = month;
	const first = "上中下".indexOf(tenths.charAt(0));
	const last = "上中下".indexOf(tenths.charAt(tenths.length - 2));
	const end =
		last === 2 ? new Date(Date.UTC(year, nth, 0)).getUTCDate() : last * 10 + 10;
	return {
		from: { ...month, day: first * 10 + 1 },
		to: { ...month, day: end },
	};
}

/** A date as far as it is said and counted; undefined where that is nothing. */
function dateOf(
	{ month, day, ...groups }: Groups,
	today: Calendar,
): TimeValue | undefined {
	const from: Calendar = {
		...yearOf(groups, today),
		...(month !== undefined && { month: Number(month) }),
		...(day !== undefined && { day: Number(day), ...clockOf(groups) }),
	};
	const isSaid = (from.year ?? from.month ?? from.day) !== undefined;
	return isSaid ? { from } : undefined;
}

/** The year that is said; none where there is none or it cannot be counted. */
function yearOf(
	{ year, named }: Groups,
	today: Calendar,
): { readonly year?: number } {
	if (year !== undefined) return { year: Number(year) };
	if (named === undefined || today.year === undefined) return {};
	return { year: today.year + (YEARS[named] ?? 0) };
}

function span(
	year: { readonly year?: number },
	first: number,
	last: number,
): TimeValue {
	return { from: { ...year, month: first }, to: { ...year, month: last } };
}

function clockOf({ hour, minute = "0", early, late, noon, night }: Groups): {
	readonly clock?: string;
} {
	if (hour === undefined) return {};
	const number = Number(hour);
	const isLate =
		(late !== undefined && number < 12) ||
		(noon !== undefined && number < 6) ||
		(night !== undefined && number > 4 && number <= 12);
	const turned = isLate ? number + 12 : number;
	const plain = early !== undefined && number === 12 ? 0 : turned;
	const two = (part: number | string) => `${part}`.padStart(2, "0");
	return { clock: `${two(plain)}:${two(minute === "半" ? 30 : minute)}` };
}
