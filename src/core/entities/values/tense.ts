import type { Tense } from "./calendar";

/** Words around a date that tell whether it is past or to come. */
interface TenseRule {
	readonly tense: Tense;
	/** What stands before it in its sentence, in simplified forms; anchored at the end. */
	readonly before?: RegExp;
	/** What stands after it, anchored at the beginning. */
	readonly after?: RegExp;
	/** The date marked ⟦⟧. A test reads it. */
	readonly example: string;
}

/** The first row that fits counts. */
export const TENSE_RULES: readonly TenseRule[] = [
	{
		tense: "past",
		before:
			/(?:已[经于在自]|曾[经于在]|早在|始于|刚于|[发产]生[于在])[^，。；：！？的]{0,6}$/u,
		example: "大桥已于⟦12月28日⟧通车",
	},
	{
		tense: "future",
		before:
			/(?:[将拟定][于在自从到至]|计划[于在自]?|预[计定][于在到至]?|[推延][迟期后][到至]|截止(?:日期|时间)?[为是到至于]?)[^，。；：！？的]{0,6}$/u,
		example: "农博会将于⟦12月28日⟧开幕",
	},
	{
		tense: "future",
		after:
			/^[，]?(?:[^，。；：！？]{0,3}(?:即将|将[要会]?|拟)(?![军领士帅官门才于自从至]))/u,
		example: "⟦12月28日⟧大桥将通车",
	},
];

/** Whether the words around a date say that it is past or to come. Both texts in simplified forms. */
export function tenseOf(before: string, after: string): Tense | undefined {
	return TENSE_RULES.find(
		(rule) =>
			(rule.before?.test(before) ?? true) && (rule.after?.test(after) ?? true),
	)?.tense;
}
