import { LengthsByPair } from "../../text/lengths-by-pair";
import type { Candidate, Reading } from "../candidate";
import { isWordEnd, isWordStart, wordFrom, wordOf } from "../candidate";
import type { EntityType } from "../mention";
import { CITIES_ABROAD, STATES_ABROAD } from "./abroad";
import { BODIES } from "./bodies";
import { COUNTRIES, FOREIGN_CITIES, REGIONS } from "./countries";
import { COUNTIES, PREFECTURES, PROVINCES } from "./divisions";
import { FIRMS } from "./firms";
import { HONG_KONG_BODIES, HONG_KONG_PLACES } from "./hongkong";
import { OFFICES_ABROAD } from "./offices";
import { PARTIES } from "./parties";
import { PEOPLE } from "./people";
import { SITES } from "./sites";
import { STOP_WORDS } from "./stop";
import { COMMON_SURNAMES } from "./surnames";
import { TAIWAN_BODIES, TAIWAN_COUNTIES, TAIWAN_DISTRICTS } from "./taiwan";
import { TERRITORIES } from "./territories";
import { WATERS } from "./waters";

/** What the lexicon knows of a name. */
export interface LexiconEntry {
	readonly type: EntityType;
	/** Canonical, in Simplified. */
	readonly name: string;
	readonly confidence: number;
	/** Of a place: 0 country … 3 county. A smaller one after a larger one is one mention (湖南省衡山县). */
	readonly rank?: number;
	/** Of a firm: a short one must begin and end where words do (中信金 is not in 中信|金融). */
	readonly whole?: true;
}

/** Words that 长 begins and that no title is. */
const LENGTH =
	"[期江沙春三达效途假征跑约廊]|白山|年[来累]|大[后了成]|远[规目发看]|城[汽市镇]|安[街区大路汽镇]|[宁寿乐兴丰清海葛垣治洲汀泰武顺岭阳白岛子][区县市]";
/** Titles and words that begin with the last character of a body's or a place's name. */
const TITLED = new RegExp(
	`^(?:[部局厅院署处会司馆省市县区州镇乡旗盟]长(?!${LENGTH})|委员|部门|部[署落件位队分]|队员|会[议员场]|法[律规])`,
	"u",
);
/** What the head of a place or of its offices is called: 英国|首相, 武汉|市长. */
const TITLE = new RegExp(
	`^(?:[前代副]|前任|候任|时任|常务副|代理)?(?:总统|总理|首相|国王|女王|王储|外长|外相|防长|防相|财长|财相|议长|大使|国务卿|元首|[省市县区州镇乡]长(?!${LENGTH})|[\\p{Script=Han}]{2,4}(?:部长|大臣))`,
	"u",
);
const entries = new Map<string, LexiconEntry>();
/** Short forms of counties. Many are everyday words too (合作, 和平), so the segmenter must take them for names. */
const tagged = new Set<string>();
/** Names of places in other states. */
const abroad = new Set<string>();
/** The lengths of the names that begin with two characters. */
let lengths = new LengthsByPair(0);

/** What the lexicon knows of a name, in Simplified. */
export function lookUp(name: string): LexiconEntry | undefined {
	load();
	return entries.get(name);
}

/** Length of the longest name of the lexicon that might begin at `start`, 0 for none, in UTF-16 units. */
export function reachFrom(text: string, start: number): number {
	load();
	const longest = 31 - Math.clz32(lengths.lengthsAt(text, start));
	return Math.min(Math.max(longest, 0), text.length - start);
}

/** Whether what ends at `end` as a name goes on as a title or a longer body: 外交部|长, 武汉市|长, 卫健委|员会. */
export function goesOn(text: string, end: number): boolean {
	return TITLED.test(text.slice(end - 1, end + 2));
}

/** Whether a name is listed as that of a part of a state abroad, or of a city there. */
export function isAbroad(name: string): boolean {
	load();
	return abroad.has(name);
}

/** Whether a word is a county's name without its suffix; it may be an everyday word as well. */
export function isShortDivision(word: string): boolean {
	load();
	return tagged.has(word);
}

/**
 * Every name of the lexicon in a text. A short one must stand on words: 大连 is not in 强大|连接; a long one needs no
 * such proof, since the segmenter cuts names it does not know.
 */
