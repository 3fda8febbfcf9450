import * as vscode from "vscode";
import type { MatrixWords } from "../../webview/matrix/messages";
import { changeName, className } from "../labels";

/** The words of a matrix's tab in the user's language. */
export function matrixWords(): MatrixWords {
	return {
		changes: {
			same: changeName("same"),
			edited: changeName("edited"),
			cut: changeName("cut"),
			added: changeName("added"),
			moved: changeName("moved"),
		},
		classes: {
			attribution: className("attribution"),
			figure: className("figure"),
			name: className("name"),
			wording: className("wording"),
			punctuation: className("punctuation"),
		},
		subjects: {
			paragraphs: vscode.l10n.t("Paragraphs"),
			tasks: vscode.l10n.t("Tasks"),
			headlines: vscode.l10n.t("Headlines"),
		},
		leftOut: vscode.l10n.t("left out"),
		nothing: vscode.l10n.t("nothing of it"),
		base: vscode.l10n.t("base"),
		baseOf: vscode.l10n.t("Base"),
		rowsShown: vscode.l10n.t("{0} of {1} rows"),
		noRows: vscode.l10n.t("No row is like that."),
		showAll: vscode.l10n.t("Show all rows"),
		search: vscode.l10n.t("Words in the rows"),
		filters: vscode.l10n.t("Show rows in which a paper has one of these"),
		rows: vscode.l10n.t("What the rows are"),
		sortBy: vscode.l10n.t("sort by what {0} changed"),
		moreEdits: vscode.l10n.t("and {0} more"),
		open: vscode.l10n.t("Click or Enter opens both places."),
		paper: vscode.l10n.t("Paper"),
		noHeadline: vscode.l10n.t("no headline"),
		none: vscode.l10n.t(
			"The report was not found: its pages are gone, or not all were read.",
		),
		again: vscode.l10n.t("Look Again"),
		loading: vscode.l10n.t("Tonggao: looking through the folder…"),
	};
}
