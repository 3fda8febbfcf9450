import type { Article } from "../layout/page";
import type { Fold } from "../script/script";
import type { SourceSpan } from "../text/span";
import { comparedSentences, type Sentence } from "./compared";
import { type Stretch, stretchOf } from "./stretch";

/** One article's compared text, read once to be compared with many others. Offsets count code units of its whole key. */
export interface Witness {
	readonly article: Article;
	readonly sentences: readonly Sentence[];
	/** Where each sentence begins in the key; one more at the end. */
	readonly starts: Int32Array;
	readonly whole: Stretch;
	/** What is printed for every code unit of the key, its own script and signs. */
	readonly printed: string;
	/** Where its names stand in the source. */
	readonly names: readonly SourceSpan[];
}

/** Reads an article for comparison. */
export function witnessOf(
	article: Article,
	fold: Fold,
	names: readonly SourceSpan[] = [],
): Witness {
	const sentences = comparedSentences(article, fold);
	const starts = new Int32Array(sentences.length + 1);
	const printed: string[] = [];
	for (const [index, { key, at, unit }] of sentences.entries()) {
		starts[index + 1] = (starts[index] ?? 0) + key.length;
		const text = article.units[unit]?.projection.text ?? "";
		for (const offset of at) printed.push(text.charAt(offset));
	}
	return {
		article,
		sentences,
		starts,
		whole: stretchOf(article, sentences),
		printed: printed.join(""),
		names,
	};
}

/** Where a sentence begins in the key of its article; for the number after the last one, the end. */
export function startOf({ starts }: Witness, sentence: number): number {
	return starts[sentence] ?? starts.at(-1) ?? 0;
}
