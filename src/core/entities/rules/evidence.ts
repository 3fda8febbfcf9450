import type { PatternRule } from "./pattern";

/** One piece of evidence beside a name: how many log-odds it adds. */
export interface ContextRule {
	readonly pattern: RegExp;
	readonly weight: number;
	/** The evidence and a name marked ⟦⟧. A test reads it. */
	readonly example: string;
}

/** Text that ends where a name may begin. The first row that matches counts. */
export const BEFORE_NAME: readonly ContextRule[] = [
	{
		pattern:
			/(?:记者|通讯员|见习记者|实习生|特派员|摄影|文|图|编辑|责编|校对|版式设计|美编|制图|组版|作者|撰文|主播|编审)[：:／/ 　]*$/u,
		weight: 3.2,
		example: "记者⟦王小明⟧",
	},
	{
		pattern:
			/(?:总书记|书记|主席|主任|总理|总统|长|委员|常委|教授|研究员|分析师|经济学家|总监|经理|总裁|大使|代表|选手|队员|运动员|教练|冠军|专家|负责人|党员|烈士|英雄|模范|院士|博士|医生|医师|护士|老师|教师|学生|同学|村民|居民|农民|市民|游客|民警|队长|演员|导演|作家|诗人|画家|主持人|艺术家|歌手|企业家|创始人|工程师|设计师|技师|工人|职工|司机|店主|老板|业主|商户|姑娘|小伙|小伙儿|女孩|男孩|青年|职员|干部|女工|种植户|养殖户|大户|带头人|领头人|合伙人|承包人|经营者|店长|传承人|志愿者|顾问|首席|助理|妻子|丈夫|儿子|女儿|父亲|母亲|叫|名叫|嫌疑人|被告人|同志)$/u,
		weight: 2,
		example: "副市长⟦王小明⟧",
	},
	{
		pattern: /(?:^|[，。；：！？“（(《【〔])$/u,
		weight: 0.7,
		example: "，⟦王小明⟧",
	},
	{ pattern: /[、 　和与同及]$/u, weight: 0.5, example: "和⟦王小明⟧" },
	{ pattern: /[由对向为给被让请随]$/u, weight: 0.4, example: "由⟦王小明⟧" },
];

/** Text that begins where a name may end. The first row that matches counts. */
export const AFTER_NAME: readonly ContextRule[] = [
	{
		pattern:
			/^(?:同志|先生|女士|教授|总书记|主席|总理|总统|市长|书记|部长|院长|院士|烈士|老师|医生|[（(](?:女|男)|报道(?:$|[）)])|[ 　]*摄$|家(?:[因里中，]|的(?!庭)))/u,
		weight: 2,
		example: "⟦王小明⟧同志",
	},
	{
		pattern:
			/^(?:新时代|到|对[^，。]{1,12}(?:表示|说|介绍)|说|表示|指出|强调|介绍|认为|告诉|坦言|透露|回忆|感慨|出席|主持|参加|陪同|会见|作了?|发表|致辞|讲话|汇报|要求|宣布|代表|率|来到|深入|实地|一行|分别|也|还|在|等|任|担任|当选|获|夺|率领|带领|调研|考察|检查|看望|慰问|走访|听取|传达|首先|回答|签署|抵达|离开|访问|会谈|主讲|领学|感到|高兴|坚定|笑|正|一边|曾)/u,
		weight: 1.3,
		example: "⟦王小明⟧出席会议",
	},
	{
		pattern: /^(?:$|[，。；：！？、）)”】〕])/u,
		weight: 0.8,
		example: "⟦王小明⟧，",
	},
	{ pattern: /^[ 　和与的]/u, weight: 0.4, example: "⟦王小明⟧和" },
];

/** Evidence on both sides that is enough for any word that begins as names do. */
export interface BylineRule {
	/** Matches the end of the eight characters before a name. */
	readonly before: RegExp;
	/** Matches the beginning of the eight characters after it. */
	readonly after: RegExp;
	readonly weight: number;
	/** Names of this rule marked ⟦⟧. A test reads it. */
	readonly example: string;
}

/** Who wrote it or took it. */
export const BYLINE_RULES: readonly BylineRule[] = [
	{
		before: /(?:记者|通讯员|实习生|特派员|摄影|作者)[：:／/ 　]*$/u,
		after: /^(?:$|[，、）)／/ 　]|报道|摄(?!影师)|通讯员)/u,
		weight: 3,
		example: "本报记者⟦高洁⟧ 通讯员⟦方圆⟧",
	},
];

