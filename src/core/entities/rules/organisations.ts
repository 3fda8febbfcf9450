import type { SuffixRule } from "./chain";
import type { PatternRule } from "./pattern";

const LEVEL = "(?:自治[区州县旗]|地区|[省市县区州旗盟镇乡])";
const PARTS =
	"(?:委(?:常委会|办公厅|办公室|办|宣传部|组织部|统战部|政法委|社会工作部|网信办|巡察办|改革办|编办|农办|党校|老干部局)?|政府(?:办公厅|办公室|新闻办)?|人民政府(?:办公厅|办公室)?|人大(?:常委会)?(?:机关)?|人民代表大会(?:常务委员会)?|政协(?:机关|常委会)?|纪委(?:监委)?|监委|法院|检察院|中级人民法院|人民法院|人民检察院|总工会|妇联|团委|工商联|文联|残联|科协|红十字会|武装部|卫健委|发改委|国资委|住建委|经信委|科委|交通委|农委|民宗委|公安(?:分局|局|厅)|[\\p{Script=Han}]{2,8}?(?<!党委|部门|各|有关|布|大|时|在|的|全|开|当|结|格|邮|战)(?:局|厅)(?!长)(?=[，。、；：（）“” 副局厅党长]|$|相关|工作人员|介绍|联合|组织|获悉|了解|负责|提供|发布|有关|等|将|还|的|和|与))";

