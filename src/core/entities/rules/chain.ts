import {
	type Candidate,
	matchesIn,
	type Reading,
	wordFrom,
	wordOf,
} from "../candidate";
import { goesOn, isShortDivision, lookUp } from "../lexicon/lexicon";
import { BREAKING_WORDS, NAME_VERBS, STOP_WORDS } from "../lexicon/stop";
import type { Token } from "../segmenter";

/** How a name ends, and what may stand between its proper part and that end. */
export interface SuffixRule {
	/** Matches at the end of the name; global, Unicode. */
	readonly suffix: RegExp;
	readonly type: "organisation" | "place";
	readonly confidence: number;
	/** Whether a body before it belongs to the name (东海重工|南港基地). */
	readonly owned?: true;
	/** Most words between the suffix and the beginning of the name. */
	readonly words: number;
	/** Names of this rule marked ⟦⟧. A test reads it. */
	readonly example: string;
}

const HAN = /^\p{Script=Han}+$/u;
const PROPER = /^(?:ns|nr|nt|nz)/u;
/** Particles, prepositions and verbs of one character that no name holds at its edge. */
const FUNCTION = new Set(
	"当的了是在与和及对把被让为从向于将等给比到来去说看有也还都很并又就之其该这那各每由以因但而或若则据称任位使至往经受随据被请叫做走进出入过起要会能可应愿须欲拟同像",
);
const COMMON = /^(?:n|vn|a$|an|b|j|l|i|s$|f$|g|zg|eng|m|t$|ad)/u;
const TITLES =
	/(?:总书记|书记|主席|主任|总理|总统|市长|省长|部长|局长|县长|外长|院长|记者|同志|先生|女士|负责人|代表|专家|群众|村民|居民|游客|消费者|企业家|机构|媒体|企业|巨头|厂商|[造营发供]商|智库|年|月|日)$/u;
/** Characters that break a name wherever they stand. */
const BREAKS =
	/[的了是在与和及对把被让为从向于将把等给比愿，。；：、“”「」『』（）()《》〈〉！？\s]/u;

/**
 * Names that end in one of the suffixes and begin with a proper word: 江北宏达机械制造有限公司. From the suffix the words
 * are read backwards as long as they could be part of a name; the name begins at the leftmost proper one. A place or a
 * name found before may be that beginning even where the segmenter cut the rest wrongly (青河县|白石水库).
 */
export function findSuffixed(
	rules: readonly SuffixRule[],
	reading: Reading,
	before: readonly Candidate[],
): Candidate[] {
	const anchors = new Map<number, Candidate>();
	const letters = new Set<number>();
	for (const each of before)
		if (
			(each.type === "place" || each.type === "organisation") &&
			each.confidence >= 0.75
		) {
			// 中|澳|商会 is no body of one of them.
			if (each.end - each.start === 1) {
				if (reading.text.charAt(each.start - 1) !== "驻")
					letters.add(each.start);
				continue;
			}
			const known = anchors.get(each.end);
			if (known === undefined || known.start > each.start)
				anchors.set(each.end, each);
		}
	const found: Candidate[] = [];
	const add = (each: Candidate | undefined) => {
		if (each !== undefined && !isNameless(reading.text, each)) found.push(each);
	};
	for (const rule of rules)
		for (const match of matchesIn(reading, rule.suffix)) {
			const end = match.index + match[0].length;
			// 教育局|长 is who heads it.
			if (reading.text.charAt(end) === "长" && goesOn(reading.text, end))
				continue;
			const words = fromWords(
				rule,
				reading,
				match.index,
				end,
				anchors,
				letters,
			);
			add(words);
			// 景洪市|曼景罕居民小组: where words begin within the name, a known place right before it may be its beginning.
			const reach = words === undefined ? ANCHOR_REACH : CLOSE;
			add(fromAnchor(rule, reading, match.index, end, anchors, reach));
		}
	return found;
}

/** What a zone is for, which is no name. */
const PURPOSE =
	/^(?:普惠|融合|创新|生态|绿色|数字|产业|农业|现代|综合|高质量|共同)/u;

