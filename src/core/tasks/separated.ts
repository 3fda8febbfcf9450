import type { ReadUnit } from "../analysis";
import { findAnnouncement } from "./announced";
import { checkList } from "./check";
import type { TaskItem, TaskList } from "./list";
import { printed, sourceOf } from "./stretch";

/** A list without markers in one paragraph: an announcement that ends in ： and parts parted by ； up to the full stop. */
export function findSeparated(unit: ReadUnit): TaskList[] {
	const { folded } = unit;
	const found: TaskList[] = [];
	let from = 0;
	let reached = 0;
	for (const match of folded.matchAll(/：([^：。]*；[^：。]*)/gu)) {
		const before = folded.slice(reached, match.index);
		const mark = Math.max(before.lastIndexOf("。"), before.lastIndexOf("；"));
		if (mark >= 0) from = reached + mark + 1;
		reached = match.index;
		const announcement = findAnnouncement(folded.slice(from, match.index));
		if (announcement === undefined) continue;
		const items = partsOf(unit, match.index + 1, match[1] ?? "");
		const { start, end } = announcement.span;
		const spans = sourceOf([{ unit, start: from + start, end: from + end }]);
		found.push({
			article: unit.article,
			announced: announcement.count,
			items,
			problems: checkList(items, announcement.count, spans),
		});
	}
	return found;
}

function partsOf(unit: ReadUnit, start: number, list: string): TaskItem[] {
	const items: TaskItem[] = [];
	let at = start;
	for (const part of list.split("；")) {
		const stretch = { unit, start: at, end: at + part.length };
		at += part.length + 1;
		if (part.trim() === "") continue;
		items.push({
			ordinal: items.length + 1,
			markerSpans: [],
			spans: sourceOf([stretch]),
			text: printed([stretch]),
		});
	}
	return items;
}