export function findListed(reading: Reading): Candidate[] {
	load();
	const { text } = reading;
	const found: Candidate[] = [];
	for (let start = 0; start < text.length; start++) {
		let left = lengths.lengthsAt(text, start);
		while (left !== 0) {
			const length = 31 - Math.clz32(left);
			left &= ~(1 << length);
			const end = start + length;
			if (end > text.length) continue;
			const entry = entries.get(text.slice(start, end));
			if (entry === undefined) continue;
			// 外交部|长 is a title, not the ministry; 卫健委|员会 is the long name.
			if (goesOn(text, end) || isPair(text, start, end)) continue;
			if (isOfPeople(text, end)) continue;
			const edges =
				Number(isWordStart(reading, start)) + Number(isWordEnd(reading, end));
			if (!standsOnWords(reading, start, end, entry)) continue;
			const doubt = length <= 3 ? 0.06 * (2 - edges) : 0.02 * (2 - edges);
			found.push({
				type: entry.type,
				start,
				end,
				confidence: entry.confidence - doubt,
			});
		}
	}
	for (const token of reading.tokens) {
		const word = wordOf(reading, token);
		if (word.length >= 4 && /^n[sz]/u.test(token.tag))
			found.push(...partsOf(token.start, word));
		if (
			tagged.has(word) &&
			!STOP_WORDS.has(word) &&
			(/^(?:ns|nr|x)/u.test(token.tag) ||
				(/^n/u.test(token.tag) && isAfterProvince(text, token.start)))
		) {
			const surname = COMMON_SURNAMES.has(text.charAt(token.start - 1));
			found.push({
				type: "place",
				start: token.start,
				end: token.end,
				confidence: token.tag === "ns" && !surname ? 0.9 : 0.62,
			});
		}
	}
	return found;
}

/** Whether a province ends at `offset`: what follows it may be a county that is a common noun as well (贵州|织金). */
function isAfterProvince(text: string, offset: number): boolean {
	return [2, 3].some(
		(length) => entries.get(text.slice(offset - length, offset))?.rank === 1,
	);
}

/** The two places of a word that is two listed ones: 云南|昆明. */
function partsOf(start: number, word: string): Candidate[] {
	for (let length = 2; length <= word.length - 2; length++) {
		const [large, small] = [word.slice(0, length), word.slice(length)].map(
			(part) => entries.get(part),
		);
		if (large?.type === "place" && small?.type === "place")
			return [
				{
					type: "place",
					start,
					end: start + length,
					confidence: large.confidence,
				},
				{
					type: "place",
					start: start + length,
					end: start + word.length,
					confidence: small.confidence,
				},
			];
	}
	return [];
}

/** Whether a name goes on as that of a people or a language: 塔吉克|族, 哈萨克|语. */
function isOfPeople(text: string, end: number): boolean {
	const next = text.charAt(end);
	return next === "族" || next === "语";
}

/** Whether what looks like a town is two states: 巴中|关系. */
function isPair(text: string, start: number, end: number): boolean {
	return (
		text.slice(start, end) === "巴中" &&
		/^(?:关系|两国|双边|友[好谊]|命运|经济走廊|之间|合作|双方)/u.test(
			text.slice(end, end + 4),
		)
	);
}

/**
 * Whether a listed name stands where words begin and end. A long one needs no such proof, nor does a body of three characters
 * at one end (国务院|令).
 */
function standsOnWords(
	reading: Reading,
	start: number,
	end: number,
	{ type, whole }: LexiconEntry,
): boolean {
	if (end - start > 3) return true;
	const [begins, ends] = [isWordStart(reading, start), isWordEnd(reading, end)];
	// 南海之滨 is one word.
	if (begins && (ends || /^之[滨畔]/u.test(reading.text.slice(end, end + 2))))
		return true;
	if (type === "organisation" && end - start === 3 && whole !== true)
		return begins || ends;
	return begins && beginsTitle(reading, start, end);
}

/**
 * Whether the word that begins at `start` and goes on after `end` is a place with a title (英国|首相, 武汉|市|长) or with a body
 * whose title follows (美国|商务部|长).
 */
function beginsTitle(reading: Reading, start: number, end: number): boolean {
	const token = wordFrom(reading, start);
	return (
		token !== undefined &&
		token.end > end &&
		(isTitled(reading.text, end) || goesOn(reading.text, token.end))
	);
}

/** Whether the title of who heads a place begins at `offset`. */
export function isTitled(text: string, offset: number): boolean {
	return TITLE.test(text.slice(offset, offset + 10));
}

