import {
	type Candidate,
	type Reading,
	wordFrom,
	wordOf,
	wordUpTo,
} from "../candidate";
import { lookUp } from "../lexicon/lexicon";
import { isNamePart, NamePart } from "../lexicon/name-parts";
import { ORDINARY_WORDS } from "../lexicon/ordinary";
import { STOP_WORDS } from "../lexicon/stop";
import { DOUBLE_SURNAMES } from "../lexicon/surnames";
import { AFTER_NAME, BEFORE_NAME, BYLINE_RULES } from "./evidence";

/** A surname with a form of address, an army or a side: 李先生, 乌军, 巴方. */
const NO_PERSON =
	/^.{1,2}(?:先生|女士|老师|同志|教授|主任|主席|总理|书记|市长|师傅|阿姨|大爷|大妈|大姐|大哥|老板|总统|医生|院士)$|^[俄乌美日韩英法德伊以中外巴土叙印朝][军方国企籍媒语文]$|^[马莫阿吉塔哈越老柬泰缅菲新波匈塞希瑞比荷葡西意加澳埃沙卡科利贝尼喀坦肯南秘智委古厄玻苏港澳台]方$|^..[鱼枪室权坡车器]$/u;
/** What a name of three characters ends in where it has only two: 郝鹏|和. */
const JOINS = /[和与及同兼]$/u;
/** What ends a word for a thing, and no given name. */
const THING =
	/[感性化者法会展库机率线图器费区值额型式类派权点面关观税价款眼]$/u;
/** What stands before a name that may be an everyday word. */
const LED = BEFORE_NAME[0]?.pattern ?? /$/u;
const BASE = -2.2;
/** Beside a name that stands by itself between blanks or commas of a list. */
const EDGE = /^[、\s　/／]?$/u;
const SEPARATOR = /^[、 　和与及/／]$/u;
const HAN = /^\p{Script=Han}+$/u;

/** Persons' names in Chinese characters: a surname, one or two characters, and evidence around and inside them. */
export function findPeople(
	reading: Reading,
	before: readonly Candidate[],
): Candidate[] {
	const { text } = reading;
	const titles = before.filter(
		({ type, confidence }) => type === "position" && confidence >= 0.5,
	);
	const titleEnds = new Set(titles.map(({ end }) => end));
	const ownerEnds = new Set(
		before
			.filter(
				// 澳|方愿 is nobody: what follows a single letter belongs to it.
				({ type, start, end, confidence }) =>
					(type === "place" || type === "organisation") &&
					confidence >= 0.8 &&
					end - start > 1,
			)
			.map(({ end }) => end),
	);
	const titleStarts = new Set(titles.map(({ start }) => start));
	const odds: Odds[] = [];
	for (let start = 0; start < text.length; start++) {
		const surname = surnameAt(text, start);
		if (surname === 0) continue;
		for (let end = start + surname + 1; end <= start + surname + 2; end++) {
			if (end > text.length) break;
			const inside = insideOdds(reading, start, end, surname);
			if (inside === undefined) continue;
			const name = text.slice(start, end);
			if (!HAN.test(name)) break;
			// 郝鹏|和|省长: the last character joins the name to what follows.
			if (
				end - start > 2 &&
				JOINS.test(name) &&
				(titleStarts.has(end) || surnameAt(text, end) > 0)
			)
				continue;
			if (end - start > 2 && runsIntoVerb(reading, start, end)) continue;
			// 毛宁|说: a title before it and what was said after it.
			if (
				end - start > surname + 1 &&
				/[说称]$/u.test(name) &&
				titleEnds.has(start)
			)
				continue;
			const ordinary = ORDINARY_WORDS.has(name);
			if (
				ordinary &&
				!titleEnds.has(start) &&
				!LED.test(text.slice(Math.max(0, start - 8), start))
			)
				continue;
			const around =
				(titleEnds.has(start)
					? 3.3
					: Math.max(
							beforeOdds(text, start),
							ownerEnds.has(start) ? 0.8 : -1,
						)) + (titleStarts.has(end) ? 1.6 : afterOdds(text, end));
			const apart =
				EDGE.test(text.charAt(start - 1)) && EDGE.test(text.charAt(end))
					? 1
					: 0;
			odds.push({
				start,
				end,
				odds:
					BASE +
					inside +
					around +
					bylineOdds(text, start, end) +
					apart -
					(titleEnds.has(start) ? 0 : doubtOf(reading, start, end)),
				ordinary,
			});
		}
	}
	return inLists(text, odds).map(({ start, end, odds: sum }) => ({
		type: "person",
		start,
		end,
		confidence: Math.min(0.98, 1 / (1 + Math.exp(-sum))),
	}));
}

/** What a byline adds to the odds of a name. */
function bylineOdds(text: string, start: number, end: number): number {
	const left = text.slice(Math.max(0, start - 8), start);
	const right = text.slice(end, end + 8);
	return (
		BYLINE_RULES.find(
			({ before, after }) => before.test(left) && after.test(right),
		)?.weight ?? 0
	);
}

