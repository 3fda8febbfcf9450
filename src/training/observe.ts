import {
	featuresOf,
	ofConvention,
	WIDTH,
} from "../core/entities/model/features";
import { labelsOf } from "../core/entities/model/labels";
import { viewOf } from "../core/entities/model/view";
import type { Dictionary } from "../core/entities/words/dictionary";
import type { Sentence } from "./corpus";

/** Sentences as rows of observations. */
export interface Observed {
	readonly sentences: readonly Sentence[];
	/** Rows of each character, -1 for an observation that is missing or too rare; `width` a character. */
	readonly rows: Int32Array;
	readonly width: number;
	/** Where each sentence begins, in characters; one more at the end. */
	readonly starts: Uint32Array;
	readonly labels: Uint8Array;
}

/** A row for each of the hashes that were seen often enough. */
export interface Index {
	readonly count: number;
	/** The hash of each row. */
	readonly hashes: Uint32Array;
	/** The row of a hash, -1 for none. */
	rowOf(hash: number): number;
}

/** Most bits that number the slots of the hash table: room for the observations of a few million characters. */
const MOST_BITS = 26;

/** Hashes of all observations of sentences; after those of a character, those that its convention has to itself. */
export function observe(
	sentences: readonly Sentence[],
	dictionary: Dictionary,
): { readonly hashes: Uint32Array<ArrayBuffer>; readonly width: number } {
	const total = sentences.reduce((sum, { text }) => sum + text.length, 0);
	const hashes = new Uint32Array(total * WIDTH * 2);
	let at = 0;
	for (const { text, convention } of sentences) {
		const places = Uint32Array.from({ length: text.length }, (_, each) => each);
		const found = featuresOf(viewOf(text, dictionary), places).hashes;
		for (let from = 0; from < found.length; from += WIDTH) {
			hashes.set(found.subarray(from, from + WIDTH), at);
			at += WIDTH;
			for (let slot = 0; slot < WIDTH; slot++, at++)
				if (convention > 0)
					hashes[at] = ofConvention(found[from + slot] ?? 0, convention);
		}
	}
	return { hashes, width: WIDTH * 2 };
}

/** Gives a row to every hash seen at least `least` times. */
export function indexOf(hashes: Uint32Array, least: number): Index {
	const bits = Math.min(MOST_BITS, 1 + Math.ceil(Math.log2(hashes.length + 1)));
	const keys = new Uint32Array(2 ** bits);
	const counts = new Uint32Array(2 ** bits);
	const slotOf = (hash: number) => {
		let slot = Math.imul(hash, 0x9e3779b1) >>> (32 - bits);
		while (keys[slot] !== 0 && keys[slot] !== hash)
			slot = (slot + 1) & (2 ** bits - 1);
		return slot;
	};
	for (const hash of hashes) {
		if (hash === 0) continue;
		const slot = slotOf(hash);
		keys[slot] = hash;
		counts[slot] = (counts[slot] ?? 0) + 1;
	}
	const rows = new Int32Array(2 ** bits).fill(-1);
	let count = 0;
	for (const [slot, seen] of counts.entries())
		if (seen >= least) rows[slot] = count++;
	const kept = new Uint32Array(count);
	for (const [slot, row] of rows.entries())
		if (row >= 0) kept[row] = keys[slot] ?? 0;
	return {
		count,
		hashes: kept,
		rowOf: (hash) => (hash === 0 ? -1 : (rows[slotOf(hash)] ?? -1)),
	};
}

/** Sentences with the rows of their observations. Writes the rows over the hashes, which are a gigabyte. */
export function arrange(
	sentences: readonly Sentence[],
	hashes: Uint32Array<ArrayBuffer>,
	width: number,
	index: Index,
): Observed {
	const rows = new Int32Array(hashes.buffer);
	for (let at = 0; at < hashes.length; at++)
		rows[at] = index.rowOf(hashes[at] ?? 0);
	const starts = new Uint32Array(sentences.length + 1);
	for (const [at, { text }] of sentences.entries())
		starts[at + 1] = (starts[at] ?? 0) + text.length;
	const labels = new Uint8Array(starts[sentences.length] ?? 0);
	for (const [at, { text, names }] of sentences.entries())
		labels.set(labelsOf(text.length, names), starts[at]);
	return { sentences, rows, width, starts, labels };
}
