import { type Article, inReadingOrder } from "../layout/page";
import type { Fold, Script } from "../script/script";
import { sourceSpans } from "../text/projection";
import { type PrintedArticle, printsOf } from "./find";
import type { Quotation } from "./stretch";

/** What finding and listing reports needs of one text, without its analysis. Plain data; the file is named by its owner. */
export interface PrintedPage {
	readonly script: Script;
	/** One for each article; `file` is empty. */
	readonly prints: readonly PrintedArticle[];
	/** Of each article what stands first: its headline, where it has one. */
	readonly heads: readonly Quotation[];
}

/** How much of what stands first is kept, in UTF-16 code units: as much as lists show. */
const HEAD = 80;

/** Reads the articles of a text for reports. */
export function printedPage(
	script: Script,
	articles: readonly Article[],
	fold: Fold,
): PrintedPage {
	return {
		script,
		prints: printsOf("", articles, fold),
		heads: articles.map(headOf),
	};
}

function headOf(article: Article): Quotation {
	const first = inReadingOrder(article)[0]?.projection;
	return first === undefined
		? { text: "", spans: [] }
		: { text: first.text.slice(0, HEAD + 1), spans: sourceSpans(first) };
}