/** What somebody is at while 正 stands before it. */
const AT_WORK =
	/^(?:带领|率领|和|与|同|跟|忙|准备|为|从|向|给|用|把|坐|站|拿|做|走|埋头|组织|操作|驾驶|低头|弯腰|查看|检查|整理|打理|采摘|[^，。；]{0,8}着)/u;

/** A verb of one character that begins what a statesman does: 王小明|致|慰问电, 王小明|访|华. */
const VERB_END =
	/^(?:致(?:慰问|贺|信|电|函|辞|词|唁|悼|欢迎|开幕|闭幕|答谢|以)|访(?:华|问|美|俄|欧|日|韩|朝|台|[^，。]国)|晤|赴[京沪美俄欧日韩华]|抵[京沪美俄欧日韩华达]|率(?:团|队|代表)|吁|会[见晤谈])/u;

/**
 * Whether the last character of a span is a verb of one character or the adverb 正 and no part of the name: 黄青|正|和同事. Where
 * the text has the shorter name elsewhere, that shows the adverb too.
 */
export function runsIntoVerb(
	{ text }: Pick<Reading, "text">,
	start: number,
	end: number,
): boolean {
	if (VERB_END.test(text.slice(end - 1, end + 2))) return true;
	if (text.charAt(end - 1) !== "正") return false;
	if (AT_WORK.test(text.slice(end, end + 12))) return true;
	const name = text.slice(start, end - 1);
	for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
		if (text.charAt(at + name.length) !== "正") return true;
	return false;
}

/** What speaks against a name around it, in log-odds: “高精尖” is a word that was coined, 金钱松、樱花 are two trees. */
function doubtOf(reading: Reading, start: number, end: number): number {
	const { text } = reading;
	return isQuoted(text, start, end) ||
		isAmongThings(reading, start, end) ||
		/^(?:[寨屯坝]|[两二三四五六][省市地国]|则.{1,6}[兴强稳旺安])/u.test(
			text.slice(end, end + 7),
		)
		? 2.5
		: 0;
}

const OPENING = /[“「『‘]/u;
const CLOSING = /[”」』’]/u;

/** Whether a span is all that stands between quotation marks. */
function isQuoted(text: string, start: number, end: number): boolean {
	return OPENING.test(text.charAt(start - 1)) && CLOSING.test(text.charAt(end));
}

/**
 * Whether a span is a member of a list whose next or last member is a word for things: 金钱松|、|樱花. A title is none, since
 * names and titles make lists: 王小明|、|副市长.
 */
export function isAmongThings(
	reading: Reading,
	start: number,
	end: number,
): boolean {
	const { text } = reading;
	const after =
		text.charAt(end) === "、" ? wordFrom(reading, end + 1) : undefined;
	const before =
		text.charAt(start - 1) === "、" ? wordUpTo(reading, start - 1) : undefined;
	return [after, before].some((token) => {
		if (token === undefined || token.end - token.start < 2) return false;
		const word = text.slice(token.start, token.end);
		return (
			(/^(?:n|nz|l)$/u.test(token.tag) || ORDINARY_WORDS.has(word)) &&
			!PEOPLE.test(word)
		);
	});
}

/** How words for people end. */
const PEOPLE =
	/[长员任记席理家师士人手者民生工夫友事官将兵客星军委督导秘总监佐代表]$/u;

/** Length of the surname at `start`, 0 for none. */
function surnameAt(text: string, start: number): number {
	if (
		isNamePart(text, start, NamePart.beginsSurname) &&
		DOUBLE_SURNAMES.has(text.slice(start, start + 2))
	)
		return 2;
	return isNamePart(text, start, NamePart.surname) ? 1 : 0;
}

