import { layOut } from "../layout/layout";
import { atOnce } from "../steps";
import { withEdits } from "../text/edits";
import { identity, type Projection } from "../text/projection";
import { type SourceSpan, type Span, sourceSpan } from "../text/span";
import { applied, type Change } from "./changes";
import {
	type ConversionEngines,
	convertUnit,
	type UnitConversion,
} from "./convert-unit";
import type { DoubtfulPlace } from "./doubt";
import { partsOf } from "./parts";
import { placesOf, putBack } from "./put-back";

/** A converted text with its layout kept, and what a reader should look at. */
export interface ConvertedText {
	readonly projection: Projection<SourceSpan, Span>;
	readonly review: readonly DoubtfulPlace[];
}

/** What becomes of a stretch of a text. */
export interface ConvertedPart {
	readonly span: SourceSpan;
	/** In order of the source and apart. */
	readonly changes: readonly Change<SourceSpan>[];
	readonly review: readonly DoubtfulPlace[];
	/** What the stretch becomes. */
	readonly text: string;
}

/**
 * Converts a text unit by unit on logical text, so that a word broken over a line end is one word, and puts every image
 * where its source stood: line ends, blanks and all that no unit holds stay. Never throws on text.
 */
export function convertText(
	source: string,
	engines: ConversionEngines,
	conversion: UnitConversion,
): ConvertedText {
	return atOnce(converting(source, engines, conversion));
}

/** The same in steps of some ten milliseconds at most, so that whoever drives it can answer others in between, or stop. */
export function* converting(
	source: string,
	engines: ConversionEngines,
	conversion: UnitConversion,
): Generator<undefined, ConvertedText> {
	const changes: Change<SourceSpan>[] = [];
	const review: DoubtfulPlace[] = [];
	for (const part of convertingParts(source, engines, conversion)) {
		if (part !== undefined) {
			for (const change of part.changes) changes.push(change);
			for (const place of part.review) review.push(place);
		}
		yield;
	}
	return {
		projection:
			changes.length === 0 ? identity(source) : applied(source, changes),
		review,
	};
}

/**
 * The parts of a text as they get done, in order, so that a text of any length needs no more room than one part; between
 * them `undefined` after every unit.
 */
export function* convertingParts(
	source: string,
	engines: ConversionEngines,
	conversion: UnitConversion,
): Generator<ConvertedPart | undefined> {
	if (conversion.from === conversion.to) {
		const span = sourceSpan(0, source.length);
		yield { span, changes: [], review: [], text: source };
		return;
	}
	for (const span of partsOf(source)) {
		const steps = convertingPart(source, span, engines, conversion);
		for (;;) {
			const step = steps.next();
			yield step.value;
			if (step.done) break;
		}
	}
}

function* convertingPart(
	source: string,
	span: SourceSpan,
	engines: ConversionEngines,
	conversion: UnitConversion,
): Generator<undefined, ConvertedPart> {
	const text = source.slice(span.start, span.end);
	const page = layOut(text);
	yield;
	const found: Change<SourceSpan>[] = [];
	const review: DoubtfulPlace[] = [];
	const moved = ({ start, end }: SourceSpan) =>
		sourceSpan(start + span.start, end + span.start);
	for (const { units } of page.articles)
		for (const unit of units) {
			const converted = convertUnit(unit, engines, conversion);
			for (const place of converted.review)
				review.push({ ...place, spans: place.spans.map(moved) });
			const places = placesOf(unit);
			for (const change of converted.changes)
				for (const part of putBack(text, places, change)) found.push(part);
			yield;
		}
	const changes = inOrderApart(found);
	const place = (each: DoubtfulPlace) => each.spans[0]?.start ?? 0;
	return {
		span,
		changes: changes.map((each) => ({ ...each, span: moved(each.span) })),
		review: review.sort((a, b) => place(a) - place(b)),
		text: withEdits(text, changes),
	};
}

/** Changes in order of the source; of two that overlap the first. */
function inOrderApart(
	changes: Change<SourceSpan>[],
): readonly Change<SourceSpan>[] {
	let reached = 0;
	return changes
		.sort((a, b) => a.span.start - b.span.start)
		.filter(({ span }) => {
			if (span.start < reached) return false;
			reached = span.end;
			return true;
		});
}
