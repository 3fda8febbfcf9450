import { FEATURES_EDITION, GROUP_SHIFT } from "./features";
import { LABELS } from "./labels";

/** What a model has learnt: for each observation (a 32-bit hash) a weight for some labels, in steps of `scale`. */
export interface Weights {
	/** Names of the conventions that the model was taught, the one it follows unasked first. */
	readonly conventions: readonly string[];
	/** How much each label speaks for each next one, `before * LABELS + after`. */
	readonly pairs: Float32Array;
	readonly scale: number;
	/** How sure the model is against how often it is right, in steps from 0 to 1. */
	readonly calibration: Float32Array;
	/** Which sets of labels rows have weights for, a bit each label. */
	readonly patterns: Uint16Array;
	/**
	 * A hash table for each group of hashes, in one piece, two numbers a slot: the hash of a row, 0 in a free slot, and where
	 * its values begin, times 256, plus the index of its pattern. A row stands in the slot that its hash numbers, or in one
	 * of the next.
	 */
	readonly table: Uint32Array;
	/** First slot of each group's table. */
	readonly bases: Uint32Array;
	/** The last slot of each group's table, counted from its first; a power of two less one. */
	readonly masks: Uint32Array;
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
/** In the file rows stand in order of their hashes, of which it holds the lower 16 bits, and how many rows share the upper. */
const BUCKETS = 65_536;

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
	const sizes = new Uint8Array(take(BUCKETS));
	const marks = new Uint16Array(take(rows * 2));
	const shapes = new Uint8Array(take(rows));
	const values = new Int8Array(take(valueCount));
	return {
		conventions: String.fromCharCode(...names).split(" "),
		pairs,
		scale: view.getFloat32(20, true),
		calibration,
		patterns,
		...tablesOf(sizes, marks, shapes, patterns),
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
	const rows = [...learnt.rows].sort((a, b) => a.hash - b.hash);
	const patterns = commonPatterns(rows);
	const shapeOf = new Map([...patterns].map((mask, shape) => [mask, shape]));
	const sizes = new Uint8Array(BUCKETS);
	const marks: number[] = [];
	const shapes: number[] = [];
	const values: number[] = [];
	let before: number | undefined;
	for (const { hash, steps } of rows) {
		const bucket = hash >>> 16;
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
	{ patterns, table, bases, masks, values }: Weights,
	hashes: Uint32Array,
	width: number,
	sums: Int32Array,
): void {
	for (let at = 0; at < hashes.length; at++) {
		const hash = hashes[at] ?? 0;
		if (hash === 0) continue;
		const group = hash >>> GROUP_SHIFT;
		const mask = masks[group] ?? 0;
		const base = bases[group] ?? 0;
		let slot = hash & mask;
		let key = table[(base + slot) * 2] ?? 0;
		while (key !== hash && key !== 0) {
			slot = (slot + 1) & mask;
			key = table[(base + slot) * 2] ?? 0;
		}
		if (key === 0) continue;
		const to = Math.floor(at / width) * LABELS;
		const place = table[(base + slot) * 2 + 1] ?? 0;
		let value = place >>> 8;
		for (let rest = patterns[place & 255] ?? 0; rest !== 0; rest &= rest - 1) {
			const sum = to + 31 - Math.clz32(rest & -rest);
			sums[sum] = (sums[sum] ?? 0) + (values[value++] ?? 0);
		}
	}
}

/** The tables of `Weights`, each at most four fifths full. */
function tablesOf(
	sizes: Uint8Array,
	marks: Uint16Array,
	shapes: Uint8Array,
	patterns: Uint16Array,
): Pick<Weights, "table" | "bases" | "masks"> {
	const groups = 2 ** (32 - GROUP_SHIFT);
	const inGroup = BUCKETS / groups;
	const bases = new Uint32Array(groups);
	const masks = new Uint32Array(groups);
	let slots = 0;
	for (let group = 0; group < groups; group++) {
		let rows = 0;
		for (const size of sizes.subarray(group * inGroup, (group + 1) * inGroup))
			rows += size;
		const room = 2 ** Math.ceil(Math.log2(rows * 1.25 + 1));
		bases[group] = slots;
		masks[group] = room - 1;
		slots += room;
	}
	const table = new Uint32Array(slots * 2);
	let row = 0;
	let value = 0;
	for (let bucket = 0; bucket < BUCKETS; bucket++)
		for (let end = row + (sizes[bucket] ?? 0); row < end; row++) {
			const hash = bucket * BUCKETS + (marks[row] ?? 0);
			const group = hash >>> GROUP_SHIFT;
			const mask = masks[group] ?? 0;
			const base = bases[group] ?? 0;
			let slot = hash & mask;
			while (table[(base + slot) * 2] !== 0) slot = (slot + 1) & mask;
			const shape = shapes[row] ?? 0;
			table[(base + slot) * 2] = hash;
			table[(base + slot) * 2 + 1] = value * 256 + shape;
			value += countOf(patterns[shape] ?? 0);
		}
	return { table, bases, masks };
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
