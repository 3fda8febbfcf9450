import type { Span } from "../../text/span";
import { matchesIn, type Reading } from "../candidate";

/** Fixed terms that hold a name but are no mention of it. Persons' names inside them count all the same. */
export interface BlockRule {
	/** Global, Unicode. */
	readonly pattern: RegExp;
	/** The term marked ⟦⟧. A test reads it. */
	readonly example: string;
}

/** Words that hold the name of a state or a people and speak of something else: 中国式, 中华民族, 法语. */
export const BLOCK_RULES: readonly BlockRule[] = [
	{
		pattern:
			/中国(?=特色|式|梦|精神|力量|方案|智慧|故事|人$|人[的都自，。]|人民(?=抗日战争))|(?<=新时代)中国(?=特色)/gu,
		example: "⟦中国⟧特色社会主义，⟦中国⟧式现代化",
	},
	{
		// Games and feasts, which are no meetings.
		pattern:
			/第[一二三四五六七八九十百0-9０-９]{1,4}届(?:(?![的了在是])\p{Script=Han}){0,14}?(?:运动会|亚运会|冬运会|全运会|展览会|艺术节|文化节|电影节|戏剧节|音乐节|锦标赛)/gu,
		example: "⟦第六届中国海水文化节⟧闭幕",
	},
	{
		// Laws and animals that are called after a place.
		pattern:
			/(?:长江|黄河|青藏高原|海南自由贸易港|香港|澳门)(?=(?:生态|湿地)?(?:保护|流域)法|法(?![院律规治制案定国])|(?:维护)?国安法|江豚|鲟)|陆军(?=战术)/gu,
		example: "⟦长江⟧保护法",
	},
	{
		// Ships, missiles and the like with a number.
		pattern:
			/[“「]\p{Script=Han}{2,8}[-－—]?[0-9０-９]{1,4}(?:号|型)?[”」]|(?<=[“「])\p{Script=Han}{2,8}(?=[-－—]?[0-9０-９]{1,4}[”」][号型])/gu,
		example: "游轮“⟦青江三湾⟧2”号",
	},
	{
		// Things that are called after the country, and a clock.
		pattern:
			/中国(?=[结画菜风味造](?![\p{Script=Han}]?[队镇乡县])|制造|元素|号|饭碗|天眼|品牌|故事|之[治声]|功夫|象棋|软件|芯|[^，。”《]{2,8}之[都乡])|北京(?=时间)|中国特色自由贸易[港区]|(?<=幸福|健康|阖家|平安|吉祥|百姓)安康/gu,
		example: "编着⟦中国⟧结",
	},
	{
		// Things that are called after a place, an aircraft by its maker, and a principle.
		pattern:
			/[“「](?!三北|北斗)\p{Script=Han}{2,4}[”」](?=号|级|型|超级计算机|超算|卫星|航母|舰|艇|火箭|飞船|客机|战机|无人机|机器人|大模型|系统|杯|奖)|(?:波音|空客)(?=[A-Za-z0-9]|客机|系列|飞机)|(?<=(?:台风|飓风|风暴|气旋)[“「])\p{Script=Han}{2,6}(?=[”」])|(?<=一[个箇])中国(?=原则|政策|的?立场)|(?<=新时代)中国$/gu,
		example: "新一代“⟦天河⟧”超级计算机，一个中国原则",
	},
	{
		// Laws that are called after a body.
		pattern:
			/(?:全国人民代表大会(?:常务委员会)?|全国人大|国务院|人民法院|人民检察院|地方各级人民代表大会)(?=组织法|议事规则)/gu,
		example: "⟦国务院⟧组织法修订草案",
	},
	{
		// Words that are written as places are.
		pattern:
			/金山(?=银山)|大同(?<=(?:谋|求|为|天下|世界)大同)(?![市区县人煤])|长城(?<=(?:绿色|钢铁|生态|精神|海上)[“”]?长城)|东至(?<=西起.{2,14}东至)|爱国者治[港澳]/gu,
		example: "绿水青山就是⟦金山⟧银山",
	},
	{
		pattern: /人民代表大会(?=制度)|政治协商(?=制度)/gu,
		example: "坚持⟦人民代表大会⟧制度",
	},
	{
		pattern:
			/[“「『][\p{Script=Han}—－·]{2,8}(?:精神|经验|模式|效应|奇迹|现象|速度|方案|时间|制造|名片)[”」』]/gu,
		example: "发扬⟦“西湖精神”⟧",
	},
	{
		pattern:
			/(?:中华(?:民族|儿女|大地|文明|文化|优秀传统|全国)|华[人侨裔]|抗美援朝(?=战争)|中外|中西(?=合璧|医|部))/gu,
		example: "⟦中华民族⟧伟大复兴",
	},
	{
		pattern:
			/(?:中国|法国|英国|美国|俄罗斯|日本|德国|印度|韩国|意大利|西班牙|葡萄牙|阿拉伯|拉丁|蒙古|朝鲜|土耳其|非洲|亚洲|欧洲|拉美)(?=[语文话籍裔]|族(?!自治))/gu,
		example: "学⟦法国⟧文",
	},
];

/** The spans of a text in which no name but a person's counts. */
export function findBlocks(
	reading: Pick<Reading, "text" | "mayMatch">,
): Span[] {
	return BLOCK_RULES.flatMap(({ pattern }) =>
		matchesIn(reading, pattern).map((match) => ({
			start: match.index,
			end: match.index + match[0].length,
		})),
	);
}
