import { type Candidate, type Reading, wordOf } from "./candidate";
import { STOP_WORDS } from "./lexicon/stop";
import type { EntityType } from "./mention";

/** What a tag of the segmenter is worth as a guess, with the shortest word it is believed for, in UTF-16 units. */
interface TagGuess {
	readonly tag: RegExp;
	readonly type: EntityType;
	readonly length: number;
	readonly confidence: number;
}

const GUESSES: readonly TagGuess[] = [
	{ tag: /^nt$/u, type: "organisation", length: 4, confidence: 0.75 },
	{ tag: /^nt$/u, type: "organisation", length: 2, confidence: 0.55 },
	{ tag: /^ns$/u, type: "place", length: 3, confidence: 0.6 },
	{ tag: /^ns$/u, type: "place", length: 2, confidence: 0.52 },
];

/** The segmenter's tags as guesses. They are the weakest source: it takes 城市 for a place. */
export function guessByTags(reading: Reading): Candidate[] {
	const found: Candidate[] = [];
	for (const token of reading.tokens) {
		const word = wordOf(reading, token);
		if (STOP_WORDS.has(word) || !/^\p{Script=Han}+$/u.test(word)) continue;
		const guess = GUESSES.find(
			({ tag, length }) => tag.test(token.tag) && word.length >= length,
		);
		if (guess !== undefined)
			found.push({
				type: guess.type,
				start: token.start,
				end: token.end,
				confidence: guess.confidence,
			});
	}
	return found;
}
