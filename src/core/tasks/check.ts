import type { SourceSpan } from "../text/span";
import type { ListProblem, TaskItem } from "./list";

/** What is wrong with the count of a list: gaps, repeats, disorder, an announced number that is not met. */
export function checkList(
	items: readonly TaskItem[],
	announced: number | undefined,
	announcedAt: readonly SourceSpan[] = [],
): ListProblem[] {
	const problems: ListProblem[] = [];
	const counted = new Set(items.map(({ ordinal }) => ordinal));
	let last = 0;
	for (const { ordinal, marker, markerSpans, spans } of items) {
		const at = markerSpans.length > 0 ? markerSpans : spans.slice(0, 1);
		const named = marker ?? ordinal;
		if (ordinal === last)
			problems.push({
				kind: "list-repeat",
				message: "“{0}” comes twice in this list.",
				values: [named],
				spans: at,
				items,
			});
		else if (ordinal < last)
			problems.push({
				kind: "list-order",
				message: "“{0}” comes after item {1} of this list.",
				values: [named, last],
				spans: at,
				items,
			});
		for (let missing = last + 1; missing < ordinal; missing++)
			// One that comes later is out of order, and not missing.
			if (!counted.has(missing))
				problems.push({
					kind: "list-gap",
					message: "Item {0} of this list is missing before “{1}”.",
					values: [missing, named],
					spans: at,
					items,
				});
		last = Math.max(last, ordinal);
	}
	return announced === undefined
		? problems
		: [...problems, ...checkCount(items, announced, announcedAt)];
}

/** Whether a list has as many items as were announced. */
export function checkCount(
	items: readonly TaskItem[],
	announced: number,
	announcedAt: readonly SourceSpan[],
): ListProblem[] {
	return announced === items.length
		? []
		: [
				{
					kind: "list-count",
					message: "The text announces {0} items; the list has {1}.",
					values: [announced, items.length],
					spans: announcedAt,
					items,
				},
			];
}
