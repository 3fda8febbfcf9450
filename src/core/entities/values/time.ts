import {
	type Calendar,
	completed,
	daysBetween,
	isKnown,
	isoOf,
	isPossible,
	monthAway,
	shifted,
	type Tense,
} from "./calendar";
import { numeralValue, plainFigures, withArabicDates } from "./numeral";
import { TIME_VALUES, type TimeValue } from "./time-values";

/** What the words around a time tell of its date. */
export interface Around {
	/** Whether it is past or to come. */
	readonly tense?: Tense;
}

const TO = /至|到|—{1,2}|－|–|-|~|～/gu;

/**
 * What a time comes to, counted from the day of the text; undefined where that or the wording does not tell. Dates without
 * a year or a month are those nearest to that day, as `completed` has it. A date that there is none of is no value.
 * @param folded as printed, in Simplified.
 * @param today the day the text speaks on, as far as it is known.
 */
export function timeValue(
	folded: string,
	today: Calendar = {},
	around: Around = {},
): TimeValue | undefined {
	const text = withArabicDates(plainFigures(folded).replace(/\s/gu, ""));
	const whole = readPoint(text, today);
	if (whole !== undefined)
		return wholly(whole, today, whole.tense ?? around.tense);
	if (/以来$/u.test(text)) {
		const since = timeValue(text.replace(/以来$/u, ""), today, {
			tense: "past",
		});
		return since && { from: since.from, ...(isKnown(today) && { to: today }) };
	}
	const listed = listedDays(text);
	if (listed !== undefined) return timeValue(listed, today, around);
	for (const match of text.matchAll(TO)) {
		const left = text.slice(0, match.index);
		const right = text.slice(match.index + match[0].length);
		const range = readRange(left, right, today, around);
		if (range !== undefined) return range;
	}
	return undefined;
}

/** A value by ISO 8601: "2025-07-14/2025-07-15"; "--07-14" where the year is not known, "---14" where the month is not. */
export function timeText({ from, to }: TimeValue): string {
	return to === undefined ? isoOf(from) : `${isoOf(from)}/${isoOf(to)}`;
}

/** What a wording comes to by itself, its year or month absent where it leaves them unsaid. */
function readPoint(
	text: string,
	today: Calendar,
): (TimeValue & { readonly tense?: Tense }) | undefined {
	for (const { pattern, read } of TIME_VALUES) {
		const groups = text === "" ? undefined : pattern.exec(text)?.groups;
		const value = groups && read(groups, today);
		if (value === undefined) continue;
		const { from, to } = value;
		if (isPossible(from) && (to === undefined || isPossible(to))) return value;
	}
	return undefined;
}

/** A value with what it leaves unsaid: both ends are of the year that its end is of. */
function wholly(
	{ from, to }: TimeValue,
	today: Calendar,
	tense: Tense | undefined,
): TimeValue {
	if (to === undefined) return { from: completed(from, today, tense) };
	const end = completed(to, today, tense);
	return {
		from: end.year === undefined ? from : { year: end.year, ...from },
		to: end,
	};
}

/**
 * What a time comes to that is counted from another one before it: 次年3月, 同月18日, 翌日; undefined where it is no such time.
 * @param folded as printed, in Simplified.
 */
export function followingValue(
	folded: string,
	before: Calendar,
): TimeValue | undefined {
	const text = withArabicDates(plainFigures(folded).replace(/\s/gu, ""));
	const next = NEXT.exec(text);
	if (next === null) return undefined;
	const from = nextEnd(withoutClock(before), text, next, {});
	return from && isDate(from) ? { from } : undefined;
}

/** Whether a time is counted from another one before it, as `followingValue` does. */
export function isFollowing(folded: string): boolean {
	return NEXT.test(folded);
}

/** 15、16日 as 15至16日 where no day between is left out. */
function listedDays(text: string): string | undefined {
	const groups =
		/^(?<head>.*?)(?<list>[0-9]{1,2}(?:、[0-9]{1,2})+)(?<unit>日)$/u.exec(text)
			?.groups ??
		/^(?<head>.*?)(?<list>[一二三四1-4](?:、[一二三四1-4])+)(?<unit>季度)$/u.exec(
			text.replaceAll("第", ""),
		)?.groups;
	if (groups === undefined) return undefined;
	const { head = "", list = "", unit = "" } = groups;
	const parts = list.split("、");
	const numbers = parts.map((each) => numeralValue(each) ?? 0);
	const [first = 0] = numbers;
	const isRow = numbers.every((each, nth) => each === first + nth);
	return isRow
		? `${head}${parts[0]}${unit}至${head.match(/^.*年/u)?.[0] ?? ""}${parts.at(-1)}${unit}`
		: undefined;
}

/** What begins a time that is counted from the one before it: 次年3月, 次日6时. */
const NEXT = /^(?:次|翌|第二|当|同)(?<unit>[年月日天])/u;

