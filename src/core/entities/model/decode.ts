import {
	ends,
	follows,
	LABELS,
	type Labelled,
	namesOf,
	OUTSIDE,
	PAIR_AFTER,
	PAIR_BEFORE,
	PAIRS,
} from "./labels";

/** A name with the probability that these very characters are a name of this type, 0…1. */
export interface Decoded extends Labelled {
	readonly probability: number;
}

/**
 * The likeliest names of a text, and how likely each is over all readings of it.
 * @param scores how much each character speaks for each label, `LABELS` a character.
 * @param pairs how much each label speaks for each next one, `before * LABELS + after`.
 */
export function decode(
	scores: ArrayLike<number>,
	pairs: ArrayLike<number>,
): Decoded[] {
	const size = Math.floor(scores.length / LABELS);
	const names = namesOf(likeliest(size, scores, pairs));
	if (names.length === 0) return [];
	const { forward, backward, emit, factor, scale } = weigh(size, scores, pairs);
	return names.map((name) => {
		const { start, end, type } = name;
		const single = end - start === 1;
		const labelAt = (at: number) =>
			1 + type * 4 + (single ? 3 : at === start ? 0 : at === end - 1 ? 2 : 1);
		let probability = forward[start * LABELS + labelAt(start)] ?? 0;
		for (let at = start + 1; at < end; at++)
			probability *=
				((factor[labelAt(at - 1) * LABELS + labelAt(at)] ?? 0) *
					(emit[at * LABELS + labelAt(at)] ?? 0)) /
				(scale[at] ?? 1);
		probability *= backward[(end - 1) * LABELS + labelAt(end - 1)] ?? 0;
		return { ...name, probability: Math.min(1, probability) };
	});
}

/** The labels of greatest sum (Viterbi). */
function likeliest(
	size: number,
	scores: ArrayLike<number>,
	pairs: ArrayLike<number>,
): Uint8Array {
	const best = new Float64Array(size * LABELS).fill(Number.NEGATIVE_INFINITY);
	const back = new Uint8Array(size * LABELS);
	for (let label = 0; label < LABELS; label++)
		if (follows(OUTSIDE, label)) best[label] = scores[label] ?? 0;
	for (let here = LABELS; here < size * LABELS; here += LABELS) {
		for (let each = 0; each < PAIRS.length; each++) {
			const before = PAIR_BEFORE[each] ?? 0;
			const to = here + (PAIR_AFTER[each] ?? 0);
			const sum =
				(best[here - LABELS + before] ?? 0) + (pairs[PAIRS[each] ?? 0] ?? 0);
			if (sum <= (best[to] ?? 0)) continue;
			best[to] = sum;
			back[to] = before;
		}
		for (let to = here; to < here + LABELS; to++)
			best[to] = (best[to] ?? 0) + (scores[to] ?? 0);
	}
	const labels = new Uint8Array(size);
	let label = OUTSIDE;
	let most = Number.NEGATIVE_INFINITY;
	for (let last = 0; last < LABELS; last++) {
		const sum = best[(size - 1) * LABELS + last] ?? 0;
		if ((last === OUTSIDE || ends(last)) && sum > most) {
			most = sum;
			label = last;
		}
	}
	for (let at = size - 1; at >= 0; at--) {
		labels[at] = label;
		label = back[at * LABELS + label] ?? OUTSIDE;
	}
	return labels;
}

/**
 * How likely each label is by what stands left of it and by what stands right of it (forward and backward); their product is
 * its probability. Scores that are too large for exponents are scaled, each character by its own `scale`.
 */
export function weigh(
	size: number,
	scores: ArrayLike<number>,
	pairs: ArrayLike<number>,
) {
	const factor = Float64Array.from(pairs, Math.exp);
	const emit = new Float64Array(size * LABELS);
	const forward = new Float64Array(size * LABELS);
	const backward = new Float64Array(size * LABELS);
	const scale = new Float64Array(size);
	for (let at = 0; at < size; at++) {
		const from = at * LABELS;
		if (at === 0)
			for (let label = 0; label < LABELS; label++)
				forward[label] = Number(follows(OUTSIDE, label));
		else
			for (let each = 0; each < PAIRS.length; each++) {
				const to = from + (PAIR_AFTER[each] ?? 0);
				forward[to] =
					(forward[to] ?? 0) +
					(forward[from - LABELS + (PAIR_BEFORE[each] ?? 0)] ?? 0) *
						(factor[PAIRS[each] ?? 0] ?? 0);
			}
		let most = Number.NEGATIVE_INFINITY;
		for (let to = from; to < from + LABELS; to++)
			most = Math.max(most, scores[to] ?? 0);
		let sum = 0;
		for (let to = from; to < from + LABELS; to++) {
			const own = Math.exp((scores[to] ?? 0) - most);
			emit[to] = own;
			const value = (forward[to] ?? 0) * own;
			forward[to] = value;
			sum += value;
		}
		scale[at] = sum;
		for (let to = from; to < from + LABELS; to++)
			forward[to] = (forward[to] ?? 0) / sum;
	}
	const last = (size - 1) * LABELS;
	let left = 0;
	for (let label = 0; label < LABELS; label++)
		if (label === OUTSIDE || ends(label)) left += forward[last + label] ?? 0;
	for (let label = 0; label < LABELS; label++)
		if (label === OUTSIDE || ends(label)) backward[last + label] = 1 / left;
	for (let at = size - 1; at > 0; at--) {
		const here = at * LABELS;
		const share = 1 / (scale[at] ?? 1);
		for (let each = 0; each < PAIRS.length; each++) {
			const from = here + (PAIR_AFTER[each] ?? 0);
			const to = here - LABELS + (PAIR_BEFORE[each] ?? 0);
			backward[to] =
				(backward[to] ?? 0) +
				(factor[PAIRS[each] ?? 0] ?? 0) *
					(emit[from] ?? 0) *
					(backward[from] ?? 0) *
					share;
		}
	}
	return { forward, backward, emit, factor, scale };
}
