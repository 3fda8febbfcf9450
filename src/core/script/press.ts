import type { Region } from "./script";

/**
 * A word that OpenCC's dictionary and the words of the sentence both get wrong, or that only its neighbours decide. Forms
 * are OpenCC's standard Traditional; towards a region they become that region's.
 */
export interface PressRow {
	/** As Simplified text has it. */
	readonly word: string;
	/** Of the same length. */
	readonly form: string;
	/** What must stand right before it, and right after it; `^` and `$` are next to the word. */
	readonly before?: RegExp;
	readonly after?: RegExp;
	/** The usages towards which it holds; absent for all Traditional ones. */
	readonly to?: readonly Region[];
	/** A sentence with the word as `⟦里→裏⟧`, the right form being the standard one. */
	readonly example: string;
	/** Where the right form is to be looked up. */
	readonly source: string;
}

/** 教育部《重編國語辭典修訂本》. */
const GUOYU = "重編國語辭典修訂本";
/** 《通用规范汉字表》附件一《规范字与繁体字、异体字对照表》. */
const GUIFAN = "通用规范汉字表附件一";
/** 《现代汉语词典》. */
const XIANDAI = "现代汉语词典";
/** What the bearer or the place itself prints. */
const OWN = "本名";
/** 香港教育局《香港小學學習字詞表》. */
const HONG_KONG = "香港小學學習字詞表";

/** What a number ends with. */
const NUMBER = /[0-9０-９一二两三四五六七八九十百千万亿几数每]$/u;

/** The beginning of a clause. */
const CLAUSE = /(?:^|[，。；：、！？“”「」\s])$/u;
/** How people are addressed by their surname, and no seat or room of theirs (于主席台). */
const ADDRESS =
	/^(?:先生|女士|某|(?:书记|主任|主席|市长|县长|区长|镇长|局长|部长|院长|校长|处长|厂长|队长|经理|教授|博士|老师|医生|院士|教练|师傅)(?![台团办室会]))/u;

