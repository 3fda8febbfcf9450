import type { PatternRule } from "./pattern";

const D = "[0-9０-９]";
const NUMBER = `${D}+(?:[,，]${D}{3})*(?:[.．]${D}+)?`;
const SCALE = "(?:万亿|千亿|百亿|十亿|千万|百万|十万|亿|万|千|百)";
const MORE = "(?:多|余|几)?";
const TO = "(?:至|到|—{1,2}|－|–|-|~|～)";

/** Units of measure: they make a quantity of Arabic and of Chinese numerals. */
const MEASURES =
	"元|块钱|美元|欧元|日元|港元|港币|英镑|卢布|韩元|澳元|加元|新台币|个?百分点|平方公里|平方千米|平方米|立方米|公里|千米|厘米|毫米|微米|纳米|英里|海里|公顷|英亩|千瓦时|千瓦|兆瓦|公斤|千克|毫克|毫升|摄氏度|标准箱|人次|车次|架次|英尺|英寸|盎司|米|里(?!程)|亩|升|吨|克(?!服)|斤|度电|桶|人(?!民|口|类|员|才|工|居|均|大)";

/** Measure words: after Arabic numerals only, since 三大, 两类, 一个 count nothing in particular. */
const COUNTS =
	"个(?!月|半月|小时|星期|世纪|工作日|学期|百分点)|名|位(?!居|列|于)|家|项|座|条|件|辆|架|艘|台|套|部(?!门|委|队|分)|本|册|篇|次|场|批|种|类|处|间|户|所|支|枚|颗|棵|株|头|只|匹|张|幅|片|块|段|道|起|宗|例|笔|单|份(?!额)|班|列|对|双|副|组|节|集(?!团)|章|倍|成(?!员|立|为|功)|层|岁|票|席|枪|箱|袋|瓶|艇|趟|口|吨位|例|盏|眼|孔|台套|车|村(?!民|庄)|镇|县|省|市(?!直|级|场)|国(?!家|内|际)|字|页|步|分(?!钟|期|别|为|布|析)|金(?!融|额|牌|属)|银(?!行|牌)|铜(?!牌)|环";

/** Money, percentages, measures and counts. What limits them (超过, 约, 以上) stays outside. */
export const QUANTITY_RULES: readonly PatternRule[] = [
	{
		type: "quantity",
		pattern: new RegExp(
			`(?<!${D}[.．,，]?|[第A-Za-z])(?:${NUMBER}[%％]?${SCALE}?${TO})?${NUMBER}${MORE}(?:[%％‰℃]|${SCALE}?${MORE}(?:${MEASURES}|${COUNTS})|${SCALE}(?![年]))`,
			"gu",
		),
		confidence: 0.94,
		example:
			"⟦3亿元⟧，⟦12.5%⟧，⟦7个⟧方面，⟦120公里⟧，⟦3.2亿⟧，⟦20%至30%⟧，⟦400余个⟧，第2版，第14期",
	},
	{
		type: "quantity",
		pattern:
			/(?:百分之|千分之|[一二三四五六七八九十]{1,6}分之)[零一二三四五六七八九十百]+(?:点[零一二三四五六七八九]+)?(?:至[零一二三四五六七八九十]+)?|(?<=[^\p{Script=Han}]|[超近约过逾达])[一二三四五六七八九](?:成(?!员|立|为|功|长|果)(?:[一二三四五六七八九半](?!数))?)/gu,
		confidence: 0.92,
		example: "⟦百分之五十⟧，⟦三分之一⟧，超⟦四成⟧",
	},
	{
		type: "quantity",
		pattern: new RegExp(
			`(?<![第百千万亿一二三四五六七八九十]|${D})(?:[一二两三四五六七八九]?[十百千万亿][一二三四五六七八九十百千万亿零]*|[两二三四五六七八九十])${MORE}(?:${MEASURES})`,
			"gu",
		),
		confidence: 0.8,
		words: "start",
		example: "投入⟦五千万元⟧，修路⟦三十公里⟧",
	},
];
