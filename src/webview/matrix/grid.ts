import {
	defaultRangeExtractor,
	elementScroll,
	observeElementOffset,
	observeElementRect,
	Virtualizer,
} from "@tanstack/virtual-core";
import { cellContent, cellLabel, percent } from "./cell";
import { element, filled } from "./element";
import { isMove, type Move, moved } from "./keys";
import {
	type Arrangement,
	type MatrixPaper,
	type MatrixRow,
	type MatrixView,
	type MatrixWords,
	ROWS,
} from "./messages";

/** A place of the grid: row −1 has the heads, column 0 the rows' own words. */
export interface At {
	readonly row: number;
	readonly column: number;
}

/** What the grid tells its owner. */
export interface GridEvents {
	onSort(column: string): void;
	onOpen(row: MatrixRow, paper: MatrixPaper): void;
	/** The pointer or the keyboard is on a place, or on none. */
	onPoint(place: HTMLElement | undefined, how: "pointer" | "keyboard"): void;
}

/** What the grid shows. */
export interface Shown {
	readonly view: MatrixView;
	readonly rows: readonly MatrixRow[];
	readonly sort: Arrangement["sort"];
	readonly words: MatrixWords;
}

/** Pixels; the same in the style sheet. */
const ROW_HEIGHT = 30;
const HEAD_HEIGHT = 50;
/** Rows that are made beyond those in sight. */
const BEYOND = 12;

/**
 * The matrix itself: a grid by the ARIA pattern, one place of which has the focus. Only rows in sight are in the page, so
 * that thousands of cells scroll as smoothly as ten.
 */
export class Grid {
	readonly element = element("div", {
		class: "grid",
		attributes: { role: "grid", "aria-readonly": "true" },
	});
	private readonly head = element("div", {
		class: "row head",
		attributes: { role: "row", "aria-rowindex": 1 },
	});
	private readonly body = element("div", {
		class: "body",
		attributes: { role: "rowgroup" },
	});
	private readonly events: GridEvents;
	private readonly made = new Map<number, HTMLElement>();
	private readonly virtualizer: Virtualizer<HTMLElement, HTMLElement>;
	private shown: Shown | undefined;
	private at: At = { row: -1, column: 0 };

	/** @param scroller what scrolls around the grid. */
	constructor(scroller: HTMLElement, events: GridEvents) {
		this.events = events;
		this.element.append(
			element(
				"div",
				{ class: "heads", attributes: { role: "rowgroup" } },
				this.head,
			),
			this.body,
		);
		this.virtualizer = new Virtualizer({
			count: 0,
			getScrollElement: () => scroller,
			estimateSize: () => ROW_HEIGHT,
			overscan: BEYOND,
			scrollPaddingStart: HEAD_HEIGHT,
			scrollToFn: elementScroll,
			observeElementRect,
			observeElementOffset,
			// The place with the focus stays in the page, however far it is scrolled away.
			rangeExtractor: (range) => {
				const rows = defaultRangeExtractor(range);
				const { row } = this.at;
				return row < 0 || row >= range.count || rows.includes(row)
					? rows
					: [...rows, row].sort((a, b) => a - b);
			},
			onChange: () => this.fill(),
		});
		this.virtualizer._didMount();
		this.element.addEventListener("keydown", (event) => this.press(event));
		this.element.addEventListener("click", (event) => this.click(event));
		this.element.addEventListener("focusin", (event) => this.enter(event));
		this.element.addEventListener("pointerover", ({ target }) =>
			events.onPoint(placeAround(target), "pointer"),
		);
		this.element.addEventListener("pointerleave", () =>
			events.onPoint(undefined, "pointer"),
		);
	}

