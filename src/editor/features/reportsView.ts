import * as vscode from "vscode";
import { percent } from "../../core/reports/share";
import { listening } from "../boundary";
import { afterMoment } from "../progress";
import { itemOf } from "../reports/items";
import { type Row, rowsUnder, topRows } from "../reports/rows";
import type { Session } from "../session";
import { folderTree } from "../tree";

/** The reports of the folder in the side bar: report, the papers that print it, their paragraphs. */
export function reportsView(session: Session): vscode.Disposable {
	const on = listening(session, "showing reports");
	const tree = folderTree<Row>(session, "tonggao.reports", {
		async known(say) {
			const answer = await session.folder.ask(
				"reports",
				{},
				undefined,
				afterMoment((share) =>
					say(vscode.l10n.t("Looking for reports… {0}", percent(share))),
				),
			);
			return (
				answer && {
					rows: await topRows(session, answer.value),
					pending: answer.pending,
				}
			);
		},
		none: vscode.l10n.t("No report is printed by two texts of this folder."),
		under: (row) => rowsUnder(session, row),
		item: itemOf,
		// Names of files and of groups of papers are no words of a text.
		isPrinted: ({ kind }) =>
			kind === "report" || kind === "paragraph" || kind === "cluster",
	});
	return vscode.Disposable.from(
		tree,
		on(session.bases.onDidChange, tree.refresh),
		on(session.passim.onDidChange, tree.refresh),
	);
}
