import { neededBy } from "./needed";
import { PairTable } from "./pair-table";

/** Tells of a pattern whether it may match in the text that was sieved; one that the sieve does not know may. */
export type MayMatch = (pattern: RegExp) => boolean;

/**
 * Makes a sieve for patterns. One look at a text tells which of them may match there, since it holds what they need; most
 * need words that most paragraphs do not have, and each would search the whole paragraph to find that out.
 */
export function makeSieve(
	patterns: readonly RegExp[],
): (text: string) => MayMatch {
	const indexes = new Map(patterns.map((pattern, index) => [pattern, index]));
	const always: number[] = [];
	const wanted = new Map<string, Wanted[]>();
	for (const [index, pattern] of patterns.entries()) {
		const needed = neededBy(pattern);
		if (needed === undefined) always.push(index);
		for (const string of needed ?? []) {
			const beginning = string.slice(0, 2);
			const others = wanted.get(beginning) ?? [];
			wanted.set(beginning, [...others, { string, index }]);
		}
	}
	const lists = [[], ...wanted.values()];
	/** By the beginnings of strings their places in `lists`. */
	const places = new PairTable(wanted.size);
	for (const [index, beginning] of [...wanted.keys()].entries())
		places.set(beginning, index + 1);
	return (text) => {
		const likely = new Uint8Array(patterns.length);
		for (const index of always) likely[index] = 1;
		const look = (place: number, at: number) => {
			for (const { string, index } of lists[place] ?? [])
				if (likely[index] === 0 && text.startsWith(string, at))
					likely[index] = 1;
		};
		for (let at = 0; at < text.length; at++) {
			const [unit, pair] = [places.ofUnit(text, at), places.ofPair(text, at)];
			if (unit !== 0) look(unit, at);
			if (pair !== 0) look(pair, at);
		}
		return (pattern) => {
			const index = indexes.get(pattern);
			return index === undefined || likely[index] === 1;
		};
	};
}

/** A string that the pattern of an index needs, or another one. */
interface Wanted {
	readonly string: string;
	readonly index: number;
}
