import * as vscode from "vscode";
import { displayed } from "../display";
import { remarkOn } from "../labels";
import { itemOf } from "../reports/items";
import { type Row, rowsUnder, topRows } from "../reports/rows";
import type { Session } from "../session";

const VIEW = "tonggao.reports";

/** The reports of the folder in the side bar: report, the papers that print it, their paragraphs. */
export function reportsView(session: Session): vscode.Disposable {
	const changed = new vscode.EventEmitter<void>();
	const view = vscode.window.createTreeView<Row>(VIEW, {
		showCollapseAll: true,
		treeDataProvider: displayed<Row>(
			session,
			{
				onDidChangeTreeData: changed.event,
				getTreeItem: itemOf,
				async getChildren(row) {
					if (row !== undefined) return rowsUnder(session, row);
					const answer = await session.folder.ask("reports", {});
					const rows = await topRows(session, answer?.value ?? []);
					view.message = remarkOn(
						rows,
						answer?.pending,
						vscode.l10n.t("No report is printed by two texts of this folder."),
					);
					return rows;
				},
			},
			isPrinted,
		),
	});
	const read = () =>
		vscode.window.withProgress({ location: { viewId: VIEW } }, () =>
			session.folder.load(),
		);
	return vscode.Disposable.from(
		changed,
		view,
		view.onDidChangeVisibility(({ visible }) => {
			if (visible && !session.folder.isWanted) void read();
		}),
		session.folder.onDidChange(() => {
			if (view.visible) changed.fire();
		}),
		session.bases.onDidChange(() => changed.fire()),
		session.passim.onDidChange(() => changed.fire()),
	);
}

/** Names of files and of groups of papers are no words of a text. */
function isPrinted({ kind }: Row): boolean {
	return kind === "report" || kind === "paragraph" || kind === "cluster";
}
