import { align, type Match } from "./align";
import { type EditTools, type NamedEdit, namedEdits } from "./edits";
import { stretchOf } from "./stretch";
import { startOf, type Witness } from "./witness";

/** Sentences of two articles that belong together, with what differs in them. */
export interface Link extends Match {
	/** Whether both articles have it in the same order as what is kept. */
	readonly order: "kept" | "moved";
	/** In order, with offsets in the whole keys of both articles. */
	readonly edits: readonly NamedEdit[];
}

/**
 * What of two articles belongs together, in steps: what is in order first, then what moved; either in the first one's
 * order.
 */
export function* linking(
	a: Witness,
	b: Witness,
	tools: EditTools,
): Generator<undefined, Link[]> {
	const { inOrder, moved } = align(a.sentences, b.sentences);
	yield;
	const links: Link[] = [];
	for (const [order, matches] of [
		["kept", inOrder],
		["moved", moved],
	] as const)
		for (const match of matches) {
			const edits = editsIn(a, b, match, tools);
			links.push({ ...match, order, edits });
			if (edits.length > 0) yield;
		}
	return links;
}

/** What differs in sentences that belong together, with offsets in the whole keys. */
export function editsIn(
	a: Witness,
	b: Witness,
	match: Omit<Match, "similarity">,
	tools: EditTools,
): NamedEdit[] {
	const aStart = startOf(a, match.a);
	const bStart = startOf(b, match.b);
	return namedEdits(
		stretchOf(a.article, a.sentences.slice(match.a, match.aEnd)),
		stretchOf(b.article, b.sentences.slice(match.b, match.bEnd)),
		{ ...tools, names: { a: a.names, b: b.names } },
	).map((edit) => ({
		...edit,
		a: edit.a + aStart,
		aEnd: edit.aEnd + aStart,
		b: edit.b + bStart,
		bEnd: edit.bEnd + bStart,
	}));
}
