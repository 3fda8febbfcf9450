import * as vscode from "vscode";
import type { MatrixState } from "../../webview/matrix/messages";
import type { PrintedReport } from "../../worker/protocol";
import { command } from "../boundary";
import { MATRIX_VIEW, MatrixPanel } from "../matrix/panel";
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
	const open = new Set<MatrixPanel>();
	const take = (panel: vscode.WebviewPanel, state: MatrixState) => {
		const made = new MatrixPanel(session, session.extension, panel, state);
		open.add(made);
		panel.onDidDispose(() => {
			open.delete(made);
			made.dispose();
		});
	};
	const active = () => [...open].find(({ panel }) => panel.active);
	return vscode.Disposable.from(
		{ dispose: () => [...open].map((each) => each.dispose()) },
		vscode.window.registerWebviewPanelSerializer(MATRIX_VIEW, {
			async deserializeWebviewPanel(panel, state: MatrixState | undefined) {
				if (state === undefined) panel.dispose();
				else take(panel, state);
			},
		}),
		command(session, "tonggao.matrix.show", async (chosen?: Chosen) => {
			const report = await reportOf(session, chosen);
			if (report === undefined) return;
			const known = [...open].find((each) => each.shows(report));
			if (known !== undefined) known.panel.reveal();
			else take(newPanel(report), newState(report));
		}),
		command(session, "tonggao.matrix.useAsBase", async (pointed: Pointed) => {
			const sheet = active()?.sheet;
			const paper = active()?.paperOf(pointed.paper);
			if (sheet !== undefined && paper !== undefined)
				await session.bases.choose(sheet.report, paper);
		}),
		command(session, "tonggao.matrix.compare", async (pointed: Pointed) => {
			const sheet = active()?.sheet;
			const paper = active()?.paperOf(pointed.paper);
			if (sheet === undefined || paper === undefined) return;
			const { report } = sheet;
			await vscode.commands.executeCommand("tonggao.compare.sameReport", {
				report,
				paper,
			} satisfies Chosen);
		}),
	);
}

function newPanel(report: PrintedReport): vscode.WebviewPanel {
	return vscode.window.createWebviewPanel(
		MATRIX_VIEW,
		report.title,
		vscode.ViewColumn.Active,
	);
}

function newState({ papers }: PrintedReport): MatrixState {
	return {
		report: papers.map(named),
		subject: "paragraphs",
		arrangement: { kinds: [], words: "" },
	};
}
