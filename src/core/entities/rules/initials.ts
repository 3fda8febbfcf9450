import {
	type Candidate,
	isWordEnd,
	isWordStart,
	type Reading,
} from "../candidate";

/** Where one letter, a word by itself, stands for a state or a region. */
export interface InitialRule {
	readonly letters: string;
	/** Matches the end of the eight characters before it. */
	readonly before?: RegExp;
	/** Matches the beginning of the eight characters after it. */
	readonly after?: RegExp;
	/** Letters of this rule marked ⟦⟧. A test reads it. */
	readonly example: string;
}

/** Where letters side by side stand for states or regions, each for its own. */
export interface RunRule {
	readonly letters: string;
	/** One letter that must be among them. */
	readonly with?: string;
	/** How many there are at least. */
	readonly least?: number;
	/** Matches the beginning of the eight characters after them. */
	readonly after?: RegExp;
	/** Runs of this rule marked ⟦⟧. A test reads it. */
	readonly example: string;
}

/** What is not said of states: 中欧 as a school, 中日 as a hospital. */
const NO_STATES =
	/^(?:文(?!化)|[语籍裔洲亚]|[网社](?![会区交团]|$)|友好医院|大学|学院|国际工商|双语|战争|混血)/u;

/** Letters in a row. The first row that matches counts. */
export const RUN_RULES: readonly RunRule[] = [
	{
		letters: "中美俄英法德日韩朝印澳欧乌",
		example: "推动⟦美⟧⟦中⟧人文交往，就⟦俄⟧⟦乌⟧局势，⟦中⟧⟦日⟧⟦韩⟧合作",
	},
	{
		letters: "港澳台",
		least: 3,
		example: "⟦港⟧⟦澳⟧⟦台⟧青年",
	},
	{
		letters: "巴以黎叙伊美俄乌土希英",
		after:
			/^(?:称|打击|袭击|目标|空袭|联军|对伊|冲突|局势|停火|边境|边界|双方|两国|关系|问题|交火|谈判|和谈|协议|空袭|战[事争火]|矛盾|紧张|对峙|方面|媒体|外长|领导人|首脑|元首|总统|同盟|联盟)/u,
		example: "⟦巴⟧⟦以⟧冲突，⟦黎⟧⟦以⟧停火，⟦美⟧⟦以⟧称拦截",
	},
	{
		letters:
			"中加意西葡荷匈塞希土乌哈吉塔越柬泰缅菲非波巴老蒙黎叙埃伊沙智秘古阿约以斯尼",
		with: "中",
		after:
			/^(?:[要应更须愿将都均应]|同[为是属]|共[同建享商]|两|双[方边]|[友邦]|传统|山水|关系|合作|务实|经贸|贸易|铁路|班列|建交|企业|商会|青年|媒体|人文|战略|全面|新时代|命运|人民|各领域|之间|元首|领导人|边境|边界|自贸|投资|文化|教育|产能|产业|数字|绿色|高层|往来|互利|开放|交流|港口|走廊|经济|科技|农业|能源|旅游|联合|理事会|论坛|在[^，。]{0,6}(?:领域|方面))/u,
		example: "⟦中⟧⟦意⟧要加强合作，⟦中⟧⟦吉⟧⟦乌⟧铁路，⟦塔⟧⟦中⟧友谊",
	},
	{
		letters: "京津冀沪苏浙皖川渝粤港澳深闽赣湘鄂鲁豫晋陕甘宁琼桂滇黔台",
		after:
			/^(?:[两三四][地省市区岸]|合作|往来|交流|经贸|社会|人员|民间|同胞|青年|更好融入)/u,
		example: "⟦川⟧⟦渝⟧两地，⟦苏⟧⟦浙⟧⟦皖⟧三省，⟦闽⟧⟦台⟧人员",
	},
	{
		letters:
			"中美俄英法德日韩朝印澳欧乌加意西葡荷匈塞希土哈吉塔越柬泰缅菲波巴老蒙黎叙埃伊沙智秘古阿约以斯尼委尼厄玻苏贝刚肯坦赞喀突纳格白爱捷罗保克丹挪芬冰奥",
		after: /^(?:两国|两军(?!对)|双边关系|边境(?!县|口岸))/u,
		example: "⟦委⟧⟦古⟧两国，⟦巴⟧⟦阿⟧边境地区",
	},
	{
		letters: "俄白",
		after: /^(?:联盟|续签|签署|一体化|两国|双方|关系|领导人|总统|外长|将)/u,
		example: "⟦俄⟧⟦白⟧续签法令",
	},
	{
		// As many provinces as the number says.
		letters:
			"京津冀沪苏浙皖川渝粤港澳闽赣湘鄂鲁豫晋陕甘青宁新琼桂滇云黔贵台黑吉辽蒙藏",
		after: /^(?:[两二三四五六七八九]|十[一二三]?)(?:[省市区地]|自治区|直辖市)/u,
		example: "⟦沪⟧⟦苏⟧⟦浙⟧⟦皖⟧四省市，⟦云⟧⟦贵⟧⟦川⟧三省",
	},
	{
		// As many states.
		letters:
			"中美俄英法德日韩朝印澳欧乌白蒙哈吉塔土老越柬泰缅菲新马意西葡荷波匈塞希巴以黎叙伊约埃沙阿加墨",
		after:
			/^(?:[两二三四五六七八九十]国|元首(?:会晤|峰会)|三方|经济走廊|跨境)/u,
		example: "⟦中⟧⟦俄⟧⟦蒙⟧三国，⟦俄⟧⟦白⟧两国",
	},
	{
		letters: "沪深京",
		after: /^(?:上市|两市|股市|[两三]地|交易所|A股)/u,
		example: "⟦沪⟧⟦深⟧上市公司",
	},
	{
		letters: "港澳",
		example: "支持⟦港⟧⟦澳⟧融入",
	},
	{
		letters: "亚非拉",
		least: 3,
		example: "来自⟦亚⟧⟦非⟧⟦拉⟧国家",
	},
];

