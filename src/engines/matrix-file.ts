import { stringify } from "csv-stringify/sync";
import { markdownTable } from "markdown-table";
import {
	type MatrixTable,
	matrixHtml,
	plainRows,
	type TableFormat,
} from "../core/reports/matrix-table";

/** A matrix as the text of a file. What a spreadsheet would take for a formula is made text. */
export function matrixFile(table: MatrixTable, format: TableFormat): string {
	if (format === "html") return matrixHtml(table);
	if (format === "csv")
		// Without the byte order mark Excel misreads Chinese.
		return stringify(plainRows(table), { escape_formulas: true, bom: true });
	const rows = plainRows(table).map((row) => row.map(inMarkdown));
	const notes = table.notes.map((note) => `${note}  \n`).join("");
	const body = markdownTable(rows, { alignDelimiters: false });
	return `# ${table.title}\n\n${notes}\n${body}\n`;
}

/** A cell of Markdown is one line, and a bar ends it; markup of the text is shown as it stands. */
function inMarkdown(text: string): string {
	return text
		.replace(/[\\`*_<>[\]|~]/gu, (sign) => `\\${sign}`)
		.replace(/\s*\n\s*/gu, "<br>");
}
