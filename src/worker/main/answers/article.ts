import { type Article, titleOf } from "../../../core/layout/page";
import { pairsOf, similarity } from "../../../core/reports/similarity";
import type { NamedArticle } from "../../protocol";

/** A title that is edited is still the same one where it is this much like itself. */
const ALIKE = 0.5;

/**
 * The index at which an article stands now: that of the title most like the one it had; of titles that are alike, the one
 * nearest to where it stood. Undefined where it is gone.
 */
export function indexNow(
	articles: readonly Article[],
	{ article, title }: NamedArticle,
): number | undefined {
	const wanted = pairsOf(title);
	let found: number | undefined;
	let most = ALIKE;
	for (const [index, each] of articles.entries()) {
		const own = titleOf(each);
		const like = own === title ? 1 : similarity(wanted, pairsOf(own));
		const isNearer =
			found === undefined ||
			Math.abs(index - article) < Math.abs(found - article);
		if (like < most || (like === most && !isNearer)) continue;
		found = index;
		most = like;
	}
	return found;
}
