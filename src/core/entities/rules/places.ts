import { type Candidate, isWordEnd, type Reading } from "../candidate";
import { isShortDivision, lookUp } from "../lexicon/lexicon";
import { STOP_WORDS } from "../lexicon/stop";
import type { SuffixRule } from "./chain";
import type { PatternRule } from "./pattern";

/** Places by what stands in and after them. */
export const PLACE_RULES: readonly PatternRule[] = [
	{
		type: "place",
		pattern:
			/国家(?:(?![的和与级在、队])\p{Script=Han}){0,6}?(?:体育[场馆]|速滑馆|游泳馆|(?:游泳|滑雪|跳水|雪车雪橇|越野|冬季两项|会议|会展|网球)中心|大剧院|植物园|图书馆|美术馆|科技馆|版本馆|滑雪场)(?:[（(]\p{Script=Han}{2,3}[）)])?/gu,
		confidence: 0.9,
		words: "both",
		example: "⟦国家高台滑雪中心⟧和⟦国家植物园⟧，在⟦国家会展中心（上海）⟧举行",
	},
	{
		// A stretch of a river.
		type: "place",
		pattern:
			/\p{Script=Han}{1,2}[江河](?:干流|支流)?(?:(?![的了在是和与至到、])\p{Script=Han}){2,8}段(?![落时子位])/gu,
		confidence: 0.95,
		words: "listed",
		example: "⟦黄河银川段⟧水质，⟦长江干流江西段⟧",
	},
	{
		type: "place",
		pattern:
			/\p{Script=Han}{1,2}[江河](?:干流)?[上中下]{1,2}游(?![客戏])(?:地区)?/gu,
		confidence: 0.95,
		words: "listed",
		example: "位于⟦长江下游⟧的小城，⟦黄河中上游地区⟧",
	},
	{
		// Roads and railways by the letters of their ends.
		type: "place",
		pattern:
			/(?<![全我])[京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤琼川黔滇陕甘青蒙桂宁新藏贵广深成昆银兰西沈哈武郑杭福厦汕温连济石太呼包乌尉徐盐沿昌衡柳梅贺张唐余德]{2}(?:高速公路|高速(?![发增铁运行度])|高铁(?![站新]))/gu,
		confidence: 0.92,
		words: "both",
		example: "⟦广汕高铁⟧试运行，⟦银昆高速公路⟧全长",
	},
	{
		type: "place",
		pattern:
			/(?:(?![的了是在与和及对把被让为从向于将等给比到至赴各多两三古有])\p{Script=Han}){1,3}[堆庙坪岗洼渚坝沟]遗址(?![公博])/gu,
		confidence: 0.9,
		words: "both",
		example: "⟦四星堆遗址⟧出土",
	},
	{
		type: "place",
		pattern:
			/(?:(?![的了是在与和及对把被让为从向于将等给比到至赴各多两三不有全我本该某沿过渡跨护爱一入])\p{Script=Han}){2,3}[河江湖溪](?=水[量位质]|流域|沿岸|两岸|[上中下]游|畔|干流|支流|综合治理|防汛|大桥)/gu,
		confidence: 0.86,
		words: "both",
		example: "⟦青沙河⟧水量，⟦杜家河⟧沿岸",
	},
];

