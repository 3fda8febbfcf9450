import type { ReadUnit } from "../analysis";
import { toSource } from "../text/projection";
import { type SourceSpan, unitSpan } from "../text/span";
import type { Candidate } from "./candidate";
import { type Decided, decidedName } from "./decisions/apply";
import { findHoldings } from "./holders";
import { recall, remember } from "./memory";
import type { Entity, EntityId, EntityType, Mention } from "./mention";
import { canonicalName, tieShortForms } from "./names";

/** A mention of a unit with the name it goes by. */
interface Named extends Candidate {
	readonly unit: ReadUnit;
	readonly name: string;
	readonly positions: readonly string[];
}

/** Joins what the units show into the mentions and entities of the document, as the reader's decisions have it. */
export function recogniseDocument(
	units: readonly ReadUnit[],
	decided?: Decided,
): {
	mentions: Mention[];
	entities: Entity[];
} {
	const memory = remember(units);
	const named = units.flatMap((unit) =>
		nameMentions(unit, recall(unit, memory, decided)),
	);
	const ties = tieByType(named);
	const placed = named.flatMap((each) => {
		const spans = sourceSpans(each);
		const first = spans[0];
		if (first === undefined) return [];
		const tied = ties.get(each.type)?.get(each.name) ?? each.name;
		const name =
			decided === undefined ? tied : decidedName(decided, each.type, tied);
		const id: EntityId = `${each.type}:${name}`;
		const mention: Mention = {
			type: each.type,
			spans,
			text: each.unit.unit.projection.text.slice(each.start, each.end),
			entity: id,
			confidence: Math.round(each.confidence * 1000) / 1000,
			basis: each.basis ?? "rule",
			article: each.unit.article,
			unit: each.unit.index,
		};
		return [{ at: first.start, mention, name, positions: each.positions }];
	});
	placed.sort((a, b) => a.at - b.at);
	const entities = new Map<
		EntityId,
		{
			name: string;
			type: EntityType;
			positions: string[];
			mentions: number[];
			introduced?: number;
		}
	>();
	for (const [index, { mention, name, positions }] of placed.entries()) {
		const known = entities.get(mention.entity) ?? {
			name,
			type: mention.type,
			positions: [],
			mentions: [],
		};
		known.mentions.push(index);
		for (const position of positions) known.positions.push(position);
		if (positions.length > 0) known.introduced ??= index;
		entities.set(mention.entity, known);
	}
	return {
		mentions: placed.map(({ mention }) => mention),
		entities: [...entities].map(([id, { positions, ...rest }]) => ({
			id,
			...rest,
			positions: withoutShorter(positions),
		})),
	};
}

function nameMentions(
	unit: ReadUnit,
	candidates: readonly Candidate[],
): Named[] {
	const { folded } = unit;
	const holdings = new Map(
		findHoldings(folded, candidates).map((each) => [
			each.person,
			each.positions,
		]),
	);
	return candidates.map((each, index) => ({
		...each,
		unit,
		name: canonicalName(each.type, folded.slice(each.start, each.end)),
		positions: holdings.get(index) ?? [],
	}));
}

function tieByType(
	named: readonly Named[],
): ReadonlyMap<EntityType, ReadonlyMap<string, string>> {
	const names = new Map<EntityType, Set<string>>();
	for (const { type, name } of named) {
		const known = names.get(type) ?? new Set();
		known.add(name);
		names.set(type, known);
	}
	return new Map(
		[...names].map(([type, all]) => [type, tieShortForms(type, [...all])]),
	);
}

/** The characters of a mention in the source, without the blanks that a name may hold as printed (谢　环驰). */
function sourceSpans({ unit, start, end }: Named): SourceSpan[] {
	const { text, map } = unit.unit.projection;
	const spans = [];
	let from = start;
	for (let at = start; at <= end; at++)
		if (at === end || /\s/u.test(text.charAt(at))) {
			if (from < at) spans.push(unitSpan(from, at));
			from = at + 1;
		}
	return toSource(map, spans).filter((span) => span.start < span.end);
}

/** Each position once, in order; 总书记 is dropped where 中共中央总书记 is there. */
function withoutShorter(positions: readonly string[]): string[] {
	const once = [...new Set(positions)];
	return once.filter(
		(position) =>
			!once.some((other) => other !== position && other.endsWith(position)),
	);
}
