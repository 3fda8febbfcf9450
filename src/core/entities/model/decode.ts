import {
	ends,
	follows,
	LABELS,
	type Labelled,
	MODEL_TYPES,
	namesOf,
	OUTSIDE,
	PAIR_AFTER,
	PAIR_BEFORE,
	PAIRS,
	PARTS,
	typeOf,
} from "./labels";

/** A name with the probability that these very characters are a name of this type, 0…1. */
export interface Decoded extends Labelled {
	readonly probability: number;
}

/** How much each label speaks for each next one, `before * LABELS + after`. */
export type PairWeights = Float32Array | Float64Array;

/** A character that speaks for being outside by as much as this parts a text. In units of the scores, logarithms. */
const SURE = 5;

/**
 * The likeliest names of a text, and how likely each is over all readings of it. Characters that are surely outside any name
 * part it into stretches that are read by themselves, with such a character at both ends.
 * @param scores how much each character speaks for each label, `LABELS` a character.
 * @param pairs how much each label speaks for each next one, `before * LABELS + after`.
 */
export function decode(scores: Float64Array, pairs: PairWeights): Decoded[] {
	const size = Math.floor(scores.length / LABELS);
	const steps = stepsOf(pairs);
	const found: Decoded[] = [];
	let start = 0;
	let reached = 0;
	for (let at = 0; at < size; at++) {
		if (at < size - 1 && !isOutside(scores, at)) continue;
		// From one sure character to the next, both counted; what lies between two neighbours is nothing.
		if (at > start + 1 || at === size - 1) {
			const stretch = scores.subarray(start * LABELS, (at + 1) * LABELS);
			for (const name of readStretch(stretch, steps))
				if (start + name.start >= reached) {
					reached = start + name.end;
					found.push({ ...name, start: start + name.start, end: reached });
				}
		}
		start = at;
	}
	return found;
}

/** Whether a character speaks so much for being outside any name that nothing beside it changes that. */
function isOutside(scores: Float64Array, at: number): boolean {
	const least = (scores[at * LABELS] ?? 0) - SURE;
	for (let to = at * LABELS + 1; to < (at + 1) * LABELS; to++)
		if ((scores[to] ?? 0) > least) return false;
	return true;
}

