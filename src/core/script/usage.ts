import { isHan, QUOTES } from "../text/characters";
import type { Region } from "./script";

/** A form that OpenCC gives a usage and that its papers do not print. Both are one UTF-16 code unit. */
interface PrintedForm {
	readonly to: readonly Region[];
	readonly form: string;
	readonly printed: string;
	/** A word as the papers print it. */
	readonly example: string;
}

/** OpenCC keeps these in its standard form towards Hong Kong; 大公報 and its like print the common one. */
export const PRINTED_FORMS: readonly PrintedForm[] = [
	{ to: ["hk", "hkp"], form: "羣", printed: "群", example: "城市群" },
	{ to: ["hk", "hkp"], form: "峯", printed: "峰", example: "山峰" },
	{ to: ["hk", "hkp"], form: "牀", printed: "床", example: "病床" },
	{ to: ["hk", "hkp"], form: "麪", printed: "麵", example: "麵包" },
	{ to: ["hk", "hkp"], form: "啓", printed: "啟", example: "啟示" },
];

/** A converted text as papers of the usage print it. Its length stays. */
export function asPrinted(text: string, to: Region): string {
	let printed = text;
	for (const row of PRINTED_FORMS)
		if (row.to.includes(to))
			printed = printed.replaceAll(row.form, row.printed);
	return printed;
}

/** Corner marks, of Traditional and Japanese text, by curly ones, of the mainland's; and the other way round. */
const CORNERED = new Map(
	[...QUOTES.curly].map((mark, at) => [mark, QUOTES.corner.charAt(at)]),
);
const CURLED = new Map(
	[...QUOTES.corner].map((mark, at) => [mark, QUOTES.curly.charAt(at)]),
);

/**
 * A text with the quotation marks of a usage. Its length stays. Text without Han keeps its own, and so do apostrophes
 * (a ’ that no ‘ before it opens).
 */
export function withQuotes(text: string, to: Region): string {
	if (!/[“”‘’「」『』]/u.test(text) || !hasHan(text)) return text;
	if (to === "cn")
		return text.replace(/[「」『』]/gu, (mark) => CURLED.get(mark) ?? mark);
	let open = 0;
	return text.replace(/[“”‘’]/gu, (mark) => {
		if (mark === "‘") open++;
		else if (mark === "’") {
			if (open === 0) return mark;
			open--;
		}
		return CORNERED.get(mark) ?? mark;
	});
}

function hasHan(text: string): boolean {
	for (let at = 0; at < text.length; at++)
		if (isHan(text.charCodeAt(at))) return true;
	return false;
}