const ARMS =
	"(?:武器|弹药|战机|战舰|战略|导弹|无人机|轰炸机|侦察机|军机|军舰|航母|军舰|坦克|潜艇|舰队|武装|防空|空袭|特种|空军|海军|陆军)";
const STATE =
	"(?:外长|防长|财长|总统|总理|首相|议长|前总统|前总理|副总统|国务卿|官员|官方|政府|当局|军方|警方|媒|专家|学者|议员|智库|民众|民调|企业|商界|各界|多地|多方|经济学家|大选|内政|境内|领土|边境|边界|首都|[东南西北中]部|西方|关税|能源|石油|天然气|股市|通胀|货币)";

/** Letters alone. The first row that matches counts. */
export const INITIAL_RULES: readonly InitialRule[] = [
	{
		letters: "俄乌以伊美巴黎韩朝印",
		after:
			/^(?:媒?称(?![职号为作霸赞道呼谓])|拟(?!人)|正?式?(?:证实|否认|回应|警告)|宣布)/u,
		example: "袭击后⟦乌⟧称击退进攻，国防部⟦以⟧称拦截",
	},
	{
		letters: "俄乌美英法德日韩朝印伊黎叙巴吉塔澳埃越菲塞匈波",
		before:
			/(?:击退|打击|袭击|空袭|轰炸|攻击|拦截|击落|阻止|抵御|反击|制裁|援助|施压|谴责|批评|警告|访问|出访|指责|敦促|呼吁|调查|称|要求|促|威胁|支持|允许|进口|证实了?|(?<![应绝面相反针核校])对|[来访驻赴抵离涉援向遏亲反旅为])$/u,
		after: /^(?![本语文元式籍裔族·•国方军媒医]|和中|大?使[馆领]|总?领)/u,
		example: "击退⟦俄⟧进攻，访⟦吉⟧期间，扩大进口⟦巴⟧商品",
	},
	{
		// Headlines: what a state does. 以 is a preposition and 法 a law as often as not.
		letters: "俄乌伊黎叙韩朝",
		after:
			/^(?:呼吁|要求|谴责|批评|敦促|斥|吁|击退|击落|摧毁|空袭|发射|拒绝|同意|将(?![军领来])|考虑|计划|威胁|强调|续签|签署|提名|批准|通过|宣称|指责|反对|驱逐|召回|限制|禁止|暂停|取消|最大|新(?:一届|任)?(?:政府|内阁|总统|总理|首相|议会|国会|防长|外长|财长))/u,
		example: "⟦俄⟧呼吁调查，⟦韩⟧最大在野党",
	},
	{
		letters: "美英法德日印巴澳加意",
		before: /(?:^|[^\p{Script=Han}])$/u,
		after:
			/^(?:呼吁|要求|谴责|批评|敦促|斥|吁|击落|空袭|拒绝|同意|考虑|计划|威胁|续签|签署|提名|批准|通过|指责|反对|驱逐|召回|限制|禁止|暂停|取消|最大|新(?:一届|任)?(?:政府|内阁|总统|总理|首相|议会|国会|联邦议院|防长|外长|财长))/u,
		example: "⟦美⟧拒绝签署，⟦德⟧新联邦议院",
	},
	{
		// Where an army leaves.
		letters: "俄乌美英法德日韩朝印伊黎叙尼马乍阿伊叙",
		before: /[从自向]$/u,
		after: /^(?:撤军|撤出|撤侨|撤兵|撤离|增兵|出兵)/u,
		example: "从⟦尼⟧撤军",
	},
	{
		letters: "俄乌美韩英法德伊朝黎叙印埃",
		after: new RegExp(`^(?:${ARMS}|${STATE})`, "u"),
		example: "⟦乌⟧导弹部队，⟦黎⟧南部城镇，⟦美⟧西方国家",
	},
	{
		letters: "俄乌美英韩朝伊黎叙巴德日埃越菲泰",
		before: /(?:^|[^存现实内正旨潜重所健旧外好安犹不志贵意])在$/u,
		after:
			/^(?:[遭被受维举召会进打袭部设华]|本土|境内|参加|出席|访问|学习|留学|工作|投资|企业|资产|员工|公民|侨民|军事|驻军|生产|销售)/u,
		example: "解除在⟦乌⟧维修禁令，在⟦美⟧资产",
	},
	{
		// Headlines: what somebody does to a state or by it.
		letters: "美俄日",
		before:
			/(?:(?:[^流逃东西乱]|^)窜|遏|倚|媚|(?<![出外租暂假转筹挪求])借|勾连|勾结|投靠|依附)$/u,
		after:
			/^(?![方国军元丽好本式文金术食容景味女化名学妆梦商风援光色照前后]|联储)/u,
		example: "“过境”窜⟦美⟧，倚⟦美⟧谋独，借⟦美⟧施压",
	},
	{
		letters: "以",
		after: /^(?:总理|防长|外长|国防部长|议会)(?!身份|名义|级|为)/u,
		example: "媒体称⟦以⟧总理批准",
	},
	{
		letters: "美俄英德日",
		after:
			/^制(?=[式“]|(?:[^，。]{0,6}(?:导弹|武器|战机|战斗机|坦克|装备|无人机|弹药|炮|防空)))/u,
		example: "摧毁⟦美⟧制武器，⟦俄⟧制导弹",
	},
	{
		letters: "吉巴塔乌俄美韩澳意法德英越",
		before: /(?:^|[，。；：！？、”“]|表示|强调|指出)$/u,
		after:
			/^(?:对此|愿[同与意]|高度[重赞]|将继续|支持|欢迎中|感谢中|坚定|期待|希望|珍视)/u,
		example: "，⟦吉⟧对此高度赞赏",
	},
];

