import { CharClass, classOf } from "../text/characters";
import { cutsAddress } from "./addresses";
import type { Line } from "./lines";
import { arePaired } from "./pairs";
import { simplifiedForm, simplifiedText } from "./simplified";
import type { PageWords } from "./words";

/* All words here are in simplified forms, as the text that they are looked for in. */

/** Characters that hardly ever end a sentence, a headline or an item: what they govern follows. */
const LEAN_FORWARD = "的和在与及对把被将向从为以由同于并使让给或是";

/** Characters that hardly ever begin one: they belong to what stands before. */
const LEAN_BACK = "的了们着地得过之者性化等";

/** Words that reports and their paragraphs begin with. */
const BEGINNINGS =
	/^(?:[今昨][天日晚]|日前|近日|近期|目前|当地时间|\d{1,2}日|会议|记者|据|习近平[总主同指]|近年来|\d{4}年)/u;

/** Items of a list that runs on within a paragraph. */
const RUNS_ON = /^[一二三四五六七八九十]{1,2}(?:是|要)/u;

/** What follows a number at once. */
const MEASURES =
	"年月日时分秒个万亿千百元岁名位人家项次座只条届期倍米吨公多余%％";

/** What a date goes on after with a number, and that number. */
const DATED = new Set(codes("年月"));
const DATE_GOES_ON = /^\d{1,2} ?[月日]/u;

/** Marks that stand between the digits of one number. */
const IN_NUMBERS = new Set(codes(".,:"));

const measures = new Set(codes(MEASURES));
const forward = new Set(codes(LEAN_FORWARD));
const back = new Set(codes(LEAN_BACK));

/** Hardly anything weighs more than a number or word that runs over a line end. */
const CERTAIN = 6;

/** What the page says this often is a phrase of its own: 重要指示精神 */
const FAMILIAR = 3;

/** What the wording tells of the line end before each line; the first line's figures are 0. */
export interface Seams {
	/** Above 0 it stands inside a word or phrase, below 0 between two units, 0 nothing tells. */
	readonly phrase: Float64Array;
	/** 1 where two Han characters meet that neither words nor the page have side by side. */
	readonly unpaired: Uint8Array;
}

/** Reads the wording at every line end. */
export function readSeams(
	text: string,
	lines: readonly Line[],
	words: PageWords,
): Seams {
	const phrase = new Float64Array(lines.length);
	const unpaired = new Uint8Array(lines.length);
	for (let index = 1; index < lines.length; index++) {
		const line = lines[index - 1] as Line;
		const next = lines[index] as Line;
		const a = simplifiedForm(text.charCodeAt(line.end - 1));
		const b = simplifiedForm(text.charCodeAt(next.start));
		let seam = Math.min(4, words.cut(line, next));
		if (classOf(a) === CharClass.han && classOf(b) === CharClass.han) {
			if (seam === 0) seam = -0.7;
			if (
				words.across(line, next) < FAMILIAR &&
				!arePaired(text.charAt(line.end - 1), text.charAt(next.start))
			)
				unpaired[index] = 1;
		}
		if (runsOver(text, line, next)) seam += CERTAIN;
		if (forward.has(a)) seam += 2;
		if (back.has(b)) seam += 2;
		const start = simplifiedText(text, next.start, next.start + 6);
		if (BEGINNINGS.test(start)) seam -= 1.5;
		else if (RUNS_ON.test(start)) seam += 2;
		phrase[index] = seam;
	}
	return { phrase, unpaired };
}

/** Whether a number, a word, a date or an address runs over a line end: 2024|年, 7月|14日, 66|kV, 3.|5, e-|mail, a soft hyphen. */
function runsOver(text: string, line: Line, next: Line): boolean {
	const a = simplifiedForm(text.charCodeAt(line.end - 1));
	const b = simplifiedForm(text.charCodeAt(next.start));
	const before = classOf(a);
	const after = classOf(b);
	if (before === CharClass.digit)
		return after === CharClass.latin || measures.has(b);
	if (after === CharClass.digit)
		return (
			(DATED.has(a) && DATE_GOES_ON.test(headOf(text, next))) ||
			(IN_NUMBERS.has(a) &&
				classOf(text.charCodeAt(line.end - 2)) === CharClass.digit)
		);
	if (after !== CharClass.latin) return false;
	return (
		a === 0x2d ||
		text.charCodeAt(line.end) === 0xad ||
		cutsAddress(text, line, next)
	);
}

/** The beginning of a line. */
function headOf(text: string, { start, end }: Line): string {
	return text.slice(start, Math.min(end, start + 6));
}

function codes(characters: string): number[] {
	return Array.from(characters, (character) => character.charCodeAt(0));
}
