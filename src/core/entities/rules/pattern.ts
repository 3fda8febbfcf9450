import {
	type Candidate,
	isWordEnd,
	isWordStart,
	matchesIn,
	type Reading,
	type Source,
} from "../candidate";
import { lookUp } from "../lexicon/lexicon";
import type { EntityType } from "../mention";

/** One row of a rule table: what matches `pattern` in folded text is a mention. */
export interface PatternRule {
	readonly type: EntityType;
	/** Global, Unicode. Context stands in look-behinds and look-aheads; the match is the mention. */
	readonly pattern: RegExp;
	readonly confidence: number;
	/** Edges of the match that must be edges of words as well; "listed": it must begin with a name of the lexicon. */
	readonly words?: "start" | "end" | "both" | "listed";
	/** Mentions of this rule marked ⟦⟧. A test reads it. */
	readonly example: string;
}

/** A source that runs a table of patterns. */
export function patterns(rules: readonly PatternRule[]): Source {
	return (reading) => rules.flatMap((rule) => matches(rule, reading));
}

/** What one row finds. */
export function matches(rule: PatternRule, reading: Reading): Candidate[] {
	const { type, pattern, confidence, words } = rule;
	const found: Candidate[] = [];
	for (const match of matchesIn(reading, pattern)) {
		const start = match.index;
		const end = start + match[0].length;
		if ((words === "start" || words === "both") && !isWordStart(reading, start))
			continue;
		if ((words === "end" || words === "both") && !isWordEnd(reading, end))
			continue;
		if (words === "listed") {
			for (let from = start; from < end - 2; from++)
				if (beginsListed(reading, from, end)) {
					found.push({ type, start: from, end, confidence });
					break;
				}
		} else if (start < end) found.push({ type, start, end, confidence });
	}
	return found;
}

/** Whether a word that the lexicon lists begins at `start`, before `end`. */
function beginsListed(reading: Reading, start: number, end: number): boolean {
	if (!isWordStart(reading, start)) return false;
	for (let to = Math.min(end - 2, start + 6); to >= start + 2; to--)
		if (lookUp(reading.text.slice(start, to)) !== undefined) return true;
	return false;
}
