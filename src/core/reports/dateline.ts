import type { Article } from "../layout/page";
import type { Sentence } from "./compared";
import { keyOf } from "./key";

/** The day a text says that it was sent on. */
export interface DatelineDate {
	/** Where the dateline names it. */
	readonly year?: number;
	/** 1 for January. */
	readonly month: number;
	readonly day: number;
}

const DATE = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/u;

/**
 * The date of an article's dateline or source line (新华社北京7月15日电), or of one on a line of its own; undefined where
 * it has none.
 */
export function datelineDate(
	{ units }: Article,
	sentences: readonly Sentence[],
): DatelineDate | undefined {
	for (const { key, attribution } of sentences) {
		const date = attribution > 0 && dateIn(key.slice(0, attribution));
		if (date) return date;
	}
	for (const { kind, projection } of units) {
		if (kind !== "dateline" && kind !== "byline") continue;
		const date = dateIn(keyOf(projection.text).text);
		if (date !== undefined) return date;
	}
	return undefined;
}

function dateIn(key: string): DatelineDate | undefined {
	const [, year, month, day] = DATE.exec(key) ?? [];
	const date = { month: Number(month), day: Number(day) };
	if (!(date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31))
		return undefined;
	return year === undefined ? date : { year: Number(year), ...date };
}