/**
 * Whether a firm or a state is one of several, which have no name (一些|捷克贸易公司, 多|国政府), a zone says no more than what it
 * is for, a parliament is the one that is elected, or all of a kind are meant.
 */
function isNameless(text: string, { type, start, end }: Candidate): boolean {
	if (type === "place") return PURPOSE.test(text.slice(start, end));
	return (
		/(?:一些|[多几数两三四五各]家|部分|有些)$/u.test(
			text.slice(Math.max(0, start - 2), start),
		) ||
		(text.startsWith("国政府", start) && end - start === 3) ||
		/第[0-9０-９一二三四五六七八九十]{1,3}届(?:国会|议会|众议院|参议院)$|.(?:所有|全部|若干|不少)./u.test(
			text.slice(start, end),
		)
	);
}

function fromWords(
	rule: SuffixRule,
	reading: Reading,
	suffix: number,
	end: number,
	anchors: ReadonlyMap<number, Candidate>,
	letters: ReadonlySet<number>,
): Candidate | undefined {
	const { tokens, text, endingAt } = reading;
	const last = endingAt[end];
	if (last === undefined) return undefined;
	const ending = tokens[last];
	if (ending === undefined) return undefined;
	// 城市 is no city's name, but 码头 may end that of a quay.
	if (ending.start < suffix && STOP_WORDS.has(wordOf(reading, ending)))
		return undefined;
	let start: number | undefined;
	let proper = 0;
	let words = 0;
	let weak = false;
	for (let index = last; index >= 0; index--) {
		const token = tokens[index];
		if (token === undefined) break;
		if (token.start < suffix) {
			const word = wordOf(reading, token);
			const head =
				token.end > suffix ? word.slice(0, suffix - token.start) : word;
			if (FIRMS.has(text.slice(token.start, token.start + 2))) {
				start = token.start;
				proper += 2;
				break;
			}
			if (letters.has(token.start) && rule.type === "organisation") break;
			// 拜登|政府 is the man's, not a country's.
			const person =
				rule.words === 1 &&
				/^nr/u.test(token.tag) &&
				lookUp(head) === undefined;
			const kind =
				person || (rule.type === "place" && word === "建设")
					? "break"
					: kindOf(head, token, index, reading);
			if (kind === "break" || ++words > rule.words) break;
			if (kind === "proper" && (start === undefined || joins(token))) {
				start = token.start;
				proper += head.length;
			} else if (kind === "abbreviation" && start === undefined) {
				start = token.start;
				weak = true;
			} else if (start !== undefined && !weak && kind !== "common") break;
		}
		const anchor = anchors.get(token.start);
		if (anchor === undefined || token.start > suffix) continue;
		if (anchor.type === "organisation" && rule.owned !== true) continue;
		start = anchor.start;
		weak = false;
		proper += anchor.end - anchor.start;
		while (index > 0 && (tokens[index]?.start ?? 0) > anchor.start) index--;
	}
	if (start === undefined || start >= suffix) return undefined;
	const sure =
		proper >= 3 || lookUp(text.slice(start, start + 2)) !== undefined;
	return {
		type: rule.type,
		start,
		end,
		confidence: rule.confidence - (weak ? 0.22 : sure ? 0 : 0.1),
	};
}

/** Whether a proper word may go before another one in a name: 国网|辽源供电公司, but no person's name. */
function joins(token: Token): boolean {
	return token.end - token.start === 1 || /^(?:nz|ns|nt)/u.test(token.tag);
}

/** How far before a suffix a known name may end, in UTF-16 units: where no words say more, and where some do. */
const ANCHOR_REACH = 8;
const CLOSE = 3;

