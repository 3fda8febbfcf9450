import type { Candidate } from "./candidate";

/** What each mention costs by itself, so that of two equal readings the one with fewer, longer names wins. */
const COST = 0.12;
/** Below this confidence a candidate costs more than leaving its characters unmarked. */
const THRESHOLD = 0.45;

/**
 * The candidates that do not overlap and together weigh most, in order. A candidate weighs its length times its
 * confidence above the threshold, so of two equally sure readings the longer name wins, and a sure short one beats a
 * doubtful long one. Weighted interval scheduling, O(n log n).
 */
export function select<C extends Candidate>(candidates: readonly C[]): C[] {
	const sorted = candidates
		.filter(isWorth)
		.sort((a, b) => a.end - b.end || a.start - b.start);
	const best: number[] = [0];
	const from: number[] = [];
	for (const [index, candidate] of sorted.entries()) {
		const before = lastEndingBy(sorted, index, candidate.start);
		const withIt = (best[before] ?? 0) + weight(candidate);
		const without = best[index] ?? 0;
		best.push(Math.max(withIt, without));
		from.push(withIt > without ? before : -1);
	}
	const chosen: C[] = [];
	for (let index = sorted.length; index > 0; ) {
		const before = from[index - 1] ?? -1;
		const candidate = sorted[index - 1];
		if (before < 0 || candidate === undefined) index--;
		else {
			chosen.push(candidate);
			index = before;
		}
	}
	return chosen.reverse();
}

/** Whether a candidate is sure enough to be chosen where nothing else claims its characters. */
export function isWorth(candidate: Candidate): boolean {
	return candidate.start < candidate.end && weight(candidate) > 0;
}

function weight(candidate: Candidate): number {
	return (
		(candidate.end - candidate.start) * (candidate.confidence - THRESHOLD) -
		COST
	);
}

/** How many of the first `limit` candidates end at or before `offset`. */
function lastEndingBy(
	sorted: readonly Candidate[],
	limit: number,
	offset: number,
): number {
	let low = 0;
	let high = limit;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((sorted[middle]?.end ?? 0) <= offset) low = middle + 1;
		else high = middle;
	}
	return low;
}
