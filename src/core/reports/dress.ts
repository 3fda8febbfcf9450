import type { Article, Unit } from "../layout/page";
import type { Fold } from "../script/script";
import { foldUnit } from "./compared";
import { type Key, keyOf } from "./key";
import { cutSentences } from "./sentences";

/** Code units of context by which a character is recognised in a clause that only one article has. */
const CONTEXT = 4;

/**
 * Shows text in the characters and signs in which an article prints the same words, so that two papers' versions set side
 * by side differ in words only. Clauses that both have come out exactly as the article prints them; in other clauses every
 * run of four known characters does; the rest is left to `otherwise`, for example a conversion. The result has the text's
 * length, offset by offset, like a fold.
 */
export function dressLike(
	model: Article,
	fold: Fold,
	otherwise: (text: string) => string = (text) => text,
): (text: string) => string {
	const clauses = new Map<string, string>();
	const runs = new Map<string, string>();
	for (const unit of model.units)
		for (const { key, printed } of clausesOf(unit, fold)) {
			if (!clauses.has(key.text)) clauses.set(key.text, printed);
			for (let at = 0; at + CONTEXT <= key.text.length; at++) {
				const run = key.text.slice(at, at + CONTEXT);
				if (!runs.has(run)) runs.set(run, printed.slice(at, at + CONTEXT));
			}
		}
	return (text) => {
		const converted = otherwise(text);
		const codes = Array.from(
			{ length: text.length },
			(_, at) =>
				(converted.length === text.length ? converted : text)[at] ?? "",
		);
		for (const { key } of clausesOfText(text, fold(text))) {
			const whole = clauses.get(key.text);
			const known = whole ?? knownCharacters(key.text, runs);
			for (let index = 0; index < key.at.length; index++) {
				const at = key.at[index] ?? 0;
				const shown = known[index];
				if (shown !== undefined) codes[at] = shown;
			}
		}
		return codes.join("");
	};
}

/** A clause by its key, with what is printed for every code unit of it. */
interface Clause {
	readonly key: Key;
	readonly printed: string;
}

function clausesOf(unit: Unit, fold: Fold): Clause[] {
	return clausesOfText(unit.projection.text, foldUnit(unit, fold));
}

function clausesOfText(text: string, folded: string): Clause[] {
	const same = folded.length === text.length ? folded : text;
	return cutSentences(same, "clause").map(({ start, end }) => {
		const { text: letters, at } = keyOf(same.slice(start, end));
		const places = at.map((offset) => offset + start);
		let printed = "";
		for (const place of places) printed += text.charAt(place);
		return { key: { text: letters, at: places }, printed };
	});
}

/** For each code unit of a key how it is printed in the same surroundings, where that is known. */
function knownCharacters(
	key: string,
	runs: ReadonlyMap<string, string>,
): (string | undefined)[] {
	const known: (string | undefined)[] = [];
	for (let at = 0; at + CONTEXT <= key.length; at++) {
		const printed = runs.get(key.slice(at, at + CONTEXT));
		if (printed === undefined) continue;
		for (let index = 0; index < CONTEXT; index++)
			// Half of a surrogate pair would be no character.
			if (!isSurrogate(key.charCodeAt(at + index)))
				known[at + index] ??= printed.charAt(index);
	}
	return known;
}

function isSurrogate(code: number): boolean {
	return code >= 0xd800 && code <= 0xdfff;
}
