import {
	type Candidate,
	isWordEnd,
	isWordStart,
	matchesIn,
	type Reading,
	wordFrom,
	wordUpTo,
} from "../candidate";
import type { Token } from "../segmenter";

/** One row of the table of titles. */
export interface PositionRule {
	readonly pattern: RegExp;
	/** Whatever stands around it. */
	readonly alone: number;
	/** With a body, a place or a department before it, or a name or another title beside it. */
	readonly together: number;
	/** The title marked ⟦⟧ in a line where it stands together. A test reads it. */
	readonly example: string;
}

const DEPUTY =
	"(?:(?:常务|第一|执行|名誉|候任|代理|(?<![历一二三四五六七八九十年现当世时朝])代)?副?)";
/** What ministers of a state abroad have charge of, beside each other with or without 和. */
const CHARGE =
	"(?:(?:国防|军需|外交|外事|国际经济关系|欧洲事务|海外|侨务|财政|预算|税务|计划|规划|内政|内务|民政|司法|教育|高等教育|科学|科技|技术|创新|数字化?|信息|新闻|通讯|通信|电信|邮政|能源|石油|电力|矿业|矿产|自然资源|水资源|水利|气候变化?|环境保护?|可持续发展|林业|农业|农村发展|渔业|海洋|商务|商业|贸易|外贸|工业|工商|企业|投资|经济|经济发展|旅游|文化|体育|青年|妇女|儿童|宗教|宗教事务|移民|劳工|劳动|就业|社会保障|社会福利|社会发展|卫生|公共卫生|住房|基建|基础设施|公共工程|城市发展|土地|国土|国土安全|公共安全|安全|情报|应急|交通|交通运输|运输|铁道|公路|航空|退伍军人事务|数发|数位发展|卫福|国土管理|警政|民航|观光|税务|公安|水务|经济产业|厚生劳动|农林水产|文部科学|总务|外务|防卫|财务|法务|环境|国土交通|复兴|经济安全保障)[、和与及兼]?)";

/** Offices and titles without their body. 记者, 专家, 代表, 负责人 and 领导人 are none. */
export const POSITION_RULES: readonly PositionRule[] = [
	{
		pattern: new RegExp(
			`国家副?主席|国务委员|国务秘书|副?主任委员|总书记|副?委员长|${DEPUTY}(?:总理|首相|国务卿)|审计长|副?检察长|副?秘书长|${DEPUTY}(?:省长|市长|州长|总干事)|自治区主席|参谋长|(?:副|总)?指挥官|司令员|政治?委员?(?=、)|总领事|副?董事长|副?总经理|总工程师|总设计师|副?总编辑|首席执行官|首席财务官|首席科学家|最高领袖|(?:总统|首相|总理|白宫)?新闻秘书|行政长官|(?:内阁)?官房(?:副?长官)|(?:联邦|国会|州|资深)?[参众]议员|立法委员|立委|(?:行政|立法|司法|考试|监察|中研)副?院长|(?:财政|政务|律政)司长|特首|副?检察官|副?庭长`,
			"gu",
		),
		alone: 0.97,
		together: 0.98,
		example: "⟦国务委员⟧王小明、⟦国家主席⟧、⟦总书记⟧、⟦常务副市长⟧李大山",
	},
	{
		pattern: new RegExp(
			`${DEPUTY}(?:${CHARGE}{1,3}副?(?:部长|大臣|国务秘书)|${CHARGE}[局厅署]长|执行长|行政总裁|安全顾问|总统|党首|党魁|外长|防长|财长|外相|防相|国王|女王|王储|王后|亲王|酋长|埃米尔|议长|大臣|部长|县长|区长|旗长|盟长|镇长|乡长|局长|厅长|司长|署长|处长|科长|股长|行长|校长|会长|知事|理事长|总裁|馆长|台长|社长|厂长|站长|(?<!学有?|各有|之)所长|院长|主编|总监|大使|公使|参赞|领事|特使|发言人|教练(?!员)|主教练|议员|立法委员|支书|村支书|村主任|队长|支队长|大队长|中队长|政委|司令|军长|师长|旅长|团长|营长|连长|园长|店长|船长|机长|经理|党组书记|党委书记|党支部书记|党总支书记|(?:驻村)?第一书记|总经济师|总会计师|调研员|巡视员|督导员|书记员|干事长|组长)`,
			"gu",
		),
		alone: 0.72,
		together: 0.95,
		example:
			"法国⟦外长⟧、江北大学⟦副校长⟧赵海、东海公司⟦总裁⟧，日本⟦代理外长⟧，韩国⟦住房和基建部长⟧",
	},
	{
		pattern: new RegExp(
			`${DEPUTY}(?:书记|主席|主任|主委(?!员)|总召|委员(?!长|会(?![见谈晤]))|常委|顾问|领队|秘书(?![长处局室科]))`,
			"gu",
		),
		alone: 0.52,
		together: 0.95,
		example:
			"市委⟦副书记⟧王小明、市政协⟦主席⟧、省委⟦常委⟧，安全会议⟦秘书⟧、各专门委员会",
	},
	{
		// What envoys, commanders and advisers abroad are called, with what they have charge of.
		pattern:
			/(?:总统|首相)?国家安全(?:事务副?助理|副?顾问)|(?:外交[与和]安全政策)?高级代表|(?:(?:中东|乌克兰|叙利亚|也门|苏丹|利比亚|缅甸|阿富汗|朝鲜半岛|半岛|欧亚|非洲|拉美|非洲之角|大湖地区|伊朗|气候变化?|人权|人道主义)(?:和平进程|问题|事务)?)?(?:特别协调员|(?:高级)?协调员|特别代表|特使)|总督|副?总司令|副?总参谋长|(?<=参谋长联席会议)主席|高级专员|副高级专员|执行干事|执行主任|大法官|总检察长|首席大法官|首席检察官|大主教|大公|参议长|众议长|副议长|党鞭|州务卿|司令官/gu,
		alone: 0.6,
		together: 0.97,
		example:
			"联合国⟦中东和平进程特别协调员⟧王小明、美国⟦国家安全顾问⟧李大山、欧盟⟦外交与安全政策高级代表⟧赵海",
	},
	{
		// At the head of a party or a movement, and of a government; elsewhere these are words of every day.
		pattern:
			/(?<=[党盟线派]|运动|武装|组织|国际|[党盟线派动织]前)副?领袖|(?<!\p{Script=Han})政府(?:副?总理|首脑)/gu,
		alone: 0.4,
		together: 0.93,
		example: "江北工党⟦领袖⟧王小明，牢记领袖嘱托",
	},
	{
		pattern:
			/(?:(?:首席|高级|资深|特级|特约|助理|主任|客座|名誉|副|市场|研究|财务|技术|销售|营销|产品|运营|创意|设计|艺术|投资|战略|策略|宏观|行业|项目){0,4}(?:(?:经济|法|历史|政治|社会|国际关系|国际政治|物理|化|生物|医|数|教育|哲|地理|心理|传播|管理|金融|环境科|气候)学)?)(?:分析师|研究员|经济学家|工程师|设计师|教授|讲师|总监|技师|医师|评论员(?=王)|策略师|规划师|建筑师|检验师|农艺师|会计师)/gu,
		alone: 0.6,
		together: 0.93,
		example: "江北研究院⟦首席分析师⟧李大山、江北大学⟦教授⟧赵海",
	},
];

