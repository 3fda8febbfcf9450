import { contains, type UnitSpan, unitSpan } from "../text/span";
import { type Candidate, readWords, type Source } from "./candidate";
import { findListed } from "./lexicon/lexicon";
import type { EntityType } from "./mention";
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
	joinLevels,
	(reading, before) => findSuffixed(PLACE_SUFFIXES, reading, before),
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
	sources: readonly Source[] = SOURCES,
): UnitMention[] {
	return select(propose(folded, segmenter, sources)).map(
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
	sources: readonly Source[] = SOURCES,
): Candidate[] {
	const reading = readWords(folded, segmenter);
	const found: Candidate[] = [];
	for (const source of sources) found.push(...source(reading, found));
	const blocks = findBlocks(folded);
	return found.filter(
		(each) =>
			each.type === "person" || !blocks.some((block) => contains(block, each)),
	);
}

/** A body named by its place: 山西|省委 is listed apart, 祁县|县委 too; the place belongs to the name. */
function joinOwners(
	_reading: unknown,
	before: readonly Candidate[],
): Candidate[] {
	const bodies = new Map<number, Candidate>();
	for (const each of before)
		if (each.type === "organisation" && each.confidence >= 0.9)
			bodies.set(each.start, each);
	return before.flatMap((place) => {
		const body = bodies.get(place.end);
		if (place.type !== "place" || place.confidence < 0.75 || body === undefined)
			return [];
		return place.end - place.start >= 2 && body.end - body.start <= 8
			? [
					{
						...body,
						start: place.start,
						confidence: Math.min(place.confidence, body.confidence),
					},
				]
			: [];
	});
}
