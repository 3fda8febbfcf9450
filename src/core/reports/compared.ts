import type { Article, Unit } from "../layout/page";
import type { Fold } from "../script/script";
import { BULLETS } from "../text/characters";
import { type UnitSpan, unitSpan } from "../text/span";
import { attributionLength } from "./attribution";
import { keyOf } from "./key";
import { cutSentences } from "./sentences";

/** The sign of a bullet with the blanks before it. */
const BULLET = new RegExp(`^\\s*[${BULLETS}·]`, "u");

/** A sentence of an article as comparison sees it. */
export interface Sentence {
	/** Index into the units of the article. */
	readonly unit: number;
	/** Place of the unit among those that are compared, from 0. */
	readonly paragraph: number;
	/** Without the blanks around it. */
	readonly span: UnitSpan;
	/** See `keyOf`; never empty. */
	readonly key: string;
	/** For each code unit of `key` its offset in the unit's text. */
	readonly at: Int32Array;
	/** How much of `key` is attribution at its beginning: 新华社北京7月15日电. */
	readonly attribution: number;
}

/** Whether a unit is text that papers share; headlines, captions and pull quotes are each paper's own. */
export function isCompared({ kind }: Unit): boolean {
	return kind === "paragraph" || kind === "bullet";
}

/** The indices of an article's compared units, in reading order. */
export function comparedUnits(article: Article): number[] {
	return article.reading.filter((index) => {
		const unit = article.units[index];
		return unit !== undefined && isCompared(unit);
	});
}

/** The sentences of an article's paragraphs and bullets, in reading order. */
export function comparedSentences(article: Article, fold: Fold): Sentence[] {
	const sentences: Sentence[] = [];
	for (const [paragraph, index] of comparedUnits(article).entries()) {
		const unit = article.units[index];
		if (unit === undefined) continue;
		const folded = foldUnit(unit, fold);
		for (const span of cutSentences(folded, "sentence")) {
			const key = keyOf(folded.slice(span.start, span.end));
			const at = key.at.map((offset) => offset + span.start);
			const first = at[0];
			const last = at.at(-1);
			if (first === undefined || last === undefined) continue;
			sentences.push({
				unit: index,
				paragraph,
				span: unitSpan(first, last + 1),
				key: key.text,
				at,
				attribution: attributionLength(key.text),
			});
		}
	}
	return sentences;
}

/**
 * A unit's text folded, offset by offset. The sign that marks a bullet (•, ●) is layout and becomes a blank. A fold that
 * does not keep the length is not used.
 */
export function foldUnit(unit: Unit, fold: Fold): string {
	const { text } = unit.projection;
	const result = fold(text);
	const folded = result.length === text.length ? result : text;
	return unit.kind === "bullet"
		? folded.replace(BULLET, (sign) => " ".repeat(sign.length))
		: folded;
}
