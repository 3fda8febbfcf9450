import type { Analysis } from "./analysis";
import type { EntityId, EntityType, Mention } from "./entities/mention";
import { toTarget } from "./text/projection";

/** Who and what is named together: the types that name somebody or something. */
export const NAMING_TYPES: ReadonlySet<EntityType> = new Set([
	"person",
	"organisation",
	"place",
	"meeting",
	"work",
]);

/** What one text says of an entity that is named together with another. */
export interface Together {
	/** In how many sentences both are named. */
	readonly sentences: number;
	/** In how many paragraphs, headlines and other units. */
	readonly units: number;
	/** The first mention of it beside the other. */
	readonly first: Mention;
}

/** The entities that a text names in one sentence or one unit with an entity, by their ids. */
export function companionsIn(
	{ articles, mentions }: Analysis,
	id: EntityId,
): ReadonlyMap<EntityId, Together> {
	const own = mentions.filter(({ entity }) => entity === id);
	const places = new Set(own.map(unitKey));
	const beside = new Map<string, Mention[]>();
	for (const mention of mentions) {
		const key = unitKey(mention);
		if (!places.has(key) || !NAMING_TYPES.has(mention.type)) continue;
		const known = beside.get(key);
		if (known === undefined) beside.set(key, [mention]);
		else known.push(mention);
	}
	const found = new Map<EntityId, Together>();
	for (const key of places) {
		const here = beside.get(key) ?? [];
		const unit = here[0] && articles[here[0].article]?.units[here[0].unit];
		if (unit === undefined) continue;
		const { text, map } = unit.projection;
		const ends = [...text.matchAll(/[。！？]/gu)].map(({ index }) => index);
		const sentenceOf = ({ spans }: Mention) => {
			const at = toTarget(map, spans)[0]?.start ?? 0;
			return ends.filter((end) => end < at).length;
		};
		const withOwn = new Set(
			own.filter((each) => unitKey(each) === key).map(sentenceOf),
		);
		const others = new Map<EntityId, Mention[]>();
		for (const mention of here)
			if (mention.entity !== id)
				others.set(mention.entity, [
					...(others.get(mention.entity) ?? []),
					mention,
				]);
		for (const [other, all] of others) {
			const first = all[0];
			if (first === undefined) continue;
			const shared = new Set(
				all.map(sentenceOf).filter((sentence) => withOwn.has(sentence)),
			);
			const known = found.get(other);
			found.set(other, {
				sentences: (known?.sentences ?? 0) + shared.size,
				units: (known?.units ?? 0) + 1,
				first: known?.first ?? first,
			});
		}
	}
	return found;
}

function unitKey({ article, unit }: Mention): string {
	return `${article}:${unit}`;
}
