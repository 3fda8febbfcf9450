import type { Corpus, CorpusText } from "../../../core/corpus";
import { type Article, titleOf } from "../../../core/layout/page";
import { datelineDate } from "../../../core/reports/dateline";
import type { Edit } from "../../../core/reports/edits";
import { figuresOf, type ReportFigures } from "../../../core/reports/figures";
import { headlinesOf } from "../../../core/reports/headlines";
import {
	type Cell,
	type Collation,
	type Grain,
	matrixOf,
	type Row,
} from "../../../core/reports/matrix";
import type { Quotation } from "../../../core/reports/stretch";
import type { ArticleRef } from "../../../core/reports/where";
import type { Witness } from "../../../core/reports/witness";
import type {
	MatrixSheet,
	PrintedText,
	SheetCell,
	SheetEdit,
	SheetPaper,
	SheetRow,
} from "../../protocol";

/** A paper of the matrix: where it stands and, where it is still there, what it prints. */
export interface Placed {
	readonly ref: ArticleRef;
	readonly found?: { readonly text: CorpusText; readonly article: Article };
}

/** The witness matrix with every place in it as an editor names it. */
export function sheetOf(
	corpus: Corpus,
	papers: readonly Placed[],
	collation: Collation,
	grain: Grain,
): MatrixSheet {
	const matrix = matrixOf(collation, grain);
	const figures = figuresOf(
		collation,
		grain.rows === "paragraphs"
			? matrix
			: matrixOf(collation, { rows: "paragraphs" }),
	);
	const at: Locate = (paper, quoted) => {
		const file = papers[paper]?.ref.file ?? "";
		const place = corpus.place(file, quoted.spans, quoted.text);
		return place && { text: quoted.text, place };
	};
	const common = figures.common && at(matrix.base, figures.common);
	return {
		base: matrix.base,
		papers: papers.flatMap((paper, index) => {
			const witness = collation.papers[index];
			const own = figures.papers[index];
			return witness === undefined || own === undefined
				? []
				: paperAt(paper, witness, own, (quoted) => at(index, quoted));
		}),
		rows: matrix.rows.flatMap((row) => rowAt(row, papers, at) ?? []),
		...(common !== undefined && { common }),
	};
}

/** Where a paper, by its index, prints words; undefined where it is gone. */
type Locate = (paper: number, quoted: Quotation) => PrintedText | undefined;

function paperAt(
	{ ref, found }: Placed,
	{ article, sentences }: Witness,
	{ longest, ...figures }: ReportFigures["papers"][number],
	at: (quoted: Quotation) => PrintedText | undefined,
): SheetPaper {
	const date = datelineDate(article, sentences);
	const common = longest && at(longest.paper);
	return {
		...ref,
		title: titleOf(article),
		script: found?.text.analysis.script.script ?? "none",
		...(date !== undefined && { date }),
		figures,
		...(common !== undefined && { longest: common }),
		headlines: headlinesOf(article).flatMap(({ kind, ...quoted }) => {
			const printed = at(quoted);
			return printed === undefined ? [] : { kind, ...printed };
		}),
	};
}

function rowAt(
	row: Row,
	papers: readonly Placed[],
	at: Locate,
): SheetRow | undefined {
	const { kind, paper, ordinal, cells, printedBy, ...quoted } = row;
	const printed = at(paper, quoted);
	return (
		printed && {
			kind,
			paper,
			...(ordinal !== undefined && { ordinal }),
			printed,
			cells: cells.map((cell, index) =>
				cell === undefined || papers[index]?.found === undefined
					? undefined
					: cellAt(cell, paper, index, at),
			),
			printedBy,
		}
	);
}

function cellAt(
	{ printed, leftOut, moved, edits, ...cell }: Cell,
	row: number,
	paper: number,
	at: Locate,
): SheetCell {
	const found = printed && at(paper, printed);
	return {
		...cell,
		...(found !== undefined && { printed: found }),
		leftOut: leftOut.flatMap((quoted) => at(row, quoted) ?? []),
		moved: moved.flatMap((quoted) => at(row, quoted) ?? []),
		edits: edits.map((edit) => editAt(edit, row, paper, at)),
	};
}

function editAt(edit: Edit, row: number, paper: number, at: Locate): SheetEdit {
	const { a, b, aSpans, bSpans, ...named } = edit;
	const first = at(row, { text: a, spans: aSpans });
	const second = at(paper, { text: b, spans: bSpans });
	return {
		...named,
		a,
		b,
		...(first !== undefined && { aPlace: first.place }),
		...(second !== undefined && { bPlace: second.place }),
	};
}
