import type { Problem } from "../problem";
import { isIgnorable } from "./characters";
import { type SourceSpan, sourceSpan } from "./span";

type Oddity = "ignorable" | "surrogate" | "replacement" | "private";

/** How many places of a kind are told; their number is told in full. */
const TOLD = 1000;

/**
 * One problem for each kind of character that a text of a newspaper should not hold: ignorable ones after its beginning,
 * halves of surrogate pairs, U+FFFD for bytes that did not decode, and private ones, which show differently everywhere.
 */
export function findOddities(text: string): Problem[] {
	const found = new Map<Oddity, { count: number; spans: SourceSpan[] }>();
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		const length = isPair(text, at) ? 2 : 1;
		const oddity = oddityOf(text, at, code, length);
		if (oddity !== undefined) {
			const known = found.get(oddity) ?? { count: 0, spans: [] };
			known.count++;
			if (known.count <= TOLD) known.spans.push(sourceSpan(at, at + length));
			found.set(oddity, known);
		}
		at += length - 1;
	}
	return KINDS.flatMap(({ oddity, ...kind }) => {
		const known = found.get(oddity);
		if (known === undefined) return [];
		return [{ ...kind, values: [known.count], spans: known.spans }];
	});
}

/** In the order in which they are told. */
const KINDS: readonly (Pick<Problem, "kind" | "message"> & {
	readonly oddity: Oddity;
})[] = [
	{
		oddity: "replacement",
		kind: "undecoded",
		message: "Characters that did not decode (U+FFFD): {0}.",
	},
	{
		oddity: "surrogate",
		kind: "surrogate",
		message: "Halves of characters (lone surrogates): {0}.",
	},
	{
		oddity: "private",
		kind: "private-use",
		message: "Private-use characters, which show differently everywhere: {0}.",
	},
	{
		oddity: "ignorable",
		kind: "invisible",
		message: "Invisible characters inside the text: {0}.",
	},
];

function oddityOf(
	text: string,
	at: number,
	code: number,
	length: number,
): Oddity | undefined {
	// Planes 15 and 16 are private.
	if (length === 2) return code >= 0xdb80 ? "private" : undefined;
	if (code >= 0xd800 && code <= 0xdfff) return "surrogate";
	if (code >= 0xe000 && code <= 0xf8ff) return "private";
	if (code === 0xfffd) return "replacement";
	if (!isIgnorable(code)) return undefined;
	const mark = code === 0xfeff && at === 0;
	// U+200D makes one sign of two emoji.
	const joiner = code === 0x200d && isPair(text, at - 2);
	return mark || joiner ? undefined : "ignorable";
}

/** Whether a surrogate pair begins at an offset. */
function isPair(text: string, at: number): boolean {
	const lead = text.charCodeAt(at);
	const trail = text.charCodeAt(at + 1);
	return lead >= 0xd800 && lead <= 0xdbff && trail >= 0xdc00 && trail <= 0xdfff;
}
