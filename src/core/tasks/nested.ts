import type { ReadUnit } from "../analysis";
import { UNIT_LEVEL } from "./marker-rules";
import {
	FARTHEST_SECTION,
	isBefore,
	type PlacedMarker,
	type Sequence,
} from "./sequence";

/** A sequence with those that lie within its items. */
export interface NestedSequence extends Sequence {
	/** By the index of the marker they stand under, in order. */
	readonly inner: ReadonlyMap<number, readonly NestedSequence[]>;
}

interface Node {
	readonly sequence: Sequence;
	readonly under: Map<number, Node[]>;
}

/**
 * Puts every sequence that lies within an item of another under that item; answers the outermost ones, in order.
 *
 * @param body the units of the article; the markers' `unit` is an index of it.
 */
export function nest(
	sequences: readonly Sequence[],
	body: readonly ReadUnit[],
): NestedSequence[] {
	const nodes = sequences.map(
		(sequence): Node => ({ sequence, under: new Map() }),
	);
	const outermost = nodes.filter((node) => {
		const home = homeOf(node.sequence, nodes, body);
		if (home === undefined) return true;
		const others = home.node.under.get(home.item);
		if (others === undefined) home.node.under.set(home.item, [node]);
		else others.push(node);
		return false;
	});
	return outermost.map(nested);
}

function nested({ sequence, under }: Node): NestedSequence {
	return {
		...sequence,
		inner: new Map([...under].map(([item, all]) => [item, all.map(nested)])),
	};
}

/** The item that a sequence lies in: of several the one that begins nearest before it. */
function homeOf(
	sequence: Sequence,
	nodes: readonly Node[],
	body: readonly ReadUnit[],
): { node: Node; item: number } | undefined {
	const first = sequence.markers[0];
	const last = sequence.markers.at(-1);
	if (first === undefined || last === undefined) return undefined;
	let home: { node: Node; item: number; at: PlacedMarker } | undefined;
	for (const node of nodes) {
		const outer = node.sequence;
		if (isOneKind(outer, sequence)) continue;
		const item = outer.markers.findLastIndex((marker) =>
			isBefore(marker, first),
		);
		const at = outer.markers[item];
		if (at === undefined || (home !== undefined && isBefore(at, home.at)))
			continue;
		const next = outer.markers[item + 1];
		const isInside =
			next === undefined
				? first.unit <= reachOf(outer, sequence, body)
				: isBefore(last, next);
		if (isInside) home = { node, item, at };
	}
	return home;
}

function isOneKind(a: Sequence, b: Sequence): boolean {
	return a.family === b.family && a.style === b.style;
}

/**
 * The last unit in which a list may begin that stands under the last item of another. The item ends with its paragraph; a
 * heading has what comes after it as well, by custom several paragraphs further on: 一、 over （一） over 1.
 */
function reachOf(
	outer: Sequence,
	inner: Sequence,
	body: readonly ReadUnit[],
): number {
	const last = outer.markers.at(-1);
	if (last === undefined) return 0;
	const before = outer.markers.at(-2);
	const text = body[last.unit]?.folded ?? "";
	const hasSections = before !== undefined && last.unit - before.unit > 1;
	const isHeading =
		UNIT_LEVEL.includes(outer.family) &&
		last.opens &&
		(hasSections || !/[。！？；][”」）]?\s*$/u.test(text));
	if (!isHeading) return last.unit;
	const isCustom = rankOf(outer) < rankOf(inner) && inner.markers[0]?.opens;
	return last.unit + (isCustom ? FARTHEST_SECTION : 1);
}

function rankOf({ family, style }: Sequence): number {
	const rank = UNIT_LEVEL.indexOf(family);
	// （1） stands under 1. as well.
	return family === "brackets" && style !== "han" ? UNIT_LEVEL.length : rank;
}
