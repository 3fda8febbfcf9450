import { arrange } from "./arrange";
import { cellDetail } from "./cell";
import { Detail } from "./detail";
import { element } from "./element";
import { Grid } from "./grid";
import { Headlines } from "./headlines";
import type {
	Arrangement,
	FromMatrix,
	MatrixState,
	MatrixView,
	MatrixWords,
	Subject,
	ToMatrix,
} from "./messages";
import { Toolbar } from "./toolbar";

/** What VS Code gives to a webview's script. */
declare function acquireVsCodeApi(): {
	postMessage(message: FromMatrix): void;
	getState(): MatrixState | undefined;
	setState(state: MatrixState): void;
};

const editor = acquireVsCodeApi();
let words: MatrixWords | undefined;
let state: MatrixState | undefined;
let view: MatrixView | undefined;

const detail = new Detail();
const scroller = element("div", { class: "scroller" });
const grid = new Grid(scroller, {
	onSort: (column) => rearrange({ sort: nextSort(column) }),
	onOpen: (row, paper) =>
		editor.postMessage({ kind: "open", row: row.id, paper: paper.id }),
	onPoint: (place, how) => detail.point(place, how, detailOf),
});
const toolbar = new Toolbar({
	onSubject: choose,
	onBase: (paper) => editor.postMessage({ kind: "base", paper }),
	onKinds: (kinds) => rearrange({ kinds }),
	onWords: (sought) => rearrange({ words: sought }),
});
const headlines = new Headlines((paper, line) =>
	editor.postMessage({ kind: "headline", paper, line }),
);
const summary = element("div", { class: "summary" });
const empty = element("div", { class: "empty" });
scroller.append(grid.element, headlines.element, empty);
document.body.append(toolbar.element, summary, scroller, detail.element);
scroller.addEventListener("scroll", () => detail.hide(), { passive: true });
window.addEventListener("blur", () => detail.hide());

window.addEventListener("message", ({ data }: MessageEvent<ToMatrix>) => {
	if (data.kind === "words") {
		words = data.words;
		// What was hidden comes back as the user left it.
		keep(editor.getState() ?? data.state);
		show();
	} else if (data.kind === "none") showNone();
	else if (data.kind === "subject") choose(data.subject);
	else {
		view = data.view;
		show();
	}
});
editor.postMessage({ kind: "ready" });

function show(): void {
	if (words === undefined || state === undefined) return;
	detail.hide();
	toolbar.element.hidden = view === undefined;
	const hasRows = state.subject !== "headlines";
	grid.element.hidden = view === undefined || !hasRows;
	headlines.element.hidden = view === undefined || hasRows;
	empty.textContent = view === undefined ? words.loading : "";
	if (view === undefined) return;
	const { arrangement } = state;
	const rows = arrange(view.papers, view.rows, arrangement);
	toolbar.show(view, words, state, rows.length);
	if (hasRows) grid.show({ view, rows, sort: arrangement.sort, words });
	else headlines.show(view, words);
	const lines = [...view.summary, ...(view.pending ? [view.pending] : [])];
	summary.replaceChildren(
		...lines.map((line) => element("span", { text: line })),
	);
	summary.hidden = lines.length === 0;
	if (hasRows && rows.length === 0) showEmpty(words);
}

/** Where nothing is left of the rows, says so and gives the way back. */
function showEmpty({ noRows, showAll }: MatrixWords): void {
	offer(noRows, showAll, () => rearrange({ kinds: [], words: "" }));
}

/** Where the report is not found, what was shown stays, if anything was. */
function showNone(): void {
	if (view === undefined && words !== undefined)
		offer(words.none, words.again, () => {
			empty.textContent = words?.loading ?? "";
			editor.postMessage({ kind: "again" });
		});
}

/** Says why there is nothing, with a button for what can be done. */
function offer(why: string, what: string, act: () => void): void {
	const button = element("button", {
		text: what,
		attributes: { type: "button" },
	});
	button.addEventListener("click", act);
	empty.replaceChildren(element("span", { text: why }), button);
}

/** Shows something else of the report; what has other rows comes from the editor. */
function choose(subject: Subject): void {
	if (state === undefined) return;
	keep({ ...state, subject });
	editor.postMessage({ kind: "subject", subject });
	show();
}

function rearrange(change: Partial<Arrangement>): void {
	if (state === undefined) return;
	keep({ ...state, arrangement: { ...state.arrangement, ...change } });
	show();
}

/** Most changed first, then least changed first, then as the base prints them. */
function nextSort(column: string): Arrangement["sort"] {
	const known = state?.arrangement.sort;
	if (known?.column !== column) return { column, desc: true };
	return known.desc ? { column, desc: false } : undefined;
}

function keep(fresh: MatrixState): void {
	state = fresh;
	editor.setState(fresh);
}

function detailOf(place: HTMLElement): readonly Node[] {
	if (view === undefined || words === undefined) return [];
	const { row, paper } = grid.meant(place);
	if (paper === undefined) return [];
	if (row === undefined)
		return [element("div", { class: "about", text: paper.about })];
	if (paper === view.base)
		return [element("div", { class: "detail-text", text: row.text })];
	const cell = row.cells[view.papers.indexOf(paper)];
	return cell === undefined
		? []
		: cellDetail(row, view.base, paper, cell, words);
}
