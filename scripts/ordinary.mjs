// node scripts/ordinary.mjs: writes src/core/entities/lexicon/ordinary.ts from jieba's dictionary as the package nodejieba
// carries it: the words that it tags as persons' names although they are everyday words.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./places.mjs";

const dictionary = new Map(
	readFileSync(
		path.join(
			root,
			"node_modules/nodejieba/submodules/cppjieba/dict/jieba.dict.utf8",
		),
		"utf8",
	)
		.split("\n")
		.map((line) => line.split(" "))
		.map(([word, count, tag]) => [word, { count: Number(count), tag }]),
);
const surnames = readFileSync(
	path.join(root, "src/core/entities/lexicon/surnames.ts"),
	"utf8",
);
const setOf = (name) =>
	new Set(new RegExp(`${name} = new Set\\(\\s*"([^"]+)"`).exec(surnames)[1]);
const first = new Set([...setOf("COMMON_SURNAMES"), ...setOf("RARE_SURNAMES")]);

/** Frequent names: of persons of history and novels, and such as people in the news have. */
const NAMES = new Set(
	"康熙 宋江 曹操 刘备 鲁迅 林彪 杜甫 孔明 武松 李逵 孔子 孙权 朱德 江青 刘邦 项羽 慕容 沙僧 范蠡 岳飞 李鹏 马良 黎明 司马 关公 曹禺 李俊 林冲 荣禄 郑和 张宁 庄子 刘翔 张飞 杜鹃 李白 王明 朱熹 孟子 陈毅 王平 陆羽 吕布 金庸 吴仪 周瑜 施琅 胡适 袁绍 胡风 陈云 王莽 张骞 彭真 杨维 汪洋 乔红 李珊 苏轼 胡佳 魏巍 赵云 雷锋 曹丕 关羽 邓肯 林肯 秦桧 韩信 贺龙 董卓 粟裕 叶挺 刘裕 乔石 高强 康生 李铁 马超 茅盾 吴用 李强 黄忠 曹锟 张华 徐渭 何曾 韩愈 孙策 刘基 马岱 鲁肃 李渊 张衡 朱温 高峰 高明 向东 白雪 方正 康宁 安然 向阳 明珠 金山 石林 文雅 马克 安娜 乔治 马丁 李娜 罗斯 阿里 哈里 牛顿 卢梭 罗素 巴赫 伊万 戴尔 盖茨 斯密 吉米 罗杰 金平 张大 李立 刘洋 唐僧 雍正 米芾 朱红 元帅 张开 周密 周全 高远 高超 马兰 文翰 王锋 左权 任重 安民 文成 沈思 马可 杨柳 林子 田中 武丁 安培 韦伯 高斯 康德 庞德 费米 庄周 苏秦 马拉 路德 阿斯 斯诺 宁远 常平 何干 白杨".split(
		" ",
	),
);
/** What ends a word for a thing, and hardly ever a name. */
const ENDINGS = new Set(
	"感性化者法会展卡机库率线图器费部科司处站栏府县镇村区路街门馆店楼室茶油粉糖册单品画牌语词节周度量额值型式类派权点面边里中之关观税价款员网票期赛版报刊案号厅局队班组墙体枪弹梯带栅壳柜丸巾座贴杯奖板条眼",
);
/** Surnames that are words of their own before a noun: 夏|大豆, 高|水平. */
const MODIFIERS = new Set(
	"夏强高白黄金石古全新大安明元华成时文方平常满向于余初左右冷温鲜银铁春秋冬东西南北单双从由同连通关应任解盖展支管付计封查包谈许祝贺谢敬幸官国党车房花米麦牛羊马龙海江池沙云雷阴阳干母毛武修索练易红青蓝",
);
const ORDINARY = /^(?:n|v|vn|a|an|d|i|l|z|b|m|t|s|nz|ad|vd)$/u;
const isOrdinary = (word, least) => {
	const known = dictionary.get(word);
	return (
		known !== undefined &&
		known.count > least &&
		(ORDINARY.test(known.tag) || isMistagged(word, known))
	);
};
/** 玉米 is tagged as a person's name. */
const isMistagged = (word, { count, tag }) =>
	/^nr/u.test(tag) &&
	word.length === 2 &&
	count >= 60 &&
	first.has(word.charAt(0)) &&
	!NAMES.has(word);

const words = [...dictionary]
	.filter(([word, { tag }]) => /^nr/u.test(tag) && first.has(word.charAt(0)))
	.filter(([word, { count }]) =>
		word.length === 2
			? count >= 60 && !NAMES.has(word)
			: word.length === 3 &&
				((isOrdinary(word.slice(0, 2), 100) && ENDINGS.has(word.charAt(2))) ||
					(MODIFIERS.has(word.charAt(0)) && isOrdinary(word.slice(1), 60))),
	)
	.map(([word]) => word);

writeFileSync(
	path.join(root, "src/core/entities/lexicon/ordinary.ts"),
	`// Written by scripts/ordinary.mjs from jieba's dictionary. Do not edit.

/** Everyday words that the dictionary tags as persons' names. */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(
	${JSON.stringify(words.join(" "))}.split(" "),
);
`,
);
console.log(`${words.length} words`);
