import { isBreak } from "./characters";

/** Two characters that names of bodies end with. */
const HEADS = new Set(
	"公司 集团 大学 学院 中学 小学 学校 党校 银行 分行 支行 协会 学会 商会 工会 总会 分会 联盟 联合会 委员会 理事会 基金会 常委会 联合国 医院 法院 检察院 研究院 研究所 事务所 交易所 派出所 究所 务所 易所 究院 察院 版社 报社 杂志 日报 晚报 时报 周刊 电台 视台 象台 通讯社 中心 总局 分局 公安局 安局 税局 商局 理局 务局 育局 政局 交部 防部 政部 贸部 业部 设部 育部 传部 织部 卫部 总部 支部 党部 干部局 组织 机构 议会 国会 众议院 议院 大会 人大 政协 市委 省委 县委 区委 党委 纪委 军委 工委 团委 中央 政府 内阁 法庭 军区 海军 空军 陆军 舰队 部队 大队 支队 中队 总队 球队 国家队 女队 男队 女排 男排 女篮 男篮 足协 俱乐部 乐部 代表团 表团 访问团 剧团 剧院 乐团 舞团 歌舞团 使馆 领馆 博物馆 图书馆 工厂 总厂 分厂 铁路局 办公厅 公厅 书记处 事处 秘书处 公社 合作社 支局 站 党 厂 队 部 局 院 所 会 社 署 司 委 处 厅 团 军 校 馆 报 台 盟 办"
		.split(" ")
		.filter((head) => head.length === 2)
		.map((head) => pairOf(head.charCodeAt(0), head.charCodeAt(1))),
);
/** What opens and closes, each row inside the ones before it: quotes, brackets, titles. */
const PAIRS: readonly (readonly [string, string])[] = [
	["“「『", "”」』"],
	["（(【〔", "）)】〕"],
	["《〈", "》〉"],
];
const PARTICLE = "的".charCodeAt(0);

/** Farther than this no name reaches. UTF-16 units. */
const REACH = 20;

/** For each character what of its clause may belong to the same name. 0 where there is nothing. */
export interface Clauses {
	/** The nearest head of a body's name that ends after the character: its two characters as a number. */
	readonly head: Uint32Array;
	/** How many characters lie between the character and the end of that head, and whether a 的 does. */
	readonly headDistance: Uint8Array;
	/** Marks around the character: 1 in quotes, 2 in brackets, 3 in 《》; 0 in none. */
	readonly within: Uint8Array;
}

/** Reads the clauses of a text. */
export function readClauses(text: string): Clauses {
	const size = text.length;
	const head = new Uint32Array(size);
	const headDistance = new Uint8Array(size);
	let next = 0;
	let end = 0;
	let particle = false;
	let after = 0;
	for (let at = size - 1; at >= 0; at--) {
		const unit = text.charCodeAt(at);
		const pair = pairOf(unit, after);
		after = unit;
		if (isBreak(unit)) next = 0;
		else if (HEADS.has(pair)) {
			next = pair;
			end = at + 2;
			particle = false;
		} else if (unit === PARTICLE) particle = true;
		if (next === 0 || end - at > REACH) continue;
		head[at] = next;
		headDistance[at] = (end - at) * 2 + Number(particle);
	}
	return { head, headDistance, within: nesting(text) };
}

function nesting(text: string): Uint8Array {
	const within = new Uint8Array(text.length);
	const marks: number[] = [];
	for (let at = 0; at < text.length; at++)
		if (roleOf(text.charCodeAt(at)) !== 0) marks.push(at);
	if (marks.length === 0) return within;
	for (let pair = 0; pair < PAIRS.length; pair++) {
		let from = -1;
		for (const at of marks) {
			const role = roleOf(text.charCodeAt(at));
			if (role === pair * 2 + 1) from = at + 1;
			else if (role === pair * 2 + 2) {
				if (from >= 0) within.fill(pair + 1, from, at);
				from = -1;
			}
		}
	}
	return within;
}

const roles = new Uint8Array(65536);

/** 0 for what is no mark of `PAIRS`, else twice its row plus 1 where it opens and 2 where it closes. */
function roleOf(unit: number): number {
	if (roles[PAIRS[0]?.[0].charCodeAt(0) ?? 0] === 0)
		for (const [row, sides] of PAIRS.entries())
			for (const [side, marks] of sides.entries())
				for (const mark of marks)
					roles[mark.charCodeAt(0)] = row * 2 + side + 1;
	return roles[unit] ?? 0;
}

/** Two characters as a number. */
function pairOf(first: number, second: number): number {
	return (first << 16) | second;
}
