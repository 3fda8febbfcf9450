import type { PatternRule } from "./pattern";

/** What a one-letter name of a place stands for. */
export const LETTERS: ReadonlyMap<string, string> = new Map(
	"中 中国 华 中国 美 美国 俄 俄罗斯 英 英国 法 法国 德 德国 日 日本 韩 韩国 朝 朝鲜 印 印度 巴 巴基斯坦 澳 澳大利亚 加 加拿大 意 意大利 西 西班牙 葡 葡萄牙 荷 荷兰 比 比利时 瑞 瑞士 波 波兰 匈 匈牙利 塞 塞尔维亚 希 希腊 土 土耳其 乌 乌克兰 哈 哈萨克斯坦 吉 吉尔吉斯斯坦 塔 塔吉克斯坦 越 越南 老 老挝 柬 柬埔寨 泰 泰国 缅 缅甸 马 马来西亚 新 新加坡 菲 菲律宾 以 以色列 伊 伊朗 沙 沙特阿拉伯 埃 埃及 非 非洲 欧 欧洲 台 台湾 港 香港 京 北京 沪 上海 津 天津 渝 重庆 粤 广东 苏 江苏 浙 浙江 鲁 山东 豫 河南 晋 山西 冀 河北 陕 陕西 甘 甘肃 青 青海 宁 宁夏 新 新疆 藏 西藏 川 四川 蜀 四川 黔 贵州 滇 云南 桂 广西 琼 海南 湘 湖南 鄂 湖北 赣 江西 皖 安徽 闽 福建 辽 辽宁 云 云南 贵 贵州 吉 吉林 黑 黑龙江 蒙 内蒙古 宁 宁夏"
		.split(" ")
		.flatMap((_, index, all) =>
			index % 2 === 0
				? [[all[index] ?? "", all[index + 1] ?? ""] as const]
				: [],
		)
		.reverse(),
);

/** Letters that stand for states and regions beside other letters. */
const STATE =
	"美俄英法德日韩朝印巴澳加意西葡荷匈塞希土乌哈越柬泰缅菲以伊欧非新波";
/** Letters that do so beside 中 only, before words of diplomacy. */
const RARE_STATE =
	"纳格贝刚肯坦赞喀突阿卡黎叙约苏利莫纳埃厄吉塔白爱捷斯罗保克丹挪芬冰奥古智秘委玻老蒙马安萨";
const RARE_AFTER =
	"(?=关系|友谊|始终|各界|共建|合作|传统|世代|两国|双边|双方|建交|建立|友好|战略伙伴|全面战略|命运共同体|铁路|经济走廊)";
const AFTER =
	"(?=关系|两[国军党]|双[方边]|[友睦]好|建交|合作|贸易|经贸|元首|领导人|外长|首脑|人文|战略|全面|伙伴|往来|交流|之间|会[谈晤]|边境|边界|联合|混委会|自贸|班列|命运|文化|青年|媒体|企业|地[区方]|投资|人民|高层|峰会|对话|传统|共同|务实|政府|经济|产业|教育|能源|气候|数字|绿色|农业|旅游|等)";