	show(shown: Shown): void {
		const hadFocus = this.element.contains(document.activeElement);
		this.shown = shown;
		const { view, rows } = shown;
		this.at = {
			row: Math.min(this.at.row, rows.length - 1),
			column: Math.min(this.at.column, view.papers.length),
		};
		this.element.setAttribute("aria-label", view.title);
		this.element.setAttribute("aria-rowcount", String(rows.length + 1));
		this.element.setAttribute("aria-colcount", String(view.papers.length + 1));
		this.element.style.setProperty("--papers", String(view.papers.length));
		this.showHead(shown);
		for (const row of this.made.values()) row.remove();
		this.made.clear();
		this.virtualizer.setOptions({
			...this.virtualizer.options,
			count: rows.length,
		});
		this.virtualizer._willUpdate();
		this.virtualizer.measure();
		this.fill();
		if (hadFocus) this.placeAt(this.at)?.focus();
	}

	/** What stands at a place of the page: a row and a paper; absent for heads and the rows' own words. */
	meant(place: HTMLElement): {
		readonly row?: MatrixRow;
		readonly paper?: MatrixPaper;
	} {
		const { row, column } = atOf(place);
		const { view, rows } = this.shown ?? {};
		const found = rows?.[row];
		const paper = column === 0 ? view?.base : view?.papers[column - 1];
		return { ...(found && { row: found }), ...(paper && { paper }) };
	}

	private showHead({ view, sort, words }: Shown): void {
		const heads = [view.base, ...view.papers].map((paper, column) => {
			const id = column === 0 ? ROWS : paper.id;
			const direction = sort?.column === id ? sort : undefined;
			const name = element(
				"span",
				{ class: "name" },
				element("span", { class: "short", text: paper.name }),
			);
			if (column === 0)
				name.append(element("span", { class: "badge", text: words.base }));
			if (direction !== undefined)
				name.append(
					element("span", {
						class: "arrow",
						text: direction.desc ? "↓" : "↑",
						attributes: { "aria-hidden": "true" },
					}),
				);
			const head = this.place(
				{ row: -1, column },
				"columnheader",
				"head-cell",
				[
					name,
					column === 0
						? element("span", { class: "note", text: paper.title })
						: noteOf(paper),
					...(column === 0 ? [] : [barOf(paper.share)]),
				],
			);
			head.setAttribute(
				"aria-sort",
				direction === undefined
					? "none"
					: direction.desc
						? "descending"
						: "ascending",
			);
			head.setAttribute(
				"aria-label",
				`${paper.name}, ${column === 0 ? words.base : noteOf(paper).textContent}, ${filled(words.sortBy, paper.name)}`,
			);
			head.dataset.vscodeContext = JSON.stringify({
				webviewSection: column === 0 ? "base" : "paper",
				paper: paper.id,
				preventDefaultContextMenuItems: true,
			});
			return head;
		});
		this.head.replaceChildren(...heads);
	}

	/** Makes the rows that came into sight and takes out those that left it. */
	private fill(): void {
		if (this.shown === undefined) return;
		const items = this.virtualizer.getVirtualItems();
		const wanted = new Set(items.map(({ index }) => index));
		for (const [index, row] of this.made)
			if (!wanted.has(index)) {
				row.remove();
				this.made.delete(index);
			}
		for (const { index, start } of items) {
			if (this.made.has(index)) continue;
			const row = this.rowAt(index, this.shown);
			row.style.transform = `translateY(${start}px)`;
			this.made.set(index, row);
			// In the page's order, as those who hear it go from row to row.
			const next = [...this.made.keys()]
				.filter((other) => other > index)
				.sort((a, b) => a - b)[0];
			this.body.insertBefore(row, this.made.get(next ?? -1) ?? null);
		}
		this.body.style.height = `${this.virtualizer.getTotalSize()}px`;
	}

	private rowAt(index: number, { view, rows, words }: Shown): HTMLElement {
		const made = element("div", {
			class: "row",
			attributes: { role: "row", "aria-rowindex": index + 2 },
		});
		const row = rows[index];
		if (row === undefined) return made;
		const head = this.place({ row: index, column: 0 }, "rowheader", "words", [
			element("span", { class: "mark", text: row.mark }),
			element("span", { class: "text", text: row.text }),
		]);
		made.append(
			head,
			...view.papers.map((paper, paperIndex) => {
				const cell = row.cells[paperIndex];
				const made = this.place(
					{ row: index, column: paperIndex + 1 },
					"gridcell",
					`cell ${cell?.change ?? "nothing"}`,
					cellContent(cell, words),
				);
				made.setAttribute("aria-label", cellLabel(row, paper, cell, words));
				if (cell?.change === "edited" || cell?.change === "moved")
					made.append(barOf(cell.share));
				made.dataset.vscodeContext = JSON.stringify({
					webviewSection: "cell",
					paper: paper.id,
					row: row.id,
					preventDefaultContextMenuItems: true,
				});
				return made;
			}),
		);
		return made;
	}

