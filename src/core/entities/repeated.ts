import type { ReadUnit } from "../analysis";
import { isNamePart, NamePart } from "./lexicon/name-parts";
import { ORDINARY_WORDS } from "./lexicon/ordinary";
import { STOP_WORDS } from "./lexicon/stop";
import { AFTER_NAME } from "./rules/evidence";

/** Length of the names that are looked for, in UTF-16 units. */
const LENGTH = 3;
/** How often a document must have a name, before and after how many characters, and before how many words of persons. */
const LEAST = { times: 3, before: 2, after: 3, doing: 2 } as const;

/** Where a name may stand in a document. */
interface Seen {
	times: number;
	/** At the beginning of a clause. */
	first: number;
	/** Before what persons do. */
	doing: number;
	readonly before: Set<string>;
	readonly after: Set<string>;
}

const HAN = /^\p{Script=Han}+$/u;

/**
 * Names of persons that the words around and inside them do not show in any one place, but the document does by what it
 * says of them again and again: 黄花春 does this, 黄花春 does that.
 */
export function repeatedPeople(units: readonly ReadUnit[]): string[] {
	const seen = new Map<string, Seen>();
	for (const { folded, local } of units) {
		const taken = new Uint8Array(folded.length);
		for (const { span } of local) taken.fill(1, span.start, span.end);
		for (let start = 0; start + LENGTH <= folded.length; start++) {
			if (
				!isNamePart(folded, start, NamePart.commonSurname) ||
				taken[start] === 1 ||
				taken[start + LENGTH - 1] === 1
			)
				continue;
			const name = folded.slice(start, start + LENGTH);
			if (!mayBeName(name)) continue;
			const left = folded.charAt(start - 1);
			const right = folded.slice(start + LENGTH, start + LENGTH + 8);
			const known = seen.get(name) ?? {
				times: 0,
				first: 0,
				doing: 0,
				before: new Set(),
				after: new Set(),
			};
			known.times++;
			if (!HAN.test(left)) known.first++;
			if (DOING.some(({ pattern }) => pattern.test(right))) known.doing++;
			known.before.add(left);
			known.after.add(right.charAt(0));
			seen.set(name, known);
		}
	}
	return [...seen].flatMap(([name, { times, first, doing, before, after }]) =>
		times >= LEAST.times &&
		first > 0 &&
		doing >= LEAST.doing &&
		before.size >= LEAST.before &&
		after.size >= LEAST.after
			? [name]
			: [],
	);
}

/** What only persons do and are called. */
const DOING = AFTER_NAME.slice(0, 2);

function mayBeName(name: string): boolean {
	if (!HAN.test(name) || ORDINARY_WORDS.has(name) || STOP_WORDS.has(name))
		return false;
	const unlikely = NamePart.neverGiven | NamePart.rarelyGiven;
	for (let at = 1; at < name.length; at++)
		if (isNamePart(name, at, unlikely)) return false;
	return true;
}
