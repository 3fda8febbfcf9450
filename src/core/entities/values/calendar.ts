/** A day, month or year; what the text does not say, and nothing gives away, is absent. */
export interface Calendar {
	readonly year?: number;
	readonly month?: number;
	readonly day?: number;
	/** Hour and minute, as "16:30". */
	readonly clock?: string;
}

/** Whether what words around a date tell of lies before the day of the text or after it. */
export type Tense = "past" | "future";

/** A date of another month is looked for in the same year up to so many months away from the day of the text. */
const MONTHS = 8;
/** A day without a month is looked for in the same month up to so many days away. */
const DAYS = 20;
/** A year that has all days, for dates that name none. */
const LEAP = 2024;

/**
 * A date with the year or month that it leaves unsaid. Newspapers name coming days as well as past ones, so it is the one
 * nearest to the day of the text unless words tell whether it is past or to come. Nearest as people reckon: of this year
 * up to eight months away (10 January in July), else of the year that is nearer; 28 December, written on 2 January, is
 * that of last year. So are days without a month, with twenty days for eight months. What nothing gives away stays absent.
 */
export function completed(
	date: Calendar,
	today: Calendar,
	tense?: Tense,
): Calendar {
	const { month, day } = date;
	if (date.year !== undefined || today.month === undefined) return date;
	if (month === undefined && day === undefined) return date;
	if (today.year === undefined) {
		if (month !== undefined) return date;
		const { year: _, ...rest } = completed(
			date,
			{ ...today, year: LEAP },
			tense,
		);
		return rest;
	}
	const { year } = today;
	const places =
		month === undefined
			? [0, -1, 1].map((step) => monthAway(today, step))
			: [0, -1, 1, -2, 2, -3].map((step) => ({ year: year + step, month }));
	const possible = places
		.map((place) => ({ ...date, ...place }))
		.filter((each) => isPossible(each))
		.map((each) => ({ each, away: daysBetween(today, each) }));
	const near = possible.filter(({ each, away }) =>
		tense === undefined
			? month === undefined
				? each.month === today.month && Math.abs(away) <= DAYS
				: each.year === year &&
					Math.abs(month - (today.month ?? month)) <= MONTHS
			: tense === "past"
				? away <= 0
				: away >= 0,
	);
	const [nearest] = (near.length > 0 ? near : possible).sort(
		(a, b) => Math.abs(a.away) - Math.abs(b.away),
	);
	return nearest?.each ?? date;
}

/** Whether there is such a date: no month 13, no 30 February, no hour 25. What is absent may be anything. */
export function isPossible({ year, month, day, clock }: Calendar): boolean {
	if (month !== undefined && (month < 1 || month > 12)) return false;
	const last = new Date(Date.UTC(year ?? LEAP, month ?? 1, 0)).getUTCDate();
	if (day !== undefined && (day < 1 || day > last)) return false;
	return clock === undefined || /^(?:[01][0-9]|2[0-4]):[0-5]/u.test(clock);
}

/** The day, month or year so many units before a day: "年", "个月", "周" or "天"; undefined where it cannot be counted. */
export function before(
	today: Calendar,
	count: number,
	unit: string,
): Calendar | undefined {
	if (unit === "年")
		return today.year === undefined ? undefined : { year: today.year - count };
	if (unit === "个月")
		return today.month === undefined ? undefined : monthAway(today, -count);
	return shifted(today, unit === "天" ? -count : -7 * count);
}

/** The month so many months after that of a day, with its year where that is known. */
export function monthAway(
	{ year, month = 1 }: Calendar,
	months: number,
): Calendar {
	const count = (year ?? 0) * 12 + month - 1 + months;
	const away = Math.floor(count / 12);
	return {
		...(year !== undefined && { year: away }),
		month: count - away * 12 + 1,
	};
}

/**
 * The day so many days after another, with the year and the month where those are known; undefined where it depends on
 * what is not known.
 */
export function shifted(
	{ year, month, day }: Calendar,
	days: number,
): Calendar | undefined {
	if (day === undefined) return undefined;
	if (year !== undefined && month === undefined) return undefined;
	const years = year === undefined ? [LEAP - 1, LEAP] : [year];
	const months = month === undefined ? [1, 2, 4] : [month];
	const dates = years.flatMap((y) =>
		months.map((m) => new Date(Date.UTC(y, m - 1, day + days))),
	);
	const [first] = dates;
	if (first === undefined) return undefined;
	const date = {
		...(year !== undefined && { year: first.getUTCFullYear() }),
		...(month !== undefined && { month: first.getUTCMonth() + 1 }),
		day: first.getUTCDate(),
	};
	const isSure = dates.every(
		(each) =>
			each.getUTCDate() === date.day &&
			(month === undefined || each.getUTCMonth() + 1 === date.month),
	);
	// Without a month a day must not leave it: whatever the 31st is followed by, the 15th is.
	return isSure && (month !== undefined || date.day === day + days)
		? date
		: undefined;
}

/** The Monday of a day's week; undefined where the day is not wholly known. */
export function mondayOf(today: Calendar): Calendar | undefined {
	const { year, month, day } = today;
	if (year === undefined || month === undefined || day === undefined)
		return undefined;
	const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
	return shifted(today, -((weekday + 6) % 7));
}

/** How many days the second date is after the first; their middle counts for what neither says. */
export function daysBetween(from: Calendar, to: Calendar): number {
	const both = from.day !== undefined && to.day !== undefined;
	const count = ({ year = LEAP, month = 7, day = 15 }: Calendar) =>
		Date.UTC(year, month - 1, both ? day : 15) / 864e5;
	return count(to) - count(from);
}

/** Whether anything is known that a date can be counted from. */
export function isKnown({ year, month }: Calendar): boolean {
	return year !== undefined || month !== undefined;
}

/** By ISO 8601; "--07-14" where the year is not known, "---14" where only the day is, "T09:30" for a time of any day. */
export function isoOf({ year, month, day, clock }: Calendar): string {
	const two = (part: number) => `${part}`.padStart(2, "0");
	const time = clock === undefined ? "" : `T${clock}`;
	if (year === undefined && month === undefined && day === undefined)
		return time;
	const parts = [year === undefined ? "-" : `${year}`.padStart(4, "0")];
	if (month !== undefined) parts.push(two(month));
	else if (day !== undefined) parts.push("");
	if (day !== undefined) parts.push(two(day));
	return parts.join("-") + time;
}
