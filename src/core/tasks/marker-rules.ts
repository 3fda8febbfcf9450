/** A kind of ordinal; a list keeps to one, but for what 首先, 其次, 最后 stand for (首先要…二是…). */
export type MarkerFamily =
	| "shi"
	| "yao"
	| "di"
	| "qi"
	| "lai"
	| "kao"
	| "words"
	| "chapter"
	| "brackets"
	| "digits"
	| "circles";

/** Lists whose items are lines of a chart or headings of their own, outer ones before those that stand under them by custom. */
export const UNIT_LEVEL: readonly MarkerFamily[] = [
	"chapter",
	"brackets",
	"digits",
	"circles",
];

/** One row of the table of ordinal phrases. */
export interface MarkerRule {
	/** The lists that a marker of this row can belong to. */
	readonly families: readonly MarkerFamily[];
	/**
	 * Global, Unicode; the match is the marker, its group `n` the numeral, its group `style` what all markers of a list have in
	 * common (第一步, 第二步). Context is in look-arounds.
	 */
	readonly pattern: RegExp;
	/** The ordinal of every match, where no numeral says it: that of the item after the one before, or of the last. */
	readonly ordinal?: number | "next" | "last";
	/**
	 * What the marker needs of its list: that it begins with the first ("first"), and that others make it one, too
	 * ("company"). Without it, a marker counts wherever it stands.
	 */
	readonly needs?: "first" | "company";
	/** Counts even where the marker before it is missing, although it needs the first one. */
	readonly firm?: true;
	/** Counts only in one paragraph with those before it, and where no pause comes after any of them (首先抓…，再次抓…). */
	readonly alike?: true;
	/** Markers of this row marked ⟦⟧. A test reads it. */
	readonly example: string;
}

const HAN = "[一二三四五六七八九十]{1,3}";
const NO_HAN = "(?![一二三四五六七八九十])";
const DIGITS = "[0-9０-９]{1,2}";
const CIRCLE = "[①-⑳❶-❿⓫-⓴➀-➓⑴-⒇⒈-⒛㈠-㈩]";
const CLAUSE = "(?<=^|[，。；：！？…“”「」『』）),;:!?\\s—])";
/** Where a short clause begins, one of several parted by 、 as well. */
const PART = "(?<=^|[，。；：！？、…“”「」『』）),;:!?\\s—])";
const SENTENCE = "(?<=^\\s*|[。；：！？”」』;:!?]\\s*)";
const INSIDE = "(?<=[，、,\\s])";
/** 要 that is a word of its own. */
const YAO = "要(?!求|素|点|害|件|员|闻)";
const PAUSE = "(?=[，,])";
/** What is said at the end of a speech or a report, and is no item of it. */
const CLOSING =
	"(?![，,](?:祝|预祝|衷心|谨|感谢|谢谢|再次|他|她|他们|会议|大会|双方|记者|[^，。]{0,8}(?:强调|指出|表示|宣布|呼吁|说)))";

