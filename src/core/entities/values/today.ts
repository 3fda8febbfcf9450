import type { Analysis } from "../../analysis";
import { opensArticle } from "../../layout/openings";
import type { Unit } from "../../layout/page";
import { simplifiedText } from "../../layout/simplified";
import { toTarget } from "../../text/projection";
import type { Mention } from "../mention";
import {
	type Calendar,
	completed,
	daysBetween,
	isPossible,
	shifted,
} from "./calendar";
import { plainFigures, withArabicDates } from "./numeral";
import { tenseOf } from "./tense";
import { timeValue } from "./time";

/** A dateline names its day within so many UTF-16 units; dates behind that are of what is told. */
const HEAD = 32;

/** So many folders above a file may tell of its day. */
const FOLDERS = 3;

/** What opens a report from the place itself (本报讯) tells of a day at most so long before the paper's. */
const DAYS = 31;

/** A date in the name of a file: 2025-07-16, 20250716, before a page number as well: 2025071602. */
const FILE_DATE =
	/(?<![0-9])(?:(?<year>(?:19|20)[0-9]{2})(?:(?<mark>[-_.])(?<month>[01]?[0-9])\k<mark>(?<day>[0-3]?[0-9])|年(?<month2>[01]?[0-9])月(?<day2>[0-3]?[0-9])日?|(?<month3>[01][0-9])(?<day3>[0-3][0-9])(?:[0-9]{2})?))(?![0-9])/u;

/**
 * The day each article of a page speaks on: that of its own dateline, else of the page's date line, else of the file's
 * name, else of the page's first dateline. A dateline prints no year and often no month: they are those of the page's date
 * line or of the file's name, so that the day is the last one of its number by then, else of another dateline; else they
 * stay unknown. Dates inside the text do not count.
 * @param file the name of the text's file, with or without a path; its date counts, or that of its folders.
 */
export function daysOf(analysis: Analysis, file = ""): readonly Calendar[] {
	const { articles, mentions, entities } = analysis;
	const issue =
		printedDate(articles.flatMap(({ units }) => units)) ?? fileDate(file);
	const names = new Map(entities.map(({ id, name }) => [id, name]));
	const openings = mentions.flatMap((mention) => {
		const unit = articles[mention.article]?.units[mention.unit];
		const name = names.get(mention.entity) ?? mention.text;
		const opening =
			mention.type === "time" && unit !== undefined
				? openingOf(mention, name, unit)
				: undefined;
		return opening === undefined
			? []
			: [{ ...opening, article: mention.article }];
	});
	const month = openings.find(({ day }) => day.month !== undefined)?.day;
	const days = openings.map((opening) => ({
		article: opening.article,
		day: dayOf(opening, issue, month),
	}));
	return articles.map(
		(_, article) =>
			days.find((each) => each.article === article)?.day ??
			issue ??
			days[0]?.day ??
			{},
	);
}

/** The day that a dateline or another opening names, as far as it is said. */
interface Opening {
	readonly day: Calendar;
	/** It is the dateline of an agency or a correspondent: …15日电. */
	readonly isWire: boolean;
}

