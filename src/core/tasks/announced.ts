import { matchesOf } from "../text/search";
import type { Span } from "../text/span";
import { numberOf } from "./markers";

/** A number of items that a text promises ("7个方面的重点任务", "四点建议"), in its offsets. */
export interface Announcement {
	readonly count: number;
	readonly span: Span;
}

const NOUN =
	"(?:任务|建议|要求|举措|措施|工作|意见|主张|倡议|原则|目标|希望|方面|重点|要点|行动|问题|看法|共识|内容|安排|挑战|关键|坚持|优势|特点|理由|方向|路径|着力点|抓手|必须|体会|经验|启示|看点|亮点|变化|信号|判断|承诺|体现|部署|事项|事|课题|环节|想法|提议|对策|办法|结合|任務)";
const PATTERN = new RegExp(
	`(?<![第0-9０-９])(?<n>[0-9０-９]{1,2}|[两二三四五六七八九十]{1,3})(?:个方面|方面|大|项|点|条|个|件|类|种)[^，。；：！？0-9]{0,10}?${NOUN}`,
	"gu",
);

/** The last announcement in a folded text that leads to a list, or undefined. */
export function findAnnouncement(folded: string): Announcement | undefined {
	let last: Announcement | undefined;
	for (const match of matchesOf(PATTERN, folded)) {
		const count = numberOf(match.groups?.n ?? "");
		if (count === undefined || count < 2) continue;
		last = {
			count,
			span: { start: match.index, end: match.index + match[0].length },
		};
	}
	return last;
}

/** What the sentence that leads to an offset announces: the one that ends right there, or the clause that it stands in. */
export function announcementBefore(
	folded: string,
	offset: number,
): Announcement | undefined {
	const before = folded.slice(0, offset).trimEnd();
	const stops = ["。", "！", "？", "；"];
	const base =
		1 +
		Math.max(
			...stops.map((stop) => before.lastIndexOf(stop, before.length - 2)),
		);
	const found = findAnnouncement(before.slice(base));
	if (found === undefined) return undefined;
	const { start, end } = found.span;
	return { count: found.count, span: { start: base + start, end: base + end } };
}
