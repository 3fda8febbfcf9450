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

/** The same for all mentions of one entity in any file and script: its type, a colon and its Simplified name. */
export type EntityId = `${EntityType}:${string}`;

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
