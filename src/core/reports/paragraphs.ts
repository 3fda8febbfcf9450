import type { Article } from "../layout/page";
import type { SourceSpan } from "../text/span";
import {
	type Change,
	type CompareTools,
	comparing,
	type Pair,
	type UnitRef,
} from "./compare";
import { comparedUnits } from "./compared";
import type { Edit } from "./edits";

/** One paragraph of a version, or one that it cuts, with what became of it against the base. */
export interface ParagraphChange {
	readonly change: Change;
	/** What became of its parts, each once: of an edited one some may have moved. */
	readonly parts: readonly Change[];
	/** Which article the paragraph stands in: a cut one only in the base. */
	readonly side: "base" | "version";
	readonly spans: readonly SourceSpan[];
	/** As printed, layout undone. */
	readonly text: string;
	readonly edits: readonly Edit[];
}

/**
 * The paragraphs of a version in its own order, each once, found in steps, with those that it cuts where the base has them: after the
 * paragraph that stands before them in both.
 */
export function* paragraphChanges(
	base: Article,
	version: Article,
	tools: CompareTools,
): Generator<undefined, ParagraphChange[]> {
	const pairs = yield* comparing(base, version, tools);
	const byUnit = new Map<number, Pair[]>();
	for (const pair of pairs)
		for (const { unit } of pair.b) {
			const known = byUnit.get(unit);
			if (known === undefined) byUnit.set(unit, [pair]);
			else known.push(pair);
		}
	const cuts = cutsByPlace(pairs);
	const changes = [...(cuts.get(undefined) ?? [])];
	for (const unit of comparedUnits(version)) {
		const own = byUnit.get(unit) ?? [];
		const refs = own.flatMap((pair) => pair.b.filter((ref) => isOf(ref, unit)));
		const { projection } = version.units[unit] ?? {};
		if (refs.length === 0 || projection === undefined) continue;
		changes.push({
			...changeOf(own),
			side: "version",
			spans: refs.flatMap(({ spans }) => spans).sort(byStart),
			text: projection.text.trim(),
			edits: own.flatMap(({ edits }) => edits),
		});
		for (const cut of cuts.get(unit) ?? []) changes.push(cut);
	}
	return changes;
}

/** The cut pairs by the unit of the version after which they belong; those before all of it by `undefined`. */
function cutsByPlace(
	pairs: readonly Pair[],
): Map<number | undefined, ParagraphChange[]> {
	const cuts = new Map<number | undefined, ParagraphChange[]>();
	let after: number | undefined;
	for (const { change, a, b, edits } of pairs) {
		if (change === "same" || change === "edited") after = b.at(-1)?.unit;
		if (change !== "cut") continue;
		const known = cuts.get(after) ?? [];
		for (const { spans, text } of a)
			known.push({
				change,
				parts: [change],
				side: "base",
				spans,
				text: text.trim(),
				edits,
			});
		cuts.set(after, known);
	}
	return cuts;
}

/** One word for a paragraph whose sentences went different ways: edited. */
function changeOf(
	pairs: readonly Pair[],
): Pick<ParagraphChange, "change" | "parts"> {
	const parts = [...new Set(pairs.map(({ change }) => change))];
	const [first, ...others] = parts;
	const one = others.length === 0 && first !== undefined;
	return { change: one ? first : "edited", parts };
}

function isOf(ref: UnitRef, unit: number): boolean {
	return ref.unit === unit;
}

function byStart(a: SourceSpan, b: SourceSpan): number {
	return a.start - b.start;
}