/** What the characters and the words of a span say, in log-odds; undefined where it cannot be a name. */
function insideOdds(
	reading: Reading,
	start: number,
	end: number,
	surname: number,
): number | undefined {
	const { text, tokens, startingAt, endingAt } = reading;
	const first = startingAt[start];
	const last = endingAt[end];
	if (first === undefined && last === undefined) return undefined;
	let sum =
		surname === 2
			? 1.2
			: isNamePart(text, start, NamePart.commonSurname)
				? 0.8
				: 0;
	for (let at = start + surname; at < end; at++) {
		if (isNamePart(text, at, NamePart.neverGiven)) return undefined;
		if (isNamePart(text, at, NamePart.rarelyGiven)) sum -= 2.2;
	}
	const name = text.slice(start, end);
	if (STOP_WORDS.has(name) || NO_PERSON.test(name)) return undefined;
	if (lookUp(name) !== undefined) return undefined;
	if (first === undefined || last === undefined) {
		const cut = tokenOver(reading, first === undefined ? start : end);
		if (cut === undefined) return undefined;
		const word = wordOf(reading, cut);
		if (STOP_WORDS.has(word) || ORDINARY_WORDS.has(word)) return undefined;
		const unknown = cut.tag === "x" || /^nr/u.test(cut.tag);
		return sum + (unknown ? -0.6 : -2.6);
	}
	const parts = tokens.slice(first, last + 1);
	const head = parts[0];
	// 文明|观: an everyday word goes on.
	if (
		parts.length > 1 &&
		head !== undefined &&
		THING.test(name) &&
		ORDINARY_WORDS.has(wordOf(reading, head))
	)
		return undefined;
	// 谢瑶|忙着, 李强|监誓: what follows the name is done.
	if (parts.length > 1 && name.length > 2 && followsVerb(reading, last))
		sum -= 2.5;
	const only = parts.length === 1 ? parts[0] : undefined;
	if (only !== undefined) {
		// A word tagged as a place that no list of places has may be a name: 徐海.
		if (only.tag === "ns") sum -= 1.5;
		else if (ORDINARY_WORDS.has(name)) sum -= 2.5;
		else if (/^nr/u.test(only.tag)) sum += name.length >= 3 ? 2 : 0.5;
		else if (only.tag === "x") sum += 1.5;
		else sum -= 2.5;
	} else if (parts.every((token) => token.end - token.start === 1))
		// 同|向|发|力: a surname that is a particle as well needs more.
		sum +=
			(/^[pcu]/u.test(parts[0]?.tag ?? "") ? -1.2 : 0) +
			(name.length - surname === 2 ? 1 : 0.3) +
			parts.filter((token) => /^nr/u.test(token.tag)).length * 0.2;
	else if (parts.some((token) => /^nr/u.test(token.tag))) sum += 0.2;
	else {
		// 严|跃进 has an everyday word as a given name; 宣传|周 only begins like a surname.
		const long = head !== undefined && head.end - head.start > 1;
		// 同|向|发力: a particle and a verb are no name.
		if (
			!long &&
			/^[pcu]/u.test(head?.tag ?? "") &&
			/^v/u.test(parts.at(-1)?.tag ?? "")
		)
			return undefined;
		const ordinary = /^[vdpcru]/u.test(parts.at(-1)?.tag ?? "");
		sum -= long ? (/^n[sz]/u.test(head.tag) ? 0.8 : 2) : ordinary ? 0.8 : 0.1;
	}
	return sum;
}

/** Whether a word of one character is a verb that goes on with 着, 了 or 过, or that follows a name the dictionary has. */
function followsVerb({ text, tokens }: Reading, index: number): boolean {
	const last = tokens[index];
	if (last === undefined || last.end - last.start > 1 || !/^v/u.test(last.tag))
		return false;
	return (
		/[着了过]/u.test(text.charAt(last.end)) || tokens[index - 1]?.tag === "nrfg"
	);
}

/** The word that covers the characters on both sides of `offset`. */
function tokenOver(
	{ tokens, startingAt }: Reading,
	offset: number,
): Reading["tokens"][number] | undefined {
	for (let at = offset - 1; at >= 0; at--) {
		const index = startingAt[at];
		if (index !== undefined) return tokens[index];
	}
	return undefined;
}

function beforeOdds(text: string, start: number): number {
	const left = text.slice(Math.max(0, start - 8), start);
	return BEFORE_NAME.find(({ pattern }) => pattern.test(left))?.weight ?? -0.4;
}

function afterOdds(text: string, end: number): number {
	const right = text.slice(end, end + 8);
	return AFTER_NAME.find(({ pattern }) => pattern.test(right))?.weight ?? -0.3;
}

interface Odds {
	readonly start: number;
	readonly end: number;
	readonly odds: number;
	/** An everyday word, which its neighbours in a list do not vouch for. */
	readonly ordinary: boolean;
}

/** Names joined by 、 or blanks vouch for each other: the sure one raises its neighbour, and that one the next. */
function inLists(text: string, names: readonly Odds[]): Odds[] {
	const result = [...names];
	const startingAt = new Map<number, number[]>();
	const endingAt = new Map<number, number[]>();
	for (const [index, { start, end }] of names.entries()) {
		startingAt.set(start, [...(startingAt.get(start) ?? []), index]);
		endingAt.set(end, [...(endingAt.get(end) ?? []), index]);
	}
	const queue = [...names.keys()].filter(
		(index) => (names[index]?.odds ?? 0) > 1,
	);
	const raised = new Set<number>();
	for (let index = queue.shift(); index !== undefined; index = queue.shift()) {
		const name = result[index];
		if (name === undefined) continue;
		const after = SEPARATOR.test(text.charAt(name.end))
			? startingAt.get(name.end + 1)
			: undefined;
		const ahead = SEPARATOR.test(text.charAt(name.start - 1))
			? endingAt.get(name.start - 1)
			: undefined;
		for (const other of [...(after ?? []), ...(ahead ?? [])]) {
			const neighbour = result[other];
			if (neighbour === undefined || neighbour.ordinary || raised.has(other))
				continue;
			const strength = Math.min(2, name.odds);
			const sum = neighbour.odds + strength;
			result[other] = { ...neighbour, odds: sum };
			raised.add(other);
			if (sum > 0.8) queue.push(other);
		}
	}
	return result;
}