/** Sites and natural places by what they end in. */
export const PLACE_SUFFIXES: readonly SuffixRule[] = [
	{
		suffix:
			/(?:水库|船闸|升船机|(?:水利|水电|航电)枢纽(?!工程)|水电站|电站|变电站|火车站|高铁站|汽车站|地铁站|机场(?!航)|港区|大桥|大坝|隧道|体育馆|体育场|体育中心|博物馆|纪念馆|展览馆|图书馆|科技馆|美术馆|文化馆|大剧院|剧院|展览中心|会展中心|国际会议中心|奥体中心|大会堂|纪念碑|烈士陵园|陵园|遗址(?!公园)|故居|风景区|旅游区|保护区|着陆场|发射场|码头|作业区|湿地公园|森林公园|地质公园|国家公园|遗址公园|体育公园|公园|动物园|植物园|佛寺|陈列馆|教育馆|规划馆|步行街|(?:中央|人民|市民|文化|时代|世纪|站前|音乐|胜利|解放|革命|五一|八一)广场(?!舞)|古镇|古村|古城|古寨|苗寨|侗寨|藏寨|羌寨|水世界|欢乐世界|游乐园|度假区|景区|主题园|纪念园|王宫|皇宫|行宫|庄园|酒庄|大教堂|清真寺|神庙|实验站|试验站|观测站|国际机场|空港|陆港|物流港|智慧港|内陆港|无水港|大厦|公寓|商贸城|商务区|青少年活动中心|主?媒体中心)/gu,
		type: "place",
		confidence: 0.9,
		words: 4,
		example: "⟦武汉展览中心⟧和⟦杭州湿地公园⟧",
	},
	{
		suffix:
			/(?:经济技术开发区|经济开发区|高新技术产业开发区|高新技术产业园区?|高新技术开发区|高新区|开发区|工业园区?|产业园区?|科技园区?|物流园区?|保税区|综合保税区|自贸试验区|自由贸易试验区|自贸港|自由贸易港|自由贸易区|新区|新城(?![区镇乡])|口岸|特别行政区)/gu,
		type: "place",
		confidence: 0.9,
		words: 3,
		example: "⟦武汉经济开发区⟧和⟦海南自贸港⟧",
	},
	{
		suffix:
			/(?:都市圈|城市群|城市带|经济圈|经济带|旅游带|先行区|示范区|合作区|试验区|城市副中心|生态岛|科学城|科技城|生态城|难民营)/gu,
		type: "place",
		confidence: 0.9,
		words: 5,
		example: "⟦武汉都市圈⟧和⟦北京城市副中心⟧",
	},
	{
		// What trains leave and reach.
		suffix:
			/(?<!加油|充电|工作|换电|服务|气象|观测|监测|水电|卫生|文化|空间|[车网泵总])站(?=[驶始首]|开(?![展设创放始工])|出发|发出|发车)/gu,
		type: "place",
		confidence: 0.88,
		words: 2,
		example: "从⟦武汉柏家山站⟧开出",
	},
	{
		suffix:
			/(?<![本各该全新老农建])(?:社区(?![居工服治矫干党民])|居民小组|村民小组|小区(?![居业]))/gu,
		type: "place",
		confidence: 0.8,
		words: 2,
		example: "⟦景洪市曼景罕居民小组⟧",
	},
	{
		suffix:
			/(?:流域|盆地|高原|平原|草原|沙漠|海峡|半岛|群岛|三角洲|山脉|大峡谷|峡谷|瀑布|湿地|运河|林场|农场|渔港|油田|煤矿|沙地(?!带))/gu,
		type: "place",
		confidence: 0.88,
		words: 2,
		example: "⟦湘江流域⟧",
	},
	{
		suffix:
			/(?<![百一二三两各每强大小名老新富穷弱全该本我邻驻下进返回离住援帮扶山农渔古重特某万千城贫])[县镇乡村屯](?![镇民庄级委落官干支长部校史口居容亲情里土城域区])/gu,
		type: "place",
		confidence: 0.8,
		words: 2,
		example: "到⟦付坪村⟧和⟦武汉市柏湾镇⟧",
	},
];

const SITE =
	/[的了是在与和及对把被让为从向于将等给比到至赴各多两三不有全我本该某由]|[今明昨]天|开[村幕]/u;
const NOT_DIVISION =
	/(?:[两二三四五六七八九十][省市县区州][区市]?|农村|乡村|城市|地区|山区|城区|老区|灾区|景区|园区|市区|辖区|城乡|全村|小区|校区|特区|新村建|库区|片区|街区|牧区|林区|矿区|新区|社区|赛区|考区|展区|分区|主城区|城中区|港区|厂区|沉陷区|棚户区|搬迁区|安置区|功能区|核心区|受灾区|控制区|管控区|生活区|湖区|盐区|藏区|疆区)$/u;