/** The press dictionary towards Traditional usages. Of two rows in one place the first holds. */
export const PRESS: readonly PressRow[] = [
	{
		word: "只",
		form: "隻",
		before: /(?:[0-9０-９]|[0-9０-９一二两三四五六七八九十百千万亿][余多])$/u,
		after: /^[^能有要是不得剩需会好想可用为求限对在因管顾作做凭靠允许]/u,
		example: "保护区内有2500⟦只→隻⟧候鸟",
		source: `${GUOYU}「隻」`,
	},
	{
		word: "天后",
		form: "天後",
		before: NUMBER,
		example: "三⟦天后→天後⟧抵达",
		source: `${GUOYU}「後」`,
	},
	{
		word: "天后",
		form: "天後",
		before: /[多余半]$/u,
		example: "十多⟦天后→天後⟧抵达",
		source: `${GUOYU}「後」`,
	},
	{
		word: "出",
		form: "齣",
		before: NUMBER,
		after:
			/^(?:[新老大小好]|传统|经典|历史|地方|折子|精彩的?)?(?:[戏剧](?![院场团])|闹剧|悲剧|喜剧|话剧|京剧|大戏|好戏|新戏)/u,
		example: "演员们排了一⟦出→齣⟧新戏",
		source: `${GUOYU}「齣」`,
	},
	{
		word: "系",
		form: "繫",
		before: /[情心魂梦命]$/u,
		after: /^[^列统数]/u,
		example: "真情⟦系→繫⟧灾区",
		source: `${GUOYU}「繫」`,
	},
	{
		word: "系",
		form: "繫",
		after:
			/^(?:领带|领结|红领巾|鞋带|安全[带绳]|围[裙巾]|腰带|丝[巾带]|蝴蝶结|纽扣|扣子)/u,
		example: "乘车请⟦系→繫⟧安全带",
		source: `${GUOYU}「繫」`,
	},
	{
		word: "干",
		form: "乾",
		after: /^(?:香菇|蘑菇|木耳|辣椒|花椒|海带|海参|鲍鱼|虾仁|桂圆|红枣|玫瑰)/u,
		example: "⟦干→乾⟧香菇供不应求",
		source: `${GUOYU}「乾」`,
	},
	{
		word: "余",
		form: "余",
		before: CLAUSE,
		after: ADDRESS,
		example: "⟦余→余⟧书记指出",
		source: `${GUOYU}「余」`,
	},
	{
		word: "于",
		form: "于",
		before: CLAUSE,
		after: ADDRESS,
		example: "⟦于→于⟧主任介绍",
		source: `${GUOYU}「于」`,
	},
	{
		word: "钟",
		form: "鍾",
		before: /姓$/u,
		example: "姓⟦钟→鍾⟧的人家",
		source: `${GUOYU}「鍾」`,
	},
	{
		word: "江干区",
		form: "江干區",
		example: "杭州市⟦江干区→江干區⟧",
		source: `${OWN}：江干區`,
	},
	{
		word: "子丑寅卯",
		form: "子丑寅卯",
		example: "讲出个⟦子丑寅卯→子丑寅卯⟧",
		source: `${GUOYU}「丑」`,
	},
	{
		word: "尽快",
		form: "盡快",
		to: ["hk", "hkp"],
		example: "⟦尽快→盡快⟧答复",
		source: `${HONG_KONG}「盡快」`,
	},
	{
		word: "尽量",
		form: "盡量",
		to: ["hk", "hkp"],
		example: "⟦尽量→盡量⟧避免",
		source: `${HONG_KONG}「盡量」`,
	},
	{
		word: "尽早",
		form: "盡早",
		to: ["hk", "hkp"],
		example: "⟦尽早→盡早⟧动工",
		source: `${HONG_KONG}「盡早」`,
	},
	{
		word: "蒙在鼓里",
		form: "蒙在鼓裏",
		example: "他被⟦蒙在鼓里→蒙在鼓裏⟧",
		source: `${GUOYU}「蒙在鼓裡」`,
	},
	{
		word: "系属",
		form: "係屬",
		after: /^(?!于)/u,
		example: "传闻⟦系属→係屬⟧谣言",
		source: `${GUOYU}「係」`,
	},
	{
		word: "不准",
		form: "不准",
		after: /^[^确]/u,
		example: "⟦不准→不准⟧在此停车",
		source: `${GUOYU}「准」`,
	},
	{
		word: "喂",
		form: "餵",
		after: /^[^，,！!…—、。]/u,
		example: "饲养员⟦喂→餵⟧它们吃竹子",
		source: `${GUOYU}「餵」`,
	},
	{
		word: "回归",
		form: "回歸",
		after: /^(?!线|分析|模型|方程|系数)/u,
		example: "香港⟦回归→回歸⟧祖国",
		source: `${HONG_KONG}「回歸」`,
	},
	{
		word: "回流",
		form: "回流",
		example: "人才⟦回流→回流⟧",
		source: `${GUOYU}「回流」`,
	},
	{
		word: "回音",
		form: "回音",
		example: "去信没有⟦回音→回音⟧",
		source: `${GUOYU}「回音」`,
	},
	{
		word: "湖里区",
		form: "湖里區",
		example: "厦门市⟦湖里区→湖里區⟧",
		source: `${OWN}：湖里區`,
	},
	{
		word: "余干",
		form: "餘干",
		example: "江西省⟦余干→餘干⟧县",
		source: `${OWN}：餘干縣`,
	},
	{
		word: "新干县",
		form: "新干縣",
		example: "江西省⟦新干县→新干縣⟧",
		source: `${OWN}：新干縣`,
	},
	{
		word: "马里",
		form: "馬利",
		to: ["twp"],
		after: /^(?!亚纳|奥|兰)/u,
		example: "⟦马里→馬利⟧总统来访",
		source: `${OWN}：馬利共和國（臺灣用名）`,
	},
	{
		word: "马里",
		form: "馬里",
		after: /^(?!亚纳|奥|兰)/u,
		example: "⟦马里→馬里⟧总统来访",
		source: `${OWN}：馬里共和國`,
	},
	{
		word: "克制",
		form: "克制",
		example: "呼吁各方保持⟦克制→克制⟧",
		source: `${GUOYU}「克制」`,
	},
	{
		word: "局限",
		form: "局限",
		example: "不能⟦局限→局限⟧于眼前",
		source: `${GUOYU}「局限」`,
	},
	{
		word: "娘",
		form: "娘",
		example: "回⟦娘→娘⟧家过年",
		source: `${GUOYU}「娘家」`,
	},
	{
		word: "折合",
		form: "折合",
		example: "⟦折合→折合⟧人民币七元",
		source: `${GUOYU}「折合」`,
	},
	{
		word: "托福",
		form: "托福",
		after: /^(?:考试|成绩|听力|\d)/u,
		example: "⟦托福→托福⟧考试改期",
		source: OWN,
	},
	{
		word: "朱红",
		form: "朱紅",
		example: "⟦朱红→朱紅⟧大门",
		source: `${GUOYU}「朱紅」`,
	},
	{
		word: "复议",
		form: "復議",
		example: "申请行政⟦复议→復議⟧",
		source: `${GUIFAN}「復」`,
	},
	{
		word: "复核",
		form: "覆核",
		to: ["hk", "hkp"],
		example: "申请司法⟦复核→覆核⟧",
		source: "香港司法機構：司法覆核",
	},
	{
		word: "艰巨",
		form: "艱巨",
		to: ["hk", "hkp"],
		example: "任务⟦艰巨→艱巨⟧",
		source: `${HONG_KONG}「艱巨」`,
	},
	{
		word: "毁",
		form: "毀",
		example: "大火烧⟦毁→毀⟧民房",
		source: `${GUIFAN}「毀」`,
	},
];

