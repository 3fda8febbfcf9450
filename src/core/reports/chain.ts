import type { Match } from "./align";

/**
 * The matches of greatest total weight that follow one another in both articles, none overlapping the next: a longest
 * increasing subsequence with weights, by a Fenwick tree of prefix maxima (Peter M. Fenwick, 1994). n matches take
 * O(n log n).
 */
export function heaviestChain<M extends Omit<Match, "similarity">>(
	matches: readonly M[],
	weightOf: (match: M) => number,
): M[] {
	const byStart = matches
		.map((_, index) => index)
		.sort((x, y) => {
			const first = matches[x];
			const second = matches[y];
			if (first === undefined || second === undefined) return 0;
			return first.a - second.a || first.b - second.b || x - y;
		});
	const byEnd = [...byStart].sort(
		(x, y) => (matches[x]?.aEnd ?? 0) - (matches[y]?.aEnd ?? 0),
	);
	const width = matches.reduce((last, { bEnd }) => Math.max(last, bEnd), 0) + 2;
	const tree = new Int32Array(width + 1).fill(NONE);
	const totals = new Float64Array(matches.length);
	const previous = new Int32Array(matches.length).fill(NONE);
	const better = (x: number, y: number) =>
		x !== NONE && (y === NONE || (totals[x] ?? 0) > (totals[y] ?? 0));
	let best = NONE;
	let entered = 0;
	for (const index of byStart) {
		const match = matches[index];
		if (match === undefined) continue;
		for (; entered < byEnd.length; entered++) {
			const done = byEnd[entered] ?? 0;
			const ended = matches[done];
			if (ended === undefined || ended.aEnd > match.a) break;
			for (let at = ended.bEnd + 1; at <= width; at += at & -at)
				if (better(done, tree[at] ?? NONE)) tree[at] = done;
		}
		let before = NONE;
		for (let at = match.b + 1; at > 0; at -= at & -at)
			if (better(tree[at] ?? NONE, before)) before = tree[at] ?? NONE;
		previous[index] = before;
		totals[index] =
			weightOf(match) + (before === NONE ? 0 : (totals[before] ?? 0));
		if (better(index, best)) best = index;
	}
	const chain: M[] = [];
	for (let at = best; at !== NONE; at = previous[at] ?? NONE) {
		const match = matches[at];
		if (match !== undefined) chain.push(match);
	}
	return chain.reverse();
}

const NONE = -1;
