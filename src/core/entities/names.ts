import { lookUp } from "./lexicon/lexicon";
import type { EntityType } from "./mention";
import { LETTERS } from "./rules/letters";

/** The name a mention goes by in every file: blanks and marks of layout removed, listed short forms spelled out. */
export function canonicalName(type: EntityType, folded: string): string {
	const name = folded.replace(/[\s\u200b\u3000]/gu, "");
	if (type === "place" || type === "organisation") {
		const listed = lookUp(name);
		if (listed?.type === type) return listed.name;
		if (type === "place" && name.length === 1) return LETTERS.get(name) ?? name;
	}
	if (type === "time" || type === "quantity")
		return name.replace(/[０-９％．，]/gu, (char) =>
			String.fromCharCode(char.charCodeAt(0) - 0xfee0),
		);
	return name;
}

/** How names of one document that stand for one entity are recognised by their form. */
interface ShortFormRule {
	readonly type: EntityType;
	/** Whether `short` can stand for `full`, both canonical. */
	readonly fits: (short: string, full: string) => boolean;
	/** Full form, short form. A test reads it. */
	readonly example: readonly [string, string];
}

const FIRM = /(?:股份|责任)*有限(?:责任)?公司$|集团有限公司$|(?:集团|公司)$/u;

/** Which forms are short for which, by type; a pair may fit several rows. */
export const SHORT_FORM_RULES: readonly ShortFormRule[] = [
	{
		type: "organisation",
		fits: (short, full) =>
			short.length >= 4 &&
			short.charAt(0) === full.charAt(0) &&
			short.slice(-2) === full.slice(-2) &&
			!FIRM.test(full) &&
			full.length >= short.length + 2 &&
			isSubsequence(short, full),
		example: ["南海合作组织", "南合组织"],
	},
	{
		type: "organisation",
		fits: (short, full) => {
			const core = short.replace(FIRM, "");
			return (
				FIRM.test(full) &&
				core.length >= 2 &&
				short !== core &&
				full.length > short.length &&
				full.includes(core)
			);
		},
		example: ["江北宏达机械制造有限公司", "宏达公司"],
	},
	{
		type: "meeting",
		fits: (short, full) =>
			short.length >= 4 && full.endsWith(short) && full !== short,
		example: ["东盟雅加达峰会", "雅加达峰会"],
	},
	{
		type: "person",
		fits: (short, full) =>
			/[·•・‧]/u.test(full) &&
			short.length >= 2 &&
			full.split(/[·•・‧]/u).at(-1) === short,
		example: ["约翰·史密斯", "史密斯"],
	},
	{
		type: "place",
		fits: (short, full) =>
			short.length >= 2 &&
			full.length > short.length + 1 &&
			full.endsWith(short) &&
			/[省市县区镇乡村]$/u.test(short),
		example: ["湖南省衡山县", "衡山县"],
	},
];

/**
 * For each canonical name of one type in a document the name it goes by there: a short form goes by its full form where
 * exactly one fits, other names by themselves.
 */
export function tieShortForms(
	type: EntityType,
	names: readonly string[],
): ReadonlyMap<string, string> {
	const rules = SHORT_FORM_RULES.filter((rule) => rule.type === type);
	const tied = new Map<string, string>();
	for (const short of names) {
		const full =
			rules.length === 0
				? []
				: names.filter(
						(name) =>
							name.length > short.length &&
							rules.some(({ fits }) => fits(short, name)),
					);
		tied.set(short, full.length === 1 ? (full[0] ?? short) : short);
	}
	return tied;
}

/** Whether the characters of `short` stand in `full` in their order. */
function isSubsequence(short: string, full: string): boolean {
	let at = 0;
	for (const char of full) if (char === short.charAt(at)) at++;
	return at >= short.length;
}
