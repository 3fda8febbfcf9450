import {
	type Candidate,
	isWordStart,
	matchesIn,
	type Reading,
	wordFrom,
} from "../candidate";
import { isAbroad, lookUp } from "../lexicon/lexicon";
import { STOP_WORDS } from "../lexicon/stop";
import { runAfter, runBefore } from "./foreigners";

/** What shows that a run of characters that write by sound names a place. */
export interface SoundRule {
	/** Global, Unicode. */
	readonly pattern: RegExp;
	/** Where the run stands; "within": it ends where the match does, which belongs to the name. */
	readonly name: "before" | "after" | "within";
	/** Fewest characters of the run. */
	readonly least: number;
	readonly confidence: number;
	/** The place marked ⟦⟧. A test reads it. */
	readonly example: string;
}

/** Evidence for places abroad that no list has. */
export const SOUND_RULES: readonly SoundRule[] = [
	{
		pattern:
			/首[都府]|(?:港口|边境|沿海|[东西南北]部|中部|重要?)(?:城市|城镇|小镇)/gu,
		name: "after",
		least: 2,
		confidence: 0.9,
		example: "州首府⟦杰拉克⟧停电",
	},
	{
		// What an army takes.
		pattern:
			/(?:控制|占领|攻占|夺取|收复|解放|攻入|夺回)了?(?:[^，。的]{1,10}(?:地区|州|省)的)?/gu,
		name: "after",
		least: 3,
		confidence: 0.9,
		example: "控制了东部地区的⟦列达尔卡⟧",
	},
	{
		pattern:
			/[州省市郡岛](?![市区镇乡长])|城(?![市区镇乡])|(?<=.{4})(?:河谷|河|湖|山口|山|湾|港|半岛|群岛)(?![流水口区人])/gu,
		name: "within",
		least: 3,
		confidence: 0.86,
		example: "⟦密苏拉里州⟧，东部⟦上马恩省⟧，⟦科伦坎特省⟧",
	},
	{
		pattern: /区(?![域别间块分级])/gu,
		name: "within",
		least: 4,
		confidence: 0.86,
		example: "⟦帕夫洛科夫斯基区⟧停电",
	},
	{
		pattern: /州/gu,
		name: "within",
		least: 2,
		confidence: 0.86,
		example: "⟦巴兰州⟧",
	},
	{
		pattern:
			/方向(?=[，。、：；的击进发开展投撤]|$)|难民营|定居点|居民点|前线|市郊|郊[区外]|市中心|以[东西南北](?![方约])|[东西南北]部(?![门长队])|附近|一带|机场|[市州省]长/gu,
		name: "before",
		least: 3,
		confidence: 0.9,
		example: "在⟦索里达斯⟧附近交火，⟦卡拉贝尔⟧北部",
	},
];

/** What belongs to the name of the place before it. */
export interface ExtensionRule {
	readonly pattern: RegExp;
	/** A place with what it goes on with, marked ⟦⟧. A test reads it. */
	readonly example: string;
}

/** They begin where a place ends. */
export const EXTENSION_RULES: readonly ExtensionRule[] = [
	{
		pattern:
			/^(?:地区|海域|水域|空域)(?!生产|经济|性|差异|间|发展|局势|国家|各国|政府|委员|专员|人大|政协|行署|领导人|安全|和平|冲突|合作|稳定)/u,
		example: "在⟦汗尤尼斯地区⟧，在⟦红海海域⟧",
	},
	{
		pattern:
			/^(?:难民营|空军基地|海军基地|军事基地|核电站|国际机场|机场(?![航集公])|(?:铁路|公路|航空)口岸|港(?![口区务澳股珠资人商币府交台独湾])|口岸|火车站|检查站|市中心)/u,
		example: "⟦杰宁难民营⟧，⟦荷台达港⟧，⟦满洲里铁路口岸⟧",
	},
];

/** The last place of a list: the ones before it are places as well. */
export const LIST_END =
	/等(?:多?地|州|国|多?市|省|方向|城市)|方向|地区|[东西南北]部/gu;

