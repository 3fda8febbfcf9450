import type { Unit } from "../layout/page";
import { NOT_AT_LINE_START } from "../text/characters";
import { piecesOf } from "../text/projection";
import { type SourceSpan, type Span, sourceSpan } from "../text/span";
import type { Change } from "./changes";

/** Where each code unit of a unit's text stands in the source; -1 where it has no place of its own. */
export function placesOf(unit: Unit): Int32Array {
	const { text, map } = unit.projection;
	const places = new Int32Array(text.length).fill(-1);
	for (const { kind, source, target } of piecesOf(map))
		if (kind === "copy")
			for (let at = target.start; at < target.end; at++)
				places[at] = source.start + at - target.start;
	return places;
}

/** A part of a change that stands in one piece in the source; `at` counts from the change's beginning. */
interface Part {
	readonly at: number;
	readonly span: SourceSpan;
}

/**
 * A change of a unit's text as changes of the source. An image as long as its word is dealt out character by character,
 * another goes where the word begins. But where punctuation or a line end would come to stand first in the line after, the
 * image's last character is moved there.
 * @param places what `placesOf` says of the unit.
 */
export function putBack(
	source: string,
	places: Int32Array,
	{ span, text }: Change,
): Change<SourceSpan>[] {
	const parts = partsOf(places, span);
	const first = parts[0];
	const last = parts.at(-1);
	if (first === undefined || last === undefined) return [];
	if (first === last) return [{ span: first.span, text }];
	const dealt = parts.map((part) => ({
		span: part.span,
		text: text.slice(part.at, part.at + part.span.end - part.span.start),
	}));
	const fits =
		text.length === span.end - span.start &&
		dealt.map((each) => each.text).join("") === text;
	if (fits && dealt.every((each) => !HALF.test(each.text))) return dealt;
	const moved = startsLineBadly(source, last.span.end) ? lastOf(text) : "";
	return parts.map((part) => ({
		span: part.span,
		text:
			part === first
				? text.slice(0, text.length - moved.length)
				: part === last
					? moved
					: "",
	}));
}

/** Text that begins or ends with half a character. */
const HALF = /^[\udc00-\udfff]|[\ud800-\udbff]$/;

function partsOf(places: Int32Array, span: Span): Part[] {
	const parts: Part[] = [];
	for (let at = span.start; at < span.end; at++) {
		const place = places[at] ?? -1;
		if (place < 0) continue;
		const last = parts.at(-1);
		if (last?.span.end === place)
			parts[parts.length - 1] = {
				at: last.at,
				span: sourceSpan(last.span.start, place + 1),
			};
		else
			parts.push({ at: at - span.start, span: sourceSpan(place, place + 1) });
	}
	return parts;
}

/** Whether a line that begins with what stands at `at` would begin with closing punctuation, or be empty. */
function startsLineBadly(source: string, at: number): boolean {
	const next = source[at];
	return (
		next === undefined || next.trim() === "" || NOT_AT_LINE_START.includes(next)
	);
}

/** The last character, where a line may begin with it. */
function lastOf(text: string): string {
	const last = Array.from(text).at(-1) ?? "";
	return last !== "" && NOT_AT_LINE_START.includes(last) ? "" : last;
}
