import type { Candidate, Reading } from "../candidate";
import type { PatternRule } from "./pattern";

const COUNT = "[一二三四五六七八九十百0-9０-９]{1,3}";
/** What a meeting's name begins with: the body, the level or the region whose meeting it is. */
const OWNER =
	"(?:中共中央政治局(?:常委会|常务委员会)?|中央政治局(?:常委会)?|中[非阿欧拉]合作论坛|中国共产主义青年团|共青团|中共中央|党中央|中央|国务院(?:常务)?|全国人大常委会|全国人大|全国政协|全国|全省|全市|全县|全区|全州|全旗|全军|全球|全镇|世界|国际|亚洲|亚太|中国|[省市县区州](?:委|政府|人大|政协)(?:常委会)?|省政府|两岸|金砖(?:国家)?|二十国集团|七国集团|上海合作组织|上合组织|亚太经合组织|东盟|欧盟|北约|联合国|阿盟|非盟|海合会|东亚|独联体|集安组织|欧亚经济联盟|不结盟运动|伊斯兰合作组织|拉共体|亚信|澜湄合作)";
/** Characters of the middle of a name: no particles, no prepositions, no verb that governs a meeting. */
const MIDDLE =
	"(?:(?!出席|召开|举行|举办|参加|主持|会见|发表|通过|提出|强调|指出|部署|审议|听取|传达|学习贯彻|贯彻|期间|精神|列席|决定|习近平|总书记|负责|同志|要求|宣布)[\\p{Script=Han}0-9０-９A-Za-z—－–-](?<![的在对将把为于是从与被了等让请向上驻]))";
const KIND =
	"(?:会议|(?<!安)全会|峰会|论坛|例会|年会|大会|(?:推进|座谈|现场|交流|表彰|部署|动员|调度|约谈|汇报|视频|电话|对话|研讨|听证|联席|工作|恳谈|发布)会(?!议)|圆桌会议?|团拜会|茶话会|招待会|领导人会晤)";
const YEAR = "(?:[0-9０-９]{4}年)";
/** What a gathering is about, so that it has a name and is not any talk. */
const ABOUT =
	"(?:发展|保护|建设|开放|振兴|传承|改革|治理|安全|教育|科技|合作|攻坚|脱贫|民营企业|企业家|专家|党外人士|扶贫|生态)";

