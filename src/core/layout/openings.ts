import type { Span } from "../text/span";
import { simplifiedText } from "./simplified";

/** Wordings that open an article: where the report comes from. Rules are anchored at the start of a unit, in simplified forms. */
export const OPENINGS: readonly {
	readonly pattern: RegExp;
	readonly example: string;
}[] = [
	{
		pattern:
			/^据?[新中][华新]社(?:记者)?[^，。！？；]{0,24}?电(?=[\s（(]|[^\s力网站视台]{2})/u,
		example: "据新华社电 中央城市工作会议",
	},
	{
		pattern: /^[【（(]?\s*本[报刊台][^，。！？；]{0,12}?[讯电][】）)\s（(【]/u,
		example: "本报讯 （记者刘吟）7 月 15 日",
	},
	{
		pattern: /^【[^】]{1,16}[讯电道]】/u,
		example: "【大公報訊】據新華社報道",
	},
	{
		pattern: /^[（(](?:本[报刊台])?(?:记者|通讯员)[^）)]{1,30}报[导道][)）]/u,
		example: "（記者马浩佳報道）國務院總理",
	},
	{
		pattern: /^(?:本[报刊台]|人民网)[^，。！？；\s]{1,14}电[\s（(]/u,
		example: "本报北京7月15日电 （记者张三）",
	},
];

/** Whether a line or unit that begins at `start` of `text` opens an article with where it comes from. */
export function opensArticle(text: string, start = 0): boolean {
	if (!FIRST.has(text[start] ?? "")) return false;
	const head = simplifiedText(text, start, start + REACH);
	return OPENINGS.some(({ pattern }) => pattern.test(head));
}

/**
 * The UTF-16 offset of `text` after the 电 that ends where a report on these lines comes from, on whichever of them it
 * stands: a blank parts it from the report.
 */
export function datelineEnd(
	text: string,
	lines: readonly Span[],
): number | undefined {
	if (!FIRST.has(text[lines[0]?.start ?? text.length] ?? "")) return undefined;
	let head = "";
	const ends: number[] = [];
	for (const { start, end } of lines) {
		if (head.length >= REACH) break;
		head += simplifiedText(text, start, Math.min(end, start + REACH));
		for (let at = start; ends.length < head.length; at++) ends.push(at + 1);
	}
	for (const { pattern } of OPENINGS) {
		const last = pattern.exec(head)?.[0].lastIndexOf("电") ?? -1;
		if (last >= 0) return ends[last];
	}
	return undefined;
}

/** No opening is longer, in UTF-16 units. */
const REACH = 40;

const FIRST = new Set("据據新中本【（(人");