function openingOf(
	{ spans }: Mention,
	name: string,
	{ kind, projection: { text, map } }: Unit,
): Opening | undefined {
	if (kind !== "dateline" && !opensArticle(text)) return undefined;
	const place = toTarget(map, spans)[0];
	if (place === undefined || place.start >= HEAD) return undefined;
	const value = timeValue(name);
	if (value?.from.day === undefined || value.to !== undefined) return undefined;
	const { clock: _, ...day } = value.from;
	const head = simplifiedText(text, 0, place.start);
	const rest = simplifiedText(text, place.start, place.start + HEAD);
	if (tenseOf(head, rest.slice(name.length)) === "future") return undefined;
	const isWire = kind === "dateline" || /^[^，。！？；]{0,16}电/u.test(rest);
	// 昨日（15日）is said on the 16th.
	const said = /(?<said>[今昨前])[天日][^，。！？；（(]{0,4}[（(]$/u.exec(head);
	const later = "今昨前".indexOf(said?.groups?.said ?? "今");
	const today = later === 0 ? day : shifted(day, later);
	return today && { day: today, isWire };
}

/** The day of an opening with the year and the month that it leaves out. */
function dayOf(
	{ day, isWire }: Opening,
	issue: Calendar | undefined,
	month: Calendar | undefined,
): Calendar {
	if (issue === undefined)
		return month === undefined ? day : completed(day, month);
	// Where a paper is printed a day may begin later than where its news come from.
	const whole =
		day.month === undefined
			? completed(day, shifted(issue, 1) ?? issue, "past")
			: completed(day, issue);
	if (isWire) return whole;
	const ago = daysBetween(whole, issue);
	return ago >= -1 && ago <= DAYS ? whole : issue;
}

/** What may stand beside a date in a page's date line: weekday, edition, issue, paper, hour, source. */
const BESIDE =
	/^(?:[\s|｜·•:：,，()（）[\]【】/]|(?:星期|周|礼拜)[一二三四五六日天]|农历\S{2,12}|[\p{Script=Han}A-Z]{0,8}第?[0-9A-Z一二三四五六七八九十]{1,6}[版期号]|[A-Z]?[0-9]{1,2}版?|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?|(?:发布|更新|刊发|出版)?(?:时间|日期|于)|(?:来源|责编|责任编辑|编辑|作者)[:：]\S{1,12}|\p{Script=Han}{1,10}(?:报|网|社|刊|时报|版)|今日\S{1,8}|要闻|综合|新闻|国内|国际|本地)*$/u;
const DATE_LINE =
	/(?<!\S)(?:\p{Script=Han}{0,10}[:：]?)(?<year>(?:19|20)[0-9]{2})(?<mark>[-./年])(?<month>[0-9]{1,2})(?:\k<mark>|月)(?<day>[0-9]{1,2})日?(?<rest>.*)$/u;

/** No date line is longer, in UTF-16 units. */
const LINE = 60;

/** The date that the page prints of itself: alone on a line, or with the weekday, the edition, the paper. */
function printedDate(units: readonly Unit[]): Calendar | undefined {
	for (const { kind, projection } of units) {
		const { text } = projection;
		if (text.length > LINE || kind === "caption") continue;
		const line = withArabicDates(plainFigures(simplifiedText(text)));
		const match = DATE_LINE.exec(line);
		const { year, month, day, rest = "" } = match?.groups ?? {};
		if (match === null) continue;
		const date = {
			year: Number(year),
			month: Number(month),
			day: Number(day),
		};
		const around = `${line.slice(0, match.index)} ${rest}`;
		const hasWeekday = /^\s*[（(]?(?:星期|周|礼拜)[一二三四五六日天]/u.test(
			rest,
		);
		const isLine = hasWeekday
			? !/[，。；！？]/u.test(around)
			: BESIDE.test(around);
		if (isLine && isPossible(date)) return date;
	}
	return undefined;
}

/** The date in a file's name, else in those of the folders it lies in with it: 2025-07/16/A03. */
function fileDate(file: string): Calendar | undefined {
	const parts = file.split("/").slice(-FOLDERS - 1);
	for (let end = parts.length; end > 0; end--)
		for (let start = end - 1; start >= 0; start--) {
			const name = parts.slice(start, end).join("-");
			const groups = FILE_DATE.exec(name)?.groups;
			if (groups === undefined) continue;
			const { year, month, month2, month3, day, day2, day3 } = groups;
			const date = {
				year: Number(year),
				month: Number(month ?? month2 ?? month3),
				day: Number(day ?? day2 ?? day3),
			};
			if (isPossible(date)) return date;
		}
	return undefined;
}
