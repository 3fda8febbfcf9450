import type { Analysis } from "../core/analysis";
import {
	type Article,
	inReadingOrder,
	titleOf,
	type Unit,
	type UnitKind,
} from "../core/layout/page";
import type { TaskItem, TaskList } from "../core/tasks/list";
import { sourceSpans } from "../core/text/projection";
import { firstIndex } from "../core/text/search";
import { hull, type SourceSpan, startingIn } from "../core/text/span";
import { inTurns } from "./turns";

/** A part of a page as the outline and the Page view show it. */
export interface Part {
	readonly kind: "article" | "task" | UnitKind;
	/** Of an article its index in the analysis. */
	readonly article?: number;
	/** The first words, layout undone. */
	readonly label: string;
	/** How many characters the part has in all, where that says something. */
	readonly length: number;
	/** The part's own text and that of its children; articles of one page may lie between each other. */
	readonly spans: readonly SourceSpan[];
	/** What to select on going there: lies within the hull of `spans`. */
	readonly select: SourceSpan;
	readonly children: readonly Part[];
}

/** UTF-16 length of a label at most. */
const LABEL = 32;

type Structured = Pick<Analysis, "articles" | "lists">;

/** The outline, folding and the Page view ask for the same structure. */
const kept = new WeakMap<Structured, Promise<readonly Part[]>>();

/** The articles of a page with their units and tasks, in reading order: headline first, each subhead over what follows. */
export function structureOf(analysis: Structured): Promise<readonly Part[]> {
	const known = kept.get(analysis);
	if (known !== undefined) return known;
	const parts = inTurns(structuring(analysis)).then((found) => found ?? []);
	kept.set(analysis, parts);
	return parts;
}

function* structuring({
	articles,
	lists: all,
}: Structured): Generator<undefined, readonly Part[]> {
	const lists = new Map<number, TaskList[]>();
	for (const list of all) {
		const others = lists.get(list.article);
		if (others === undefined) lists.set(list.article, [list]);
		else others.push(list);
	}
	const parts: Part[] = [];
	for (const [index, article] of articles.entries()) {
		const part = yield* articlePart(article, lists.get(index) ?? []);
		if (part !== undefined) parts.push({ ...part, article: index });
	}
	return parts;
}

/** The smallest span over a part. */
export function hullOf(part: Part): SourceSpan {
	return hull(part.spans) ?? part.select;
}

/** The parts around an offset, outermost first. An article that lies between others' lines is found by its own lines. */
export function partsAt(parts: readonly Part[], offset: number): Part[] {
	const part = parts.find(({ spans }) =>
		spans.some(({ start, end }) => start <= offset && offset <= end),
	);
	return part === undefined ? [] : [part, ...partsAt(part.children, offset)];
}

function* articlePart(
	article: Article,
	lists: readonly TaskList[],
): Generator<undefined, Part | undefined> {
	const units = inReadingOrder(article);
	const named = units.find(({ kind }) => kind === "headline");
	const rows = (yield* unitParts(units, lists)).filter(
		({ unit }) => unit !== named,
	);
	const children = underSubheads(rows.map(({ part }) => part));
	const own = named === undefined ? [] : sourceSpans(named.projection);
	const select = own[0] ?? children[0]?.select;
	if (select === undefined) return undefined;
	return {
		kind: "article",
		label: titleOf(article),
		length: units.reduce((sum, unit) => sum + unit.projection.text.length, 0),
		spans: [...own, ...children.flatMap(({ spans }) => spans)],
		select,
		children,
	};
}