/** The press dictionary towards Simplified: words as Traditional text has them, forms as the mainland prints them. */
export const PRESS_TOWARDS_SIMPLIFIED: readonly PressRow[] = [
	{
		word: "覆核",
		form: "复核",
		example: "法院⟦覆核→复核⟧案件",
		source: `${GUIFAN}「复核」`,
	},
	{
		word: "覆查",
		form: "复查",
		example: "⟦覆查→复查⟧结果",
		source: `${GUIFAN}「复查」`,
	},
	{
		word: "覆檢",
		form: "复检",
		example: "⟦覆檢→复检⟧合格",
		source: `${GUIFAN}「复检」`,
	},
	{
		word: "覆命",
		form: "复命",
		example: "回國⟦覆命→复命⟧",
		source: `${GUIFAN}「复命」`,
	},
	{
		word: "甚麼",
		form: "什么",
		example: "這是⟦甚麼→什么⟧",
		source: `${XIANDAI}「什么」`,
	},
	{
		word: "衹",
		form: "只",
		example: "⟦衹→只⟧有一人",
		source: `${GUIFAN}「只」`,
	},
	{
		word: "敍",
		form: "叙",
		example: "⟦敍→叙⟧述",
		source: `${GUIFAN}「叙」`,
	},
	{
		word: "砲",
		form: "炮",
		example: "⟦砲→炮⟧火",
		source: `${GUIFAN}「炮」`,
	},
	{
		word: "鎗",
		form: "枪",
		example: "⟦鎗→枪⟧聲",
		source: `${GUIFAN}「枪」`,
	},
	{
		word: "妳",
		form: "你",
		example: "⟦妳→你⟧好",
		source: `${GUIFAN}「你」`,
	},
	{
		word: "牠",
		form: "它",
		example: "⟦牠→它⟧們",
		source: `${GUIFAN}「它」`,
	},
	{
		word: "連絡",
		form: "联络",
		example: "保持⟦連絡→联络⟧",
		source: `${XIANDAI}「联络」`,
	},
	{
		word: "份子",
		form: "分子",
		before:
			/(?:分|犯罪|恐怖|知識|積極|不法|激進|極端|分裂|武裝|暴力|腐敗|右翼|左翼|敵對|壞|反動)$/u,
		example: "犯罪⟦份子→分子⟧落網",
		source: `${XIANDAI}「分子」`,
	},
];
