import { heaviestChain } from "./chain";
import type { Sentence } from "./compared";
import { type Pairs, pairsOf, similarity } from "./similarity";

/** Sentences `[a, aEnd)` of the first article that are sentences `[b, bEnd)` of the second, by number. */
export interface Match {
	readonly a: number;
	readonly aEnd: number;
	readonly b: number;
	readonly bEnd: number;
	/** 1 where they are equal but for what is never an edit and for who is named as the source. */
	readonly similarity: number;
}

/** Which sentences of two articles belong together. No sentence is in two matches. */
export interface Alignment {
	/** In the order of both articles. */
	readonly inOrder: readonly Match[];
	/** What both have in another order, in the order of the first. */
	readonly moved: readonly Match[];
}

/** Sentences less alike than this are not the same one edited. */
const ALIKE = 0.5;
/** A sentence out of order must be more alike, and have more code units than a set phrase. */
const ALIKE_MOVED = 0.6;
const MOVED_LENGTH = 6;
/** How many sentences of the other article are looked at for one; the most promising ones. */
const LOOKS = 8;
/** A run of three that more sentences than this hold finds none of them. */
const COMMON = 64;

/** Aligns two articles sentence by sentence. Time grows with the number of likely matches, not with the product. */
export function align(
	a: readonly Sentence[],
	b: readonly Sentence[],
): Alignment {
	const left = a.map(bodyOf);
	const right = b.map(bodyOf);
	const leftPairs = left.map(pairsOf);
	const rightPairs = right.map(pairsOf);
	const single = likelyMatches(left, right).flatMap(([i, j]) => {
		const alike =
			left[i] === right[j]
				? 1
				: similarity(leftPairs[i] ?? EMPTY, rightPairs[j] ?? EMPTY) * 0.999;
		return alike >= ALIKE
			? [{ a: i, aEnd: i + 1, b: j, bEnd: j + 1, similarity: alike }]
			: [];
	});
	const merged = single.flatMap((match) => mergesAround(match, left, right));
	const all = [...single, ...merged];
	const weightOf = (match: Match) =>
		match.similarity ** 2 *
		(lengthOf(left, match.a, match.aEnd) +
			lengthOf(right, match.b, match.bEnd));
	const inOrder = heaviestChain(all, weightOf);
	const moved = takeMoved(
		all.filter(
			(match) =>
				match.similarity >= ALIKE_MOVED &&
				lengthOf(left, match.a, match.aEnd) >= MOVED_LENGTH,
		),
		inOrder,
		weightOf,
	);
	return { inOrder, moved };
}

const EMPTY: Pairs = pairsOf("");

/** A sentence's key without the words that say where it comes from, unless it is nothing else. */
function bodyOf({ key, attribution }: Sentence): string {
	return attribution < key.length ? key.slice(attribution) : key;
}

/** Pairs of sentences, by number, that are equal or share runs of three code units. */
function likelyMatches(
	left: readonly string[],
	right: readonly string[],
): (readonly [number, number])[] {
	const places = new Map<string, number[]>();
	const add = (gram: string, j: number) => {
		const known = places.get(gram);
		if (known === undefined) places.set(gram, [j]);
		else if (known.at(-1) !== j) known.push(j);
	};
	for (const [j, key] of right.entries()) {
		add(`=${key}`, j);
		for (let at = 0; at + 3 <= key.length; at++) add(key.slice(at, at + 3), j);
	}
	const likely: (readonly [number, number])[] = [];
	for (const [i, key] of left.entries()) {
		const near = (j: number) =>
			Math.abs((i + 0.5) / left.length - (j + 0.5) / right.length);
		const byNearness = (x: number, y: number) => near(x) - near(y) || x - y;
		const equal = [...(places.get(`=${key}`) ?? [])].sort(byNearness);
		const shared = new Map<number, number>();
		for (let at = 0; at + 3 <= key.length; at++) {
			const found = places.get(key.slice(at, at + 3)) ?? [];
			if (found.length > COMMON) continue;
			for (const j of found) shared.set(j, (shared.get(j) ?? 0) + 1);
		}
		const close = [...shared]
			.sort(([x, m], [y, n]) => n - m || byNearness(x, y))
			.map(([j]) => j);
		const looked = new Set([
			...equal.slice(0, LOOKS),
			...close.slice(0, LOOKS),
		]);
		for (const j of looked) likely.push([i, j]);
	}
	return likely;
}

/** The matches that a match becomes when a neighbour on one side joins it: one paper's 。 is another's ，. */
function mergesAround(
	match: Match,
	left: readonly string[],
	right: readonly string[],
): Match[] {
	if (match.similarity === 1) return [];
	const { a, aEnd, b, bEnd } = match;
	return [
		{ a: a - 1, aEnd, b, bEnd },
		{ a, aEnd: aEnd + 1, b, bEnd },
		{ a, aEnd, b: b - 1, bEnd },
		{ a, aEnd, b, bEnd: bEnd + 1 },
	].flatMap((wider) => {
		if (
			wider.a < 0 ||
			wider.b < 0 ||
			wider.aEnd > left.length ||
			wider.bEnd > right.length
		)
			return [];
		const alike =
			0.999 *
			similarity(
				pairsOf(left.slice(wider.a, wider.aEnd).join("")),
				pairsOf(right.slice(wider.b, wider.bEnd).join("")),
			);
		return alike > match.similarity ? [{ ...wider, similarity: alike }] : [];
	});
}

function lengthOf(keys: readonly string[], from: number, to: number): number {
	let length = 0;
	for (let at = from; at < to; at++) length += keys[at]?.length ?? 0;
	return length;
}

/** Of the matches that the chain leaves free the heaviest first, each sentence once. */
function takeMoved(
	matches: readonly Match[],
	inOrder: readonly Match[],
	weightOf: (match: Match) => number,
): Match[] {
	const leftTaken = new Set<number>();
	const rightTaken = new Set<number>();
	const take = ({ a, aEnd, b, bEnd }: Match) => {
		for (let i = a; i < aEnd; i++) leftTaken.add(i);
		for (let j = b; j < bEnd; j++) rightTaken.add(j);
	};
	const isFree = ({ a, aEnd, b, bEnd }: Match) => {
		for (let i = a; i < aEnd; i++) if (leftTaken.has(i)) return false;
		for (let j = b; j < bEnd; j++) if (rightTaken.has(j)) return false;
		return true;
	};
	for (const match of inOrder) take(match);
	const moved: Match[] = [];
	const heaviest = [...matches].sort(
		(x, y) => weightOf(y) - weightOf(x) || x.a - y.a || x.b - y.b,
	);
	for (const match of heaviest)
		if (isFree(match)) {
			take(match);
			moved.push(match);
		}
	return moved.sort((x, y) => x.a - y.a);
}