/** Names that only a fixed form shows. */
export const PERSON_RULES: readonly PatternRule[] = [
	{
		// Words run into the name on both sides: 贯彻习近平新时代.
		type: "person",
		pattern: /习近平(?=新时代|[^\p{Script=Han}]|同志|总书记|主席)/gu,
		confidence: 0.97,
		example: "贯彻⟦习近平⟧新时代思想",
	},
	{
		// Names of peoples that have no surname, in front of what ends them.
		type: "person",
		pattern:
			/(?<=[彝藏羌苗傣佤祜僳尼颇基诺独龙怒巴尔克古族]族(?:村民|老人|牧民|姑娘|小伙|阿妈|老阿妈|大叔|大妈))(?!们|代表|家|积极|纷纷|身着|欢|在|和|说|都|们|唱|群众)(?:(?![在和说们的是有身正对向与])\p{Script=Han}){3,5}(?=[、，。]|说|的|[一两几]?家)|(?<=[彝藏羌苗傣佤祜僳尼颇基诺独龙怒巴尔克古族]族(?:村民|老人|牧民)\p{Script=Han}{2,5}、)(?:(?![在和说们的是有身正对向与])\p{Script=Han}){3,5}(?=[一两几]家)/gu,
		confidence: 0.8,
		example: "看望彝族村民⟦阿好也木⟧、⟦列节俄果⟧两家",
	},
	{
		// How people are called who are known to all: 小廖, 老周. Said once it is a guess, said again it is a name.
		type: "person",
		pattern:
			/(?<=^|[，。；：！？、“”（）《》 ]|[给向对让被叫为和与跟])[小老](?:[王李张刘陈杨赵吴孙徐朱胡郭林罗郑梁谢宋唐韩冯邓曹彭曾肖董袁潘蒋蔡余杜吕丁姚卢姜崔谭陆汪范廖贾韦付邹熊孟秦薛闫侯郝孔邵毛阎戴贺龚]|周(?!末|期|边)|何(?!况)|程(?!序|度)|任(?!务)|许(?!多)|沈(?!阳))(?=每天|[就便也又还都却已才只准正是说笑想走来从心拿]|告诉|介绍|[，。：]|今年|家里|夫妇)/gu,
		confidence: 0.72,
		words: "start",
		example: "临近春节，⟦小廖⟧每天送货，⟦老周⟧说",
	},
	{
		// People whose given names are not told: 杜先生.
		type: "person",
		pattern:
			/(?<=^|[，。；：！？、“”（）的 ]|居民|市民|村民|游客|业主|顾客|读者|乘客|老板|经理|患者|店主|网友|家长)[王李张刘陈杨赵吴孙徐朱胡郭林罗郑梁谢宋唐韩冯邓曹彭曾肖董袁潘蒋蔡余杜吕丁姚卢姜崔谭陆汪范廖贾韦付邹熊孟秦薛闫侯郝孔邵毛阎戴贺龚周何程任许沈黄高马于叶苏夏钟田方石金白江史段雷钱汤尹黎易常武乔赖龙万](?=(?:先生|女士|小姐|大爷|大妈|阿姨|师傅|奶奶|爷爷|大姐|大哥|婆婆|老伯|老太)(?!们))/gu,
		confidence: 0.86,
		example: "居民⟦杜⟧先生、⟦高⟧女士",
	},
	{
		// Whoever is left unnamed.
		type: "person",
		pattern:
			/(?<=^|[^\p{Script=Han}]|[人员记长者民工男女子妻夫与和被由将的对向、因])[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严金魏陶姜谢邹章苏潘葛范彭鲁马方任袁柳史唐费薛雷贺倪汤罗毕郝常傅康余顾孟黄穆萧尹姚邵汪毛戴宋庞熊纪舒项董梁杜蓝季贾江郭林钟徐邱骆高夏蔡田胡凌霍万卢莫房丁邓洪包石崔龚程邢陆翁侯段侯赖龙叶白蒲乔谭曾廖游][某×][某×甲乙丙丁]?(?![些个种项处地时日年月次人])/gu,
		confidence: 0.92,
		example: "工作人员⟦陈某⟧多次，被告人⟦李某某⟧、⟦王某⟧供述，任某人",
	},
	{
		type: "person",
		pattern:
			/(?<!学|复|练|温|见|自|研|实|演|讲|恶|陋|预|补|传)习(?=主席|总书记|近平主席)/gu,
		confidence: 0.95,
		example: "⟦习⟧主席指示",
	},
];
