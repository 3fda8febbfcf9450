import type { ReadUnit } from "../analysis";
import type { Article } from "../layout/page";
import type { Problem } from "../problem";
import { BULLETS } from "../text/characters";
import { joinAdjacent, type SourceSpan } from "../text/span";
import { findAnnouncement, leadingSentence } from "./announced";
import { checkList } from "./check";
import type { TaskItem, TaskList } from "./list";
import { findMarkers, type MarkerFamily } from "./markers";
import { findSeparated } from "./separated";
import { findSequences, type PlacedMarker, type Sequence } from "./sequence";
import { printed, type Stretch, sourceOf } from "./stretch";

/** Units that carry the running text of an article; headings, captions and jumps in between belong to no item. */
const BODY: ReadonlySet<string> = new Set([
	"paragraph",
	"bullet",
	"subhead",
	"label",
	"table",
	"verse",
	"other",
]);
/** At the beginning of a unit points and hyphens are bullets as well. */
const BULLET = new RegExp(`^\\s*[${BULLETS}·・-]\\s*`, "u");

/** A bullet that layout could not tell from the line before it. Hollow ones may stand for words left out: ○○. */
const INNER_BULLET = /[•●▪■◆]/gu;

/** Lists whose items are lines of a chart or headings of their own, and may have bullets under them. */
const UNIT_LEVEL: ReadonlySet<MarkerFamily> = new Set([
	"brackets",
	"chapter",
	"digits",
	"circles",
]);

/** The numbered lists of one article, in order of the page. */
export function findLists(
	article: Article,
	units: readonly ReadUnit[],
): TaskList[] {
	const body = bodyOf(article, units);
	const markers = body.flatMap(({ folded }, unit) =>
		findMarkers(folded).map((marker) => ({ ...marker, unit })),
	);
	const sequences = findSequences(markers);
	const marked = new Set(
		sequences.flatMap((each) => each.markers.map(({ unit }) => unit)),
	);
	const lists = [
		...sequences.map((sequence) => listOf(sequence, body)),
		...body.flatMap((unit, index) =>
			marked.has(index) ? [] : findSeparated(unit),
		),
	];
	return lists.sort((a, b) => firstOffset(a) - firstOffset(b));
}

function firstOffset({ items }: TaskList): number {
	return items[0]?.spans[0]?.start ?? 0;
}

function bodyOf(article: Article, units: readonly ReadUnit[]): ReadUnit[] {
	const byIndex = new Map(units.map((unit) => [unit.index, unit]));
	return article.reading.flatMap((index) => {
		const unit = byIndex.get(index);
		return unit !== undefined && BODY.has(unit.unit.kind) ? [unit] : [];
	});
}

function listOf(sequence: Sequence, body: readonly ReadUnit[]): TaskList {
	const { markers } = sequence;
	const items = markers.flatMap((marker, index) =>
		itemOf(sequence.family, marker, markers[index + 1], body),
	);
	const first = markers[0];
	const announced = first === undefined ? undefined : announcedFor(first, body);
	const problems: Problem[] = checkList(
		items,
		announced?.count,
		announced?.spans,
	);
	return {
		article: body[0]?.article ?? 0,
		...(announced === undefined ? {} : { announced: announced.count }),
		items,
		problems,
	};
}

/** The item from `marker` to the next one, the last one to the end of its paragraph and of the bullets under it. */
function itemOf(
	family: MarkerFamily,
	marker: PlacedMarker,
	next: PlacedMarker | undefined,
	body: readonly ReadUnit[],
): TaskItem[] {
	const unit = body[marker.unit];
	if (unit === undefined) return [];
	const own: Stretch[] = [];
	const bullets: Stretch[] = [];
	const end = next?.unit === marker.unit ? next.start : unit.folded.length;
	own.push({ unit, start: marker.end, end });
	for (let index = marker.unit + 1; index < body.length; index++) {
		const under = body[index];
		if (under === undefined || (next !== undefined && index > next.unit)) break;
		const bullet = isBullet(under);
		if (next === undefined && !bullet) break;
		const stretch = {
			unit: under,
			start: 0,
			end: index === next?.unit ? next.start : under.folded.length,
		};
		if (stretch.end === 0) continue;
		if (bullet) bullets.push(stretch);
		else own.push(stretch);
	}
	const parts = UNIT_LEVEL.has(family) ? own.flatMap(splitAtBullets) : own;
	const text = parts.filter((part) => !startsWithBullet(part));
	const items = [
		...parts.filter(startsWithBullet),
		...bullets.flatMap(splitAtBullets),
	].map((stretch, index) => bulletOf(stretch, index + 1));
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
	const sentence = leadingSentence(unit.folded, offset);
	const announcement = findAnnouncement(sentence);
	if (announcement === undefined) return undefined;
	const base = unit.folded.slice(0, offset).trimEnd().length - sentence.length;
	const { start, end } = announcement.span;
	return {
		count: announcement.count,
		spans: sourceOf([{ unit, start: base + start, end: base + end }]),
	};
}
