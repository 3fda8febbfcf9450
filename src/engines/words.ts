import type { Segmenter, Token } from "../core/entities/segmenter";

/** Adds the words of `[start, end)` of a text, which are all Han characters of the BMP, with their tags to `tokens`. */
export type CutRun = (
	text: string,
	start: number,
	end: number,
	tokens: Token[],
) => void;

/** What a build of jieba does for us. Both get nothing but runs of Han characters of the BMP. */
export interface Jieba {
	/** The words of greatest probability by the dictionary alone, without guessing new ones. */
	cut(run: string): readonly string[];
	/** The words of `run` with their tags. nodejieba guesses here, but leaves a word of its dictionary whole. */
	tag(run: string): readonly { readonly word: string; readonly tag: string }[];
}

/** Longer runs are cut in parts, so that a page of Han without a mark cannot take memory without bound. UTF-16 code units. */
const LONGEST_RUN = 2000;

/**
 * What stands between two Han runs is the same with every segmenter because none sees it: numbers are m, Latin words eng,
 * anything else is one x a character.
 */
const BETWEEN =
	/([0-9０-９]+(?:[.,．][0-9０-９]+)*[%％‰]?)|([A-Za-zＡ-Ｚａ-ｚÀ-ÖØ-öø-ɏ]+)|./suy;

/** A segmenter of what cuts runs of Han characters. */
export function segmenterOf(name: string, cutRun: CutRun): Segmenter {
	return {
		name,
		tag(text) {
			const tokens: Token[] = [];
			for (let start = 0; start < text.length; ) {
				let end = endOfRun(text, start);
				if (end > start) cutRun(text, start, end, tokens);
				else {
					BETWEEN.lastIndex = start;
					const [part = "", m, eng] = BETWEEN.exec(text) ?? [];
					end = start + part.length;
					const tag = m !== undefined ? "m" : eng !== undefined ? "eng" : "x";
					tokens.push({ start, end, tag });
				}
				start = end;
			}
			return tokens;
		},
	};
}

/** Where the Han characters from `start` on end, or as many as are cut at once. */
function endOfRun(text: string, start: number): number {
	const limit = Math.min(text.length, start + LONGEST_RUN);
	let end = start;
	while (end < limit) {
		const unit = text.charCodeAt(end);
		if (unit < 0x4e00 || unit > 0x9fff) break;
		end++;
	}
	return end;
}

/**
 * Cuts runs by a build of jieba. Hidden-Markov guesses are left off: they are where the builds differ, and by the
 * dictionary alone both cut alike.
 */
export function cutByJieba(jieba: Jieba): CutRun {
	const known = new Map<string, string>();
	const tagOf = (word: string) => {
		const tag = known.get(word);
		if (tag !== undefined) return tag;
		const [first, ...rest] = jieba.tag(word);
		const found = rest.length === 0 ? (first?.tag ?? "x") : "x";
		known.set(word, found);
		return found;
	};
	return (text, start, end, tokens) => {
		const run = text.slice(start, end);
		const cut = jieba.cut(run);
		const words = cut.join("") === run ? cut : Array.from(run);
		let reached = start;
		for (const word of words) {
			const from = reached;
			reached += word.length;
			tokens.push({ start: from, end: reached, tag: tagOf(word) });
		}
	};
}
