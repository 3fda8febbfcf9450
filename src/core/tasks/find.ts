import type { ReadUnit } from "../analysis";
import type { Article } from "../layout/page";
import type { TaskList } from "./list";

/** The numbered lists of one article, in order of the page. */
export function findLists(
	_article: Article,
	_units: readonly ReadUnit[],
): TaskList[] {
	return [];
}