/** The segmenter did not see the suffix as a word: a short run of characters between a known name and the suffix. */
function fromAnchor(
	rule: SuffixRule,
	reading: Reading,
	suffix: number,
	end: number,
	anchors: ReadonlyMap<number, Candidate>,
	reach: number,
): Candidate | undefined {
	const { text } = reading;
	for (let at = suffix; at >= Math.max(0, suffix - reach); at--) {
		if (BREAKS.test(text.charAt(at)) && at < suffix) return undefined;
		const anchor = anchors.get(at);
		if (anchor === undefined || anchor.end > suffix) continue;
		if (anchor.type === "organisation" && rule.owned !== true) continue;
		const between = text.slice(at, suffix);
		if (between === "" && rule.type === "place" && end - suffix < 2)
			return undefined;
		if (
			/(?:^[前原]|[今昨明当]天|到|来|去|往|至|赴|看|抵|访|由|以|开展|举行|调研|召开|推动|设(?![备计施])|建设(?!集团)|[一两几多数某每各][个家座处条大片块批所名些]|^一)/u.test(
				between,
			)
		)
			return undefined;
		if (holdsVerb(reading, at, suffix)) return undefined;
		return {
			type: rule.type,
			start: anchor.start,
			end,
			confidence: rule.confidence - 0.03,
		};
	}
	return undefined;
}

/** Whether a verb that is no part of names stands in a stretch: 山西|建成|煤矿. */
function holdsVerb(reading: Reading, start: number, end: number): boolean {
	for (let at = start; at < end; at++) {
		const token = wordFrom(reading, at);
		if (token === undefined || token.end > end) continue;
		const word = wordOf(reading, token);
		if (
			BREAKING_WORDS.has(word) ||
			(word.length > 1 &&
				token.tag === "v" &&
				!word.startsWith("驻") &&
				!NAME_VERBS.has(word))
		)
			return true;
	}
	return false;
}

/** Short names of large firms, which the segmenter may cut in two; a firm's name begins with them. */
const FIRMS = new Set(
	"中铁 中交 中建 中核 中航 中船 中粮 中信 中车 中煤 中化 中冶 中电 国网 国电 国能 华电 华能 南航 东航 国航 铁建 三峡".split(
		" ",
	),
);

/** 广西|几个|边境县, 山西|一家|煤矿: what is counted has no name. */
const COUNTED =
	/^(?:[一两几三四五六七八九十多数某每各][个家座处条大片块批所名些]|一|[东西南北中]部|[一两二三四五多各]?国)$/u;

type Kind = "proper" | "abbreviation" | "common" | "break";

function kindOf(
	word: string,
	token: Token,
	index: number,
	{ tokens }: Reading,
): Kind {
	if (/^[0-9０-９A-Za-zＡ-Ｚａ-ｚ]+$/u.test(word)) return "common";
	if (!HAN.test(word) || TITLES.test(word) || BREAKING_WORDS.has(word))
		return "break";
	if (word.length === 1) {
		if (FUNCTION.has(word) || /^[pcudrfyq]/u.test(token.tag)) return "break";
		const left = tokens[index - 1];
		const right = tokens[index + 1];
		const loose =
			(left !== undefined && isLoose(left) && left.tag !== "v") ||
			(right !== undefined && isLoose(right));
		if (token.tag === "v" && (left === undefined || !isLoose(left)))
			return "break";
		return loose ? "proper" : COMMON.test(token.tag) ? "common" : "break";
	}
	// 清华园内|技术实验室: where it is, not what it is called.
	if (COUNTED.test(word) || (token.tag === "s" && /[^国境海]内$/u.test(word)))
		return "break";
	if (/\p{Script=Han}{2}化$/u.test(word)) return "common";
	if (NAME_VERBS.has(word)) return "common";
	if (token.tag === "ns" && isShortDivision(word)) return "proper";
	if (STOP_WORDS.has(word)) return COMMON.test(token.tag) ? "common" : "break";
	if (PROPER.test(token.tag)) return "proper";
	if (token.tag === "j") return "abbreviation";
	return COMMON.test(token.tag) ? "common" : "break";
}

/** A word of one character that is no particle: next to another one it is part of a name the dictionary lacks (鑫|农|源). */
function isLoose(token: Token): boolean {
	return (
		token.end - token.start === 1 &&
		/^(?:n|v|a|g|z|b|i|j|x$|m)/u.test(token.tag)
	);
}
