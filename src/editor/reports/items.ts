import * as vscode from "vscode";
import { percent } from "../../core/reports/share";
import type {
	MatrixSheet,
	PassimPassage,
	PassimReport,
	PrintedChange,
	PrintedReport,
	SheetPaper,
} from "../../worker/protocol";
import { CHANGE_ICONS, changeName, className } from "../labels";
import { dateName, fileName, scriptName, shortNames } from "../papers";
import { openCommand } from "../places";
import type { Row } from "./rows";

const { None, Collapsed } = vscode.TreeItemCollapsibleState;

/** How a row of the Reports view is shown. */
export function itemOf(row: Row): vscode.TreeItem {
	switch (row.kind) {
		case "report":
			return reportItem(row.report);
		case "derived":
			return derivedItem(row.report);
		case "figures":
			return figuresItem(row.report);
		case "figure":
			return row.of === undefined
				? commonItem(row.sheet)
				: figureItem(row.report, row.of);
		case "version":
			return paperItem(row);
		case "paragraph":
			return paragraphItem(row.change);
		case "passim":
			return passimItem(row.clusters);
		case "cluster":
			return clusterItem(row.cluster);
		case "passage":
			return passageItem(row.passage);
	}
}

function reportItem(report: PrintedReport): vscode.TreeItem {
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

function figuresItem(report: PrintedReport): vscode.TreeItem {
	const item = new vscode.TreeItem(vscode.l10n.t("Figures"), Collapsed);
	item.iconPath = new vscode.ThemeIcon("graph");
	item.tooltip = vscode.l10n.t(
		"Who cut what, the longest common text, changes of order",
	);
	item.id = `figures ${report.papers.map(({ file, article }) => `${file}#${article}`).join(" ")}`;
	return item;
}

/** The longest text that all print; it opens that text in the base. */
function commonItem({ common }: MatrixSheet): vscode.TreeItem {
	const { text = "", place } = common ?? {};
	const item = new vscode.TreeItem(
		vscode.l10n.t("Longest text that all print: {0} characters", text.length),
		None,
	);
	item.iconPath = new vscode.ThemeIcon("quote");
	item.tooltip = text;
	if (place !== undefined) item.command = openCommand(place);
	return item;
}

/** What a paper did, in numbers; what changes facts first. It opens the matrix. */
function figureItem(
	report: PrintedReport,
	{ file, figures, longest }: SheetPaper,
): vscode.TreeItem {
	const names = shortNames(report.papers.map((paper) => paper.file));
	const item = new vscode.TreeItem(names.get(file) ?? fileName(file), None);
	const { rows, edits } = figures;
	const facts = [
		edits.figure > 0 && vscode.l10n.t("Figures changed: {0}", edits.figure),
		edits.name > 0 && vscode.l10n.t("Names changed: {0}", edits.name),
	].filter((line) => line !== false);
	const others = [
		rows.cut > 0 && vscode.l10n.t("{0} cut", rows.cut),
		rows.edited > 0 && vscode.l10n.t("{0} edited", rows.edited),
		rows.added > 0 && vscode.l10n.t("{0} added", rows.added),
		figures.moved > 0 && vscode.l10n.t("{0} sentences moved", figures.moved),
	].filter((line) => line !== false);
	const said = [...facts, ...others];
	item.description =
		said.length === 0 ? vscode.l10n.t("as the base has it") : said.join(" · ");
	item.iconPath =
		facts.length > 0
			? new vscode.ThemeIcon(
					"warning",
					new vscode.ThemeColor("list.warningForeground"),
				)
			: new vscode.ThemeIcon(said.length === 0 ? "pass" : "diff");
	item.tooltip = [
		fileName(file),
		...said,
		...(longest === undefined
			? []
			: [
					vscode.l10n.t(
						"Longest text in common: {0} characters",
						longest.text.length,
					),
				]),
	].join("\n");
	item.command = {
		command: "tonggao.matrix.show",
		title: vscode.l10n.t("Show what every paper made of it"),
		arguments: [{ report }],
	};
	return item;
}

function paperItem({
	report,
	paper,
	sheet,
}: Extract<Row, { kind: "version" }>): vscode.TreeItem {
	const names = shortNames(report.papers.map(({ file }) => file));
	const item = new vscode.TreeItem(names.get(paper.file) ?? "", Collapsed);
	const derived = paper.standing === "derived";
	const date = sheet?.date && dateName(sheet.date);
	const words = [
		derived ? vscode.l10n.t("derived") : percent(paper.coverage),
		date ?? "",
		scriptName(paper.script),
		paper.title,
	];
	item.description = words.filter((word) => word !== "").join(" · ");
	item.tooltip = [
		fileName(paper.file),
		paper.title,
		...(date === undefined ? [] : [vscode.l10n.t("Dateline: {0}", date)]),
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
	parts,
	place,
	edits,
}: PrintedChange): vscode.TreeItem {
	const item = new vscode.TreeItem(place.context);
	const loud = (["figure", "name"] as const).filter((kind) =>
		edits.some((edit) => edit.class === kind),
	);
	const { icon, colour } = CHANGE_ICONS[change];
	item.iconPath =
		loud.length > 0
			? new vscode.ThemeIcon(
					"warning",
					new vscode.ThemeColor("list.warningForeground"),
				)
			: new vscode.ThemeIcon(
					icon,
					colour === undefined ? undefined : new vscode.ThemeColor(colour),
				);
	item.description = [
		change === "same" ? "" : changeName(change),
		change !== "moved" && parts.includes("moved") ? changeName("moved") : "",
		...loud.map(className),
	]
		.filter((word) => word !== "")
		.join(" · ");
	item.tooltip = [
		place.context,
		...edits.map(
			(edit) => `${className(edit.class)}: ${edit.a || "∅"} → ${edit.b || "∅"}`,
		),
	].join("\n");
	item.command = openCommand(place);
	item.contextValue = "paragraph";
	return item;
}

function passimItem(clusters: readonly PassimReport[]): vscode.TreeItem {
	const item = new vscode.TreeItem(
		vscode.l10n.t("passim’s clusters"),
		Collapsed,
	);
	item.description = String(clusters.length);
	item.iconPath = new vscode.ThemeIcon("archive");
	item.contextValue = "passim";
	return item;
}

function clusterItem({ title, passages }: PassimReport): vscode.TreeItem {
	const item = new vscode.TreeItem(title, Collapsed);
	item.description = vscode.l10n.t("{0} passages", passages.length);
	item.iconPath = new vscode.ThemeIcon("files");
	item.contextValue = "cluster";
	return item;
}

function passageItem(passage: PassimPassage): vscode.TreeItem {
	const { file, title, own, coverage, state, place } = passage;
	const item = new vscode.TreeItem(fileName(file), None);
	const said = {
		here: percent(coverage),
		changed: vscode.l10n.t("changed since the export"),
		elsewhere: vscode.l10n.t("not in this folder"),
	}[state];
	item.description = `${said} · ${title}`;
	item.tooltip = [
		file,
		title,
		vscode.l10n.t("{0} of the longest passage", percent(coverage)),
		vscode.l10n.t("{0} of its article", percent(own)),
		place?.context ?? "",
	]
		.filter((line) => line !== "")
		.join("\n");
	item.iconPath = new vscode.ThemeIcon(
		state === "here" ? "file" : "circle-slash",
	);
	item.contextValue = "passage";
	if (place !== undefined) item.command = openCommand(place);
	else if (state === "changed")
		item.command = {
			command: "vscode.open",
			title: vscode.l10n.t("Open"),
			arguments: [vscode.Uri.parse(file)],
		};
	return item;
}
