import { COARSE_BITS, type Coarse } from "./coarse";
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
	/** Tells which characters are worth looking at. */
	readonly coarse: Coarse;
	/** For each set of labels that rows have weights for, `LABELS` places: those labels, in order. */
	readonly patterns: Uint8Array;
	/** How many labels each pattern has. */
	readonly counts: Uint8Array;
	/**
	 * A hash table for each group of hashes, in one piece, two numbers a slot: the hash of a row, 0 in a free slot; and its
	 * weights, which lie beside it because it is the processor's caches that a look-up waits for. The lowest byte is the index of
	 * the row's pattern and the others are up to three weights, in steps; or it is 0, and the rest says where in `full` the row
	 * begins. Rows stand in order of their hashes, each in the slot that its hash numbers or in the first free one after that.
	 */
	readonly table: Int32Array;
	/** Rows with more weights, for all labels: those of labels 2n and 2n + 1 as one number, the latter times 65,536. */
	readonly full: Int32Array;
	/** First slot of each group's table. */
	readonly bases: Int32Array;
	/** How many slots of its group's table a hash without its group is worth. */
	readonly scales: Float64Array;
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
/** Weights that have room in a slot. */
const INLINE = 3;
/** Slots a row: with fewer, rows stand farther from where their hashes say; with more, caches hold less of the table. */
const SLOTS_A_ROW = 1.3;
/** Bits of a hash that do not number its group. */
const WITHOUT_GROUP = 2 ** GROUP_SHIFT - 1;

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
	const coarse = {
		least: view.getInt32(24, true),
		weights: new Int8Array(take(2 ** COARSE_BITS)),
	};
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
		coarse,
		...tablesOf(sizes, marks, shapes, patterns, values),
	};
}

/** What `packWeights` makes a file of. */
export interface Learnt {
	readonly conventions: readonly string[];
	readonly pairs: ArrayLike<number>;
	readonly scale: number;
	readonly calibration: readonly number[];
	readonly coarse: Coarse;
	readonly rows: readonly WeightRow[];
}

/** Weights as bytes. Of rows with the same hash the first counts. */
export function packWeights(learnt: Learnt): ArrayBuffer {
	const { conventions, pairs, scale, calibration, coarse } = learnt;
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
		new Uint8Array(coarse.weights.buffer),
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
	view.setInt32(24, coarse.least, true);
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
	{ patterns, counts, table, full, bases, scales }: Weights,
	hashes: Uint32Array,
	width: number,
	sums: Int32Array,
): void {
	// Signed, as the table is: the processor compares them without a detour over floating point.
	const signed = new Int32Array(
		hashes.buffer,
		hashes.byteOffset,
		hashes.length,
	);
	for (let from = 0, to = 0; from < signed.length; from += width) {
		let [s0, s1, s2, s3, s4, s5, s6] = [0, 0, 0, 0, 0, 0, 0];
		for (let at = from; at < from + width; at++) {
			const hash = signed[at] ?? 0;
			if (hash === 0) continue;
			const group = hash >>> GROUP_SHIFT;
			let place =
				2 *
				(((bases[group] ?? 0) + (hash & WITHOUT_GROUP) * (scales[group] ?? 0)) |
					0);
			let key = table[place] ?? 0;
			// Rows stand in order of their hashes, those of a group without a change of sign.
			while (key < hash && key !== 0) {
				place += 2;
				key = table[place] ?? 0;
			}
			if (key !== hash) continue;
			let row = table[place + 1] ?? 0;
			const pattern = row & 255;
			if (pattern === 0) {
				const here = row >>> 8;
				s0 += full[here] ?? 0;
				s1 += full[here + 1] ?? 0;
				s2 += full[here + 2] ?? 0;
				s3 += full[here + 3] ?? 0;
				s4 += full[here + 4] ?? 0;
				s5 += full[here + 5] ?? 0;
				s6 += full[here + 6] ?? 0;
				continue;
			}
			const labels = pattern * LABELS;
			const last = labels + (counts[pattern] ?? 0);
			for (let label = labels; label < last; label++) {
				const sum = to + (patterns[label] ?? 0);
				sums[sum] = (sums[sum] ?? 0) + ((row << 16) >> 24);
				row >>>= 8;
			}
		}
		addPair(sums, to, s0);
		addPair(sums, to + 2, s1);
		addPair(sums, to + 4, s2);
		addPair(sums, to + 6, s3);
		addPair(sums, to + 8, s4);
		addPair(sums, to + 10, s5);
		sums[to + 12] = (sums[to + 12] ?? 0) + s6;
		to += LABELS;
	}
}

