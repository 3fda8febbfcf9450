import type { ReadUnit } from "../analysis";
import type { Article } from "../layout/page";
import { findAnnouncements } from "./announced";
import { checkCount } from "./check";
import { findClauses } from "./clauses";
import { findDashed } from "./dashed";
import { listsOf } from "./items";
import type { TaskList } from "./list";
import { findMarkers } from "./markers";
import { nest } from "./nested";
import { findSeparated } from "./separated";
import { findSequences } from "./sequence";
import { sourceOf } from "./stretch";

/** Units that carry the running text of an article; headings, captions and jumps in between belong to no item. */
const BODY: ReadonlySet<string> = new Set([
	"paragraph",
	"bullet",
	"subhead",
	"label",
	"table",
	"verse",
	"other",
]);
/** Units that may announce a list of the body. */
const HEADS: ReadonlySet<string> = new Set(["headline", "kicker", "subhead"]);

/** The numbered lists of one article, in order of the page. */
export function findLists(
	article: Article,
	units: readonly ReadUnit[],
): TaskList[] {
	const read = inOrder(article, units);
	const body = read.filter(({ unit }) => BODY.has(unit.kind));
	const markers = body.flatMap(({ folded }, unit) =>
		findMarkers(folded).map((marker) => ({ ...marker, unit })),
	);
	const sequences = findSequences(markers);
	const marked = new Set(
		sequences.flatMap((each) => each.markers.map(({ unit }) => unit)),
	);
	const lists = [
		...listsOf(nest(sequences, body), body),
		...findDashed(body, sequences),
		...body.flatMap((unit, index) =>
			marked.has(index) ? [] : findUnmarked(unit),
		),
	].sort((a, b) => firstOffset(a) - firstOffset(b));
	return announceInHead(
		lists,
		read.filter(({ unit }) => HEADS.has(unit.kind)),
	);
}

/** Lists without markers; a list after an announcement may have parts that begin alike. */
function findUnmarked(unit: ReadUnit): TaskList[] {
	const separated = findSeparated(unit);
	return separated.length > 0 ? separated : findClauses(unit);
}

function firstOffset({ items }: TaskList): number {
	return items[0]?.spans[0]?.start ?? 0;
}

function inOrder(article: Article, units: readonly ReadUnit[]): ReadUnit[] {
	const byIndex = new Map(units.map((unit) => [unit.index, unit]));
	return article.reading.flatMap((index) => byIndex.get(index) ?? []);
}

/**
 * What headlines announce (部署7个方面重点任务), where the text itself does not: of the list with as many items, or of the
 * article's only one. Of several lists none can be told to fall short.
 */
function announceInHead(
	lists: readonly TaskList[],
	heads: readonly ReadUnit[],
): TaskList[] {
	const promised = new Map<TaskList, TaskList>();
	for (const unit of heads) {
		const announcements = findAnnouncements(unit.folded);
		const announcement =
			announcements.find(({ count }) =>
				lists.some(({ items }) => items.length === count),
			) ?? announcements.at(-1);
		if (announcement === undefined) continue;
		const { count, span } = announcement;
		const list =
			lists.find(({ items }) => items.length === count) ??
			(lists.length === 1 ? lists[0] : undefined);
		if (
			list === undefined ||
			list.announced !== undefined ||
			promised.has(list)
		)
			continue;
		const spans = sourceOf([{ unit, ...span }]);
		promised.set(list, {
			...list,
			announced: count,
			problems: [...list.problems, ...checkCount(list.items, count, spans)],
		});
	}
	return lists.map((list) => promised.get(list) ?? list);
}
