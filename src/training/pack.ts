import { COARSE_BITS, type Coarse } from "../core/entities/model/coarse";
import { LABELS } from "../core/entities/model/labels";
import { packWeights } from "../core/entities/model/weights";
import { type Parameters, STRIDE } from "./crf";
import type { Index } from "./observe";

/** Bytes of a weights file that no row takes, at most. */
const FRAME = 140_000 + 2 ** COARSE_BITS;
/** Bytes of a row besides one for each weight. */
const ROW = 3;
/** Rows are stored for more labels than they have weights for, as there are few patterns: about one byte in 25. */
const PADDING = 0.96;
/** How much more a weight counts for having been learnt from often. */
const POWER = 0.3;

/**
 * Sets the smallest weights to 0, until a file of at most `limit` bytes holds the others. Adding one number to all weights
 * of a row changes no reading, so each row is shifted first to have as many zeros as can be.
 */
export function thin({ weights, squares }: Parameters, limit: number): void {
	const rows = weights.length / STRIDE;
	for (let row = 0; row < rows; row++)
		shift(weights.subarray(row * STRIDE, row * STRIDE + LABELS));
	const worth = weights.map(
		(weight, at) =>
			Math.abs(weight) * (squares[Math.floor(at / STRIDE)] ?? 0) ** POWER,
	);
	const least = threshold(worth, limit * PADDING - FRAME);
	for (let at = 0; at < weights.length; at++)
		if ((worth[at] ?? 0) < least) weights[at] = 0;
}

/** What a file of weights holds beside them, as in `Weights`. */
export interface Frame {
	readonly conventions: readonly string[];
	readonly calibration: readonly number[];
	readonly coarse: Coarse;
}

/** Weights as the bytes of a file. */
export function pack(
	{ weights, pairs }: Parameters,
	{ count, hashes }: Index,
	{ conventions, calibration, coarse }: Frame,
): ArrayBuffer {
	// Few weights are larger than this; they are cut to it.
	const scale = quantile(weights, 0.9999) / 127;
	const rows = [];
	for (let row = 0; row < count; row++) {
		const steps = new Int8Array(LABELS);
		for (let label = 0; label < LABELS; label++)
			steps[label] = Math.max(
				-127,
				Math.min(127, Math.round((weights[row * STRIDE + label] ?? 0) / scale)),
			);
		if (steps.some((step) => step !== 0))
			rows.push({ hash: hashes[row] ?? 0, steps });
	}
	return packWeights({
		conventions,
		pairs,
		scale,
		calibration,
		coarse,
		rows,
	});
}

function shift(row: Float32Array): void {
	const middle = Float32Array.from(row).sort()[LABELS >> 1] ?? 0;
	for (let label = 0; label < LABELS; label++)
		row[label] = (row[label] ?? 0) - middle;
}

/** The smallest size of weights that are kept, so that they take no more than `limit` bytes. */
function threshold(worth: Float32Array, limit: number): number {
	let low = 0;
	let high = 64;
	for (let round = 0; round < 24; round++) {
		const middle = (low + high) / 2;
		if (bytesOf(worth, middle) > limit) low = middle;
		else high = middle;
	}
	return high;
}

function bytesOf(worth: Float32Array, least: number): number {
	let bytes = 0;
	for (let from = 0; from < worth.length; from += STRIDE) {
		let kept = 0;
		for (let label = 0; label < LABELS; label++)
			if ((worth[from + label] ?? 0) >= least) kept++;
		if (kept > 0) bytes += ROW + kept;
	}
	return bytes;
}

/** The size that a share of the weights other than 0 does not exceed; from a sample. */
function quantile(values: Float32Array, share: number): number {
	const sample = [];
	for (let at = 0; at < values.length; at += 7) {
		const size = Math.abs(values[at] ?? 0);
		if (size > 0.02) sample.push(size);
	}
	const sorted = Float32Array.from(sample).sort();
	return sorted[Math.floor((sorted.length - 1) * share)] ?? 1;
}
