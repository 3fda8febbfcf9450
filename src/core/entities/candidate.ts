import { matchesOf } from "../text/search";
import type { MayMatch } from "../text/sieve";
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
	readonly startingAt: readonly (number | undefined)[];
	/** Index of the token that ends at an offset; absent where none does. */
	readonly endingAt: readonly (number | undefined)[];
	/** Which patterns of rules are worth a search of the text. */
	readonly mayMatch: MayMatch;
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
export function readWords(
	text: string,
	segmenter: Segmenter,
	mayMatch: MayMatch,
): Reading {
	const tokens = segmenter.tag(text);
	const edges = text.length + 1;
	const startingAt = new Array<number | undefined>(edges).fill(undefined);
	const endingAt = new Array<number | undefined>(edges).fill(undefined);
	for (const [index, { start, end }] of tokens.entries())
		if (start < end) {
			startingAt[start] = index;
			endingAt[end] = index;
		}
	return { text, tokens, startingAt, endingAt, mayMatch };
}

/** All matches of a rule's pattern, in order. */
export function matchesIn(
	{ text, mayMatch }: Pick<Reading, "text" | "mayMatch">,
	pattern: RegExp,
): readonly RegExpExecArray[] {
	return mayMatch(pattern) ? matchesOf(pattern, text) : [];
}

/** Whether a word begins at `offset`; the end of the text counts. */
export function isWordStart(reading: Reading, offset: number): boolean {
	return (
		reading.startingAt[offset] !== undefined || offset === reading.text.length
	);
}

/** Whether a word ends at `offset`; the beginning of the text counts. */
export function isWordEnd(reading: Reading, offset: number): boolean {
	return reading.endingAt[offset] !== undefined || offset === 0;
}

/** The word that begins at `offset`; undefined where none does. */
export function wordFrom(
	{ tokens, startingAt }: Reading,
	offset: number,
): Token | undefined {
	const index = startingAt[offset];
	return index === undefined ? undefined : tokens[index];
}

/** The word that ends at `offset`; undefined where none does. */
export function wordUpTo(
	{ tokens, endingAt }: Reading,
	offset: number,
): Token | undefined {
	const index = endingAt[offset];
	return index === undefined ? undefined : tokens[index];
}

/** The text of a token. */
export function wordOf(reading: Reading, token: Token): string {
	return reading.text.slice(token.start, token.end);
}
