import { firstIndex } from "./search";
import { joinAdjacent, type Span } from "./span";

/**
 * A text derived from a source text, and the way back. Plain data: it crosses to another thread as it is.
 * `S` and `T` are the kinds of span on either side.
 */
export interface Projection<S extends Span = Span, T extends Span = Span> {
	readonly text: string;
	readonly map: PositionMap<S, T>;
}

/**
 * The pieces of a projection. They tile the target text in its order; what they cover of the source they cover once, in
 * any order and with gaps (text that belongs to another projection).
 */
export interface PositionMap<S extends Span = Span, T extends Span = Span> {
	/** Five numbers a piece: kind, source start, source end, target start, target end. */
	readonly pieces: Int32Array;
	/** What is added to the pieces' source offsets: where what they count from stands in the source; absent for 0. */
	readonly origin?: number;
	/** The pieces' indices by source position; absent where that is the order they stand in. */
	readonly bySource?: Int32Array;
	/** Never set: it keeps maps of different texts apart for the compiler. */
	readonly spans?: readonly [S, T];
}

/** How a piece maps: copied text offset by offset, replaced text as a whole, inserted and dropped text to a point. */
export type PieceKind = "copy" | "replace" | "insert" | "drop";

/** The neighbour that inserted or dropped text goes with: the text before it or the text after it. */
export type Side = "before" | "after";

/** One piece of a projection, spelled out. */
export interface Piece {
	readonly kind: PieceKind;
	/** Only of inserted and dropped pieces. */
	readonly side?: Side;
	readonly source: Span;
	readonly target: Span;
}

const COPY = 0;
const REPLACE = 1;
const BEFORE = 2;
const AFTER = 3;
const WIDTH = 5;

/**
 * Builds a projection of `source` by saying, in the order of the derived text, what is copied, replaced, inserted and
 * dropped. Offsets are UTF-16 code units of `source`. Pieces may take the source in any order but no part of it twice.
 */
export class ProjectionBuilder<S extends Span = Span, T extends Span = Span> {
	private readonly source: string;
	private readonly numbers: number[] = [];
	private readonly parts: string[] = [];
	private length = 0;

	constructor(source: string) {
		this.source = source;
	}

	/** Takes `[start, end)` over as it is. */
	copy(start: number, end: number): this {
		return this.add(COPY, start, end, this.source.slice(start, end));
	}

	/**
	 * Takes `[start, end)` over character by character in another form (a fold that keeps lengths).
	 * @throws RangeError if `text` has another length than the source span.
	 */
	restyle(start: number, end: number, text: string): this {
		if (text.length !== end - start)
			throw new RangeError(
				`restyled text has ${text.length} units for [${start}, ${end})`,
			);
		return this.add(COPY, start, end, text);
	}

	/** Puts `text` in the place of `[start, end)`; the two map to each other only as wholes. */
	replace(start: number, end: number, text: string): this {
		if (start === end) return this.insert(start, text, "before");
		if (text === "") return this.drop(start, end, "before");
		return this.add(REPLACE, start, end, text);
	}

	/**
	 * Adds `text`, which the source has not, at offset `at`, a point where no other piece has its inside; it goes with the
	 * text on `side`.
	 */
	insert(at: number, text: string, side: Side): this {
		return this.add(side === "before" ? BEFORE : AFTER, at, at, text);
	}

	/** Leaves `[start, end)` out; its place is beside the text on `side`. */
	drop(start: number, end: number, side: Side): this {
		return this.add(side === "before" ? BEFORE : AFTER, start, end, "");
	}

	/**
	 * The projection.
	 * @throws RangeError if two pieces take the same source text, or one lies outside it.
	 */
	build(): Projection<S, T> {
		const pieces = Int32Array.from(this.numbers);
		const bySource = orderBySource(pieces);
		checkSource(pieces, bySource, this.source.length);
		return {
			text: this.parts.join(""),
			map: bySource === undefined ? { pieces } : { pieces, bySource },
		};
	}

	private add(kind: number, start: number, end: number, text: string): this {
		if (start === end && text === "") return this;
		const { numbers, length } = this;
		const last = numbers.length - WIDTH;
		if (
			kind === COPY &&
			last >= 0 &&
			numbers[last] === COPY &&
			numbers[last + 2] === start
		) {
			numbers[last + 2] = end;
			numbers[last + 4] = length + text.length;
		} else numbers.push(kind, start, end, length, length + text.length);
		this.parts.push(text);
		this.length += text.length;
		return this;
	}
}