const NO_TITLE_BEFORE = /[各历多老女男]$/u;
const NO_TITLE_AFTER =
	/^(?:们|会(?!主|副)|团|级|令|制|办|处|职务|职责|身份|人选|台|国|班子|室|书|席|久|期(?!间)|指数|人指|学[院校]|馆(?![长员])|选举|官邸|竞选|候选|大选|府)/u;

/**
 * Titles in a text. One stands "together" when a mention before it ends where it begins, when another title joins it
 * with 、, or when a word that no rule knows but that names a body or a person touches it.
 */
export function findPositions(
	reading: Reading,
	before: readonly Candidate[],
): Candidate[] {
	const { text } = reading;
	const ends = new Set<number>();
	for (const { type, end, confidence } of before)
		if ((type === "organisation" || type === "place") && confidence > 0.5)
			ends.add(end);
	const found: Candidate[] = [];
	for (const rule of POSITION_RULES)
		for (const match of matchesIn(reading, rule.pattern)) {
			const start = match.index;
			const end = start + match[0].length;
			if (NO_TITLE_AFTER.test(text.slice(end, end + 2))) continue;
			if (NO_TITLE_BEFORE.test(text.slice(Math.max(0, start - 1), start)))
				continue;
			const former = FORMER.test(text.slice(Math.max(0, start - 2), start));
			const joined =
				ends.has(start) ||
				(former && ends.has(start - 1)) ||
				namesPerson(wordFrom(reading, end)) ||
				namesPerson(wordUpTo(reading, start)) ||
				/[部局处室委会厅科组队院校司党社团议]$/u.test(text.charAt(start - 1));
			const edged =
				isWordStart(reading, start) ||
				ends.has(start) ||
				former ||
				isWordEnd(reading, start);
			if (!edged && !joined) continue;
			found.push({
				type: "position",
				start,
				end,
				confidence: joined ? rule.together : rule.alone,
			});
		}
	const sure = found.filter(({ confidence }) => confidence >= 0.9);
	const edges: Edges = {
		starts: new Set(sure.map(({ start }) => start)),
		ends: new Set(sure.map(({ end }) => end)),
	};
	return found.map((each) =>
		each.confidence < 0.9 && coordinated(text, each, edges)
			? { ...each, confidence: 0.9 }
			: each,
	);
}

/** 前|首相: who held an office before; the 前 of 目前 and 之前 is none. */
const FORMER = /(?:^|[^目之以此年提先面眼日当空生月天周])[前原]$/u;

/** Whether a word is tagged a person's name. */
function namesPerson(token: Token | undefined): boolean {
	return token !== undefined && /^nr/u.test(token.tag);
}

/** Where sure titles begin and end. */
interface Edges {
	readonly starts: ReadonlySet<number>;
	readonly ends: ReadonlySet<number>;
}

/** Most characters between two titles that a 、 joins, the 、 counted. */
const FARTHEST = 10;

/** Whether a sure title stands before or after a doubtful one, with a 、 and little else between them. */
function coordinated(
	text: string,
	{ start, end }: Candidate,
	{ starts, ends }: Edges,
): boolean {
	for (let length = 1; length <= FARTHEST; length++)
		if (
			(ends.has(start - length) &&
				JOINT.test(text.slice(start - length, start))) ||
			(starts.has(end + length) && JOINT.test(text.slice(end, end + length)))
		)
			return true;
	return false;
}

const JOINT = /^、[^，。；、]*$/u;
