import { atOnce } from "../steps";
import { makeSieve } from "../text/sieve";
import { contains, type Span, type UnitSpan, unitSpan } from "../text/span";
import {
	type Candidate,
	type Reading,
	readWords,
	type Source,
} from "./candidate";
import { findListed, lookUp } from "./lexicon/lexicon";
import { OFFICES_ABROAD } from "./lexicon/offices";
import type { Basis, EntityType } from "./mention";
import type { Model } from "./model/model";
import { proposeByModel } from "./model/source";
import {
	extendPlaces,
	findPlacesBySound,
	LIST_END,
	SOUND_RULES,
} from "./rules/abroad";
import { BLOCK_RULES, findBlocks } from "./rules/blocks";
import { findSuffixed } from "./rules/chain";
import { PERSON_RULES } from "./rules/evidence";
import { FIRM_NAMES, findDoubtfulFirms } from "./rules/firms";
import { DOTTED, findForeigners, HEADS, SAYING } from "./rules/foreigners";
import { findInitials } from "./rules/initials";
import { findJapanese } from "./rules/japanese";
import { LETTER_RULES } from "./rules/letters";
import { findSessions, MEETING_RULES } from "./rules/meetings";
import { MISSION_RULES } from "./rules/missions";
import {
	ORGANISATION_RULES,
	ORGANISATION_SUFFIXES,
} from "./rules/organisations";
import { findByParts } from "./rules/parts";
import { patterns } from "./rules/pattern";
import { findPeople } from "./rules/people";
import {
	findDivisions,
	joinLevels,
	PLACE_RULES,
	PLACE_SUFFIXES,
} from "./rules/places";
import { findPositions, POSITION_RULES } from "./rules/positions";
import { QUANTITY_RULES } from "./rules/quantities";
import { TIME_RULES } from "./rules/times";
import { WORK_RULES } from "./rules/works";
import { guessByTags } from "./segmentation";
import type { Segmenter } from "./segmenter";
import { isWorth, select } from "./select";

/** A name that a unit's text shows by itself, before the rest of the document has its say. */
export interface UnitMention {
	readonly type: EntityType;
	readonly span: UnitSpan;
	/** How sure the recogniser is, 0…1. */
	readonly confidence: number;
	readonly basis: Basis;
}

/** What a unit's text shows by itself. A pure function of the text, so it can be kept. */
export interface UnitNames {
	/** In order and without overlap. */
	readonly local: readonly UnitMention[];
	/** All that was worth choosing from, for when one of those chosen is struck out. */
	readonly proposed: readonly Candidate[];
	/** Fixed terms, in which no name but a person's counts. */
	readonly blocks: readonly Span[];
}

/** In this order, because later sources take what earlier ones found as evidence. A trained model is one more row. */
const SOURCES: readonly (readonly [Basis, Source])[] = [
	["word", guessByTags],
	["lexicon", findListed],
	["rule", patterns(WORK_RULES)],
	["rule", patterns(TIME_RULES)],
	["rule", patterns(QUANTITY_RULES)],
	["rule", patterns(MEETING_RULES)],
	["rule", patterns(LETTER_RULES)],
	["rule", findInitials],
	["rule", patterns(ORGANISATION_RULES)],
	["rule", patterns(MISSION_RULES)],
	["rule", patterns(PLACE_RULES)],
	["rule", findPlacesBySound],
	["rule", extendPlaces],
	["rule", findDivisions],
	["rule", (reading, before) => findSuffixed(PLACE_SUFFIXES, reading, before)],
	["rule", joinLevels],
	[
		"rule",
		(reading, before) => findSuffixed(ORGANISATION_SUFFIXES, reading, before),
	],
	["rule", joinOwners],
	["rule", findDoubtfulFirms],
	["rule", findSessions],
	["rule", findPositions],
	["rule", patterns(PERSON_RULES)],
	["rule", findPeople],
	["rule", findByParts],
	["rule", findJapanese],
	["rule", findForeigners],
];

const sift = makeSieve([
	...[
		WORK_RULES,
		TIME_RULES,
		QUANTITY_RULES,
		MEETING_RULES,
		LETTER_RULES,
		ORGANISATION_RULES,
		MISSION_RULES,
		PLACE_RULES,
		SOUND_RULES,
		POSITION_RULES,
		PERSON_RULES,
		BLOCK_RULES,
	].flatMap((rules) => rules.map(({ pattern }) => pattern)),
	...[PLACE_SUFFIXES, ORGANISATION_SUFFIXES].flatMap((rules) =>
		rules.map(({ suffix }) => suffix),
	),
	DOTTED,
	HEADS,
	SAYING,
	FIRM_NAMES,
	LIST_END,
]);

/** The mentions in one unit's folded text, in order and without overlap. */
export function recogniseUnit(
	folded: string,
	segmenter: Segmenter,
	model?: Model,
): readonly UnitMention[] {
	return atOnce(findingNames(folded, segmenter, model)).local;
}

/** A longer text is read in parts, each to the end of a sentence. UTF-16 units. */
const PART = 4000;