/** The projection that changes nothing. */
export function identity<S extends Span = Span, T extends Span = Span>(
	source: string,
): Projection<S, T> {
	return new ProjectionBuilder<S, T>(source).copy(0, source.length).build();
}

/** The same projection where its source stands `by` units further on in a longer text. */
export function movedBy<S extends Span, T extends Span>(
	{ text, map }: Projection<S, T>,
	by: number,
): Projection<S, T> {
	const { pieces, bySource } = map;
	const origin = (map.origin ?? 0) + by;
	// Spelled out, as an edit of a long text moves ten thousands.
	if (bySource !== undefined)
		return {
			text,
			map: origin === 0 ? { pieces, bySource } : { pieces, bySource, origin },
		};
	return { text, map: origin === 0 ? { pieces } : { pieces, origin } };
}

/**
 * The source text of spans of the derived text, in the order of the derived text, adjacent spans joined. A span over
 * dropped text comes back as several spans that leave it out. Inserted text comes back as an empty span at its point
 * unless the neighbour it goes with is there too. So `toTarget(toSource(x))` contains x.
 */
export function toSource<S extends Span, T extends Span>(
	map: PositionMap<S, T>,
	spans: readonly T[],
): S[] {
	const { pieces, origin = 0 } = map;
	const found: Span[] = [];
	const points: { at: number; side: number }[] = [];
	for (const { start, end } of spans) {
		let piece = firstEndingAfter(pieces, undefined, 4, start);
		if (start === end) {
			found.push(point(pieces, piece, start, 3, 1));
			continue;
		}
		for (; piece < count(pieces); piece++) {
			const [kind, from, to, first, last] = read(pieces, piece);
			if (first >= end) break;
			if (kind === COPY)
				found.push({
					start: from + Math.max(start, first) - first,
					end: from + Math.min(end, last) - first,
				});
			else if (kind === REPLACE) found.push({ start: from, end: to });
			else if (first < last) points.push({ at: from, side: kind });
		}
	}
	const joined = joinAdjacent(found);
	for (const { at, side } of points)
		if (!joined.some((span) => bringsBack(span, at, side)))
			joined.push({ start: at, end: at });
	return shifted(joined, origin) as S[];
}

/**
 * The derived text of spans of the source, in the order of the given spans, adjacent spans joined. Source text that the
 * projection does not cover has no image; dropped text has an empty one where it stood. `toSource(toTarget(x))` contains
 * all of x that was not dropped.
 */
export function toTarget<S extends Span, T extends Span>(
	map: PositionMap<S, T>,
	spans: readonly S[],
): T[] {
	const { pieces, bySource, origin = 0 } = map;
	const found: Span[] = [];
	for (const span of shifted(spans, -origin)) {
		const before = found.length;
		let dropped: Span | undefined;
		let index = firstEndingAfter(pieces, bySource, 2, span.start - 1);
		for (; index < count(pieces); index++) {
			const [kind, from, to, first, last] = read(
				pieces,
				bySource?.[index] ?? index,
			);
			if (from > span.end) break;
			const covered = from < span.end && to > span.start;
			if (from === to) {
				if (bringsBack(span, from, kind))
					found.push({ start: first, end: last });
			} else if (!covered) continue;
			else if (kind === COPY)
				found.push({
					start: first + Math.max(span.start, from) - from,
					end: first + Math.min(span.end, to) - from,
				});
			else if (kind === REPLACE) found.push({ start: first, end: last });
			else dropped ??= { start: first, end: last };
		}
		if (found.length > before) continue;
		if (dropped !== undefined) found.push(dropped);
		else if (span.start === span.end) {
			const at = pointOfSource(map, span.start);
			if (at !== undefined) found.push({ start: at, end: at });
		}
	}
	return joinAdjacent(found) as T[];
}

