import type { Article } from "../layout/page";
import type { Sentence } from "./compared";

/** Versions this close to the fullest in length are as good as it as a base. */
const AS_FULL = 0.95;

/**
 * How much a text is like what an agency sends, 0…2: one for beginning with a dateline of its own (新华社北京7月15日电, not
 * 据新华社报道), and the share of its paragraphs that no line end breaks. Four digits.
 */
export function wireLikeness(
	{ units }: Article,
	sentences: readonly Sentence[],
): number {
	const { key = "", attribution = 0 } = sentences[0] ?? {};
	const dated = DATED.test(key.slice(0, attribution)) ? 1 : 0;
	const paragraphs = units.filter(({ kind }) => kind === "paragraph");
	const whole = paragraphs.filter(
		({ projection }) => projection.map.pieces.length <= ONE_PIECE,
	);
	const share = whole.length / Math.max(1, paragraphs.length);
	return Math.round((dated + share) * 10_000) / 10_000;
}

const DATED = /^[^据].*\d日/u;

/** Numbers by which a map says one piece. */
const ONE_PIECE = 5;

/** What choosing a base needs to know of a version. */
export interface BaseCandidate {
	/** Length of its text, in any unit that is the same for all. */
	readonly length: number;
	/** See `wireLikeness`. */
	readonly wire: number;
}

/** The version to hold the others against, as an index: of the fullest ones the one most like a wire text. */
export function defaultBase(versions: readonly BaseCandidate[]): number {
	let longest = 0;
	for (const { length } of versions) longest = Math.max(longest, length);
	let best = 0;
	let rank = Number.NEGATIVE_INFINITY;
	for (const [index, { length, wire }] of versions.entries()) {
		if (length < longest * AS_FULL || wire <= rank) continue;
		best = index;
		rank = wire;
	}
	return best;
}
