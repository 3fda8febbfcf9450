import type { Marker, MarkerFamily } from "./markers";

/** A marker and the unit it stands in, by its place among an article's units. */
export interface PlacedMarker extends Marker {
	readonly unit: number;
}

/** A marker in a list: what it counts is known. */
export interface CountedMarker extends PlacedMarker {
	readonly ordinal: number;
}

/** Markers of one family that count one list. */
export interface Sequence {
	readonly family: MarkerFamily;
	readonly markers: readonly CountedMarker[];
}

/** Ordinals may be skipped (that is a problem to report), but a bigger step is another list. */
const LONGEST_GAP = 3;
/** Paragraphs between two markers of one list; beyond that the second one is another list's. */
const FARTHEST = 6;

/** Groups the markers of an article, in reading order, into lists of at least two. */
export function findSequences(markers: readonly PlacedMarker[]): Sequence[] {
	const families = new Set(markers.flatMap((marker) => marker.families));
	const taken = new Set<string>();
	const found: Sequence[] = [];
	for (const family of families)
		for (const sequence of inFamily(
			family,
			markers.filter((each) => each.families.includes(family)),
		)) {
			const strict = sequence.markers.filter(({ loose }) => !loose).length;
			const fits =
				sequence.markers.length >= 2 && (family === "words" || strict >= 1);
			const places = sequence.markers.map(
				({ unit, start }) => `${unit} ${start}`,
			);
			if (!fits || places.some((each) => taken.has(each))) continue;
			for (const each of places) taken.add(each);
			found.push(sequence);
		}
	return found.sort((a, b) => place(a) - place(b));
}

function place({ markers }: Sequence): number {
	const first = markers[0];
	return first === undefined ? 0 : first.unit * 1e6 + first.start;
}

function inFamily(
	family: MarkerFamily,
	markers: readonly PlacedMarker[],
): Sequence[] {
	const found: Sequence[] = [];
	let open: CountedMarker[] = [];
	const close = () => {
		if (open.length >= 2) found.push({ family, markers: open });
		open = [];
	};
	for (const [index, placed] of markers.entries()) {
		const marker = counted(placed, open.at(-1));
		const last = open.at(-1);
		if (last !== undefined && !continues(last, marker)) close();
		const previous = open.at(-1);
		if (previous === undefined) {
			if (marker.loose && !leads(marker, markers[index + 1])) continue;
		} else if (marker.loose && marker.ordinal !== previous.ordinal + 1)
			continue;
		open.push(marker);
		if (placed.ordinal === "last") close();
	}
	close();
	return found;
}

/** 最后 counts one more than the marker before it; where there is none it begins nothing. */
function counted(
	marker: PlacedMarker,
	previous: CountedMarker | undefined,
): CountedMarker {
	const { ordinal } = marker;
	return {
		...marker,
		ordinal: ordinal === "last" ? (previous?.ordinal ?? 0) + 1 : ordinal,
	};
}

/** Whether `marker` can go on a list whose last marker is `last`. A new 1 begins a new list. */
function continues(last: CountedMarker, marker: CountedMarker): boolean {
	if (marker.unit - last.unit > FARTHEST) return false;
	return marker.ordinal > 1 && marker.ordinal - last.ordinal <= LONGEST_GAP;
}

/** Whether a loose first marker (双方首先要) is the beginning of what follows: the next marker must be the second. */
function leads(marker: CountedMarker, next: PlacedMarker | undefined): boolean {
	return (
		marker.ordinal === 1 &&
		next !== undefined &&
		next.ordinal === 2 &&
		next.unit - marker.unit <= 2
	);
}
