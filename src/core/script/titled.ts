import type { Token } from "../entities/segmenter";
import type { FoundName } from "./names";

/** Surnames that would be converted as the words they are elsewhere. */
const SURNAMES = new Set("于余范郁朴钟涂岳游");

/** What the words that stand before a name end with: 演员, 作家, 市长, 发言人, 记者, 教师, 教授, 主席, 主任, 女士… */
const TITLE = /[员家长人者师授席任士演星手理官记生夫妇]$/u;

/** What a person does next, or a mark that ends a name. */
const NEXT =
	/^(?:说|称|表示|认为|指出|介绍|告诉|出席|主持|透露|坦言|强调|回应|接受|担任|率|在|对|从|向|也|已|曾|还|的|与|和|及|等|[、，。：（(])/u;

/** Characters that follow 于 where it is no surname: 于会上说, 于日前在. */
const NO_NAME =
	/[上下中内外前后里间时日月年近今昨此该其会是一二三四五六七八九十]/u;

/** How sure such a name is. */
const CONFIDENCE = 0.8;

/**
 * Names after a title, for what a trained model misses: a surname and one or two characters that are no word together,
 * before what a person does (演员|于|和|伟|出席).
 */
export function* titledNames(
	text: string,
	tokens: readonly Token[],
): Generator<FoundName> {
	for (const [index, { start, end }] of tokens.entries()) {
		if (end !== start + 1 || !SURNAMES.has(text[start] ?? "")) continue;
		const before = tokens[index - 1];
		if (before === undefined || before.end - before.start < 2) continue;
		if (!TITLE.test(text.slice(before.start, before.end))) continue;
		for (const length of [2, 1]) {
			const given = tokens.slice(index + 1, index + 1 + length);
			const last = given.at(-1)?.end ?? end;
			const next = tokens[index + 1 + length];
			if (last !== end + length || next === undefined) continue;
			if (NO_NAME.test(text.slice(end, last))) continue;
			if (!NEXT.test(text.slice(next.start, next.end))) continue;
			yield { type: "person", start, end: last, confidence: CONFIDENCE };
			break;
		}
	}
}
