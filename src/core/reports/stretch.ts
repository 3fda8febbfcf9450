import type { Article } from "../layout/page";
import { toSource } from "../text/projection";
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
	return {
		key: sentences.map(({ key }) => key).join(""),
		attribution: sentences[0]?.attribution ?? 0,
		quote: (start, end) => quoteOf(article, sentences, start, end),
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

function quoteOf(
	article: Article,
	sentences: readonly Sentence[],
	start: number,
	end: number,
): Quotation {
	const parts: { unit: number; span: UnitSpan }[] = [];
	let base = 0;
	for (const { unit, key, at } of sentences) {
		const from = Math.max(start - base, 0);
		const to = Math.min(end - base, key.length);
		base += key.length;
		const first = at[from];
		const last = at[to - 1];
		if (from >= to || first === undefined || last === undefined) continue;
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
		parts.length > 0 ? parts : pointAt(sentences, start),
	);
}

/** The place of an empty part of a key: before what follows it in its sentence, else after the last sentence. */
function pointAt(
	sentences: readonly Sentence[],
	start: number,
): { unit: number; span: UnitSpan }[] {
	let base = 0;
	for (const { unit, key, at } of sentences) {
		const offset = at[start - base];
		if (offset !== undefined) return [{ unit, span: unitSpan(offset, offset) }];
		base += key.length;
	}
	const last = sentences.at(-1);
	return last === undefined
		? []
		: [{ unit: last.unit, span: unitSpan(last.span.end, last.span.end) }];
}
