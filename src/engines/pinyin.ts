import { pinyin } from "pinyin-pro";
import { DOUBLE_SURNAMES } from "../core/entities/lexicon/surnames";
import type { EntityType } from "../core/entities/mention";

/** Places of at most so many characters are one word: 北京, 黑龙江. */
const SHORT = 3;

/** Foreign names are written with one of these between their parts. */
const POINTS = /([·•・‧])/u;

/**
 * A name in Pinyin with tone marks, as books print it: Xí Jìnpíng, Shàn Xióngxìn (a surname is read as one), Yuēhàn·Shǐmìsī,
 * Běijīng; longer names of places and bodies syllable by syllable, as where their words end is not looked up. What is not
 * Chinese stays as it is.
 * @param name in Simplified.
 */
export function pinyinOf(name: string, type: EntityType): string {
	if (type !== "person") {
		const isShort = type === "place" && name.length <= SHORT;
		return capital(syllables(name, "off").join(isShort ? "" : " "));
	}
	if (POINTS.test(name))
		return name
			.split(POINTS)
			.map((part) =>
				POINTS.test(part) ? part : capital(syllables(part, "off").join("")),
			)
			.join("");
	const read = syllables(name, "head");
	const length = DOUBLE_SURNAMES.has(name.slice(0, 2)) ? 2 : 1;
	const [surname, given] = [read.slice(0, length), read.slice(length)];
	return [surname, given]
		.filter((part) => part.length > 0)
		.map((part) => capital(part.join("")))
		.join(" ");
}

function syllables(text: string, surname: "head" | "off"): string[] {
	return pinyin(text, { type: "array", nonZh: "consecutive", surname });
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
