import type { Problem } from "../problem";
import type { SourceSpan } from "../text/span";

/** One item of a numbered list. It runs to the next marker, the last one to the end of its paragraph. */
export interface TaskItem {
	/** 1 for 一是, ❶, 首先… In a list without markers the place in it. */
	readonly ordinal: number;
	/** The whole ordinal phrase as printed ("一是", "首先要", "❶"); absent where the list has none. */
	readonly marker?: string;
	readonly markerSpans: readonly SourceSpan[];
	/** Of the whole item, marker included. */
	readonly spans: readonly SourceSpan[];
	/** As printed, layout undone, without the marker. */
	readonly text: string;
	/** Bullets under the item. */
	readonly items?: readonly TaskItem[];
}

/** What is wrong with a list, or with one within its items. */
export interface ListProblem extends Problem {
	/** The items of the list that it is said of. */
	readonly items: readonly TaskItem[];
}

/** A numbered list of an article ("7个方面的重点任务": 一是…七是). */
export interface TaskList {
	readonly article: number;
	/** How many items the text announces, where it does. */
	readonly announced?: number;
	readonly items: readonly TaskItem[];
	readonly problems: readonly ListProblem[];
}
