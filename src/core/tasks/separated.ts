import type { ReadUnit } from "../analysis";
import { findAnnouncement } from "./announced";
import { checkList } from "./check";
import type { TaskItem, TaskList } from "./list";
import { printed, sourceOf } from "./stretch";

/** A list without markers in one paragraph: an announcement that ends in ： and parts parted by ； up to the full stop. */
export function findSeparated(unit: ReadUnit): TaskList[] {
	const { folded } = unit;
	const found: TaskList[] = [];
	for (const match of folded.matchAll(/：([^：。]*；[^：。]*)/gu)) {
		const before = folded.slice(0, match.index);
		const from =
			Math.max(before.lastIndexOf("。"), before.lastIndexOf("；")) + 1;
		const announcement = findAnnouncement(before.slice(from));
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
