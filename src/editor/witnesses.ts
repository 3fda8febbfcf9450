import type * as vscode from "vscode";
import type { MatrixSheet, Paper, PrintedReport } from "../worker/protocol";
import { isNews } from "./language";
import type { Session } from "./session";

/** An article of a page that prints a report, or uses it. */
export interface Witness {
	readonly report: PrintedReport;
	readonly paper: Paper;
	/** What the report's papers are held against; perhaps the paper itself. */
	readonly base: Paper;
}

/** The reports that a page's articles print or use, as far as the folder is read; undefined where that cannot be told now. */
export async function witnessesIn(
	session: Session,
	document: vscode.TextDocument,
	token: vscode.CancellationToken,
): Promise<Witness[] | undefined> {
	if (!isNews(document)) return [];
	const { version } = document;
	if ((await session.analysis(document, token)) === undefined) return undefined;
	const answer = await session.folder.ask("reports", {}, token);
	if (answer === undefined || document.version !== version) return undefined;
	const file = document.uri.toString();
	return answer.value.flatMap((report) => {
		const base = session.bases.of(report);
		return report.papers.flatMap((paper) =>
			paper.file === file && base !== undefined
				? [{ report, paper, base }]
				: [],
		);
	});
}

/** A paper against the base alone: the base is the sheet's first paper, the other its second. */
export function againstBase(
	session: Session,
	{ paper, base }: Witness,
	token: vscode.CancellationToken,
): Promise<MatrixSheet | undefined> {
	return sheetOf(session, [base, paper], token);
}

/** Papers side by side, paragraph by paragraph, the first of them as the base. */
export async function sheetOf(
	session: Session,
	papers: readonly Paper[],
	token?: vscode.CancellationToken,
): Promise<MatrixSheet | undefined> {
	const refs = papers.map(({ file, article }) => ({ file, article }));
	const answer = await session.folder.ask(
		"matrix",
		{ papers: refs, base: 0, rows: "paragraphs" },
		token,
	);
	return answer?.value;
}
