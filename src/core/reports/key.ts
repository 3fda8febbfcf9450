import { CharClass, classOf, isBlank, isIgnorable } from "../text/characters";

/**
 * A text as comparison sees it: folded to one script, blanks left out, signs that are written in several ways written in
 * one. Never shown.
 */
export interface Key {
	readonly text: string;
	/** For each code unit of the key, its offset in the text that the key was made of. */
	readonly at: Int32Array;
}

/** Signs that stand for the same thing: all of `of` become `to`. One code unit each. */
export const VARIANTS: readonly {
	readonly to: string;
	readonly of: string;
	readonly example: readonly [string, string];
}[] = [
	{
		to: '"',
		of: "“”„‟「」『』‘’‚‛'＇＂﹁﹂﹃﹄〝〞〟«»‹›",
		example: ["「韌性」", "“韌性”"],
	},
	{ to: "·", of: "•・‧∙⋅･", example: ["路易斯・卡洛", "路易斯·卡洛"] },
	{ to: "-", of: "—─―–－‐‑﹣−", example: ["14－15日", "14—15日"] },
	{ to: "…", of: "⋯", example: ["等等⋯⋯", "等等……"] },
	{ to: "~", of: "～〜∼", example: ["14～15日", "14〜15日"] },
	{ to: "。", of: "｡．", example: ["完｡", "完。"] },
	{ to: "、", of: "､", example: ["京､津", "京、津"] },
	{ to: "〇", of: "○◯", example: ["二○二五年", "二〇二五年"] },
];

/** Full-width forms of ASCII, U+FF01–U+FF5E, lie this far above it. */
const FULL_WIDTH = 0xfee0;

let table: Uint16Array | undefined;

/** The key of a text that is folded already. Blanks, control characters and ignorables are no part of it. */
export function keyOf(folded: string): Key {
	table ??= tableOfForms();
	const codes = new Uint16Array(folded.length);
	const at = new Int32Array(folded.length);
	let length = 0;
	for (let offset = 0; offset < folded.length; offset++) {
		const code = table[folded.charCodeAt(offset)] ?? 0;
		if (code === 0) continue;
		codes[length] = code;
		at[length] = offset;
		length++;
	}
	return { text: textOf(codes, length), at: at.slice(0, length) };
}

/** Whether a code unit of a key tells texts apart for an index: a letter or digit of any script, no sign. */
export function isLetter(code: number): boolean {
	const found = classOf(code);
	return (
		(found >= CharClass.han && found <= CharClass.digit) ||
		(code >= 0xd800 && code <= 0xdfff)
	);
}

function tableOfForms(): Uint16Array {
	const forms = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
	for (let code = 0xff01; code <= 0xff5e; code++)
		forms[code] = code - FULL_WIDTH;
	for (const { to, of } of VARIANTS)
		for (let index = 0; index < of.length; index++)
			forms[of.charCodeAt(index)] = to.charCodeAt(0);
	for (let code = 0; code < 0x10000; code++)
		if (code < 0x20 || code === 0x7f || isBlank(code) || isIgnorable(code))
			forms[code] = 0;
	return forms;
}

/** In pieces, because the arguments of one call are limited in number. */
function textOf(codes: Uint16Array, length: number): string {
	let text = "";
	for (let start = 0; start < length; start += 8192)
		text += String.fromCharCode(
			...codes.subarray(start, Math.min(length, start + 8192)),
		);
	return text;
}
