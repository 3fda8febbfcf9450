import type { EditClass } from "./edits";
import type { Collation, Matrix } from "./matrix";
import { commonRuns, longestRun, type Run } from "./runs";
import type { Quotation } from "./stretch";

/** What one paper did to a report, in numbers. */
export interface PaperFigures {
	/** Rows of the matrix by what became of them; added rows are the paper's own. */
	readonly rows: Readonly<
		Record<"same" | "edited" | "cut" | "moved" | "added", number>
	>;
	/** Edits by class, in all rows. */
	readonly edits: Readonly<Record<EditClass, number>>;
	/** Characters that the base prints in another form. */
	readonly forms: number;
	/** Sentences that stand in another order than in the base. */
	readonly moved: number;
	/** The longest text that the paper has word for word in common with the base, as either prints it. */
	readonly longest?: { readonly base: Quotation; readonly paper: Quotation };
}

/** The figures of a report. */
export interface ReportFigures {
	/** One for each paper of the matrix. */
	readonly papers: readonly PaperFigures[];
	/** The longest text that all papers print word for word, as the base prints it; absent where there is none. */
	readonly common?: Quotation;
}

/** The figures of a report by its collation and its matrix of paragraphs. */
export function figuresOf(
	{ papers, base, tables }: Collation,
	{ rows }: Matrix,
): ReportFigures {
	const own = papers[base];
	if (own === undefined) return { papers: [] };
	const length = own.whole.key.length;
	let everywhere: Run[] = [{ a: 0, aEnd: length, b: 0 }];
	const figures = papers.map((paper, index): PaperFigures => {
		const table = tables[index];
		const runs =
			table === undefined ? undefined : commonRuns(own, paper, table.links);
		if (runs !== undefined) everywhere = intersect(everywhere, runs);
		const longest = runs && longestRun(runs);
		return {
			...counts(rows, index),
			moved: (table?.links ?? [])
				.filter(({ order }) => order === "moved")
				.reduce((sum, { a, aEnd }) => sum + aEnd - a, 0),
			...(longest !== undefined && {
				longest: {
					base: own.whole.quote(longest.a, longest.aEnd),
					paper: paper.whole.quote(
						longest.b,
						longest.b + longest.aEnd - longest.a,
					),
				},
			}),
		};
	});
	const common = longestRun(everywhere);
	return {
		papers: figures,
		...(common !== undefined && {
			common: own.whole.quote(common.a, common.aEnd),
		}),
	};
}

function counts(rows: Matrix["rows"], paper: number) {
	const changes = { same: 0, edited: 0, cut: 0, moved: 0, added: 0 };
	const edits: Record<EditClass, number> = {
		attribution: 0,
		figure: 0,
		name: 0,
		wording: 0,
		punctuation: 0,
	};
	let forms = 0;
	for (const { cells } of rows) {
		const cell = cells[paper];
		if (cell === undefined) continue;
		changes[cell.change]++;
		forms += cell.forms;
		for (const edit of cell.edits)
			for (const kind of [edit.class, ...(edit.also ?? [])]) edits[kind]++;
	}
	return { rows: changes, edits, forms };
}

/** The parts of runs that lie in the first keys of both, still contiguous. Both ascending and without overlaps. */
function intersect(first: readonly Run[], second: readonly Run[]): Run[] {
	const runs: Run[] = [];
	for (let i = 0, j = 0; i < first.length && j < second.length; ) {
		const one = first[i];
		const other = second[j];
		if (one === undefined || other === undefined) break;
		const a = Math.max(one.a, other.a);
		const aEnd = Math.min(one.aEnd, other.aEnd);
		if (a < aEnd) runs.push({ a, aEnd, b: one.b + a - one.a });
		if (one.aEnd <= other.aEnd) i++;
		if (other.aEnd <= one.aEnd) j++;
	}
	return runs;
}
