import type { Unit } from "../layout/page";
import {
	identity,
	type Projection,
	toSource,
	toTarget,
} from "../text/projection";
import { overlaps, type Span, textAt, unitSpan } from "../text/span";
import { type Change, smallChanges } from "./changes";
import type { Direction } from "./convert";
import { detectScript } from "./detect";
import type { DoubtfulPlace } from "./doubt";
import type { Region } from "./script";
import {
	convertWithOpinion,
	type OpinionEngines,
	unopposed,
} from "./second-opinion";
import type { Term } from "./terms";
import { asPrinted, withQuotes } from "./usage";

/** How a text is converted. */
export interface UnitConversion extends Direction {
	/** Whether quotation marks become those of the target's region (the default) or stay. */
	readonly quotes?: "region" | "keep";
	readonly terms?: readonly Term[];
}

/** What conversion stands on. */
export type ConversionEngines = OpinionEngines;

/** What becomes of a unit: changes in offsets of its text, in order, and places in the source to look at. */
export interface ConvertedUnit {
	readonly changes: Iterable<Change>;
	readonly review: readonly DoubtfulPlace[];
}

/** Converts the text of one unit. */
export function convertUnit(
	unit: Unit,
	engines: ConversionEngines,
	conversion: UnitConversion,
): ConvertedUnit {
	const { text, map } = unit.projection;
	const { to, quotes = "region", terms = [] } = conversion;
	const fixed = termsIn(text, terms, to);
	const cuts = fixed.flatMap(({ span }) => [span.start, span.end]);
	const opinion = isThere(text, conversion)
		? unopposed(identity(text))
		: convertWithOpinion(text, conversion, engines, cuts);
	const finish = (projection: Projection<Span, Span>) => {
		const printed = asPrinted(projection.text, to);
		return {
			text: quotes === "region" ? withQuotes(printed, to) : printed,
			map: projection.map,
		};
	};
	const taken = finish(opinion.projection);
	const other = finish(opinion.plain);
	const review: DoubtfulPlace[] = [];
	for (const place of opinion.contested) {
		if (fixed.some(({ span }) => overlaps(span, place))) continue;
		const [first = "", second = ""] = [taken, other].map((each) =>
			textAt(each.text, toTarget(each.map, [place])),
		);
		const candidates = [...new Set([first, second, ...(place.forms ?? [])])];
		if (candidates.length === 1) continue;
		review.push({
			spans: toSource(map, [unitSpan(place.start, place.end)]),
			text: text.slice(place.start, place.end),
			candidates,
			doubt: place.doubt,
		});
	}
	return { changes: withTerms(smallChanges(text, taken), fixed), review };
}

/**
 * Whether a text is in the script that it shall go to, between text in the other: it has characters that only the one
 * script has, and none of the other. Converting it would spoil it: 什么 is 什幺 to whoever takes it for Traditional.
 */
function isThere(text: string, { from, to }: Direction): boolean {
	if (from === "jp" || to === "jp" || (from === "cn") === (to === "cn"))
		return false;
	const { script } = detectScript(text);
	return script === (to === "cn" ? "hans" : "hant");
}

/** The terms that stand in a text, in order; of two in one place the one that begins first, then the longer. */
function termsIn(
	text: string,
	terms: readonly Term[],
	usage: Region,
): Change[] {
	const found: Change[] = [];
	for (const { from, to, towards } of terms) {
		if (from === "" || towards?.includes(usage) === false) continue;
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
