import { COUNTRIES, FOREIGN_CITIES } from "../core/entities/lexicon/countries";
import { PREFECTURES, PROVINCES } from "../core/entities/lexicon/divisions";
import { lookUp } from "../core/entities/lexicon/lexicon";
import {
	COMMON_SURNAMES,
	RARE_SURNAMES,
	TRANSLITERATION,
} from "../core/entities/lexicon/surnames";
import { type Labelled, MODEL_TYPES } from "../core/entities/model/labels";
import type { Sentence } from "./corpus";

const PERSON = MODEL_TYPES.indexOf("person");
const PLACE = MODEL_TYPES.indexOf("place");
const ORGANISATION = MODEL_TYPES.indexOf("organisation");

/**
 * Sentences once more, with names in them that nobody bears: a corpus of one year names the same few hundred people and places
 * again and again, and what is learnt of them says nothing about the names of other years. A name gives way to one of its kind
 * and length: a surname with other given names, sounds in another order, another listed town.
 * @param random numbers from 0 to 1.
 */
export function withOtherNames(
	sentences: readonly Sentence[],
	random: () => number,
): Sentence[] {
	const pools = poolsOf(sentences);
	return sentences.flatMap((sentence) => {
		const others = new Map<string, string>();
		let text = sentence.text;
		for (const name of sentence.names) {
			const old = sentence.text.slice(name.start, name.end);
			const fresh = others.get(old) ?? otherName(old, name, pools, random);
			if (fresh === undefined || fresh.length !== old.length) continue;
			others.set(old, fresh);
			text = text.slice(0, name.start) + fresh + text.slice(name.end);
		}
		return text === sentence.text ? [] : [{ ...sentence, text }];
	});
}

/** What other names are made of. */
interface Pools {
	readonly surnames: readonly string[];
	/** Characters of given names, by place in the name. */
	readonly given: readonly (readonly string[])[];
	/** After each sound, and after none, those that follow it in foreign names. */
	readonly sounds: ReadonlyMap<string, readonly string[]>;
	/** Characters that towns' and villages' names begin and go on with. */
	readonly stems: readonly (readonly string[])[];
	/** Listed places by rank and length. */
	readonly listed: ReadonlyMap<string, readonly string[]>;
}

const SURNAMES = new Set([...COMMON_SURNAMES, ...RARE_SURNAMES]);
/** What names of places end with that say what they are. */
const KIND = /(?:自治[州县区]|地区|[省市县区镇乡村州岛河湖山港湾])$/u;

function poolsOf(sentences: readonly Sentence[]): Pools {
	const surnames = new Set<string>();
	const given: [string[], string[]] = [[], []];
	const stems: [string[], string[]] = [[], []];
	const sounds = new Map<string, string[]>();
	for (const { text, names } of sentences)
		for (const { start, end, type } of names) {
			const name = text.slice(start, end);
			if (isChineseName(name, type)) {
				surnames.add(name.charAt(0));
				for (const [at, char] of [...name.slice(1)].entries())
					given[Math.min(at, 1)]?.push(char);
			} else if (type === PLACE && isTown(name))
				for (const [at, char] of [...name.replace(KIND, "")].entries())
					stems[Math.min(at, 1)]?.push(char);
			else if (type === PERSON || (type === PLACE && name.length > 2))
				for (const part of name.split("·"))
					if (isBySound(part))
						for (let at = 0; at < part.length; at++) {
							const before = part.slice(Math.max(0, at - 1), at);
							const next = sounds.get(before) ?? [];
							next.push(part.charAt(at));
							sounds.set(before, next);
						}
		}
	const listed = new Map<string, string[]>();
	for (const row of [COUNTRIES, FOREIGN_CITIES, PREFECTURES, PROVINCES])
		for (const entry of row.split(" ")) {
			const name = entry.split("=")[0] ?? entry;
			const key = keyOf(name);
			if (key === undefined) continue;
			listed.set(key, [...(listed.get(key) ?? []), name]);
		}
	return { surnames: [...surnames], given, stems, sounds, listed };
}

function otherName(
	name: string,
	{ type }: Labelled,
	pools: Pools,
	random: () => number,
): string | undefined {
	const one = (of: readonly string[]) => of[Math.floor(random() * of.length)];
	if (isChineseName(name, type))
		return [
			one(pools.surnames),
			...spell(pools.given, name.length - 1, one),
		].join("");
	if (type === ORGANISATION) return otherBody(name, pools, one);
	const listed = pools.listed.get(keyOf(name) ?? "");
	if (type === PLACE && listed !== undefined && listed.length > 3)
		return one(listed);
	if (type === PLACE && isTown(name)) {
		const kind = KIND.exec(name)?.[0] ?? "";
		const stem = name.slice(0, name.length - kind.length);
		return `${isBySound(stem) && stem.length > 2 ? sound(stem, pools, one) : spell(pools.stems, stem.length, one).join("")}${kind}`;
	}
	const parts = name.split("·");
	return parts.every(isBySound)
		? parts.map((part) => sound(part, pools, one)).join("·")
		: undefined;
}

/** A body that begins with a listed place gets another. */
function otherBody(
	name: string,
	{ listed }: Pools,
	one: (of: readonly string[]) => string | undefined,
): string | undefined {
	for (let length = Math.min(5, name.length - 2); length >= 2; length--) {
		const others = listed.get(keyOf(name.slice(0, length)) ?? "");
		if (others !== undefined && others.length > 3)
			return `${one(others)}${name.slice(length)}`;
	}
	return undefined;
}

function spell(
	pools: readonly (readonly string[])[],
	length: number,
	one: (of: readonly string[]) => string | undefined,
): string[] {
	return Array.from(
		{ length },
		(_, at) => one(pools[Math.min(at, 1)] ?? []) ?? "",
	);
}

function sound(
	old: string,
	{ sounds }: Pools,
	one: (of: readonly string[]) => string | undefined,
): string {
	let text = "";
	for (let at = 0; at < old.length; at++)
		text +=
			one(sounds.get(text.slice(-1)) ?? []) ?? one(sounds.get("") ?? []) ?? "";
	return text;
}

function isChineseName(name: string, type: number): boolean {
	return (
		type === PERSON &&
		/^\p{Script=Han}{2,3}$/u.test(name) &&
		SURNAMES.has(name.charAt(0)) &&
		// 高尔基 begins with a surname as well.
		!(name.length === 3 && isBySound(name))
	);
}

function isTown(name: string): boolean {
	return /^\p{Script=Han}{3,6}$/u.test(name) && KIND.test(name);
}

/** Whether a name, or a part of one between dots, is written by sound. */
function isBySound(part: string): boolean {
	return (
		part.length >= 2 && [...part].every((char) => TRANSLITERATION.has(char))
	);
}

function keyOf(name: string): string | undefined {
	const entry = lookUp(name);
	return entry?.type === "place" && entry.rank !== undefined
		? `${entry.rank} ${name.length}`
		: undefined;
}
