import { factorsOf, weigh } from "../core/entities/model/decode";
import {
	LABELS,
	PAIR_AFTER,
	PAIR_BEFORE,
	PAIRS,
} from "../core/entities/model/labels";
import type { Observed } from "./observe";

/** Floats a row: one for each label, and some so that a row is a cache line. */
export const STRIDE = 16;
/** What a row has learnt from before it is first seen, so that its first step is not too large. */
const FIRST_SQUARE = 0.1;
/** A character whose label is this sure teaches nothing: the squared distance of its probabilities from the truth. */
const SURE = 1e-6;

/** What is learnt: for each observation and each pair of labels in a row how much it speaks for a label. */
export interface Parameters {
	readonly weights: Float32Array;
	/** `before * LABELS + after`. */
	readonly pairs: Float64Array;
	/** How often and how far each row was wrong, summed up while learning. */
	readonly squares: Float32Array;
}

/** Which weights learn: all, or those that thinning has kept. */
export type Learning = "all" | "kept";

/**
 * A conditional random field, trained by stochastic gradient descent with a rate of its own for each row (AdaGrad), and with
 * observations left out at random, so that the rare ones learn to do without the frequent ones.
 */
export class Trainer {
	readonly parameters: Parameters;
	private readonly pairSquares: Float64Array;
	private readonly dropout: number;
	private readonly random: () => number;

	/**
	 * @param rows how many observations there are.
	 * @param dropout share of them that is left out.
	 * @param random numbers from 0 to 1.
	 */
	constructor(rows: number, dropout: number, random: () => number) {
		this.parameters = {
			weights: new Float32Array(rows * STRIDE),
			pairs: new Float64Array(LABELS * LABELS),
			squares: new Float32Array(rows).fill(FIRST_SQUARE),
		};
		this.pairSquares = new Float64Array(LABELS * LABELS).fill(1);
		this.dropout = dropout;
		this.random = random;
	}

	/** Goes through all sentences once in random order; returns how surprising a sentence's labels were, on average. */
	epoch(data: Observed, rate: number, learning: Learning): number {
		const order = data.sentences.map((_, at) => at);
		for (let at = order.length - 1; at > 0; at--) {
			const other = Math.floor(this.random() * (at + 1));
			[order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
		}
		let surprise = 0;
		for (const sentence of order)
			surprise += this.step(data, sentence, rate, learning);
		return surprise / Math.max(1, order.length);
	}

	private step(
		data: Observed,
		sentence: number,
		rate: number,
		learning: Learning,
	): number {
		const from = data.starts[sentence] ?? 0;
		const labels = data.labels.subarray(from, data.starts[sentence + 1]);
		if (labels.length === 0) return 0;
		const { pairs } = this.parameters;
		const { active, ends } = this.draw(data, from, labels.length);
		const scores = this.score(active, ends);
		const factor = factorsOf(pairs);
		const lattice = weigh(labels.length, scores, factor);
		const { forward, backward } = lattice;
		const slope = new Float64Array(LABELS);
		let surprise = 0;
		for (const [at, right] of labels.entries()) {
			let distance = 0;
			for (let label = 0; label < LABELS; label++) {
				const here = at * LABELS + label;
				const probability = (forward[here] ?? 0) * (backward[here] ?? 0);
				const value = probability - Number(label === right);
				slope[label] = value;
				distance += value * value;
				if (label === right) surprise -= Math.log(probability + 1e-12);
			}
			if (distance < SURE) continue;
			const rows = active.subarray(ends[at - 1] ?? 0, ends[at]);
			this.learn(rows, slope, distance, rate, learning);
		}
		this.learnPairs(labels, { ...lattice, factor }, rate);
		return surprise;
	}

	/** The rows of each character that are not left out, and where those of each end. */
	private draw({ rows, width }: Observed, from: number, size: number) {
		const active = new Int32Array(size * width);
		const ends = new Int32Array(size);
		const limit = this.dropout * 2 ** 32;
		let state = Math.floor(this.random() * 2 ** 32) | 1;
		let count = 0;
		for (let at = 0; at < size; at++) {
			const first = (from + at) * width;
			for (let slot = first; slot < first + width; slot++) {
				const row = rows[slot] ?? -1;
				if (row < 0) continue;
				// Xorshift.
				state ^= state << 13;
				state ^= state >>> 17;
				state ^= state << 5;
				if (state >>> 0 >= limit) active[count++] = row;
			}
			ends[at] = count;
		}
		return { active, ends };
	}

	/** What the drawn rows say of each label, as much as all of them would. */
	private score(active: Int32Array, ends: Int32Array): Float64Array {
		const { weights } = this.parameters;
		const scores = new Float64Array(ends.length * LABELS);
		const share = 1 / (1 - this.dropout);
		let each = 0;
		for (const [at, end] of ends.entries()) {
			const to = at * LABELS;
			for (; each < end; each++) {
				const base = (active[each] ?? 0) * STRIDE;
				for (let label = 0; label < LABELS; label++)
					scores[to + label] =
						(scores[to + label] ?? 0) + (weights[base + label] ?? 0);
			}
			for (let label = 0; label < LABELS; label++)
				scores[to + label] = (scores[to + label] ?? 0) * share;
		}
		return scores;
	}

	private learn(
		rows: Int32Array,
		slope: Float64Array,
		distance: number,
		rate: number,
		learning: Learning,
	): void {
		const { weights, squares } = this.parameters;
		const all = learning === "all";
		for (const row of rows) {
			const square = (squares[row] ?? 0) + distance;
			squares[row] = square;
			const step = rate / Math.sqrt(square);
			const base = row * STRIDE;
			for (let label = 0; label < LABELS; label++) {
				const weight = weights[base + label] ?? 0;
				if (all || weight !== 0)
					weights[base + label] = weight - step * (slope[label] ?? 0);
			}
		}
	}

	private learnPairs(
		labels: Uint8Array,
		{
			forward,
			backward,
			emit,
			factor,
			scale,
		}: ReturnType<typeof weigh> & { readonly factor: Float64Array },
		rate: number,
	): void {
		const { pairs } = this.parameters;
		const slopes = new Float64Array(LABELS * LABELS);
		for (let at = 1; at < labels.length; at++) {
			const here = at * LABELS;
			for (let each = 0; each < PAIRS.length; each++) {
				const pair = PAIRS[each] ?? 0;
				const to = here + (PAIR_AFTER[each] ?? 0);
				const from = here - LABELS + (PAIR_BEFORE[each] ?? 0);
				slopes[pair] =
					(slopes[pair] ?? 0) +
					((forward[from] ?? 0) *
						(factor[pair] ?? 0) *
						(emit[to] ?? 0) *
						(backward[to] ?? 0)) /
						(scale[at] ?? 1);
			}
			const right = (labels[at - 1] ?? 0) * LABELS + (labels[at] ?? 0);
			slopes[right] = (slopes[right] ?? 0) - 1;
		}
		for (const [pair, slope] of slopes.entries()) {
			if (slope === 0) continue;
			const square = (this.pairSquares[pair] ?? 0) + slope * slope;
			this.pairSquares[pair] = square;
			pairs[pair] = (pairs[pair] ?? 0) - (rate / Math.sqrt(square)) * slope;
		}
	}
}