/** 7月14日至15日, 14至15日, 2016-2020年, 12月30日至1月3日: what one end does not say, the other does. */
function readRange(
	left: string,
	right: string,
	today: Calendar,
	{ tense }: Around,
): TimeValue | undefined {
	const first = readPoint(`${left}${unitOf(left, right)}`, today)?.from;
	if (first === undefined) return undefined;
	const next = NEXT.exec(right);
	if (next !== null) {
		const from = completed(first, today, tense);
		const to = isDate(from)
			? nextEnd(from, right, next, today)
			: readPoint(right.slice(next[0].length), today)?.from;
		return to && { from, to };
	}
	const last = readPoint(right, today);
	if (last === undefined) return undefined;
	return ordered(
		first,
		laterHour(left, first, right, last.to ?? last.from),
		today,
		tense,
	);
}

/** The unit that the first end of a range leaves to the second: 14|至15日, 7月15|—17日, 9|至11时. */
function unitOf(left: string, right: string): string {
	if (!/[0-9]$/u.test(left) || /[0-9][:/.-][0-9]+$/u.test(left)) return "";
	if (/月[0-9]+$/u.test(left)) return "日";
	if (/年[0-9]+$/u.test(left)) return "月";
	return /^[0-9]+([年月日号时点])/u.exec(right)?.[1] ?? "";
}

/** The second end of a range that is counted from the first. */
function nextEnd(
	from: Calendar,
	right: string,
	next: RegExpExecArray,
	today: Calendar,
): Calendar | undefined {
	const rest = right.slice(next[0].length);
	const step = /^[当同]/u.test(next[0]) ? 0 : 1;
	const { year } = from;
	switch (next.groups?.unit) {
		case "年": {
			const end = rest === "" ? {} : readPoint(rest, today)?.from;
			if (end === undefined || end.year !== undefined) return undefined;
			return year === undefined ? end : { year: year + step, ...end };
		}
		case "月": {
			const end = readPoint(rest, today)?.from;
			if (end?.day === undefined || from.month === undefined) return undefined;
			const date = { ...end, ...monthAway(from, step) };
			return isPossible(date) ? date : undefined;
		}
		default: {
			const end = rest === "" ? {} : readPoint(rest, today)?.from;
			const day = shifted(from, step);
			if (end === undefined || isDate(end) || day === undefined)
				return undefined;
			return { ...day, ...end };
		}
	}
}

/** 下午2点至5点: an hour that does not say so is of the same half of the day as the one before it. */
function laterHour(
	left: string,
	{ clock: start = "" }: Calendar,
	right: string,
	end: Calendar,
): Calendar {
	const { clock } = end;
	if (clock === undefined || isDate(end) || clock >= start) return end;
	if (/[午晚夜晨早]/u.test(right) || !/[午晚夜]/u.test(left)) return end;
	const hour = Number(clock.slice(0, 2)) + 12;
	return hour > 24 ? end : { ...end, clock: `${hour}${clock.slice(2)}` };
}

/** A range whose ends say no more than they print, with the rest. */
function ordered(
	first: Calendar,
	last: Calendar,
	today: Calendar,
	tense: Tense | undefined,
): TimeValue | undefined {
	if (!isDate(last)) {
		const from = completed(first, today, tense);
		if (!isDate(from)) return { from, to: last };
		const isNextDay = (last.clock ?? "") < (from.clock ?? "");
		const day = isNextDay ? shifted(from, 1) : withoutClock(from);
		return day && { from, to: { ...day, ...last } };
	}
	if (first.year !== undefined) {
		const to = after(first, last);
		return to && { from: first, to };
	}
	const month = last.month ?? (first.month === undefined ? undefined : "first");
	const to =
		month === "first"
			? after(completed(first, today, tense), last)
			: completed(last, today, tense);
	if (to === undefined) return undefined;
	const from = upTo(to, first);
	return from && { from, to };
}

/** The first date not before another that the second can be. */
function after(first: Calendar, last: Calendar): Calendar | undefined {
	if (last.year !== undefined) return last;
	const years = first.year === undefined ? [undefined] : [0, 1];
	const places =
		last.month === undefined
			? [0, 1].map((step) => monthAway(first, step))
			: years.map((step) =>
					step === undefined ? {} : { year: (first.year ?? 0) + step },
				);
	const dates = places
		.map((place) => ({ ...last, ...place }))
		.filter((each) => isPossible(each));
	return (
		dates.find(
			(date) => !isWhole(first, date) || daysBetween(first, date) >= 0,
		) ?? dates[0]
	);
}

/** The last date not after another that the first can be. */
function upTo(last: Calendar, first: Calendar): Calendar | undefined {
	const { year, month } = last;
	const places =
		first.month !== undefined
			? year === undefined
				? [{}]
				: [{ year }, { year: year - 1 }]
			: first.day === undefined || month === undefined
				? [year === undefined ? {} : { year }]
				: [0, -1].map((step) => monthAway(last, step));
	const dates = places
		.map((place) => ({ ...first, ...place }))
		.filter((each) => isPossible(each));
	return (
		dates.find(
			(date) => !isWhole(date, last) || daysBetween(date, last) >= 0,
		) ?? dates[0]
	);
}

/** Whether two dates can be put in order. */
function isWhole(a: Calendar, b: Calendar): boolean {
	return a.month !== undefined && b.month !== undefined;
}

function isDate({ year, month, day }: Calendar): boolean {
	return year !== undefined || month !== undefined || day !== undefined;
}

function withoutClock({ clock: _, ...date }: Calendar): Calendar {
	return date;
}
