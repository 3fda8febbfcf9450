import * as vscode from "vscode";
import type { MatrixTable, TableCell } from "../../core/reports/matrix-table";
import type { SheetCell } from "../../worker/protocol";
import { changeName, className } from "../labels";
import { percent } from "../papers";
import type { Sheet } from "./sheet";

/** The signs of changes, as the tab shows them. */
const SIGNS = { same: "=", edited: "≈", cut: "−", added: "+", moved: "↷" };

/** A matrix with whole paragraphs, as files of it are written: all rows, in the base's order. */
export function tableOf({ view, sheet }: Sheet): MatrixTable {
	const { base, papers, title, summary, rows } = view;
	return {
		title,
		notes: summary,
		language: vscode.env.language,
		head: [
			"#",
			`${base.name} · ${vscode.l10n.t("base")}`,
			...papers.map(({ name, share }) => `${name} · ${percent(share)}`),
		],
		rows: sheet.rows.map(({ printed, cells }, index): TableCell[] => [
			{ text: rows[index]?.mark ?? "" },
			{ text: printed.text },
			...cells.filter((_, paper) => paper !== sheet.base).map(cellOf),
		]),
	};
}

function cellOf(cell: SheetCell | undefined): TableCell {
	if (cell === undefined) return { text: "" };
	const { change, share, edits, leftOut } = cell;
	const said =
		change === "edited" || change === "moved"
			? `${changeName(change)} ${percent(share)}`
			: changeName(change);
	const lines = [
		`${SIGNS[change]} ${said}`,
		...edits.map(
			(edit) => `${className(edit.class)}: ${edit.a || "∅"} → ${edit.b || "∅"}`,
		),
		...leftOut.map(({ text }) => `${vscode.l10n.t("left out")}: ${text}`),
	];
	return { text: lines.join("\n"), change };
}
