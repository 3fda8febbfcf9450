import { lookUp } from "./lexicon/lexicon";
import type { EntityType } from "./mention";
import { LETTERS } from "./rules/letters";

/** The name a mention goes by in every file: blanks and marks of layout removed, listed short forms spelled out. */
export function canonicalName(type: EntityType, folded: string): string {
	const name = folded.replace(/[\s\u200b\u3000]/gu, "");
	if (type === "place" || type === "organisation" || type === "person") {
		const listed = lookUp(name);
		if (listed?.type === type) return listed.name;
		if (type === "place" && name.length === 1) return LETTERS.get(name) ?? name;
		if (type === "organisation") return withoutOwners(name);
	}
	if (type === "time" || type === "quantity")
		return name.replace(/[０-９％．，]/gu, (char) =>
			String.fromCharCode(char.charCodeAt(0) - 0xfee0),
		);
	return name;
}

/** 中共临江市委 is 临江市委, and so is 江北省临江市委; 市府 is 市政府. */
function withoutOwners(printed: string): string {
	const name = printed.replace(/(?<=[市县])府$/u, "政府");
	const own = /^中共(?=.{2,}[省市县区州旗镇乡盟]委)/u.test(name)
		? name.slice(2)
		: name;
	for (let length = 3; length <= 8 && length <= own.length - 4; length++) {
		if (lookUp(own.slice(0, length))?.rank !== 1) continue;
		const rest = own.slice(length);
		if (
			/^\p{Script=Han}{2,6}[市县区州旗镇乡盟](?:委|政府|人大|政协|纪委)/u.test(
				rest,
			)
		)
			return rest;
	}
	return own;
}

/** How names of one document that stand for one entity are recognised by their form. */
interface ShortFormRule {
	readonly type: EntityType;
	/** What a name has in common with its short forms, so that only those are compared; undefined where it has none. */
	readonly keyOfFull: (name: string) => string | undefined;
	/** The same of a short form; undefined where a name is none. */
	readonly keyOfShort: (name: string) => string | undefined;
	/** Whether `short` can stand for `full`, both canonical and with the same key. */
	readonly fits: (short: string, full: string) => boolean;
	/** Full form, short form. A test reads it. */
	readonly example: readonly [string, string];
}

const FIRM = /(?:股份|责任)*有限(?:责任)?公司$|集团有限公司$|(?:集团|公司)$/u;
const lastTwo = (name: string) => name.slice(-2);
const edges = (name: string) => name.charAt(0) + lastTwo(name);
const lastPart = (name: string) => name.split(/[·•・‧]/u).at(-1);

/** Which forms are short for which, by type; a pair may fit several rows. */
export const SHORT_FORM_RULES: readonly ShortFormRule[] = [
	{
		type: "organisation",
		keyOfFull: (name) => (FIRM.test(name) ? undefined : edges(name)),
		keyOfShort: (name) => (name.length < 4 ? undefined : edges(name)),
		fits: (short, full) =>
			full.length >= short.length + 2 && isSubsequence(short, full),
		example: ["南海合作组织", "南合组织"],
	},
	{
		type: "organisation",
		keyOfFull: (name) => (FIRM.test(name) ? "" : undefined),
		keyOfShort: (name) => (name.replace(FIRM, "").length < 2 ? undefined : ""),
		fits: (short, full) => {
			const core = short.replace(FIRM, "");
			return (
				short !== core && full.length > short.length && full.includes(core)
			);
		},
		example: ["江北宏达机械制造有限公司", "宏达公司"],
	},
	{
		type: "meeting",
		keyOfFull: lastTwo,
		keyOfShort: (name) => (name.length < 4 ? undefined : lastTwo(name)),
		fits: (short, full) => full.endsWith(short) && full !== short,
		example: ["东盟雅加达峰会", "雅加达峰会"],
	},
	{
		type: "person",
		keyOfFull: (name) => (/[·•・‧]/u.test(name) ? lastPart(name) : undefined),
		keyOfShort: (name) => (name.length < 2 ? undefined : name),
		fits: (short, full) => lastPart(full) === short,
		example: ["约翰·史密斯", "史密斯"],
	},
	{
		type: "place",
		keyOfFull: lastTwo,
		keyOfShort: (name) =>
			name.length >= 2 && /[省市县区镇乡村]$/u.test(name)
				? lastTwo(name)
				: undefined,
		fits: (short, full) =>
			full.length > short.length + 1 && full.endsWith(short),
		example: ["湖南省衡山县", "衡山县"],
	},
];

/**
 * For the canonical names of one type in a document those that go by another name there: a short form goes by its full form
 * where exactly one fits. In steps: it yields after every name.
 */
export function* tyingShortForms(
	type: EntityType,
	names: ReadonlySet<string>,
): Generator<undefined, ReadonlyMap<string, string>> {
	const tied = new Map<string, string>();
	const rules = SHORT_FORM_RULES.filter((rule) => rule.type === type).map(
		(rule) => ({ ...rule, fulls: fullsByKey(rule, names) }),
	);
	if (rules.length === 0) return tied;
	for (const short of names) {
		const full = new Set<string>();
		for (const { keyOfShort, fits, fulls } of rules) {
			const key = keyOfShort(short);
			if (key === undefined) continue;
			for (const name of fulls.get(key) ?? [])
				if (name.length > short.length && fits(short, name)) full.add(name);
		}
		const [only] = full;
		if (full.size === 1 && only !== undefined) tied.set(short, only);
		yield;
	}
	return tied;
}

function fullsByKey(
	{ keyOfFull }: ShortFormRule,
	names: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
	const fulls = new Map<string, string[]>();
	for (const name of names) {
		const key = keyOfFull(name);
		if (key === undefined) continue;
		const list = fulls.get(key);
		if (list === undefined) fulls.set(key, [name]);
		else list.push(name);
	}
	return fulls;
}

/** Whether the characters of `short` stand in `full` in their order. */
function isSubsequence(short: string, full: string): boolean {
	let at = 0;
	for (const char of full) if (char === short.charAt(at)) at++;
	return at >= short.length;
}
