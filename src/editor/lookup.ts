import type { Analysis } from "../core/analysis";
import type { Entity, Mention } from "../core/entities/mention";
import type { TaskItem, TaskList } from "../core/tasks/list";
import { hull, type Span } from "../core/text/span";
import { allItems } from "./marks";
import { touches } from "./ranges";

/** A mention with what else the page says of its entity. */
export interface Found {
	readonly mention: Mention;
	readonly entity: Entity;
	/** All mentions of the entity on the page, in its order. */
	readonly all: readonly Mention[];
	/** The first of them that the text gives a position. */
	readonly introduced?: Mention;
}

/** The name an offset stands in, or just behind; the shortest where several do. */
export function mentionAt(
	analysis: Analysis,
	offset: number,
): Found | undefined {
	const inside = analysis.mentions.filter(({ spans }) =>
		spans.some(({ start, end }) => start <= offset && offset < end),
	);
	const mention =
		shortest(inside) ??
		analysis.mentions.find(({ spans }) =>
			spans.some(({ end }) => end === offset),
		);
	if (mention === undefined) return undefined;
	const entity = analysis.entities.find(({ id }) => id === mention.entity);
	if (entity === undefined) return undefined;
	const all = entity.mentions.flatMap(
		(index) => analysis.mentions[index] ?? [],
	);
	const introduced =
		entity.introduced === undefined
			? undefined
			: analysis.mentions[entity.introduced];
	return { mention, entity, all, ...(introduced && { introduced }) };
}

/** The item whose ordinal is at an offset, with its list; where a list has none, its items' first two characters stand for it. */
export function taskAt(
	lists: readonly TaskList[],
	offset: number,
): { list: TaskList; item: TaskItem; head: readonly Span[] } | undefined {
	for (const list of lists)
		for (const item of allItems([list])) {
			const head = headOf(item);
			if (touches(head, offset)) return { list, item, head };
		}
	return undefined;
}

/** Where an item begins: its ordinal, or its first characters. */
export function headOf({ markerSpans, spans }: TaskItem): readonly Span[] {
	const first = spans[0];
	if (markerSpans.length > 0 || first === undefined) return markerSpans;
	return [{ start: first.start, end: Math.min(first.start + 2, first.end) }];
}

/** The list that an offset stands in, from its first to its last item; of several the shortest. */
export function listAt(
	lists: readonly TaskList[],
	offset: number,
): TaskList | undefined {
	return lists
		.map((list) => ({
			list,
			span: wholeOf(list.items.flatMap(({ spans }) => spans)),
		}))
		.filter(({ span }) => touches([span], offset))
		.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0]
		?.list;
}

/** The smallest span over a mention or a task's marker: what is selected on going there. */
export function wholeOf(spans: readonly Span[]): Span {
	return hull(spans) ?? { start: 0, end: 0 };
}

function shortest(mentions: readonly Mention[]): Mention | undefined {
	return [...mentions].sort((a, b) => a.text.length - b.text.length)[0];
}
