import { FEATURES_EDITION } from "./features";
import { LABELS } from "./labels";

/**
 * What a model has learnt, as its file holds it: for each observation (a 32-bit hash) a weight for some labels, in steps of
 * `scale`. Observations stand in buckets by the upper bits of their hashes; within one the lower 16 bits tell them apart.
 */
export interface Weights {
	/** Names of the conventions that the model was taught, the one it follows unasked first. */
	readonly conventions: readonly string[];
	/** How much each label speaks for each next one, `before * LABELS + after`. */
	readonly pairs: Float32Array;
	readonly scale: number;
	/** How sure the model is against how often it is right, in steps from 0 to 1. */
	readonly calibration: Float32Array;
	/** How many upper bits of a hash number its bucket. */
	readonly bits: number;
	/** First row of a bucket; one more at the end. */
	readonly buckets: Uint32Array;
	/** Lower 16 bits of a row's hash. */
	readonly marks: Uint16Array;
	/** Which sets of labels rows have weights for, a bit each label. */
	readonly patterns: Uint16Array;
	/** Where a row's values begin, times 256, plus the index of its pattern: one look for both. */
	readonly places: Uint32Array;
	readonly values: Int8Array;
}

/** One observation and its weights for all labels, in steps. */
export interface WeightRow {
	readonly hash: number;
	/** `LABELS` integers from -127 to 127. */
	readonly steps: ArrayLike<number>;
}

const MAGIC = 0x31454754;
const HEAD = 32;
const PATTERNS = 256;

/**
 * Reads weights as `packWeights` writes them.
 * @throws Error where the bytes are no weights, or were trained with other features than these.
 */
export function readWeights(bytes: ArrayBuffer): Weights {
	const view = new DataView(bytes);
	if (bytes.byteLength < HEAD || view.getUint32(0, true) !== MAGIC)
		throw new Error("The file is no trained model.");
	if (view.getUint16(4, true) !== FEATURES_EDITION)
		throw new Error(
			"The model was trained for another edition: train it anew.",
		);
	const bits = view.getUint8(6);
	const nameBytes = view.getUint8(7);
	const rows = view.getUint32(8, true);
	const valueCount = view.getUint32(12, true);
	const calibrated = view.getUint32(16, true);
	let at = HEAD;
	const take = (length: number) => {
		const part = bytes.slice(at, at + length);
		at += length;
		return part;
	};
	const names = new Uint8Array(take(nameBytes));
	const pairs = new Float32Array(take(LABELS * LABELS * 4));
	const calibration = new Float32Array(take(calibrated * 4));
	const patterns = new Uint16Array(take(PATTERNS * 2));
	const sizes = new Uint8Array(take(2 ** bits));
	const marks = new Uint16Array(take(rows * 2));
	const shapes = new Uint8Array(take(rows));
	const values = new Int8Array(take(valueCount));
	const buckets = new Uint32Array(sizes.length + 1);
	for (let bucket = 0; bucket < sizes.length; bucket++)
		buckets[bucket + 1] = (buckets[bucket] ?? 0) + (sizes[bucket] ?? 0);
	const places = new Uint32Array(rows);
	for (let row = 0, value = 0; row < rows; row++) {
		const shape = shapes[row] ?? 0;
		places[row] = value * 256 + shape;
		value += countOf(patterns[shape] ?? 0);
	}
	return {
		conventions: String.fromCharCode(...names).split(" "),
		pairs,
		scale: view.getFloat32(20, true),
		calibration,
		bits,
		buckets,
		marks,
		patterns,
		places,
		values,
	};
}

/** What `packWeights` makes a file of. */
export interface Learnt {
	readonly conventions: readonly string[];
	readonly pairs: ArrayLike<number>;
	readonly scale: number;
	readonly calibration: readonly number[];
	readonly rows: readonly WeightRow[];
}

