import { join } from "node:path";
import type { ReadUnit } from "../../src/core/analysis";
import { recognisingDocument } from "../../src/core/entities/document";
import type { EntityType } from "../../src/core/entities/mention";
import type { Model } from "../../src/core/entities/model/model";
import { findingNames } from "../../src/core/entities/recognise";
import type { Segmenter } from "../../src/core/entities/segmenter";
import { atOnce } from "../../src/core/steps";
import { makeFold } from "../../src/engines/fold";
import { type LoadedModels, loadModels } from "../../src/engines/models";
import { type Printed, print } from "./articles";

/** Where the build puts the dictionary and the trained model, seen from a built test. */
const folder = join(__dirname, "..", "..", "models");

let loaded: LoadedModels | undefined;

/** The segmenter of the build; once for a test file. */
export function segmenter(): Segmenter {
	loaded ??= loadModels(folder);
	if (loaded.segmenter === undefined)
		throw new Error("The build has no dictionary.");
	return loaded.segmenter;
}

/** The trained model of the build; once for a test file. */
export function model(): Model {
	loaded ??= loadModels(folder);
	if (loaded.model === undefined)
		throw new Error(`The build has no model. ${loaded.reasons.join(" ")}`);
	return loaded.model;
}

/** All that recognition stands on, as the worker has it. */
export function engines() {
	return { fold, segmenter: segmenter(), model: model() };
}

const fold = makeFold();

/** The units of an article on their way through the recognisers. */
export function readUnits(
	{ article }: Printed,
	number = 0,
): readonly ReadUnit[] {
	return article.units.map((unit, index) => {
		const folded = fold(unit.projection.text);
		return {
			article: number,
			index,
			unit,
			folded,
			...atOnce(findingNames(folded, segmenter(), model())),
		};
	});
}

/** What a document of the given units holds, mentions and entities. */
export function recognise(...texts: readonly string[]) {
	const printed = print(...texts);
	return { ...printed, ...atOnce(recognisingDocument(readUnits(printed))) };
}

/** A text with marked mentions, apart: "⟦place:北京⟧消息" is 北京消息 with a place in it. */
export function unmark(marked: string): string {
	return marked.replace(/⟦(?:[a-z]+:)?|⟧/gu, "");
}

/** A document's units with its mentions marked as in `unmark`; line ends inside a mention stand where they stood. */
export function mark(
	texts: readonly string[],
	types: ReadonlySet<EntityType>,
): string[] {
	const { source, mentions } = recognise(...texts);
	const before = new Map<number, string>();
	const after = new Set<number>();
	for (const { type, spans } of mentions) {
		const first = spans[0];
		const last = spans.at(-1);
		if (first === undefined || last === undefined || !types.has(type)) continue;
		before.set(first.start, `⟦${type}:`);
		after.add(last.end);
	}
	let marked = "";
	for (let at = 0; at <= source.length; at++) {
		if (after.has(at)) marked += "⟧";
		marked += before.get(at) ?? "";
		marked += source.charAt(at);
	}
	return marked.split("\n\n").slice(0, texts.length);
}
