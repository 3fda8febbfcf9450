import assert from "node:assert/strict";
import {
	isLevelled,
	LEVEL_RULES,
	tellingBodies,
} from "../../src/core/entities/levels";
import type { EntityType } from "../../src/core/entities/mention";
import { SHORT_FORM_RULES } from "../../src/core/entities/names";
import { readUnit, recogniseUnit } from "../../src/core/entities/recognise";
import {
	EXTENSION_RULES,
	findPlacesBySound,
	SOUND_RULES,
} from "../../src/core/entities/rules/abroad";
import { BLOCK_RULES, findBlocks } from "../../src/core/entities/rules/blocks";
import {
	AFTER_NAME,
	BEFORE_NAME,
	BYLINE_RULES,
	PERSON_RULES,
} from "../../src/core/entities/rules/evidence";
import {
	FIRM_RULES,
	findDoubtfulFirms,
} from "../../src/core/entities/rules/firms";
import {
	findInitials,
	INITIAL_RULES,
	RUN_RULES,
} from "../../src/core/entities/rules/initials";
import { LETTER_RULES } from "../../src/core/entities/rules/letters";
import { MEETING_RULES } from "../../src/core/entities/rules/meetings";
import { MISSION_RULES } from "../../src/core/entities/rules/missions";
import {
	ORGANISATION_RULES,
	ORGANISATION_SUFFIXES,
} from "../../src/core/entities/rules/organisations";
import { findByParts, PARTS_RULES } from "../../src/core/entities/rules/parts";
import { matches } from "../../src/core/entities/rules/pattern";
import {
	PLACE_RULES,
	PLACE_SUFFIXES,
} from "../../src/core/entities/rules/places";
import { POSITION_RULES } from "../../src/core/entities/rules/positions";
import { QUANTITY_RULES } from "../../src/core/entities/rules/quantities";
import { TIME_RULES } from "../../src/core/entities/rules/times";
import { WORK_RULES } from "../../src/core/entities/rules/works";
import { atOnce } from "../../src/core/steps";
import type { Span } from "../../src/core/text/span";
import { segmenter, unmark } from "../support/recognition";

/** A text with the spans marked ⟦⟧. */
function marked(text: string, spans: readonly Span[]): string {
	let result = text;
	for (const { start, end } of [...spans].sort((a, b) => b.start - a.start))
		result = `${result.slice(0, start)}⟦${result.slice(start, end)}⟧${result.slice(end)}`;
	return result;
}

const found = (text: string, type: EntityType) =>
	marked(
		text,
		recogniseUnit(text, segmenter())
			.filter((each) => each.type === type)
			.map(({ span }) => span),
	);

describe("each row of the entity rules finds its example and no more:", function () {
	this.timeout(60_000);

	const tables = {
		works: WORK_RULES,
		times: TIME_RULES,
		quantities: QUANTITY_RULES,
		meetings: MEETING_RULES,
		letters: LETTER_RULES,
		missions: MISSION_RULES,
		organisations: ORGANISATION_RULES,
		places: PLACE_RULES,
		persons: PERSON_RULES,
	};
	for (const [name, rules] of Object.entries(tables))
		for (const rule of rules)
			it(`${name}: ${rule.example}`, () => {
				const text = unmark(rule.example);
				const reading = readUnit(text, segmenter());
				assert.equal(marked(text, matches(rule, reading)), rule.example);
			});

	for (const { example } of [...RUN_RULES, ...INITIAL_RULES])
		it(`letters alone: ${example}`, () => {
			const reading = readUnit(unmark(example), segmenter());
			assert.equal(marked(reading.text, findInitials(reading)), example);
		});

	for (const { example } of FIRM_RULES)
		it(`firms: ${example}`, () => {
			const reading = readUnit(unmark(example), segmenter());
			assert.equal(
				marked(reading.text, findDoubtfulFirms(reading, [])),
				example,
			);
		});

	for (const { example } of SOUND_RULES)
		it(`places by sound: ${example}`, () => {
			const reading = readUnit(unmark(example), segmenter());
			assert.equal(marked(reading.text, findPlacesBySound(reading)), example);
		});

	for (const { example } of PARTS_RULES)
		it(`names made of parts: ${example}`, () => {
			const reading = readUnit(unmark(example), segmenter());
			assert.equal(marked(reading.text, findByParts(reading)), example);
		});

	for (const { example } of EXTENSION_RULES)
		it(`longer places: ${example}`, () => {
			assert.equal(found(unmark(example), "place"), example);
		});

	for (const { example, type } of [...ORGANISATION_SUFFIXES, ...PLACE_SUFFIXES])
		it(`suffixes: ${example}`, () => {
			assert.equal(found(unmark(example), type), example);
		});

	for (const { example } of POSITION_RULES)
		it(`positions: ${example}`, () => {
			assert.equal(found(unmark(example), "position"), example);
		});

	for (const { example } of BLOCK_RULES)
		it(`blocks: ${example}`, () => {
			const reading = readUnit(unmark(example), segmenter());
			const mention = /⟦(?<name>[^⟧]*)⟧/u.exec(example);
			const start = mention?.index ?? 0;
			const end = start + (mention?.groups?.name ?? "").length;
			assert.ok(
				findBlocks(reading).some(
					(span) => span.start <= start && end <= span.end,
				),
			);
		});

	for (const { example, pattern } of BEFORE_NAME)
		it(`before names: ${example}`, () => {
			assert.match(example.split("⟦")[0] ?? "", pattern);
		});

	for (const { example } of BYLINE_RULES)
		it(`bylines: ${example}`, () => {
			assert.equal(found(unmark(example), "person"), example);
		});

	for (const { example, pattern } of AFTER_NAME)
		it(`after names: ${example}`, () => {
			assert.match(example.split("⟧")[1] ?? "", pattern);
		});

	for (const { example } of LEVEL_RULES)
		it(`bodies by their level: ${example.join(", ")}`, () => {
			const [short, full] = example;
			const named = [full, short].map((name) => ({
				candidate: {
					type: "organisation" as const,
					start: 0,
					end: name.length,
					confidence: 1,
				},
				unit: { article: 0, folded: name },
				name,
				printed: name,
			}));
			assert.ok(isLevelled(short));
			assert.ok(!isLevelled(full));
			assert.equal(atOnce(tellingBodies(named)).get(1)?.name, full);
			assert.ok(atOnce(tellingBodies(named.slice(1))).get(0)?.bound);
		});

	for (const { example, fits, keyOfFull, keyOfShort } of SHORT_FORM_RULES)
		it(`short forms: ${example.join(", ")}`, () => {
			const [full, short] = example;
			assert.equal(keyOfShort(short), keyOfFull(full));
			assert.ok(fits(short, full));
			assert.ok(!fits("临江", full));
		});
});