/** A row for every unit that says something, with the tasks that begin in it. */
function* unitParts(
	units: readonly Unit[],
	lists: readonly TaskList[],
): Generator<undefined, { unit: Unit; part: Part }[]> {
	const tasks = lists.flatMap(({ items }) => items.flatMap(taskPart));
	const inner = new Set(
		tasks.flatMap(allUnder).map(({ spans }) => spans[0]?.start),
	);
	const byStart = tasks.sort((a, b) => a.select.start - b.select.start);
	const rows: { unit: Unit; part: Part }[] = [];
	for (const unit of units) {
		const part = unitPart(unit, byStart, inner);
		const home = part && taskAround(byStart, part.select.start);
		if (home !== undefined) home.children.push(part as Part);
		else if (part !== undefined) rows.push({ unit, part });
		yield;
	}
	return rows;
}

/** The innermost task that began before an offset and has what stands there: a section's paragraphs stand under its heading. */
function taskAround(
	tasks: readonly TaskPart[],
	offset: number,
): TaskPart | undefined {
	const after = firstIndex(
		0,
		tasks.length,
		(at) => (tasks[at] as TaskPart).select.start >= offset,
	);
	const task = tasks[after - 1];
	const isIn = task?.spans.some(
		({ start, end }) => start <= offset && offset < end,
	);
	if (task === undefined || !isIn) return undefined;
	return taskAround(task.tasks, offset) ?? task;
}

/**
 * @param tasks by where they begin.
 * @param inner where the items begin that stand under a task, at any depth: they are shown there.
 */
function unitPart(
	{ kind, projection }: Unit,
	tasks: readonly TaskPart[],
	inner: ReadonlySet<number | undefined>,
): Part | undefined {
	const spans = sourceSpans(projection);
	const select = spans[0];
	if (select === undefined || inner.has(select.start)) return undefined;
	const children = spans.flatMap((span) =>
		startingIn(tasks, span, ({ select }) => select.start),
	);
	const only = children[0];
	const { text } = projection;
	// A paragraph that is one task is shown as the task; that may have more than the paragraph.
	if (children.length === 1 && only?.select.start === select.start)
		return { ...only, label: firstWords(text) };
	return {
		kind,
		label: firstWords(text),
		length: text.length,
		spans: [...spans, ...children.flatMap((child) => child.spans)],
		select,
		children,
	};
}

function allUnder({ tasks }: TaskPart): TaskPart[] {
	return tasks.flatMap((task) => [task, ...allUnder(task)]);
}

/** A task while the structure is made: units that go on with it come to its children. */
interface TaskPart extends Part {
	/** The items under it. */
	readonly tasks: readonly TaskPart[];
	readonly children: Part[];
}

function taskPart(item: TaskItem): TaskPart[] {
	const tasks = (item.items ?? []).flatMap(taskPart);
	const select = item.markerSpans[0] ?? item.spans[0];
	if (select === undefined) return [];
	const part: TaskPart = {
		kind: "task",
		label: firstWords(`${item.marker ?? ""}${item.text}`),
		length: item.text.length,
		spans: [...item.spans, ...tasks.flatMap(({ spans }) => spans)],
		select,
		tasks,
		children: [...tasks],
	};
	return [part];
}

/** Puts the parts that follow a subhead under it. */
function underSubheads(parts: readonly Part[]): Part[] {
	const groups: Part[][] = [];
	for (const part of parts) {
		const group = groups.at(-1);
		if (group?.[0]?.kind === "subhead" && part.kind !== "subhead")
			group.push(part);
		else groups.push([part]);
	}
	return groups.flatMap(([head, ...under]) => {
		if (head === undefined) return [];
		if (under.length === 0) return [head];
		const spans = [head, ...under].flatMap((part) => part.spans);
		return [{ ...head, spans, children: [...head.children, ...under] }];
	});
}

/** The beginning of a text, at most 32 characters, up to its first pause, so that a label reads as words and not as a cut line. */
export function firstWords(text: string): string {
	const pause = text.slice(0, LABEL).search(/[。；：！？]/u);
	if (pause >= 6) return text.slice(0, pause);
	const points = Array.from(text);
	return points.length <= LABEL
		? text
		: `${points.slice(0, LABEL - 1).join("")}…`;
}