/** A division right after the larger one it lies in: 湖南省|衡山县, 吉林市|孤店子镇|大荒地村. */
export function findDivisions(
	reading: Reading,
	before: readonly Candidate[],
): Candidate[] {
	const { text } = reading;
	const found: Candidate[] = [];
	for (const each of before) {
		if (each.type !== "place" || each.confidence < 0.8) continue;
		const rest = text.slice(each.end, each.end + 24);
		let length = 0;
		for (;;) {
			const match = DIVISION_STEP.exec(rest.slice(length));
			if (match === null) break;
			const step = match[0];
			if (
				SITE.test(step.slice(0, -1)) ||
				(!step.endsWith("街道") &&
					!isWordEnd(reading, each.end + length + step.length)) ||
				NOT_DIVISION.test(step) ||
				STOP_WORDS.has(step) ||
				(/^[委政人]/u.test(rest.slice(length + step.length)) &&
					/[省市县区州旗镇乡]$/u.test(step) &&
					step.length < 2)
			)
				break;
			length += step.length;
		}
		if (length > 0)
			found.push({
				type: "place",
				start: each.start,
				end: each.end + length,
				confidence: each.confidence,
			});
	}
	return found;
}

const DIVISION_STEP =
	/^\p{Script=Han}{1,5}?(?:族自治[州县]|族乡|自治[州县区旗]|[市县区镇乡村屯寨旗]|街道|苏木)(?![委政人镇村民级直里]|长(?!安))/u;

/** Places in a row from large to small, as one: 山西|太原, 北京|人民大会堂, 清溪县|石桥镇|上坪村. */
export function joinLevels(
	{ text }: Pick<Reading, "text">,
	before: readonly Candidate[],
): Candidate[] {
	const places = before
		.filter(
			({ type, confidence, start, end }) =>
				type === "place" && confidence >= 0.6 && end - start >= 2,
		)
		.sort((a, b) => b.start - a.start);
	const byStart = new Map<number, { place: Candidate; rank: number }[]>();
	const found: Candidate[] = [];
	for (const large of places) {
		const rank = rankOf(text.slice(large.start, large.end));
		const chains = [{ place: large, rank }];
		if (rank < SITE_RANK)
			for (const small of byStart.get(large.end) ?? [])
				if (rank < small.rank) {
					const place = {
						...large,
						end: small.place.end,
						confidence:
							rank === COUNTRY_RANK &&
							small.rank >= SHORT_RANK &&
							!SITE_END.test(text.slice(large.end, small.place.end))
								? Math.min(large.confidence, small.place.confidence)
								: together(large, small.place),
					};
					chains.push({ place, rank });
					found.push(place);
				}
		byStart.set(large.start, [...(byStart.get(large.start) ?? []), ...chains]);
	}
	return found;
}

const COUNTRY_RANK = 0;
/** A name that is a place's by its end, so that the state before it belongs to it: 美国|猛犸山. */
const SITE_END = /[山湖岛河湾谷镇村州省市郡寺宫塔桥站园]$/u;

/** As sure as both are on average, each by its length: a row of places is as sure as its places. */
function together(large: Candidate, small: Candidate): number {
	const [left, right] = [large.end - large.start, small.end - small.start];
	return (large.confidence * left + small.confidence * right) / (left + right);
}

const SHORT_RANK = 3;
const SITE_RANK = 6;
/** Ranks of places the lexicon does not know, by what they end in; the lexicon's go from 0 to 3. */
const RANKS: readonly (readonly [ending: RegExp, rank: number])[] = [
	[/省$/u, 1],
	// A state abroad; the prefectures of the country are listed.
	[/州$/u, 1.5],
	[/[市盟]$/u, 2],
	[/[县区旗]$/u, 3],
	[/(?:[镇乡]|街道)$/u, 4],
	[/(?:[村屯]|社区)$/u, 5],
];

function rankOf(name: string): number {
	return (
		lookUp(name)?.rank ??
		(isShortDivision(name) ? SHORT_RANK : undefined) ??
		RANKS.find(([ending]) => ending.test(name))?.[1] ??
		SITE_RANK
	);
}
