import type { MarkerFamily } from "./marker-rules";
import type { Marker } from "./markers";

/** A marker and the unit it stands in, by its place among an article's units. */
export interface PlacedMarker extends Marker {
	readonly unit: number;
}

/** A marker in a list: what it counts is known. */
export interface CountedMarker extends PlacedMarker {
	readonly ordinal: number;
}

/** Markers of one family and style that count one list. */
export interface Sequence {
	readonly family: MarkerFamily;
	readonly style: string;
	readonly markers: readonly CountedMarker[];
}

/** Ordinals may be skipped (that is a problem to report), but a bigger step is another list. */
const LONGEST_GAP = 3;
/** Paragraphs between two markers of one list; beyond that the second one is another list's. */
const FARTHEST = 6;
/** The same where both open their paragraphs and count on: sections are longer than remarks. */
export const FARTHEST_SECTION = 40;

/** Groups the markers of an article, in reading order, into lists of at least two. */
export function findSequences(markers: readonly PlacedMarker[]): Sequence[] {
	const taken = new Set<string>();
	const found: Sequence[] = [];
	for (const sequence of ofEachKind(markers)) {
		const places = sequence.markers.map(
			({ unit, start }) => `${unit} ${start}`,
		);
		if (!isFit(sequence) || places.some((each) => taken.has(each))) continue;
		for (const each of places) taken.add(each);
		found.push(sequence);
	}
	const rest = new Set(
		markers.filter(({ unit, start }) => !taken.has(`${unit} ${start}`)),
	);
	return found
		.map((sequence) => withFirst(sequence, rest))
		.sort((a, b) => place(a) - place(b));
}

/** Families that may have their first item from one another: 第一是修路，二是架桥，三是植树. */
const ALIKE: readonly MarkerFamily[] = ["shi", "yao", "di"];

/** A list that lacks its first item, with that from among the markers of no list: the last one before it. */
function withFirst(sequence: Sequence, rest: Set<PlacedMarker>): Sequence {
	const [second] = sequence.markers;
	if (second?.ordinal !== 2 || !ALIKE.includes(sequence.family))
		return sequence;
	const first = [...rest].findLast(
		(marker) =>
			isBefore(marker, second) && ALIKE.includes(marker.families[0] ?? "words"),
	);
	if (first?.ordinal !== 1 || second.unit - first.unit > 2) return sequence;
	rest.delete(first);
	const head: CountedMarker = { ...first, ordinal: 1 };
	return { ...sequence, markers: [head, ...sequence.markers] };
}

/** Two reasons (一来…二来…) and two means (一靠…二靠…) are figures of speech. */
const FEWEST: Partial<Record<MarkerFamily, number>> = { lai: 3, kao: 3 };

/** 首先, 其次, 最后 make a list of their own or go with other ordinals, but are none of another kind by themselves. */
function isFit({ family, markers }: Sequence): boolean {
	if (markers.length < (FEWEST[family] ?? 2)) return false;
	return family === "words" || markers.some(({ needs }) => needs !== "company");
}

/** Whether a marker stands before another. */
export function isBefore(a: PlacedMarker, b: PlacedMarker): boolean {
	return a.unit < b.unit || (a.unit === b.unit && a.start < b.start);
}

function place({ markers }: Sequence): number {
	const first = markers[0];
	return first === undefined ? 0 : first.unit * 1e6 + first.start;
}

function ofEachKind(markers: readonly PlacedMarker[]): Sequence[] {
	const kinds = new Map<
		string,
		{ family: MarkerFamily; own: PlacedMarker[] }
	>();
	for (const marker of markers)
		for (const family of marker.families) {
			const key = `${family} ${marker.style}`;
			const kind = kinds.get(key);
			if (kind === undefined) kinds.set(key, { family, own: [marker] });
			else kind.own.push(marker);
		}
	return [...kinds.values()].flatMap(({ family, own }) =>
		runsOf(own).map((run) => ({
			family,
			style: run[0]?.style ?? "",
			markers: run,
		})),
	);
}

/** Runs of at least two markers of one kind that count on. */
function runsOf(markers: readonly PlacedMarker[]): CountedMarker[][] {
	const found: CountedMarker[][] = [];
	let open: CountedMarker[] = [];
	const close = () => {
		if (open.length >= 2) found.push(open);
		open = [];
	};
	for (const [index, placed] of markers.entries()) {
		const marker = counted(placed, open.at(-1));
		const last = open.at(-1);
		if (last !== undefined && !continues(last, marker)) close();
		if (
			open.length === 0
				? begins(placed, markers[index + 1])
				: joins(open, placed, marker)
		) {
			open.push(marker);
			if (placed.ordinal === "last") close();
		}
	}
	close();
	return found;
}

/** 最后 counts one more than the marker before it. */
function counted(
	marker: PlacedMarker,
	previous: CountedMarker | undefined,
): CountedMarker {
	const { ordinal } = marker;
	const next = (previous?.ordinal ?? 0) + 1;
	return { ...marker, ordinal: typeof ordinal === "number" ? ordinal : next };
}

/** Whether `marker` can go on a list whose last marker is `last`. A new 1 begins a new list. */
function continues(last: CountedMarker, marker: CountedMarker): boolean {
	const step = marker.ordinal - last.ordinal;
	const isSection = last.opens && marker.opens && step === 1;
	if (marker.unit - last.unit > (isSection ? FARTHEST_SECTION : FARTHEST))
		return false;
	return marker.ordinal > 1 && step <= LONGEST_GAP;
}

/** Whether a marker begins a list. One that needs its first must be that, and the second must come next, or stand out by itself. */
function begins(
	{ ordinal, needs, firm, unit }: PlacedMarker,
	next: PlacedMarker | undefined,
): boolean {
	if (needs === undefined) return true;
	if (ordinal !== 1 || next === undefined || next.unit - unit > 2) return false;
	return next.ordinal === 2 || (firm === true && mayFollowGap(next));
}

function mayFollowGap({ ordinal, needs, firm }: PlacedMarker): boolean {
	if (ordinal === "next") return firm === true;
	return ordinal === 3 && (needs === undefined || firm === true);
}

/** Whether a marker that may go on a list by what it counts does. */
function joins(
	open: readonly CountedMarker[],
	{ ordinal, needs, firm, alike, opens }: PlacedMarker,
	marker: CountedMarker,
): boolean {
	const last = open.at(-1);
	if (last === undefined || needs === undefined) return true;
	const isOneText = last.unit === marker.unit;
	if (alike === true && !(isOneText && open.every(({ bare }) => bare)))
		return false;
	const together = isOneText || (last.opens && opens);
	if (ordinal === "last" && !together) return false;
	if (ordinal === "next" && firm !== true && open.length < 2) return false;
	const step = marker.ordinal - last.ordinal;
	return step === 1 || (firm === true && step > 1 && together);
}
