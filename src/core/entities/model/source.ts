import type { Candidate, Source } from "../candidate";
import { goesOn, lookUp } from "../lexicon/lexicon";
import { ORDINARY_WORDS } from "../lexicon/ordinary";
import { isAmongThings, runsIntoVerb } from "../rules/people";
import { type Model, recogniseByModel } from "./model";
import { isRefused } from "./refusals";

/** Below this a name counts as a guess; single letters for places need more, as most that look so are words. */
const LEAST = 0.6;
const LEAST_LETTER = 0.85;

/** A trained model as a source of names. */
export function proposeByModel(model: Model): Source {
	return (reading) => {
		const { text } = reading;
		return recogniseByModel(model, text)
			.flatMap((each) => parted(text, each))
			.map((each) =>
				withoutDeed(text, withoutVerb(text, withoutBracket(text, each))),
			)
			.map((each) =>
				asListed(text, withoutTitle(text, withoutSurroundings(text, each))),
			)
			.filter(
				(each) =>
					each.confidence >=
						(each.end - each.start === 1 ? LEAST_LETTER : LEAST) &&
					!(each.confidence < 0.9 && isOrdinary(text, each)) &&
					!(
						each.type === "person" &&
						each.confidence < 0.9 &&
						isAmongThings(reading, each.start, each.end)
					) &&
					!speaks(text, each) &&
					!isRefused(text, each),
			);
	};
}

/** A name without a bracket that closes what began before it, and with the one that opens what it goes on from: “海声”|电视台. */
function withoutBracket(text: string, each: Candidate): Candidate {
	if (
		each.type === "organisation" &&
		/^[^“「]+[”」]./u.test(text.slice(each.start, each.end)) &&
		/[“「]/u.test(text.charAt(each.start - 1))
	)
		return { ...each, start: each.start - 1 };
	return /[）)」”]/u.test(text.charAt(each.end - 1)) &&
		!/[（(「“]/u.test(text.slice(each.start, each.end))
		? { ...each, end: each.end - 1 }
		: each;
}

/** What lies about a place and is no part of its name. */
const ABOUT = /(?:郊区|一带|附近|周边|境内)$/u;

/** A place without what only says that something is near it: 达拉斯|郊区. */
function withoutSurroundings(text: string, each: Candidate): Candidate {
	const { type, start, end } = each;
	const about = ABOUT.exec(text.slice(start, end));
	return type !== "place" || about === null || about.index < 2
		? each
		: { ...each, end: start + about.index };
}

/** What joins two bodies and belongs to neither. */
const JOINT = /(?:联合(?![会国体社公大银收报总])|会同|携手|与|和)/gu;

/** What says what kind of firm it is that is named after it: 英国市场调查企业|东海公司. */
const DESCRIBED =
	/^\p{Script=Han}{4,12}?(?:企业|机构|巨头|厂商|[造营发供售]商|智库)(?=\p{Script=Han}{2,8}(?:公司|集团|银行|证券|基金|研究所|研究院)$)/u;

function beginsWithPlace(name: string): boolean {
	return [2, 3, 4].some(
		(length) => lookUp(name.slice(0, length))?.type === "place",
	);
}

/**
 * One body; or the two that a verb joins, where the first is listed (新华社|联合|江北大学), or that always stand side by side; or the
 * firm that its description goes before.
 */
function parted(text: string, each: Candidate): Candidate[] {
	const { type, start, end } = each;
	if (type !== "organisation" || end - start < 8) return [each];
	const name = text.slice(start, end);
	const described = DESCRIBED.exec(name)?.[0].length;
	if (described !== undefined && beginsWithPlace(name))
		return [{ ...each, start: start + described }];
	if (name.startsWith("中央纪委国家监委")) {
		const second = start + "中央纪委".length;
		return [
			{ ...each, end: second },
			{ ...each, start: second },
		];
	}
	for (const { index, 0: joint } of text.slice(start, end).matchAll(JOINT)) {
		const first = start + index;
		const second = first + joint.length;
		if (
			end - second >= 4 &&
			lookUp(text.slice(start, first))?.type === "organisation"
		)
			return [
				{ ...each, end: first },
				{ ...each, start: second },
			];
	}
	return [each];
}

/** A person's name without the verb or adverb that follows it. */
function withoutVerb(text: string, each: Candidate): Candidate {
	const { type, start, end } = each;
	return type === "person" &&
		end - start >= 3 &&
		runsIntoVerb({ text }, start, end)
		? { ...each, end: end - 1 }
		: each;
}

const DEED =
	/(?<=\p{Script=Han}{2})(?:[将拟已]?(?:访|抵)[英德法美俄日韩朝印澳欧华中京]|[将拟]?出席|说)$/u;

/** A person's name without what the person does: 莫迪|访英, 普丁|未. */
function withoutDeed(text: string, each: Candidate): Candidate {
	const { type, start, end } = each;
	if (type !== "person") return each;
	const name = text.slice(start, end);
	const deed =
		DEED.exec(name)?.[0] ??
		(/..未$/u.test(name) &&
		/^[出表能有回就提证参到现必曾见获予作做按]/u.test(text.slice(end))
			? "未"
			: "");
	return deed === "" ? each : { ...each, end: end - deed.length };
}

/** A place without the level that begins a title: 临江|市长. */
function withoutTitle(text: string, each: Candidate): Candidate {
	const { type, start, end } = each;
	return type === "place" && end - start > 2 && goesOn(text, end)
		? { ...each, end: end - 1 }
		: each;
}

/**
 * Whether a place has an office or a day on which it said something, so that it is a person: 总统|阿里, 萨克森|9月称. States and
 * provinces speak as well, and what the lexicon lists does but for an office.
 */
function speaks(text: string, { type, start, end }: Candidate): boolean {
	if (type !== "place" || end - start < 2) return false;
	const listed = lookUp(text.slice(start, end));
	return (
		((listed?.rank ?? TOWN) >= TOWN &&
			OFFICE.test(text.slice(Math.max(0, start - 4), start))) ||
		(listed === undefined && SAYS.test(text.slice(end, end + 8))) ||
		// States that have presidents are listed; what is not listed is the president: 普京总统.
		(listed === undefined && HEADS.test(text.slice(end, end + 2)))
	);
}

/** The rank of towns among the places of the lexicon. */
const TOWN = 2;
const OFFICE = /(?:总统|总理|首相|外长|防长|国务卿)$/u;
const HEADS = /^(?:总统|总理|首相)/u;
const SAYS = /^(?:[0-9０-９]{1,2}[月日]|当天|当日)(?:称|说|表示)/u;

function isOrdinary(text: string, { type, start, end }: Candidate): boolean {
	return type === "person" && ORDINARY_WORDS.has(text.slice(start, end));
}

/** Commands of the army that are called after a region. */
const COMMAND = /(?:军区|军分区|警备区|卫戍区|战区)$/u;

/** A name of the model as a place where the lexicon lists it as one: the 韩国 of a team. */
function asListed(text: string, each: Candidate): Candidate {
	const name = text.slice(each.start, each.end);
	if (each.type === "place" && COMMAND.test(name))
		return { ...each, type: "organisation" };
	const listed = lookUp(name);
	const headed = OFFICE.test(
		text.slice(Math.max(0, each.start - 4), each.start),
	);
	// The firm has the name of a person.
	if (listed?.type === "organisation" && !headed)
		return { ...each, type: listed.type };
	return listed?.type === "place" &&
		each.type !== "place" &&
		!(each.type === "person" && (listed.rank ?? 0) >= TOWN && headed)
		? { ...each, type: "place" }
		: each;
}
