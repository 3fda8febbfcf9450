import type { Span } from "../text/span";

/** The end of a line that is an address of the web or of mail, or the beginning of one. */
const ADDRESS = /(?:https?:\/\/|www\.|\w@)[\w.\-/?=&%#~:]*$/iu;

/** No address is looked for further back, in UTF-16 units. */
const REACH = 60;

/** What an address never ends with. */
const UNFINISHED = /[./@\-_?=&%#]$/u;

/** What is left of an address that a line end has cut: letters, then a mark of addresses with more behind it. */
const REST = /^[\w-]*[./@?=&#_]\w/u;

/** Whether the line `[start, end)` of a text ends in an address. */
export function endsInAddress(
	text: string,
	start: number,
	end: number,
): boolean {
	return ADDRESS.test(text.slice(Math.max(start, end - REACH), end));
}

/** Whether an address goes on over the end of a line: www.example.|com/news, name@exam|ple.com */
export function cutsAddress(text: string, line: Span, next: Span): boolean {
	if (text.charCodeAt(next.start) >= 0x80) return false;
	if (text.charCodeAt(line.end - 1) >= 0x80) return false;
	if (!endsInAddress(text, line.start, line.end)) return false;
	return (
		UNFINISHED.test(text.slice(line.end - 1, line.end)) ||
		REST.test(text.slice(next.start, Math.min(next.end, next.start + REACH)))
	);
}
