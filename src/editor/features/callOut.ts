import * as vscode from "vscode";
import type { Analysis } from "../../core/analysis";
import { command, listening } from "../boundary";
import { toRange } from "../ranges";
import type { Session } from "../session";
import { subjectFrom } from "../subject";

/** Calls out one entity across the folder: a box round every mention in the editors, its papers in the sidebar. */
export function callOut(session: Session): vscode.Disposable {
	const on = listening(session, "marking the name called out");
	const box = vscode.window.createTextEditorDecorationType({
		border: "1px solid",
		borderColor: new vscode.ThemeColor("tonggao.calledOut"),
		borderRadius: "2px",
		overviewRulerColor: new vscode.ThemeColor("tonggao.calledOut"),
		overviewRulerLane: vscode.OverviewRulerLane.Right,
		rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
	});
	const paint = (document: vscode.TextDocument, analysis: Analysis) => {
		const { id } = session.calledOut;
		const ranges = analysis.mentions
			.filter(({ entity }) => entity === id)
			.flatMap(({ spans }) => spans.map((span) => toRange(document, span)));
		for (const editor of vscode.window.visibleTextEditors)
			if (editor.document === document) editor.setDecorations(box, ranges);
	};
	const paintAll = () => {
		for (const { document } of vscode.window.visibleTextEditors) {
			const known = session.latest(document);
			if (known?.version === document.version) paint(document, known.analysis);
		}
	};
	return vscode.Disposable.from(
		box,
		command(session, "tonggao.entity.callOut", async (given: unknown) => {
			const subject = await subjectFrom(session, given);
			if (subject === undefined) return;
			session.calledOut.set(subject.id);
			await vscode.commands.executeCommand("tonggao.entities.focus");
		}),
		command(session, "tonggao.entity.endCallOut", () =>
			session.calledOut.set(undefined),
		),
		on(session.calledOut.onDidChange, paintAll),
		on(session.onDidAnalyze, ({ document, analysis }) =>
			paint(document, analysis),
		),
		on(vscode.window.onDidChangeVisibleTextEditors, paintAll),
	);
}