/** Meetings with a name. The words before KIND must begin with an owner, so 座谈会 and 工作会议 alone are nothing. */
export const MEETING_RULES: readonly PatternRule[] = [
	{
		type: "meeting",
		pattern:
			/(?:中国共产党|中共|党的?)第?(?:[一二]?十?[一二三四五六七八九十])(?:大(?!是)|次全国代表大会)|(?<=^|[^第])(?<!党的|中共)(?:十[六七八九]|二十)大(?=报告|精神|以来|闭幕|开幕|部署|代表)/gu,
		confidence: 0.98,
		example:
			"⟦党的二十大⟧提出，⟦中共十八大⟧以来，⟦中国共产党第二十次全国代表大会⟧",
	},
	{
		type: "meeting",
		pattern: new RegExp(
			`(?:(?:党的?|中共|中国共产党第?)?${COUNT}届|党的)(?:[一二三四五六七八九]中[、和及])*[一二三四五六七八九]中全会|(?:党的|中共)?${COUNT}届(?:中央委员会)?第[一二三四五六七八九]次全体会议|(?:${COUNT}届)?中央纪委(?:第?${COUNT}次(?:全会|全体会议))`,
			"gu",
		),
		confidence: 0.985,
		example:
			"⟦二十届二中、三中全会⟧和⟦党的十九届六中全会⟧，⟦二十届中央纪委二次全会⟧上",
	},
	{
		type: "meeting",
		pattern: new RegExp(
			`(?:${COUNT}届)?(?:中共中央政治局|中央政治局)第?${COUNT}次集体学习|(?:中共中央政治局|中央政治局)(?:常委会|常务委员会)?会议|(?:全国)?(?<![省市县区地这那京沪渝]|开好|[在召]开)两会(?!场)`,
			"gu",
		),
		confidence: 0.97,
		example: "⟦中共中央政治局会议⟧；⟦二十届中共中央政治局第二十一次集体学习⟧",
	},
	{
		type: "meeting",
		pattern: new RegExp(
			`(?:政协)?(?:第${COUNT}届|${COUNT}届)(?:全国人大(?:常委会)?|全国政协(?:常委会)?|全国委员会(?:常务委员会)?|[省市县区]?(?:人大|政协)(?:常委会)?)第?${COUNT}次(?:全体)?会议|(?:全国人大(?:常委会)?|全国政协)(?:${COUNT}届)(?:常委会)?第?${COUNT}次会议`,
			"gu",
		),
		confidence: 0.96,
		example:
			"⟦十四届全国人大三次会议⟧闭幕，⟦政协第十三届全国委员会常务委员会第二十四次会议⟧",
	},
	{
		type: "meeting",
		pattern: new RegExp(
			`(?:第${COUNT}届|首届)?(?:[“「]?一带一路[”」]?)?${OWNER}${MIDDLE}{2,24}?${KIND}(?!堂|厅|室|上海|中心)(?:(?:秘书|部长|外长|防长)?第${COUNT}次会议|${YEAR}?年会|${KIND}|(?!期间|举行|召开|\\p{Script=Han}{0,2}[年日月])\\p{Script=Han}{2,4}(?:峰会|年会))?`,
			"gu",
		),
		confidence: 0.93,
		words: "start",
		example:
			"⟦中央城市工作会议⟧，⟦国务院常务会议⟧，⟦全省2023年度春耕工作推进会⟧，⟦东盟外长理事会会议⟧，⟦东盟雅加达峰会⟧，⟦上海合作组织成员国安全会议秘书第二十次会议⟧，⟦世界海水大会临江峰会⟧",
	},
	{
		// 上合组织成员国|文化部长|第二十二次会晤: counted, and of no other kind.
		type: "meeting",
		pattern: new RegExp(
			`(?:上海合作组织|上合组织|东盟|金砖(?:国家)?|二十国集团|七国集团|亚太经合组织|欧盟|北约|阿盟|非盟|海合会|中国—?[东中阿非拉]\\p{Script=Han}{1,4})${MIDDLE}{2,20}?第${COUNT}次(?:会议|会晤|例会)`,
			"gu",
		),
		confidence: 0.95,
		words: "start",
		example: "⟦上合组织成员国海水部长第十二次会晤⟧举行",
	},
	{
		type: "meeting",
		pattern: new RegExp(
			`国务院(?:第${COUNT}次)?(?:常务|全体|专题)会议|中央军委(?:扩大)?会议|(?:第${COUNT}届|首届)[\\p{Script=Han}]{2,16}?(?:论坛|峰会|大会(?!堂)|圆桌会议?|年会|对话会|研讨会)`,
			"gu",
		),
		confidence: 0.9,
		words: "start",
		example: "⟦国务院常务会议⟧，⟦第二届世界海水大会⟧",
	},
	{
		type: "meeting",
		pattern: new RegExp(
			`\\p{Script=Han}{2,8}?第${COUNT}届(?:国会|议会|众议院|参议院)(?:第${COUNT}次(?:全体)?会议)`,
			"gu",
		),
		confidence: 0.97,
		words: "listed",
		example: "出席⟦泰国第七届国会第一次会议⟧",
	},
	{
		// Fairs.
		type: "meeting",
		pattern: new RegExp(
			`(?:第${COUNT}届|首届)(?:(?![的了在是])[\\p{Script=Han}—－–-]){0,16}?(?:博览会|交易会|进博会|消博会|服贸会|广交会|东博会|高交会|链博会)`,
			"gu",
		),
		confidence: 0.97,
		example: "⟦第六届中国海水博览会⟧闭幕，⟦第136届广交会⟧",
	},
	{
		// A year belongs to the name of a conference that comes back.
		type: "meeting",
		pattern: new RegExp(
			`(?<![0-9０-９])[0-9０-９]{4}年?(?:第${COUNT}届)?(?:中国|世界|全球|国际|亚洲|亚太|全国|全省|全市|[\\p{Script=Han}]{2,3}[（(])(?:[（(]?\\p{Script=Han}{2,6}[）)])?${MIDDLE}{0,12}?(?:大会(?!堂)|论坛|峰会|年会)(?!堂|厅|室)`,
			"gu",
		),
		confidence: 0.95,
		example: "⟦2023中国（临江）旅游大会⟧开幕，⟦2024年世界海水大会⟧",
	},
	{
		// A year without 年 stands only in names.
		type: "meeting",
		pattern: new RegExp(
			`(?<![0-9０-９.．])(?:19|20)[0-9]{2}(?=\\p{Script=Han}(?<!年))${MIDDLE}{2,20}?(?:大会(?!堂)|论坛|峰会|年会|博览会)(?!堂|厅|室)`,
			"gu",
		),
		confidence: 0.95,
		example: "⟦2024东江口国际海水论坛⟧举行",
	},
	{
		// What a province or a city holds.
		type: "meeting",
		pattern: new RegExp(
			`(?:\\p{Script=Han}{2,5})${MIDDLE}{4,16}?(?:推进会|现场会|动员会|部署会|调度会)(?!议)`,
			"gu",
		),
		confidence: 0.95,
		words: "listed",
		example: "⟦山西省海水利用项目推进会⟧举行",
	},
	{
		type: "meeting",
		pattern: /学习(?:贯彻)?(?:(?!习近平)[^，。；：、]){4,40}?(?:专题)?研讨班/gu,
		confidence: 0.98,
		example: "⟦学习贯彻党的二十大精神专题研讨班⟧开班",
	},
	{
		type: "meeting",
		pattern: new RegExp(
			`(?:第?${COUNT}届(?:全国人大|全国政协|[省市县区]人大|[省市县区]政协)第?${COUNT}次会议|大会)?主席团(?:常务主席)?第${COUNT}次会议|(?<!局|会)第${COUNT}次集体学习`,
			"gu",
		),
		confidence: 0.98,
		example:
			"⟦大会主席团第三次会议⟧，⟦十四届全国人大二次会议主席团常务主席第一次会议⟧，⟦主席团第二次会议⟧，进行⟦第九次集体学习⟧",
	},
	{
		// Meetings that go by a name of their own, in history and year after year.
		type: "meeting",
		pattern:
			/夏季达沃斯论坛|(?:联合国|世界)气候变化大会|慕尼黑安全会议|慕安会|香格里拉对话会|(?<!第.{1,3}届)海峡论坛|虹桥国际经济论坛|国家科学技术奖励大会|(?:两院)?院士大会|(?:北京|联合国|第[一二三四]次)?世界妇女大会|全球妇女峰会|“读懂中国”国际会议|读懂中国国际会议|(?:万隆|雅尔塔|波茨坦|开罗|遵义|古田|瓦窑堡|洛川|八七|西柏坡|三湾|通道|黎平|猴场|扎西)会议(?![室厅旧会]址|纪念)/gu,
		confidence: 0.97,
		example:
			"出席⟦夏季达沃斯论坛⟧，⟦慕尼黑安全会议⟧，⟦遵义会议⟧以后，遵义会议会址",
	},
	{
		// Plenary meetings of the commission for discipline, and congresses that are counted first.
		type: "meeting",
		pattern: new RegExp(
			`(?:${COUNT}届)?中央纪委(?:[一二三四五六七八九]次全会|第[一二三四五六七八九]次全体会议)|第${COUNT}次全国(?![的在])\\p{Script=Han}{2,10}?代表大会`,
			"gu",
		),
		confidence: 0.975,
		example: "⟦二十届中央纪委三次全会⟧举行，⟦第十一次全国归侨侨眷代表大会⟧",
	},
	{
		// Who leads a congress between its sessions sits as well.
		type: "meeting",
		pattern: new RegExp(
			`(?:${COUNT}届全国人大常委会)?第${COUNT}次委员长会议|(?<!\\p{Script=Han})委员长会议|(?<=[受由经了对])委员长会议`,
			"gu",
		),
		confidence: 0.93,
		example: "⟦委员长会议⟧提出，举行⟦第二次委员长会议⟧，受⟦委员长会议⟧委托",
	},
	{
		// The general assembly, which is a body without a number.
		type: "meeting",
		pattern: new RegExp(
			`第${COUNT}届(?:联合国大会|联大)(?:一般性辩论|高级别会议周?)?|(?:联合国大会|联大)第${COUNT}届(?:会议|常会)`,
			"gu",
		),
		confidence: 0.985,
		example: "⟦第79届联大⟧主席",
	},
	{
		// The forums within a forum, by their subject.
		type: "meeting",
		pattern: new RegExp(
			`(?<=^|[在。，；：、]|出席|举行|举办)(?:[“「][^“”「」，。]{2,12}[”」]|(?!多场|系列|以|为)${MIDDLE}{3,12}?)(?:专题论坛|主题论坛|平行论坛|分论坛|高级别论坛|专题会议)(?!成果|活动|[等区])`,
			"gu",
		),
		confidence: 0.95,
		example: "在⟦海水合作专题论坛⟧上，⟦“海水相通”分论坛⟧达成成果，举办专题论坛",
	},
	{
		// Counted, with a slogan for a name: 第七次|“1+6”|圆桌对话会.
		type: "meeting",
		pattern: new RegExp(
			`(?:第${COUNT}[次届]|首届)[“「][^“”「」，。]{1,10}[”」](?:(?![的了在是])\\p{Script=Han}){0,10}?(?:对话会|圆桌会议?|峰会|论坛|会议|大会)(?![堂厅室])`,
			"gu",
		),
		confidence: 0.97,
		example: "出席⟦第七次“3+2”圆桌对话会⟧，⟦第三届“海水”国际合作高峰论坛⟧",
	},
	{
		// States remember when they took up relations.
		type: "meeting",
		pattern:
			/(?<!\p{Script=Han}[中两])(?:中\p{Script=Han}|\p{Script=Han}中|两国|[美俄英法德日韩印澳欧]{2})建交[0-9０-９一二三四五六七八九十]{1,3}周年(?:纪念|庆祝)?(?:大会(?!堂)|招待会|音乐会|研讨会|论坛|座谈会)/gu,
		confidence: 0.97,
		words: "start",
		example: "出席⟦中法建交40周年纪念大会⟧",
	},
	{
		type: "meeting",
		pattern:
			/(?:\p{Script=Han}{2,5})(?:峰会|论坛年会|(?<!亚洲)论坛(?!年会|报|秘书|成员|[0-9]))/gu,
		confidence: 0.94,
		words: "listed",
		example: "确保⟦雅加达峰会⟧成功",
	},
	{
		// Gatherings of a feast.
		type: "meeting",
		pattern: new RegExp(
			`${YEAR}?(?:春节|新春|新年|元旦|中秋|国庆|元宵|重阳)(?:团拜会|茶话会|招待会|音乐会|联欢会|酒会)(?!现场)`,
			"gu",
		),
		confidence: 0.97,
		example: "在⟦春节团拜会⟧上，⟦2024年新年茶话会⟧",
	},
	{
		// What is remembered or celebrated.
		type: "meeting",
		pattern:
			/(?:全国|全省|全市|中央|中国|各界)?(?:庆祝|纪念|隆重庆祝)(?:(?![的在了和与，。]|举行|召开)[\p{Script=Han}0-9０-９·“” ]){3,32}?(?:周年|诞辰|胜利)[\p{Script=Han} ]{0,4}?(?:大会(?!堂)|座谈会|研讨会|招待会|晚会|仪式|音乐会|论坛|酒会|(?:高级别)?会议)/gu,
		confidence: 0.97,
		example:
			"⟦庆祝海水学会成立60周年大会⟧，⟦纪念王大山诞辰110周年座谈会⟧，⟦全国纪念李江山同志诞辰90周年学术研讨会⟧",
	},
	{
		// A talk with its subject, where somebody speaks at it.
		type: "meeting",
		pattern: new RegExp(
			`(?<=召开|出席|在|举行|主持|参加|开好|[“])(?!有关|相关|多次|系列|一系列|各类)(?:(?!召开|出席|主持|参加|举行|并|听取|考察|调研|时|期间)\\p{Script=Han}(?<![的了是与同向在])){0,16}?${ABOUT}(?:(?!召开|主持|参加|出席)\\p{Script=Han}(?<![的了是与同向在等])){0,6}?座谈会(?=[上并，。、的；”）]|讲话|强调|精神|重要|$)`,
			"gu",
		),
		confidence: 0.94,
		example: "在⟦海水传承发展座谈会⟧上，主持召开⟦推动河流保护座谈会⟧",
	},
	{
		// The meeting of a body that a treaty or two states have: 中法|海水委员会|第二次会议.
		type: "meeting",
		pattern: new RegExp(
			`(?:联合国)?《[^《》]{2,30}》(?:(?:常委会|常务委员会|理事会)第${COUNT}[次届]会议|(?:第${COUNT}次)?缔约方(?:大会|会议)?(?:第${COUNT}[次届](?:会议|缔约方会议|缔约方大会|大会))?(?:第[一二三]阶段(?:高级别)?会议)?(?:高级别会议)?)`,
			"gu",
		),
		confidence: 0.995,
		example:
			"⟦《河口公约》常委会第12次会议⟧，⟦联合国《海水公约》缔约方大会第三次会议⟧开幕",
	},
	{
		type: "meeting",
		pattern: new RegExp(
			`(?:第${COUNT}届|首届)?(?:中[美俄英法德日韩印巴澳加意西欧非阿拉越老柬泰缅菲哈吉塔乌土沙埃]|[美俄英法德日韩澳意欧]中|[美日韩俄]{2}|[\\p{Script=Han}]{0,6}[—－-])(?:(?![的在是了与和对向将就为被双方两国关系])\\p{Script=Han}){2,14}?(?:论坛|对话(?!会)|圆桌会议?|委员会|理事会|联委会|混委会|首脑会议|部长级会议|峰会|合作委员会)(?:第${COUNT}[次届](?:全体|部长级)?(?:会议|大会))`,
			"gu",
		),
		confidence: 0.97,
		example: "出席⟦中美海水论坛第五次会议⟧代表，⟦中法企业委员会第七次会议⟧",
	},
	{
		type: "meeting",
		pattern:
			/(?:中[美俄英法德日韩印巴澳加意西欧非阿拉]|[美俄英法德日韩澳意欧]中)(?:(?![的在是了与和对向将就为被双方两国关系])\p{Script=Han}){2,12}?(?:论坛|圆桌会议?|峰会|高峰论坛)(?![第和]|\p{Script=Han}{2,8}(?:峰会|会议|年会))/gu,
		confidence: 0.95,
		example: "出席⟦中澳海水论坛⟧开幕式",
	},
	{
		type: "meeting",
		pattern:
			/(?:共青?团|团|妇女|工会|文联|作协|残联|侨联|科协)(?:[一二]?十[一二三四五六七八九]?)大(?![力家型小量会队])/gu,
		confidence: 0.97,
		words: "start",
		example: "⟦团十八大⟧以来",
	},
];

/** A numbered meeting after the body that holds it. */
const SESSION = new RegExp(
	`^(?:(?:第?${COUNT}届)(?:执行委员会|执委会|理事会|常务理事会|委员会|代表大会)?第?${COUNT}次|第${COUNT}次)(?:全体|部长级|扩大)?(?:会议|全会)`,
	"u",
);

/** The numbered meetings of bodies that other sources found: 江北企业家委员会|第七次会议. */
export function findSessions(
	{ text }: Reading,
	before: readonly Candidate[],
): Candidate[] {
	return before.flatMap(({ type, start, end, confidence }) => {
		if (type !== "organisation" || confidence < 0.75 || end - start < 4)
			return [];
		const session = SESSION.exec(text.slice(end, end + 16))?.[0];
		return session === undefined
			? []
			: [
					{
						type: "meeting" as const,
						start,
						end: end + session.length,
						confidence: Math.max(confidence, 0.93),
					},
				];
	});
}
