import type { ReadUnit } from "../analysis";
import { opensArticle } from "../layout/openings";
import type { Candidate } from "./candidate";
import { isAbroad, isShortDivision, lookUp } from "./lexicon/lexicon";

/** A body by the level it stands at, or by what it is alone: 市委, 省教育厅, 人大常委会. */
export interface LevelRule {
	/** Matches such a name, canonical. */
	readonly pattern: RegExp;
	/** The short name, and the full one that it stands for where a text holds one only. A test reads it. */
	readonly example: readonly [short: string, full: string];
}

/** Words that begin like a level and are none. */
const NO_LEVEL = "(?!市场|区域|区块|乡村|省际|县域|州立|旗下|旗舰|镇江)";
const PART =
	"(?:委|府|议会|政府|人民政府|人大|人民代表大会|政协|纪委|监委|法院|检察院|中级人民法院|人民法院|人民检察院|总工会|妇联|团委|工商联|文联|残联|科协|侨联|红十字会|公安|党校|军区|军分区|武装部|党代会|[\\p{Script=Han}]{1,8}(?:局|厅|办|委|处|院|中心|馆|会|支队|总队|大队|学校|医院|中学|小学|集团|公司|台|站|队|所))";

/** Which names every place of some level has a body of. */
export const LEVEL_RULES: readonly LevelRule[] = [
	{
		pattern: new RegExp(`^${NO_LEVEL}[省市县区州旗镇乡盟]${PART}`, "u"),
		example: ["市委", "临江市委"],
	},
	{
		pattern: new RegExp(`^(?:自治[区州县旗]|地区)${PART}`, "u"),
		example: ["自治区政府", "广西壮族自治区政府"],
	},
	{
		// Without its level.
		pattern:
			/^(?:(?:人大|政协)(?:常委会|机关)?|人民代表大会|人民政府|纪委(?:监委)?|监委|政法委|(?:宣传|组织|统战)部|(?:中级|高级)?人民(?:法院|检察院)|法院|检察院|党组|党校|总工会|妇联|团委|工商联|文联|残联|科协|侨联|武装部|军分区|管委会|开发区管委会|(?:教育|财政|公安|民政|司法|水利|水务|农业农村|商务|交通运输|交通|文旅|文化和旅游|卫生健康|市场监管|应急管理|应急|生态环境|环保|自然资源|住建|住房城乡建设|城管|统计|审计|林业|气象|税务|消防|体育|医保|人社|科技|工信|规划|旅游|交警|房管|国土|发改|乡村振兴|信访|退役军人事务)[局厅委]|(?:教育局|公安局|气象)(?:分局|台)?|疾控中心|卫健委|发改委|国资委|侨办|气象台|消防救援支队|交警支队)$/u,
		example: ["人大常委会", "临江市人大常委会"],
	},
	{
		// Academies of a state or a province.
		pattern:
			/^(?:(?:社会)?科学院|工程院|农科院|医学科学院|社科院|科技馆|气象局|地震局)$/u,
		example: ["工程院", "中国工程院"],
	},
];

/** Whether a name is one that bodies of many places go by. */
export function isLevelled(name: string): boolean {
	return LEVEL_RULES.some(({ pattern }) => pattern.test(name));
}