	private place(
		{ row, column }: At,
		role: string,
		names: string,
		content: readonly Node[],
	): HTMLElement {
		const isAt = row === this.at.row && column === this.at.column;
		const made = element(
			"div",
			{
				class: names,
				attributes: {
					role,
					"aria-colindex": column + 1,
					tabindex: isAt ? 0 : -1,
				},
			},
			...content,
		);
		made.dataset.row = String(row);
		made.dataset.column = String(column);
		return made;
	}

	private placeAt({ row, column }: At): HTMLElement | undefined {
		const parent = row < 0 ? this.head : this.made.get(row);
		const found = parent?.children[column];
		return found instanceof HTMLElement ? found : undefined;
	}

	private press(event: KeyboardEvent): void {
		const move = moveOf(event);
		if (move !== undefined) this.go(move);
		else if (event.key === "Enter" || event.key === " ") this.act(this.at);
		else if (event.key === "Escape") this.events.onPoint(undefined, "keyboard");
		else return;
		event.preventDefault();
	}

	private go(move: Move): void {
		const { view, rows } = this.shown ?? {};
		if (view === undefined || rows === undefined) return;
		const page = Math.max(
			1,
			Math.floor((this.virtualizer.scrollRect?.height ?? 0) / ROW_HEIGHT) - 3,
		);
		const size = { rows: rows.length, columns: view.papers.length + 1, page };
		this.take(moved(this.at, move, size));
		if (this.at.row >= 0)
			this.virtualizer.scrollToIndex(this.at.row, { align: "auto" });
		this.fill();
		const place = this.placeAt(this.at);
		place?.focus({ preventScroll: this.at.row >= 0 });
		place?.scrollIntoView({ block: "nearest", inline: "nearest" });
	}

	/** Lets one place of the grid be reached by Tab. */
	private take(at: At): void {
		this.placeAt(this.at)?.setAttribute("tabindex", "-1");
		this.at = at;
		this.placeAt(at)?.setAttribute("tabindex", "0");
	}

	private enter({ target }: FocusEvent): void {
		const place = placeAround(target);
		if (place === undefined) return;
		this.take(atOf(place));
		const byKey = place.matches(":focus-visible");
		this.events.onPoint(byKey ? place : undefined, "keyboard");
	}

	private click({ target }: MouseEvent): void {
		const place = placeAround(target);
		if (place === undefined) return;
		place.focus();
		this.act(atOf(place));
	}

	private act({ row, column }: At): void {
		const { view, rows } = this.shown ?? {};
		if (view === undefined || rows === undefined) return;
		const paper = column === 0 ? view.base : view.papers[column - 1];
		const found = rows[row];
		if (paper === undefined) return;
		if (row < 0) this.events.onSort(column === 0 ? ROWS : paper.id);
		else if (found !== undefined) this.events.onOpen(found, paper);
	}
}

/** How much of the base a paper prints, and in which script. */
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

function placeAround(target: EventTarget | null): HTMLElement | undefined {
	const place =
		target instanceof Element ? target.closest("[data-column]") : undefined;
	return place instanceof HTMLElement ? place : undefined;
}

function atOf({ dataset }: HTMLElement): At {
	return { row: Number(dataset.row), column: Number(dataset.column) };
}

function moveOf({ key, ctrlKey, metaKey }: KeyboardEvent): Move | undefined {
	const name = ctrlKey || metaKey ? `Ctrl+${key}` : key;
	return isMove(name) ? name : undefined;
}
