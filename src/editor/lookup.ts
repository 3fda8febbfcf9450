import type { Analysis } from "../core/analysis";
import type { Entity, Mention } from "../core/entities/mention";
import type { TaskItem, TaskList } from "../core/tasks/list";
import { hull, type Span } from "../core/text/span";

/** A mention with what else the page says of its entity. */
export interface Found {
	readonly mention: Mention;
	readonly entity: Entity;
	/** All mentions of the entity on the page, in its order. */
	readonly all: readonly Mention[];
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
	return { mention, entity, all };
}

/** The list whose item has its marker at an offset, and that item. */
export function taskAt(
	lists: readonly TaskList[],
	offset: number,
): { list: TaskList; item: TaskItem } | undefined {
	for (const list of lists) {
		const item = [
			...list.items,
			...list.items.flatMap((each) => each.items ?? []),
		].find(({ markerSpans }) =>
			markerSpans.some(({ start, end }) => start <= offset && offset <= end),
		);
		if (item !== undefined) return { list, item };
	}
	return undefined;
}

/** The smallest span over a mention or a task's marker: what is selected on going there. */
export function wholeOf(spans: readonly Span[]): Span {
	return hull(spans) ?? { start: 0, end: 0 };
}

function shortest(mentions: readonly Mention[]): Mention | undefined {
	return [...mentions].sort((a, b) => a.text.length - b.text.length)[0];
}
