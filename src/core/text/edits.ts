import type { Span } from "./span";

/** A text with edits made, which stand in its order and apart. */
export function withEdits(
	text: string,
	edits: Iterable<{ readonly span: Span; readonly text: string }>,
): string {
	const parts: string[] = [];
	let reached = 0;
	for (const { span, text: put } of edits) {
		parts.push(text.slice(reached, span.start), put);
		reached = span.end;
	}
	parts.push(text.slice(reached));
	return parts.join("");
}
