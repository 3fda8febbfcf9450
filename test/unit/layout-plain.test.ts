import assert from "node:assert/strict";
import { layOut } from "../../src/core/layout/layout";
import { reflowEdits } from "../../src/core/layout/reflow";
import { SIGNS, signOf } from "../../src/core/layout/signs";
import { sourceSpans } from "../../src/core/text/projection";

/** The units of a text in the order of the page. */
function unitsOf(source: string): string[] {
	return layOut(source)
		.articles.flatMap(({ units }) => units)
		.map(({ projection }) => ({
			text: projection.text,
			at: sourceSpans(projection)[0]?.start ?? 0,
		}))
		.sort((a, b) => a.at - b.at)
		.map(({ text }) => text);
}

/** Texts that come from elsewhere than a newspaper: as they stand, and one line a unit. */
const PAGES: readonly (readonly [
	name: string,
	before: string,
	after: string,
])[] = [
	[
		"a mail wrapped at 72 columns",
		`Dear colleagues,

The committee met on Tuesday in the capital and heard a report on the
state of the cities of the country. It will meet again in the autumn,
when the figures for the third quarter are known.

Please send your comments by e-
mail before the end of the week.`,
		`Dear colleagues,
The committee met on Tuesday in the capital and heard a report on the state of the cities of the country. It will meet again in the autumn, when the figures for the third quarter are known.
Please send your comments by e-mail before the end of the week.`,
	],
	[
		"a Chinese mail wrapped at 72 columns",
		`各位同事：

会议指出，要深入学习贯彻习近平总书记关于城市工作的重要论述，坚持和加
强党的全面领导，认真践行人民城市理念，坚持稳中求进工作总基调，坚持因
地制宜、分类指导，推动城市高质量发展。

会议强调，当前和今后一个时期城市工作的总体要求是：坚持以人民为中心，
坚持稳中求进，坚持实事求是。`,
		`各位同事：
会议指出，要深入学习贯彻习近平总书记关于城市工作的重要论述，坚持和加强党的全面领导，认真践行人民城市理念，坚持稳中求进工作总基调，坚持因地制宜、分类指导，推动城市高质量发展。
会议强调，当前和今后一个时期城市工作的总体要求是：坚持以人民为中心，坚持稳中求进，坚持实事求是。`,
	],
	[
		"quoted lines of a mail, which stay",
		`> 会议指出，要深入学习贯彻习近平总书记关于城市工作的重要论述，坚持和
> 加强党的全面领导，认真践行人民城市理念，坚持稳中求进工作总基调。
>
> 会议强调，要树立和践行正确政绩观。

同意，我再补充一点。`,
		`> 会议指出，要深入学习贯彻习近平总书记关于城市工作的重要论述，坚持和
> 加强党的全面领导，认真践行人民城市理念，坚持稳中求进工作总基调。
>
> 会议强调，要树立和践行正确政绩观。
同意，我再补充一点。`,
	],
	[
		"a terminal's wrapping with an indent of two columns",
		`  会议指出，要深入学习贯彻习近平总书记关于城市工作的重要论述，坚持和加强党
的全面领导，认真践行人民城市理念，坚持稳中求进工作总基调，坚持因地制宜、分
类指导，推动城市高质量发展。
  会议强调，要树立和践行正确政绩观，建立健全科学的城市发展评价体系，加强城
市工作队伍素质和能力建设。`,
		`会议指出，要深入学习贯彻习近平总书记关于城市工作的重要论述，坚持和加强党的全面领导，认真践行人民城市理念，坚持稳中求进工作总基调，坚持因地制宜、分类指导，推动城市高质量发展。
会议强调，要树立和践行正确政绩观，建立健全科学的城市发展评价体系，加强城市工作队伍素质和能力建设。`,
	],
	[
		"a list in Markdown, nested",
		`# 会议要点

- 优化现代化城市体系，着眼于提高城市对人口和经济社会
  发展的综合承载能力
- 建设富有活力的创新城市
  - 精心培育创新生态
- 建设舒适便利的宜居城市`,
		`# 会议要点
- 优化现代化城市体系，着眼于提高城市对人口和经济社会发展的综合承载能力
- 建设富有活力的创新城市
- 精心培育创新生态
- 建设舒适便利的宜居城市`,
	],
	[
		"a numbered list in Markdown",
		`1. 要坚持党的全面领导，认真践行人民城市理念，坚持稳中求
   进工作总基调。
2. 要树立和践行正确政绩观。
3. 要加强队伍建设。`,
		`1. 要坚持党的全面领导，认真践行人民城市理念，坚持稳中求进工作总基调。
2. 要树立和践行正确政绩观。
3. 要加强队伍建设。`,
	],
	[
		"a table in Markdown, which stays",
		`| 城市 | 人口 |
| --- | --- |
| 北京 | 2189 |`,
		`| 城市 | 人口 |
| --- | --- |
| 北京 | 2189 |`,
	],
	[
		"a poem without marks, which stays",
		`轻轻的我走了
正如我轻轻的来
我轻轻的招手
作别西天的云彩

那河畔的金柳
是夕阳中的新娘
波光里的艳影
在我的心头荡漾`,
		`轻轻的我走了
正如我轻轻的来
我轻轻的招手
作别西天的云彩
那河畔的金柳
是夕阳中的新娘
波光里的艳影
在我的心头荡漾`,
	],
	[
		"three long sentences, one a line",
		`会议指出，党的十八大以来，党中央深刻把握新形势下我国城市发展规律，坚持党对城市工作的全面领导。
会议强调，当前和今后一个时期城市工作的总体要求是坚持以习近平新时代中国特色社会主义思想为指导。
会议要求，各地区各部门要认真学习领会重要讲话精神，不折不扣抓好落实。`,
		`会议指出，党的十八大以来，党中央深刻把握新形势下我国城市发展规律，坚持党对城市工作的全面领导。
会议强调，当前和今后一个时期城市工作的总体要求是坚持以习近平新时代中国特色社会主义思想为指导。
会议要求，各地区各部门要认真学习领会重要讲话精神，不折不扣抓好落实。`,
	],
	[
		"a dialogue",
		`“你来了？”
“来了。”
他坐下来，喝了一口茶，看着窗外的雨，很久没有说话。
“明天走吗？”
“明天走。”`,
		`“你来了？”
“来了。”
他坐下来，喝了一口茶，看着窗外的雨，很久没有说话。
“明天走吗？”
“明天走。”`,
	],
	[
		"a kicker set in two lines",
		`專家
解讀

中央城市工作會議14日至15日在京舉行。專家表示，這是繼2015年後，
中央召開的又一次最高規格的城市工作會議。`,
		`專家解讀
中央城市工作會議14日至15日在京舉行。專家表示，這是繼2015年後，中央召開的又一次最高規格的城市工作會議。`,
	],
	[
		"full-width digits and letters, and ideographic blanks before paragraphs",
		`　　据统计，２０２４年全市共有ＡＩ企业１２００家，同比增长
１５％，其中ＧＤＰ贡献率达到３．５％，为全省第一。这一数字在
全国排名第三。
　　会议强调，要加快培育新质生产力。`,
		`据统计，２０２４年全市共有ＡＩ企业１２００家，同比增长１５％，其中ＧＤＰ贡献率达到３．５％，为全省第一。这一数字在全国排名第三。
会议强调，要加快培育新质生产力。`,
	],
	[
		"numbers and words that run over line ends",
		`　　东莞供电局今年建成投产110kV 输变电工程12项和66
kV线路9条，用户可以登录网站查询。全部工程于2024
年完工，总投资3亿元，惠及周边居民三百五十多万人。`,
		`东莞供电局今年建成投产110kV输变电工程12项和66kV线路9条，用户可以登录网站查询。全部工程于2024年完工，总投资3亿元，惠及周边居民三百五十多万人。`,
	],
	[
		"soft hyphens",
		"The committee met on Tuesday in the capital and heard a report of the govern\u00ad\nment on the state of the cities of the country and on what the coun\u00adtry needs,\nand it will meet again in the autumn.",
		"The committee met on Tuesday in the capital and heard a report of the government on the state of the cities of the country and on what the country needs, and it will meet again in the autumn.",
	],
	[
		"padded quotation marks",
		`他提出 「韌性城市」 的概念，強調 「人民
城市人民建」 的理念，並指出城市發展
要從 「增量」 轉向 「存量」 ，從 「擴張」 轉
向 「提質」 。`,
		`他提出「韌性城市」的概念，強調「人民城市人民建」的理念，並指出城市發展要從「增量」轉向「存量」，從「擴張」轉向「提質」。`,
	],
	[
		"a page without blank lines",
		`中央城市工作会议在北京举行
新华社北京7月15日电 中央城市工作会议14日至
15日在北京举行。中共中央总书记、国家主席、中
央军委主席习近平出席会议并发表重要讲话。
李强在总结讲话中指出，习近平总书记的重要讲
话，科学回答了城市发展为了谁、依靠谁等重大理
论和实践问题。
各省、自治区、直辖市负责同志参加会议。`,
		`中央城市工作会议在北京举行
新华社北京7月15日电 中央城市工作会议14日至15日在北京举行。中共中央总书记、国家主席、中央军委主席习近平出席会议并发表重要讲话。
李强在总结讲话中指出，习近平总书记的重要讲话，科学回答了城市发展为了谁、依靠谁等重大理论和实践问题。
各省、自治区、直辖市负责同志参加会议。`,
	],
	[
		"the head of a mail, and names under its end",
		`From: li@example.com
To: wang@example.com
Subject: 周五的会

您好！周五下午三点的会改到四点，地点还是二楼会议室，请您通知参加会议的
同事，并把上次讨论的材料打印十份带来。

祝好
李明
石门市图书馆`,
		`From: li@example.com
To: wang@example.com
Subject: 周五的会
您好！周五下午三点的会改到四点，地点还是二楼会议室，请您通知参加会议的同事，并把上次讨论的材料打印十份带来。
祝好
李明
石门市图书馆`,
	],
	[
		"paragraphs that begin with a tab, after a full line",
		`	石门市图书馆昨天迁入新馆，馆藏三十
万册，读者可以通宵看书，还能听讲座。
	新馆有座位两千个，还有儿童阅览室，
下月对外开放。`,
		`石门市图书馆昨天迁入新馆，馆藏三十万册，读者可以通宵看书，还能听讲座。
新馆有座位两千个，还有儿童阅览室，下月对外开放。`,
	],
	[
		"numbers, dates and addresses that line ends cut",
		`　　本报讯 石门市气象台昨天说，到今年 7 月
14 日，全市上半年降水量为 1,
234.5 毫米，比去年同期增加 3.
2%，市民可以登录网站 www.example.
com/news 或者写信到 qixiang@exam
ple.com 询问，节目在晚上 18:
30 播出。`,
		`本报讯 石门市气象台昨天说，到今年7月14日，全市上半年降水量为1,234.5毫米，比去年同期增加3.2%，市民可以登录网站www.example.com/news或者写信到qixiang@example.com询问，节目在晚上18:30播出。`,
	],
	[
		"English that ends with a year",
		`The city opened a new library on Monday, and readers may stay there
until midnight from the first of May 2024.

Prices of seats in the reading rooms for students will not rise in
the autumn of 2025.`,
		`The city opened a new library on Monday, and readers may stay there until midnight from the first of May 2024.
Prices of seats in the reading rooms for students will not rise in the autumn of 2025.`,
	],
	[
		"a jump that the rest of a paragraph follows on its line",
		`（上接第一版）成，其余由财政和企业
分担。改造以后的小区有了停车位、充
电桩和花园，老人上下楼不再发愁。
　　市住建局说，明年还要改造八十个
小区。`,
		`（上接第一版）
成，其余由财政和企业分担。改造以后的小区有了停车位、充电桩和花园，老人上下楼不再发愁。
市住建局说，明年还要改造八十个小区。`,
	],
	[
		"a jump with arrows in the middle of a sentence",
		`　　石门市今年把老旧小区改造列为头
等大事，全市一百二十个小区分三批改
造，加装电梯三百部，居民出钱 ▶▶下转3版`,
		`石门市今年把老旧小区改造列为头等大事，全市一百二十个小区分三批改造，加装电梯三百部，居民出钱
▶▶下转3版`,
	],
	[
		"questions and answers, most of which are one line",
		`　　记者：这条路什么时候修好？
　　局长：明年春天。路面、路灯和排水管一
起换，工期六个月，期间公交车改走滨河路。
　　记者：会不会影响学生上学？
　　局长：学校门口的一段放在暑假里修。`,
		`记者：这条路什么时候修好？
局长：明年春天。路面、路灯和排水管一起换，工期六个月，期间公交车改走滨河路。
记者：会不会影响学生上学？
局长：学校门口的一段放在暑假里修。`,
	],
	[
		"questions and answers without indents",
		`问：这条路什么时候修好？
答：明年春天。路面、路灯和排水管一起换，
工期六个月，期间公交车改走滨河路。
问：会不会影响学生上学？
答：学校门口的一段放在暑假里修。`,
		`问：这条路什么时候修好？
答：明年春天。路面、路灯和排水管一起换，工期六个月，期间公交车改走滨河路。
问：会不会影响学生上学？
答：学校门口的一段放在暑假里修。`,
	],
	[
		"a caption in mid-sentence with its credit on the next line",
		`　　石門市今年把老舊小區改造列為頭等大
事，全市一百二十個小區分三批改造，加裝電

▲居民在新裝的電梯前合影。
記者王山攝

梯三百部，居民出錢不到一成，其餘由財政和
企業分擔。`,
		`石門市今年把老舊小區改造列為頭等大事，全市一百二十個小區分三批改造，加裝電梯三百部，居民出錢不到一成，其餘由財政和企業分擔。
▲居民在新裝的電梯前合影。
記者王山攝`,
	],
	[
		"a caption in mid-sentence that a sign begins, without a credit",
		`　　石门市今年把老旧小区改造列为头等大
事，全市一百二十个小区分三批改造，加装电

▲居民在新装的电梯前合影，大家都说以后上
楼不用再歇三回了。

梯三百部，居民出钱不到一成，其余由财政和
企业分担。`,
		`石门市今年把老旧小区改造列为头等大事，全市一百二十个小区分三批改造，加装电梯三百部，居民出钱不到一成，其余由财政和企业分担。
▲居民在新装的电梯前合影，大家都说以后上楼不用再歇三回了。`,
	],
];

