import { type Candidate, type Reading, wordOf } from "./candidate";
import { goesOn } from "./lexicon/lexicon";
import { STOP_WORDS } from "./lexicon/stop";
import type { EntityType } from "./mention";

/** What a tag of the segmenter is worth as a guess, with the shortest word it is believed for, in UTF-16 units. */
interface TagGuess {
	readonly tag: string;
	readonly type: EntityType;
	readonly length: number;
	readonly confidence: number;
}

const GUESSES: readonly TagGuess[] = [
	{ tag: "nt", type: "organisation", length: 4, confidence: 0.75 },
	{ tag: "nt", type: "organisation", length: 3, confidence: 0.55 },
	{ tag: "ns", type: "place", length: 2, confidence: 0.6 },
];

/** How the name of a body ends; 新格局 and 中西部 are tagged as bodies as well. */
const BODY =
	/(?:部|委|局|院|会|社|厂|银行|央行|校|司|团|队|党|署|厅|办|报|台|所|军|盟|组织|中心|集团|中央|大学|机构|总部|同盟)$/u;

/** How the name of a place ends; 满意度 and 重大意义 are tagged as places as well. */
const SITE =
	/(?:[省市县区镇乡村州旗盟山岭峰河江湖海洋岛洲港湾滩路街巷桥寺庙宫陵塔关站峡谷沟泉池堡寨屯坡崖原岗庄]|半岛|地区|大道|广场|公园|高原)$/u;

/** The segmenter's tags as guesses. They are the weakest source: it takes 城市 for a place. */
export function guessByTags(reading: Reading): Candidate[] {
	const found: Candidate[] = [];
	for (const token of reading.tokens) {
		const guess = GUESSES.find(
			({ tag, length }) =>
				token.tag === tag && token.end - token.start >= length,
		);
		if (guess === undefined) continue;
		const word = wordOf(reading, token);
		if (/[东西南北中]部$/u.test(word) || goesOn(reading.text, token.end))
			continue;
		// 各县区 is all of them.
		if (/^[各全][省市县区州旗镇乡村]/u.test(word)) continue;
		if (STOP_WORDS.has(word) || !/^\p{Script=Han}+$/u.test(word)) continue;
		if ((guess.type === "place" ? SITE : BODY).test(word))
			found.push({
				type: guess.type,
				start: token.start,
				end: token.end,
				confidence: guess.confidence,
			});
	}
	return found;
}
