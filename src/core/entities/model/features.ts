import { lookUp, reachFrom } from "../lexicon/lexicon";
import { readClauses } from "./clauses";
import { AROUND, EDGE, EDGE_TAG, placeIn, sizeAndTag, type View } from "./view";

/** What a model sees of some characters: for each the same number of hashed observations, 0 where one is missing. */
export interface Features {
	/** How many observations a character has. */
	readonly width: number;
	readonly hashes: Uint32Array;
}

/** A number that changes whenever the templates, here or in `coarse.ts`, change: weights fit only the features they were trained with. */
export const FEATURES_EDITION = 3;

/** Observations of a character. */
export const WIDTH = 41;
/** Longer listed names are not looked for. UTF-16 units. */
const LONGEST_LISTED = 12;
/** The upper 6 bits of a hash are its group: a slot, or one of 16 for what conventions have to themselves. */
export const GROUP_SHIFT = 26;
const FIRST_OWN_GROUP = 48;

/**
 * All observations of some characters of a text.
 * @param places their offsets, in order.
 */
export function featuresOf(
	{ text, chars, kinds, words }: View,
	places: ArrayLike<number>,
): Features {
	const { from, upTo, over, cut } = words;
	const { head, headDistance, within } = readClauses(text);
	const gazetteer = readGazetteer(text);
	const echoes = readEchoes(text);
	const size = text.length;
	const out = new Uint32Array(places.length * WIDTH);
	let next = 0;
	for (let place = 0; place < places.length; place++) {
		const at = places[place] ?? 0;
		const i = at + AROUND;
		const c3 = chars[i - 3] ?? 0;
		const c2 = chars[i - 2] ?? 0;
		const c1 = chars[i - 1] ?? 0;
		const c0 = chars[i] ?? 0;
		const d1 = chars[i + 1] ?? 0;
		const d2 = chars[i + 2] ?? 0;
		const d3 = chars[i + 3] ?? 0;
		const t1 = kinds[i - 1] ?? 0;
		const t0 = kinds[i] ?? 0;
		const u1 = kinds[i + 1] ?? 0;
		const u2 = kinds[i + 2] ?? 0;
		const u3 = kinds[i + 3] ?? 0;
		// Characters around.
		out[next++] = mix(1, c0, 0);
		out[next++] = mix(2, c1, 0);
		out[next++] = mix(3, d1, 0);
		out[next++] = mix(4, c2, 0);
		out[next++] = mix(5, d2, 0);
		out[next++] = mix(6, c3, 0);
		out[next++] = mix(7, d3, 0);
		out[next++] = mix(8, c1, c0);
		out[next++] = mix(9, c0, d1);
		out[next++] = mix(10, c2, c1);
		out[next++] = mix(11, d1, d2);
		out[next++] = mix(12, c1, d1);
		out[next++] = mix(13, c0, d2);
		out[next++] = mix(14, c3, c2);
		out[next++] = mix(15, d2, d3);
		out[next++] = mix(16, c0, d1, d2);
		out[next++] = mix(17, c3, c2, c1);
		// Kinds of characters.
		out[next++] = mix(18, t1 * 16 + t0, u1);
		out[next++] = mix(19, (t0 * 16 + u1) * 16 + u2, u3);
		out[next++] = mix(20, c0, t1, u1);
		out[next++] = mix(21, c1, t0, u1);
		out[next++] = mix(22, d1, t1, t0);
		// Words of the dictionary.
		const overPlace = placeIn(over, at);
		const cutPlace = placeIn(cut, at);
		const start = cut.start[at] ?? 0;
		const end = start + (cut.length[at] ?? 1);
		const leftTag = start > 0 ? (cut.tag[start - 1] ?? 0) : EDGE_TAG;
		const rightTag = end < size ? (cut.tag[end] ?? 0) : EDGE_TAG;
		const leftWord = start > 0 ? (cut.word[start - 1] ?? 0) : EDGE;
		const rightWord = end < size ? (cut.word[end] ?? 0) : EDGE;
		out[next++] = mix(23, overPlace, 0);
		out[next++] = mix(24, overPlace, t1, u1);
		out[next++] = mix(25, cutPlace, 0);
		out[next++] = mix(26, cutPlace, leftTag, rightTag);
		out[next++] = mix(27, cut.word[at] ?? 0, cutPlace & 3);
		out[next++] = mix(28, leftWord, cutPlace & 3, cut.tag[at] ?? 0);
		out[next++] = mix(29, rightWord, cutPlace & 3, cut.tag[at] ?? 0);
		const fromHere = sizeAndTag(from, at);
		const toHere = sizeAndTag(upTo, at + 1);
		const before = sizeAndTag(upTo, at);
		const after = at + 1 < size ? sizeAndTag(from, at + 1) : 0;
		out[next++] = mix(30, fromHere, before);
		out[next++] = mix(31, toHere, after);
		out[next++] = mix(32, upTo.word[at] ?? 0, 0);
		out[next++] = mix(33, from.word[at + 1] ?? 0, 0);
		out[next++] = mix(34, from.word[at] ?? 0, 0);
		out[next++] = mix(35, upTo.word[at + 1] ?? 0, 0);
		out[next++] = mix(36, upTo.word[at] ?? 0, c0);
		out[next++] = mix(37, from.word[at + 1] ?? 0, c0);
		// Listed names, heads of names, marks around, the same characters elsewhere.
		const listed = gazetteer[at] ?? 0;
		out[next++] = listed > 0 ? mix(38, listed, 0) : 0;
		const ahead = head[at] ?? 0;
		out[next++] = ahead > 0 ? mix(39, ahead, headDistance[at] ?? 0) : 0;
		out[next++] = mix(40, within[at] ?? 0, t0);
		const echo = echoes[at] ?? 0;
		out[next++] = echo > 0 ? mix(41, chars[echo + 2] ?? 0, 1) : 0;
	}
	return { width: WIDTH, hashes: out };
}

