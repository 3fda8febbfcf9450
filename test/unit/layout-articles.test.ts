import assert from "node:assert/strict";
import { layOut } from "../../src/core/layout/layout";
import { sourceSpans } from "../../src/core/text/projection";

/** The articles of a page, each as its letters in the order in which they are printed. */
function articlesIn(page: string): string[] {
	return layOut(page).articles.map(({ units }) =>
		units
			.flatMap(({ projection }) => sourceSpans(projection))
			.map(({ start, end }) => page.slice(start, end))
			.join("")
			.replace(/\s/gu, ""),
	);
}

/** A line `####` parts the articles of each page; layout is shown the page without them. */
const PAGES: Readonly<Record<string, string>> = {
	"an article whose headline follows its text, and one whose headline leads": `新华社石门3月4日电 石门市图书馆
昨天迁入新馆，馆藏三十万册，读者可
以通宵看书。
新馆有座位两千个，还有儿童阅览室。

石门市图书馆迁入新馆
####
渔港休渔期结束

本报讯（记者陈海）今天中午，渔港的
休渔期结束，三百艘渔船出海。
渔民说，今年的鱼群比去年来得早。`,
	"short items under the headline of a digest that stands after them": `山村通了公交车

今天上午，第一辆公交车开进了青石村，
村民不用再走十里山路。

大桥提前合龙

昨天夜里，红水河大桥提前一个月合龙，
明年春天可以通车。

老街修缮完工

南门老街的修缮昨天完工，四十间铺面
重新开张。

国 内 简 讯
####
本报讯（记者王晓）全市中学生运动会
昨天开幕，八百名学生参加比赛。
运动会一共有十二个项目，为期三天。

全市中学生运动会开幕`,
	"headings inside an article, on a page whose reports say where they come from": `果园丰收在望

据新华社电 秋天到了，青石村的果园
挂满了果子，今年的产量比往年高。
村里办了合作社，大家一起卖果子。
合作社带来新销路
社员把果子装箱，送到城里的超市，价
钱比从前好了两成。
冷库留住好味道
新建的冷库能放二十万斤果子，冬天也
有鲜果卖。
####
河道清淤开始

本报讯（记者李山）白水河的清淤昨天
开始，工期三个月，船只绕行。
水务局说，明年汛期以前可以完工。`,
	"a photograph between a headline and a text that says where it comes from": `新桥今天通车

新桥上的第一批车辆。 本报记者 王山 摄

新华社石门5月6日电 跨越白水河的新
桥今天通车，两岸居民过河只要三分钟。
新桥长八百米，有六条车道和人行道。
####
茶园开始采春茶

据新华社电 云雾山的茶园今天开始采
春茶，茶农说今年的茶叶比去年好。
第一批茶叶下周就能送到城里的店里。`,
	"headings with numbers, in one text": `　　一、提高认识
　　各单位要把防汛放在第一位，组织力量检
查堤坝，备好沙袋和抽水机，安排人员值班。
　　二、落实责任
　　主要负责人要到一线指挥，出了问题要追
究责任。
　　三、抓紧检查
　　检查组下周出发，分三路走遍全市的水库。`,
	"a quotation that stands in the text like a heading": `河道治理要先治污，再談景觀

石門市水務局昨日公布河道治理方案，
分三年投入十二億元，先建截污管網，再修
步道與濕地。

「 我們不做表面文章 」

局長陳志明說：「 我們不做表面文章，
水清了，魚自然會回來。」方案還提出設立
民間河長，由沿岸居民擔任。`,
};

describe("Articles", () => {
	for (const [name, page] of Object.entries(PAGES))
		it(`part as printed: ${name}`, () =>
			assert.deepEqual(
				articlesIn(page.replaceAll("####", "")),
				page.split("####").map((article) => article.replace(/\s/gu, "")),
			));
});
