import { isBlank, isHan } from "../text/characters";

/** What the beginning of a text is made of. Shares are of its characters that are neither blank nor digits. */
export interface ChineseReport {
	/** Whether it reads as Chinese prose: not as another language, not as data or code. */
	readonly likely: boolean;
	/** Han characters, as a number. */
	readonly count: number;
	readonly han: number;
	/** Japanese kana, Korean hangul and the characters only Japanese has. */
	readonly foreign: number;
	/** Marks that code and data are full of. */
	readonly code: number;
}

/** How much of a text is looked at. UTF-16 code units. */
const PREFIX = 20_000;

/** With fewer Han characters there is nothing to analyse yet. */
const LEAST_HAN = 8;
/** A news page has 0.8, a sentence full of figures and Latin names 0.5. */
const LEAST_SHARE = 0.4;
/** A Chinese page may quote a foreign name. */
const MOST_FOREIGN = 0.03;
/** JSON, tables with commas and program text begin at 0.06. */
const MOST_CODE = 0.04;

const CODE = new Set("{}[]<>=;|\\_$#@*`~^\"',+&");

/** Frequent characters that neither script of Chinese has. */
const JAPANESE_ONLY = new Set(
	"働込峠畑辻枠匂図広駅実気変険価売続読圧囲悪応桜仮覚楽関巻陥勧観帰拠挙県権顕検厳効済斎剤雑蔵歳沢渋渓鉄転対発払辺弐戦伝竜滝単遅徴団帯",
);

/** Whether the beginning of a text reads as Chinese prose, so that a plain-text file can be taken for a news text. */
export function looksChinese(text: string): boolean {
	return readChinese(text).likely;
}

/** What speaks for and against a text being Chinese, by its first 20,000 code units. */
export function readChinese(text: string): ChineseReport {
	let visible = 0;
	let count = 0;
	let foreign = 0;
	let code = 0;
	for (let at = 0; at < Math.min(text.length, PREFIX); at++) {
		const unit = text.charCodeAt(at);
		const character = text[at] ?? "";
		if (isBlank(unit) || isDigit(unit)) continue;
		visible++;
		if (isKanaOrHangul(unit)) foreign++;
		else if (isHan(unit)) {
			count++;
			if (JAPANESE_ONLY.has(character)) foreign++;
		} else if (CODE.has(character)) code++;
	}
	const share = (number: number) => (visible === 0 ? 0 : number / visible);
	return {
		likely:
			count >= LEAST_HAN &&
			share(count) >= LEAST_SHARE &&
			share(foreign) <= MOST_FOREIGN &&
			share(code) <= MOST_CODE,
		count,
		han: share(count),
		foreign: share(foreign),
		code: share(code),
	};
}

function isDigit(unit: number): boolean {
	return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);
}

function isKanaOrHangul(unit: number): boolean {
	return (
		(unit >= 0x3041 && unit <= 0x30ff && unit !== 0x30fb) ||
		(unit >= 0x31f0 && unit <= 0x31ff) ||
		(unit >= 0xff66 && unit <= 0xff9d) ||
		(unit >= 0x1100 && unit <= 0x11ff) ||
		(unit >= 0x3130 && unit <= 0x318f) ||
		(unit >= 0xac00 && unit <= 0xd7a3)
	);
}
