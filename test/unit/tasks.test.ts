import assert from "node:assert/strict";
import fc from "fast-check";
import {
	ANNOUNCEMENTS,
	findAnnouncements,
} from "../../src/core/tasks/announced";
import { OPENINGS } from "../../src/core/tasks/clauses";
import { findLists } from "../../src/core/tasks/find";
import type { TaskItem, TaskList } from "../../src/core/tasks/list";
import { markdownOf } from "../../src/core/tasks/markdown";
import { MARKER_RULES } from "../../src/core/tasks/marker-rules";
import { findMarkers } from "../../src/core/tasks/markers";
import { numberOf } from "../../src/core/tasks/numerals";
import { SEPARATIONS } from "../../src/core/tasks/separated";
import { textAt } from "../../src/core/text/span";
import { print } from "../support/articles";
import { readUnits, segmenter, unmark } from "../support/recognition";

/** The lists of an article of the given units, each item a line; bullets indented; problems at the end. */
function lists(...texts: readonly string[]): string[][] {
	const printed = print(...texts);
	return findLists(printed.article, readUnits(printed)).map(lines);
}

function lines({ announced, items, problems }: TaskList): string[] {
	return [
		...(announced === undefined ? [] : [`announces ${announced}`]),
		...items.flatMap((item) => itemLines(item, "")),
		...problems.map(({ kind, values }) => `${kind} ${values.join(" ")}`),
	];
}

function itemLines(item: TaskItem, indent: string): string[] {
	const { ordinal, marker, text, items = [] } = item;
	const bullet = indent !== "" && marker === undefined;
	return [
		`${indent}${ordinal} ${bullet ? "" : `${marker ?? "-"} `}${text}`,
		...items.flatMap((each) => itemLines(each, `${indent}  `)),
	];
}

