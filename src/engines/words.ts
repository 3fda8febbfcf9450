import type { Segmenter, Token } from "../core/entities/segmenter";

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
 * What stands between two Han runs is the same with either build of jieba because neither sees it: numbers are m, Latin
 * words eng, anything else is one x a character.
 */
const PART =
	/(?<han>[\u4e00-\u9fff]+)|(?<m>[0-9０-９]+(?:[.,．][0-9０-９]+)*[%％‰]?)|(?<eng>[A-Za-zＡ-Ｚａ-ｚÀ-ÖØ-öø-ɏ]+)|./gsu;

/**
 * A segmenter of a build of jieba. Hidden-Markov guesses are left off: they are where the builds differ, and by the
 * dictionary alone both cut alike.
 */
export function segmenterOf(name: string, jieba: Jieba): Segmenter {
	const known = new Map<string, string>();
	const tagOf = (word: string) => {
		const tag = known.get(word);
		if (tag !== undefined) return tag;
		const [first, ...rest] = jieba.tag(word);
		const found = rest.length === 0 ? (first?.tag ?? "x") : "x";
		known.set(word, found);
		return found;
	};
	return {
		name,
		tag(text) {
			const tokens: Token[] = [];
			for (const match of text.matchAll(PART)) {
				const { han, m, eng } = match.groups ?? {};
				const start = match.index;
				if (han !== undefined) addWords(tokens, han, start, jieba, tagOf);
				else {
					const end = start + match[0].length;
					const tag = m !== undefined ? "m" : eng !== undefined ? "eng" : "x";
					tokens.push({ start, end, tag });
				}
			}
			return tokens;
		},
	};
}

function addWords(
	tokens: Token[],
	han: string,
	start: number,
	jieba: Jieba,
	tagOf: (word: string) => string,
): void {
	for (let from = 0; from < han.length; from += LONGEST_RUN) {
		const run = han.slice(from, from + LONGEST_RUN);
		const cut = jieba.cut(run);
		const words = cut.join("") === run ? cut : Array.from(run);
		let reached = start + from;
		for (const word of words) {
			const end = reached + word.length;
			tokens.push({ start: reached, end, tag: tagOf(word) });
			reached = end;
		}
	}
}
