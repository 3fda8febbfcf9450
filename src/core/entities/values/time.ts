import {
	before,
	type Calendar,
	isKnown,
	isoOf,
	mondayOf,
	shifted,
} from "./calendar";
import { numeralValue, plainFigures } from "./numeral";

/** What a time comes to. Both ends are within it. */
export interface TimeValue {
	readonly from: Calendar;
	/** Absent where it is one day, month or year. */
	readonly to?: Calendar;
}

/** One way in which times are written. */
interface TimeRule {
	/** Anchored; over folded text with plain figures, Han numerals before 年月日 in Arabic ones. */
	readonly pattern: RegExp;
	readonly read: (
		groups: Readonly<Record<string, string | undefined>>,
		today: Calendar,
	) => TimeValue | undefined;
	/** Printed on 15 July 2025, then its value as `timeText` writes it. A test reads it. */
	readonly example: readonly [string, string];
}

const YEARS: Readonly<Record<string, number>> = {
	今年: 0,
	本年: 0,
	去年: -1,
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
const YEAR = "(?:(?<year>[0-9]{4})年|(?<named>大前年|[今去前明后本]年))";
const PART =
	"(?:凌晨|清晨|清早|早晨|早上|上午|(?<noon>中午|午间)|(?<late>下午|午后|傍晚|晚上|晚间|夜间|晚)|深夜|早)";
const HOUR = `(?:[（(](?:星期|周).[）)])?${PART}?(?:(?<hour>[0-9]{1,2})(?:[时点:](?<minute>[0-9]{1,2}|半)?分?)[许整]?)?`;

/** The first row that matches counts. */
export const TIME_VALUES: readonly TimeRule[] = [
	{
		pattern: new RegExp(
			`^(?:${YEAR}的?)?(?:(?<month>[0-9]{1,2})月份?)?(?:(?<day>[0-9]{1,2})[日号]${HOUR})?$`,
			"u",
		),
		read: (groups, today) => {
			const from = dateOf(groups, today);
			return from && { from };
		},
		example: ["去年7月14日16时30分", "2024-07-14T16:30"],
	},
	{
		pattern: new RegExp(
			`^${YEAR}?的?(?:(?<half>[上下])半年|(?:第?(?<quarter>[一二三四1-4])|前(?<first>[二三23]))季度|前(?<months>[0-9]{1,2}|[二三四五六七八九十]{1,2})个月)$`,
			"u",
		),
		read: ({ half, quarter, first, months, ...groups }, today) => {
			const year = yearOf(groups, today);
			const count = (numeral: string) => numeralValue(numeral) ?? 1;
			const [from, to] =
				half !== undefined
					? half === "上"
						? [1, 6]
						: [7, 12]
					: quarter !== undefined
						? [count(quarter) * 3 - 2, count(quarter) * 3]
						: [1, first === undefined ? count(months ?? "") : count(first) * 3];
			return { from: { ...year, month: from }, to: { ...year, month: to } };
		},
		example: ["前三季度", "2025-01/2025-09"],
	},
	{
		pattern: new RegExp(`^${YEAR}(?:年?(?<edge>[初底末])|度|以?内)$`, "u"),
		read: ({ edge, ...groups }, today) => {
			const year = yearOf(groups, today);
			if (edge === undefined) return { from: year };
			return { from: { ...year, month: edge === "初" ? 1 : 12 } };
		},
		example: ["2024年底", "2024-12"],
	},
	{
		pattern: new RegExp(`^(?<day>[今昨前明后])[天日晚晨早]${HOUR}$`, "u"),
		read: ({ day = "", ...groups }, today) => {
			const date = shifted(today, { days: DAYS[day] ?? 0 });
			return date && { from: { ...date, ...clockOf(groups) } };
		},
		example: ["昨天下午3点", "2025-07-14T15:00"],
	},
	{
		pattern: /^(?<near>[上本这下])个?月(?<day>[0-9]{1,2}日)?$/u,
		read: ({ near = "", day }, today) => {
			const from = shifted({ ...today, day: 1 }, { months: NEAR[near] ?? 0 });
			if (from === undefined) return undefined;
			const { day: _, ...month } = from;
			return {
				from:
					day === undefined
						? month
						: { ...month, day: Number.parseInt(day, 10) },
			};
		},
		example: ["上个月", "2025-06"],
	},
	{
		pattern:
			/^(?<near>[上本这下])个?(?:周|星期)(?<weekday>[一二三四五六日天])?$/u,
		read: ({ near = "", weekday }, today) => {
			const monday = mondayOf(today);
			const start = monday && shifted(monday, { days: 7 * (NEAR[near] ?? 0) });
			if (start === undefined) return undefined;
			const end = shifted(start, { days: 6 });
			if (weekday === undefined) return end && { from: start, to: end };
			const nth = "一二三四五六日".indexOf(weekday.replace("天", "日"));
			const from = shifted(start, { days: nth });
			return from && { from };
		},
		example: ["上周三", "2025-07-09"],
	},
	{
		pattern:
			/^(?:(?<last>上个?)|(?<this>本)|(?<century>[0-9]{2}|[一二]?十[一二三四五六七八九]?))世纪(?:(?<decade>[0-9]0|[一二三四五六七八九]十)年代)?$/u,
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
		example: ["上世纪80年代", "1980/1989"],
	},
	{
		pattern:
			/^(?:近|过去)?(?<count>[0-9]+|[一二三四五六七八九十百]+)(?<unit>年|个月|个?星期|周|天)(?<side>来|以来|前|以前|之前)$/u,
		read: ({ count = "", unit = "", side = "" }, today) => {
			const number = numeralValue(count);
			if (number === undefined) return undefined;
			const from = before(today, number, unit);
			return from && (/来$/u.test(side) ? { from, to: today } : { from });
		},
		example: ["10年前", "2015"],
	},
];

const TO = /至|到|—{1,2}|－|–|-|~|～/u;

/**
 * What a time comes to, counted from the day of the text; undefined where that or the wording does not tell.
 * @param folded as printed, in Simplified.
 * @param today the day the text speaks on, as far as it is known.
 */
export function timeValue(
	folded: string,
	today: Calendar = {},
): TimeValue | undefined {
	const text = arabic(folded);
	const whole = readPoint(text, today);
	if (whole !== undefined) return whole;
	if (/以来$/u.test(text)) {
		const since = readPoint(text.replace(/以来$/u, ""), today);
		return since && { from: since.from, ...(isKnown(today) && { to: today }) };
	}
	const match = TO.exec(text);
	if (match === null) return undefined;
	return readRange(
		text.slice(0, match.index),
		text.slice(match.index + match[0].length),
		today,
	);
}

/** A value by ISO 8601: "2025-07-14/2025-07-15"; "--07-14" where the year is not known. */
export function timeText({ from, to }: TimeValue): string {
	return to === undefined ? isoOf(from) : `${isoOf(from)}/${isoOf(to)}`;
}

/** 7月14日至15日, 14至15日, 2016-2020年: what one end does not say, the other does. */
function readRange(
	left: string,
	right: string,
	today: Calendar,
): TimeValue | undefined {
	const unit = /^[0-9]+([年月日号])/u.exec(right)?.[1] ?? "";
	const start = /[0-9]$/u.test(left) ? left + unit : left;
	const from = readPoint(start, today)?.from;
	const end = readPoint(right, { ...today, ...from });
	if (from === undefined || end === undefined) return undefined;
	return { from, to: end.to ?? end.from };
}

function readPoint(text: string, today: Calendar): TimeValue | undefined {
	for (const { pattern, read } of TIME_VALUES) {
		const groups = text === "" ? undefined : pattern.exec(text)?.groups;
		const value = groups && read(groups, today);
		if (value !== undefined) return value;
	}
	return undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** A date; what stands above its largest part is that of today. Undefined where a named year cannot be counted. */
function dateOf(
	{ month, day, ...groups }: Groups,
	today: Calendar,
): Calendar | undefined {
	const stated = groups.year !== undefined || groups.named !== undefined;
	const year = yearOf(groups, today);
	if (stated && year.year === undefined) return undefined;
	if (month === undefined && day === undefined)
		return stated ? year : undefined;
	const above = month ?? (stated ? undefined : today.month?.toString());
	return {
		...year,
		...(above !== undefined && { month: Number(above) }),
		...(day !== undefined && { day: Number(day), ...clockOf(groups) }),
	};
}

function yearOf({ year, named }: Groups, today: Calendar): { year?: number } {
	if (year !== undefined) return { year: Number(year) };
	if (today.year === undefined) return {};
	return { year: today.year + (YEARS[named ?? "今年"] ?? 0) };
}

function clockOf({ hour, minute = "0", late, noon }: Groups): {
	clock?: string;
} {
	if (hour === undefined) return {};
	const number = Number(hour);
	const turned =
		(late !== undefined && number < 12) || (noon !== undefined && number < 6);
	const two = (part: number | string) => `${part}`.padStart(2, "0");
	return {
		clock: `${two(turned ? number + 12 : number)}:${two(minute === "半" ? 30 : minute)}`,
	};
}

/** Plain figures, no blanks, and Han numerals before 年, 月, 日, 时 and 分 in Arabic ones: 二〇二五年七月. */
function arabic(folded: string): string {
	return plainFigures(folded)
		.replace(/\s/gu, "")
		.replace(
			/[〇一二三四五六七八九十]+(?=年(?!代)|月|[日号]|[时点分])/gu,
			(numeral) => String(numeralValue(numeral) ?? numeral),
		);
}
