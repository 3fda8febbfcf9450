import type { Unit, UnitKind } from "./page";

const HEADS: ReadonlySet<UnitKind> = new Set(["headline", "kicker", "label"]);

/** The indices of an article's units in the order they are read: headings at the edges first, then the rest as printed. */
export function readingOrder(units: readonly Unit[]): number[] {
	const edge: number[] = [];
	const rest: number[] = [];
	let first = 0;
	while (first < units.length && HEADS.has(units[first]?.kind ?? "other"))
		edge.push(first++);
	let last = units.length - 1;
	while (last >= first && isTrailing(units[last]?.kind ?? "other")) last--;
	const heads: number[] = [];
	const others: number[] = [];
	for (let at = last + 1; at < units.length; at++)
		(HEADS.has(units[at]?.kind ?? "other") ? heads : others).push(at);
	for (let at = first; at <= last; at++) rest.push(at);
	return [...edge, ...heads, ...rest, ...others];
}

function isTrailing(kind: UnitKind): boolean {
	return (
		HEADS.has(kind) ||
		kind === "byline" ||
		kind === "caption" ||
		kind === "credit" ||
		kind === "pullquote"
	);
}
