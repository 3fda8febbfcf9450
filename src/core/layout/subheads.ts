import { QUOTES } from "../text/characters";
import type { ArticlePrices } from "./article-prices";
import type { Block } from "./blocks";
import { isHead, type Placed } from "./placed";
import { isNumbered } from "./signs";

/** Headings inside an article: one line, not made up like a headline, no opening after it. */
export function subheadPrice(
	units: readonly Placed[],
	{ first, last }: Block,
	after: Block,
	prices: ArticlePrices,
): number {
	let price =
		prices.sub +
		(after.opens ? prices.opening : 0) +
		(after.shifts ? prices.subShifts : 0);
	let heads = 0;
	for (let at = first; at <= last; at++) {
		const unit = units[at];
		if (unit === undefined) continue;
		if (unit.kind === "byline") price += prices.byline;
		if (unit.spaced) price += prices.spaced;
		if (isNumbered(unit.text, 0)) price -= prices.numbered;
		if (isQuoted(unit.text)) price -= prices.quoted;
		if (unit.halved) price += prices.halved;
		if (unit.width > (units[after.first]?.width ?? 0) + 2)
			price += prices.subWide;
		if (isHead(unit)) heads++;
	}
	return price + Math.max(0, heads - 1) * prices.subAgain;
}

/** Whether a text is one quotation and nothing else, as pull quotes are. */
function isQuoted(text: string): boolean {
	return Object.values(QUOTES).some(
		(marks) =>
			text.startsWith(marks.charAt(0)) &&
			text.indexOf(marks.charAt(1)) === text.length - 1,
	);
}
