import {
	BULLETS,
	CharClass,
	classOf,
	isBlank,
	OPENERS,
} from "../text/characters";
import { simplifiedText } from "./simplified";

/** What a line is by its wording alone, wherever it stands. */
export type LineMark =
	| "jump"
	| "credit"
	| "byline"
	| "source"
	| "dateline"
	| "bullet"
	| "captionSign";

/** A line, or the end of one, that is a unit of its own. */
interface LineRule {
	readonly mark: "jump" | "credit" | "byline" | "source" | "dateline";
	/** Matches the whole of the line in simplified forms, without the blanks around it. */
	readonly pattern: RegExp;
	/** Whether it may follow other text on one line; it then stands after a stop or a blank. */
	readonly mayFollow?: true;
	readonly example: string;
}

const NAME = String.raw`[\p{Script=Han}·]{2,5}`;
const NAMES = String.raw`${NAME}(?:[\s、]+${NAME}){0,7}`;
const WRITER = String.raw`(?:(?:本[报刊台网社]|[\p{Script=Han}]{1,8}[报社网台刊])\s*)?(?:首席|特约|实习|驻[\p{Script=Han}]{1,4}|全媒体)?(?:记者|通讯员|特派员|评论员)`;

/** Lines that are units by their wording, the first that matches wins. */
export const LINE_RULES: readonly LineRule[] = [
	{
		mark: "jump",
		pattern:
			/^[▶►▷→》>]*[（(【[]?\s*(?:[上下][转接]|紧接|文转|详见|相关报[道导]见?)\s*第?\s*[A-Z]?\s*[\d一二三四五六七八九十]+\s*版.{0,12}$/u,
		mayFollow: true,
		example: "（下转第 4 版）",
	},
	{
		mark: "dateline",
		pattern: /^[（(]\s*据?[新中][华新]社.{0,24}电\s*[)）]$/u,
		mayFollow: true,
		example: "（新华社北京7月15日电）",
	},
	{
		mark: "source",
		pattern: /^(?:资料|数据|图片)?来源[:：].{1,40}$/u,
		example: "資料來源：新華社",
	},
	{
		mark: "credit",
		pattern: new RegExp(
			String.raw`^[（(]?(?:${WRITER}\s*(?:${NAMES})?|${NAMES})\s*(?:摄(?:影)?|供图|制图)(?:[/／].{1,8})?[)）]?$`,
			"u",
		),
		mayFollow: true,
		example: "新华社记者 谢环驰 摄",
	},
	{
		mark: "credit",
		pattern: /^[（(]?[新中][华新]社(?:发|图片|照片)?[)）]?$/u,
		mayFollow: true,
		example: "新華社",
	},
	{
		mark: "credit",
		pattern:
			/^[（(]?(?:图|图片|摄影)\s*[/／:：]\s*[\p{Script=Han}\s]{2,14}[)）]?$/u,
		mayFollow: true,
		example: "图/新华社",
	},
	{
		mark: "byline",
		pattern: new RegExp(
			String.raw`^[□■●◎○◆]?\s*[（(]?(?:[文图]{1,2}\s*[/／]\s*)?${WRITER}\s*[:：]?\s*${NAMES}(?:\s*(?:通讯员|实习生)\s*${NAMES})?(?:\s*[文图][/／]?[文图]?)?[)）]?$`,
			"u",
		),
		mayFollow: true,
		example: "本报记者 徐楠 常馨月",
	},
	{
		mark: "byline",
		pattern:
			/^[□■●◎○◆]?\s*(?:本[报刊]|[\p{Script=Han}]{1,8}[报社网台刊])\s*(?:特约)?评论员$/u,
		example: "山西日报评论员",
	},
];

/** Signs and words that open a caption, in simplified forms. */
export const CAPTION_START = /^(?:[▲△▼▽◀▶►◁▷←→↑↓]|[上下左右]图|图为)/u;

/** Signs that open an item of a list or chart, where none of a caption's. */
const ITEM_SIGNS = new Set(`${BULLETS}❶❷❸❹❺❻❼❽❾❿`);

/** The last characters, in simplified forms, that a line of LINE_RULES may have: all others are passed over at once. */
const LAST = new Set("版)）摄影发社片图员文】]");

/** A part of a line, `[start, end)`, with the mark that its wording gives it. */
export interface MarkedPart {
	readonly start: number;
	readonly end: number;
	readonly mark: LineMark | undefined;
}

/** A jump that a text goes on after on the same line, in simplified forms: it says where its beginning stands. */
export const JUMP_BEFORE =
	/^[（(【[]\s*[上紧][接转]\s*第?\s*[A-Z]?\s*[\d一二三四五六七八九十]+\s*版.{0,6}?[）)】\]]\s*(?=\S)/u;

/**
 * Parts one line, `[start, end)` of `text` without blanks at either end, where a jump, a credit or a byline follows other
 * text on it, or a jump leads: "摄影展开幕。新华社发" has two parts.
 */
export function markedParts(
	text: string,
	start: number,
	end: number,
): MarkedPart[] {
	const jump = OPENERS.includes(text.charAt(start))
		? JUMP_BEFORE.exec(simplifiedText(text, start, Math.min(end, start + 24)))
		: null;
	if (jump === null) return partsOf(text, start, end);
	const rest = start + jump[0].length;
	let before = rest;
	while (isBlank(text.charCodeAt(before - 1))) before--;
	return [{ start, end: before, mark: "jump" }, ...partsOf(text, rest, end)];
}

function partsOf(text: string, start: number, end: number): MarkedPart[] {
	const whole = markOf(text, start, end);
	const leading = leadingMark(text, start);
	if (whole !== leading) return [{ start, end, mark: whole }];
	const rest = followingUnit(text, start, end);
	if (rest === undefined) return [{ start, end, mark: leading }];
	let before = rest.start;
	while (isBlank(text.charCodeAt(before - 1))) before--;
	return [{ start, end: before, mark: leading }, rest];
}

function markOf(
	text: string,
	start: number,
	end: number,
): LineMark | undefined {
	const leading = leadingMark(text, start);
	if (end - start > 60) return leading;
	const line = simplifiedText(text, start, end);
	for (const { mark, pattern } of LINE_RULES)
		if (mayMatch(line, mark) && pattern.test(line)) return mark;
	return leading;
}

function leadingMark(text: string, start: number): LineMark | undefined {
	if (CAPTION_START.test(simplifiedText(text, start, start + 2)))
		return "captionSign";
	return ITEM_SIGNS.has(text.charAt(start)) ? "bullet" : undefined;
}

/** Names end bylines and sources with any character, but their words are few; the other marks end with few. */
function mayMatch(line: string, mark: LineMark): boolean {
	switch (mark) {
		case "byline":
			return line.includes("员") || line.includes("者");
		case "source":
			return line.includes("源");
		default:
			return LAST.has(line.at(-1) ?? "");
	}
}

/** The longest end of the line, after a stop or a blank, that is a unit of its own. */
function followingUnit(
	text: string,
	start: number,
	end: number,
): MarkedPart | undefined {
	const first = Math.max(start + 1, end - 48);
	const last = simplifiedText(text, first, end);
	if (!LAST.has(last.at(-1) ?? "") && !/记者|[讯论]员/u.test(last))
		return undefined;
	for (let at = first; at < end - 2; at++) {
		const code = text.charCodeAt(at);
		if (isBlank(code)) continue;
		const before = text.charCodeAt(at - 1);
		if (
			code !== 0xff08 &&
			code !== 0x28 &&
			!isBlank(before) &&
			classOf(before) !== CharClass.stop &&
			classOf(before) !== CharClass.close
		)
			continue;
		const rest = last.slice(at - first);
		for (const { mark, pattern, mayFollow } of LINE_RULES)
			if (
				mayFollow &&
				mayMatch(rest, mark) &&
				(mark !== "byline" || /[。！？”」]\s+$/u.test(text.slice(start, at))) &&
				pattern.test(rest)
			)
				return { start: at, end, mark };
	}
	return undefined;
}
