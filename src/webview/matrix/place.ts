import { element } from "./element";

/** A place of the grid: row −1 has the heads, column 0 the rows' own words. */
export interface At {
	readonly row: number;
	readonly column: number;
}

/** How a place is made: its role in the grid, its classes, what it shows, and whether Tab leads to it. */
export interface PlaceMade extends At {
	readonly role: "columnheader" | "rowheader" | "gridcell";
	readonly class: string;
	readonly content: readonly Node[];
	/** The place that Tab leads to. */
	readonly current: At;
}

/** Makes a place of the grid. */
export function makePlace({
	row,
	column,
	role,
	class: names,
	content,
	current,
}: PlaceMade): HTMLElement {
	const isCurrent = row === current.row && column === current.column;
	const made = element(
		"div",
		{
			class: names,
			attributes: {
				role,
				"aria-colindex": column + 1,
				tabindex: isCurrent ? 0 : -1,
			},
		},
		...content,
	);
	made.dataset.row = String(row);
	made.dataset.column = String(column);
	made.style.gridColumn = String(column + 1);
	return made;
}

/** The place of the grid that something in the page belongs to. */
export function placeAround(
	target: EventTarget | null,
): HTMLElement | undefined {
	const place =
		target instanceof Element ? target.closest("[data-column]") : undefined;
	return place instanceof HTMLElement ? place : undefined;
}

/** Where a place is. */
export function atOf({ dataset }: HTMLElement): At {
	return { row: Number(dataset.row), column: Number(dataset.column) };
}
