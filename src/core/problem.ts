import type { SourceSpan } from "./text/span";

/**
 * Something the reader should know about a text: a gap in a list, an odd character, a part that could not be analysed.
 * `message` is an English sentence with {0}, {1}… for `values`, so that a front end can show it in another language.
 */
export interface Problem {
	readonly kind: string;
	readonly message: string;
	readonly values: readonly (string | number)[];
	readonly spans: readonly SourceSpan[];
}

/** The English sentence of a problem with its values filled in. */
export function describe(problem: Pick<Problem, "message" | "values">): string {
	return problem.message.replace(/\{(\d+)\}/gu, (whole, index) =>
		String(problem.values[Number(index)] ?? whole),
	);
}