describe("numbered lists", function () {
	this.timeout(60_000);
	before(() => void segmenter());

	it("run from marker to marker, the last item to the end of its paragraph", () => {
		assert.deepEqual(
			lists(
				"会议部署3个方面的重点任务。一是修路。要快。二是架桥；三是植树。",
				"会议强调安全。",
			),
			[
				[
					"announces 3",
					"1 一是 修路。要快。",
					"2 二是 架桥；",
					"3 三是 植树。",
				],
			],
		);
	});

	it("are read over line ends, which stay where they are in the source", () => {
		const printed = print("一\n是修\n路。二\n是架桥。");
		const [list] = findLists(printed.article, readUnits(printed));
		assert.deepEqual(
			list?.items.map(({ marker, text }) => [marker, text]),
			[
				["一是", "修路。"],
				["二是", "架桥。"],
			],
		);
		assert.deepEqual(
			list?.items.map(({ markerSpans, spans }) => [
				markerSpans.length,
				textAt(printed.source, spans),
			]),
			[
				[2, "一是修路。"],
				[2, "二是架桥。"],
			],
		);
	});

	it("may begin with 首先 in the middle of a sentence", () => {
		assert.deepEqual(lists("他说，双方首先要修路。二是要架桥。三是要植树。"), [
			["1 首先要 修路。", "2 二是要 架桥。", "3 三是要 植树。"],
		]);
		assert.deepEqual(lists("首先，修路。其次，架桥。再次，植树。"), [
			["1 首先 ，修路。", "2 其次 ，架桥。", "3 再次 ，植树。"],
		]);
	});

	it("may end with 最后", () => {
		assert.deepEqual(
			lists("首先，修路。其次，架桥。最后，植树。最后，散会。"),
			[["1 首先 ，修路。", "2 其次 ，架桥。", "3 最后 ，植树。最后，散会。"]],
		);
		assert.deepEqual(
			lists("首先，修路。", "其次，架桥。", "再次，植树。", "最后，种草。").map(
				(all) => all.at(-1),
			),
			["4 最后 ，种草。"],
		);
		assert.deepEqual(lists("他说，首先要看结果。最后，会议通过决议。"), []);
	});

	it("may take a paragraph for each item, and several for one", () => {
		assert.deepEqual(
			lists(
				"提出四点建议：",
				"第一，修路。",
				"第二，架桥。",
				"桥要牢。",
				"第三，植树。",
				"散会。",
			),
			[
				[
					"announces 4",
					"1 第一 ，修路。",
					"2 第二 ，架桥。桥要牢。",
					"3 第三 ，植树。",
					"list-count 4 3",
				],
			],
		);
		assert.deepEqual(
			lists("1.修路。", "2．架桥3.5公里。", "headline: 别的", "3、植树。"),
			[["1 1. 修路。", "2 2． 架桥3.5公里。", "3 3、 植树。"]],
		);
		assert.deepEqual(lists("（一）修路。", "（二）架桥。"), [
			["1 （一） 修路。", "2 （二） 架桥。"],
		]);
	});

	it("have the bullets under an item as its items", () => {
		assert.deepEqual(
			lists(
				"❶修路",
				"bullet: •先修東邊",
				"bullet: •再修西邊",
				"❷架橋",
				"bullet: •架三座",
				"資料來源：本報",
			),
			[["1 ❶ 修路", "  1 先修東邊", "  2 再修西邊", "2 ❷ 架橋", "  1 架三座"]],
		);
	});

	it("leave the signs of captions after running text alone", () => {
		assert.deepEqual(
			lists("会议强调，一是修路。二是架桥。", "▲架桥现场。")[0]?.at(-1),
			"2 二是 架桥。",
		);
	});

	it("need no markers after an announcement and a colon", () => {
		assert.deepEqual(
			lists("會議部署3個方面的重點任務：修路；架橋；植樹。散會。"),
			[["announces 3", "1 - 修路", "2 - 架橋", "3 - 植樹"]],
		);
		assert.deepEqual(lists("会议指出：修路；架桥；植树。"), []);
		assert.deepEqual(
			lists(
				"提出「五個堅持」：堅持修路、堅持架橋、堅持植樹、堅持治水、堅持辦學。",
			),
			[
				[
					"announces 5",
					"1 - 堅持修路",
					"2 - 堅持架橋",
					"3 - 堅持植樹",
					"4 - 堅持治水",
					"5 - 堅持辦學",
				],
			],
		);
	});

	it("need no markers but dashes before three paragraphs or more", () => {
		assert.deepEqual(
			lists(
				"會議提出三項目標。",
				"——路網更密。縣縣通高速。",
				"—— 橋樑更穩。",
				"──山水更綠。",
				"散會。",
			),
			[
				[
					"announces 3",
					"1 - 路網更密。縣縣通高速。",
					"2 - 橋樑更穩。",
					"3 - 山水更綠。",
				],
			],
		);
		for (const texts of [
			["——路网更密。", "——桥梁更稳。"],
			["——“修路。”", "——“架桥。”", "——“植树。”"],
			["——路网更密。", "散会。", "——桥梁更稳。", "——山水更绿。"],
		])
			assert.deepEqual(lists(...texts), [], texts[0]);
		assert.deepEqual(
			lists("一、目标", "——路密。", "——桥稳。", "——山绿。", "二、措施").map(
				(all) => all.length,
			),
			[2],
		);
	});

	it("need no announcement where four clauses or more begin with the same word of duty", () => {
		assert.deepEqual(
			lists(
				"要坚持这条主线，着力优化体系，着力建设城市，着力改善民生，着力防范风险，使城市更好。着力修路，着力架桥。",
			),
			[
				[
					"1 - 着力优化体系",
					"2 - 着力建设城市",
					"3 - 着力改善民生",
					"4 - 着力防范风险",
				],
			],
		);
		assert.deepEqual(
			lists("提出五项任务：坚持修路，坚持架桥，坚持植树，坚持治水。").map(
				(all) => all.at(-1),
			),
			["list-count 5 4"],
		);
		assert.deepEqual(
			lists(
				"有的修路，有的架桥，有的植树，有的治水。坚持修路、坚持架桥、坚持植树、坚持治水。",
			),
			[],
		);
	});

	it("may lie within the items of others", () => {
		assert.deepEqual(
			lists(
				"一、总体要求",
				"（一）修路。",
				"（二）架桥。一是要快；二是要好。",
				"二、组织实施。第一，植树。第二，治水。",
				"散会。",
			),
			[
				[
					"1 一、 总体要求",
					"  1 （一） 修路。",
					"  2 （二） 架桥。",
					"    1 一是要 快；",
					"    2 二是要 好。",
					"2 二、 组织实施。",
					"  1 第一 ，植树。",
					"  2 第二 ，治水。",
				],
			],
		);
		assert.deepEqual(
			lists("一是修路，1.要快；2.要好；4.要省。", "二是架桥。").map((all) =>
				all.at(-1),
			),
			["list-gap 3 4."],
		);
	});

	it("under a heading or a sign are that item's, and given once", () => {
		for (const [first, second] of [
			["（一）工业", "（二）农业"],
			["❶工业", "❷农业"],
			["一、工业", "二、农业"],
			["（一）工業", "（二）農業"],
		] as const)
			assert.deepEqual(
				lists(
					first,
					"bullet: 1. 修路",
					"bullet: 2. 架桥",
					"bullet: •要快",
					second,
					"bullet: 1. 植树",
					"bullet: 2. 治水",
				).map((all) => all.map((line) => line.trim().replace(/^\d /u, ""))),
				[
					[
						...[first, "1. 修路", "2. 架桥", "要快"],
						...[second, "1. 植树", "2. 治水"],
					].map((line) => line.replace(/^（.）|^[❶❷]|^.、/u, "$& ")),
				],
			);
	});

	it("of one kind may lie within those of another that looks like it", () => {
		assert.deepEqual(
			lists(
				"（一）工业",
				"（1）修路。",
				"（2）架桥。",
				"（二）农业",
				"（1）植树。",
				"（2）治水。",
			),
			[
				[
					"1 （一） 工业",
					"  1 （1） 修路。",
					"  2 （2） 架桥。",
					"2 （二） 农业",
					"  1 （1） 植树。",
					"  2 （2） 治水。",
				],
			],
		);
		assert.deepEqual(
			lists("❶工業", "①修路", "②架橋", "❷農業", "①植樹", "②治水").map(
				(all) => all.length,
			),
			[6],
		);
	});

	it("after running text are no part of its last item", () => {
		for (const inline of [
			"四项工作：①修路，②架桥，③植树，④治水。",
			"四项工作：（1）修路；（2）架桥；（3）植树；（4）治水。",
			"（1）修路；（2）架桥；（3）植树；（4）治水。",
		])
			assert.deepEqual(
				lists(inline, "会议指出，一是要快，二是要好。").map(
					(all) => all.filter((line) => /^\s*\d/u.test(line)).length,
				),
				[4, 2],
				inline,
			);
		assert.deepEqual(
			lists(
				"（一）修路。",
				"（二）架桥。",
				"会议指出，一是要快，二是要好。",
			).map((all) => all.length),
			[2, 2],
		);
	});

	it("have sections of any length under their headings", () => {
		const section = Array.from({ length: 9 }, () => "各地要抓好落实。");
		assert.deepEqual(
			lists(
				"一、工业",
				...section,
				"二、农业",
				...section.slice(0, 3),
				"（一）植树。",
				"（二）治水。",
			).map((all) => all.map((line) => line.trim().slice(0, 5))),
			[["1 一、 ", "2 二、 ", "1 （一）", "2 （二）"]],
		);
	});

	it("end where the next list in their paragraph begins", () => {
		assert.deepEqual(lists("一是修路。二是架桥。又说，一是植树。二是治水。"), [
			["1 一是 修路。", "2 二是 架桥。又说，"],
			["1 一是 植树。", "2 二是 治水。"],
		]);
	});

	it("may be announced by the headline alone", () => {
		assert.deepEqual(
			lists("headline: 会议部署三大任务", "一是修路。二是架桥。三是植树。"),
			[["announces 3", "1 一是 修路。", "2 二是 架桥。", "3 三是 植树。"]],
		);
		assert.deepEqual(
			lists("headline: 会议部署三大任务", "一是修路。二是架桥。").map((all) =>
				all.at(-1),
			),
			["list-count 3 2"],
		);
		const several = ["一是修路。二是架桥。", "一是植树。二是治水。"];
		assert.deepEqual(
			lists("headline: 会议部署三大任务", ...several),
			lists(...several),
		);
	});

	it("tell gaps, repeats, disorder and promises that are not kept", () => {
		assert.deepEqual(lists("一是修路。二是架桥。四是植树。"), [
			["1 一是 修路。", "2 二是 架桥。", "4 四是 植树。", "list-gap 3 四是"],
		]);
		assert.deepEqual(
			lists("一是修路。二是架桥。二是植树。").map((all) => all.at(-1)),
			["list-repeat 二是"],
		);
		assert.deepEqual(
			lists("一是修路。三是架桥。二是植树。").map((all) => all.slice(-2)),
			[["2 二是 植树。", "list-order 二是 3"]],
		);
		assert.deepEqual(
			lists("五项措施。一是修路。二是架桥。").map((all) => all.at(-1)),
			["list-count 5 2"],
		);
	});

	it("tell each that is missing, in words as in numbers", () => {
		assert.deepEqual(
			lists("一是修路。四是架桥。").map((all) => all.slice(2)),
			[["list-gap 2 四是", "list-gap 3 四是"]],
		);
		assert.deepEqual(lists("首先，修路。再次，架桥。最后，植树。"), [
			[
				"1 首先 ，修路。",
				"3 再次 ，架桥。",
				"4 最后 ，植树。",
				"list-gap 2 再次",
			],
		]);
		assert.deepEqual(
			lists("首先，修路。", "再次，架橋。", "最後，植樹。").map((all) =>
				all.at(-1),
			),
			["list-gap 2 再次"],
		);
		assert.deepEqual(
			lists("本月要做1.修路，2.架桥，4.植树。").map((all) => all.at(-1)),
			["list-gap 3 4."],
		);
	});

	it("may be told by 首先, 其次, 再次 and 最后 with no pause after them", () => {
		assert.deepEqual(
			lists("各村首先抓修路，其次抓架桥，再次抓植树，最后抓治水。"),
			[
				[
					"1 首先 抓修路，",
					"2 其次 抓架桥，",
					"3 再次 抓植树，",
					"4 最后 抓治水。",
				],
			],
		);
		assert.deepEqual(
			lists(
				"首先，修路。其次，架桥。会议再次强调安全，再次要求各村报告进度。",
			).map((all) => all.length),
			[2],
		);
		assert.deepEqual(
			lists("首先是修法，其次是編預算，再來是宣導，最後是追蹤。").map((all) =>
				all.map((line) => line[0]),
			),
			[["1", "2", "3", "4"]],
		);
	});

	it("may end with 最后, whatever they began with, but not with a closing word", () => {
		assert.deepEqual(lists("提出三点要求：一是修路，二是架桥，最后是植树。"), [
			["announces 3", "1 一是 修路，", "2 二是 架桥，", "3 最后是 植树。"],
		]);
		assert.deepEqual(
			lists("我想談三點：第一，房屋。第二，醫療。最後，教育。"),
			[
				[
					"announces 3",
					"1 第一 ，房屋。",
					"2 第二 ，醫療。",
					"3 最後 ，教育。",
				],
			],
		);
		for (const closing of [
			"祝大家身體健康。",
			"他感謝各界支持。",
			"会议通过决议。",
		])
			assert.deepEqual(
				lists(`第一，修路。第二，架桥。最后，${closing}`).map(
					(all) => all.length,
				),
				[2],
				closing,
			);
	});

	it("may stand within a sentence", () => {
		assert.deepEqual(
			lists("市府公布三項措施：一、修路；二、架橋；三、植樹。"),
			[["announces 3", "1 一、 修路；", "2 二、 架橋；", "3 三、 植樹。"]],
		);
		assert.deepEqual(lists("今年要办好1.修路，2.架桥，3.植树，年底完成。"), [
			["1 1. 修路，", "2 2. 架桥，", "3 3. 植树，年底完成。"],
		]);
		assert.deepEqual(lists("包括（1）修路、（2）架桥和（3）植树。"), [
			["1 （1） 修路、", "2 （2） 架桥和", "3 （3） 植树。"],
		]);
		assert.deepEqual(lists("規定：(a) 修路；(b) 架橋；及(c) 植樹。"), [
			["1 (a) 修路；", "2 (b) 架橋；及", "3 (c) 植樹。"],
		]);
	});

	it("may count steps, stages, keywords or means, each by itself", () => {
		assert.deepEqual(
			lists("分三步走：第一步，修路；第二步架桥；第三步是植树。"),
			[
				[
					"announces 3",
					"1 第一步 ，修路；",
					"2 第二步 架桥；",
					"3 第三步是 植树。",
				],
			],
		);
		assert.deepEqual(
			lists("第一个关键词是“快”。第二个关键词是“好”。").map(
				(all) => all.length,
			),
			[2],
		);
		assert.deepEqual(
			lists("一靠政策，二靠科技，三靠投入。").map((all) => all.length),
			[3],
		);
		assert.deepEqual(lists("迈出第一步，第二步还远。一来路远，二来桥窄。"), []);
	});

	it("may have their first item from words of another kind", () => {
		assert.deepEqual(lists("问题有三：第一是路窄，二是桥旧，三是树少。"), [
			["announces 3", "1 第一是 路窄，", "2 二是 桥旧，", "3 三是 树少。"],
		]);
		assert.deepEqual(
			lists("有三件事：頭一件，修路；第二件，架橋；第三件，植樹。").map(
				(all) => all.length,
			),
			[4],
		);
		assert.deepEqual(
			lists("第一，快。第二，好。", "又说，二是要省，三是要稳。").map((all) =>
				all.at(-1),
			),
			["2 第二 ，好。", "list-gap 1 二是要"],
		);
	});

	it("begin anew at each first marker, and are as many as stand there", () => {
		assert.deepEqual(
			lists("一是修路。二是架桥。", "又说，一是植树。二是种草。").map(
				(all) => all.length,
			),
			[2, 2],
		);
	});

	it("are none in running text", () => {
		for (const text of [
			"这是原因之一是事实，统一是大势，第二次会议，十要素。",
			"一是修路。",
			"他首先要去北京。其他人二话不说。",
			"增长3.5%，1.2亿人，2.5倍。",
			"坚持第一、第二、第三产业融合。",
			"第一、二、三产业，三、四线城市，五、六月份，1、2号楼和3、4号楼。",
			"图1、图2、图3见第二版，表1.人口，表2.面积。",
			"赛事分三个阶段：五月为预赛；",
			"他首先感谢大家，最后感谢家人。会议再次强调安全。",
			"第一步还没走稳，一看就懂，二看就会。",
			"甲说见注①，乙说见注②、③，注①②均为估算。",
		])
			assert.deepEqual(lists(text), [], text);
	});

	it("hold on any text", () => {
		const parts = fc.constantFrom(
			..."一二三四是要第首先其次，。：；（）1.2、①❷•任务个方面\n\ud800",
			"3个方面的任务：",
		);
		fc.assert(
			fc.property(
				fc.array(
					fc.array(parts, { maxLength: 30 }).map((all) => all.join("")),
					{
						maxLength: 5,
					},
				),
				(texts) => {
					const printed = print(...texts);
					for (const { items } of findLists(
						printed.article,
						readUnits(printed),
					))
						for (const { spans, marker, markerSpans } of items) {
							const all = textAt(printed.source, spans);
							assert.ok(spans.every(({ start, end }) => start < end));
							assert.ok(all.startsWith(textAt(printed.source, markerSpans)));
							assert.equal(marker ?? "", textAt(printed.source, markerSpans));
						}
				},
			),
			{ numRuns: 300 },
		);
	});
});