/**
 * The mentions in one unit's folded text, and what they were chosen from. In steps: it yields after every part of a long
 * text, which a file without line ends may be.
 */
export function* findingNames(
	folded: string,
	segmenter: Segmenter,
	model?: Model,
): Generator<undefined, UnitNames> {
	if (folded.length <= PART) return namesIn(folded, segmenter, model);
	const local: UnitMention[] = [];
	const proposed: Candidate[] = [];
	const blocks: Span[] = [];
	for (let start = 0; start < folded.length; ) {
		const end = endOfPart(folded, start);
		const part = namesIn(folded.slice(start, end), segmenter, model);
		for (const { span, ...rest } of part.local)
			local.push({
				...rest,
				span: unitSpan(start + span.start, start + span.end),
			});
		for (const each of part.proposed)
			proposed.push({
				...each,
				start: start + each.start,
				end: start + each.end,
			});
		for (const block of part.blocks)
			blocks.push({ start: start + block.start, end: start + block.end });
		start = end;
		yield;
	}
	return { local, proposed, blocks };
}

/** What a part may end with, the best first. */
const PART_ENDS = ["。", "；", "，", "、", "》", " "];

/** Where a part that begins at `start` ends: after the last sentence or clause that ends in it, or where it is full. */
function endOfPart(text: string, start: number): number {
	const full = start + PART;
	if (full >= text.length) return text.length;
	for (const mark of PART_ENDS) {
		const end = text.lastIndexOf(mark, full - 1) + 1;
		if (end > start) return end;
	}
	const low = text.charCodeAt(full);
	return low >= 0xdc00 && low <= 0xdfff ? full - 1 : full;
}

function namesIn(
	folded: string,
	segmenter: Segmenter,
	model?: Model,
): UnitNames {
	const reading = readUnit(folded, segmenter);
	const blocks = findBlocks(reading);
	const proposed = propose(reading, model).filter(
		(each) =>
			isWorth(each) &&
			!isNamesake(folded, each) &&
			(each.type === "person" ||
				!blocks.some((block) => contains(block, each))),
	);
	const local = select(proposed).map(
		({ type, start, end, confidence, basis = "rule" }) => ({
			type,
			span: unitSpan(start, end),
			confidence: Math.round(confidence * 1000) / 1000,
			basis,
		}),
	);
	return { local, proposed, blocks };
}

/** Everything the sources propose, before any choice. */
function propose(reading: Reading, model?: Model): Candidate[] {
	const sources: typeof SOURCES =
		model === undefined
			? SOURCES
			: [["model", proposeByModel(model)], ...SOURCES];
	const found: Candidate[] = [];
	// One by one: a page may hold more names than a call takes arguments.
	for (const [basis, find] of sources)
		for (const { type, start, end, confidence } of find(reading, found))
			found.push({ type, start, end, confidence, basis });
	return found;
}

/** A folded text as the sources read it. */
export function readUnit(folded: string, segmenter: Segmenter): Reading {
	return readWords(folded, segmenter, sift(folded));
}

const OFFICES = new Set(
	OFFICES_ABROAD.split(" ").map((row) => row.split("=")[0]),
);

/** What goes on after 舰 where no ship is named: 美国|舰队. */
const SHIP = /^舰(?![队艇船载机炮员岛群指])/u;

/** Whether a place or a person is what a ship or a storm is called after: 江北|舰, “郑和”|号, 台风“青苏雅”. States have ships themselves. */
function isNamesake(text: string, { type, start, end }: Candidate): boolean {
	if (type === "place")
		return (
			end - start > 1 &&
			SHIP.test(text.slice(end, end + 2)) &&
			lookUp(text.slice(start, end))?.rank !== 0
		);
	return (
		type === "person" &&
		/[“「]/u.test(text.charAt(start - 1)) &&
		(/^[”」]号/u.test(text.slice(end, end + 2)) ||
			/(?:台风|飓风|风暴|气旋)[“「]$/u.test(
				text.slice(Math.max(0, start - 3), start),
			))
	);
}

/** What stands directly before a name belongs to it: the place of a body (山西|省委), the body or place of a meeting. */
function joinOwners(
	{ text }: Pick<Reading, "text">,
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
		// 美|联邦航空管理局: the letter of the state belongs to its office.
		if (
			type === "organisation" &&
			/(?:^|[^\p{Script=Han}]|[同与和对在向由据被经])[美英法德日韩俄印澳加]$/u.test(
				text.slice(Math.max(0, start - 2), start),
			) &&
			OFFICES.has(text.slice(start, end))
		)
			return [{ ...owner, start: start - 1 }];
		const name = owned.get(end);
		if (name === undefined || confidence < 0.75 || end - start < 2) return [];
		// 新华社电|十四届…会议: an agency reports it.
		if (/[社报电]$/u.test(text.slice(start, end)) && name.type === "meeting")
			return [];
		// 中国|全国两会: a national one has no owner.
		if (text.startsWith("全国", end) && name.type === "meeting") return [];
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