function readStretch(scores: Float64Array, steps: Steps): Decoded[] {
	const size = scores.length / LABELS;
	const names = namesOf(likeliest(size, scores, steps));
	if (names.length === 0) return [];
	const { factor } = steps;
	const { forward, backward, emit, scale } = weigh(size, scores, factor);
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

const LABEL_LIST = Array.from({ length: LABELS }, (_, label) => label);
/** Labels that end a name or are outside, and those that may follow them; any of these follows any of those. */
const CLOSED: readonly number[] = LABEL_LIST.filter((label) =>
	follows(label, OUTSIDE),
);
const STARTS: readonly number[] = LABEL_LIST.filter((label) =>
	follows(OUTSIDE, label),
);
const TYPES = MODEL_TYPES.length;

/** The weights of pairs in the order in which they are needed. */
interface Steps {
	/** For each of `STARTS` those from each of `CLOSED`. */
	readonly across: Float64Array;
	/** For each type: from its first character to the inside and to the end, from the inside to the inside and to the end. */
	readonly within: Float64Array;
	/** The exponentials of all, `before * LABELS + after`. */
	readonly factor: Float64Array;
}

/** Those of a model are needed for every text. */
const known = new WeakMap<object, Steps>();

function stepsOf(pairs: PairWeights): Steps {
	const steps = known.get(pairs) ?? makeSteps(pairs);
	known.set(pairs, steps);
	return steps;
}

function makeSteps(pairs: PairWeights): Steps {
	const of = (before: number, after: number) =>
		pairs[before * LABELS + after] ?? 0;
	return {
		across: Float64Array.from(
			STARTS.flatMap((after) => CLOSED.map((before) => of(before, after))),
		),
		factor: factorsOf(pairs),
		within: Float64Array.from(
			MODEL_TYPES.flatMap((_, type) => {
				const begin = 1 + type * PARTS;
				return [
					of(begin, begin + 1),
					of(begin, begin + 2),
					of(begin + 1, begin + 1),
					of(begin + 1, begin + 2),
				];
			}),
		),
	};
}

/** The greatest sums up to each character for each label; kept from one stretch to the next. */
let best = new Float64Array(1024 * LABELS);
const closed = Uint8Array.from(CLOSED);
const starts = Uint8Array.from(STARTS);

/**
 * The labels of greatest sum (Viterbi). Only the sums are kept: which label each came from is found again on the way back,
 * for the one label that counts there.
 */
function likeliest(
	size: number,
	scores: Float64Array,
	{ across, within }: Steps,
): Uint8Array {
	if (best.length < size * LABELS) best = new Float64Array(2 * size * LABELS);
	best.fill(Number.NEGATIVE_INFINITY, 0, LABELS);
	for (const label of starts) best[label] = scores[label] ?? 0;
	for (let here = LABELS; here < size * LABELS; here += LABELS) {
		const left = here - LABELS;
		for (let start = 0, pair = 0; start < starts.length; start++) {
			let most = Number.NEGATIVE_INFINITY;
			for (let each = 0; each < closed.length; each++, pair++)
				most = Math.max(
					most,
					(best[left + (closed[each] ?? 0)] ?? 0) + (across[pair] ?? 0),
				);
			const to = here + (starts[start] ?? 0);
			best[to] = most + (scores[to] ?? 0);
		}
		for (let type = 0; type < TYPES; type++) {
			const begin = 1 + type * PARTS;
			const first = best[left + begin] ?? 0;
			const inside = best[left + begin + 1] ?? 0;
			for (let end = 0; end < 2; end++) {
				const to = here + begin + 1 + end;
				best[to] =
					Math.max(
						first + (within[type * PARTS + end] ?? 0),
						inside + (within[type * PARTS + 2 + end] ?? 0),
					) + (scores[to] ?? 0);
			}
		}
	}
	return wayBack(size, scores, across, within);
}

function wayBack(
	size: number,
	scores: Float64Array,
	across: Float64Array,
	within: Float64Array,
): Uint8Array {
	const labels = new Uint8Array(size);
	let label = OUTSIDE;
	let most = Number.NEGATIVE_INFINITY;
	for (const last of closed) {
		const sum = best[(size - 1) * LABELS + last] ?? 0;
		if (sum > most) {
			most = sum;
			label = last;
		}
	}
	for (let at = size - 1; at > 0; at--) {
		labels[at] = label;
		const left = (at - 1) * LABELS;
		const sum = best[at * LABELS + label] ?? 0;
		const own = scores[at * LABELS + label] ?? 0;
		const start = starts.indexOf(label);
		if (start < 0) {
			const type = typeOf(label);
			const begin = 1 + type * PARTS;
			const end = label - begin - 1;
			const first =
				(best[left + begin] ?? 0) + (within[type * PARTS + end] ?? 0);
			label = first + own === sum ? begin : begin + 1;
		} else {
			const pair = start * closed.length;
			label =
				closed.find(
					(before, each) =>
						(best[left + before] ?? 0) + (across[pair + each] ?? 0) + own ===
						sum,
				) ?? OUTSIDE;
		}
	}
	if (size > 0) labels[0] = label;
	return labels;
}

/** The exponentials of the weights of pairs. */
export function factorsOf(pairs: PairWeights): Float64Array {
	return Float64Array.from(pairs, Math.exp);
}

/**
 * How likely each label is by what stands left of it and by what stands right of it (forward and backward); their product is
 * its probability. Scores that are too large for exponents are scaled, each character by its own `scale`.
 */
export function weigh(
	size: number,
	scores: ArrayLike<number>,
	factor: Float64Array,
) {
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
	return { forward, backward, emit, scale };
}
