import type { Analysis } from "../../analysis";
import { opensArticle } from "../../layout/openings";
import { toTarget } from "../../text/projection";
import type { Calendar } from "./calendar";
import { timeValue } from "./time";

/** A dateline names its day within so many UTF-16 units; dates behind that are of what is told. */
const HEAD = 24;

/** A date in the name of a file: 2025-07-16, 20250716. */
const FILE_DATE =
	/(?<![0-9])(?<year>(?:19|20)[0-9]{2})(?<mark>[-_.年]?)(?<month>0[1-9]|1[0-2])(?:\k<mark>|月)(?<day>0[1-9]|[12][0-9]|3[01])(?![0-9])/u;

/**
 * The day an article speaks on: that of its own dateline, else of the page's first one, else of the file's name. Datelines
 * print no year; it is that of a full date of the same month on the page, or of the file's name, else it stays unknown.
 * @param file the name of the text's file, with or without a path; its date counts.
 */
export function todayOf(
	{ articles, mentions, entities }: Analysis,
	article: number,
	file = "",
): Calendar {
	const names = new Map(entities.map(({ id, name }) => [id, name]));
	const times = mentions.filter(({ type }) => type === "time");
	const dates = times.map((mention) => {
		const value = timeValue(names.get(mention.entity) ?? mention.text);
		return {
			mention,
			date: value?.from ?? {},
			isRange: value?.to !== undefined,
		};
	});
	const printed = dates.filter(({ mention, date, isRange }) => {
		const unit = articles[mention.article]?.units[mention.unit];
		if (date.day === undefined || isRange || unit === undefined) return false;
		const at = toTarget(unit.projection.map, mention.spans)[0]?.start ?? HEAD;
		return (
			at < HEAD &&
			(unit.kind === "dateline" || opensArticle(unit.projection.text))
		);
	});
	const dateline = (
		printed.find(({ mention }) => mention.article === article) ?? printed[0]
	)?.date;
	const named = fileDate(file);
	if (dateline === undefined) return named ?? {};
	const { month, day, year } = dateline;
	const full = dates.find(
		({ date }) => date.year !== undefined && date.month === month,
	);
	const known = year ?? full?.date.year ?? named?.year;
	return {
		...(known !== undefined && { year: known }),
		...(month !== undefined && { month }),
		...(day !== undefined && { day }),
	};
}

function fileDate(file: string): Calendar | undefined {
	const groups = FILE_DATE.exec(file.split("/").at(-1) ?? "")?.groups;
	return (
		groups && {
			year: Number(groups.year),
			month: Number(groups.month),
			day: Number(groups.day),
		}
	);
}
