import * as vscode from "vscode";
import type { MatrixState, Subject } from "../../webview/matrix/messages";
import type { PrintedReport } from "../../worker/protocol";
import { command, listening, provider } from "../boundary";
import { MATRIX_VIEW, MatrixPanel } from "../matrix/panel";
import { saveMatrix } from "../matrix/save";
import { named } from "../named";
import { type Chosen, reportOf } from "../papers";
import type { Session } from "../session";

/** What the menu of a tab's cell or head hands over. */
interface Pointed {
	readonly webviewSection: string;
	readonly paper: string;
}

/** The witness matrix of a report in an editor tab: paragraphs or tasks by papers. */
export function matrix(session: Session): vscode.Disposable {
	const on = listening(session, "closing a matrix");
	const open = new Set<MatrixPanel>();
	const take = (panel: vscode.WebviewPanel, state: MatrixState) => {
		const made = new MatrixPanel(session, session.extension, panel, state);
		open.add(made);
		on(panel.onDidDispose, () => {
			open.delete(made);
			made.dispose();
		});
	};
	const active = () => [...open].find(({ panel }) => panel.active);
	const show = (subject: Subject) => async (chosen?: Chosen) => {
		const report = await reportOf(session, chosen);
		if (report === undefined) return;
		const known = [...open].find((each) => each.shows(report));
		if (known === undefined) take(newPanel(report), newState(report, subject));
		else known.reveal(subject);
	};
	/** What a menu of the tab names by an id goes on as the report and the paper that are meant. */
	const handOn = (id: string, to: string) =>
		command(session, id, async (pointed?: Pointed) => {
			const report = active()?.sheet?.report;
			const paper = pointed && active()?.paperOf(pointed.paper);
			if (report === undefined || paper === undefined) return;
			const chosen: Chosen = { report, paper };
			await vscode.commands.executeCommand(to, chosen);
		});
	return vscode.Disposable.from(
		{ dispose: () => [...open].map((each) => each.dispose()) },
		vscode.window.registerWebviewPanelSerializer(
			MATRIX_VIEW,
			provider(session, "matrix", "waiting", {
				async deserializeWebviewPanel(panel, state: MatrixState | undefined) {
					if (state === undefined) panel.dispose();
					else take(panel, state);
				},
			}),
		),
		command(session, "tonggao.matrix.show", show("paragraphs")),
		command(session, "tonggao.report.headlines", show("headlines")),
		command(session, "tonggao.matrix.export", async () => {
			const sheet = active()?.sheet;
			if (sheet !== undefined) await saveMatrix(session, sheet);
		}),
		handOn("tonggao.matrix.useAsBase", "tonggao.report.useAsBase"),
		handOn("tonggao.matrix.compare", "tonggao.compare.sameReport"),
	);
}

function newPanel(report: PrintedReport): vscode.WebviewPanel {
	return vscode.window.createWebviewPanel(
		MATRIX_VIEW,
		report.title,
		vscode.ViewColumn.Active,
	);
}

function newState({ papers }: PrintedReport, subject: Subject): MatrixState {
	return {
		report: papers.map(named),
		subject,
		arrangement: { kinds: [], words: "" },
	};
}
