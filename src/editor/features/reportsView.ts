import * as vscode from "vscode";
import type {
	Paper,
	PrintedChange,
	PrintedReport,
} from "../../worker/protocol";
import { displayed } from "../display";
import { CHANGE_ICONS, changeName, notRead } from "../labels";
import { fileName, percent, scriptName, shortNames } from "../papers";
import { toLocation } from "../ranges";
import type { Session } from "../session";

const VIEW = "tonggao.reports";

/** A row of the view. Commands of the view's menu are given it: they read `report` and `paper`. */
type Row =
	| { readonly kind: "report"; readonly report: PrintedReport }
	| { readonly kind: "derived"; readonly report: PrintedReport }
	| {
			readonly kind: "version";
			readonly report: PrintedReport;
			readonly paper: Paper;
	  }
	| {
			readonly kind: "paragraph";
			readonly paper: Paper;
			readonly report: PrintedReport;
			readonly change: PrintedChange;
	  };

/** The reports of the folder in the side bar: report, the papers that print it, their paragraphs. */
export function reportsView(session: Session): vscode.Disposable {
	const changed = new vscode.EventEmitter<void>();
	let pending: number | undefined;
	const view = vscode.window.createTreeView<Row>(VIEW, {
		showCollapseAll: true,
		treeDataProvider: displayed<Row>(
			session,
			{
				onDidChangeTreeData: changed.event,
				getTreeItem: itemOf,
				async getChildren(row) {
					if (row !== undefined) return childrenOf(session, row);
					const answer = await session.folder.ask("reports", {});
					pending = answer?.pending;
					view.message =
						pending === undefined || pending === 0 ? "" : notRead(pending);
					return answer?.value.map(
						(report): Row => ({ kind: "report", report }),
					);
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
	);
}

/** Names of files and of groups of papers are no words of a text. */
function isPrinted({ kind }: Row): boolean {
	return kind === "report" || kind === "paragraph";
}

async function childrenOf(session: Session, row: Row): Promise<Row[]> {
	const { report } = row;
	const papers = (standing: Paper["standing"]) =>
		report.papers
			.filter((paper) => paper.standing === standing)
			.map((paper): Row => ({ kind: "version", report, paper }));
	if (row.kind === "report") {
		const derived = papers("derived");
		return derived.length === 0
			? papers("version")
			: [...papers("version"), { kind: "derived", report }];
	}
	if (row.kind === "derived") return papers("derived");
	if (row.kind === "paragraph") return [];
	const { paper } = row;
	const base = session.bases.of(report);
	if (base === undefined) return [];
	const answer = await session.folder.ask("compare", {
		base: refOf(base),
		version: refOf(paper),
	});
	return (answer?.value ?? []).map(
		(change): Row => ({ kind: "paragraph", report, paper, change }),
	);
}

function refOf({ file, article }: Paper) {
	return { file, article };
}

function itemOf(row: Row): vscode.TreeItem {
	switch (row.kind) {
		case "report":
			return reportItem(row.report);
		case "derived":
			return derivedItem(row.report);
		case "version":
			return paperItem(row);
		case "paragraph":
			return paragraphItem(row.change);
	}
}

function reportItem(report: PrintedReport): vscode.TreeItem {
	const { Collapsed } = vscode.TreeItemCollapsibleState;
	const item = new vscode.TreeItem(report.title, Collapsed);
	const versions = report.papers.filter(
		({ standing }) => standing === "version",
	);
	item.description = vscode.l10n.t("{0} versions", versions.length);
	item.iconPath = new vscode.ThemeIcon("files");
	item.contextValue = "report";
	item.tooltip = [
		report.title,
		...versions.map(
			(paper) => `${fileName(paper.file)} · ${percent(paper.coverage)}`,
		),
	].join("\n");
	return item;
}

function derivedItem(report: PrintedReport): vscode.TreeItem {
	const { Collapsed } = vscode.TreeItemCollapsibleState;
	const item = new vscode.TreeItem(vscode.l10n.t("Derived"), Collapsed);
	const count = report.papers.filter(
		({ standing }) => standing === "derived",
	).length;
	item.description = String(count);
	item.tooltip = vscode.l10n.t(
		"Commentary, charts and background that use the report",
	);
	item.iconPath = new vscode.ThemeIcon("references");
	return item;
}

function paperItem({
	report,
	paper,
}: {
	readonly report: PrintedReport;
	readonly paper: Paper;
}): vscode.TreeItem {
	const { Collapsed } = vscode.TreeItemCollapsibleState;
	const names = shortNames(report.papers.map(({ file }) => file));
	const item = new vscode.TreeItem(names.get(paper.file) ?? "", Collapsed);
	const derived = paper.standing === "derived";
	const words = [
		derived ? vscode.l10n.t("derived") : percent(paper.coverage),
		scriptName(paper.script),
		paper.title,
	];
	item.description = words.filter((word) => word !== "").join(" · ");
	item.tooltip = [
		fileName(paper.file),
		paper.title,
		vscode.l10n.t("{0} of the fullest version", percent(paper.coverage)),
		vscode.l10n.t("{0} of it from the report", percent(paper.own)),
		vscode.l10n.t("{0} paragraphs", paper.paragraphs),
	].join("\n");
	item.iconPath = new vscode.ThemeIcon(derived ? "quote" : "file");
	item.contextValue = "version";
	item.command = openCommand(paper.place);
	return item;
}

function paragraphItem({
	change,
	place,
	edits,
}: PrintedChange): vscode.TreeItem {
	const item = new vscode.TreeItem(place.context);
	const { icon, colour } = CHANGE_ICONS[change];
	item.iconPath = new vscode.ThemeIcon(
		icon,
		colour === undefined ? undefined : new vscode.ThemeColor(colour),
	);
	item.description = change === "same" ? "" : changeName(change);
	item.tooltip = [
		place.context,
		...edits.map(({ a, b }) => `${a || "∅"} → ${b || "∅"}`),
	].join("\n");
	item.command = openCommand(place);
	item.contextValue = "paragraph";
	return item;
}

function openCommand(place: Paper["place"]): vscode.Command {
	const { uri, range } = toLocation(place);
	return {
		command: "vscode.open",
		title: vscode.l10n.t("Open"),
		arguments: [uri, { selection: range, preview: true }],
	};
}
