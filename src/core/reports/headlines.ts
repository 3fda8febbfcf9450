import { type Article, inReadingOrder, type UnitKind } from "../layout/page";
import { sourceSpans } from "../text/projection";
import type { Quotation } from "./stretch";

/** A line above the text or between its paragraphs, as a paper gives it to a report. */
export interface Headline extends Quotation {
	readonly kind: "kicker" | "headline" | "label" | "subhead";
}

const KINDS: readonly UnitKind[] = ["kicker", "headline", "label", "subhead"];

/** All headlines of an article in reading order. */
export function headlinesOf(article: Article): Headline[] {
	return inReadingOrder(article).flatMap(({ kind, projection }) =>
		isHeadline(kind)
			? {
					kind,
					text: projection.text.trim(),
					spans: sourceSpans(projection),
				}
			: [],
	);
}

function isHeadline(kind: UnitKind): kind is Headline["kind"] {
	return KINDS.includes(kind);
}