/** Adds two sums that were added up as one number, the second times 65,536. */
function addPair(sums: Int32Array, at: number, both: number): void {
	const first = (both << 16) >> 16;
	sums[at] = (sums[at] ?? 0) + first;
	sums[at + 1] = (sums[at + 1] ?? 0) + ((both - first) >> 16);
}

/** What look-ups need of the rows of a file. */
function tablesOf(
	sizes: Uint8Array,
	marks: Uint16Array,
	shapes: Uint8Array,
	sets: Uint16Array,
	values: Int8Array,
): Omit<Weights, "conventions" | "pairs" | "scale" | "calibration" | "coarse"> {
	const { patterns, counts } = labelsOfSets(sets);
	const { slots, room, bases, scales } = slotsOf(sizes, marks);
	const table = new Int32Array(room * 2);
	let fulls = 0;
	for (const shape of shapes)
		if ((counts[shape] ?? 0) > INLINE) fulls += FULL_ROW;
	const full = new Int32Array(fulls);
	let row = 0;
	let value = 0;
	let begin = 0;
	for (let bucket = 0; bucket < BUCKETS; bucket++)
		for (let end = row + (sizes[bucket] ?? 0); row < end; row++) {
			const shape = shapes[row] ?? 0;
			const count = counts[shape] ?? 0;
			const at = (slots[row] ?? 0) * 2;
			table[at] = bucket * BUCKETS + (marks[row] ?? 0);
			if (count > INLINE) {
				table[at + 1] = begin * 256;
				for (let each = 0; each < count; each++) {
					const label = patterns[shape * LABELS + each] ?? 0;
					const place = begin + (label >>> 1);
					const step = values[value + each] ?? 0;
					full[place] =
						(full[place] ?? 0) + (label % 2 === 0 ? step : step * 65_536);
				}
				begin += FULL_ROW;
			} else {
				let inline = 0;
				for (let each = count - 1; each >= 0; each--)
					inline = inline * 256 + ((values[value + each] ?? 0) & 255);
				table[at + 1] = inline * 256 + shape;
			}
			value += count;
		}
	return { patterns, counts, table, full, bases, scales };
}

/** How many numbers of `full` a row takes: one for two labels. */
const FULL_ROW = Math.ceil(LABELS / 2);

/** In which slot each row of a file stands. Behind the last row of each group there is a free slot. */
function slotsOf(sizes: Uint8Array, marks: Uint16Array) {
	const groups = 2 ** (32 - GROUP_SHIFT);
	const inGroup = BUCKETS / groups;
	const bases = new Int32Array(groups);
	const scales = new Float64Array(groups);
	const slots = new Int32Array(marks.length);
	let room = 0;
	let row = 0;
	for (let group = 0; group < groups; group++) {
		const buckets = sizes.subarray(group * inGroup, (group + 1) * inGroup);
		const rows = buckets.reduce((sum, size) => sum + size, 0);
		const scale = (rows * SLOTS_A_ROW) / 2 ** GROUP_SHIFT;
		bases[group] = room;
		scales[group] = scale;
		let next = room;
		for (const [bucket, size] of buckets.entries())
			for (let end = row + size; row < end; row++) {
				const hash = bucket * BUCKETS + (marks[row] ?? 0);
				next = Math.max(next, (room + hash * scale) | 0);
				slots[row] = next++;
			}
		room = Math.max(room + Math.ceil(rows * SLOTS_A_ROW), next) + 1;
	}
	return { slots, room, bases, scales };
}

/** The labels of each set, a bit each label, as `Weights` lists them. */
function labelsOfSets(sets: Uint16Array): Pick<Weights, "patterns" | "counts"> {
	const patterns = new Uint8Array(sets.length * LABELS);
	const counts = new Uint8Array(sets.length);
	for (const [index, set] of sets.entries()) {
		let count = 0;
		for (let label = 0; label < LABELS; label++)
			if ((set & (1 << label)) !== 0)
				patterns[index * LABELS + count++] = label;
		counts[index] = count;
	}
	return { patterns, counts };
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
