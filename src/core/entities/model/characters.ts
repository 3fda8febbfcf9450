import {
	COMMON_SURNAMES,
	RARE_SURNAMES,
	TRANSLITERATION,
} from "../lexicon/surnames";

/** What kind of character a code unit is, as far as names are concerned. */
const [HAN, DIGIT, LATIN, STOP, MARK, OPEN, CLOSE, BLANK, NUMERAL] = [
	1, 2, 3, 4, 5, 6, 7, 8, 9,
] as const;
/** Han characters besides: surnames (common, rare) and what foreign names are written with. */
const COMMON = 10;
const RARE = 12;
const SOUND = 1;
const ONLY_SOUND = 14;

const images = new Uint16Array(65536);
const kinds = new Uint8Array(65536);

/** Different ways to print the same mark. */
const SAME: readonly (readonly [string, string])[] = [
	["“”「」『』＂‘’", '"""""""""'],
	["，：；！？（）．·•‧∙・", ",:;!?().·····"],
	["　\t\n\r", "    "],
	["—－–―─", "-----"],
];

/** What a code unit counts as: digits and letters as one each, marks whichever way they are printed. */
export function imageOf(unit: number): number {
	load();
	return images[unit] ?? unit;
}

/** The kind of a code unit, 1…15. */
export function kindOfUnit(unit: number): number {
	load();
	return kinds[unit] ?? MARK;
}

/** Whether a clause ends with a code unit: no name runs across. */
export function isBreak(unit: number): boolean {
	const kind = kindOfUnit(unit);
	return kind >= STOP && kind <= BLANK;
}

function load(): void {
	if (images[65] !== 0) return;
	for (let unit = 0; unit < 65536; unit++) {
		images[unit] = unit;
		kinds[unit] = unit >= 0x3400 && unit <= 0x9fff ? HAN : MARK;
	}
	const each = (from: string, kind: number, image?: string) => {
		for (const [at, char] of [...from].entries()) {
			const unit = char.charCodeAt(0);
			kinds[unit] = kind;
			if (image !== undefined)
				images[unit] = image.charCodeAt(image.length === 1 ? 0 : at);
		}
	};
	each("0123456789０１２３４５６７８９", DIGIT, "0");
	const letters = Array.from({ length: 26 }, (_, at) => at);
	for (const from of [0x41, 0x61, 0xff21, 0xff41])
		each(String.fromCharCode(...letters.map((at) => from + at)), LATIN, "a");
	each("。！？；!?;…", STOP);
	each("（《〈“「『【〔([", OPEN);
	each("）》〉”」』】〕)]", CLOSE);
	each(" 　\t\n\r", BLANK);
	each("〇零一二三四五六七八九十百千万亿两", NUMERAL);
	for (const char of TRANSLITERATION) each(char, ONLY_SOUND);
	const surname = (base: number) => (char: string) =>
		each(char, TRANSLITERATION.has(char) ? base + SOUND : base);
	RARE_SURNAMES.forEach(surname(RARE));
	COMMON_SURNAMES.forEach(surname(COMMON));
	for (const [from, to] of SAME)
		for (const [at, char] of [...from].entries())
			images[char.charCodeAt(0)] = to.charCodeAt(at);
}