/** Ordinal phrases by what lists they count; every row is tried, and of two in one place the longer counts. */
export const MARKER_RULES: readonly MarkerRule[] = [
	{
		families: ["shi"],
		pattern: new RegExp(`${PART}(?<n>${HAN})\\s?是(?:${YAO})?`, "gu"),
		example: "⟦一是⟧修路；⟦二是要⟧架桥。⟦三是⟧要求严格，之一是、统一是",
	},
	{
		families: ["shi"],
		pattern: new RegExp(
			`(?<=[^之统唯同单专万任合第五九初划不，。；：、\\s])(?<n>一)是(?:${YAO})?`,
			"gu",
		),
		needs: "first",
		example: "任务⟦一是⟧修路",
	},
	{
		families: ["shi"],
		pattern: new RegExp(`${PART}(?<n>${HAN})[曰为系]`, "gu"),
		needs: "first",
		example: "⟦一曰⟧勤，⟦二曰⟧俭。⟦一为⟧修路，⟦二为⟧架桥",
	},
	{
		families: ["yao"],
		pattern: new RegExp(`${PART}(?<n>${HAN})${YAO}`, "gu"),
		example: "⟦一要⟧修路，⟦二要⟧架桥",
	},
	{
		families: ["di"],
		pattern: new RegExp(
			`${CLAUSE}第\\s?(?<n>${HAN})(?:是要?|${YAO}|(?=[，：,:]|、${NO_HAN}))`,
			"gu",
		),
		example: "⟦第一⟧，修路。⟦第二是⟧架桥。⟦第三要⟧植树，第四次",
	},
	{
		families: ["di"],
		pattern: new RegExp(
			`${CLAUSE}第(?<n>${HAN})(?:个(?:方面|原因|问题|要点|层面|特点|建议)?|方面|点|项|条)(?:是要?|${YAO}|(?=[，：,:]))`,
			"gu",
		),
		example: "⟦第一个是⟧修路，⟦第二点⟧，架桥；⟦第三条要⟧植树，第四条路",
	},
	{
		families: ["di"],
		pattern: new RegExp(
			`${CLAUSE}(?:第|头(?=一))(?<n>${HAN})(?<style>阶段|部分|句话?|件|类|种|层|招)事?(?:是要?|就是|为|${YAO}|(?=[，：,:]))`,
			"gu",
		),
		needs: "first",
		example:
			"⟦第一阶段⟧，修路；⟦第二阶段为⟧架桥。⟦头一件⟧，植树。⟦第一件事是⟧种草",
	},
	{
		families: ["di"],
		pattern: new RegExp(
			`${CLAUSE}第(?<n>${HAN})(?<style>[个大](?!人|月|星期|年|季度|百年|五年)[^，。；：！？、\\s是]{1,5})(?:是(?!否)|(?=[，：,:]))`,
			"gu",
		),
		needs: "first",
		example: "⟦第一个关键词是⟧快；⟦第二个关键词是⟧好。第一个月",
	},
	{
		families: ["di"],
		pattern: new RegExp(
			`${CLAUSE}第(?<n>${HAN})(?<style>步)(?![骤伐棋])(?:是要?|就是|${YAO})?`,
			"gu",
		),
		needs: "first",
		example: "⟦第一步⟧，修路；⟦第二步⟧架桥，⟦第三步是⟧植树。迈出第一步",
	},
	{
		families: ["kao"],
		pattern: new RegExp(
			`${PART}(?<n>${HAN})(?<style>[靠抓看查问讲防治促建强保创过改严补]) ?(?=[\\p{Script=Han}“「])(?!\\k<style>)`,
			"gu",
		),
		needs: "first",
		example: "⟦一靠⟧政策，⟦二靠⟧科技，⟦三靠⟧投入，⟦一看⟧就懂",
	},
	{
		families: ["qi"],
		pattern: new RegExp(
			`${CLAUSE}其(?<n>${HAN})(?:[是为系]|(?=[，、：,:]))`,
			"gu",
		),
		example: "⟦其一⟧，修路；⟦其二是⟧架桥，⟦其三为⟧植树",
	},
	{
		families: ["lai"],
		pattern: new RegExp(
			`${CLAUSE}(?<n>[一二三四五])(?<style>[来则])(?!自|到|回|往|临|访|信|源|说|消息|新闻|通知|故事|报道|公告)`,
			"gu",
		),
		needs: "first",
		example: "⟦一来⟧路远，⟦二来⟧桥窄。⟦一则⟧省时；⟦二则⟧省力，一来到",
	},
	{
		families: ["shi", "yao", "di", "words"],
		pattern: new RegExp(
			`${PART}首先(?:${YAO}|是要?|一(?:点|条)(?:是|${PAUSE}))?`,
			"gu",
		),
		ordinal: 1,
		needs: "company",
		firm: true,
		example: "⟦首先要⟧修路，⟦首先⟧，修路",
	},
	{
		families: ["shi", "yao", "di", "words"],
		pattern: new RegExp(`首先(?:${YAO}|是要?)?`, "gu"),
		ordinal: 1,
		needs: "company",
		example: "双方⟦首先要⟧修路",
	},
	{
		families: ["shi", "yao", "di", "words"],
		pattern: new RegExp(`${CLAUSE}其次(?:${YAO}|是要?)?`, "gu"),
		ordinal: 2,
		needs: "company",
		example: "；⟦其次要⟧架桥",
	},
	{
		families: ["shi", "yao", "di", "words"],
		pattern: new RegExp(`${CLAUSE}再次(?:${YAO}|是要?|${PAUSE})`, "gu"),
		ordinal: 3,
		needs: "company",
		firm: true,
		example: "；⟦再次要⟧植树，⟦再次⟧，种草。会议再次强调",
	},
	{
		families: ["words"],
		pattern: new RegExp(`${CLAUSE}再次(?!要|是|[，,])`, "gu"),
		ordinal: 3,
		needs: "company",
		alike: true,
		example: "⟦首先⟧抓修路，⟦其次⟧抓架桥，⟦再次⟧抓植树",
	},
	{
		families: ["shi", "yao", "di", "words"],
		pattern: new RegExp(
			`${CLAUSE}(?:再者|再来)(?:${YAO}|是要?|${PAUSE})`,
			"gu",
		),
		ordinal: "next",
		needs: "company",
		firm: true,
		example: "；⟦再者⟧，植树。⟦再来是⟧种草",
	},
	{
		families: ["shi", "yao", "di", "words"],
		pattern: new RegExp(
			`${CLAUSE}(?:(?:再|还有|另外|另|再有)(?:就|一个|一点|一条|一项)是|(?:然后|接着|接下来)(?:是|${PAUSE}))`,
			"gu",
		),
		ordinal: "next",
		needs: "company",
		example: "。⟦再就是⟧植树；⟦然后⟧，种草。⟦还有一点是⟧治水",
	},
	{
		families: ["shi", "yao", "di", "qi", "words"],
		pattern: new RegExp(
			`${CLAUSE}最后(?:一(?:点|条|项|个|个方面)(?:是要?|${PAUSE})|是要?|${YAO})`,
			"gu",
		),
		ordinal: "last",
		needs: "company",
		example: "。⟦最后是⟧种草，⟦最后一点⟧，治水。他最后要去",
	},
	{
		families: ["di", "qi", "words"],
		pattern: new RegExp(`${CLAUSE}最后${PAUSE}${CLOSING}`, "gu"),
		ordinal: "last",
		needs: "company",
		example: "。⟦最后⟧，种草。到最后，最后，他说",
	},
	{
		families: ["words"],
		pattern: new RegExp(
			`${CLAUSE}最后(?!要|是|[，,]|[的一两三几阶时他她它]|会议|大会|双方)`,
			"gu",
		),
		ordinal: "last",
		needs: "company",
		alike: true,
		example: "⟦首先⟧抓修路，⟦其次⟧抓架桥，⟦最后⟧抓植树",
	},
	{
		families: ["chapter"],
		pattern: new RegExp(
			`(?<=^\\s*|[。；：！？;:]\\s*)(?<n>${HAN})、${NO_HAN}`,
			"gu",
		),
		example: "⟦一、⟧修路。⟦二、⟧架桥：⟦一、⟧快；⟦二、⟧好，五、六月",
	},
	{
		families: ["chapter"],
		pattern: new RegExp(
			`(?<=[，,\\s])(?<n>${HAN})、${NO_HAN}(?=\\p{Script=Han})`,
			"gu",
		),
		needs: "first",
		firm: true,
		example: "⟦一、⟧修路，⟦二、⟧架桥 ⟦三、⟧植树",
	},
	{
		families: ["chapter"],
		pattern: /(?<=^\s*)(?<n>[壹贰叁参肆伍陆柒捌玖拾])、/gu,
		example: "⟦壹、⟧修路",
	},
	{
		families: ["brackets"],
		pattern: new RegExp(
			`${SENTENCE}[（(]\\s?(?<n>${HAN}|${DIGITS}|[a-h])\\s?[）)]、?`,
			"gu",
		),
		example: "⟦（一）⟧修路。⟦(2)⟧架桥；⟦(c)⟧植树",
	},
	{
		families: ["brackets"],
		pattern: new RegExp(
			`(?<=[，、,\\s\\p{Script=Han}])[（(]\\s?(?<n>${HAN}|${DIGITS}|[a-h])\\s?[）)](?=\\s?[\\p{Script=Han}“「《])`,
			"gu",
		),
		needs: "first",
		firm: true,
		example: "包括⟦（1）⟧修路、⟦（2）⟧架桥和⟦（3）⟧植树",
	},
	{
		families: ["digits"],
		pattern: new RegExp(
			`${SENTENCE}(?<n>${DIGITS})(?:[.．、](?![0-9０-９])|(?<style>[)）]))\\s?`,
			"gu",
		),
		example: "⟦1.⟧修路；⟦2、⟧架桥。⟦3)⟧植树：3.5倍，7、8月",
	},
	{
		families: ["digits"],
		pattern: new RegExp(
			`${INSIDE}(?<n>${DIGITS})[.．、]\\s?(?=[\\p{Script=Han}“「《])`,
			"gu",
		),
		needs: "first",
		firm: true,
		example: "⟦1.⟧修路，⟦2.⟧架桥、⟦3.⟧植树 ⟦4、⟧种草，图5、图6",
	},
	{
		families: ["digits"],
		pattern: new RegExp(
			`(?<=[\\p{Script=Han}](?<![图表第附]))(?<n>${DIGITS})[.．]\\s?(?=[\\p{Script=Han}“「《])`,
			"gu",
		),
		needs: "first",
		firm: true,
		example: "包括⟦1.⟧修路，图2.主楼",
	},
	{
		families: ["circles"],
		pattern: new RegExp(
			`(?<!${CIRCLE}[、和与及至—～]?\\s?)(?<n>${CIRCLE})(?!\\s?[、和与及至—～]?\\s?${CIRCLE})\\s?`,
			"gu",
		),
		example: "⟦❶⟧修路⟦②⟧架桥。注：①②、③和④为估算",
	},
	{
		families: ["digits"],
		pattern: /(?<n>[1-9])(?<style>\u{FE0F}?\u{20E3})\s?/gu,
		example: "⟦1️⃣⟧修路",
	},
];
