import {
	COARSE_BITS,
	COARSE_WIDTH,
	type Coarse,
	coarseFeatures,
} from "../core/entities/model/coarse";
import { viewOf } from "../core/entities/model/view";
import type { Dictionary } from "../core/entities/words/dictionary";
import type { Sentence } from "./corpus";

// Chosen on the development files, so that hardly a name is lost that the model would have found.

/** Rates of the rounds. */
const ROUNDS = [0.1, 0.1, 0.05, 0.02];
/** How much more a character of a name teaches than another. */
const NAMED = 3;
/** The logarithm of the odds from which a character may be part of a name. */
const LEAST = -1.5;
/** What a weight has learnt from before it is first seen, so that its first step is not too large. */
const FIRST_SQUARE = 0.1;
/** An error so small teaches nothing. */
const SURE = 0.02;

/**
 * Learns which characters may be part of a name: logistic regression by stochastic gradient descent, with a rate of its own
 * for each weight (AdaGrad).
 * @param random numbers from 0 to 1.
 */
export function trainCoarse(
	sentences: readonly Sentence[],
	dictionary: Dictionary,
	random: () => number,
): Coarse {
	const data = sentences.map(({ text, names }) => {
		const named = new Uint8Array(text.length);
		for (const { start, end } of names) named.fill(1, start, end);
		return { named, features: coarseFeatures(viewOf(text, dictionary)) };
	});
	const weights = new Float64Array(2 ** COARSE_BITS);
	const squares = new Float64Array(2 ** COARSE_BITS).fill(FIRST_SQUARE);
	for (const rate of ROUNDS) {
		for (let at = data.length - 1; at > 0; at--) {
			const other = Math.floor(random() * (at + 1));
			const [one, two] = [data[at], data[other]];
			if (one !== undefined && two !== undefined)
				[data[at], data[other]] = [two, one];
		}
		for (const { named, features } of data)
			for (let at = 0; at < named.length; at++) {
				const own = features.subarray(
					at * COARSE_WIDTH,
					(at + 1) * COARSE_WIDTH,
				);
				let sum = 0;
				for (const feature of own) sum += weights[feature] ?? 0;
				const wanted = named[at] ?? 0;
				const error =
					(1 / (1 + Math.exp(-sum)) - wanted) * (wanted === 1 ? NAMED : 1);
				if (Math.abs(error) < SURE) continue;
				for (const feature of own) {
					const square = (squares[feature] ?? 0) + error * error;
					squares[feature] = square;
					weights[feature] =
						(weights[feature] ?? 0) - (rate * error) / Math.sqrt(square);
				}
			}
	}
	// Few weights are larger than this; they are cut to it.
	const sizes = weights.map(Math.abs).sort();
	const scale = 127 / (sizes[Math.floor(sizes.length * 0.999)] || 1);
	return {
		least: Math.round(LEAST * scale),
		weights: Int8Array.from(weights, (weight) =>
			Math.max(-127, Math.min(127, Math.round(weight * scale))),
		),
	};
}
