import type { ReadUnit } from "../analysis";
import { toSource } from "../text/projection";
import { type SourceSpan, unitSpan } from "../text/span";
import type { Candidate } from "./candidate";
import { type Decided, decidedName } from "./decisions/apply";
import { findHoldings } from "./holders";
import { tellingBodies } from "./levels";
import { recall, remember } from "./memory";
import {
	type Entity,
	type EntityId,
	type EntityType,
	entityId,
	type Mention,
} from "./mention";
import { canonicalName, tyingShortForms } from "./names";

/** A mention of a unit with the name it goes by. */
interface Named {
	readonly candidate: Candidate;
	readonly unit: ReadUnit;
	readonly name: string;
	/** In Simplified, as printed, without blanks. */
	readonly printed: string;
	readonly positions: readonly string[];
}

/** The mentions of a document, in order of the page, and whom and what they name. */
export interface DocumentNames {
	readonly mentions: readonly Mention[];
	readonly entities: readonly Entity[];
}

/**
 * Joins what the units show into the mentions and entities of the document, as the reader's decisions have it. In steps: it
 * yields after every unit and every name, so that a long document can be left at any time.
 */
export function* recognisingDocument(
	units: readonly ReadUnit[],
	decided?: Decided,
): Generator<undefined, DocumentNames> {
	const memory = remember(units);
	yield;
	const named: Named[] = [];
	for (const unit of units) {
		for (const each of nameMentions(unit, recall(unit, memory, decided)))
			named.push(each);
		yield;
	}
	/** Names of bodies that mean something in this document only. */
	const ownNames = new Set<string>();
	for (const [index, told] of yield* tellingBodies(named)) {
		const each = named[index];
		if (each !== undefined) named[index] = { ...each, name: told.name };
		if (told.bound) ownNames.add(told.name);
	}
	const ties = yield* tyingByType(named);
	const document = documentKey(units);
	const placed: Placed[] = [];
	for (const [index, each] of named.entries()) {
		const tied = ties.get(each.candidate.type)?.get(each.name) ?? each.name;
		const name =
			decided === undefined
				? tied
				: decidedName(decided, each.candidate.type, tied);
		const bound =
			name === tied &&
			each.candidate.type === "organisation" &&
			ownNames.has(name);
		const id = entityId(
			each.candidate.type,
			name,
			bound ? document : undefined,
		);
		const mention = mentionOf(each, id);
		const at = mention.spans[0]?.start;
		if (at !== undefined)
			placed.push({ at, mention, name, positions: each.positions });
		if (index % MENTIONS_A_STEP === 0) yield;
	}
	placed.sort((a, b) => a.at - b.at);
	yield;
	return {
		mentions: placed.map(({ mention }) => mention),
		entities: entitiesOf(placed),
	};
}

/** Units at the head of a page that tell it from others. */
const HEAD = 3;

/** What tells a document from others and stays while the text below its head is edited. */
function documentKey(units: readonly ReadUnit[]): string {
	const head = units
		.slice(0, HEAD)
		.map(({ folded }) => folded.replace(/\s/gu, ""))
		.join("\n");
	let key = 0x811c9dc5;
	for (let at = 0; at < head.length; at++)
		key = Math.imul(key ^ head.charCodeAt(at), 0x01000193) >>> 0;
	return key.toString(36);
}

/** How many mentions are placed before others get a turn: some tenths of a millisecond. */
const MENTIONS_A_STEP = 64;

/** A mention where it begins in the source, with what it says of its entity. */
interface Placed {
	readonly at: number;
	readonly mention: Mention;
	readonly name: string;
	readonly positions: readonly string[];
}

function mentionOf(named: Named, entity: EntityId): Mention {
	const { candidate, unit } = named;
	const { type, start, end, confidence, basis = "rule" } = candidate;
	return {
		type,
		spans: sourceSpans(named),
		text: unit.unit.projection.text.slice(start, end),
		entity,
		confidence: Math.round(confidence * 1000) / 1000,
		basis,
		article: unit.article,
		unit: unit.index,
	};
}

/** An entity while its mentions are gathered. */
interface Growing {
	readonly name: string;
	readonly type: EntityType;
	readonly positions: string[];
	readonly mentions: number[];
	introduced?: number;
}

function entitiesOf(placed: readonly Placed[]): Entity[] {
	const entities = new Map<EntityId, Growing>();
	for (const [index, { mention, name, positions }] of placed.entries()) {
		const known: Growing = entities.get(mention.entity) ?? {
			name,
			type: mention.type,
			positions: [],
			mentions: [],
		};
		known.mentions.push(index);
		if (positions.length > 0) known.introduced ??= index;
		for (const position of positions) known.positions.push(position);
		entities.set(mention.entity, known);
	}
	return [...entities].map(([id, { positions, ...rest }]) => ({
		id,
		...rest,
		positions: withoutShorter(positions),
	}));
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
		candidate: each,
		unit,
		name: canonicalName(each.type, folded.slice(each.start, each.end)),
		printed: folded.slice(each.start, each.end).replace(/\s/gu, ""),
		positions: holdings.get(index) ?? [],
	}));
}

function* tyingByType(
	named: readonly Named[],
): Generator<undefined, ReadonlyMap<EntityType, ReadonlyMap<string, string>>> {
	const names = new Map<EntityType, Set<string>>();
	for (const { candidate, name } of named) {
		const { type } = candidate;
		const known = names.get(type) ?? new Set();
		known.add(name);
		names.set(type, known);
	}
	const ties = new Map<EntityType, ReadonlyMap<string, string>>();
	for (const [type, all] of names)
		ties.set(type, yield* tyingShortForms(type, all));
	return ties;
}

/** The characters of a mention in the source, without the blanks that a name may hold as printed (谢　环驰). */
function sourceSpans({ candidate, unit }: Named): SourceSpan[] {
	const { start, end } = candidate;
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