describe("each opening of a list without markers is found:", () => {
	for (const { word, example } of OPENINGS)
		it(word, () => {
			assert.deepEqual(
				lists(`${example}。`).map((all) => all.map((line) => line.slice(4, 6))),
				[Array(4).fill(word)],
			);
		});
});

describe("each separation of a list without markers finds its parts:", () => {
	for (const { example } of SEPARATIONS)
		it(example, () => {
			const parts = [...example.matchAll(/⟦(.+?)⟧/gu)].map(([, part]) => part);
			assert.deepEqual(
				lists(unmark(example)).map((all) =>
					all.slice(1).map((line) => line.slice(4)),
				),
				[parts],
			);
		});

	it("but not where the number is another, or commas part something else", () => {
		for (const text of [
			"威脅主要來自四個方面：山火、洪水和地震。",
			"有三个特点：修路以后，山里的果子运得出去，日子好过。",
			"有三个原因：一是路远，果子运不出去，日子难过。",
			"三项任务完成以后，村里说：要修路、架桥、植树。",
		])
			assert.deepEqual(lists(text), [], text);
	});
});

describe("as Markdown a list", () => {
	const markdown = (...texts: readonly string[]) => {
		const printed = print(...texts);
		return findLists(printed.article, readUnits(printed)).map(markdownOf);
	};

	it("keeps its markers, whatever they count", () => {
		assert.deepEqual(markdown("一是修路。四是*架桥*。"), [
			"- 一是修路。\n- 四是\\*架桥\\*。",
		]);
		assert.deepEqual(markdown("1.修路。", "2.架桥。"), [
			"- 1\\.修路。\n- 2\\.架桥。",
		]);
	});

	it("is numbered where it has none, and bullets stand under their items", () => {
		assert.deepEqual(markdown("部署两项任务：修路；架桥。"), [
			"1. 修路\n2. 架桥",
		]);
		assert.deepEqual(markdown("❶修路", "bullet: •東邊", "❷架橋"), [
			"- ❶修路\n  - 東邊\n- ❷架橋",
		]);
	});
});

