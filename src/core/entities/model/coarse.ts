import { AROUND, EDGE, EDGE_TAG, placeIn, sizeAndTag, type View } from "./view";

/**
 * What tells characters that may be part of a name from those that surely are not, so that only the former are read with
 * care (coarse to fine): a linear model whose features share a small table.
 */
export interface Coarse {
	/** How much each feature speaks for a name. `2 ** COARSE_BITS` places. */
	readonly weights: Int8Array;
	/** A character whose features sum up to less is in no name, unless one nearby is. */
	readonly least: number;
}

/** Features of a character. */
export const COARSE_WIDTH = 16;
/** Bits of a feature. */
export const COARSE_BITS = 16;
/** How far from a character that may be in a name others may be so as well. UTF-16 units. */
const REACH = 2;

/** The features of all characters of a text, `COARSE_WIDTH` each. */
export function coarseFeatures({
	text,
	chars,
	kinds,
	words,
}: View): Uint16Array {
	const { from, upTo, over, cut } = words;
	const size = text.length;
	const features = new Uint16Array(size * COARSE_WIDTH);
	let next = 0;
	for (let at = 0; at < size; at++) {
		const i = at + AROUND;
		const c2 = chars[i - 2] ?? 0;
		const c1 = chars[i - 1] ?? 0;
		const c0 = chars[i] ?? 0;
		const d1 = chars[i + 1] ?? 0;
		const d2 = chars[i + 2] ?? 0;
		const start = cut.start[at] ?? 0;
		const end = start + (cut.length[at] ?? 1);
		const place = placeIn(cut, at);
		const tag = cut.tag[at] ?? 0;
		const isFirst = start === 0;
		const isLast = end === size;
		// Characters around.
		features[next++] = hash(1, c0);
		features[next++] = hash(2, c1);
		features[next++] = hash(3, d1);
		features[next++] = hash(4, c2);
		features[next++] = hash(5, d2);
		features[next++] = hash(6, c1, c0);
		features[next++] = hash(7, c0, d1);
		features[next++] = hash(8, d1, d2);
		features[next++] = hash(9, c2, c1);
		// Words of the dictionary.
		features[next++] = hash(10, cut.word[at] ?? 0, place & 3);
		features[next++] = hash(
			11,
			isFirst ? EDGE : (cut.word[start - 1] ?? 0),
			tag,
		);
		features[next++] = hash(12, isLast ? EDGE : (cut.word[end] ?? 0), tag);
		features[next++] = hash(13, placeIn(over, at), kinds[i] ?? 0);
		features[next++] = hash(
			14,
			place,
			isFirst ? EDGE_TAG : (cut.tag[start - 1] ?? 0),
			isLast ? EDGE_TAG : (cut.tag[end] ?? 0),
		);
		features[next++] = hash(15, sizeAndTag(from, at), sizeAndTag(upTo, at));
		features[next++] = hash(
			16,
			sizeAndTag(upTo, at + 1),
			isLast ? 0 : sizeAndTag(from, at + 1),
		);
	}
	return features;
}

/**
 * Offsets of the characters of a text that may be part of a name, in order.
 * @param leaveOut characters that are not even if they look so.
 */
export function likelyPlaces(
	view: View,
	{ weights, least }: Coarse,
	leaveOut: (unit: number) => boolean,
): Uint32Array {
	const { text } = view;
	const features = coarseFeatures(view);
	const places = new Uint32Array(text.length);
	let count = 0;
	// Up to where characters are near one that may be in a name.
	let near = 0;
	for (let at = 0; at < text.length; at++) {
		let sum = 0;
		for (let each = at * COARSE_WIDTH; each < (at + 1) * COARSE_WIDTH; each++)
			sum += weights[features[each] ?? 0] ?? 0;
		if (sum < least) continue;
		for (
			let place = Math.max(near, at - REACH);
			place <= Math.min(at + REACH, text.length - 1);
			place++
		)
			if (!leaveOut(text.charCodeAt(place))) places[count++] = place;
		near = at + REACH + 1;
	}
	return places.subarray(0, count);
}

function hash(template: number, a: number, b = 0, c = 0): number {
	let mixed = Math.imul(a + template * 7919, 0x9e3779b1);
	mixed = Math.imul((mixed ^ (mixed >>> 15)) + b, 0x85ebca6b);
	mixed = Math.imul((mixed ^ (mixed >>> 13)) + c, 0xc2b2ae35);
	mixed ^= mixed >>> 16;
	return Math.imul(mixed, 0x2c1b3c6d) >>> (32 - COARSE_BITS);
}
