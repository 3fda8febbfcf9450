import type { PatternRule } from "./pattern";

/** States that send troops and doctors, keep missions or have a council of security. */
const STATE =
	"(?:中国|美国|俄罗斯(?:联邦)?|俄联邦|英国|法国|德国|日本|韩国|朝鲜|印度|巴基斯坦|孟加拉国|尼泊尔|斯里兰卡|印度尼西亚|印尼|马来西亚|泰国|越南|柬埔寨|老挝|缅甸|菲律宾|新加坡|蒙古国|哈萨克斯坦|乌兹别克斯坦|吉尔吉斯斯坦|塔吉克斯坦|土库曼斯坦|白俄罗斯|乌克兰|亚美尼亚|阿塞拜疆|格鲁吉亚|摩尔多瓦|土耳其|伊朗|伊拉克|以色列|叙利亚|黎巴嫩|沙特|埃及|埃塞俄比亚|卢旺达|肯尼亚|乌干达|南非|尼日利亚|加纳|古巴|委内瑞拉|尼加拉瓜|巴西|阿根廷|墨西哥|智利|加拿大|澳大利亚|新西兰|意大利|西班牙|葡萄牙|荷兰|比利时|瑞士|瑞典|挪威|芬兰|丹麦|波兰|匈牙利|捷克|希腊|塞尔维亚)";
const LETTER = "[中美俄英法德日韩朝印伊巴叙乌以古]";
/** Which one of those that follow each other. */
const BATCH = "(?:[（(]?第 ?[0-9０-９一二三四五六七八九十]{1,3} ?[批支][）)]?)";
/** A character of where it goes or what it is for; two states are told apart by their capitals. */
const WHERE =
	"(?:维和|(?![的了是在、和与对将由把向曾]|举行|执行|参加|出席|访问|工作|学习)\\p{Script=Han}|[（(][金布][）)])";

/** Bodies that a state sends out or keeps abroad, and its councils that are named like a meeting. */
export const MISSION_RULES: readonly PatternRule[] = [
	{
		type: "organisation",
		pattern: new RegExp(
			`(?:${STATE}|${BATCH})${BATCH}?(?:赴|驻|援)${WHERE}{1,10}?(?:部队|维和(?:\\p{Script=Han}{2,4})?分队|警察防暴队|维和警队|维和步兵营|医疗队|救援队|医疗专家组|军医专家组|科考队|考察队)(?!员|长)`,
			"gu",
		),
		confidence: 0.97,
		example:
			"⟦中国第3批赴刚果（金）维和部队⟧官兵，⟦中国（第12批）援赞比亚医疗队⟧，⟦第5批赴黎巴嫩维和医疗分队⟧出征，⟦中国第 4 批赴苏丹医疗队⟧队员",
	},
	{
		type: "organisation",
		pattern: new RegExp(
			`(?:中国)?(?:人民解放军)?海军${BATCH}?(?:护航|远航实习|实习|远海训练|舰艇)(?:访问)?编队|${BATCH}护航编队`,
			"gu",
		),
		confidence: 0.97,
		example: "⟦海军第8批护航编队⟧起航，⟦中国海军舰艇编队⟧，⟦第9批护航编队⟧",
	},
	{
		// What an international body keeps in a state with its capital in brackets.
		type: "organisation",
		pattern:
			/(?:联合国|欧盟|北约|非盟)驻?\p{Script=Han}{2,6}[（(][金布][）)]\p{Script=Han}{0,8}?(?:部队|特派团|援助团|支援团|稳定团|办事处)(?![队员])/gu,
		confidence: 0.97,
		example: "⟦联合国刚果（布）海水特派团⟧团长",
	},
	{
		// 代表 is who leads it.
		type: "organisation",
		pattern: new RegExp(
			`(?:${STATE}|(?<!\\p{Script=Han}[集其适从当])${LETTER})常驻(?:(?![的了、，和与在代])\\p{Script=Han}){2,14}?(?:代表团|使团|代表处)`,
			"gu",
		),
		confidence: 0.96,
		example:
			"⟦俄常驻联合国代表团⟧说，⟦中国常驻世贸组织代表团⟧，中国常驻联合国代表",
	},
	{
		type: "organisation",
		pattern: new RegExp(
			`(?:${STATE}|(?<!\\p{Script=Han})[俄乌美韩日](?=联邦|国家|安全会议))(?:联邦)?(?:国家安全(?:保障)?(?:会议|委员会)|安全(?:会议|委员会|理事会))(?!上|召开|举行|开幕|闭幕|期间|秘书(?:第|会)|第)`,
			"gu",
		),
		confidence: 0.955,
		example:
			"⟦白俄罗斯安全会议⟧国务秘书，⟦俄罗斯联邦安全会议⟧副主席，⟦韩国国家安全委员会⟧，慕尼黑安全会议",
	},
	{
		// Both houses at once.
		type: "organisation",
		pattern: new RegExp(
			`(?:${STATE}|(?<!\\p{Script=Han})[美日])?(?:国会|议会|联邦议会)?(?:参众|众参|上下)两院`,
			"gu",
		),
		confidence: 0.955,
		example: "⟦日本国会众参两院⟧通过，⟦美国国会参众两院⟧，⟦参众两院⟧",
	},
];
