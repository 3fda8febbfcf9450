import type { Problem } from "../problem";
import type { Projection } from "../text/projection";
import { shortened } from "../text/shorten";
import type { SourceSpan, UnitSpan } from "../text/span";

/** What a unit is on the page. A paragraph is what the editor typed; `source` is a line that names where data come from. */
export const UNIT_KINDS = [
	"kicker",
	"headline",
	"subhead",
	"label",
	"dateline",
	"byline",
	"paragraph",
	"bullet",
	"pullquote",
	"caption",
	"credit",
	"source",
	"jump",
	"table",
	"verse",
	"other",
] as const;
/** One of them. */
export type UnitKind = (typeof UNIT_KINDS)[number];

/** What the editor typed: a paragraph, a headline… with the layout undone. Its text never holds a line end. */
export interface Unit {
	readonly kind: UnitKind;
	readonly projection: Projection<SourceSpan, UnitSpan>;
}

/** One article of a page. Units keep their order on the page; `reading` lists their indices headline first. */
export interface Article {
	readonly units: readonly Unit[];
	readonly reading: readonly number[];
}

/** A page with its layout undone. Articles stand in the order of their first unit on the page. */
export interface Page {
	readonly articles: readonly Article[];
	readonly problems: readonly Problem[];
}

/** The units of an article in reading order. */
export function inReadingOrder(article: Article): Unit[] {
	return article.reading.flatMap((index) => article.units[index] ?? []);
}

/** What an article is called: its first headline, else the beginning of its first unit. UTF-16 length at most 40. */
export function titleOf(article: Article): string {
	const units = inReadingOrder(article);
	const unit = units.find((each) => each.kind === "headline") ?? units[0];
	return shortened(unit?.projection.text ?? "", 40);
}