/** Every piece in the order of the derived text. */
export function* piecesOf(map: PositionMap<Span, Span>): Generator<Piece> {
	const { origin = 0 } = map;
	for (let index = 0; index < count(map.pieces); index++) {
		const [kind, from, to, first, last] = read(map.pieces, index);
		const source = { start: from + origin, end: to + origin };
		const target = { start: first, end: last };
		if (kind === COPY) yield { kind: "copy", source, target };
		else if (kind === REPLACE) yield { kind: "replace", source, target };
		else
			yield {
				kind: from === to ? "insert" : "drop",
				side: kind === BEFORE ? "before" : "after",
				source,
				target,
			};
	}
}

/** All source spans that the derived text is taken from, in its order; dropped text is not among them. */
export function sourceSpans<S extends Span, T extends Span>(
	projection: Projection<S, T>,
): S[] {
	return toSource(projection.map, [
		{ start: 0, end: projection.text.length } as T,
	]).filter((span) => span.start < span.end);
}

function shifted(spans: readonly Span[], by: number): readonly Span[] {
	return by === 0
		? spans
		: spans.map(({ start, end }) => ({ start: start + by, end: end + by }));
}

/** Whether the image of `span` takes in text inserted at `at` that goes with its neighbour on `side`. */
function bringsBack(span: Span, at: number, side: number): boolean {
	if (span.start === span.end) return span.start === at;
	return side === BEFORE
		? span.start < at && at <= span.end
		: span.start <= at && at < span.end;
}

function point(
	pieces: Int32Array,
	piece: number,
	at: number,
	own: number,
	other: number,
): Span {
	const inside = piece < count(pieces) ? piece : count(pieces) - 1;
	if (inside < 0) return { start: 0, end: 0 };
	const base = inside * WIDTH;
	const start = pieces[base + own] ?? 0;
	const target = pieces[base + other] ?? 0;
	const limit = pieces[base + other + 1] ?? 0;
	const reached =
		pieces[base] === COPY
			? Math.min(limit, target + at - start)
			: at > start
				? limit
				: target;
	return { start: reached, end: reached };
}

function pointOfSource(
	map: PositionMap<Span, Span>,
	at: number,
): number | undefined {
	const { pieces, bySource } = map;
	const index = firstEndingAfter(pieces, bySource, 2, at - 1);
	if (index >= count(pieces)) return undefined;
	const [kind, from, , first, last] = read(pieces, bySource?.[index] ?? index);
	if (at < from) return undefined;
	return kind === COPY ? first + at - from : at > from ? last : first;
}

function count(pieces: Int32Array): number {
	return pieces.length / WIDTH;
}

function read(
	pieces: Int32Array,
	piece: number,
): [number, number, number, number, number] {
	const base = piece * WIDTH;
	return [
		pieces[base] ?? 0,
		pieces[base + 1] ?? 0,
		pieces[base + 2] ?? 0,
		pieces[base + 3] ?? 0,
		pieces[base + 4] ?? 0,
	];
}

/** The first piece, in the given order, whose number in `column` is greater than `offset`. */
function firstEndingAfter(
	pieces: Int32Array,
	order: Int32Array | undefined,
	column: number,
	offset: number,
): number {
	return firstIndex(0, count(pieces), (at) => {
		const piece = order?.[at] ?? at;
		return (pieces[piece * WIDTH + column] ?? 0) > offset;
	});
}

function orderBySource(pieces: Int32Array): Int32Array | undefined {
	let sorted = true;
	for (let base = WIDTH; base < pieces.length; base += WIDTH)
		if ((pieces[base + 1] ?? 0) < (pieces[base - WIDTH + 2] ?? 0))
			sorted = false;
	if (sorted) return undefined;
	const order = Int32Array.from({ length: count(pieces) }, (_, piece) => piece);
	const start = (piece: number) => pieces[piece * WIDTH + 1] ?? 0;
	const end = (piece: number) => pieces[piece * WIDTH + 2] ?? 0;
	return order.sort((a, b) => start(a) - start(b) || end(a) - end(b) || a - b);
}

function checkSource(
	pieces: Int32Array,
	order: Int32Array | undefined,
	length: number,
): void {
	let reached = 0;
	for (let index = 0; index < count(pieces); index++) {
		const [, from, to] = read(pieces, order?.[index] ?? index);
		if (from < reached || to < from || to > length)
			throw new RangeError(
				`piece [${from}, ${to}) of a text of ${length}, of which ${reached} are taken`,
			);
		reached = to;
	}
}
