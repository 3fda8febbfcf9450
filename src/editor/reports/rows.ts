import type {
	MatrixSheet,
	Paper,
	PassimPassage,
	PassimReport,
	PrintedChange,
	PrintedReport,
	SheetPaper,
} from "../../worker/protocol";
import type { Chosen } from "../papers";
import { passimReports } from "../passim";
import type { Session } from "../session";
import { sheetOf } from "../witnesses";

/** A row of the Reports view. Commands of the view's menu are given it: they read `report` and `paper`. */
export type Row =
	| ({ readonly kind: "report" | "derived" } & Chosen)
	| ({ readonly kind: "figures"; readonly sheet: MatrixSheet } & Chosen)
	| ({
			readonly kind: "figure";
			readonly sheet: MatrixSheet;
			/** A paper's figures; of the whole report where it is absent. */
			readonly of?: SheetPaper;
	  } & Chosen)
	| {
			readonly kind: "version";
			readonly report: PrintedReport;
			readonly paper: Paper;
			/** What is known of it beside the others; absent for what only uses the report. */
			readonly sheet?: SheetPaper;
	  }
	| {
			readonly kind: "paragraph";
			readonly paper: Paper;
			readonly report: PrintedReport;
			readonly change: PrintedChange;
	  }
	| { readonly kind: "passim"; readonly clusters: readonly PassimReport[] }
	| { readonly kind: "cluster"; readonly cluster: PassimReport }
	| { readonly kind: "passage"; readonly passage: PassimPassage };

/** The rows at the top: the folder's reports, then what was imported. */
export async function topRows(
	session: Session,
	reports: readonly PrintedReport[],
): Promise<Row[]> {
	const rows = reports.map((report): Row => ({ kind: "report", report }));
	const clusters = await passimReports(session);
	return clusters.length === 0 ? rows : [...rows, { kind: "passim", clusters }];
}

/** The rows under a row. */
export async function rowsUnder(session: Session, row: Row): Promise<Row[]> {
	switch (row.kind) {
		case "report":
			return papersOf(session, row.report);
		case "derived": {
			const { report } = row;
			return derivedOf(report).map((paper) => ({
				kind: "version",
				report,
				paper,
			}));
		}
		case "figures": {
			const { report, sheet } = row;
			const whole: Row = { kind: "figure", report, sheet };
			return [
				...(sheet.common === undefined ? [] : [whole]),
				...sheet.papers.flatMap((of, index): Row[] =>
					index === sheet.base ? [] : [{ kind: "figure", report, sheet, of }],
				),
			];
		}
		case "version":
			return paragraphsOf(session, row.report, row.paper);
		case "passim":
			return row.clusters.map((cluster) => ({ kind: "cluster", cluster }));
		case "cluster":
			return row.cluster.passages.map((passage) => ({
				kind: "passage",
				passage,
			}));
		case "figure":
		case "paragraph":
		case "passage":
			return [];
	}
}

async function papersOf(
	session: Session,
	report: PrintedReport,
): Promise<Row[]> {
	const papers = session.bases.versionsOf(report);
	const sheet = await sheetOf(session, papers);
	const rows = papers.map((paper, index): Row => {
		const known = sheet?.papers[index];
		return { kind: "version", report, paper, ...(known && { sheet: known }) };
	});
	if (sheet !== undefined) rows.push({ kind: "figures", report, sheet });
	if (derivedOf(report).length > 0) rows.push({ kind: "derived", report });
	return rows;
}

async function paragraphsOf(
	session: Session,
	report: PrintedReport,
	paper: Paper,
): Promise<Row[]> {
	const base = session.bases.of(report);
	if (base === undefined) return [];
	const answer = await session.folder.ask("compare", {
		base: { file: base.file, article: base.article },
		version: { file: paper.file, article: paper.article },
	});
	return (answer?.value ?? []).map(
		(change): Row => ({ kind: "paragraph", report, paper, change }),
	);
}

function derivedOf({ papers }: PrintedReport): Paper[] {
	return papers.filter(({ standing }) => standing === "derived");
}
