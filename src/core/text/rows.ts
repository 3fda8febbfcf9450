import { type SourceSpan, sourceSpan } from "./span";

/** A line of a list that is no remark. */
export interface Row {
	/** Counted from 0. */
	readonly line: number;
	/** The whole line, without its end. */
	readonly span: SourceSpan;
	/** What tabs part; one at least. */
	readonly fields: readonly string[];
}

/** Reads a list of a line a row and a tab between fields. Blank lines and lines that begin with `#` are remarks. */
export function readRows(text: string): Row[] {
	const rows: Row[] = [];
	let line = 0;
	for (const { 0: row, index } of text.matchAll(
		/[^\r\n]*(?:\r\n|[\r\n]|$)/gu,
	)) {
		const content = row.replace(/[\r\n]+$/u, "");
		if (content.trim() !== "" && !content.startsWith("#"))
			rows.push({
				line,
				span: sourceSpan(index, index + content.length),
				fields: content.split("\t"),
			});
		line++;
	}
	return rows;
}
