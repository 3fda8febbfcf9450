import * as vscode from "vscode";
import type { PrintedReport } from "../../worker/protocol";
import { command, inform } from "../boundary";
import { LANGUAGE } from "../language";
import { type Chosen, reportOf } from "../papers";
import { patiently } from "../progress";
import type { Session } from "../session";

/** How many papers must print a sentence for it to count as the wire's: what only one has may be its own. */
const LEAST = 2;

/** Puts the wire text together again from what its papers print, as a new document that the user may save. */
export function wire(session: Session): vscode.Disposable {
	return command(
		session,
		"tonggao.report.reconstruct",
		async (chosen?: Chosen) => {
			const report = await reportOf(session, chosen);
			if (report !== undefined) await reconstruct(session, report);
		},
	);
}

async function reconstruct(
	session: Session,
	report: PrintedReport,
): Promise<void> {
	const papers = session.bases.versionsOf(report);
	const answer = await patiently(
		vscode.l10n.t("Tonggao: putting the wire text together…"),
		(token) =>
			session.folder.askComplete(
				"merged",
				{
					papers: papers.map(({ file, article }) => ({ file, article })),
					base: 0,
					least: LEAST,
				},
				token,
			),
	);
	if (answer === undefined) return;
	const { text = "", paragraphs = [] } = answer.value ?? {};
	if (text === "") {
		inform(vscode.l10n.t("Tonggao: no sentence of it stands in two papers."));
		return;
	}
	const document = await vscode.workspace.openTextDocument({
		language: LANGUAGE,
		content: text.endsWith("\n") ? text : `${text}\n`,
	});
	await vscode.window.showTextDocument(document, { preview: false });
	inform(
		vscode.l10n.t(
			"Tonggao: {0} paragraphs from {1} papers: every sentence that at least two print, as most of them print it.",
			paragraphs.length,
			papers.length,
		),
	);
}
