import type { ReadUnit } from "../analysis";
import { matchesOf } from "../text/search";
import type { Span } from "../text/span";
import { type Announcement, findAnnouncement } from "./announced";
import { checkList } from "./check";
import type { TaskItem, TaskList } from "./list";
import { findMarkers } from "./markers";
import { sourceOf } from "./stretch";
import { unmarkedItems } from "./unmarked";

/** How parts of a sentence after an announcement make a list without markers. */
interface Separation {
	/** Global, Unicode; matches what leads to the parts, its group `parts` is all of them. */
	readonly pattern: RegExp;
	/** Global, Unicode; matches what parts them. */
	readonly mark: RegExp;
	/**
	 * Commas part much else: they make a list only right behind an announcement of just as many ("exact"), and ， only where
	 * the parts are made alike, too ("parallel"). Of parts that ； parts the number may be wrong.
	 */
	readonly asks?: "exact" | "parallel";
	/** The parts marked ⟦⟧. A test reads it. */
	readonly example: string;
}

/** Rows that come first win. */
export const SEPARATIONS: readonly Separation[] = [
	{
		pattern: /：(?<parts>[^：。]*；[^：。]*)/gu,
		mark: /；/gu,
		example: "部署三项任务：⟦修路⟧；⟦架桥⟧；⟦植树⟧。散会。",
	},
	{
		pattern: /(?:：|，?即：?)(?<parts>[^：。；！？，]*，[^：。；！？]*)/gu,
		mark: /，/gu,
		asks: "parallel",
		example: "实现三项目标：⟦路要修通⟧，⟦桥要架好⟧，⟦树要种活⟧。",
	},
	{
		pattern: /(?:：|，?即：?)(?<parts>[^：。；！？，、]*、[^：。；！？，]*)/gu,
		mark: /、|[和及与](?=[^、和及与]{2,}$)|以及/gu,
		asks: "exact",
		example: "做到“三个坚持”，即⟦坚持修路⟧、⟦坚持架桥⟧、⟦坚持植树⟧，不得拖延。",
	},
];

/** Fewer that commas part are no list. */
const FEWEST = 3;
/** What may stand between an announcement and its colon. */
const BETWEEN = /^[”』」]?[是为]?$/u;

/** Lists without markers in one paragraph: an announcement, a colon or 即, and parts of the sentence. */
export function findSeparated(unit: ReadUnit): TaskList[] {
	for (const separation of SEPARATIONS) {
		const found = matchesOf(separation.pattern, unit.folded).flatMap(
			(match) => listOf(unit, separation, match) ?? [],
		);
		if (found.length > 0) return found;
	}
	return [];
}

function listOf(
	unit: ReadUnit,
	{ mark, asks }: Separation,
	match: RegExpExecArray,
): TaskList | undefined {
	const list = match.groups?.parts ?? "";
	const end = match.index + match[0].length;
	const items = unmarkedItems(unit, partsOf(end - list.length, list, mark));
	if (items.length < (asks === undefined ? 2 : FEWEST)) return undefined;
	const announcement = announcementOf(unit.folded, match.index, items.length);
	if (announcement === undefined) return undefined;
	const { count, span } = announcement;
	const between = unit.folded.slice(span.end, match.index);
	const isSure =
		count === items.length &&
		BETWEEN.test(between) &&
		findMarkers(list)[0]?.start !== 0 &&
		(asks === "exact" || isParallel(items));
	if (asks !== undefined && !isSure) return undefined;
	return {
		article: unit.article,
		announced: count,
		items,
		problems: checkList(items, count, sourceOf([{ unit, ...span }])),
	};
}

/** Whether items all begin or end with the same character, or are of one length. */
function isParallel(items: readonly TaskItem[]): boolean {
	const traits: readonly ((text: string) => string | number | undefined)[] = [
		(text) => text[0],
		(text) => text.at(-1),
		(text) => text.length,
	];
	return traits.some(
		(trait) => new Set(items.map(({ text }) => trait(text))).size === 1,
	);
}

/** What the sentence up to an offset announces. */
function announcementOf(
	folded: string,
	offset: number,
	items: number,
): Announcement | undefined {
	const before = folded.slice(0, offset);
	const from = 1 + Math.max(before.lastIndexOf("。"), before.lastIndexOf("；"));
	const found = findAnnouncement(before.slice(from), items);
	if (found === undefined) return undefined;
	const { start, end } = found.span;
	return { ...found, span: { start: from + start, end: from + end } };
}

/** The parts between marks in a text that begins at an offset. */
function partsOf(start: number, list: string, mark: RegExp): Span[] {
	const parts: Span[] = [];
	let at = 0;
	for (const match of matchesOf(mark, list)) {
		parts.push({ start: start + at, end: start + match.index });
		at = match.index + match[0].length;
	}
	return [...parts, { start: start + at, end: start + list.length }];
}
