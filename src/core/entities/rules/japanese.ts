import { Phrases } from "../../text/phrases";
import { type Candidate, isWordEnd, type Reading } from "../candidate";
import { STOP_WORDS } from "../lexicon/stop";
import { JAPANESE_GIVEN, JAPANESE_SURNAMES } from "../lexicon/surnames";
import { AFTER_NAME, BEFORE_NAME } from "./evidence";

/** What stands after a surname that stands for its holder: 森下|政权. */
const ALONE = /^(?:政权|政府|首相|一派|阵营)/u;
/** A cabinet is called after its head. */
const CABINET = "内阁";
/** Longest given name, in UTF-16 units. */
const GIVEN = 3;
const LEAST = 0.5;
const SURNAMES = new Phrases(JAPANESE_SURNAMES);

/** Japanese names and the cabinets called after them: a surname of two or three characters, and given ones that such names have or that the words around vouch for. */
export function findJapanese(
	reading: Reading,
	before: readonly Candidate[],
): Candidate[] {
	const { text } = reading;
	const found: Candidate[] = [];
	let titles: ReadonlySet<number> | undefined;
	for (let start = 0; start < text.length - 1; start++) {
		const surname = SURNAMES.longestAt(text, start);
		if (surname === undefined) continue;
		const given = start + surname.length;
		if (ALONE.test(text.slice(given, given + 2)))
			found.push({ type: "person", start, end: given, confidence: 0.9 });
		if (text.startsWith(CABINET, given))
			found.push({
				type: "organisation",
				start,
				end: given + CABINET.length,
				confidence: 0.96,
			});
		titles ??= new Set(
			before
				.filter(
					({ type, confidence }) => type === "position" && confidence > LEAST,
				)
				.map(({ end }) => end),
		);
		const left = text.slice(Math.max(0, start - 8), start);
		const led =
			titles.has(start) ||
			BEFORE_NAME.slice(0, 2).some(({ pattern }) => pattern.test(left));
		for (let end = given + 1; end <= given + GIVEN; end++) {
			const name = text.slice(given, end);
			if (name.length < end - given || !/^\p{Script=Han}+$/u.test(name)) break;
			const fits = [...name].every((char) => JAPANESE_GIVEN.has(char));
			const right = text.slice(end, end + 8);
			const followed = AFTER_NAME.some(({ pattern }) => pattern.test(right));
			const odds =
				(fits ? 0.45 : 0.15) +
				(led ? 0.25 : 0) +
				(followed ? 0.2 : 0) +
				(name.length === 2 ? 0.1 : 0) +
				(isWordEnd(reading, end) ? 0.05 : -0.2);
			if (odds >= 0.55 && !STOP_WORDS.has(text.slice(start, end)))
				found.push({
					type: "person",
					start,
					end,
					confidence: Math.min(0.97, odds),
				});
		}
	}
	return found;
}