/** Bodies named by their level or their place, and other bodies with a fixed form. */
export const ORGANISATION_RULES: readonly PatternRule[] = [
	{
		type: "organisation",
		pattern: new RegExp(`(?<![全各我该本])${LEVEL}${PARTS}`, "gu"),
		confidence: 0.95,
		words: "start",
		example: "⟦市委宣传部⟧、⟦县政协⟧、⟦省委⟧、⟦市政府⟧、⟦市卫健委⟧介绍",
	},
	{
		// Governments of cities and counties in short.
		type: "organisation",
		pattern: /(?<![全各我该本首])[市县]府(?![大前路街城邸第尹广门口])/gu,
		confidence: 0.92,
		words: "both",
		example: "要求⟦市府⟧说明，⟦县府⟧表示，市府路",
	},
	{
		// Offices of a place beside their heads.
		type: "organisation",
		pattern:
			/(?:发展|旅游|教育|卫生|环保|消防|警察|文化|房屋|体育|规划|交通|观光|民政|劳工|社会|地政|财政|公安|水利|统计|审计|农业|林业|商务|司法)(?:局(?=副?局长)|厅(?=副?厅长))/gu,
		confidence: 0.92,
		words: "start",
		example: "⟦发展局⟧局长王小明，⟦教育厅⟧副厅长",
	},
	{
		type: "organisation",
		pattern:
			/(?:上海合作组织|上合组织|东盟|欧盟|北约|非盟|阿盟|海合会|联合国|金砖国家)(?:成员国|国家)?(?:(?!成立|设立|组建|决定|通过|召开|举行|呼吁)\p{Script=Han}){1,6}(?:理事会|委员会|秘书处|议会|安理会|大会|机构)(?!会议|第)/gu,
		confidence: 0.95,
		example: "⟦东盟成员国防长理事会⟧主席",
	},
	{
		type: "organisation",
		pattern:
			/(?:国际|世界|全球|亚洲|非洲|欧洲|美洲|阿拉伯)(?:(?![的了是在与对将把等向好几家某恐]|主义)\p{Script=Han}){2,8}?(?:组织|联合会|理事会|协会|联盟|基金会|(?<!评级|咨询|金融|救援|慈善|人道主义|研究|认证|检测|信用|医疗)机构|法庭)(?![委会者]|成员|方)/gu,
		confidence: 0.92,
		words: "start",
		example: "加入⟦国际民航组织⟧标准，⟦世界海水理事会⟧报告",
	},
	{
		// Armies of the army, numbered: 第78集团军.
		type: "organisation",
		pattern:
			/(?:(?:中国人民)?解放军|(?:[东西南北中]部战区)?陆军)?第?[\d一二三四五六七八九十]{1,3}集团军(?!级)/gu,
		confidence: 0.95,
		example: "到⟦78集团军⟧视察，⟦陆军第八十三集团军⟧某旅",
	},
	{
		// The committees of a congress, whose names hold an and.
		type: "organisation",
		pattern:
			/(?:全国|[省市县区])(?:人大|政协)(?:常委会)?(?:(?![的刚设立各由])\p{Script=Han}){2,6}(?:[和与、](?:(?![的刚设立各由])\p{Script=Han}){2,6})?(?<!各专门|有关|全体|[部副]|主任)(?:专门)?委员会(?!会议|委员|主任会议)/gu,
		confidence: 0.975,
		example: "⟦全国人大海水和农村委员会⟧主任，⟦全国政协环境委员会⟧",
	},
	{
		// The same in a list, where the congress is named before.
		type: "organisation",
		pattern:
			/(?<=[、，：；])(?!各|有关)(?:(?![的在是由对、设])\p{Script=Han}){2,8}[和与](?:(?![的在是由对、设])\p{Script=Han}){2,4}委员会(?=[、，。；和与等]|主任|$)/gu,
		confidence: 0.93,
		example: "、⟦海水和盐业委员会⟧、",
	},
	{
		// Forces and congresses without a name before them, where they act.
		type: "organisation",
		pattern:
			/(?=[海空陆火政人中民古越老])(?:(?<=^|[，。；：、“”]|作为|[」』]是|来到|走进)(?:海军|空军|陆军|火箭军)(?=全面|开展|组织|发布|飞行员|官兵|招飞|某|首[支个次批]|[“「])|(?<![国省市县区州旗届民和盟会])(?:政协(?=各界别|章程|工作)|人大(?=各代表团))|(?<=^|[，。；：])中央(?=对地方)|民主、共和两党|(?<![反中])[古越老]共中央(?:政治局)?)/gu,
		confidence: 0.93,
		example:
			"到⟦人大⟧各代表团、⟦政协⟧各界别，⟦海军⟧全面展开，⟦空军⟧首支分队，⟦中央⟧对地方转移支付",
	},
	{
		// Groups that a body sends out.
		type: "organisation",
		pattern:
			/(?:全国人大常委会|全国政协|国务院(?:安委会)?|中央|[省市]委)(?:第[一二三四五六七八九十]+)?(?:执法检查|督查|督导|巡视|巡察|调研|专题调研|考察|调查|检查|工作)组/gu,
		confidence: 0.97,
		words: "both",
		example: "⟦全国人大常委会执法检查组⟧报告",
	},
	{
		// Organs of a congress while it sits.
		type: "organisation",
		pattern: /大会(?:主席团|秘书处)(?!(?:常务主席)?第|会议)/gu,
		confidence: 0.96,
		example: "⟦大会主席团⟧常务主席，⟦大会秘书处⟧作的报告，大会主席团第二次会议",
	},
	{
		type: "organisation",
		pattern:
			/(?:中央广播电视总台|总台)?(?:央视|中央电视台)(?:综合|新闻|财经|体育|综艺|电影|电视剧|国防军事|科教|戏曲|社会与法|纪录|少儿|音乐|农业农村|中文国际|[0-9]{1,2}套)频道/gu,
		confidence: 0.98,
		example: "在⟦总台央视科教频道⟧播出，⟦央视财经频道⟧",
	},
	{
		// Forces that an international body has in a state.
		type: "organisation",
		pattern:
			/(?:联合国|欧盟|北约|非盟)驻?(?:(?![的了、，和与在向对])\p{Script=Han}){2,12}?(?:部队|特派团|援助团|支援团|稳定团|协调办公室)(?![队员])/gu,
		confidence: 0.95,
		example: "⟦联合国驻黎巴嫩临时部队⟧称，⟦欧盟乌克兰军事援助团⟧",
	},
	{
		// Parties abroad beside what only parties have.
		type: "organisation",
		pattern:
			/(?<=^|[，。、：；]|以|由|与|和|据|[野政对]党)(?![以由与和据])(?:(?!最大|[在执]政?[朝在]?野?党|[两各多该本新老])\p{Script=Han}){1,5}党(?=为首|籍|(?:全国)?主席|[副前]?领袖|领导人|候选人|总裁|党首|议员)/gu,
		confidence: 0.9,
		example: "以⟦为民党⟧为首的联盟，最大在野党⟦江山党⟧党首",
	},
	{
		// The same with the state's name before it, and movements and fronts, which are parties where somebody leads them.
		type: "organisation",
		pattern:
			/(?:(?![的了在是对将把由向称说等据和与]|最大|执政|会见|会晤|访问|支持|选举|出席|接待|[一两多几数各][个家支])\p{Script=Han}|(?<=\p{Script=Han})和(?=\p{Script=Han}{2,8}(?:党|联盟)(?:全国)?(?:主席|[副前]?领袖))){3,14}?(?:党|联盟|同盟|运动|阵线|党国际)(?=(?:全国|中央)?主席|[副前]{0,2}领袖|总书记|党首|候选人)/gu,
		confidence: 0.955,
		words: "listed",
		example:
			"⟦毛里求斯海水劳动运动⟧领袖，⟦英国海工党⟧前领袖，多哥一家联盟候选人",
	},
	{
		type: "organisation",
		pattern:
			/(?<=^|[，。、：；])(?:(?![的了在是对将把由向称说等据和与]|最大|执政|会见|会晤|访问|支持|选举|出席|接待|[两各多该本反一])\p{Script=Han}){2,8}(?:党|联盟|阵线|党国际)(?=(?:主席|前?领袖|总书记|党首|候选人)(?:[、，]|$|\p{Script=Han}{2}))/gu,
		confidence: 0.93,
		words: "both",
		example: "⟦江海大会联盟⟧候选人、市长王小明，⟦海工党国际⟧主席",
	},
	{
		// Standing arrangements of the cabinet that act as bodies do.
		type: "organisation",
		pattern:
			/国务院(?!机构|有关|相关|各|组成|直属|所属|任命|批准|关于|办公)(?:(?![的了在是对将把由向等和与及召开发]|创新|完善|健全|建立|构建|优化)\p{Script=Han}){2,12}?(?:机制|执法机构|监管机构|管理机构|工作专班|委员会)(?!改革|建设|会议|的|主任|副主任)/gu,
		confidence: 0.955,
		example: "⟦国务院海水联防机制⟧要求，⟦国务院反走私执法机构⟧应当",
	},
	{
		// Centres and laboratories of the state, by what they are for.
		type: "organisation",
		pattern:
			/国家(?:(?![的了在是与对将把由向称说等据])\p{Script=Han}){2,14}?(?:技术创新中心|制造业创新中心|产业创新中心|工程(?:技术)?研究中心|工程实验室|重点实验室|临床医学研究中心|医学中心|数据中心|质检中心|计量中心|气候中心|气象中心|预报中心|防控中心|实验室)(?![群建体])/gu,
		confidence: 0.94,
		words: "start",
		example: "位于江北的⟦国家海水生物技术创新中心⟧",
	},
	{
		// The people's organisations without a level.
		type: "organisation",
		pattern:
			/(?<!\p{Script=Han}[省市县区州旗国委]|[省市县区州旗国])(?:工商联|妇联|侨联|文联|作协|科协|残联|记协|贸促会)(?!系统|机关|干部|工作者|组织)/gu,
		confidence: 0.88,
		words: "both",
		example: "希望⟦工商联⟧新一届领导班子",
	},
	{
		// Cells of the party under the name of their place.
		type: "organisation",
		pattern:
			/\p{Script=Han}{2,12}?[村镇乡社区](?:党总支(?!部)|党支部|党总支部)(?!书记)|\p{Script=Han}{2,12}?[村镇乡社区](?:党总支部|党支部)(?=书记)/gu,
		confidence: 0.95,
		words: "listed",
		example: "⟦武汉市柏湾村党总支部⟧书记，⟦武汉市柏湾村党支部⟧",
	},
	{
		// Organs of a meeting while it sits.
		type: "organisation",
		pattern:
			/[一二三四五六七八九十]{1,3}届(?:全国人大|全国政协|[省市县区]人大|[省市县区]政协)第?[一二三四五六七八九十]{1,3}次会议(?:主席团|秘书处)(?!(?:常务主席)?第|会议)/gu,
		confidence: 0.985,
		example: "⟦十四届全国人大二次会议主席团⟧交付审议",
	},
	{
		// The committees of a congress by their short names.
		type: "organisation",
		pattern:
			/(?:全国人大|全国政协)?(?:民委|监察司法委|监司委|财经委|财政经济委|教科文卫委|外事委|华侨委|环资委|农委|社建委|宪法法律委|宪法和法律委|民宗委|提案委|经济委|农业农村委|人资环委|人口资源环境委|教科卫体委|社法委|港澳台侨委|文化文史和学习委)(?=(?:副?主任)委员|主任)/gu,
		confidence: 0.97,
		example: "⟦华侨委⟧主任委员，⟦农委⟧副主任委员",
	},
	{
		// Chambers of parliaments abroad that only one state has, or that stand for the one spoken of.
		type: "organisation",
		pattern:
			/(?:(?:国会|联邦)?[参众]议院|联邦(?:参议|议)院|国家杜马|俄联邦委员会|最高拉达|最高议会|下议院|上议院|下院|上院(?!校)|国民议会|国民大会|大国民议会)(?![员长])/gu,
		confidence: 0.86,
		words: "both",
		example: "新⟦联邦议院⟧成立，⟦国家杜马⟧通过，⟦众议院⟧议长",
	},
	{
		// What a state has beside its ministries, with its name before it.
		type: "organisation",
		pattern:
			/(?:(?![的了在是对将把由向称说等据和与及、])\p{Script=Han}){2,8}?(?:总[理统]府|首相府|内阁(?!名单|成员|会议|改组|制)|王室|最高法院|宪法法院|宪法法庭|总检察院|检察院|(?:中央)?选举委员会|选举管理委员会|(?:航天|宇航|气象|情报|调查|统计|地质|核安全|移民|海关|税务|消防|警察|民防|海洋|地震|地质调查|交通安全|运输安全|疾控|食品药品|网络安全|灾害管理|应急管理|环境|民航|反贪|反腐)(?:总?局|厅|署|总署|委员会)(?!长)|海岸警卫队|国民警卫队|边防部队|(?:数据|档案|监测)网站)/gu,
		confidence: 0.955,
		words: "listed",
		example:
			"⟦新加坡总理府⟧网站，⟦科威特内阁⟧宣布，⟦美国海水数据网站⟧，⟦德国气象局⟧发布",
	},
	{
		type: "organisation",
		pattern:
			/(?:中央|国务院|省委?|市委?|[区县]委?)(?:(?![的了在是与对将把由向])\p{Script=Han}){2,16}?领导小组(?:办公室)?/gu,
		confidence: 0.95,
		words: "start",
		example: "⟦中央海水工作领导小组⟧成员",
	},
	{
		// Parties abroad by their names.
		type: "organisation",
		pattern:
			/(?:共同民主|自由民主|立宪民主|国民民主|社会民主|基督教民主|民主进步|国民力量|统一俄罗斯|印度人民|德国选择|自民|公明|国大|左翼|共和|民主|工|保守|自由民主|劳动|复兴|利库德集团?|正义与发展|人民行动)党(?![派籍员组委校史])/gu,
		confidence: 0.93,
		words: "both",
		example: "⟦共同民主党⟧和⟦左翼党⟧议员，民主党派",
	},
	{
		type: "organisation",
		pattern:
			/政法委(?!员)|(?:宣传部|组织部|统战部|纪委|人大常委会|政协)(?=(?:常务)?副?(?:部长|书记|主任|主席|秘书长))/gu,
		confidence: 0.9,
		words: "start",
		example: "⟦政法委⟧书记，⟦宣传部⟧副部长",
	},
	{
		type: "organisation",
		pattern:
			/(?<=^|[，。；、：“])中央(?=[及和、][省市区县]|决定|批准|召开|领导|要求|高度重视|纪检|和[省地]方)|(?<=统一到)中央(?=[及和、])/gu,
		confidence: 0.8,
		example: "落实。⟦中央⟧和省委的部署，⟦中央⟧决定",
	},
	{
		// Offices of a state that is named by a letter, and its army.
		type: "organisation",
		pattern:
			/(?=[俄乌美英法德日韩朝印伊以黎叙埃吉塔巴澳葡西意加荷匈塞希土泰越柬缅菲智秘墨])(?<=^|[^\p{Script=Han}0-9０-９]|[同与和对在向由据使为及称遭令击])[俄乌美英法德日韩朝印伊以黎叙埃吉塔巴澳葡西意加荷匈塞希土泰越柬缅菲智秘墨](?:(?:国防|外交|内政|财政|司法|能源|商务|卫生)部(?![长门])|国务院|议会|国会|参议院|众议院|最高法院|央行|(?:联邦)?政府(?!军))/gu,
		confidence: 0.93,
		example: "⟦俄国防部⟧称，⟦黎政府⟧谴责，愿同⟦葡议会⟧交往",
	},
	{
		// A state's offices in another one.
		type: "organisation",
		pattern:
			/(?:中国|美国|俄罗斯|英国|法国|德国|日本|韩国|朝鲜|印度|巴基斯坦|以色列|伊朗|乌克兰|土耳其|澳大利亚|加拿大|意大利|西班牙|波兰|埃及|巴西|沙特|越南|泰国|新加坡|马来西亚|印尼|菲律宾|[中俄乌美英法德日韩朝印伊以黎叙埃巴澳意加])驻(?:(?![的了、，和与])\p{Script=Han}){1,10}?(?:总领事馆|总领馆|领事馆|代表处|大使馆|使馆|使团)/gu,
		confidence: 0.95,
		example: "关闭⟦法驻尼日尔大使馆⟧，在⟦中国驻塞尔维亚使馆⟧举办",
	},
	{
		type: "organisation",
		pattern:
			/(?<!抗|援|参)[俄乌美英法韩印伊以](?=军(?![事工民备委垦品校官机费政旅营团衔种用火医方属]))军/gu,
		confidence: 0.9,
		words: "both",
		example: "⟦俄军⟧和⟦乌军⟧交火，⟦以军⟧空袭",
	},
	{
		type: "organisation",
		pattern:
			/(?<=【)\p{Script=Han}{2,4}[报報社](?=讯|訊)|(?<=据|本)(?:\p{Script=Han}{2,4}(?:日报|晚报|早报|商报|时报|通讯社))/gu,
		confidence: 0.95,
		example: "【⟦山海报⟧讯】",
	},
];

