import { lookUp, reachFrom } from "../lexicon/lexicon";
import type { Dictionary } from "../words/dictionary";
import { imageOf, kindOfUnit } from "./characters";
import { readClauses } from "./clauses";
import { findWords, type WordsAt } from "./matches";

/** What a model sees of a text: for each character the same number of hashed observations, 0 where one is missing. */
export interface Features {
	/** How many observations a character has. */
	readonly width: number;
	readonly hashes: Uint32Array;
}

/** A number that changes whenever the templates change: weights fit only the features they were trained with. */
export const FEATURES_EDITION = 2;

/** Observations of a character. */
const WIDTH = 41;
/** Longer listed names are not looked for. UTF-16 units. */
const LONGEST_LISTED = 12;
/** What stands for a character beyond the text. */
const EDGE = 2;
/** The upper 6 bits of a hash are its group: a slot, or one of 16 for what conventions have to themselves. */
export const GROUP_SHIFT = 26;
const FIRST_OWN_GROUP = 48;

/**
 * All observations of a folded text, in order of its characters.
 * @param leaveOut whose observations nobody needs: they are all missing.
 */
export function featuresOf(
	text: string,
	dictionary: Dictionary,
	leaveOut?: (unit: number) => boolean,
): Features {
	const size = text.length;
	const chars = new Uint16Array(size + 8).fill(EDGE);
	const kinds = new Uint8Array(size + 8);
	for (let at = 0; at < size; at++) {
		const unit = text.charCodeAt(at);
		chars[at + 4] = imageOf(unit);
		kinds[at + 4] = kindOfUnit(unit);
	}
	const { from, upTo, over, cut } = findWords(dictionary, text);
	const { head, headDistance, within } = readClauses(text);
	const gazetteer = readGazetteer(text);
	const echoes = readEchoes(text);
	const out = new Uint32Array(size * WIDTH);
	let next = 0;
	let slot = 0;
	const put = (a: number, b: number, c = 0, d = 0, e = 0) => {
		out[next++] = mix(++slot, a, b, c, d, e);
	};
	const putFound = (found: number, a: number, b: number, c = 0) => {
		out[next++] = found > 0 ? mix(slot + 1, a, b, c, 0, 0) : 0;
		slot++;
	};
	for (let at = 0; at < size; at++) {
		if (leaveOut?.(text.charCodeAt(at))) {
			next += WIDTH;
			continue;
		}
		slot = 0;
		const i = at + 4;
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
		put(c0, 0);
		put(c1, 0);
		put(d1, 0);
		put(c2, 0);
		put(d2, 0);
		put(c3, 0);
		put(d3, 0);
		put(c1, c0);
		put(c0, d1);
		put(c2, c1);
		put(d1, d2);
		put(c1, d1);
		put(c0, d2);
		put(c3, c2);
		put(d2, d3);
		put(c0, d1, d2);
		put(c3, c2, c1);
		// Kinds of characters.
		put(t1 * 16 + t0, u1);
		put((t0 * 16 + u1) * 16 + u2, u3);
		put(c0, t1, u1);
		put(c1, t0, u1);
		put(d1, t1, t0);
		// Words of the dictionary.
		const overPlace = placeIn(over, at);
		const cutPlace = placeIn(cut, at);
		const start = cut.start[at] ?? 0;
		const end = start + (cut.length[at] ?? 1);
		const leftTag = start > 0 ? (cut.tag[start - 1] ?? 0) : 40;
		const rightTag = end < size ? (cut.tag[end] ?? 0) : 40;
		const leftWord = start > 0 ? (cut.word[start - 1] ?? 0) : EDGE;
		const rightWord = end < size ? (cut.word[end] ?? 0) : EDGE;
		put(overPlace, 0);
		put(overPlace, t1, u1);
		put(cutPlace, 0);
		put(cutPlace, leftTag, rightTag);
		put(cut.word[at] ?? 0, cutPlace & 3);
		put(leftWord, cutPlace & 3, cut.tag[at] ?? 0);
		put(rightWord, cutPlace & 3, cut.tag[at] ?? 0);
		const fromHere =
			(from.tag[at] ?? 0) * 8 + Math.min(from.length[at] ?? 0, 7);
		const toHere =
			(upTo.tag[at + 1] ?? 0) * 8 + Math.min(upTo.length[at + 1] ?? 0, 7);
		const before = (upTo.tag[at] ?? 0) * 8 + Math.min(upTo.length[at] ?? 0, 7);
		const after =
			(from.tag[at + 1] ?? 0) * 8 + Math.min(from.length[at + 1] ?? 0, 7);
		put(fromHere, before);
		put(toHere, after);
		put(upTo.word[at] ?? 0, 0);
		put(from.word[at + 1] ?? 0, 0);
		put(from.word[at] ?? 0, 0);
		put(upTo.word[at + 1] ?? 0, 0);
		put(upTo.word[at] ?? 0, c0);
		put(from.word[at + 1] ?? 0, c0);
		// Listed names, heads of names, marks around, the same characters elsewhere.
		const listed = gazetteer[at] ?? 0;
		putFound(listed, listed, 0);
		const ahead = head[at] ?? 0;
		putFound(ahead, ahead, headDistance[at] ?? 0);
		put(within[at] ?? 0, t0);
		const echo = echoes[at] ?? 0;
		putFound(echo, chars[echo + 2] ?? 0, 1);
	}
	return { width: WIDTH, hashes: out };
}

/** Where a character stands in its word: tag, length and part of the word as one number. */
function placeIn(
	{ length, tag, start }: WordsAt & { readonly start: Uint32Array },
	at: number,
): number {
	const size = length[at] ?? 0;
	const offset = at - (start[at] ?? 0);
	const part = size < 2 ? 3 : offset === 0 ? 0 : offset === size - 1 ? 2 : 1;
	return ((tag[at] ?? 0) * 8 + Math.min(size, 6)) * 4 + part;
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
	const seen = new Map<number, number>();
	for (let at = 0; at + 1 < text.length; at++) {
		const unit = text.charCodeAt(at);
		const next = text.charCodeAt(at + 1);
		if (!isHan(unit) || !isHan(next)) continue;
		const pair = unit * 65536 + next;
		const known = seen.get(pair);
		if (known === undefined) seen.set(pair, at);
		else {
			echoes[at] = known + 1;
			if ((echoes[known] ?? 0) === 0) echoes[known] = at + 1;
		}
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
function mix(
	slot: number,
	a: number,
	b: number,
	c: number,
	d: number,
	e: number,
): number {
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
	const own = mix(convention, hash, 7, 0, 0, 0);
	const group = FIRST_OWN_GROUP + (own & 15);
	return ((group << GROUP_SHIFT) | (own & (2 ** GROUP_SHIFT - 1))) >>> 0;
}
