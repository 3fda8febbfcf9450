import { childOf, type Dictionary } from "./dictionary";

/**
 * Where the words of a text end if it is cut so that the dictionary finds it most probable: jieba's cut without guesses
 * at new words. A character that begins no word is one by itself. Of equally probable cuts the shorter first word wins.
 * @param onWord told of every word of the dictionary in the text, from the last that begins to the first, shorter ones first:
 * where it begins and ends, in UTF-16 units, and its kind, an index into the dictionary's kinds.
 */
export function cutWords(
	dictionary: Dictionary,
	text: string,
	onWord?: (start: number, end: number, kind: number) => void,
): number[] {
	const { words, kinds, unknown } = dictionary;
	const best = new Float64Array(text.length + 1);
	const next = new Int32Array(text.length + 1);
	for (let start = text.length - 1; start >= 0; start--) {
		let most = Number.NEGATIVE_INFINITY;
		let end = start + 1;
		for (let node = 0, at = start; at < text.length; ) {
			node = childOf(dictionary, node, text.charCodeAt(at++));
			const kind = node === 0 ? 0 : (words[node] ?? 0);
			if (kind !== 0) onWord?.(start, at, kind);
			if (kind !== 0 || at === start + 1) {
				const weight = kind === 0 ? unknown : (kinds[kind]?.weight ?? unknown);
				const sum = weight + (best[at] ?? 0);
				if (sum > most) {
					most = sum;
					end = at;
				}
			}
			if (node === 0) break;
		}
		best[start] = most;
		next[start] = end;
	}
	const ends: number[] = [];
	for (let at = 0; at < text.length; at = next[at] ?? text.length)
		ends.push(next[at] ?? text.length);
	return ends;
}
