import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { layOut } from "../../src/core/layout/layout";
import { LINE_RULES } from "../../src/core/layout/marks";
import { OPENINGS, opensArticle } from "../../src/core/layout/openings";
import { inReadingOrder, type Page } from "../../src/core/layout/page";
import {
	CharClass,
	classOf,
	isBlank,
	isIgnorable,
} from "../../src/core/text/characters";
import {
	piecesOf,
	sourceSpans,
	toSource,
} from "../../src/core/text/projection";
import { pages } from "../support/pages";

const seeds = path.join(__dirname, "..", "..", "..", "seeds");

function unitsOf(page: Page) {
	return page.articles.flatMap(({ units }) => units);
}

function textsOf(source: string): string[] {
	return layOut(source).articles.flatMap((article) =>
		inReadingOrder(article).map(({ projection }) => projection.text),
	);
}

/** Every law that holds for the layout of any text. */
function checkLaws(source: string): void {
	const page = layOut(source);
	const taken = new Uint8Array(source.length);
	for (const article of page.articles) {
		assert.deepEqual(
			[...article.reading].sort((a, b) => a - b),
			article.units.map((_, index) => index),
		);
		let first = -1;
		for (const { projection } of article.units) {
			assert.ok(projection.text.length > 0);
			for (let at = 0; at < projection.text.length; at++)
				assert.notEqual(
					classOf(projection.text.charCodeAt(at)),
					CharClass.lineEnd,
				);
			const spans = sourceSpans(projection);
			assert.ok((spans[0]?.start ?? -1) > first, "units in page order");
			first = spans[0]?.start ?? -1;
			for (const piece of piecesOf(projection.map)) {
				for (let at = piece.source.start; at < piece.source.end; at++)
					taken[at] = (taken[at] ?? 0) + 1;
				if (piece.kind === "copy") continue;
				for (let at = piece.source.start; at < piece.source.end; at++) {
					const code = source.charCodeAt(at);
					assert.ok(isBlank(code) || isIgnorable(code), "only blanks go");
				}
			}
		}
	}
	for (let at = 0; at < source.length; at++) {
		const code = source.charCodeAt(at);
		if (!isBlank(code) && !isIgnorable(code))
			assert.equal(taken[at], 1, `offset ${at} comes out once`);
	}
}

