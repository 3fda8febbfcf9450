import type { Segmenter } from "../entities/segmenter";
import type { Page, Unit } from "../layout/page";
import {
	identity,
	type Projection,
	ProjectionBuilder,
	toSource,
	toTarget,
} from "../text/projection";
import { type SourceSpan, type Span, textAt, unitSpan } from "../text/span";
import { type Change, smallChanges } from "./changes";
import type { Converter, Direction } from "./convert";
import { placesOf, putBack } from "./put-back";
import { convertWithOpinion } from "./second-opinion";
import type { Term } from "./terms";
import { asPrinted, withQuotes } from "./usage";

/** How a page is converted. */
export interface PageConversion extends Direction {
	/** Whether quotation marks become those of the target's region (the default) or stay. */
	readonly quotes?: "region" | "keep";
	readonly terms?: readonly Term[];
}

/** What conversion stands on. */
export interface ConversionEngines {
	readonly converter: Converter;
	readonly segmenter: Segmenter;
}

/** A place whose conversion two readings of its words disagree on. */
export interface Uncertain {
	readonly spans: readonly SourceSpan[];
	/** As the source prints it, layout undone. */
	readonly text: string;
	/** Its conversions; the first is the one that was taken. */
	readonly candidates: readonly string[];
}

/** A converted page with its layout kept, and what a reader should look at. */
export interface ConvertedPage {
	readonly projection: Projection<SourceSpan, Span>;
	readonly review: readonly Uncertain[];
}

/**
 * Converts a laid-out page unit by unit on logical text, so that a word broken over a line end is one word, and puts every
 * image where its source stood: line ends, blanks and all that no unit holds stay. Never throws on text.
 */
export function convertPage(
	source: string,
	page: Page,
	engines: ConversionEngines,
	conversion: PageConversion,
): ConvertedPage {
	const steps = converting(source, page, engines, conversion);
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

/** The same in steps: it yields after every unit, so that whoever drives it can answer others in between, or stop. */
export function* converting(
	source: string,
	page: Page,
	engines: ConversionEngines,
	conversion: PageConversion,
): Generator<undefined, ConvertedPage> {
	if (conversion.from === conversion.to)
		return { projection: identity(source), review: [] };
	const changes: Change<SourceSpan>[] = [];
	const review: Uncertain[] = [];
	for (const { units } of page.articles)
		for (const unit of units) {
			const converted = convertUnit(unit, engines, conversion);
			for (const place of converted.review) review.push(place);
			const places = placesOf(unit);
			for (const change of converted.changes)
				for (const part of putBack(source, places, change)) changes.push(part);
			yield;
		}
	const place = (each: Uncertain) => each.spans[0]?.start ?? 0;
	return {
		projection: applied(source, changes),
		review: review.sort((a, b) => place(a) - place(b)),
	};
}

function convertUnit(
	unit: Unit,
	engines: ConversionEngines,
	conversion: PageConversion,
): { changes: Iterable<Change>; review: Uncertain[] } {
	const { text, map } = unit.projection;
	const { to, quotes = "region", terms = [] } = conversion;
	const fixed = termsIn(text, terms);
	const cuts = fixed.flatMap(({ span }) => [span.start, span.end]);
	const opinion = convertWithOpinion(text, conversion, engines, cuts);
	const finish = (projection: Projection<Span, Span>) => {
		const printed = asPrinted(projection.text, to);
		return {
			text: quotes === "region" ? withQuotes(printed, to) : printed,
			map: projection.map,
		};
	};
	const taken = finish(opinion.projection);
	const other = finish(opinion.plain);
	const review: Uncertain[] = [];
	for (const place of opinion.contested) {
		const candidates = [taken, other].map((each) =>
			textAt(each.text, toTarget(each.map, [place])),
		);
		if (candidates[0] === candidates[1]) continue;
		review.push({
			spans: toSource(map, [unitSpan(place.start, place.end)]),
			text: text.slice(place.start, place.end),
			candidates,
		});
	}
	return { changes: withTerms(smallChanges(text, taken), fixed), review };
}

/** The terms that stand in a text, in order; of two in one place the one that begins first, then the longer. */
function termsIn(text: string, terms: readonly Term[]): Change[] {
	const found: Change[] = [];
	for (const { from, to } of terms) {
		if (from === "") continue;
		for (let at = text.indexOf(from); at >= 0; at = text.indexOf(from, at + 1))
			found.push({ span: { start: at, end: at + from.length }, text: to });
	}
	found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
	let reached = 0;
	return found.filter(({ span }) => {
		if (span.start < reached) return false;
		reached = span.end;
		return true;
	});
}

function* withTerms(
	changes: Iterable<Change>,
	terms: readonly Change[],
): Generator<Change> {
	let next = 0;
	for (const change of changes) {
		for (let term = terms[next]; term !== undefined; term = terms[next]) {
			if (term.span.end > change.span.start) break;
			yield term;
			next++;
		}
		if ((terms[next]?.span.start ?? change.span.end) >= change.span.end)
			yield change;
	}
	yield* terms.slice(next);
}

function applied(
	source: string,
	changes: readonly Change<SourceSpan>[],
): Projection<SourceSpan, Span> {
	const builder = new ProjectionBuilder<SourceSpan, Span>(source);
	let reached = 0;
	for (const { span, text } of changes.toSorted(
		(a, b) => a.span.start - b.span.start,
	)) {
		if (span.start < reached) continue;
		builder.copy(reached, span.start);
		const characters = span.end - span.start;
		if (characters === 1 && text.length === 1)
			builder.restyle(span.start, span.end, text);
		else builder.replace(span.start, span.end, text);
		reached = span.end;
	}
	return builder.copy(reached, source.length).build();
}
