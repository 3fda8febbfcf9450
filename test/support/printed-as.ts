/** A text without blanks. */
const plain = (text: string) => text.replace(/\s/gu, "");

/** A clause that two papers print, as it came out and as it is printed. */
export interface PrintedClause {
	readonly ours: string;
	readonly printed: string;
}

/**
 * The clauses of a source whose key a paper has, too: what conversion made of them beside what the paper prints. The
 * conversion and the keys have the lengths of their texts, blanks aside.
 */
export function* clausesPrinted(
	source: string,
	converted: string,
	paper: string,
	keyOf: (text: string) => string,
): Generator<PrintedClause> {
	const [text, ours, printed] = [source, converted, paper].map(plain);
	if (text === undefined || ours === undefined || printed === undefined) return;
	const [key, keys] = [keyOf(text), keyOf(printed)];
	for (const { 0: clause, index } of key.matchAll(/[^，。；：、]{4,}/gu)) {
		const at = keys.indexOf(clause);
		if (at < 0) continue;
		yield {
			ours: ours.slice(index, index + clause.length),
			printed: printed.slice(at, at + clause.length),
		};
	}
}
