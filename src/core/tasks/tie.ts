import { keyOf } from "../reports/key";
import { type Pairs, pairsOf, sharedPairs } from "../reports/similarity";
import type { Fold } from "../script/script";
import type { TaskList } from "./list";

/** A list of some text, for tying: what stands for it, and its items' texts as comparison keys (folded, without signs of layout). */
export interface KeyedList<Ref> {
	readonly ref: Ref;
	readonly items: readonly string[];
}

/** One task of a list that stands in several forms: by form the index of its item, absent where that form leaves it out. */
export interface TiedTask {
	readonly items: readonly (number | undefined)[];
}

/** The same list in all its forms: in the body, a box, a chart, in one paper and another. The first form is the fullest. */
export interface TiedLists<Ref> {
	readonly forms: readonly Ref[];
	/** In order of the fullest form; tasks that it lacks come last. */
	readonly tasks: readonly TiedTask[];
}

/** The same task where this much of the shorter text's pairs of characters stands in the longer. */
const SAME = 0.7;
/** Shorter items (修路) say too little to tie lists. */
const SHORTEST = 4;
/** The same list where this share of the shorter one's items has its like, and at least two. */
const SHARE = 0.5;
/** Length of the runs of characters by which lists are looked up. */
const GRAM = 4;
/** How much of an item is looked up: a chart prints its first words. */
const LOOKED_UP = 24;

/** What the items of lists are tied by: their texts, folded, without bullets and signs of layout. */
export function listKeys(lists: readonly TaskList[], fold: Fold): string[][] {
	return lists.map(({ items }) =>
		items.map(({ text }) => keyOf(fold(text)).text),
	);
}

interface Known<Ref> extends KeyedList<Ref> {
	readonly pairs: readonly Pairs[];
	readonly length: number;
}

/**
 * Ties lists that are forms of one list: item by item, in order, by how much of the shorter text the longer one contains.
 * Groups come in order of their first list. A list without its like is a group of its own.
 */
export function tieLists<Ref>(
	lists: readonly KeyedList<Ref>[],
): TiedLists<Ref>[] {
	const groups: Known<Ref>[][] = [];
	const byGram = new Map<string, Set<number>>();
	for (const list of lists) {
		const known = {
			...list,
			pairs: list.items.map(pairsOf),
			length: size(list),
		};
		const grams = gramsOf(list);
		let home = groups.length;
		for (const index of candidates(grams, byGram)) {
			const fullest = groups[index]?.[0];
			if (fullest === undefined || !isSameList(fullest, known)) continue;
			home = index;
			break;
		}
		const group = groups[home];
		if (group === undefined) groups.push([known]);
		else if ((group[0]?.length ?? 0) < known.length) group.unshift(known);
		else group.push(known);
		for (const gram of grams) {
			const of = byGram.get(gram);
			if (of === undefined) byGram.set(gram, new Set([home]));
			else of.add(home);
		}
	}
	return groups.map(tied);
}

function size({ items }: KeyedList<unknown>): number {
	return items.reduce((sum, item) => sum + item.length, 0);
}

function gramsOf({ items }: KeyedList<unknown>): Set<string> {
	const grams = new Set<string>();
	for (const item of items) {
		const end = Math.min(item.length, LOOKED_UP) - GRAM;
		for (let at = 0; at <= end; at++) grams.add(item.slice(at, at + GRAM));
	}
	return grams;
}

/** The groups that share most runs of characters with a list, most first. */
function candidates(
	grams: ReadonlySet<string>,
	byGram: ReadonlyMap<string, ReadonlySet<number>>,
): number[] {
	const shared = new Map<number, number>();
	for (const gram of grams)
		for (const group of byGram.get(gram) ?? [])
			shared.set(group, (shared.get(group) ?? 0) + 1);
	return [...shared]
		.filter(([, count]) => count >= 2)
		.sort(([a, m], [b, n]) => n - m || a - b)
		.map(([group]) => group);
}

function isSameList(a: Known<unknown>, b: Known<unknown>): boolean {
	const alike = align(a, b).filter((item) => item !== undefined).length;
	const shorter = Math.min(a.items.length, b.items.length);
	return alike >= 2 && alike >= SHARE * shorter;
}

function tied<Ref>(group: readonly Known<Ref>[]): TiedLists<Ref> {
	const fullest = group[0];
	const rows: (number | undefined)[][] = (fullest?.items ?? []).map(
		(_, item) => [item],
	);
	for (const [form, list] of group.entries()) {
		if (fullest === undefined || form === 0) continue;
		const found = align(fullest, list);
		for (const [row, item] of found.entries()) rows[row]?.push(item);
		const taken = new Set(found);
		for (const item of list.items.keys())
			if (!taken.has(item)) rows.push([...Array(form).fill(undefined), item]);
		for (const row of rows) while (row.length <= form) row.push(undefined);
	}
	return {
		forms: group.map(({ ref }) => ref),
		tasks: rows.map((items) => ({ items })),
	};
}

/** For every item of `a` its like in `b`, both in order; of all ways the one with most text alike. */
function align(
	a: Known<unknown>,
	b: Known<unknown>,
): readonly (number | undefined)[] {
	const width = b.items.length + 1;
	const best = new Float64Array((a.items.length + 1) * width);
	const likeness = (i: number, j: number) =>
		containment(a.pairs[i], b.pairs[j]);
	for (let i = a.items.length - 1; i >= 0; i--)
		for (let j = b.items.length - 1; j >= 0; j--) {
			const like = likeness(i, j);
			const both =
				like < SAME ? 0 : like + (best[(i + 1) * width + j + 1] ?? 0);
			best[i * width + j] = Math.max(
				both,
				best[(i + 1) * width + j] ?? 0,
				best[i * width + j + 1] ?? 0,
			);
		}
	const found: (number | undefined)[] = a.items.map(() => undefined);
	for (let i = 0, j = 0; i < a.items.length && j < b.items.length; ) {
		const here = best[i * width + j] ?? 0;
		if (here === best[(i + 1) * width + j]) i++;
		else if (here === best[i * width + j + 1]) j++;
		else found[i++] = j++;
	}
	return found;
}

/** How much of the shorter text's pairs of characters the longer one has, 0…1. */
function containment(a: Pairs | undefined, b: Pairs | undefined): number {
	if (a === undefined || b === undefined) return 0;
	if (Math.min(a.length, b.length) < SHORTEST) return 0;
	return sharedPairs(a, b) / Math.min(a.sorted.length, b.sorted.length);
}
