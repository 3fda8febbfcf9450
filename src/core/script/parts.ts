import { LINE_ENDS, STOPS } from "../text/characters";
import { type SourceSpan, sourceSpan } from "../text/span";

/** Texts up to this length are laid out as one. UTF-16 code units; some ten milliseconds of layout. */
const LARGEST = 12_000;
/** A part is cut no earlier. */
const LEAST = 6_000;

/**
 * Cuts a text that is too long to be laid out at once where it matters least: at the last blank line after the end of a
 * sentence within reach, else at the last line end after one, at the last line end, or at the limit. Parts tile the text.
 */
export function* partsOf(source: string): Generator<SourceSpan> {
	let start = 0;
	while (source.length - start > LARGEST) {
		const end = cutWithin(source, start + LEAST, start + LARGEST);
		yield sourceSpan(start, end);
		start = end;
	}
	if (start < source.length || source === "")
		yield sourceSpan(start, source.length);
}

/** How well a text can be cut at a place. */
const NOWHERE = 0;
const LINE_END = 1;
const SENTENCE_END = 2;
const PARAGRAPH_END = 3;

function cutWithin(source: string, first: number, last: number): number {
	let best = NOWHERE;
	let cut = last;
	for (let at = last; at > first && best < PARAGRAPH_END; at--) {
		const found = qualityOf(source, at);
		if (found <= best) continue;
		best = found;
		cut = at;
	}
	return best === NOWHERE ? wholeCharacter(source, cut) : cut;
}

function qualityOf(source: string, at: number): number {
	if (!isLineEnd(source, at - 1)) return NOWHERE;
	if (source[at - 1] === "\r" && source[at] === "\n") return NOWHERE;
	let before = at - 1;
	let lines = 0;
	while (before >= 0 && (source[before] ?? "").trim() === "") {
		if (isLineEnd(source, before)) lines++;
		if (source[before] === "\n" && source[before - 1] === "\r") before--;
		before--;
	}
	if (!STOPS.includes(source[before] ?? " ")) return LINE_END;
	return lines > 1 ? PARAGRAPH_END : SENTENCE_END;
}

function isLineEnd(source: string, at: number): boolean {
	return LINE_ENDS.includes(source[at] ?? " ");
}

function wholeCharacter(source: string, at: number): number {
	const pair =
		/[\ud800-\udbff]/.test(source[at - 1] ?? "") &&
		/[\udc00-\udfff]/.test(source[at] ?? "");
	return pair ? at - 1 : at;
}
