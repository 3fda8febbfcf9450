import { percent } from "../../core/reports/share";
import { cellContent, cellLabel } from "./cell";
import { element, filled } from "./element";
import {
	type Arrangement,
	type MatrixPaper,
	type MatrixRow,
	type MatrixView,
	type MatrixWords,
	ROWS,
} from "./messages";
import { type At, makePlace } from "./place";

/** What the grid shows. */
export interface Shown {
	readonly view: MatrixView;
	readonly rows: readonly MatrixRow[];
	readonly sort: Arrangement["sort"];
	readonly words: MatrixWords;
}

/** Makes the heads of the columns that are in sight, the rows' own first. */
export function makeHeads(
	shown: Shown,
	columns: readonly number[],
	current: At,
): HTMLElement[] {
	return [0, ...columns.map((index) => index + 1)].map((column) =>
		makeHead(column, shown, current),
	);
}

function makeHead(
	column: number,
	{ view, sort, words }: Shown,
	current: At,
): HTMLElement {
	const paper = view.papers[column - 1] ?? view.base;
	const id = column === 0 ? ROWS : paper.id;
	const direction = sort?.column === id ? sort : undefined;
	const badge = element("span", { class: "badge", text: words.base });
	const arrow = element("span", {
		class: "arrow",
		text: direction?.desc ? "↓" : "↑",
		attributes: { "aria-hidden": "true" },
	});
	const name = element(
		"span",
		{ class: "name" },
		element("span", { class: "short", text: paper.name }),
		...(column === 0 ? [badge] : []),
		...(direction === undefined ? [] : [arrow]),
	);
	const head = makePlace({
		row: -1,
		column,
		role: "columnheader",
		class: "head-cell",
		content:
			column === 0
				? [name, element("span", { class: "note", text: paper.title })]
				: [name, noteOf(paper), barOf(paper.share)],
		current,
	});
	const order = direction?.desc ? "descending" : "ascending";
	head.setAttribute("aria-sort", direction === undefined ? "none" : order);
	const note = column === 0 ? words.base : noteOf(paper).textContent;
	head.setAttribute(
		"aria-label",
		`${paper.name}, ${note}, ${filled(words.sortBy, paper.name)}`,
	);
	return head;
}

/** Makes a row with the columns that are in sight. */
export function makeRow(
	index: number,
	{ view, rows, words }: Shown,
	columns: readonly number[],
	current: At,
): HTMLElement {
	const made = element("div", {
		class: "row",
		attributes: { role: "row", "aria-rowindex": index + 2 },
	});
	const row = rows[index];
	if (row === undefined) return made;
	const head = makePlace({
		row: index,
		column: 0,
		role: "rowheader",
		class: "words",
		content: [
			element("span", { class: "mark", text: row.mark }),
			element("span", { class: "text", text: row.text }),
		],
		current,
	});
	made.append(head);
	for (const number of columns) {
		const paper = view.papers[number];
		if (paper === undefined) continue;
		const cell = row.cells[number];
		const place = makePlace({
			row: index,
			column: number + 1,
			role: "gridcell",
			class: `cell ${cell?.change ?? "nothing"}`,
			content: cellContent(cell, words),
			current,
		});
		place.setAttribute("aria-label", cellLabel(row, paper, cell, words));
		if (cell?.change === "edited" || cell?.change === "moved")
			place.append(barOf(cell.share));
		made.append(place);
	}
	return made;
}

/** How much of the fullest version a paper prints, and in which script. */
export function noteOf({ share, script }: MatrixPaper): HTMLElement {
	const note = element("span", { class: "note", text: percent(share) });
	if (script !== "")
		note.append(element("span", { class: "script", text: ` · ${script}` }));
	return note;
}

/** A bar as long as a share; the number stands beside it. */
function barOf(share: number): HTMLElement {
	const fill = element("span", { class: "fill" });
	fill.style.width = percent(share).replace(" ", "");
	return element(
		"span",
		{ class: "bar", attributes: { "aria-hidden": "true" } },
		fill,
	);
}
