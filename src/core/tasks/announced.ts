import { matchesOf } from "../text/search";
import type { Span } from "../text/span";
import { numberOf } from "./numerals";

/** A number of items that a text promises ("7个方面的重点任务", "四点建议"), in its offsets. */
export interface Announcement {
	readonly count: number;
	readonly span: Span;
}

const COUNT = "(?<n>[0-9０-９]{1,2}|[两二三四五六七八九十]{1,3})";
const CLASSIFIER = "(?:个方面|方面|大|项|点|条|个|件|类|种)";
const NOUN =
	"(?:任务|建议|要求|举措|措施|工作|意见|主张|倡议|原则|目标|希望|方面|重点|要点|行动|问题|看法|共识|内容|安排|挑战|关键|坚持|优势|特点|特征|理由|原因|因素|方向|路径|着力点|抓手|必须|体会|经验|启示|看点|亮点|变化|信号|判断|承诺|体现|部署|事项|事|课题|环节|想法|提议|对策|办法|方法|做法|结合|关系|步骤|阶段|好处|困难|难题|风险|条件|途径|支柱|工程|部分|板块|转变|转型|跨越|突破|统筹|短板|瓶颈|误区|功能|作用|维度|层面|层次|角度|标准|职责|职能|议题|议程|规律)";
/** Whom or where a number counts, and not what is to be done: 5个城市的工作. */
const WHERE =
	"(?:省|市|县|区|国|州|镇|乡|村|部门|单位|企业|公司|学校|机构|团队|小组|代表|人|家)";

/** Wordings that announce how many items follow. A test reads the examples, each with its count. */
export const ANNOUNCEMENTS: readonly {
	/** Global, Unicode; its group `n` or `quoted` is the number. */
	readonly pattern: RegExp;
	readonly example: string;
	readonly count: number;
}[] = [
	{
		pattern: new RegExp(
			`(?<![第0-9０-９.])${COUNT}${CLASSIFIER}(?:(?!${WHERE})[^，。；：！？0-9]){0,10}?${NOUN}`,
			"gu",
		),
		example: "部署7个方面的重点任务",
		count: 7,
	},
	{
		pattern: new RegExp(
			`${NOUN}[^，。；：！？0-9]{0,4}?有(?:以下|如下)?${COUNT}(?:个方面|方面|项|点|条|个|件|类|种)?(?=\\s*(?:$|[：:。，,]))`,
			"gu",
		),
		example: "原因主要有三：",
		count: 3,
	},
	{
		pattern: new RegExp(
			`(?<![第0-9０-９.])(?:${COUNT}个?“[^”]{1,6}”|(?<=“)${COUNT.replace("<n>", "<quoted>")}个[^”]{1,6}”)(?=\\s*(?:$|[：:。]))`,
			"gu",
		),
		example: "做到三个“必须”：",
		count: 3,
	},
	{
		pattern: new RegExp(
			`分(?:成|为|作)?${COUNT}步(?:走|实施|推进|进行)?`,
			"gu",
		),
		example: "改革分三步走",
		count: 3,
	},
	{
		pattern: new RegExp(
			`(?<![第0-9０-９.])${COUNT}(?:个方面|方面|项|点|条|件|招|句话)(?=\\s*(?:$|[：:]))`,
			"gu",
		),
		example: "他讲了四点：",
		count: 4,
	},
];

/** The announcements in a folded text, in order of their ends. */
export function findAnnouncements(folded: string): Announcement[] {
	const found: Announcement[] = [];
	for (const { pattern } of ANNOUNCEMENTS)
		for (const match of matchesOf(pattern, folded)) {
			const count = numberOf(match.groups?.n ?? match.groups?.quoted ?? "");
			if (count === undefined || count < 2) continue;
			found.push({
				count,
				span: { start: match.index, end: match.index + match[0].length },
			});
		}
	return found.sort((a, b) => a.span.end - b.span.end);
}

/** The announcement of a folded text that leads to a list of so many items: of several the last that is met, else the last. */
export function findAnnouncement(
	folded: string,
	items: number,
): Announcement | undefined {
	const found = findAnnouncements(folded);
	return found.findLast(({ count }) => count === items) ?? found.at(-1);
}

/** What the sentence that leads to an offset announces: the one that ends right there, or the clause that it stands in. */
export function announcementBefore(
	folded: string,
	offset: number,
	items: number,
): Announcement | undefined {
	const before = folded.slice(0, offset).trimEnd();
	const stops = ["。", "！", "？", "；"];
	const base =
		1 +
		Math.max(
			...stops.map((stop) => before.lastIndexOf(stop, before.length - 2)),
		);
	const found = findAnnouncement(before.slice(base), items);
	if (found === undefined) return undefined;
	const { start, end } = found.span;
	return { count: found.count, span: { start: base + start, end: base + end } };
}
