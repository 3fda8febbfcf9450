import type { Segmenter, Token } from "../entities/segmenter";
import type { Projection } from "../text/projection";
import type { Span } from "../text/span";
import type { Converter, Direction } from "./convert";

/** A conversion of a logical text, and the places of it that two readings of its words convert differently. */
export interface Opinion {
	readonly projection: Projection<Span, Span>;
	/** As the dictionary alone would have it. */
	readonly plain: Projection<Span, Span>;
	/** Places, in order and apart, where a word of the dictionary and the words of the sentence cut across each other. */
	readonly contested: readonly Span[];
}

/** A cut can free a word that crosses the next boundary; that never went on for longer. */
const ROUNDS = 4;

/**
 * Converts a text and asks a segmenter where words begin and end: the dictionary's longest match takes 加注 out of
 * 更加注重 and prints 更加註重. Where a match cuts across a word of the sentence it is cut at the boundary and the rest
 * converted again. Only from mainland usage: the segmenter knows no other words.
 * @param cuts offsets, in order, that no match may reach over in either reading.
 */
export function convertWithOpinion(
	text: string,
	direction: Direction,
	engines: { readonly converter: Converter; readonly segmenter: Segmenter },
	cuts: readonly number[] = [],
): Opinion {
	const { converter, segmenter } = engines;
	const plain = converter.convert(text, direction, cuts);
	if (!asksForWords(direction)) return unopposed(plain);
	const tokens = segmenter.tag(text);
	const all = new Set(cuts);
	const contested: Span[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		const words = converter.words(text, direction, inOrder(all));
		const before = all.size;
		for (const { place, inside } of crossings(words, tokens)) {
			contested.push(place);
			for (const cut of inside) all.add(cut);
		}
		if (all.size === before) break;
	}
	if (contested.length === 0) return unopposed(plain);
	return {
		projection: converter.convert(text, direction, inOrder(all)),
		plain,
		contested: joinOverlapping(contested),
	};
}

/** A conversion that nothing speaks against. */
export function unopposed(projection: Projection<Span, Span>): Opinion {
	return { projection, plain: projection, contested: [] };
}

/** Whether converting in a direction asks the segmenter: it knows mainland words only. */
export function asksForWords({ from, to }: Direction): boolean {
	return from === "cn" && to !== "cn";
}

/** The segmenter of conversions that ask none: it takes a text for one word. */
export const UNASKED: Segmenter = {
	name: "none",
	tag: (text) => [{ start: 0, end: text.length, tag: "x" }],
};

/** A word of the dictionary that cuts a token in two. */
interface Crossing {
	/** All tokens that the word touches. */
	readonly place: Span;
	/** Where tokens begin inside the word. */
	readonly inside: readonly number[];
}

function* crossings(
	words: readonly Span[],
	tokens: readonly Token[],
): Generator<Crossing> {
	let first = 0;
	for (const { start, end } of words) {
		while ((tokens[first]?.end ?? end) <= start) first++;
		const place = { start: tokens[first]?.start ?? start, end };
		const inside: number[] = [];
		for (let next = first; next < tokens.length; next++) {
			const token = tokens[next];
			if (token === undefined || token.start >= end) break;
			if (token.start > start) inside.push(token.start);
			place.end = token.end;
		}
		if (inside.length > 0 && (place.start < start || place.end > end))
			yield { place, inside };
	}
}

function joinOverlapping(spans: readonly Span[]): Span[] {
	const joined: Span[] = [];
	for (const span of spans.toSorted((a, b) => a.start - b.start)) {
		const last = joined.at(-1);
		if (last !== undefined && span.start < last.end)
			joined[joined.length - 1] = {
				start: last.start,
				end: Math.max(last.end, span.end),
			};
		else joined.push(span);
	}
	return joined;
}

function inOrder(offsets: ReadonlySet<number>): number[] {
	return [...offsets].sort((a, b) => a - b);
}