/** Where names of our own lexicon stand: type and place within the longest one over each character. */
function readGazetteer(text: string): Uint8Array {
	const gazetteer = new Uint8Array(text.length);
	const lengths = new Uint8Array(text.length);
	for (let start = 0; start < text.length; start++) {
		const longest = Math.min(LONGEST_LISTED, reachFrom(text, start));
		for (let length = longest; length >= 2; length--) {
			const entry = lookUp(text.slice(start, start + length));
			if (entry === undefined) continue;
			const type = entry.type === "place" ? 1 + (entry.rank ?? 4) : 7;
			for (let at = start; at < start + length; at++) {
				if (length <= (lengths[at] ?? 0)) continue;
				lengths[at] = length;
				const part = at === start ? 0 : at === start + length - 1 ? 2 : 1;
				gazetteer[at] = type * 4 + part;
			}
			break;
		}
	}
	return gazetteer;
}

/** For each character the first other place, plus one, where it stands with the same character after it. */
function readEchoes(text: string): Uint32Array {
	const echoes = new Uint32Array(text.length);
	const bits = Math.ceil(Math.log2(text.length * 2 + 2));
	const pairs = new Int32Array(2 ** bits);
	const places = new Int32Array(2 ** bits);
	for (let at = 0; at + 1 < text.length; at++) {
		const unit = text.charCodeAt(at);
		const next = text.charCodeAt(at + 1);
		if (!isHan(unit) || !isHan(next)) continue;
		const pair = (unit << 16) | next;
		let slot = Math.imul(pair, 0x9e3779b1) >>> (32 - bits);
		while (pairs[slot] !== 0 && pairs[slot] !== pair)
			slot = (slot + 1) & (2 ** bits - 1);
		if (pairs[slot] === 0) {
			pairs[slot] = pair;
			places[slot] = at;
			continue;
		}
		const known = places[slot] ?? 0;
		echoes[at] = known + 1;
		if (echoes[known] === 0) echoes[known] = at + 1;
	}
	return echoes;
}

function isHan(unit: number): boolean {
	return unit >= 0x3400 && unit <= 0x9fff;
}

/**
 * A number for an observation, never 0. Its upper bits are the slot, so that the weights of a slot lie together: most slots
 * have few, and those stay in the processor's caches.
 */
function mix(slot: number, a: number, b: number, c = 0, d = 0, e = 0): number {
	let hash = Math.imul(slot, 0x9e3779b1);
	hash = Math.imul(hash ^ a, 0x85ebca6b);
	hash ^= hash >>> 15;
	hash = Math.imul(hash ^ b, 0xc2b2ae35);
	hash ^= hash >>> 13;
	hash = Math.imul(hash ^ c, 0x27d4eb2f);
	hash ^= hash >>> 16;
	if (d !== 0 || e !== 0) {
		hash = Math.imul(hash ^ d, 0x165667b1);
		hash ^= hash >>> 14;
		hash = Math.imul(hash ^ e, 0x9e3779b1);
	}
	hash ^= hash >>> 15;
	hash = Math.imul(hash, 0x2c1b3c6d);
	hash ^= hash >>> 12;
	return ((slot << GROUP_SHIFT) | (hash >>> (32 - GROUP_SHIFT))) >>> 0;
}

/** An observation as one convention has it to itself. */
export function ofConvention(hash: number, convention: number): number {
	if (hash === 0) return 0;
	const own = mix(convention, hash, 7);
	const group = FIRST_OWN_GROUP + (own & 15);
	return ((group << GROUP_SHIFT) | (own & (2 ** GROUP_SHIFT - 1))) >>> 0;
}