function load(): void {
	if (entries.size > 0) return;
	// First, so that what the other lists say of the same name holds.
	for (const name of SITES.split(" ")) add("place", name, 0.95);
	for (const name of PARTIES.split(" ")) add("organisation", name, 0.96);
	for (const full of COUNTIES.split(" ")) {
		add("place", full, 0.96, 3);
		if (full.length > 2) addTagged(full.slice(0, -1));
	}
	for (const full of PREFECTURES.split(" ")) {
		const short = full.replace(
			/(?:\p{Script=Han}族)*(?:自治州|地区|市|盟)$/u,
			"",
		);
		add("place", `${full}=${short}`, 0.98, 2);
		if (/市$/u.test(full)) addShort(short, 0.95, 2);
		else addShort(shorter(short), 0.85, 2);
		// 伊犁州 is short for 伊犁哈萨克自治州.
		if (/自治州$/u.test(full))
			add("place", `${shorter(short)}州=${short}`, 0.95, 2);
	}
	for (const full of PROVINCES.split(" ")) {
		const short = full
			.replace(/(?:省|市|特别行政区|自治区)$/u, "")
			.replace(/(?:壮族|回族|维吾尔)$/u, "");
		add("place", `${full}=${short}`, 0.98, 1);
		add("place", short, 0.96, 1);
	}
	for (const name of REGIONS.split(" ")) add("place", name, 0.95);
	for (const name of STATES_ABROAD.split(" ")) add("place", name, 0.95, 1);
	for (const name of WATERS.split(" ")) add("place", name, 0.95);
	for (const row of `${STATES_ABROAD} ${FOREIGN_CITIES} ${CITIES_ABROAD}`.split(
		" ",
	))
		abroad.add(row.split("=")[0] ?? row);
	for (const name of `${FOREIGN_CITIES} ${CITIES_ABROAD}`.split(" "))
		add("place", name, 0.95, 2);
	for (const name of TAIWAN_COUNTIES.split(" ")) add("place", name, 0.96, 2);
	for (const name of `${TAIWAN_DISTRICTS} ${HONG_KONG_PLACES}`.split(" "))
		if (!entries.has(name)) add("place", name, 0.95, 3);
	for (const name of COUNTRIES.split(" ")) add("place", name, 0.96, 0);
	for (const row of TERRITORIES.split(" ")) {
		const [name = row, known = name] = row.split("=");
		if (entries.has(name)) continue;
		add("place", `${name}=${entries.get(known)?.name ?? known}`, 0.95, 0);
	}
	for (const name of FIRMS.split(" "))
		addEntry("organisation", name, { confidence: 0.96, whole: true });
	for (const name of `${OFFICES_ABROAD} ${TAIWAN_BODIES} ${HONG_KONG_BODIES} ${BODIES}`.split(
		" ",
	))
		add("organisation", name, 0.97);
	for (const name of PEOPLE.split(" "))
		if (!entries.has(name.split("=")[0] ?? name)) add("person", name, 0.94);
	lengths = new LengthsByPair(entries.size);
	for (const name of entries.keys()) lengths.add(name);
}

/** 凉山彝族 has lost its 族 row already; of 延边朝鲜族 only the first two characters are the name. */
function shorter(name: string): string {
	return name.replace(
		/(?:朝鲜|土家|哈尼|彝|壮|傣|景颇|傈僳|藏|羌|回|蒙古|哈萨克|布依|苗|侗|白|柯尔克孜)+族?.*$/u,
		"",
	);
}

function addShort(name: string, confidence: number, rank: number): void {
	if (name.length >= 2) add("place", name, confidence, rank);
}

function addTagged(name: string): void {
	const short = name.replace(/(?:\p{Script=Han}{1,4}族)*自治?$/u, "");
	if (short.length >= 2 && !entries.has(short)) tagged.add(short);
}

function add(
	type: EntityType,
	row: string,
	confidence: number,
	rank?: number,
): void {
	addEntry(type, row, {
		confidence,
		...(rank === undefined ? {} : { rank }),
	});
}

/** @param row a name, or name=canonical. */
function addEntry(
	type: EntityType,
	row: string,
	rest: Omit<LexiconEntry, "type" | "name">,
): void {
	const [written = row, name = written] = row.split("=");
	entries.set(written, { type, name, ...rest });
}
