import * as vscode from "vscode";
import { type Grid, gridOf } from "../../core/reports/grid";
import { kindName } from "../labels";
import { fileName, shortNames } from "../papers";
import type { Sheet } from "./sheet";
import { matrixWords } from "./words";

/** A matrix as files of it are written: all rows with whole paragraphs, in the user's language. */
export function sheetGrid({ view, sheet, papers }: Sheet): Grid {
	const { changes, classes, leftOut, base } = matrixWords();
	const names = shortNames(papers.map(({ file }) => file));
	return gridOf(
		{
			title: view.title,
			notes: view.summary,
			base: sheet.base,
			papers: papers.map(({ file, coverage }) => ({
				name: names.get(file) ?? fileName(file),
				coverage,
			})),
			rows: sheet.rows.map(({ printed, ...row }) => ({
				...row,
				text: printed.text,
			})),
		},
		{
			language: vscode.env.language,
			changes,
			classes,
			kinds: {
				paragraph: kindName("paragraph"),
				bullet: kindName("bullet"),
				task: kindName("task"),
				added: changes.added,
			},
			number: "#",
			kind: vscode.l10n.t("kind"),
			text: vscode.l10n.t("text"),
			printedBy: vscode.l10n.t("papers"),
			share: vscode.l10n.t("share"),
			leftOut,
			base,
		},
	);
}
