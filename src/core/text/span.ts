import { firstIndex } from "./search";

declare const space: unique symbol;

/** A half-open range `[start, end)` of UTF-16 code units, as in VS Code. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** A span of the source text, exactly as the document or file holds it. The only kind of span that leaves core. */
export interface SourceSpan extends Span {
	readonly [space]: "source";
}

/**
 * A span of one unit's own text (layout undone). It does not move when another unit is edited, so results in these
 * offsets can be kept. The folded text of a unit has the unit's length, so these offsets hold there as well.
 */
export interface UnitSpan extends Span {
	readonly [space]: "unit";
}

/** Names `[start, end)` as offsets in the source text. Only layout, which reads the source, should need it. */
export function sourceSpan(start: number, end: number): SourceSpan {
	return { start, end } as SourceSpan;
}

/** Names `[start, end)` as offsets in a unit's text. */
export function unitSpan(start: number, end: number): UnitSpan {
	return { start, end } as UnitSpan;
}

/** The text under spans, joined in their order. */
export function textAt(text: string, spans: readonly Span[]): string {
	return spans.map((span) => text.slice(span.start, span.end)).join("");
}

/** Whether two spans share a code unit. Empty spans share nothing. */
export function overlaps(a: Span, b: Span): boolean {
	return (
		a.start < b.end && b.start < a.end && a.start < a.end && b.start < b.end
	);
}

/** Whether `outer` covers all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}

/** The items, sorted by where they start, that start within a span. */
export function startingIn<T>(
	sorted: readonly T[],
	{ start, end }: Span,
	startOf: (item: T) => number,
): T[] {
	const first = firstIndex(
		0,
		sorted.length,
		(at) => startOf(sorted[at] as T) >= start,
	);
	let after = first;
	while (after < sorted.length && startOf(sorted[after] as T) < end) after++;
	return sorted.slice(first, after);
}

/** The smallest span over all of `spans`, or undefined where there are none. */
export function hull<S extends Span>(spans: readonly S[]): S | undefined {
	if (spans.length === 0) return undefined;
	let start = Number.POSITIVE_INFINITY;
	let end = Number.NEGATIVE_INFINITY;
	for (const span of spans) {
		start = Math.min(start, span.start);
		end = Math.max(end, span.end);
	}
	return { start, end } as S;
}

/** `spans` with each one that begins where the one before it ends merged into it; the order is kept. */
export function joinAdjacent<S extends Span>(spans: readonly S[]): S[] {
	const joined: S[] = [];
	for (const span of spans) {
		const last = joined.at(-1);
		if (last !== undefined && last.end === span.start)
			joined[joined.length - 1] = { start: last.start, end: span.end } as S;
		else joined.push(span);
	}
	return joined;
}
