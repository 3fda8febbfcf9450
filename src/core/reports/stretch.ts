import type { Article } from "../layout/page";
import { toSource } from "../text/projection";
import { firstIndex } from "../text/search";
import { type SourceSpan, type UnitSpan, unitSpan } from "../text/span";
import type { Sentence } from "./compared";

/** Some sentences of an article one after another, as one key with the way back. */
export interface Stretch {
	readonly key: string;
	/** How much of the key is attribution at its beginning. */
	readonly attribution: number;
	/** What the article prints for a part of the key. */
	quote(start: number, end: number): Quotation;
}

/** Words of an article. */
export interface Quotation {
	/** As printed, layout undone. */
	readonly text: string;
	/** Where the text stands; an empty quotation has one empty span at its place. */
	readonly spans: readonly SourceSpan[];
}

/** The stretch of sentences that stand next to one another. */
export function stretchOf(
	article: Article,
	sentences: readonly Sentence[],
): Stretch {
	const starts = new Int32Array(sentences.length);
	for (let at = 1; at < sentences.length; at++)
		starts[at] = (starts[at - 1] ?? 0) + (sentences[at - 1]?.key.length ?? 0);
	return {
		key: sentences.map(({ key }) => key).join(""),
		attribution: sentences[0]?.attribution ?? 0,
		quote: (start, end) => quoteOf(article, { sentences, starts }, start, end),
	};
}

/** The words under spans of units, in order. */
export function quoteUnits(
	article: Article,
	parts: readonly { readonly unit: number; readonly span: UnitSpan }[],
): Quotation {
	let text = "";
	const spans: SourceSpan[] = [];
	for (const { unit: index, span } of parts) {
		const unit = article.units[index];
		if (unit === undefined) continue;
		text += unit.projection.text.slice(span.start, span.end);
		for (const found of toSource(unit.projection.map, [span]))
			if (found.start < found.end || span.start === span.end) spans.push(found);
	}
	return { text, spans };
}

/** Sentences with where each begins in the joined key. */
interface Joined {
	readonly sentences: readonly Sentence[];
	readonly starts: Int32Array;
}

function quoteOf(
	article: Article,
	{ sentences, starts }: Joined,
	start: number,
	end: number,
): Quotation {
	const parts: { unit: number; span: UnitSpan }[] = [];
	let index = sentenceAt(starts, start);
	for (; index < sentences.length; index++) {
		const base = starts[index] ?? 0;
		const sentence = sentences[index];
		if (sentence === undefined || base >= end) break;
		const { unit, key, at } = sentence;
		const first = at[Math.max(start - base, 0)];
		const last = at[Math.min(end - base, key.length) - 1];
		if (first === undefined || last === undefined || first > last) continue;
		const known = parts.at(-1);
		if (known?.unit === unit)
			parts[parts.length - 1] = {
				unit,
				span: unitSpan(known.span.start, last + 1),
			};
		else parts.push({ unit, span: unitSpan(first, last + 1) });
	}
	return quoteUnits(
		article,
		parts.length > 0 ? parts : pointAt({ sentences, starts }, start),
	);
}

/** The number of the last sentence that begins at an offset of the key or before it. */
function sentenceAt(starts: Int32Array, offset: number): number {
	return firstIndex(1, starts.length, (at) => (starts[at] ?? 0) > offset) - 1;
}

/** The place of an empty part of a key: before what follows it in its sentence, else after the last sentence. */
function pointAt(
	{ sentences, starts }: Joined,
	start: number,
): { unit: number; span: UnitSpan }[] {
	const index = sentenceAt(starts, start);
	const sentence = sentences[index];
	const offset = sentence?.at[start - (starts[index] ?? 0)];
	if (sentence !== undefined && offset !== undefined)
		return [{ unit: sentence.unit, span: unitSpan(offset, offset) }];
	const last = sentences.at(-1);
	return last === undefined
		? []
		: [{ unit: last.unit, span: unitSpan(last.span.end, last.span.end) }];
}
