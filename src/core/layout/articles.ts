import { ARTICLE_PRICES } from "./article-prices";
import { blocksOf } from "./blocks";
import { chain } from "./chain";
import { moveAway } from "./moves";
import type { Placed } from "./placed";
import type { Edges } from "./sheets";
import { mergeSummaries, partCharts } from "./side-texts";

/** The number of each unit's article; units in page order. Articles are numbered in the order of their first units. */
export function groupUnits(units: readonly Placed[], edges: Edges): Int32Array {
	const blocks = blocksOf(units);
	const article = chain(units, blocks, ARTICLE_PRICES, edges);
	mergeSummaries(units, article);
	partCharts(units, article);
	moveAway(units, article);
	return renumber(article);
}

function renumber(article: Int32Array): Int32Array {
	const names = new Map<number, number>();
	return article.map((own) => {
		const name = names.get(own) ?? names.size;
		names.set(own, name);
		return name;
	});
}
