import type { Analysis } from "../core/analysis";
import { ENTITY_TYPES, type EntityType } from "../core/entities/mention";
import type { TaskItem, TaskList } from "../core/tasks/list";
import type { SourceSpan } from "../core/text/span";

/** What the editor marks in a text: the kinds of names, and the ordinals of tasks. */
export const LABELS = [...ENTITY_TYPES, "task"] as const;
export type Label = EntityType | "task";

/** One marked stretch of a text. */
export interface Mark {
	readonly label: Label;
	readonly span: SourceSpan;
}

/**
 * The stretches of a text to mark, in order and apart from each other: where two would share characters, the one that
 * begins first is whole, of two that begin together the longer one, and the rest of the other is left out.
 */
export function marksOf(
	analysis: Pick<Analysis, "mentions" | "lists">,
	isWanted: (label: Label) => boolean,
): Mark[] {
	const wanted = new Set(LABELS.filter(isWanted));
	const marks: Mark[] = [];
	for (const { type, spans } of analysis.mentions)
		if (wanted.has(type))
			for (const span of spans) marks.push({ label: type, span });
	if (wanted.has("task"))
		for (const { markerSpans } of allItems(analysis.lists))
			for (const span of markerSpans) marks.push({ label: "task", span });
	marks.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
	let reached = 0;
	return marks.filter(({ span }) => {
		if (span.start < reached || span.end <= span.start) return false;
		reached = span.end;
		return true;
	});
}

/** Every item of the lists, bullets under their items. */
export function allItems(lists: readonly TaskList[]): TaskItem[] {
	const flat = (items: readonly TaskItem[]): TaskItem[] =>
		items.flatMap((item) => [item, ...flat(item.items ?? [])]);
	return lists.flatMap(({ items }) => flat(items));
}
