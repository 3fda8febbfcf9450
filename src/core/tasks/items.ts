import type { ReadUnit } from "../analysis";
import { joinAdjacent, type SourceSpan } from "../text/span";
import { announcementBefore } from "./announced";
import { checkList } from "./check";
import { BULLET, stretchesOf } from "./extent";
import type { ListProblem, TaskItem, TaskList } from "./list";
import { UNIT_LEVEL } from "./marker-rules";
import type { NestedSequence } from "./nested";
import { isBefore, type PlacedMarker } from "./sequence";
import { printed, type Stretch, sourceOf } from "./stretch";

/** A bullet that layout could not tell from the line before it. Hollow ones may stand for words left out: ○○. */
const INNER_BULLET = /[•●▪■◆]/gu;

/**
 * The lists that sequences of markers count; the last item of each ends where the next list begins, at the latest.
 *
 * @param body the article's running units in reading order; the markers' `unit` is an index of it.
 * @param until the marker of an outer list at which they all end at the latest.
 */
export function listsOf(
	sequences: readonly NestedSequence[],
	body: readonly ReadUnit[],
	until?: PlacedMarker,
): TaskList[] {
	return sequences.map((sequence, index) =>
		listOf(sequence, body, beginningAfter(sequences, index) ?? until),
	);
}

/** Where the next of several lists begins that lies behind one of them. */
function beginningAfter(
	sequences: readonly NestedSequence[],
	index: number,
): PlacedMarker | undefined {
	const last = sequences[index]?.markers.at(-1);
	for (let at = index + 1; at < sequences.length; at++) {
		const first = sequences[at]?.markers[0];
		if (last && first && isBefore(last, first)) return first;
	}
	return undefined;
}

/**
 * The list that a sequence of markers counts.
 *
 * @param body the article's running units in reading order; the markers' `unit` is an index of it.
 * @param until the marker of an outer list at which the last item ends at the latest.
 */
function listOf(
	sequence: NestedSequence,
	body: readonly ReadUnit[],
	until?: PlacedMarker,
): TaskList {
	const { markers } = sequence;
	const inner: ListProblem[] = [];
	const items = [...markers.keys()].flatMap((index) => {
		const within = sequence.inner.get(index) ?? [];
		const lists = listsOf(within, body, markers[index + 1] ?? until);
		inner.push(...lists.flatMap(({ problems }) => problems));
		return itemOf({ sequence, index, until, body, lists });
	});
	const first = markers[0];
	const announced = first && announcedFor(first, items.length, body);
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
	const inner = sequence.inner.get(index) ?? [];
	const next = sequence.markers[index + 1];
	const { own, bullets } = stretchesOf(
		{ marker, next, until: next ?? until, inner },
		body,
	);
	const parts = UNIT_LEVEL.includes(sequence.family)
		? own.flatMap(splitAtBullets)
		: own;
	const text = parts.filter((part) => !startsWithBullet(part));
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
	items: number,
	body: readonly ReadUnit[],
): { count: number; spans: SourceSpan[] } | undefined {
	const here = body[first.unit];
	const inside = here?.folded.slice(0, first.start).trim() ?? "";
	const unit = inside === "" ? body[first.unit - 1] : here;
	if (unit === undefined) return undefined;
	const offset = inside === "" ? unit.folded.length : first.start;
	const found = announcementBefore(unit.folded, offset, items);
	return (
		found && {
			count: found.count,
			spans: sourceOf([{ unit, ...found.span }]),
		}
	);
}
