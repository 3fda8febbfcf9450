import type { UnitSpan } from "../text/span";
import type { EntityType } from "./mention";
import type { Segmenter } from "./segmenter";

/** A name that a unit's text shows by itself, before the rest of the document has its say. */
export interface UnitMention {
	readonly type: EntityType;
	readonly span: UnitSpan;
	/** How sure the recogniser is, 0…1. */
	readonly confidence: number;
}

/** The mentions in one unit's folded text, in order and without overlap. A pure function of the text, so it can be kept. */
export function recogniseUnit(
	_folded: string,
	_segmenter: Segmenter,
): UnitMention[] {
	return [];
}