describe("Layout", function () {
	this.timeout(30_000);

	it("keeps the laws on pages of any kind", () => {
		fc.assert(fc.property(pages, checkLaws));
	});

	it("keeps the laws on any string", () => {
		fc.assert(fc.property(fc.string({ unit: "binary" }), checkLaws));
		checkLaws("\ud800\n\udc00字\u2028字\u200b");
	});

	for (const name of fs.readdirSync(seeds))
		it(`keeps the laws on ${name}`, () =>
			checkLaws(fs.readFileSync(path.join(seeds, name), "utf8")));

	it("reads CRLF as it reads LF", () => {
		const source = fs.readFileSync(
			path.join(seeds, "000_3e8a84a861167533.txt"),
			"utf8",
		);
		assert.deepEqual(textsOf(source.replaceAll("\n", "\r\n")), textsOf(source));
	});

	it("leaves one paragraph a line as it is", () => {
		const source = fs.readFileSync(
			path.join(seeds, "003_62a869ae638578e6.txt"),
			"utf8",
		);
		assert.deepEqual(
			textsOf(source),
			source.split("\n").filter((line) => line !== ""),
		);
	});

	const lines: readonly (readonly [
		name: string,
		source: string,
		units: readonly string[],
	])[] = [
		[
			"joins the lines of a column and opens a paragraph at the lost indent",
			"习近平指出，上海合作组织成立 24年来，始\n终秉持“上海精神”，不断成熟壮大，焕发出强大\n生命力。成员国政治互信不断加深，各领域合作\n的典范。\n王毅作为上海合作组织成员国外长理事会\n主席汇报了中方接任轮值主席国以来各方面工\n作进展和天津峰会筹备情况。",
			[
				"习近平指出，上海合作组织成立24年来，始终秉持“上海精神”，不断成熟壮大，焕发出强大生命力。成员国政治互信不断加深，各领域合作的典范。",
				"王毅作为上海合作组织成员国外长理事会主席汇报了中方接任轮值主席国以来各方面工作进展和天津峰会筹备情况。",
			],
		],
		[
			"parts a caption from its credit",
			"7月14日至15日，中央城市工作会议在北京举行。 新华社记者 谢环驰 摄",
			["7月14日至15日，中央城市工作会议在北京举行。", "新华社记者 谢环驰 摄"],
		],
		[
			"leaves a poem as it is",
			"静夜思\n\n床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。",
			[
				"静夜思",
				"床前明月光，",
				"疑是地上霜。",
				"举头望明月，",
				"低头思故乡。",
			],
		],
		[
			"leaves a table as it is",
			"城市\t人口\t面积\n北京\t2189\t16410\n上海\t2487\t6340",
			["城市\t人口\t面积", "北京\t2189\t16410", "上海\t2487\t6340"],
		],
		[
			"leaves one sentence a line as it is",
			"会议部署城市工作的重点任务。\n要坚持党的全面领导。\n各地区各部门要认真学习领会重要讲话精神，不折不扣抓好落实。\n大会闭幕。\n有关负责同志参加会议，并就各项工作作出部署安排。",
			[
				"会议部署城市工作的重点任务。",
				"要坚持党的全面领导。",
				"各地区各部门要认真学习领会重要讲话精神，不折不扣抓好落实。",
				"大会闭幕。",
				"有关负责同志参加会议，并就各项工作作出部署安排。",
			],
		],
		[
			"reads a full line before a blank line as a paragraph's last where no paragraph has an indent",
			"全市农业工作会议昨天在市政府礼\n堂召开，各县区的负责人参加了会\n议并汇报工作。\n\n会议总结了去年的粮食生产情况，\n安排了今年春耕的各项准备，要求\n各地早动手。\n\n会议指出，去年全市粮食总产创下\n历史新高，农民收入稳步增长，水\n利建设有了进展，大家都表示一。\n\n会议要求，各地要把种子和化肥及\n时送到田间，帮助农户修好水渠与\n机具，不误农时。\n\n会议强调，春耕时节不等人，干部\n要到田间地头去，解决好农民最急\n的问题，把工作做细。",
			[
				"全市农业工作会议昨天在市政府礼堂召开，各县区的负责人参加了会议并汇报工作。",
				"会议总结了去年的粮食生产情况，安排了今年春耕的各项准备，要求各地早动手。",
				"会议指出，去年全市粮食总产创下历史新高，农民收入稳步增长，水利建设有了进展，大家都表示一。",
				"会议要求，各地要把种子和化肥及时送到田间，帮助农户修好水渠与机具，不误农时。",
				"会议强调，春耕时节不等人，干部要到田间地头去，解决好农民最急的问题，把工作做细。",
			],
		],
		[
			"parts two headings of which the first would have had room for another character",
			"春耕时节不等人 干部下田头忙\n今年早稻播种面积增加\n\n全市农业工作会议昨天在市\n政府礼堂召开，各县区的负责人\n参加了会议并汇报工作，会议总\n结了去年的粮食生产情况，安排\n了今年春耕的各项准备，要求早\n动手。\n会议强调，春耕时节不等人，\n干部要到田间地头去，解决好农\n民最急的问题，把种子送到田间。",
			[
				"春耕时节不等人 干部下田头忙",
				"今年早稻播种面积增加",
				"全市农业工作会议昨天在市政府礼堂召开，各县区的负责人参加了会议并汇报工作，会议总结了去年的粮食生产情况，安排了今年春耕的各项准备，要求早动手。",
				"会议强调，春耕时节不等人，干部要到田间地头去，解决好农民最急的问题，把种子送到田间。",
			],
		],
		[
			"gives back the blank after where a report comes from, lost at a line end",
			"城市工作会议在北京举行\n\n新华社北京7月15日电\n中央城市工作会议昨天\n在北京举行，各地各部\n门的负责人参加了会议\n并汇报了工作。会议总\n结了去年的情况，安排\n了今年的各项准备。",
			[
				"城市工作会议在北京举行",
				"新华社北京7月15日电 中央城市工作会议昨天在北京举行，各地各部门的负责人参加了会议并汇报了工作。会议总结了去年的情况，安排了今年的各项准备。",
			],
		],
		[
			"reads a year in a heading of spaced letters",
			"全 市 2 0 2 4 年 农 业 工 作 会 议\n\n全市农业工作会议昨天在市\n政府礼堂召开，各县区的负责人\n参加了会议并汇报工作，会议总\n结了去年的粮食生产情况，安排\n了今年春耕的各项准备，要求早\n动手。",
			[
				"全市2024年农业工作会议",
				"全市农业工作会议昨天在市政府礼堂召开，各县区的负责人参加了会议并汇报工作，会议总结了去年的粮食生产情况，安排了今年春耕的各项准备，要求早动手。",
			],
		],
		[
			"puts Latin words together with a blank",
			"The committee met on Tuesday in the capital and\nheard a report on the state of the cities of the\ncountry. It will meet again.",
			[
				"The committee met on Tuesday in the capital and heard a report on the state of the cities of the country. It will meet again.",
			],
		],
	];
	for (const [name, source, expected] of lines)
		it(name, () => assert.deepEqual(textsOf(source), expected));

	for (const { mark, example } of LINE_RULES)
		it(`knows the ${mark} ${example}`, () => {
			const [unit] = unitsOf(layOut(example));
			assert.equal(unit?.kind, mark);
		});

	for (const { example } of OPENINGS)
		it(`knows the opening ${example}`, () => assert.ok(opensArticle(example)));

	it("maps a name over a line end to two spans", () => {
		const source =
			"中共中央总书记、国家主席、中央军委主席习近\n平出席会议并发表重要讲话，对做好城市工作作\n了具体部署。";
		const [unit] = unitsOf(layOut(source));
		const map = unit?.projection.map;
		const at = unit?.projection.text.indexOf("习近平") ?? -1;
		assert.ok(map !== undefined && at >= 0);
		assert.deepEqual(
			toSource(map, [{ start: at, end: at + 3 }] as never).map(
				({ start, end }) => source.slice(start, end),
			),
			["习近", "平"],
		);
	});
});
