import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { looksChinese, readChinese } from "../../src/core/script/chinese";
import { detectScript, usageOf } from "../../src/core/script/detect";
import {
	REGION_MARKS,
	regionOfTraditional,
} from "../../src/core/script/regions";
import { makeConverter } from "../../src/engines/opencc";

const root = join(__dirname, "..", "..", "..");
const seeds = readdirSync(join(root, "seeds"))
	.sort()
	.map((name) => ({
		name,
		text: readFileSync(join(root, "seeds", name), "utf8"),
	}));

describe("the script of a text", function () {
	this.timeout(20_000);

	for (const [text, script, region] of [
		["习近平发表重要讲话", "hans", "cn"],
		["習近平發表重要講話", "hant", undefined],
		["隨著網路發展，軟體的品質", "hant", "tw"],
		["着力建設本港，保衞香港", "hant", "hk"],
		["這是爲人民服務，爲了質量", "hant", "cn"],
		["他说，“頭髮”的“髮”字要这样写", "hans", "cn"],
		["「头发」的「发」字要這樣寫麼", "hant", undefined],
		["发展發展", "mixed", undefined],
		["“發展”", "hant", undefined],
		["台北的山上有人", "none", undefined],
		["ABC 123", "none", undefined],
		["", "none", undefined],
	] as const)
		it(`of ${text || "nothing"} is ${script}${region ? ` of ${region}` : ""}`, () => {
			const report = detectScript(text);
			assert.deepEqual([report.script, report.region], [script, region]);
		});

	it("of 001 is Traditional from Hong Kong, of the other seeds Simplified", () => {
		for (const { name, text } of seeds) {
			const { script, region } = detectScript(text);
			const expected = name.startsWith("001") ? "hant hk" : "hans cn";
			assert.equal(`${script} ${region}`, expected, name);
		}
	});

	it("of a seed converted to a region is that region's", () => {
		const { convert } = makeConverter();
		for (const { name, text } of seeds)
			for (const to of ["tw", "hk"] as const) {
				const from = name.startsWith("001") ? "hk" : "cn";
				if (from === to) continue;
				const report = detectScript(convert(text, { from, to }).text);
				assert.equal(usageOf(report), to, `${name} ${to}`);
			}
	});

	it("gives the usage to convert from", () => {
		for (const [text, usage] of [
			["发展", "cn"],
			["發展", "t"],
			["隨著網路發展", "tw"],
			["山水", undefined],
		] as const)
			assert.equal(usageOf(detectScript(text)), usage);
	});

	it("is found in any string", () =>
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), (text) => {
				const { simplified, traditional } = detectScript(text);
				assert.ok(simplified + traditional <= text.length);
			}),
		));

	for (const { region, example } of REGION_MARKS)
		it(`shows in ${example}: ${region}`, () =>
			assert.equal(regionOfTraditional(example.repeat(4)), region));
});

describe("a text that looks Chinese", () => {
	for (const { name, text } of seeds)
		it(`is ${name.slice(0, 3)}`, () => assert.ok(looksChinese(text)));

	for (const [what, text, chinese] of [
		["a sentence", "会议指出，要做好城市工作。", true],
		[
			"a sentence with figures",
			"2025年7月15日，GDP增长5.3%，进出口增长4.1%。",
			true,
		],
		["a headline", "中央城市工作会议在北京举行", true],
		[
			"a sentence that quotes Japanese",
			`${"会议指出要做好城市工作。".repeat(5)}《となりのトトロ》`.slice(0, 60),
			true,
		],
		[
			"Japanese",
			"中央都市工作会議が北京で開催され、習近平が重要な演説を行った。",
			false,
		],
		[
			"Japanese in kanji",
			"東京駅前広場実験売場図書県庁対応検討経済発展",
			false,
		],
		[
			"Korean",
			"중앙도시공작회의가 베이징에서 열렸다. 習近平 주석이 연설했다.",
			false,
		],
		["English", "The meeting was held in Beijing (北京) on 15 July.", false],
		[
			"code with Chinese comments",
			'const name = "北京"; // 这里是城市的名字\nif (name === "") { return 0; } // 没有名字\n',
			false,
		],
		[
			"JSON",
			'{"城市":"北京","会议":"中央城市工作会议","代表":"全国人民代表大会"}',
			false,
		],
		[
			"a table",
			"姓名,城市,职务\n王小明,北京市,记者\n李小红,上海市,编辑\n",
			false,
		],
		[
			"a log",
			"2025-07-15 10:00:01 ERROR [main] 连接失败 retry=3 host=localhost\n",
			false,
		],
		["next to nothing", "你好", false],
		["nothing", "", false],
	] as const)
		it(`is ${chinese ? "" : "not "}${what}`, () =>
			assert.equal(
				looksChinese(text),
				chinese,
				JSON.stringify(readChinese(text)),
			));

	it("is told by its beginning", () => {
		const beginning = "会议指出，要做好城市工作。".repeat(2000);
		const then = "x".repeat(1_000_000);
		assert.deepEqual(readChinese(beginning + then), readChinese(beginning));
	});
});
