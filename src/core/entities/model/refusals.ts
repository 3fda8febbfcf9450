import type { Candidate } from "../candidate";
import { STOP_WORDS } from "../lexicon/stop";
import type { EntityType } from "../mention";

/** What a corpus marks, or a model makes of it, and the product's conventions do not. */
export interface RefusalRule {
	readonly type: EntityType;
	/** Matches a name between | and |, with the two characters of the text before it and the sixteen after it. */
	readonly pattern: RegExp;
	/** A name of this kind marked ⟦⟧. A test reads it. */
	readonly example: string;
}

/** Names of the model that the product leaves out; other sources may still propose them. */
export const REFUSAL_RULES: readonly RefusalRule[] = [
	{
		type: "person",
		pattern:
			/\|(?:.|.*[军方摄]|.(?:师傅|先生|老师|女士|大姐|大哥|大爷|书记|秘书|经理|主任|校长))\|/u,
		example: "⟦乌军⟧称",
	},
	{
		// A doctrine is a word of its own.
		type: "person",
		pattern: /\|主义/u,
		example: "学习⟦马克思⟧主义",
	},
	{
		// Written by sound and listed as places are.
		type: "person",
		pattern:
			/\|(?:、[^，。]{2,12})?等(?:多?地|城|方向)|在\|.{3,}\|(?:[、地]|方向|附近|前线|一带|以?[东西南北])/u,
		example: "⟦列达尔⟧、马里卡等地",
	},
	{
		type: "person",
		pattern: /(?:首[都府]|城市|.[州邦])\|/u,
		example: "州首府⟦德拉蒙⟧供水困难",
	},
	{
		// A title that is written by sound goes before the name: 科威特|埃米尔.
		type: "person",
		pattern: /(?:威特|塔尔|新任|时任|[前任国])\|埃米尔.*\||\|埃米尔\|$/u,
		example: "科威特前⟦埃米尔拉希德⟧",
	},
	{
		// What lies in a region and is written by sound.
		type: "person",
		pattern: /[区州省邦]的\|.{4,}\|(?:[。，、镇]|附近|$)/u,
		example: "东部地区的⟦列达尔卡⟧。",
	},
	{
		// A road between two towns.
		type: "person",
		pattern: /\|(?:高速|铁路|公路|大桥|隧道|机场)/u,
		example: "⟦乌尉⟧高速公路",
	},
	{
		type: "person",
		pattern: /.作\|[的了关]/u,
		example: "院长⟦刘大作⟧的报告",
	},
	{
		// 中方 and 俄军 are marked by nobody, so that they are not marked here and there.
		type: "place",
		pattern: /\|.\|[方军]/u,
		example: "⟦吉⟧方支持",
	},
	{
		// Letters within words: 亚运会, 自贸港, 太阳能.
		type: "place",
		pattern: /\|[亚奥全]\|[运冬]|^.{0,2}\|[的了]|贸\|港\||\|太阳\|能/u,
		example: "⟦亚⟧运会闭幕",
	},
	{
		// Sites that are not named, lines, and headlines run together.
		type: "place",
		pattern:
			/\|(?:纪念碑|广场|车站|机场|码头|港口|会场|两岸|.*(?:铁路|高铁)|.*[省州市县国]一(?:[家处座所个]|购物|学校|餐厅|医院|酒店|机场).*|.*(?:运会|今天|开村).*)\|/u,
		example: "登上⟦纪念碑⟧基座",
	},
	{
		// The number of places that a list has.
		type: "place",
		pattern: /\|.{2,}[两二三四五六七八九十][省市区县州国][区市]?\|/u,
		example: "⟦海南五省区⟧的电源",
	},
	{
		type: "person",
		pattern: /\|.{2,4}\|[两二三四五六七八九十][省市区县州国地]/u,
		example: "⟦云贵川⟧三省",
	},
	{
		// Members of a chamber for a party.
		type: "organisation",
		pattern: /\|.*[联党团](?:立法会|立法院|国会|议会)\|/u,
		example: "⟦民建联立法会⟧议员",
	},
	{
		// All of a level and none by name.
		type: "place",
		pattern: /\|[各全][省市县区州乡镇村旗国]{1,4}\|/u,
		example: "⟦各县区⟧要落实",
	},
	{
		type: "place",
		pattern: /\|(?:犹太|中华|伊斯兰)\|/u,
		example: "⟦犹太⟧人定居点",
	},
	{
		// A people or its language.
		type: "place",
		pattern: /\|[族语]/u,
		example: "⟦塔吉克⟧语节目",
	},
	{
		type: "place",
		pattern: /\|中国\|化/u,
		example: "我国宗教⟦中国⟧化",
	},
	{
		// A congress is a meeting.
		type: "organisation",
		pattern: /第.{1,4}[次届].*大会\||大会主席团\||军委\|主席负责制/u,
		example: "⟦江南协会第十三次全国代表大会⟧开幕",
	},
	{
		// A verb before the body: 锚定|市委.
		type: "organisation",
		pattern:
			/^[^|]{0,2}\|(?:锚定|聚焦|围绕|紧扣|对标|落实|贯彻|按照|根据|遵照|瞄准|立足|紧跟|对照)/u,
		example: "⟦锚定市委⟧部署",
	},
	{
		// What someone was is told of the office, not of the body: 服务中心|原党委书记.
		type: "organisation",
		pattern: /\|.*原(?:党[委组])?\|/u,
		example: "⟦江北机关服务中心原党委⟧书记",
	},
	{
		// The group's office is the position: 市政协|党组书记.
		type: "organisation",
		pattern: /党组\|(?:副?书|成员)/u,
		example: "⟦市政协党组⟧书记",
	},
	{
		// Wars are nothing, nor is what their names hold.
		type: "place",
		pattern: /抗\|[日美]\|/u,
		example: "抗⟦日⟧战争",
	},
	{
		// The minister, not the ministry: 美国|商务部长.
		type: "organisation",
		pattern: /[部局厅署司处会]\|长(?![期江沙春三])/u,
		example: "会见⟦美国商务部⟧长",
	},
	{
		// 历届|市委: the words before a body are not its own.
		type: "organisation",
		pattern: /\|.*(?:历届|历任|各级|新进|新任).*\|/u,
		example: "⟦临江历届市委⟧接力",
	},
	{
		// Kinds of schools and offices without a name.
		type: "organisation",
		pattern:
			/\|(?:技师|职业|技工|民办|公办|高等|理工|师范|普通)(?:学[院校]|大学|高校|院校)\||\|[新旧各该本前](?:政府|公司|学校|医院)\|/u,
		example: "一场由⟦技师学院⟧举办",
	},
	{
		// Several letters are several places, and what a zone is for is no name.
		type: "place",
		pattern:
			/\|亚非拉\||\|号|\|(?:普惠|融合|创新|生态|绿色|数字|产业|农业|现代|综合|高质量|共同).*(?:示范区|先行区|试验区|合作区)\|/u,
		example: "中央支持⟦普惠金融发展示范区⟧",
	},
	{
		// A quotation that ends in a name has begun in it as well: “华龙一号”机组.
		type: "organisation",
		pattern: /\|[^“「|]*[”」][^|]*\||\|[^|]*(?:机组|火箭|卫星|飞船|高铁)\|/u,
		example: "“⟦海龙一号”核电机组⟧",
	},
	{
		// 翁青古|寨 is a place, and 林草兴|则|生态兴 a saying.
		type: "person",
		pattern: /\|[寨屯坝]|[兴强稳旺安]\|则/u,
		example: "来到⟦翁青古⟧寨",
	},
	{
		// 报 is no paper there.
		type: "organisation",
		pattern: /\|.*(?:警报|情报|简报|通报|捷报|预报|海报)\|/u,
		example: "⟦临江拉响防空警报⟧。",
	},
	{
		// What is counted has no name: 一些|捷克贸易公司.
		type: "organisation",
		pattern:
			/(?:一些|[多几数两三四五各]家|部分|有些)\|.*(?:公司|企业|银行|机构|大学|医院|工厂)\||[多各数两]\|国政府\|/u,
		example: "一些⟦捷克贸易公司⟧开始",
	},
	{
		// A verb or how many stand within: 联合国|成立|特别委员会, 江北市|所有|小学.
		type: "organisation",
		pattern:
			/\|.{2,}(?:成立|设立|组建|所有|全部|部分|多所|多家|若干|不少|一批)(?!.*周年).{2,}\|/u,
		example: "⟦江北市所有小学⟧的课间",
	},
	{
		// An election is no body: 江国|第5届国会议员选举.
		type: "organisation",
		pattern: /\|.*第.{1,3}届(?:国会|议会|众议院|参议院)\|(?:议员|选举)/u,
		example: "⟦江国第5届国会⟧议员选举",
	},
	{
		type: "organisation",
		pattern: /\|.*前(?:过渡)?政府\|/u,
		example: "⟦苏丹前过渡政府⟧总理",
	},
	{
		type: "place",
		pattern: /\|(?:国际)?空间站\|/u,
		example: "从⟦空间站⟧撤离",
	},
	{
		type: "organisation",
		pattern:
			/\|(?:.军|[中外双我].?方.*|内阁|联盟|人大|政协|(?:常务|专门)?委员会|理事会|代表团|党委|党组|支部|主席团|第?[一二三四五六七八九十百]+[届大次].*)\|/u,
		example: "会见⟦外方代表团⟧团长",
	},
];

/** Whether the product's conventions leave a name of the model out. */
export function isRefused(
	text: string,
	{ type, start, end }: Omit<Candidate, "confidence">,
): boolean {
	const name = text.slice(start, end);
	if (STOP_WORDS.has(name)) return true;
	const around = `${text.slice(Math.max(0, start - 2), start)}|${name}|${text.slice(end, end + 16)}`;
	return REFUSAL_RULES.some(
		(rule) => rule.type === type && rule.pattern.test(around),
	);
}
