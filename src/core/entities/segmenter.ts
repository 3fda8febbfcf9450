/** One word of a text: `[start, end)` in UTF-16 code units, and a part-of-speech tag of jieba's set (nr, ns, nt, m, t…). */
export interface Token {
	readonly start: number;
	readonly end: number;
	readonly tag: string;
}

/** Cuts Simplified text into words. The tokens tile the text, whatever it holds. */
export interface Segmenter {
	readonly name: string;
	tag(text: string): readonly Token[];
}
