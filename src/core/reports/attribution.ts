/** Words by which a paper says where a text comes from. Patterns read keys (`keyOf`): Simplified, no blanks, ASCII brackets. */
export interface AttributionRule {
	readonly pattern: RegExp;
	readonly example: string;
}

const AGENCY =
	"(?:本[报台刊网]|(?:新华|中新|法新|路透|美联|塔斯|中央|央广|香港中通)社|中国新闻(?:社|网)|(?:中新|新华|人民|央视|央广|中国)网|[\\p{Script=Han}]{2,6}(?:日报|晚报|时报|商报|通讯社|通信社))";
const PLACE = "[\\p{Script=Han}·]{2,10}";
const DATE = "(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日";
/** 电 or 讯 as the last word of a dateline, not the beginning of 电视, 电话, 讯息… */
const WIRE = "(?:专?电|专?讯|消息)(?![视话影力子脑网商台站信气器量池梯息号])";

/** What stands at the beginning of a sentence. Rows may follow one another: 【大公报讯】据新华社报道：. */
export const OPENING: readonly AttributionRule[] = [
	{
		pattern: /^[【[](?:[^【】[\]]{0,20}(?:讯|电|消息|报[道导]))[】\]]/u,
		example: "【大公报讯】",
	},
	{
		pattern: new RegExp(
			`^据?${AGENCY}(?:(?:${PLACE})?${DATE})?${WIRE}[,:]?`,
			"u",
		),
		example: "新华社北京7月15日电",
	},
	{
		pattern:
			/^(?:据|综合)[\p{Script=Han}、《》"]{2,20}?(?:报[道导]|消息|电)[,:]/u,
		example: "据新华社报道：",
	},
	{
		pattern:
			/^\((?:本报|新华社|见习|实习|全媒体|通讯员|首席)*(?:记者|通讯员)[^()]{1,30}\)/u,
		example: "（记者董星辰）",
	},
];

/** A sentence that is nothing but this is an attribution, wherever it stands. */
export const WHOLE: readonly AttributionRule[] = [
	{
		pattern: new RegExp(`^\\(据?${AGENCY}[^()]{0,24}\\)$`, "u"),
		example: "（新华社北京7月15日电）",
	},
	{
		pattern: /^\((?:(?:本报|新华社)?记者|据|来源)[^()]{1,30}\)$/u,
		example: "（据新华社电）",
	},
];

const INSIDE = new RegExp(`${AGENCY}[^,。]{0,14}${WIRE}|据${AGENCY}`, "u");

/** How many code units of a sentence's key are attribution at its beginning; all of them where it is nothing else. */
export function attributionLength(key: string): number {
	if (WHOLE.some(({ pattern }) => pattern.test(key))) return key.length;
	let length = 0;
	for (let rest = key, rows = 0; rows < 4; rows++) {
		const found = OPENING.map(
			({ pattern }) => pattern.exec(rest)?.[0].length ?? 0,
		);
		const longest = Math.max(...found);
		if (longest === 0) break;
		length += longest;
		rest = rest.slice(longest);
	}
	return length;
}

/** Whether words within a sentence name the source of a text. */
export function namesSource(key: string): boolean {
	return INSIDE.test(key);
}
