/** A day, month or year; what the text does not say, and nothing gives away, is absent. */
export interface Calendar {
	readonly year?: number;
	readonly month?: number;
	readonly day?: number;
	/** Hour and minute, as "16:30". */
	readonly clock?: string;
}

/** The day, month or year so many units before a day: "年", "个月", "周" or "天"; undefined where it cannot be counted. */
export function before(
	today: Calendar,
	count: number,
	unit: string,
): Calendar | undefined {
	if (unit === "年")
		return today.year === undefined ? undefined : { year: today.year - count };
	if (unit === "个月") {
		const date = shifted({ ...today, day: 1 }, { months: -count });
		if (date === undefined) return undefined;
		const { day: _, ...month } = date;
		return month;
	}
	return shifted(today, { days: unit === "天" ? -count : -7 * count });
}

/** Another day of the calendar; undefined where the day is not wholly known. */
export function shifted(
	{ year, month, day }: Calendar,
	{
		months = 0,
		days = 0,
	}: { readonly months?: number; readonly days?: number },
): Calendar | undefined {
	if (year === undefined || month === undefined || day === undefined)
		return undefined;
	const date = new Date(Date.UTC(year, month - 1 + months, day + days));
	return {
		year: date.getUTCFullYear(),
		month: date.getUTCMonth() + 1,
		day: date.getUTCDate(),
	};
}

/** The Monday of a day's week; undefined where the day is not wholly known. */
export function mondayOf(today: Calendar): Calendar | undefined {
	const { year, month, day } = today;
	if (year === undefined || month === undefined || day === undefined)
		return undefined;
	const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
	return shifted(today, { days: -((weekday + 6) % 7) });
}

/** Whether anything is known that a date can be counted from. */
export function isKnown({ year, month }: Calendar): boolean {
	return year !== undefined || month !== undefined;
}

/** By ISO 8601; "--07-14" where the year is not known. */
export function isoOf({ year, month, day, clock }: Calendar): string {
	const two = (part: number) => `${part}`.padStart(2, "0");
	const parts = [year === undefined ? "-" : `${year}`.padStart(4, "0")];
	if (month !== undefined) parts.push(two(month));
	if (day !== undefined) parts.push(two(day));
	return parts.join("-") + (clock === undefined ? "" : `T${clock}`);
}
