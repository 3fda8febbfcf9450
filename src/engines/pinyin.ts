import { customPinyin, pinyin } from "pinyin-pro";
import { lookUp } from "../core/entities/lexicon/lexicon";
import { isNamePart, NamePart } from "../core/entities/lexicon/name-parts";
import {
	DOUBLE_SURNAMES,
	JAPANESE_SURNAMES,
	TRANSLITERATION,
} from "../core/entities/lexicon/surnames";
import type { EntityType } from "../core/entities/mention";
import { PLACE_READINGS } from "./readings";

/** Places of at most so many characters are one word: 北京, 黑龙江. */
const SHORT = 3;

/** Foreign names are written with one of these between their parts. */
const POINTS = /([·•・‧-])/u;
/** Longest Chinese name with a surname of one character. */
const LONGEST = 3;
/** Names of eastern Asia that are written with characters of sound and are no words. */
const BY_PARTS = new Set(["苏林", "洪森", "金与正", "金正恩", "范明政"]);

customPinyin({ ...PLACE_READINGS });

/**
 * A name in Pinyin with tone marks, as books print it: Xí Jìnpíng, Shàn Xióngxìn (a surname is read as one), Cūnshàng Chūnshù,
 * Yuēhàn·Shǐmìsī, Ā'ěrbānísī (a name written by sound is one word), Xī'ān; longer names of places and bodies syllable by
 * syllable, as where their words end is not looked up. What is not Chinese stays as it is.
 * @param name in Simplified.
 */
export function pinyinOf(name: string, type: EntityType): string {
	if (type !== "person") {
		const read = syllables(name, "off");
		return capital(
			type === "place" && name.length <= SHORT ? word(read) : read.join(" "),
		);
	}
	if (POINTS.test(name))
		return name
			.split(POINTS)
			.map((part) =>
				POINTS.test(part) ? part : capital(word(syllables(part, "off"))),
			)
			.join("");
	if (isBySound(name)) return capital(word(syllables(name, "off")));
	const length = surnameLength(name);
	const isChinese = length === 1 || DOUBLE_SURNAMES.has(name.slice(0, length));
	const read = syllables(name, isChinese ? "head" : "off");
	return [read.slice(0, length), read.slice(length)]
		.filter((part) => part.length > 0)
		.map((part) => capital(word(part)))
		.join(" ");
}

/** Whether a person's name is written by sound and has no surname before it: 拉夫罗夫, 特朗普. */
function isBySound(name: string): boolean {
	if (
		BY_PARTS.has(name) ||
		![...name].every((char) => TRANSLITERATION.has(char))
	)
		return false;
	return (
		(name.length > LONGEST && !DOUBLE_SURNAMES.has(name.slice(0, 2))) ||
		!isNamePart(name, 0, NamePart.surname) ||
		lookUp(name)?.type === "person"
	);
}

/** Length of the surname, in UTF-16 units: a Japanese one where the name is longer than Chinese ones, or listed. */
function surnameLength(name: string): number {
	if (DOUBLE_SURNAMES.has(name.slice(0, 2))) return 2;
	if (name.length <= LONGEST && lookUp(name)?.type !== "person") return 1;
	const japanese = [3, 2].find((length) =>
		JAPANESE_SURNAMES.has(name.slice(0, length)),
	);
	// 范徐丽泰 has two surnames, her husband's and her own.
	return japanese ?? (name.length > LONGEST ? 2 : 1);
}

function syllables(text: string, surname: "head" | "off"): string[] {
	return pinyin(text, { type: "array", nonZh: "consecutive", surname });
}

/** Syllables as one word; one that begins with a vowel has a mark before it that parts it: Xī'ān. */
function word(read: readonly string[]): string {
	return read
		.map((syllable, at) =>
			at > 0 && VOWEL.test(syllable) ? `'${syllable}` : syllable,
		)
		.join("");
}

const VOWEL = /^[aoeāáǎàōóǒòēéěè]/u;

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
