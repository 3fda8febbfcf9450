import { stringify } from "csv-stringify/sync";
import { COLUMNS, type Row, type Table } from "../core/entities/table";

/**
 * A table as comma-separated values with a line of column names. What a spreadsheet would take for a formula is made text.
 * @param reader `spreadsheet`: begins with a byte order mark, without which Excel misreads Chinese.
 */
export function csvOf(
	table: Table,
	rows: readonly Row[],
	reader: "spreadsheet" | "program",
): string {
	return stringify([...rows], {
		header: true,
		columns: [...COLUMNS[table]],
		escape_formulas: true,
		bom: reader === "spreadsheet",
	});
}
