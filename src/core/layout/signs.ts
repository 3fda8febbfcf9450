/** What a sign before a line makes of it: a heading, a list item, a numbered one, a quoted line of a mail, a row of a table, a field of a mail's head. */
export type LineSign = "title" | "item" | "number" | "quote" | "row" | "field";

/** Signs of plain-text mark-up, each at the beginning of a line. */
export const SIGNS: readonly {
	readonly sign: LineSign;
	readonly pattern: RegExp;
	readonly example: string;
}[] = [
	{ sign: "title", pattern: /^#{1,6}[ \t]/u, example: "## 会议部署" },
	{ sign: "item", pattern: /^[-*+][ \t]/u, example: "- 建设宜居城市" },
	{
		sign: "number",
		pattern: /^\d{1,3}[.)][ \t]/u,
		example: "12. 建设智慧城市",
	},
	{ sign: "quote", pattern: /^>/u, example: "> 会议指出" },
	{ sign: "row", pattern: /^\|.*\|$/u, example: "| 北京 | 2189 |" },
	{
		sign: "field",
		pattern: /^(?:From|To|Cc|Bcc|Date|Sent|Subject|Reply-To):/iu,
		example: "Subject: 周五的会",
	},
	{
		sign: "field",
		pattern:
			/^(?:发件人|收件人|抄送|密送|發件人|寄件者|收件者|副本|主旨|主题|主題)[：:]/u,
		example: "寄件者：王小明",
	},
];

/** The numbers of Chinese paragraphs: （一） 一、 1． 1、 */
export const NUMBERING =
	/^(?:[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]|[一二三四五六七八九十]{1,3}、|\d{1,2}[、．])/u;

/** The most characters of a number with its marks, and of the name of a field. */
const LONGEST = 6;
const FIELD = 9;

/** What fields begin with, where no other sign does. */
const FIELDS = new Set("发發收抄密寄副主");

/** The sign that the line `[start, end)` of a text begins with. */
export function signOf(
	text: string,
	start: number,
	end: number,
): LineSign | undefined {
	const code = text.charCodeAt(start);
	if (code > 0x7c && !FIELDS.has(text.charAt(start))) return undefined;
	const line = text.slice(
		start,
		code === 0x7c ? end : Math.min(end, start + FIELD),
	);
	return SIGNS.find(({ pattern }) => pattern.test(line))?.sign;
}

/** Whether the line at `start` begins with the number of a paragraph. */
export function isNumbered(text: string, start: number): boolean {
	return NUMBERING.test(text.slice(start, start + LONGEST));
}
