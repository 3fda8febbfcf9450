import type { ReadUnit } from "../analysis";
import { announcementBefore } from "./announced";
import { checkList } from "./check";
import type { TaskItem, TaskList } from "./list";
import type { Sequence } from "./sequence";
import { printed, sourceOf } from "./stretch";

/** What opens a paragraph that is an item; what is quoted behind it is speech. */
const DASH = /^\s*(?:——|──|－－|--)\s*(?![“「『"—─－-])/u;

/** Fewer are no list. */
const FEWEST = 3;

/**
 * Lists of paragraphs that a dash opens one after the other, as communiqués have them (——路网更加完善。…).
 *
 * @param body the article's running units in reading order.
 * @param sequences its numbered lists: what stands between their items is theirs.
 */
export function findDashed(
	body: readonly ReadUnit[],
	sequences: readonly Sequence[],
): TaskList[] {
	const found: TaskList[] = [];
	let first = 0;
	while (first < body.length) {
		let end = first;
		while (isDashed(body[end])) end++;
		if (end - first >= FEWEST && !isWithin(first, sequences))
			found.push(listOf(body.slice(first, end), body[first - 1]));
		first = end + 1;
	}
	return found;
}

function isWithin(index: number, sequences: readonly Sequence[]): boolean {
	return sequences.some(({ markers }) => {
		const [begin, last] = [markers[0], markers.at(-1)];
		return begin && last && begin.unit < index && index <= last.unit;
	});
}

function isDashed(unit: ReadUnit | undefined): boolean {
	return (
		unit !== undefined && unit.unit.kind !== "subhead" && DASH.test(unit.folded)
	);
}

function listOf(
	units: readonly ReadUnit[],
	before: ReadUnit | undefined,
): TaskList {
	const items = units.map((unit, index): TaskItem => {
		const start = DASH.exec(unit.folded)?.[0].length ?? 0;
		const end = unit.folded.length;
		return {
			ordinal: index + 1,
			markerSpans: [],
			spans: sourceOf([{ unit, start: 0, end }]),
			text: printed([{ unit, start, end }]),
		};
	});
	const article = units[0]?.article ?? 0;
	const found =
		before &&
		announcementBefore(before.folded, before.folded.length, items.length);
	if (before === undefined || found === undefined)
		return { article, items, problems: [] };
	const { count, span } = found;
	return {
		article,
		announced: count,
		items,
		problems: checkList(items, count, sourceOf([{ unit: before, ...span }])),
	};
}