/** Texts that nothing is to be done about. */
const CLEAN: readonly string[] = [
	"# 大标题\n\n正文第一段在这里，说明了会议的主要内容和安排。\n\n## 小标题\n\n正文第二段在这里。\n",
	"标题一\n\n第一段，内容比较短。\n\n第二段，内容也比较短，没有换行。\n\n第三段。\n",
	"会议闭幕\n7月15日，会议在京闭幕。\n李强主持会议。\n与会代表高度评价会议成果，认为会议开得很好。\n",
	"- 第一项\n- 第二项\n- 第三项\n",
];

describe("Layout of other texts", () => {
	for (const [name, before, after] of PAGES) {
		it(`reads ${name}`, () =>
			assert.deepEqual(unitsOf(before), after.split("\n")));

		it(`reads ${name} with CRLF`, () =>
			assert.deepEqual(
				unitsOf(before.replaceAll("\n", "\r\n")),
				after.split("\n"),
			));
	}

	for (const source of CLEAN)
		it(`leaves as it is: ${source.slice(0, 12).replaceAll("\n", "⏎")}…`, () =>
			assert.deepEqual(reflowEdits(source, layOut(source)), []));

	for (const { sign, example } of SIGNS)
		it(`knows the ${sign} ${example}`, () =>
			assert.equal(signOf(example, 0, example.length), sign));
});
