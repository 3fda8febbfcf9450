import type { Article } from "../layout/page";
import type { Fold } from "../script/script";
import { atOnce } from "../steps";
import { piecesOf, toTarget } from "../text/projection";
import { type SourceSpan, sourceSpan, unitSpan } from "../text/span";
import { align } from "./align";
import { comparedSentences, type Sentence } from "./compared";
import type { Fingerprint } from "./fingerprint";
import { GramIndex } from "./gram-index";
import { OverlapTable } from "./overlap";
import { quoteUnits } from "./stretch";

/** A place of one article that belongs to a place of another. */
export interface CommonPlace {
	readonly spans: readonly SourceSpan[];
	/** Whether it is the same sentence, or the nearest one where that is left out. */
	readonly found: "same" | "near";
}

/**
 * Where the second article prints the sentence at a source offset of the first; where it does not print it, the sentence
 * next to it that both have, the one before rather than the one after. From a headline it leads to the headline.
 * Undefined where the articles share nothing there.
 */
export function commonPlace(
	a: Article,
	b: Article,
	offset: number,
	fold: Fold,
): CommonPlace | undefined {
	const unit = unitAt(a, offset);
	if (unit === undefined) return undefined;
	const left = comparedSentences(a, fold);
	const here = sentenceAt(a, left, unit, offset);
	if (here === undefined) {
		const kind = a.units[unit]?.kind;
		const same = b.reading.find((index) => b.units[index]?.kind === kind);
		const text = b.units[same ?? -1]?.projection.text;
		return same === undefined || text === undefined
			? undefined
			: {
					spans: quoteUnits(b, [{ unit: same, span: unitSpan(0, text.length) }])
						.spans,
					found: kind === "headline" ? "same" : "near",
				};
	}
	const right = comparedSentences(b, fold);
	const { inOrder, moved } = align(left, right);
	const matches = [...inOrder, ...moved];
	const distance = (from: number, end: number) =>
		here < from ? from - here : here >= end ? here - end + 0.5 : 0;
	let best: (typeof matches)[number] | undefined;
	for (const match of matches)
		if (
			best === undefined ||
			distance(match.a, match.aEnd) < distance(best.a, best.aEnd)
		)
			best = match;
	if (best === undefined) return undefined;
	return {
		spans: quoteUnits(b, right.slice(best.b, best.bEnd)).spans,
		found: distance(best.a, best.aEnd) === 0 ? "same" : "near",
	};
}

/** Files with fewer pairs of articles than this are compared article by article, without an index. */
const FEW = 400;
/** How many articles of the other file are looked at for one. */
const LIKELY = 4;

/** The two articles of two files with most text in common, by number; undefined where a file has no articles. */
export function bestPair(
	a: readonly Fingerprint[],
	b: readonly Fingerprint[],
): { readonly a: number; readonly b: number } | undefined {
	const table = new OverlapTable();
	const likely = likelyPairs(a, b);
	let best:
		| { a: number; b: number; common: number; letters: number }
		| undefined;
	for (const [i, first] of a.entries()) {
		table.hold(first);
		for (const j of likely(i)) {
			const second = b[j];
			if (second === undefined) continue;
			const common = table.with(second).coverage * second.letters;
			const letters = first.letters + second.letters;
			if (
				best === undefined ||
				common > best.common ||
				(common === best.common && letters > best.letters)
			)
				best = { a: i, b: j, common, letters };
		}
	}
	return best === undefined ? undefined : { a: best.a, b: best.b };
}

/** The articles of the second file that an article of the first may share text with: the longest one among them. */
function likelyPairs(
	a: readonly Fingerprint[],
	b: readonly Fingerprint[],
): (i: number) => readonly number[] {
	const all = b.map((_, j) => j);
	if (a.length * b.length <= FEW) return () => all;
	const index = atOnce(GramIndex.making([...b, ...a]));
	let longest = 0;
	for (const [j, { letters }] of b.entries())
		if (letters > (b[longest]?.letters ?? 0)) longest = j;
	const search = { end: b.length, least: 0, most: LIKELY };
	return (i) => [...index.like(b.length + i, search), longest];
}

/** The unit that covers a source offset, or the last one that begins before it. */
function unitAt(article: Article, offset: number): number | undefined {
	let found: number | undefined;
	let nearest = Number.POSITIVE_INFINITY;
	for (const [index, { projection }] of article.units.entries()) {
		for (const { source } of piecesOf(projection.map)) {
			const { start, end } = source;
			const away = offset < start ? start - offset : Math.max(0, offset - end);
			if (away >= nearest) continue;
			nearest = away;
			found = index;
		}
	}
	return found;
}

/** The number of the sentence of a unit at a source offset, or of the last one before it. */
function sentenceAt(
	article: Article,
	sentences: readonly Sentence[],
	unit: number,
	offset: number,
): number | undefined {
	const map = article.units[unit]?.projection.map;
	const at =
		map === undefined
			? 0
			: (toTarget(map, [sourceSpan(offset, offset + 1)])[0]?.start ?? 0);
	let found: number | undefined;
	for (const [index, sentence] of sentences.entries())
		if (
			sentence.unit === unit &&
			(found === undefined || sentence.span.start <= at)
		)
			found = index;
	return found;
}
