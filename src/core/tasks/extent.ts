import type { ReadUnit } from "../analysis";
import { BULLETS } from "../text/characters";
import type { NestedSequence } from "./nested";
import type { PlacedMarker } from "./sequence";
import type { Stretch } from "./stretch";

/** A bullet that opens a unit: there points and hyphens are bullets as well. */
export const BULLET = new RegExp(`^\\s*[${BULLETS}·・-]\\s*`, "u");

/** Where an item stands. */
export interface Extent {
	readonly marker: PlacedMarker;
	/** The next marker of its list, and where the item ends at the latest: there or at the next of an outer list. */
	readonly next: PlacedMarker | undefined;
	readonly until: PlacedMarker | undefined;
	/** The lists within the item. */
	readonly inner: readonly NestedSequence[];
}

/** The text between a marker and the next, and the bullets there, without the lists within. */
export function stretchesOf(
	extent: Extent,
	body: readonly ReadUnit[],
): { own: Stretch[]; bullets: Stretch[] } {
	const { marker, until, inner } = extent;
	const own: Stretch[] = [];
	const bullets: Stretch[] = [];
	const reach = reachOf(extent, body);
	const lists = inner.flatMap((list) => {
		const first = list.markers[0];
		return first === undefined
			? []
			: [{ first, reach: reachOfList(list, until, body) }];
	});
	for (let index = marker.unit; index <= reach; index++) {
		const unit = body[index];
		if (unit === undefined) break;
		const here = lists.filter(
			({ first, reach }) => first.unit <= index && index <= reach,
		);
		if (here.some(({ first }) => first.unit < index)) continue;
		const start = index === marker.unit ? marker.end : 0;
		const stop = here[0]?.first ?? until;
		const end = stop?.unit === index ? stop.start : unit.folded.length;
		if (end <= start && index > marker.unit) continue;
		const isUnder = index > marker.unit && isBullet(unit);
		(isUnder ? bullets : own).push({ unit, start, end });
	}
	return { own, bullets };
}

/** The last unit that an item has a part of, what stands in the lists within it left aside. */
function reachOf(
	{ marker, next, until }: Extent,
	body: readonly ReadUnit[],
): number {
	if (next !== undefined) return next.unit;
	const last = until?.unit ?? body.length - 1;
	if (!marker.opens) return marker.unit;
	// Bullets stand under a line of their own, not under the end of running text: there they are a caption's or a note's.
	let reach = marker.unit;
	while (reach < last) {
		const under = body[reach + 1];
		if (under === undefined || !isBullet(under)) break;
		reach++;
	}
	return reach;
}

/** The last unit that a list has a part of. */
function reachOfList(
	{ markers, inner }: NestedSequence,
	until: PlacedMarker | undefined,
	body: readonly ReadUnit[],
): number {
	const marker = markers.at(-1);
	if (marker === undefined) return 0;
	const under = inner.get(markers.length - 1) ?? [];
	const extent = { marker, next: undefined, until, inner: under };
	return Math.max(
		reachOf(extent, body),
		...under.map((list) => reachOfList(list, until, body)),
	);
}

function isBullet({ unit, folded }: ReadUnit): boolean {
	return unit.kind === "bullet" || BULLET.test(folded);
}
