import { SHEET, sheetsOf } from "../layout/sheets";
import { type SourceSpan, sourceSpan } from "../text/span";

/**
 * The parts of a text that are converted one after the other: the sheets that layout reads, those that one long line makes
 * longer than `SHEET.most` cut there between two characters. Parts tile the text.
 */
export function* partsOf(source: string): Generator<SourceSpan> {
	for (const { start, end } of sheetsOf(source)) {
		let from = start;
		while (end - from > SHEET.most) {
			const to = wholeCharacter(source, from + SHEET.most);
			yield sourceSpan(from, to);
			from = to;
		}
		yield sourceSpan(from, end);
	}
}

function wholeCharacter(source: string, at: number): number {
	const pair =
		/[\ud800-\udbff]/.test(source[at - 1] ?? "") &&
		/[\udc00-\udfff]/.test(source[at] ?? "");
	return pair ? at - 1 : at;
}
