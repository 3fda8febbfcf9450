import type { ReadUnit } from "../analysis";
import type { Entity, Mention } from "./mention";

/** Joins what the units show into the mentions and entities of the document. */
export function recogniseDocument(_units: readonly ReadUnit[]): {
	mentions: Mention[];
	entities: Entity[];
} {
	return { mentions: [], entities: [] };
}
