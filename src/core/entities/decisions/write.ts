import { readRows } from "../../text/rows";
import { type SourceSpan, sourceSpan } from "../../text/span";
import type { Decision } from "./read";

/**
 * The edit that puts a decision into a list, as `readDecisions` reads it: in the place of the line about the same term, else
 * at the end.
 */
export function writeDecision(
	list: string,
	decision: Decision,
): { readonly span: SourceSpan; readonly text: string } {
	const row = rowOf(decision);
	const known = readRows(list).findLast(
		({ fields: [written = ""] }) => termOf(written) === plain(decision.term),
	);
	if (known !== undefined) return { span: known.span, text: row };
	const end = sourceSpan(list.length, list.length);
	const lineEnd = /\r\n|[\r\n]/u.exec(list)?.[0] ?? "\n";
	const before = list === "" || /[\r\n]$/u.test(list) ? "" : lineEnd;
	return { span: end, text: `${before}${row}${lineEnd}` };
}

function rowOf({ term, type, name, note }: Decision): string {
	const written =
		name === undefined || type === "never"
			? plain(term)
			: `${plain(term)}=${plain(name)}`;
	return [written, type, ...(note === undefined ? [] : [plain(note)])].join(
		"\t",
	);
}

function termOf(written: string): string {
	return (written.split("=")[0] ?? "").trim();
}

/** A text without what parts the columns and lines of a list. */
function plain(text: string): string {
	return text.replace(/[\s=]+/gu, " ").trim();
}
