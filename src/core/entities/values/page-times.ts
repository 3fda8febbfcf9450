import type { Analysis } from "../../analysis";
import { simplifiedText } from "../../layout/simplified";
import { toTarget } from "../../text/projection";
import type { Mention } from "../mention";
import type { Calendar } from "./calendar";
import { tenseOf } from "./tense";
import { followingValue, isFollowing, timeValue } from "./time";
import type { TimeValue } from "./time-values";

/** How far words around a date are looked at, in UTF-16 units. */
const REACH = 24;

/** A date of a sentence that later ones of the same sentence are counted from. */
interface Anchor {
	readonly mention: Mention;
	/** Where it ends in its unit's text. */
	readonly end: number;
	readonly date: Calendar;
	/** It prints its year, so that dates after it are of its time and not of the text's. */
	readonly hasYear: boolean;
}

/**
 * What the times of a page come to, each counted from the day its article speaks on and by the words around it. A day
 * without a month is of the month that a date before it in the same sentence names (6月28日开幕，29日闭幕), and a month
 * without a year of its year where that is printed; 同月18日, 次日 and 翌年3月 are counted from the last date before them.
 * @param days what `daysOf` says of the page.
 * @param mentions those that are asked for: all, or all of some units.
 */
export function timesOf(
	{ articles, entities, mentions: all }: Analysis,
	days: readonly Calendar[],
	mentions: readonly Mention[] = all,
): ReadonlyMap<Mention, TimeValue> {
	const names = new Map(entities.map(({ id, name }) => [id, name]));
	const values = new Map<Mention, TimeValue>();
	let anchor: Anchor | undefined;
	for (const mention of mentions) {
		if (mention.type !== "time") continue;
		const unit = articles[mention.article]?.units[mention.unit];
		const name = names.get(mention.entity) ?? mention.text;
		const today = days[mention.article] ?? {};
		const places =
			unit === undefined ? [] : toTarget(unit.projection.map, mention.spans);
		const text = unit?.projection.text ?? "";
		const start = places[0]?.start ?? 0;
		const end = places.at(-1)?.end ?? start;
		const own = timeValue(name)?.from;
		const hasYear = own?.year !== undefined || /[今去前明后本上]年/u.test(name);
		const near =
			anchor?.mention.article === mention.article &&
			anchor.mention.unit === mention.unit
				? anchor
				: undefined;
		const isSentence =
			near !== undefined && !/[。！？]/u.test(text.slice(near.end, start));
		const isCounted =
			isSentence &&
			own !== undefined &&
			!hasYear &&
			!/来$/u.test(name) &&
			isCountedFrom(near, own);
		const from = isCounted ? near.date : today;
		const before = simplifiedText(text, Math.max(0, start - REACH), start);
		const after = simplifiedText(text, end, end + REACH);
		const tense = from === today ? tenseOf(before, after) : undefined;
		const value = isFollowing(name)
			? near && followingValue(name, near.date)
			: timeValue(name, from, tense === undefined ? {} : { tense });
		if (value === undefined) continue;
		values.set(mention, value);
		const date = value.to ?? value.from;
		if (date.month === undefined || after.startsWith("电")) continue;
		if (isFollowing(name)) anchor = { mention, end, date, hasYear: true };
		else if (own?.month !== undefined) anchor = { mention, end, date, hasYear };
	}
	return values;
}

/** Whether a date leaves unsaid what another one before it prints. */
function isCountedFrom(
	{ hasYear, date }: Anchor,
	{ month, day }: Calendar,
): boolean {
	if (month !== undefined) return hasYear;
	return day !== undefined && date.day !== undefined;
}