/** Weights as bytes. Of rows with the same hash the first counts. */
export function packWeights(learnt: Learnt): ArrayBuffer {
	const { conventions, pairs, scale, calibration } = learnt;
	const names = conventions.join(" ");
	const bits = Math.max(
		1,
		Math.min(17, Math.ceil(Math.log2(learnt.rows.length + 1)) - 2),
	);
	const rows = [...learnt.rows].sort((a, b) => a.hash - b.hash);
	const patterns = commonPatterns(rows);
	const shapeOf = new Map([...patterns].map((mask, shape) => [mask, shape]));
	const sizes = new Uint8Array(2 ** bits);
	const marks: number[] = [];
	const shapes: number[] = [];
	const values: number[] = [];
	let before: number | undefined;
	for (const { hash, steps } of rows) {
		const bucket = hash >>> (32 - bits);
		if (hash === before || sizes[bucket] === 255) continue;
		before = hash;
		const mask = maskOf(steps);
		if (mask === 0) continue;
		const shape = shapeOf.get(mask) ?? closest(patterns, mask);
		shapeOf.set(mask, shape);
		const pattern = patterns[shape] ?? 0;
		for (let label = 0; label < LABELS; label++)
			if ((pattern & (1 << label)) !== 0) values.push(steps[label] ?? 0);
		sizes[bucket] = (sizes[bucket] ?? 0) + 1;
		marks.push(hash & 0xffff);
		shapes.push(shape);
	}
	const parts = [
		Uint8Array.from(names, (char) => char.charCodeAt(0)),
		new Uint8Array(Float32Array.from(pairs).buffer),
		new Uint8Array(Float32Array.from(calibration).buffer),
		new Uint8Array(patterns.buffer),
		sizes,
		new Uint8Array(Uint16Array.from(marks).buffer),
		Uint8Array.from(shapes),
		new Uint8Array(Int8Array.from(values).buffer),
	];
	const bytes = new Uint8Array(
		parts.reduce((sum, part) => sum + part.length, HEAD),
	);
	const view = new DataView(bytes.buffer);
	view.setUint32(0, MAGIC, true);
	view.setUint16(4, FEATURES_EDITION, true);
	view.setUint8(6, bits);
	view.setUint8(7, names.length);
	view.setUint32(8, marks.length, true);
	view.setUint32(12, values.length, true);
	view.setUint32(16, calibration.length, true);
	view.setFloat32(20, scale, true);
	let at = HEAD;
	for (const part of parts) {
		bytes.set(part, at);
		at += part.length;
	}
	return bytes.buffer;
}

/**
 * Adds up how much the observations of each character speak for each label.
 * @param hashes `width` observations a character, 0 for none.
 * @param sums to add to: `LABELS` a character, in steps of `scale`.
 */
export function addUp(
	{ bits, buckets, marks, patterns, places, values }: Weights,
	hashes: Uint32Array,
	width: number,
	sums: Int32Array,
): void {
	const right = 32 - bits;
	for (let at = 0; at < hashes.length; at++) {
		const hash = hashes[at] ?? 0;
		if (hash === 0) continue;
		const bucket = hash >>> right;
		const mark = hash & 0xffff;
		const end = buckets[bucket + 1] ?? 0;
		let row = buckets[bucket] ?? 0;
		while (row < end && marks[row] !== mark) row++;
		if (row === end) continue;
		const to = Math.floor(at / width) * LABELS;
		const place = places[row] ?? 0;
		let value = place >>> 8;
		for (let mask = patterns[place & 255] ?? 0; mask !== 0; mask &= mask - 1) {
			const sum = to + 31 - Math.clz32(mask & -mask);
			sums[sum] = (sums[sum] ?? 0) + (values[value++] ?? 0);
		}
	}
}

/** The sets of labels that most rows have weights for, and that of all labels; none first. */
function commonPatterns(rows: readonly WeightRow[]): Uint16Array {
	const counts = new Map([[2 ** LABELS - 1, Number.POSITIVE_INFINITY]]);
	for (const { steps } of rows) {
		const mask = maskOf(steps);
		counts.set(mask, (counts.get(mask) ?? 0) + 1);
	}
	counts.delete(0);
	const patterns = new Uint16Array(PATTERNS);
	const common = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
	for (const [at, [mask]] of common.slice(0, PATTERNS - 1).entries())
		patterns[at + 1] = mask;
	return patterns;
}

function maskOf(steps: ArrayLike<number>): number {
	let mask = 0;
	for (let label = 0; label < LABELS; label++)
		if ((steps[label] ?? 0) !== 0) mask |= 1 << label;
	return mask;
}

/** The smallest pattern that has all labels of a set. */
function closest(patterns: Uint16Array, mask: number): number {
	let found = 0;
	for (const [shape, pattern] of patterns.entries())
		if (
			(pattern & mask) === mask &&
			(found === 0 || countOf(pattern) < countOf(patterns[found] ?? 0))
		)
			found = shape;
	return found;
}

function countOf(mask: number): number {
	let count = 0;
	for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
	return count;
}
