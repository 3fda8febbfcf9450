import type { ReadUnit } from "../analysis";
import type { Problem } from "../problem";
import { BULLETS } from "../text/characters";
import { joinAdjacent, type SourceSpan } from "../text/span";
import { announcementBefore } from "./announced";
import { checkList } from "./check";
import type { TaskItem, TaskList } from "./list";
import { type NestedSequence, UNIT_LEVEL } from "./nested";
import type { PlacedMarker } from "./sequence";
import { printed, type Stretch, sourceOf } from "./stretch";

/** At the beginning of a unit points and hyphens are bullets as well. */
const BULLET = new RegExp(`^\\s*[${BULLETS}·・-]\\s*`, "u");

/** A bullet that layout could not tell from the line before it. Hollow ones may stand for words left out: ○○. */
const INNER_BULLET = /[•●▪■◆]/gu;

/**
 * The list that a sequence of markers counts.
 *
 * @param body the article's running units in reading order; the markers' `unit` is an index of it.
 * @param until the marker of an outer list at which the last item ends at the latest.
 */
export function listOf(
	sequence: NestedSequence,
	body: readonly ReadUnit[],
	until?: PlacedMarker,
): TaskList {
	const { markers } = sequence;
	const inner: Problem[] = [];
	const items = [...markers.keys()].flatMap((index) => {
		const next = markers[index + 1];
		const lists = (sequence.inner.get(index) ?? []).map((each) =>
			listOf(each, body, next ?? until),
		);
		inner.push(...lists.flatMap(({ problems }) => problems));
		return itemOf({ sequence, index, until, body, lists });
	});
	const first = markers[0];
	const announced = first === undefined ? undefined : announcedFor(first, body);
	const problems = checkList(items, announced?.count, announced?.spans);
	return {
		article: body[0]?.article ?? 0,
		...(announced === undefined ? {} : { announced: announced.count }),
		items,
		problems: [...problems, ...inner],
	};
}

interface ItemAsk {
	readonly sequence: NestedSequence;
	readonly index: number;
	readonly until: PlacedMarker | undefined;
	readonly body: readonly ReadUnit[];
	/** The lists within the item. */
	readonly lists: readonly TaskList[];
}

/** The item from its marker to the next one, the last one to the end of its paragraph and of what stands under it. */
function itemOf(ask: ItemAsk): TaskItem[] {
	const { sequence, index, until, body, lists } = ask;
	const marker = sequence.markers[index];
	const unit = marker && body[marker.unit];
	if (marker === undefined || unit === undefined) return [];
	const { own, bullets } = stretchesOf(
		unit,
		marker,
		sequence.markers[index + 1],
		until,
		body,
	);
	const parts = UNIT_LEVEL.has(sequence.family)
		? own.flatMap(splitAtBullets)
		: own;
	const text = withoutLists(
		parts.filter((part) => !startsWithBullet(part)),
		sequence.inner.get(index) ?? [],
		body,
	);
	const items = [
		...lists.flatMap((list) => list.items),
		...[
			...parts.filter(startsWithBullet),
			...bullets.flatMap(splitAtBullets),
		].map((stretch, at) => bulletOf(stretch, at + 1)),
	];
	const head = { unit, start: marker.start, end: marker.end };
	return [
		{
			ordinal: marker.ordinal,
			marker: printed([head]),
			markerSpans: sourceOf([head]),
			spans: joinAdjacent([
				...sourceOf([head, ...text]),
				...items.flatMap(({ spans }) => spans),
			]),
			text: printed(text),
			...(items.length === 0 ? {} : { items }),
		},
	];
}

/** The text between a marker and the next, and the bullets there. */
function stretchesOf(
	unit: ReadUnit,
	marker: PlacedMarker,
	next: PlacedMarker | undefined,
	until: PlacedMarker | undefined,
	body: readonly ReadUnit[],
): { own: Stretch[]; bullets: Stretch[] } {
	const stop = next ?? until;
	const endIn = (index: number, { folded }: ReadUnit) =>
		index === stop?.unit ? stop.start : folded.length;
	const own: Stretch[] = [
		{ unit, start: marker.end, end: endIn(marker.unit, unit) },
	];
	const bullets: Stretch[] = [];
	const opensUnit = unit.folded.slice(0, marker.start).trim() === "";
	for (let index = marker.unit + 1; index < body.length; index++) {
		const under = body[index];
		if (under === undefined || (stop !== undefined && index > stop.unit)) break;
		const bullet = isBullet(under);
		// Bullets stand under a line of their own, not under the end of running text: there they are a caption's or a note's.
		if (next === undefined && !(bullet && opensUnit)) break;
		const stretch = { unit: under, start: 0, end: endIn(index, under) };
		if (stretch.end === 0) continue;
		if (bullet) bullets.push(stretch);
		else own.push(stretch);
	}
	return { own, bullets };
}

/** What is left of an item's text when the lists in it are taken out: what leads to the first and what follows the last. */
function withoutLists(
	parts: readonly Stretch[],
	inner: readonly NestedSequence[],
	body: readonly ReadUnit[],
): readonly Stretch[] {
	const first = inner[0]?.markers[0];
	const last = inner.at(-1)?.markers.at(-1);
	if (first === undefined || last === undefined) return parts;
	const placeOf = new Map(body.map((unit, index) => [unit, index]));
	return parts.flatMap((part) => {
		const at = placeOf.get(part.unit) ?? 0;
		if (at < first.unit || at > last.unit) return [part];
		if (at > first.unit || part.start >= first.start) return [];
		return [{ ...part, end: Math.min(part.end, first.start) }];
	});
}

/** A stretch cut before each bullet in it. */
function splitAtBullets({ unit, start, end }: Stretch): Stretch[] {
	const cuts = [...unit.folded.slice(start, end).matchAll(INNER_BULLET)]
		.map((match) => start + match.index)
		.filter((at) => at > start);
	return [start, ...cuts].map((from, index) => ({
		unit,
		start: from,
		end: cuts[index] ?? end,
	}));
}

function startsWithBullet({ unit, start, end }: Stretch): boolean {
	return BULLET.test(unit.folded.slice(start, end));
}

function isBullet({ unit, folded }: ReadUnit): boolean {
	return unit.kind === "bullet" || BULLET.test(folded);
}

function bulletOf(stretch: Stretch, ordinal: number): TaskItem {
	const { unit, start, end } = stretch;
	const glyph = BULLET.exec(unit.folded.slice(start, end))?.[0].length ?? 0;
	return {
		ordinal,
		markerSpans: [],
		spans: sourceOf([stretch]),
		text: printed([{ unit, start: start + glyph, end }]),
	};
}

/** How many items the sentence right before the first marker announces. */
function announcedFor(
	first: PlacedMarker,
	body: readonly ReadUnit[],
): { count: number; spans: SourceSpan[] } | undefined {
	const here = body[first.unit];
	const inside = here?.folded.slice(0, first.start).trim() ?? "";
	const unit = inside === "" ? body[first.unit - 1] : here;
	if (unit === undefined) return undefined;
	const offset = inside === "" ? unit.folded.length : first.start;
	const found = announcementBefore(unit.folded, offset);
	return (
		found && {
			count: found.count,
			spans: sourceOf([{ unit, ...found.span }]),
		}
	);
}
