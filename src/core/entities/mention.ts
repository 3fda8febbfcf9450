import type { SourceSpan } from "../text/span";

/** What kinds of things a mention may name. */
export const ENTITY_TYPES = [
	"person",
	"place",
	"organisation",
	"position",
	"time",
	"quantity",
	"work",
	"meeting",
] as const;
/** One of them. */
export type EntityType = (typeof ENTITY_TYPES)[number];

/**
 * What a mention rests on: the trained model, a list of names that Tonggao brings, a rule about forms, a word's tag in the
 * dictionary, the same name elsewhere in the document, or a decision of the reader.
 */
export type Basis =
	| "model"
	| "lexicon"
	| "rule"
	| "word"
	| "document"
	| "reader";

/**
 * The same for all mentions of one entity in any file and script: its type, a colon and its Simplified name. A name that says
 * which one is meant in its own document only (市委) has @ and a key of that document behind it, so that no two cities' are one.
 */
export type EntityId = `${EntityType}:${string}`;

/** The id of an entity; of one that is known in its own document only, with the key of that document. */
export function entityId(
	type: EntityType,
	name: string,
	document?: string,
): EntityId {
	return `${type}:${name}${document === undefined ? "" : `@${document}`}`;
}

/** The canonical name in an entity's id. */
export function nameOf(id: EntityId): string {
	return id.slice(id.indexOf(":") + 1).replace(/@[0-9a-z]{1,7}$/u, "");
}

/** A name in the source text. It stands beside the text, never in it. */
export interface Mention {
	readonly type: EntityType;
	/** Several where a line end or a layout blank breaks the name; they cover neither. */
	readonly spans: readonly SourceSpan[];
	/** As printed, layout undone. */
	readonly text: string;
	readonly entity: EntityId;
	/** How sure the recogniser is, 0…1. */
	readonly confidence: number;
	readonly basis: Basis;
	/** Index of the article, and of the unit within it, that the mention stands in. */
	readonly article: number;
	readonly unit: number;
}

/** What one document says of an entity. */
export interface Entity {
	readonly id: EntityId;
	readonly type: EntityType;
	/** Canonical, in Simplified. */
	readonly name: string;
	/** Positions the text gives a person, in Simplified, in order of appearance. */
	readonly positions: readonly string[];
	/** Indices into the mentions of the analysis, in order of the page. */
	readonly mentions: readonly number[];
	/** The index of the first mention that the text gives a position. */
	readonly introduced?: number;
}
