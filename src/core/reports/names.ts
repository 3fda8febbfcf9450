import type { Analysis } from "../analysis";
import type { EntityType } from "../entities/mention";
import type { SourceSpan } from "../text/span";

/** Types whose mentions make an edit one of a name. */
const NAMES: ReadonlySet<EntityType> = new Set([
	"person",
	"place",
	"organisation",
	"work",
	"meeting",
]);

/** Where the names of an article, by its index, stand, so that an edit to one is called so. */
export function namesIn(
	{ mentions }: Pick<Analysis, "mentions">,
	article: number,
): SourceSpan[] {
	return mentions
		.filter((each) => each.article === article && NAMES.has(each.type))
		.flatMap(({ spans }) => spans);
}