describe("each row of the markers finds its example:", () => {
	for (const { example } of MARKER_RULES)
		it(example, () => {
			let text = unmark(example);
			for (const { start, end } of findMarkers(text).reverse())
				text = `${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`;
			assert.equal(text, example);
		});

	it("numerals", () => {
		const written = "7 ７ 12 七 十 十二 二十 两 ① ⑳ ❶ ❿ ⓫ ⑴ ⒊ ㈣".split(" ");
		assert.deepEqual(
			written.map(numberOf),
			[7, 7, 12, 7, 10, 12, 20, 2, 1, 20, 1, 10, 11, 1, 3, 4],
		);
		assert.equal(numberOf("百"), undefined);
	});

	it("announcements", () => {
		const counts: Record<string, number | undefined> = {
			部署7个方面的重点任务: 7,
			重点任务有五项: 5,
			原因有三: 3,
			"讲三点意见，": 3,
			在5个城市开展工作: undefined,
			有三个孩子: undefined,
			部署七大任务: 7,
			提出四点建议: 4,
			围绕五个方面的要求: 5,
			第三项任务: undefined,
			一个任务: undefined,
		};
		for (const { example, count } of ANNOUNCEMENTS) counts[example] = count;
		for (const [text, count] of Object.entries(counts))
			assert.equal(findAnnouncements(text).at(-1)?.count, count, text);
	});
});
