import { contains, type UnitSpan, unitSpan } from "../text/span";
import { type Candidate, readWords, type Source } from "./candidate";
import { findListed } from "./lexicon/lexicon";
import type { EntityType } from "./mention";
import type { Model } from "./model/model";
import { proposeByModel } from "./model/source";
import { findBlocks } from "./rules/blocks";
import { findSuffixed } from "./rules/chain";
import { findForeigners } from "./rules/foreigners";
import { LETTER_RULES } from "./rules/letters";
import { MEETING_RULES } from "./rules/meetings";
import {
	ORGANISATION_RULES,
	ORGANISATION_SUFFIXES,
} from "./rules/organisations";
import { patterns } from "./rules/pattern";
import { findPeople } from "./rules/people";
import { findDivisions, joinLevels, PLACE_SUFFIXES } from "./rules/places";
import { findPositions } from "./rules/positions";
import { QUANTITY_RULES } from "./rules/quantities";
import { TIME_RULES } from "./rules/times";
import { WORK_RULES } from "./rules/works";
import { guessByTags } from "./segmentation";
import type { Segmenter } from "./segmenter";
import { select } from "./select";

/** A name that a unit's text shows by itself, before the rest of the document has its say. */
export interface UnitMention {
	readonly type: EntityType;
	readonly span: UnitSpan;
	/** How sure the recogniser is, 0…1. */
	readonly confidence: number;
}

/** In this order, because later sources take what earlier ones found as evidence. A trained model is one more row. */
export const SOURCES: readonly Source[] = [
	guessByTags,
	findListed,
	patterns(WORK_RULES),
	patterns(TIME_RULES),
	patterns(QUANTITY_RULES),
	patterns(MEETING_RULES),
	patterns(LETTER_RULES),
	patterns(ORGANISATION_RULES),
	findDivisions,
	(reading, before) => findSuffixed(PLACE_SUFFIXES, reading, before),
	joinLevels,
	(reading, before) => findSuffixed(ORGANISATION_SUFFIXES, reading, before),
	joinOwners,
	findPositions,
	findPeople,
	findForeigners,
];

/** The mentions in one unit's folded text, in order and without overlap. A pure function of the text, so it can be kept. */
export function recogniseUnit(
	folded: string,
	segmenter: Segmenter,
	model?: Model,
): UnitMention[] {
	return select(propose(folded, segmenter, model)).map(
		({ type, start, end, confidence }) => ({
			type,
			span: unitSpan(start, end),
			confidence: Math.round(confidence * 1000) / 1000,
		}),
	);
}

/** Everything the sources propose, before any choice. */
export function propose(
	folded: string,
	segmenter: Segmenter,
	model?: Model,
): Candidate[] {
	const sources =
		model === undefined ? SOURCES : [proposeByModel(model), ...SOURCES];
	const reading = readWords(folded, segmenter);
	const found: Candidate[] = [];
	// One by one: a page may hold more names than a call takes arguments.
	for (const source of sources)
		for (const each of source(reading, found)) found.push(each);
	const blocks = findBlocks(folded);
	return found.filter(
		(each) =>
			each.type === "person" || !blocks.some((block) => contains(block, each)),
	);
}

/** What stands directly before a name belongs to it: the place of a body (山西|省委), the body or place of a meeting. */
function joinOwners(
	_reading: unknown,
	before: readonly Candidate[],
): Candidate[] {
	const owned = new Map<number, Candidate>();
	for (const each of before) {
		const short = each.end - each.start <= 8;
		if (
			each.confidence >= 0.9 &&
			(each.type === "meeting" || (each.type === "organisation" && short))
		)
			owned.set(each.start, each);
	}
	return before.flatMap((owner) => {
		const { type, start, end, confidence } = owner;
		const name = owned.get(end);
		if (name === undefined || confidence < 0.75 || end - start < 2) return [];
		if (
			type !== "place" &&
			(type !== "organisation" || name.type !== "meeting")
		)
			return [];
		return [
			{ ...name, start, confidence: Math.max(confidence, name.confidence) },
		];
	});
}
