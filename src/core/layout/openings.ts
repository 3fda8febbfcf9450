/** Wordings that open an article: where the report comes from. Rules are anchored at the start of a unit. */
export const OPENINGS: readonly {
	readonly pattern: RegExp;
	readonly example: string;
}[] = [
	{
		pattern:
			/^(?:据|據)?[新中][华華新]社(?:记者|記者)?[^，。！？；]{0,24}?[电電](?=[\s（(]|[^\s力网網站视視台]{2})/u,
		example: "据新华社电 中央城市工作会议",
	},
	{
		pattern:
			/^[【（(]?\s*本[报報刊台][^，。！？；]{0,12}?[讯訊电電][】）)\s（(【]/u,
		example: "本报讯 （记者刘吟）7 月 15 日",
	},
	{
		pattern: /^【[^】]{1,16}[讯訊电電道]】/u,
		example: "【大公報訊】據新華社報道",
	},
	{
		pattern:
			/^[（(](?:本[报報刊台])?(?:[记記]者|通[讯訊][员員])[^）)]{1,30}[报報][导導道][)）]/u,
		example: "（記者马浩佳報道）國務院總理",
	},
	{
		pattern: /^(?:本[报報刊台]|人民[网網])[^，。！？；\s]{1,14}[电電][\s（(]/u,
		example: "本报北京7月15日电 （记者张三）",
	},
];

/** Whether a line or unit that begins at `start` of `text` opens an article with where it comes from. */
export function opensArticle(text: string, start = 0): boolean {
	if (!FIRST.has(text[start] ?? "")) return false;
	const head = text.slice(start, start + 40);
	return OPENINGS.some(({ pattern }) => pattern.test(head));
}

const FIRST = new Set("据據新中本【（(人");
