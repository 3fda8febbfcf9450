import { element } from "./element";
import { isMove, type Move, moved } from "./keys";
import { type Lane, laneOf, NARROW, rangeWith, recount, sizes } from "./lanes";
import { type MatrixPaper, type MatrixRow, ROWS } from "./messages";
import { type At, atOf, placeAround } from "./place";
import { makeHeads, makeRow, type Shown } from "./row";

/** What the grid tells its owner. */
export interface GridEvents {
	onSort(column: string): void;
	onOpen(row: MatrixRow, paper: MatrixPaper): void;
	/** The pointer or the keyboard is on a place, or on none. */
	onPoint(place: HTMLElement | undefined, how: "pointer" | "keyboard"): void;
}

/** Pixels; the same in the style sheet. */
const ROW_HEIGHT = 30;
const HEAD_HEIGHT = 50;
/** Rows and columns that are made beyond those in sight. */
const BEYOND = { rows: 12, columns: 2 };

/**
 * The matrix itself: a grid by the ARIA pattern, one place of which has the focus. Only rows and columns in sight are in the
 * page, so that thousands of cells scroll as smoothly as ten.
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
	private readonly rows: Lane;
	private readonly columns: Lane;
	/** The columns that are in the page, and their width. */
	private inPage: readonly number[] = [];
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
		// The place with the focus stays in the page, however far it is scrolled away.
		this.rows = laneOf(scroller, {
			estimateSize: () => ROW_HEIGHT,
			overscan: BEYOND.rows,
			scrollPaddingStart: HEAD_HEIGHT,
			rangeExtractor: (range) => rangeWith(range, this.at.row),
			onChange: () => this.fill(),
		});
		this.columns = laneOf(scroller, {
			horizontal: true,
			estimateSize: () => sizes().paper,
			overscan: BEYOND.columns,
			rangeExtractor: (range) => rangeWith(range, this.at.column - 1),
			onChange: () => this.fillColumns(),
		});
		NARROW.addEventListener("change", () => {
			if (this.shown !== undefined) this.show(this.shown);
		});
		this.element.addEventListener("keydown", (event) => this.press(event));
		this.element.addEventListener("click", (event) => this.click(event));
		this.element.addEventListener("contextmenu", nameForMenu(this), {
			capture: true,
		});
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
		const { words, paper } = sizes();
		this.element.style.setProperty("--words-width", `${words}px`);
		this.element.style.setProperty("--paper-width", `${paper}px`);
		recount(this.rows, { count: rows.length });
		recount(this.columns, {
			count: view.papers.length,
			paddingStart: words,
			scrollPaddingStart: words,
		});
		this.inPage = this.columnsNow();
		this.remake();
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

	private columnsNow(): readonly number[] {
		return this.columns.getVirtualItems().map(({ index }) => index);
	}

	/** Makes everything again where other columns came into sight. */
	private fillColumns(): void {
		const now = this.columnsNow();
		if (now.join() === this.inPage.join()) return;
		this.inPage = now;
		const hadFocus = this.element.contains(document.activeElement);
		this.remake();
		if (hadFocus) this.placeAt(this.at)?.focus({ preventScroll: true });
	}

	private remake(): void {
		if (this.shown === undefined) return;
		this.head.replaceChildren(...makeHeads(this.shown, this.inPage, this.at));
		for (const row of this.made.values()) row.remove();
		this.made.clear();
		this.fill();
	}

	/** Makes the rows that came into sight and takes out those that left it. */
	private fill(): void {
		if (this.shown === undefined) return;
		const items = this.rows.getVirtualItems();
		const wanted = new Set(items.map(({ index }) => index));
		for (const [index, row] of this.made)
			if (!wanted.has(index)) {
				row.remove();
				this.made.delete(index);
			}
		for (const { index, start } of items) {
			if (this.made.has(index)) continue;
			const row = makeRow(index, this.shown, this.inPage, this.at);
			row.style.transform = `translateY(${start}px)`;
			this.made.set(index, row);
			// In the page's order, as those who hear it go from row to row.
			const next = [...this.made.keys()]
				.filter((other) => other > index)
				.sort((a, b) => a - b)[0];
			this.body.insertBefore(row, this.made.get(next ?? -1) ?? null);
		}
		this.body.style.height = `${this.rows.getTotalSize()}px`;
	}

	private placeAt({ row, column }: At): HTMLElement | undefined {
		const parent = row < 0 ? this.head : this.made.get(row);
		return (
			parent?.querySelector<HTMLElement>(`[data-column="${column}"]`) ??
			undefined
		);
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
			Math.floor((this.rows.scrollRect?.height ?? 0) / ROW_HEIGHT) - 3,
		);
		const size = { rows: rows.length, columns: view.papers.length + 1, page };
		this.take(moved(this.at, move, size));
		const { row, column } = this.at;
		if (row >= 0) this.rows.scrollToIndex(row, { align: "auto" });
		if (column > 0) this.columns.scrollToIndex(column - 1, { align: "auto" });
		this.fillColumns();
		this.fill();
		this.placeAt(this.at)?.focus({ preventScroll: true });
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

function moveOf({ key, ctrlKey, metaKey }: KeyboardEvent): Move | undefined {
	const name = ctrlKey || metaKey ? `Ctrl+${key}` : key;
	return isMove(name) ? name : undefined;
}

/** Tells VS Code what its menu is about: just then, as it would cost time to say of every cell. */
function nameForMenu(grid: Grid): (event: Event) => void {
	return ({ target }) => {
		const place = placeAround(target);
		const paper = place && grid.meant(place).paper;
		if (place === undefined || paper === undefined) return;
		const { row, column } = atOf(place);
		const section = column === 0 ? "base" : row < 0 ? "paper" : "cell";
		place.dataset.vscodeContext = JSON.stringify({
			webviewSection: section,
			paper: paper.id,
			preventDefaultContextMenuItems: true,
		});
	};
}
