import type { Basis, EntityType } from "./mention";
import type { Segmenter, Token } from "./segmenter";

/** A possible mention, in UTF-16 offsets of a unit's folded text. Sources propose them; `select` chooses among them. */
export interface Candidate {
	readonly type: EntityType;
	readonly start: number;
	readonly end: number;
	/** How likely it is that this very span is a mention of this type, 0…1. */
	readonly confidence: number;
	/** Absent while the source that proposes it is at work: whoever asked the source knows it. */
	readonly basis?: Basis;
}

/** A unit's folded text with its words, as the sources read it. */
export interface Reading {
	readonly text: string;
	/** They tile the text. */
	readonly tokens: readonly Token[];
	/** Index of the token that begins at an offset; absent where none does. */
	readonly startingAt: ReadonlyMap<number, number>;
	/** Index of the token that ends at an offset; absent where none does. */
	readonly endingAt: ReadonlyMap<number, number>;
}

/**
 * Something that proposes mentions: a table of rules, a lexicon, the segmenter's tags, a trained model. It sees what the
 * sources before it proposed, because a title before a name is evidence for the name.
 */
export type Source = (
	reading: Reading,
	before: readonly Candidate[],
) => readonly Candidate[];

/** Cuts a folded text into words and indexes their edges. */
export function readWords(text: string, segmenter: Segmenter): Reading {
	const tokens = segmenter.tag(text);
	const startingAt = new Map<number, number>();
	const endingAt = new Map<number, number>();
	for (const [index, { start, end }] of tokens.entries())
		if (start < end) {
			startingAt.set(start, index);
			endingAt.set(end, index);
		}
	return { text, tokens, startingAt, endingAt };
}

/** Whether a word begins at `offset`; the end of the text counts. */
export function isWordStart(reading: Reading, offset: number): boolean {
	return reading.startingAt.has(offset) || offset === reading.text.length;
}

/** Whether a word ends at `offset`; the beginning of the text counts. */
export function isWordEnd(reading: Reading, offset: number): boolean {
	return reading.endingAt.has(offset) || offset === 0;
}

/** The text of a token. */
export function wordOf(reading: Reading, token: Token): string {
	return reading.text.slice(token.start, token.end);
}
