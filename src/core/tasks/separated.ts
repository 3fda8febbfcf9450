import type { ReadUnit } from "../analysis";
import { matchesOf } from "../text/search";
import type { Span } from "../text/span";
import { findAnnouncement } from "./announced";
import { checkList } from "./check";
import type { TaskList } from "./list";
import { sourceOf } from "./stretch";
import { unmarkedItems } from "./unmarked";

/** What follows a colon and is parted by ；, in a group. */
const PARTED = /：([^：。]*；[^：。]*)/gu;

/** A list without markers in one paragraph: an announcement that ends in ： and parts parted by ； up to the full stop. */
export function findSeparated(unit: ReadUnit): TaskList[] {
	const { folded } = unit;
	const found: TaskList[] = [];
	let from = 0;
	let reached = 0;
	for (const match of matchesOf(PARTED, folded)) {
		const before = folded.slice(reached, match.index);
		const mark = Math.max(before.lastIndexOf("。"), before.lastIndexOf("；"));
		if (mark >= 0) from = reached + mark + 1;
		reached = match.index;
		const items = unmarkedItems(unit, partsOf(match.index + 1, match[1] ?? ""));
		if (items.length < 2) continue;
		const announcement = findAnnouncement(
			folded.slice(from, match.index),
			items.length,
		);
		if (announcement === undefined) continue;
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

/** The parts between ； in a text that begins at an offset. */
function partsOf(start: number, list: string): Span[] {
	let at = start;
	return list.split("；").map((part) => {
		const span = { start: at, end: at + part.length };
		at = span.end + 1;
		return span;
	});
}