const BY_LETTER = new Map<string, InitialRule[]>();
for (const rule of INITIAL_RULES)
	for (const letter of rule.letters)
		BY_LETTER.set(letter, [...(BY_LETTER.get(letter) ?? []), rule]);
/** Code units. */
const RUN_LETTERS = new Set(
	RUN_RULES.flatMap(({ letters }) =>
		Array.from(letters, (letter) => letter.charCodeAt(0)),
	),
);
const CONFIDENCE = 0.92;
const COUNTED = /^[两二三四五六七八九][国省市地区]/u;

/** Letters that words beside them show to stand for places. Only words that are nothing but such letters are looked at. */
export function findInitials(reading: Reading): Candidate[] {
	const { text } = reading;
	const found: Candidate[] = [];
	for (let start = 0; start < text.length; start++) {
		if (
			!RUN_LETTERS.has(text.charCodeAt(start)) ||
			!isWordStart(reading, start)
		)
			continue;
		let last = start + 1;
		while (RUN_LETTERS.has(text.charCodeAt(last))) last++;
		const from = isDay(text, start) ? start + 1 : start;
		const end = runEnd(reading, from, last);
		for (let at = from; at < end; at++)
			found.push({
				type: "place",
				start: at,
				end: at + 1,
				confidence: CONFIDENCE,
			});
		start = Math.max(start, end - 1);
	}
	return found;
}

/** Where the longest run of letters that stand for places ends, at the end of a word; `from` where none does. */
function runEnd(reading: Reading, from: number, last: number): number {
	const { text } = reading;
	for (let end = last; end > from; end--) {
		// 韩三|国: the word that a number cut into.
		if (!isWordEnd(reading, end) && !COUNTED.test(text.slice(end, end + 2)))
			continue;
		if (end - from === 1 ? isAlone(text, from) : isRun(text, from, end))
			return end;
	}
	return from;
}

/** 5日|中美: the day of a date. */
function isDay(text: string, start: number): boolean {
	return (
		text.charAt(start) === "日" &&
		/[0-9０-９一二三四五六七八九十今当近生节假昨次每]/u.test(
			text.charAt(start - 1),
		)
	);
}

function isRun(text: string, start: number, end: number): boolean {
	const run = text.slice(start, end);
	const after = text.slice(end, end + 8);
	if (new Set(run).size < run.length || NO_STATES.test(after)) return false;
	return RUN_RULES.some(
		(rule) =>
			run.length >= (rule.least ?? 2) &&
			(rule.with === undefined || run.includes(rule.with)) &&
			(rule.after?.test(after) ?? true) &&
			[...run].every((letter) => rule.letters.includes(letter)),
	);
}

function isAlone(text: string, start: number): boolean {
	const letter = text.charAt(start);
	const before = text.slice(Math.max(0, start - 8), start);
	const after = text.slice(start + 1, start + 9);
	return (BY_LETTER.get(letter) ?? []).some(
		(rule) =>
			(rule.before?.test(before) ?? true) && (rule.after?.test(after) ?? true),
	);
}
