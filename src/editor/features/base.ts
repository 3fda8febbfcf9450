import * as vscode from "vscode";
import { command } from "../boundary";
import { isSame } from "../named";
import {
	type Chosen,
	isChosen,
	paperItems,
	reportOf,
	shareOf,
} from "../papers";
import type { Session } from "../session";
import { say } from "../stepping";

/** Lets the user choose which paper of a report the others are held against. */
export function base(session: Session): vscode.Disposable {
	return vscode.Disposable.from(
		command(session, "tonggao.report.useAsBase", async (chosen?: Chosen) => {
			// Only a row of the view, or a column of the matrix, says which paper is meant.
			if (!isChosen(chosen) || chosen.paper === undefined) return;
			await session.bases.choose(chosen.report, chosen.paper);
		}),
		command(session, "tonggao.report.chooseBase", async (chosen?: Chosen) => {
			const report = await reportOf(session, chosen);
			if (report === undefined) return;
			const known = session.bases.of(report);
			const items = paperItems(report.papers, (paper) =>
				known !== undefined && isSame(paper, known)
					? `${shareOf(paper)} · ${vscode.l10n.t("base")}`
					: shareOf(paper),
			);
			const picked = await vscode.window.showQuickPick(items, {
				title: vscode.l10n.t("Choose Base…"),
				placeHolder: vscode.l10n.t(
					"The paper that the others are held against",
				),
				matchOnDescription: true,
				matchOnDetail: true,
			});
			if (picked?.paper === undefined) return;
			await session.bases.choose(report, picked.paper);
			say(vscode.l10n.t("Base: {0}", picked.label));
		}),
	);
}
