import type { Command } from "commander";
import type { ReadUnit } from "../core/analysis";
import { articlesOf } from "../core/layout/layout";
import { describe } from "../core/problem";
import type { Fold } from "../core/script/script";
import { findLists } from "../core/tasks/find";
import type { TaskItem, TaskList } from "../core/tasks/list";
import { listKeys, tieLists } from "../core/tasks/tie";
import { loadFold } from "./engines";
import { readInput } from "./input";
import { encodingOption, jsonOption, type ReadingOptions } from "./options";
import { printJson, printLines } from "./output";
import { listShape } from "./shapes";

export function addTasks(program: Command): void {
	program
		.command("tasks")
		.summary("find numbered lists and what is wrong with them")
		.description(
			"Print the numbered lists of a page (一是…七是, ❶…❼), how many items the text announces, and gaps.",
		)
		.argument("<file>", "the page, or - for the standard input")
		.addOption(jsonOption())
		.addOption(encodingOption())
		.action(tasks);
}

async function tasks(
	file: string,
	options: ReadingOptions & { readonly json?: true },
): Promise<void> {
	const { text } = await readInput(file, options.encoding);
	const fold = await loadFold();
	const lists = [...listsOf(text, fold)];
	if (options.json)
		await printJson({ file, lists: shapesOf(lists, formsOf(lists, fold)) });
	else await printLines(linesOf(lists));
}

function* listsOf(text: string, fold: Fold): Generator<TaskList> {
	let number = 0;
	for (const article of articlesOf(text)) {
		const units = article.units.map(
			(unit, index): ReadUnit => ({
				article: number,
				index,
				unit,
				folded: fold(unit.projection.text),
				local: [],
				proposed: [],
				blocks: [],
			}),
		);
		yield* findLists(article, units);
		number++;
	}
}

/** For every list the others that are forms of it (a lead box, a chart), by their indices. */
function formsOf(
	lists: readonly TaskList[],
	fold: Fold,
): ReadonlyMap<number, readonly number[]> {
	const keyed = listKeys(lists, fold).map((items, ref) => ({ ref, items }));
	return new Map(
		tieLists(keyed).flatMap(({ forms }) =>
			forms.map((form): [number, number[]] => [
				form,
				forms.filter((other) => other !== form).sort((a, b) => a - b),
			]),
		),
	);
}

function shapesOf(
	lists: readonly TaskList[],
	forms: ReadonlyMap<number, readonly number[]>,
) {
	return lists.map((list, index) => ({
		...listShape(list),
		same: forms.get(index) ?? [],
	}));
}

function* linesOf(lists: readonly TaskList[]): Generator<string> {
	for (const { announced, items, problems } of lists) {
		const count = `${items.length} ${items.length === 1 ? "item" : "items"}`;
		yield announced === undefined ? count : `${count}, ${announced} announced`;
		for (const item of items) yield* linesOfItem(item, "  ");
		for (const problem of problems) yield `  ! ${describe(problem)}`;
	}
}

function* linesOfItem(item: TaskItem, indent: string): Generator<string> {
	yield `${indent}${item.marker ?? "·"} ${item.text}`;
	for (const below of item.items ?? [])
		yield* linesOfItem(below, `${indent}  `);
}
