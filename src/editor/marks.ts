import type { Analysis } from "../core/analysis";
import {
	ENTITY_TYPES,
	type EntityType,
	type Mention,
} from "../core/entities/mention";
import { isAtLeast, type Tier, tierOf } from "../core/entities/tier";
import type { TaskItem, TaskList } from "../core/tasks/list";
import type { SourceSpan } from "../core/text/span";

/** What the editor marks in a text: the kinds of names, and the ordinals of tasks. */
export const LABELS = [...ENTITY_TYPES, "task"] as const;
export type Label = EntityType | "task";

/** One marked stretch of a text. */
export interface Mark {
	readonly label: Label;
	/** How far it is to be trusted; a task's ordinal is sure. */
	readonly tier: Tier;
	readonly span: SourceSpan;
}

/** What of a text is marked. */
export interface Shown {
	readonly labels: ReadonlySet<Label>;
	/** Names that are less sure than this are not marked. */
	readonly from: Tier;
}

/** Whether a name is marked. */
export function isShown(
	{ type, confidence }: Pick<Mention, "type" | "confidence">,
	{ labels, from }: Shown,
): boolean {
	return labels.has(type) && isAtLeast(tierOf(confidence), from);
}

type Marked = Pick<Analysis, "mentions" | "lists">;

/** What was found last for an analysis: its colours and every screen of lines ask for the same. */
const kept = new WeakMap<Marked, { shown: string; marks: readonly Mark[] }>();

/**
 * The stretches of a text to mark, in order and apart from each other: where two would share characters, the one that
 * begins first is whole, of two that begin together the longer one, and the rest of the other is left out.
 */
export function marksOf(analysis: Marked, shown: Shown): readonly Mark[] {
	const key = [shown.from, ...shown.labels].join(" ");
	const known = kept.get(analysis);
	if (known?.shown === key) return known.marks;
	const marks = apart(allMarks(analysis, shown));
	kept.set(analysis, { shown: key, marks });
	return marks;
}

function allMarks({ mentions, lists }: Marked, shown: Shown): Mark[] {
	const marks: Mark[] = [];
	for (const mention of mentions)
		if (isShown(mention, shown)) {
			const tier = tierOf(mention.confidence);
			for (const span of mention.spans)
				marks.push({ label: mention.type, tier, span });
		}
	if (shown.labels.has("task"))
		for (const { markerSpans } of allItems(lists))
			for (const span of markerSpans)
				marks.push({ label: "task", tier: "sure", span });
	return marks;
}

function apart(marks: Mark[]): Mark[] {
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