/** Places abroad that are written by sound, by what stands around them. */
export function findPlacesBySound(reading: Reading): Candidate[] {
	const { text } = reading;
	const found: Candidate[] = [];
	const known = new Set<number>();
	const add = (start: number, end: number, confidence: number) => {
		const name = text.slice(start, end);
		if (known.has(start)) return;
		known.add(start);
		if (!STOP_WORDS.has(name) && lookUp(name) === undefined)
			found.push({ type: "place", start, end, confidence });
	};
	for (const { pattern, name, least, confidence } of SOUND_RULES)
		for (const match of matchesIn(reading, pattern)) {
			const till = match.index + match[0].length;
			if (name === "after") {
				const end = runAfter(reading, till);
				if (end - till >= least) add(till, end, confidence);
				continue;
			}
			const start = halfBefore(reading, match.index, match[0]);
			if (match.index - start >= least)
				add(start, name === "within" ? till : match.index, confidence);
		}
	for (const match of matchesIn(reading, LIST_END)) {
		let end = match.index;
		for (;;) {
			const start = soundOfList(reading, end);
			if (end - start >= 3) add(start, end, end - start >= 5 ? 0.9 : 0.86);
			if (end === start || text.charAt(start - 1) !== "、") break;
			end = start - 1;
		}
	}
	return found;
}

/** Where the run of sound characters that ends at `end` begins, at the beginning of a word that may be one of a name. */
function soundBefore(reading: Reading, end: number): number {
	let start = runBefore(reading.text, end);
	while (start < end && !isWordStart(reading, start)) start++;
	const first = wordFrom(reading, start);
	for (let at = start; at < end; at++) {
		const token = wordFrom(reading, at);
		// Words of the language are written with these characters too: 胡杨林.
		if (
			token !== undefined &&
			token.end <= end &&
			token.end - token.start > 1 &&
			!/^(?:n[srzt]|x)/u.test(token.tag)
		)
			return end;
	}
	return end - start >= 4 ||
		(first !== undefined && /^(?:n[srz]|x)/u.test(first.tag))
		? start
		: end;
}

/**
 * The same, and where the half of a larger province stands before it, of which the segmenter may have made another word:
 * 上马|恩省.
 */
function halfBefore(reading: Reading, end: number, ending: string): number {
	const run = runBefore(reading.text, end);
	return /[省州]/u.test(ending) &&
		end - run >= 2 &&
		!isWordStart(reading, run) &&
		/[上下东西南北]/u.test(reading.text.charAt(run - 1)) &&
		isWordStart(reading, run - 1)
		? run - 1
		: soundBefore(reading, end);
}

/** The same in a list, where a neighbour that is longer vouches for a name of three characters. */
function soundOfList(reading: Reading, end: number): number {
	const start = soundBefore(reading, end);
	if (start < end) return start;
	const run = runBefore(reading.text, end);
	return end - run === 3 &&
		reading.text.charAt(run - 1) === "、" &&
		run - 1 - runBefore(reading.text, run - 1) >= 4
		? run
		: end;
}

/** Letters of states that may stand before a place of theirs. */
const OWNER = new Set("俄乌美日英法德印加澳巴韩");

/** Places with what belongs to their names (汗尤尼斯|地区), and with the letter of the state before them (俄|库尔斯克). */
export function extendPlaces(
	reading: Reading,
	before: readonly Candidate[],
): Candidate[] {
	const { text } = reading;
	const found: Candidate[] = [];
	for (const place of before) {
		if (
			place.type !== "place" ||
			place.confidence < 0.6 ||
			place.end - place.start < 2
		)
			continue;
		const name = text.slice(place.start, place.end);
		const first =
			OWNER.has(text.charAt(place.start - 1)) &&
			isAbroad(name) &&
			isWordStart(reading, place.start - 1) &&
			!/[0-9０-９]/u.test(text.charAt(place.start - 2))
				? place.start - 1
				: place.start;
		const rest = text.slice(place.end, place.end + 12);
		// 纽约州|布法罗: the town after its state.
		if (/[州省邦]$/u.test(name) && isAbroad(name)) {
			const end = runAfter(reading, place.end);
			if (end - place.end >= 2) found.push({ ...place, end, confidence: 0.93 });
		}
		const longer = EXTENSION_RULES.map(
			({ pattern }) => pattern.exec(rest)?.[0] ?? "",
		).find((part) => part !== "");
		const end =
			longer === undefined || /[省市县区镇乡]$/u.test(name)
				? place.end
				: place.end + longer.length;
		if (first < place.start || end > place.end)
			found.push({ ...place, start: first, end });
	}
	return found;
}