/** One-letter names, where the letters beside them show that they stand for places. 中方 and 法方 are left alone. */
export const LETTER_RULES: readonly PatternRule[] = [
	{
		type: "place",
		pattern: new RegExp(
			`(?=[中${STATE}${RARE_STATE}])(?:(?<![集其适从当高初空市])中(?=[${RARE_STATE}]${RARE_AFTER})|(?<=(?<![集其适从当高初空市])中)[${RARE_STATE}]${RARE_AFTER}|[${RARE_STATE}](?=中${RARE_AFTER})|(?<=[${RARE_STATE}])中${RARE_AFTER})`,
			"gu",
		),
		confidence: 0.93,
		example:
			"⟦中⟧⟦贝⟧关系，⟦中⟧⟦斯⟧两国，⟦老⟧⟦中⟧命运共同体，⟦马⟧⟦中⟧全面战略伙伴，⟦中⟧⟦秘⟧各界",
	},
	{
		type: "place",
		pattern: new RegExp(
			`(?<!\\p{Script=Han}[集其适从当]|[集其适从当高初空市])中(?=[${STATE}]${AFTER})|(?<=(?<![集其适从当高初空市])中)[${STATE}]${AFTER}`,
			"gu",
		),
		confidence: 0.95,
		example: "⟦中⟧⟦法⟧关系，⟦中⟧⟦澳⟧友好",
	},
	{
		type: "place",
		pattern:
			/(?=[华美日俄欧台澳印韩朝伊菲疆藏港])(?:(?<=(?:^|[^应绝面相反针])对)[华美日俄欧台澳印韩朝伊菲](?=[^\p{Script=Han}]|贸易|关系|政策|投资|合作|出口|友好|军售|战略|制裁|经贸|交往|加征|关税|援助|外交|直接|实施|发动|开放|工作)|(?<=来|访|在|驻|涉|赴|抵|离|旅|援|侨|遏|辱|仇|反|知)华(?!丽|东|北|南|中|西|为|山|侨|人|夏|语|裔)|(?<=涉)[疆藏港澳台](?![口族独毒湾]))/gu,
		confidence: 0.95,
		example:
			"对⟦华⟧贸易，来⟦华⟧访问，遏⟦华⟧势力，对⟦日⟧出口，涉⟦疆⟧、涉⟦港⟧问题",
	},
	{
		// 对台 is policy, 对台词 is not; 中企 is a firm of the state.
		type: "place",
		pattern:
			/(?=[台中美日韩德])(?:(?<=(?:^|[^应绝面相反针一成])对)台(?![风下上前阶词账湾海式北中南型])|[中美日韩德](?<=(?:^|[^集其适从当高初空市家和员]).)(?=企(?![业图及求划鹅盼待稳])))/gu,
		confidence: 0.92,
		example: "临江对⟦台⟧交流，⟦中⟧企承建",
	},
	{
		type: "place",
		pattern:
			/(?<=来|在|赴|抵|离|进|回|返|驻|入)[京沪津渝粤琼港澳台晋鄂湘蜀](?=[^\p{Script=Han}]|举[行办]|召开|开[幕业工展]|闭幕|出席|会[见谈晤]|考察|调研|参[加观]|访问|成立|签[署约]|发布|揭[牌幕]|投资|旅游|工作|启动|亮相|逝世|同|期间|的|人员|企业|游客|青年|居民|学生|就[医读]|落[户地])|(?<=(?:^|[^东之])赴)[京沪津渝粤琼港澳台]/gu,
		confidence: 0.93,
		example: "在⟦京⟧举行，来⟦沪⟧考察，在⟦渝⟧企业",
	},
	{
		// A state from end to end, and the island's firms and people.
		type: "place",
		pattern:
			/(?<=(?:^|[^完健齐])全)[美俄英韩澳欧港台](?=[^\p{Script=Han}]|已|有|共|约|超|范围|各|多地|最|的|境内|新增|累计|平均)|(?<![平阳舞看讲站后柜灶前窗锅戏擂月亭楼电视播总])台(?=资企业|商(?![品业])|胞|青(?=[^\p{Script=Han}]|年|来|创))/gu,
		confidence: 0.92,
		example: "全⟦美⟧已有多人，调研⟦台⟧资企业，全⟦欧⟧范围，鼓励⟦台⟧胞",
	},
	{
		// Where somebody travels.
		type: "place",
		pattern:
			/(?<=(?:(?<![采寻查走上来拜家专])访|抵|将赴))[英德法美俄日韩朝印澳欧台](?=$|[^\p{Script=Han}]|期间|[前后时]|之行|行程|将|会见|会晤|会谈|成果|受|并|的)/gu,
		confidence: 0.93,
		example: "马克龙访⟦德⟧，结束访⟦美⟧行程，采访美的公司",
	},
	{
		// Headlines: what follows is what a state says or does.
		type: "place",
		pattern:
			/(?=[俄乌以伊美巴法英韩朝])(?<=^|[^\p{Script=Han}0-9０-９])[俄乌以伊美巴法英韩朝](?=称(?![职号为作霸赞道呼])|媒称|军称|警告|回应|宣布|否认|证实|拟(?!人)|外长|总统|防长)|(?<=[击击毁败断落停火入进]|袭击|攻势|机场)[乌俄](?=称(?![职号为作霸赞道呼]))/gu,
		confidence: 0.9,
		example: "⟦俄⟧称挫败无人机袭击⟦乌⟧称在战场推进",
	},
	{
		type: "place",
		pattern:
			/(?=[美俄英法德日韩朝印澳欧台以伊乌])(?<=^|[^\p{Script=Han}]|[在使对为是和与及多是向由于])[美俄英法德日韩朝印澳欧台以伊乌](?=各界|总理|总统|外长|防长|军方|媒体?[，称：]|议员|专家|企业界|首相|前总统|中关系)/gu,
		confidence: 0.9,
		example: "更多⟦法⟧各界人士，⟦俄⟧外长",
	},
];
