import { BeginningTable } from "./beginning-table";
import { neededBy } from "./needed";

/** Tells of a pattern whether it may match in the text that was sieved; one that the sieve does not know may. */
export type MayMatch = (pattern: RegExp) => boolean;

/**
 * Makes a sieve for patterns. One look at a text tells which of them may match there, since it holds what they need; most
 * need words that most paragraphs do not have, and each would search the whole paragraph to find that out. The patterns are
 * read when the first text is sieved.
 */
export function makeSieve(
	patterns: readonly RegExp[],
): (text: string) => MayMatch {
	const indexes = new Map(patterns.map((pattern, index) => [pattern, index]));
	let known: Needs | undefined;
	return (text) => {
		known ??= readNeeds(patterns);
		const likely = Uint8Array.from(known.likely);
		for (let at = 0; at < text.length; at++) {
			markFound(known, known.places.ofUnit(text, at), text, at, likely);
			markFound(known, known.places.ofPair(text, at), text, at, likely);
		}
		return (pattern) => {
			const index = indexes.get(pattern);
			return index === undefined || likely[index] === 1;
		};
	};
}

/** What some patterns need. */
interface Needs {
	/** By the first two units of what is needed, or the one it has, its place in `lists`; 0 for none. */
	readonly places: BeginningTable;
	readonly lists: readonly (readonly Need[])[];
	/** By index, 1 for a pattern of which nobody knows what it needs. */
	readonly likely: Uint8Array;
}

/** A string that the pattern of an index needs, or another one. */
interface Need {
	readonly string: string;
	readonly index: number;
}

function readNeeds(patterns: readonly RegExp[]): Needs {
	const likely = new Uint8Array(patterns.length);
	const byBeginning = new Map<string, Need[]>();
	for (const [index, pattern] of patterns.entries()) {
		const needed = neededBy(pattern);
		if (needed === undefined) likely[index] = 1;
		for (const string of needed ?? []) {
			const beginning = string.slice(0, 2);
			const list = byBeginning.get(beginning);
			if (list === undefined) byBeginning.set(beginning, [{ string, index }]);
			else list.push({ string, index });
		}
	}
	const places = new BeginningTable(byBeginning.size);
	const lists: Need[][] = [[]];
	for (const [beginning, list] of byBeginning) {
		places.set(beginning, lists.length);
		lists.push(list);
	}
	return { places, lists, likely };
}

/** Marks the patterns of a list whose strings stand at an offset of a text. */
function markFound(
	{ lists }: Needs,
	place: number,
	text: string,
	at: number,
	likely: Uint8Array,
): void {
	if (place === 0) return;
	for (const { string, index } of lists[place] ?? [])
		if (likely[index] === 0 && text.startsWith(string, at)) likely[index] = 1;
}