/** Names of firms, schools, hospitals, offices, by what they end in. */
export const ORGANISATION_SUFFIXES: readonly SuffixRule[] = [
	{
		suffix:
			/(?:(?:股份|责任){0,2}有限(?:责任)?公司(?!司)|股份公司|(?<!有限|上市|子|母|总)公司|集团(?!公司|有限|化|军)(?:有限公司|公司)?|合作社|银行(?!卡|业|家|间)|证券|基金会|事务所|交易所|律师事务所)(?:\p{Script=Han}{0,4}?(?:分公司|分行|支行|子公司|项目部|(?:事业|财务|建设|市场|销售|人事|技术|研发|营销|生产|运维|宣传|信息)部)|董事会|监事会|党组(?!书|成|副)|党委(?!书|副|委|常))?/gu,
		type: "organisation",
		confidence: 0.93,
		words: 7,
		example: "⟦江北宏达机械制造有限公司⟧和⟦上海东海集团⟧",
	},
	{
		suffix:
			/(?:大学(?!生)|学院(?!派)|研究总?院|研究所|研究中心|创新院|创新中心|创新研究院|规划院|勘测院|工研院|检测院|检验院|设计总院|工程中心|预警中心|监测中心|检测中心|应急中心|科学院|设计院|医院|中学(?!生)|小学(?!生)|幼儿园|福利院|养老院|敬老院|附中|附小|党校|职校|中专|实验室|出版社|通讯社|电视台|广播电台|电台|报社|杂志社|日报(?!道)|晚报|时报|商报|博物院|图书馆(?=副?馆长))/gu,
		type: "organisation",
		confidence: 0.92,
		words: 6,
		example: "⟦江西大学⟧和⟦武汉市儿童医院⟧",
	},
	{
		suffix:
			/(?:协会|学会(?!了)|联合会|商会|委员会(?!主任会议)|(?<!多党|执政|政党|竞选)联盟(?!国)|理事会(?!会议)|工会(?!会员)|促进会|研究会|基金会|总会|俱乐部|志愿队|救援队|消防救援[支大总]队|消防[支大总]队|支队|大队|总队|派出所|服务中心|疾控中心|指挥部|办事处|管委会|气象台|气象局|管理局|管理站|监管局|公安局|公安厅|海关(?![总检出]|监管(?!下))|教育局|教育厅|水利局|水利厅|财政局|财政厅|卫健委|发改委|交通局|交通厅|法院|检察院|水文站|供电所|分局|军分区|军区(?!司令)|警备区|卫戍区|足球队|合唱团|交响乐团|民乐团|杂技团|京剧院|篮球队|乒乓球队|国家队|剧团|乐团|歌舞团|艺术团)/gu,
		type: "organisation",
		confidence: 0.88,
		words: 5,
		example: "⟦武汉市公安局⟧和⟦中国钢铁协会⟧",
	},
	{
		suffix:
			/(?:(?:国防|外交|内政|司法|财政|卫生|教育|能源)部(?![长门])|国务院|议会|国会|众议院|参议院|外交学院|央行|(?<![新旧各该本前])政府(?!工作|间|性|军|部门|网)|警方|武装部队|武装力量|国防军|安全部队|空军(?!基地)|海军(?!基地|陆战)|陆军(?!战术)|(?<!国|大)使馆|(?<!国)大使馆|领事馆|总领馆|奥委会|足协)/gu,
		type: "organisation",
		confidence: 0.9,
		words: 1,
		example: "⟦法国外交部⟧和⟦波兰驻华大使馆⟧",
	},
	{
		suffix: /(?:抵抗运动|解放运动|解放阵线|解放组织|抵抗力量|圣战组织)/gu,
		type: "organisation",
		confidence: 0.96,
		words: 4,
		example: "⟦巴勒斯坦伊斯兰抵抗运动⟧武装人员",
	},
	{
		suffix:
			/(?:酒厂|纸厂|钢厂|糖厂|茶厂|电厂(?!区)|水厂|药厂|机械厂|制造厂|加工厂|化工厂|机床厂|食品厂|服装厂|纺织厂|[总分]厂|[冷热]轧厂|炼钢厂|炼铁厂|商场|百货大楼|风电场|(?:智造|生产|制造|研发|养殖|种植)基地)(?:第[一二三四五六七八九十]{1,2}\p{Script=Han}{0,4}?厂)?/gu,
		type: "organisation",
		confidence: 0.86,
		words: 4,
		owned: true,
		example: "⟦青岛啤酒厂⟧和⟦海东集团渝州制造基地⟧",
	},
];