/** A paper of one place, where nothing else stands beside it. */
const PAPER = /^(?<place>\p{Script=Han}{2,4})(?:日报|晚报|晨报|都市报)社?$/u;
/** Longest unit that is a paper's head, in UTF-16 units. */
const PAPER_HEAD = 24;
/** What a paper of its own place says where it reports from. */
const OWN = /^[【（(]?\s*本[报台]/u;

/** A mention as far as bodies are told apart. */
export interface NamedBody {
	readonly candidate: Candidate;
	readonly unit: Pick<ReadUnit, "article" | "folded">;
	/** Canonical. */
	readonly name: string;
	/** In Simplified, as printed. */
	readonly printed: string;
}

/** The name that a mention goes by once the text has told which body it is; `bound` where it has not. */
export interface ToldBody {
	readonly name: string;
	readonly bound?: true;
}

/**
 * Which body a short name stands for, by index of the mention: the only full one of its article (市委: 临江市委), else of the
 * document, else that of the place whose other bodies the article names, that it comes from, that alone it names with its
 * level, or that the paper is of. One that nothing tells is bound to the document. In steps.
 */
export function* tellingBodies(
	named: readonly NamedBody[],
): Generator<undefined, ReadonlyMap<number, ToldBody>> {
	const told = new Map<number, ToldBody>();
	const short = named.flatMap((each, index) =>
		each.candidate.type === "organisation" && isLevelled(each.printed)
			? [index]
			: [],
	);
	if (short.length === 0) return told;
	const bodies = new Set<string>();
	const papers = new Set<string>();
	const byArticle = new Map<number, Article>();
	for (const [index, { candidate, name, printed, unit }] of named.entries()) {
		if (index % MENTIONS_A_STEP === 0) yield;
		const { type, start } = candidate;
		const article = byArticle.get(unit.article) ?? emptyArticle();
		byArticle.set(unit.article, article);
		if (type === "organisation" && !isLevelled(printed)) {
			article.bodies.add(name);
			bodies.add(name);
			const place = PAPER.exec(name)?.groups?.place;
			if (place !== undefined && unit.folded.length <= PAPER_HEAD)
				papers.add(place);
		}
		if (type === "place") {
			if (LEVEL_END.test(printed)) article.places.add(name);
			if (start < HEAD && opensArticle(unit.folded) && OWN.test(unit.folded))
				article.datelines.add(name);
		}
	}
	const levelled = short.map((index) => named[index]?.printed ?? "");
	const known = new Map<string, ToldBody>();
	for (const index of short) {
		const mention = named[index];
		const article = mention && byArticle.get(mention.unit.article);
		if (mention === undefined || article === undefined) continue;
		const { printed, name, unit } = mention;
		const key = `${unit.article}:${printed}`;
		const found =
			known.get(key) ??
			tell(LEVELS.test(printed) ? name : printed, name, article, {
				bodies,
				papers,
				levelled,
			});
		known.set(key, found);
		told.set(index, found);
		if (index % MENTIONS_A_STEP === 0) yield;
	}
	return told;
}

const MENTIONS_A_STEP = 64;
/** A dateline names its place within so many UTF-16 units. */
const HEAD = 16;

/** What an article names. */
interface Article {
	readonly bodies: Set<string>;
	/** With their level: 临江市. */
	readonly places: Set<string>;
	/** Where its own paper reports from. */
	readonly datelines: Set<string>;
}

/** What a document names. */
interface DocumentBodies {
	readonly bodies: ReadonlySet<string>;
	/** Places of the papers at its head. */
	readonly papers: ReadonlySet<string>;
	/** Short names. */
	readonly levelled: readonly string[];
}

function emptyArticle(): Article {
	return { bodies: new Set(), places: new Set(), datelines: new Set() };
}

function tell(
	printed: string,
	name: string,
	article: Article,
	document: DocumentBodies,
): ToldBody {
	const full =
		onlyFull(printed, article.bodies) ?? onlyFull(printed, document.bodies);
	if (full !== undefined) return { name: full };
	// 卫健委 after 市卫健委 is that one.
	if (!LEVELS.test(printed)) {
		const levelled = new Set(
			document.levelled.filter(
				(other) => LEVELS.test(other) && other.endsWith(printed),
			),
		);
		const [only] = levelled;
		if (levelled.size === 1 && only !== undefined)
			return tell(only, only, article, document);
		// Listed as the state's: 发改委.
		return name === printed ? { name, bound: true } : { name };
	}
	const place =
		onlyOwner(printed, article.bodies) ??
		onlyPlace(printed, article.datelines) ??
		onlyPlace(printed, article.places) ??
		onlyPlace(printed, document.papers);
	return place === undefined
		? { name: printed, bound: true }
		: { name: `${place}${printed}` };
}

const LEVEL_END = /[省市县区州旗镇乡盟]$/u;
const LEVELS = /^(?:自治[区州县旗]|地区|[省市县区州旗镇乡盟])/u;

/** The only name of a set that is a place with the short name behind it. */
function onlyFull(
	short: string,
	names: ReadonlySet<string>,
): string | undefined {
	const listed = lookUp(`中国${short}`)?.name;
	if (listed !== undefined && names.has(listed)) return listed;
	const full = [...names].filter(
		(name) =>
			name.length >= short.length + 2 &&
			name.endsWith(short) &&
			isOwner(name.slice(0, -short.length), short),
	);
	return full.length === 1 ? full[0] : undefined;
}

/** The only place of the level that has another body in a set: 辽宁省委 for 省政府. */
function onlyOwner(
	short: string,
	names: ReadonlySet<string>,
): string | undefined {
	const level = LEVELS.exec(short)?.[0] ?? "";
	const owners = new Set<string>();
	for (const name of names) {
		const at = name.indexOf(level, 2);
		if (at > 0 && at <= LONGEST && OFFICE.test(name.slice(at + level.length)))
			owners.add(name.slice(0, at));
	}
	const [only] = owners;
	return owners.size === 1 ? only : undefined;
}

/** What every place of a level has. */
const OFFICE =
	/^(?:党?委|政府|人民政府|人大|政协|纪委|\p{Script=Han}{2,6}[局厅](?:$|\p{Script=Han}{2,4}[支总大]队))/u;

/** Whether what stands before a short name is a place's name, with its level or without. */
function isOwner(before: string, short: string): boolean {
	if (before === "全国" || before === "国家") return true;
	const level = LEVELS.exec(short)?.[0] ?? "";
	return (
		level !== "" ||
		lookUp(before)?.type === "place" ||
		isShortDivision(before) ||
		LEVEL_END.test(before)
	);
}

/** Cities that stand where provinces do. */
const MUNICIPALITIES = new Set(["北京", "天津", "上海", "重庆"]);
const PROVINCE = 1;
const PREFECTURE = 2;

/** The name, without its level, of the only place of a set that is of the level a short name begins with. */
function onlyPlace(
	short: string,
	places: ReadonlySet<string>,
): string | undefined {
	const level = LEVELS.exec(short)?.[0] ?? "";
	const found = new Set<string>();
	for (const name of places) {
		const own = ownName(name, level);
		if (own !== undefined) found.add(own);
	}
	const [only] = found;
	return found.size === 1 ? only : undefined;
}

function ownName(name: string, level: string): string | undefined {
	if (isAbroad(name)) return undefined;
	const rank = lookUp(name)?.rank;
	if (level === "省")
		return rank === PROVINCE &&
			!MUNICIPALITIES.has(name) &&
			!/^(?:内蒙古|广西|西藏|宁夏|新疆|香港|澳门)/u.test(name)
			? name
			: undefined;
	if (level === "市" && (MUNICIPALITIES.has(name) || rank === PREFECTURE))
		return name.replace(/市$/u, "");
	if (rank === PREFECTURE || !name.endsWith(level)) return undefined;
	for (let start = name.length - 2; start >= 0; start--)
		if (lookUp(name.slice(start))?.type === "place")
			return name.slice(start, -level.length);
	return name.length - level.length <= LONGEST && name.length > level.length + 1
		? name.slice(0, -level.length)
		: undefined;
}

/** Longest name of an unlisted place without its level, in UTF-16 units. */
const LONGEST = 4;
