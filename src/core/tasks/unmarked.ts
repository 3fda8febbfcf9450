import type { ReadUnit } from "../analysis";
import type { Span } from "../text/span";
import type { TaskItem } from "./list";
import { printed, sourceOf } from "./stretch";

/** Items of a list without markers, counted by their place, from the parts of a unit's text that are not blank. */
export function unmarkedItems(
	unit: ReadUnit,
	parts: readonly Span[],
): TaskItem[] {
	return parts
		.filter(({ start, end }) => unit.folded.slice(start, end).trim() !== "")
		.map(({ start, end }, index) => {
			const stretch = { unit, start, end };
			return {
				ordinal: index + 1,
				markerSpans: [],
				spans: sourceOf([stretch]),
				text: printed([stretch]),
			};
		});
}
