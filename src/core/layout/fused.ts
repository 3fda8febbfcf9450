import { CharClass, classOf, isBlank } from "../text/characters";
import { type Line, measureLine } from "./lines";
import type { PageWords } from "./words";

/** Letters that a half of a headline has. */
const HALF = { least: 4, most: 12 };
/** Letters that are left over when a second headline follows on the line. */
const REST = 5;

/**
 * Parts a line on which two headlines of different articles run together: the first has two equal halves, the page knows
 * the words on either side of the seam and no word over it. 打造韌性城市 管住任性權力|會議部署七方面重點工作
 */
export function partFused(text: string, line: Line, words: PageWords): Line[] {
	if (!line.halved || line.tail !== "text" || line.pauses > 0) return [line];
	let gap = line.start;
	while (gap < line.end && !isBlank(text.charCodeAt(gap))) gap++;
	const size = gap - line.start;
	const second = gap + 1;
	const seam = second + size;
	if (size < HALF.least || size > HALF.most || line.end - seam < REST)
		return [line];
	for (let at = line.start; at < line.end; at++)
		if (at !== gap && classOf(text.charCodeAt(at)) !== CharClass.han)
			return [line];
	// The line itself is on the page: each of its pairs is counted once.
	const known =
		words.pairAt(seam - 1) <= 1 &&
		words.pairAt(seam - 2) >= 2 &&
		words.pairAt(seam) >= 3;
	if (!known) return [line];
	return [
		measureLine(text, line.start, seam, line),
		measureLine(text, seam, line.end, {
			blanks: 0,
			sameLine: true,
			indent: 0,
			mark: undefined,
			hangs: false,
		}),
	];
}
