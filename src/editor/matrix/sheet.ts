import type * as vscode from "vscode";
import type { MatrixView, Subject } from "../../webview/matrix/messages";
import type { MatrixSheet, Paper, PrintedReport } from "../../worker/protocol";
import type { Session } from "../session";
import { viewOf } from "./view";

/** What a matrix shows at the moment. */
export interface Sheet {
	readonly report: PrintedReport;
	/** In the sheet's order. */
	readonly papers: readonly Paper[];
	readonly sheet: MatrixSheet;
	readonly view: MatrixView;
}

/** The matrix of a report against its base; undefined where it is no longer wanted or there. */
export async function askSheet(
	{ folder, bases }: Session,
	report: PrintedReport,
	subject: Subject,
	token?: vscode.CancellationToken,
): Promise<Sheet | undefined> {
	const papers = bases.versionsOf(report);
	const refs = papers.map(({ file, article }) => ({ file, article }));
	const answer = await folder.ask(
		"matrix",
		{ papers: refs, base: 0, rows: rowsOf(subject) },
		token,
	);
	const sheet = answer?.value;
	if (answer === undefined || sheet === undefined) return undefined;
	const { title } = report;
	const { pending } = answer;
	const view = viewOf({ title, subject, sheet, papers, pending });
	return view && { report, papers, sheet, view };
}

/** Headlines stand beside paragraphs, so that going from one to the other asks nothing. */
export function rowsOf(subject: Subject): "paragraphs" | "tasks" {
	return subject === "tasks" ? "tasks" : "paragraphs";
}
