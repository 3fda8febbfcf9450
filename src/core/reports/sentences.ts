import { CharClass, classOf, isBlank, isIgnorable } from "../text/characters";
import type { Span } from "../text/span";

/** What a text is cut after: ends of sentences, or also the ；that parts long clauses. */
export type Grain = "sentence" | "clause";

/**
 * Cuts a text after 。！？ (and ； for clauses) with the closing brackets and quotation marks that follow. The spans tile
 * the text, but that stretches without any visible character go with what stands before them.
 */
export function cutSentences(text: string, grain: Grain): Span[] {
	const spans: Span[] = [];
	let start = 0;
	for (let at = 0; at < text.length; ) {
		if (!endsAt(text, at, grain)) {
			at++;
			continue;
		}
		while (at < text.length && endsAt(text, at, grain)) at++;
		while (at < text.length && closes(text.charCodeAt(at))) at++;
		spans.push({ start, end: at });
		start = at;
	}
	if (start === text.length) return spans;
	const last = spans.at(-1);
	if (last !== undefined && blankFrom(text, start))
		spans[spans.length - 1] = { start: last.start, end: text.length };
	else spans.push({ start, end: text.length });
	return spans;
}

function endsAt(text: string, at: number, grain: Grain): boolean {
	const mark = text.charAt(at);
	return (
		"。！？!?｡．".includes(mark) || (grain === "clause" && ";；".includes(mark))
	);
}

function closes(code: number): boolean {
	const found = classOf(code);
	return found === CharClass.close || code === 0x22 || code === 0x27;
}

function blankFrom(text: string, start: number): boolean {
	for (let at = start; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (!isBlank(code) && !isIgnorable(code)) return false;
	}
	return true;
}
