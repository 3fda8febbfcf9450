import {
	columnFilteringFeature,
	constructTable,
	createColumnHelper,
	createFilteredRowModel,
	createSortedRowModel,
	rowSortingFeature,
	tableFeatures,
} from "@tanstack/table-core";
import { storeReactivityBindings } from "@tanstack/table-core/store-reactivity-bindings";
import {
	type Arrangement,
	type Kind,
	type MatrixCell,
	type MatrixPaper,
	type MatrixRow,
	ROWS,
} from "./messages";

const features = tableFeatures({
	coreReactivityFeature: storeReactivityBindings(),
	columnFilteringFeature,
	rowSortingFeature,
	filteredRowModel: createFilteredRowModel(),
	sortedRowModel: createSortedRowModel(),
});
const helper = createColumnHelper<typeof features, MatrixRow>();

/** Columns that are not shown: rows are chosen by them. */
const KINDS = "kinds";
const WORDS = "words";

/** The rows that are wanted, in the order that is wanted. Rows that are alike in what they are sorted by stay in the base's order. */
export function arrange(
	papers: readonly MatrixPaper[],
	rows: readonly MatrixRow[],
	{ kinds, words, sort }: Arrangement,
): readonly MatrixRow[] {
	const table = constructTable({
		features,
		data: [...rows],
		columns: helper.columns([
			helper.accessor((row) => Object.values(row.cells).reduce(addWeight, 0), {
				id: ROWS,
				sortFn: byNumber,
			}),
			...papers.map(({ id }, index) =>
				helper.accessor((row) => weightOf(row.cells[index]), {
					id,
					sortFn: byNumber,
				}),
			),
			helper.accessor(kindsOf, {
				id: KINDS,
				filterFn: (row, column, wanted: readonly Kind[]) => {
					const kinds = row.getValue<ReadonlySet<Kind>>(column);
					return wanted.some((kind) => kinds.has(kind));
				},
			}),
			helper.accessor(wordsOf, {
				id: WORDS,
				filterFn: (row, column, wanted: string) =>
					row.getValue<string>(column).includes(wanted),
			}),
		]),
		getRowId: ({ id }) => id,
		initialState: {
			columnFilters: [
				...(kinds.length > 0 ? [{ id: KINDS, value: kinds }] : []),
				...(words.trim() !== ""
					? [{ id: WORDS, value: words.trim().toLowerCase() }]
					: []),
			],
			sorting:
				sort !== undefined && isColumn(papers, sort.column)
					? [{ id: sort.column, desc: sort.desc }]
					: [],
		},
	});
	return table.getRowModel().rows.map(({ original }) => original);
}

/** What of a kind there is in a row's papers. */
export function kindsOf({ cells }: MatrixRow): ReadonlySet<Kind> {
	const kinds = new Set<Kind>();
	for (const cell of Object.values(cells)) {
		kinds.add(cell.change);
		if (cell.moved.length > 0) kinds.add("moved");
		for (const loud of loudIn(cell)) kinds.add(loud);
	}
	return kinds;
}

/** The classes of a cell's edits that are said loudly: other figures, other names. */
export function loudIn({ edits }: MatrixCell): readonly ("figure" | "name")[] {
	return (["figure", "name"] as const).filter((loud) =>
		edits.some((edit) => edit.class === loud),
	);
}

/** How much a paper changed a row, from 0 (nothing, or nothing to do with it) to 1 (cut). */
function weightOf(cell: MatrixCell | undefined): number {
	if (cell === undefined || cell.change === "same") return 0;
	const { change, share } = cell;
	if (change === "cut") return 1;
	if (change === "added") return 0.9;
	const loud = loudIn(cell).length > 0 ? 0.3 : 0;
	return Math.min(0.8, (change === "moved" ? 0.05 : 0.1) + loud + 1 - share);
}

function addWeight(sum: number, cell: MatrixCell): number {
	return sum + weightOf(cell);
}

function byNumber(
	a: { getValue(id: string): unknown },
	b: { getValue(id: string): unknown },
	column: string,
): number {
	return Number(a.getValue(column)) - Number(b.getValue(column));
}

function wordsOf({ mark, text, cells }: MatrixRow): string {
	const printed = Object.values(cells).flatMap((cell) => [
		cell.text ?? "",
		...cell.leftOut,
		...cell.edits.flatMap(({ base, paper }) => [base, paper]),
	]);
	return [mark, text, ...printed].join("\n").toLowerCase();
}

function isColumn(papers: readonly MatrixPaper[], column: string): boolean {
	return column === ROWS || papers.some(({ id }) => id === column);
}
