import type { MarkerFamily } from "./markers";
import type { PlacedMarker, Sequence } from "./sequence";

/** A sequence with those that lie within its items. */
export interface NestedSequence extends Sequence {
	/** By the index of the marker they stand under, in order. */
	readonly inner: ReadonlyMap<number, readonly NestedSequence[]>;
}

/** Lists whose items are lines of a chart or headings of their own, and may have bullets and lists under them. */
export const UNIT_LEVEL: ReadonlySet<MarkerFamily> = new Set([
	"brackets",
	"chapter",
	"digits",
	"circles",
]);

interface Node {
	readonly sequence: Sequence;
	readonly under: Map<number, Node[]>;
}

/** Puts every sequence that lies within an item of another under that item; answers the outermost ones, in order. */
export function nest(sequences: readonly Sequence[]): NestedSequence[] {
	const nodes = sequences.map(
		(sequence): Node => ({ sequence, under: new Map() }),
	);
	const outermost = nodes.filter((node) => {
		const home = homeOf(node.sequence, nodes);
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
): { node: Node; item: number } | undefined {
	const first = sequence.markers[0];
	const last = sequence.markers.at(-1);
	if (first === undefined || last === undefined) return undefined;
	let home: { node: Node; item: number; at: PlacedMarker } | undefined;
	for (const node of nodes) {
		const { family, markers } = node.sequence;
		if (family === sequence.family) continue;
		const item = markers.findLastIndex((marker) => isBefore(marker, first));
		const at = markers[item];
		if (at === undefined || (home !== undefined && isBefore(at, home.at)))
			continue;
		const next = markers[item + 1];
		// The last item ends with its paragraph; a heading has the paragraph after it as well.
		const reach = at.unit + (UNIT_LEVEL.has(family) ? 1 : 0);
		const isInside =
			next === undefined ? first.unit <= reach : isBefore(last, next);
		if (isInside) home = { node, item, at };
	}
	return home;
}

function isBefore(a: PlacedMarker, b: PlacedMarker): boolean {
	return a.unit < b.unit || (a.unit === b.unit && a.start < b.start);
}
