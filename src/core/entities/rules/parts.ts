import { Phrases } from "../../text/phrases";
import {
	type Candidate,
	isWordEnd,
	isWordStart,
	type Reading,
} from "../candidate";
import { BEFORE_NAME } from "./evidence";

/** One row of names that are made of parts, without a surname. */
export interface PartsRule {
	/** Blank-separated. */
	readonly parts: string;
	/** Names of this row marked ⟦⟧. A test reads it. */
	readonly example: string;
}

/** Parts of given names that stand beside each other in any order: 扎西|顿珠, 巴音|朝鲁. */
export const PARTS_RULES: readonly PartsRule[] = [
	{
		// Tibetan.
		parts:
			"扎西 次仁 才仁 泽仁 次旺 次旦 次珠 次多 卓玛 卓嘎 央金 央宗 央珍 拉姆 拉毛 多吉 多杰 顿珠 丹增 旦增 丹巴 旦巴 平措 罗布 尼玛 达娃 达瓦 格桑 嘎玛 尕玛 洛桑 罗桑 江村 江措 加措 嘉措 坚赞 坚参 强巴 向巴 曲珍 曲扎 德吉 白玛 班玛 白珍 索朗 索南 仁增 仁青 仁钦 贡布 贡嘎 旺堆 旺杰 旺姆 旺久 旺加 阿旺 昂旺 赤列 赤林 益西 益希 晋美 久美 桑吉 桑珠 桑杰 巴桑 拉巴 普布 普琼 边巴 米玛 欧珠 土登 群培 群宗 南杰 朗杰 朗卡 扎巴 措姆 措毛 吉宗 玉珍 梅朵 更登 尕藏 才让 才旦 周毛 东智 华旦 其美 泽旺 邓珠 降措 云旦 维色 斯郎 斯朗",
		example: "村民⟦扎西顿珠⟧和⟦才仁拉姆⟧，主席⟦洛桑江村⟧",
	},
	{
		// Mongolian.
		parts:
			"巴音 白音 巴特尔 巴图 朝鲁 朝克 其其格 格日勒 格日乐 图雅 托娅 高娃 乌云 乌日娜 娜仁 娜日苏 萨仁 斯琴 斯日古楞 苏日娜 哈斯 呼和 呼格吉勒 宝音 宝力高 宝力道 那顺 孟克 孟和 孟根 敖特根 敖登 阿古拉 阿拉坦 额尔敦 额尔德尼 特木尔 铁木尔 苏和 苏德 乌力吉 布仁 布和 毕力格 毕力格图 吉日嘎拉 吉日格勒 达来 斯钦 塔娜 青格勒 呼斯楞 朝格图 乌恩 莎日娜 萨日娜 满都拉 满都呼 牧仁 恩和 巴雅尔 图力古尔 仓布 夫和",
		example: "副委员长⟦巴音朝鲁⟧，牧民⟦乌云其其格⟧",
	},
	{
		// Uyghur; others are written by sound alone and found as such.
		parts:
			"阿不都 阿布都 阿卜杜 买买提 麦麦提 买合木提 麦合木提 吐尔逊 图尔荪 吐尔洪 热西提 热合曼 热依木 热合木 外力 卡德尔 库尔班 肉孜 艾力 艾尔肯 艾合买提 艾买提 玉素甫 玉素普 依明 依马木 努尔 赛买提 司马义 斯马义 亚森 牙生 沙吾提 木合塔尔 古丽 古丽娜尔 阿依古丽 帕提古丽 米吉提 哈力克 哈里克 阿迪力 阿力木 艾克拜尔 艾山 玉山江 迪力夏提 帕尔哈提 塔依尔 卡米力 克里木 茹仙古丽 热娜古丽 阿娜尔古丽",
		example: "牧民⟦阿不都热西提·买买提⟧和⟦努尔买买提⟧",
	},
];

const PARTS = new Phrases(PARTS_RULES.flatMap(({ parts }) => parts.split(" ")));
/** Most parts of a name. */
const MOST = 4;

/** Names that are made of two parts or more, and of one where the words before it vouch for it. */
export function findByParts(reading: Reading): Candidate[] {
	const { text } = reading;
	const found: Candidate[] = [];
	for (let start = 0; start < text.length - 1; start++) {
		if (PARTS.longestAt(text, start) === undefined) continue;
		let end = start;
		let count = 0;
		for (; count < MOST; count++) {
			const part = PARTS.longestAt(text, end);
			if (part === undefined) break;
			end += part.length;
			// 阿不都|热西提|·|买买提: the father's name follows.
			if (
				text.charAt(end) === "·" &&
				PARTS.longestAt(text, end + 1) !== undefined
			)
				end++;
		}
		if (!isWordStart(reading, start) && !isWordEnd(reading, end)) continue;
		const led =
			count > 1 ||
			BEFORE_NAME.slice(0, 2).some(({ pattern }) =>
				pattern.test(text.slice(Math.max(0, start - 8), start)),
			);
		if (!led) continue;
		found.push({
			type: "person",
			start,
			end,
			confidence: count > 1 ? 0.96 : 0.8,
		});
		start = end - 1;
	}
	return found;
}
