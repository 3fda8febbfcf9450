import * as vscode from "vscode";
import { rowMarks } from "../../core/reports/grid";
import { percent } from "../../core/reports/share";
import { shortened } from "../../core/text/shorten";
import type {
	MatrixCell,
	MatrixPaper,
	MatrixRow,
	MatrixView,
	Subject,
} from "../../webview/matrix/messages";
import type {
	MatrixSheet,
	Paper,
	SheetCell,
	SheetPaper,
	SheetRow,
} from "../../worker/protocol";
import { kindName, notRead } from "../labels";
import { dateName, fileName, scriptName, shortNames } from "../papers";

/** How much of a paragraph the tab is told, in UTF-16 units. */
const MOST = 400;

/** What a matrix is made of: the worker's sheet and the papers that it was asked for, in the same order. */
export interface Source {
	readonly title: string;
	readonly subject: Subject;
	readonly sheet: MatrixSheet;
	readonly papers: readonly Paper[];
	readonly pending: number;
}

/** The matrix as its tab shows it. */
export function viewOf(source: Source): MatrixView | undefined {
	const { title, subject, sheet, pending } = source;
	const papers = papersOf(source);
	const base = papers[sheet.base];
	if (base === undefined) return undefined;
	const others = (_: unknown, index: number) => index !== sheet.base;
	const marks = rowMarks(sheet.rows);
	return {
		title,
		summary: summaryOf(sheet, papers),
		subject,
		base,
		papers: papers.filter(others),
		rows: sheet.rows.map(
			(row, index): MatrixRow => ({
				id: String(index),
				mark: marks[index] ?? "",
				text: shortened(row.printed.text, MOST),
				cells: cellsOf(row.cells.filter(others)),
			}),
		),
		headlines: sheet.papers.flatMap(({ headlines }, index) => {
			const paper = papers[index];
			const lines = headlines.map(({ kind, text }) => ({
				kind,
				name: kindName(kind),
				text,
			}));
			return paper === undefined ? [] : [{ paper, lines }];
		}),
		...(pending > 0 && { pending: notRead(pending) }),
	};
}

/** Names an article for the tab. */
export function paperId({
	file,
	article,
}: Pick<Paper, "file" | "article">): string {
	return `${article}@${file}`;
}

function papersOf({ sheet, papers }: Source): MatrixPaper[] {
	const names = shortNames(papers.map(({ file }) => file));
	return sheet.papers.map((paper, index): MatrixPaper => {
		const { file, title, script } = paper;
		return {
			id: paperId(paper),
			name: names.get(file) ?? fileName(file),
			title,
			script: scriptName(script),
			share: papers[index]?.coverage ?? 0,
			about: aboutOf(paper, papers[index]),
		};
	});
}

function aboutOf(
	{ file, title, script, date, figures, longest }: SheetPaper,
	paper: Paper | undefined,
): string {
	const { rows, edits } = figures;
	const lines = [
		fileName(file),
		title,
		[date && dateName(date), scriptName(script)].filter(Boolean).join(" · "),
		paper &&
			vscode.l10n.t("{0} of the fullest version", percent(paper.coverage)),
		paper && vscode.l10n.t("{0} of it from the report", percent(paper.own)),
		vscode.l10n.t(
			"{0} the same, {1} edited, {2} cut, {3} added, {4} moved",
			rows.same,
			rows.edited,
			rows.cut,
			rows.added,
			rows.moved,
		),
		edits.figure > 0 && vscode.l10n.t("Figures changed: {0}", edits.figure),
		edits.name > 0 && vscode.l10n.t("Names changed: {0}", edits.name),
		longest &&
			vscode.l10n.t(
				"Longest text in common: {0} characters",
				longest.text.length,
			),
	];
	return lines.filter((line) => line).join("\n");
}

function cellsOf(cells: SheetRow["cells"]): MatrixRow["cells"] {
	return Object.fromEntries(
		cells.flatMap((cell, index) =>
			cell === undefined ? [] : [[index, cellOf(cell)]],
		),
	);
}

function cellOf({
	change,
	share,
	printed,
	leftOut,
	moved,
	edits,
}: SheetCell): MatrixCell {
	return {
		change,
		share,
		leftOut: leftOut.map(({ text }) => shortened(text, MOST)),
		moved: moved.map(({ text }) => shortened(text, MOST)),
		edits: edits.map((edit) => ({
			class: edit.class,
			base: shortened(edit.a, MOST),
			paper: shortened(edit.b, MOST),
		})),
		...(printed &&
			change !== "same" && { text: shortened(printed.text, MOST) }),
	};
}

/** What is said of the whole: what all print, and who changed the order. */
function summaryOf(
	{ common, papers: sheets }: MatrixSheet,
	papers: readonly MatrixPaper[],
): string[] {
	const namesWhere = (isIt: (sheet: SheetPaper) => boolean) =>
		papers
			.filter((_, index) => {
				const sheet = sheets[index];
				return sheet !== undefined && isIt(sheet);
			})
			.map(({ name }) => name)
			.join(vscode.l10n.t(", "));
	const lines: string[] = [];
	if (common !== undefined)
		lines.push(
			vscode.l10n.t(
				"Longest text that all print: {0} characters",
				common.text.length,
			),
		);
	const moved = namesWhere(({ figures }) => figures.moved > 0);
	if (moved !== "") lines.push(vscode.l10n.t("Order changed by: {0}", moved));
	const figures = namesWhere((sheet) => sheet.figures.edits.figure > 0);
	if (figures !== "")
		lines.push(vscode.l10n.t("Figures changed by: {0}", figures));
	const names = namesWhere((sheet) => sheet.figures.edits.name > 0);
	if (names !== "") lines.push(vscode.l10n.t("Names changed by: {0}", names));
	return lines;
}

/** Where a row's words stand in a paper that does not print them: behind what stands before them there. */
export function nearestBefore(
	rows: readonly SheetRow[],
	row: number,
	paper: number,
): SheetCell["printed"] {
	return rows
		.slice(0, row)
		.findLast(({ cells }) => cells[paper]?.printed !== undefined)?.cells[paper]
		?.printed;
}
