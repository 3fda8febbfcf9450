import type { Change } from "./compare";
import type { Edit, EditTools } from "./edits";
import { type AddedRow, addedRows } from "./matrix-added";
import { cellOf, type LinkTable, tabling } from "./matrix-cell";
import { type RowPart, rowsOf, type TaskRow } from "./matrix-rows";
import type { Quotation } from "./stretch";
import { startOf, type Witness } from "./witness";

/** What a row of a matrix is: a unit of the base, an item of its task lists, or what only others print. */
export type RowKind = "paragraph" | "bullet" | "task" | "added";

/** What one paper prints of a row. */
export interface Cell {
	readonly change: Change;
	/** Share of the row's text that the paper prints unchanged but for script and signs, 0…1, by length. */
	readonly share: number;
	/** Where and how the paper prints it; absent where it is cut. */
	readonly printed?: Quotation;
	/** What of the row the paper leaves out, as the row's own paper prints it; empty where it is cut whole or not at all. */
	readonly leftOut: readonly Quotation[];
	/** What of the row the paper prints in another place, as the row's own paper prints it; empty where all of it is moved, or none. */
	readonly moved: readonly Quotation[];
	/** From the row's text to the paper's. */
	readonly edits: readonly Edit[];
	/** Characters that both print in another form: 裏 and 里, “ and 「. Never an edit. */
	readonly forms: number;
}

/** A paragraph or task and what became of it in every paper. */
export interface Row extends Quotation {
	readonly kind: RowKind;
	/** Whose text the row shows, as an index into the papers: the base, or of what it has not the first paper to have it. */
	readonly paper: number;
	/** Of a task: 1 for 一是, ❶, 首先… */
	readonly ordinal?: number;
	/** One for each paper, in their order; undefined where the row is added and the paper has none of it. */
	readonly cells: readonly (Cell | undefined)[];
	/** How many papers, the base among them, print it, whole or in part. */
	readonly printedBy: number;
}

/** The witness matrix of a report: what the base prints against what every paper made of it. */
export interface Matrix {
	/** Index into the papers. */
	readonly base: number;
	/** In the base's order; added rows follow what stands before them in their paper. */
	readonly rows: readonly Row[];
}

/** What a matrix has as its rows; tasks are those of the base. */
export type Grain =
	| { readonly rows: "paragraphs" }
	| { readonly rows: "tasks"; readonly tasks: readonly TaskRow[] };

/** The links of every paper with the base; undefined for the base itself. What figures and the merged text rest on too. */
export interface Collation {
	readonly papers: readonly Witness[];
	readonly base: number;
	readonly tables: readonly (LinkTable | undefined)[];
	readonly added: readonly AddedRow[];
}

/** Compares every paper with the base, in steps. */
export function* collating(
	papers: readonly Witness[],
	base: number,
	tools: EditTools,
): Generator<undefined, Collation> {
	const own = papers[base];
	const tables: (LinkTable | undefined)[] = [];
	for (const [index, paper] of papers.entries()) {
		tables.push(
			own === undefined || index === base
				? undefined
				: yield* tabling(own, paper, tools),
		);
		yield;
	}
	return {
		papers,
		base,
		tables,
		added: addedRows(papers, base, tables, tools),
	};
}

/** The matrix of a report whose papers are collated. Added rows stand only among paragraphs. */
export function matrixOf(collation: Collation, grain: Grain): Matrix {
	const { papers, base, tables, added } = collation;
	const own = papers[base];
	if (own === undefined) return { base, rows: [] };
	const rows = rowsOf(own, grain).map(
		({ kind, ordinal, parts }): { from: number; row: Row } => {
			const cells = papers.map((paper, index) => {
				const table = tables[index];
				return table === undefined
					? wholeCell(own, parts)
					: cellOf(own, paper, parts, table);
			});
			const row = {
				kind,
				paper: base,
				...(ordinal === undefined ? {} : { ordinal }),
				...quoteParts(own, parts),
				cells,
				printedBy: printedBy(cells),
			};
			return { from: parts[0]?.sentence ?? 0, row };
		},
	);
	if (grain.rows === "paragraphs")
		for (const { after, paper, text, spans, cells } of added)
			rows.push({
				from: after + 0.5,
				row: {
					kind: "added",
					paper,
					text,
					spans,
					cells,
					printedBy: printedBy(cells),
				},
			});
	rows.sort((x, y) => x.from - y.from);
	return { base, rows: rows.map(({ row }) => row) };
}

function printedBy(cells: Row["cells"]): number {
	return cells.filter((cell) => cell !== undefined && cell.change !== "cut")
		.length;
}

/** What the base prints of its own rows: all. */
function wholeCell(own: Witness, parts: readonly RowPart[]): Cell {
	return {
		change: "same",
		share: 1,
		printed: quoteParts(own, parts),
		leftOut: [],
		moved: [],
		edits: [],
		forms: 0,
	};
}

function quoteParts(own: Witness, parts: readonly RowPart[]): Quotation {
	const quotes = parts.map(({ sentence, from, to }) => {
		const start = startOf(own, sentence);
		return own.whole.quote(start + from, start + to);
	});
	return {
		text: quotes.map(({ text }) => text).join(""),
		spans: quotes.flatMap(({ spans }) => spans),
	};
}
