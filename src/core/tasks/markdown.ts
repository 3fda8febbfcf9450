import type { TaskItem, TaskList } from "./list";

/**
 * A list as Markdown. Marked items are bullets that keep the marker as printed (a Markdown number would count anew where
 * a paper skips one); items without markers are numbered.
 */
export function markdownOf({ items }: Pick<TaskList, "items">): string {
	return items.flatMap((item) => linesOf(item, "")).join("\n");
}

function linesOf(item: TaskItem, indent: string): string[] {
	const { marker, ordinal, text, items = [] } = item;
	const isBullet = indent !== "" || marker !== undefined;
	const sign = isBullet ? "-" : `${ordinal}.`;
	const under = indent + " ".repeat(sign.length + 1);
	return [
		`${indent}${sign} ${escaped(`${marker ?? ""}${text}`)}`,
		...items.flatMap((each) => linesOf(each, under)),
	];
}

/** Text as Markdown shows it unchanged after a list's sign: "1." there would begin a list of its own. */
function escaped(text: string): string {
	return text
		.replace(/[\\`*_[\]<>]/gu, "\\$&")
		.replace(/^[#+-]/u, "\\$&")
		.replace(/^([0-9]+)([.)])/u, "$1\\$2");
}
