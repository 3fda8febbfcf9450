import { matchesOf } from "../../text/search";
import {
	type Candidate,
	isWordEnd,
	matchesIn,
	type Reading,
} from "../candidate";
import { isShortDivision, lookUp } from "../lexicon/lexicon";
import { STOP_WORDS } from "../lexicon/stop";
import { TRANSLITERATION } from "../lexicon/surnames";

const AFTER =
	/^(?:总统|总理|首相|外长|防长|国王|女王|主席|先生|女士|表示|说|强调|指出|当选|宣布|会谈|会见|发表|称|认为|政府|则|于|在|同|和|与|、|，|。|$)/u;

const SAID = /^(?:说|称|表|强|指|认|会|当|宣|发|在)/u;
/** Heads of states and their ministers, so that a name of two characters is enough. */
const HEAD = /(?:总统|总理|首相|国王|外长|防长|财长|议长|国务卿)$/u;
/** Names of parts joined by a dot. */
export const DOTTED = /\p{Script=Han}{1,8}(?:[·•・‧]\p{Script=Han}{1,10})+/gu;
const DOT = /[·•・‧]/gu;
/** What follows a name that says something. */
export const SAYING =
	/(?:表示|强调|指出|当选|宣布|说|称)(?=[，：“、\p{Script=Han}])/gu;
/** Heads of states, before whom a name by sound needs no other proof: 安瓦尔|总理, 哈拉尔五世|国王. */
export const HEADS = /总统|总理|首相|国王|女王|王储|亲王|国务卿/gu;
const REGNAL = /[一二三四五六七八九十]{1,2}世$/u;
/** Words of one character that run into the name after them. */
const LINKING = /[同与和对向给由请]/u;
const ADDRESS = /(?:博士|女士|先生|教授|爵士|上校|将军|总统|总理)$/u;
/** They stand in names of Central Asia too, which the model has not learnt: 图尔贡别克. */
const SOUNDS: ReadonlySet<string> = new Set([...TRANSLITERATION, "别"]);

/** Foreign names written by sound: beside a title, joined by ·, or taken for a name by the segmenter. */
export function findForeigners(
	reading: Reading,
	before: readonly Candidate[],
): Candidate[] {
	const { text, tokens, startingAt } = reading;
	const titleEnds = new Set<number>();
	const titleStarts = new Set<number>();
	for (const { type, start, end, confidence } of before)
		if (type === "position" && confidence >= 0.5) {
			titleEnds.add(end);
			titleStarts.add(start);
		}
	const found: Candidate[] = [];
	const add = (start: number, till: number, confidence: number) => {
		const address = ADDRESS.exec(text.slice(start, till));
		const end = till - (address?.[0].length ?? 0);
		const name = text.slice(start, end);
		if (end > start && !STOP_WORDS.has(name) && !beginsListed(name))
			found.push({ type: "person", start, end, confidence });
	};
	for (const match of matchesIn(reading, DOTTED)) {
		const dots = matchesOf(DOT, match[0]).map((dot) => dot.index);
		let start = joinedStart(
			text,
			runBefore(text, match.index + (dots[0] ?? 0)),
		);
		while (
			start < match.index + (dots[0] ?? 0) &&
			startingAt[start] === undefined
		)
			start++;
		const from = match.index + (dots.at(-1) ?? 0) + 1;
		// A given name may hold what no list of sounds has: 赛塔·他威信.
		const end = Math.max(
			joinedEnd(reading, runAfter(reading, from)),
			lastPart(text, from),
		);
		if (start < match.index + (dots[0] ?? 0) && end > from)
			add(start, end, 0.95);
	}
	for (const at of titleEnds) {
		const end = joinedEnd(reading, runAfter(reading, at));
		if (
			end - at === 2 &&
			isWordEnd(reading, end) &&
			HEAD.test(text.slice(0, at)) &&
			lookUp(text.slice(at, end))?.rank !== 0
		)
			add(at, end, 0.93);
		if (end - at >= 2 && AFTER.test(text.slice(end, end + 2)) && end - at <= 8)
			add(at, end, end - at >= 3 ? 0.94 : 0.86);
		else if (end - at >= 3 && end - at <= 8) add(at, end, 0.9);
	}
	for (const at of titleStarts) {
		const start = runBefore(text, at);
		const token = startingAt[start];
		if (at - start >= 2 && at - start <= 8 && token !== undefined)
			add(start, at, at - start >= 3 ? 0.9 : 0.6);
	}
	for (const { index } of matchesIn(reading, HEADS)) {
		const before = text.slice(Math.max(0, index - 4), index);
		const till = index - (REGNAL.exec(before)?.[0].length ?? 0);
		let start = joinedStart(text, runBefore(text, till));
		if (!LINKING.test(text.charAt(start - 1)))
			while (start < till && startingAt[start] === undefined) start++;
		if (till - start >= 3 && index - start <= 12) add(start, index, 0.9);
	}
	for (const { start, end, tag } of tokens)
		if (
			/^nr/u.test(tag) &&
			end - start >= 3 &&
			[...text.slice(start, end)].every((char) => SOUNDS.has(char))
		) {
			const reached = Math.max(end, runAfter(reading, start));
			if (SAID.test(text.slice(reached, reached + 2)))
				add(start, reached, 0.88);
		}
	for (const match of matchesIn(reading, SAYING)) {
		const start = runBefore(text, match.index);
		if (match.index - start >= 3 && startingAt[start] !== undefined)
			add(start, match.index, 0.85);
	}
	return found;
}

/** Where a double name begins (让|-|克洛德), or `start` where none stands before it. */
function joinedStart(text: string, start: number): number {
	if (!HYPHEN.test(text.charAt(start - 1))) return start;
	const from = runBefore(text, start - 1);
	return from < start - 1 ? from : start;
}

const HYPHEN = /[-－‐]/u;

/** Where a double name ends (迪亚斯|-|卡内尔), or `end` where none goes on there. */
function joinedEnd(reading: Reading, end: number): number {
	if (!HYPHEN.test(reading.text.charAt(end))) return end;
	const till = runAfter(reading, end + 1);
	return till - end > 2 ? till : end;
}

/** Whether a name begins with one the lexicon has for something else: 塔吉克斯坦嘉宾 is nobody. */
function beginsListed(name: string): boolean {
	for (let end = name.length; end >= 3; end--) {
		const listed = lookUp(name.slice(0, end));
		if (listed !== undefined && listed.type !== "person") return true;
	}
	return isShortDivision(name);
}

const LAST_PART =
	/^\p{Script=Han}{2,4}?(?=当选|获得|获|出任|就任|担任|总统|总理|首相|先生|女士|表示|认为|指出|强调|说|称|[，。、；：）”])/u;

/** Where the last part of a name joined by · ends, by what follows names; `from` where nothing tells. */
function lastPart(text: string, from: number): number {
	return from + (LAST_PART.exec(text.slice(from, from + 8))?.[0].length ?? 0);
}

/** Where the run of sound characters from `start` ends; it goes back to the last edge of a word. */
export function runAfter(reading: Reading, start: number): number {
	const { text } = reading;
	let end = start;
	while (end < text.length && end - start < 10 && SOUNDS.has(text.charAt(end)))
		end++;
	while (end > start && !isWordEnd(reading, end)) end--;
	return end;
}

/** Where the run of sound characters that ends at `end` begins. */
export function runBefore(text: string, end: number): number {
	let start = end;
	while (start > 0 && end - start < 10 && SOUNDS.has(text.charAt(start - 1)))
		start--;
	return start;
}
