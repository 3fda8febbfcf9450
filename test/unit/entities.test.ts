import assert from "node:assert/strict";
import fc from "fast-check";
import {
	ENTITY_TYPES,
	type EntityType,
	nameOf,
} from "../../src/core/entities/mention";
import { recogniseUnit } from "../../src/core/entities/recognise";
import { textAt } from "../../src/core/text/span";
import { mark, recognise, segmenter, unmark } from "../support/recognition";

/** Checks that a document of these units holds exactly the marked mentions, of the types that are marked anywhere. */
function check(...marked: readonly string[]) {
	const types = new Set(
		[...marked.join("").matchAll(/⟦([a-z]+):/gu)].map(
			(match) => match[1] as EntityType,
		),
	);
	assert.deepEqual(mark(marked.map(unmark), types), marked);
}

/** The same, for every type: what is not marked must not be found. */
function checkAll(...marked: readonly string[]) {
	assert.deepEqual(mark(marked.map(unmark), new Set(ENTITY_TYPES)), marked);
}

const positionsOf = (name: string, ...texts: readonly string[]) =>
	recognise(...texts).entities.find((each) => each.id === `person:${name}`)
		?.positions;

describe("entities", function () {
	this.timeout(60_000);
	before(() => void segmenter());

	it("stand side by side: body, position, name", () => {
		checkAll(
			"⟦organisation:市委⟧⟦position:副书记⟧、⟦position:市长⟧⟦person:李大山⟧到⟦place:衡山县⟧调研。",
		);
		checkAll(
			"⟦organisation:中共中央⟧⟦position:总书记⟧、⟦position:国家主席⟧⟦person:习近平⟧出席会议。",
		);
	});

	it("are a place and the title of who heads it, though one word holds both", () => {
		checkAll(
			"⟦place:英国⟧⟦position:首相⟧、⟦place:德国⟧⟦position:总理⟧和⟦place:法国⟧⟦position:总统⟧。",
		);
		checkAll(
			"⟦place:武汉⟧⟦position:市长⟧、⟦place:湖南⟧⟦position:省长⟧和⟦place:新竹⟧⟦position:市長⟧。",
		);
		checkAll("⟦place:英国⟧前⟦position:首相⟧⟦person:苏纳克⟧。");
		check(
			"⟦place:南京市长江大桥⟧通车，⟦place:上海市长宁区⟧和⟦place:武汉市⟧长期合作。",
		);
	});

	it("are the city's where the text tells which, and the document's own where it does not", () => {
		const bodies = (...texts: readonly string[]) =>
			recognise(...texts).entities.flatMap(({ id, type, mentions }) =>
				type === "organisation" ? [`${id} ${mentions.length}`] : [],
			);
		assert.deepEqual(bodies("赣州市委书记李明出席。", "市委召开会议。"), [
			"organisation:赣州市委 2",
		]);
		assert.deepEqual(bodies("中共晋中市委召开会议。", "市卫健委介绍。"), [
			"organisation:晋中市委 1",
			"organisation:晋中市卫健委 1",
		]);
		assert.deepEqual(
			bodies("临江市公安局通报。", "市交警支队、市公安局交警支队出动。"),
			["organisation:临江市公安局 1", "organisation:临江市公安局交警支队 2"],
		);
		assert.deepEqual(bodies("本报晋中讯　市政府召开会议。"), [
			"organisation:晋中市政府 1",
		]);
		const [one, two] = ["市委召开会议。", "市委要求抓好落实。"].map((text) =>
			recognise(text).entities.find(({ name }) => name === "市委"),
		);
		assert.ok(one !== undefined && two !== undefined);
		assert.notEqual(one.id, two.id);
		assert.equal(nameOf(one.id), "市委");
	});

	it("end before what the named do and hold both halves of a double name", () => {
		checkAll("⟦place:印度⟧⟦position:总理⟧⟦person:莫迪⟧访⟦place:英⟧。");
		check("⟦person:让-克洛德·容克⟧、⟦person:安娜-莱娜·贝尔伯克⟧。");
		check("外交部发言人⟦person:毛宁⟧说，记者⟦person:高洁⟧ 摄");
		checkAll("⟦place:沪⟧⟦place:苏⟧⟦place:浙⟧⟦place:皖⟧四省市和各县区。");
		checkAll("⟦place:中⟧⟦place:日⟧⟦place:韩⟧三国合作。");
	});

	it("are one person however the papers of a region write him", () => {
		const [mainland, taiwan] = ["总统特朗普说。", "總統川普說。"].map((text) =>
			recognise(text).entities.find(({ type }) => type === "person"),
		);
		assert.equal(mainland?.id, "person:特朗普");
		assert.equal(taiwan?.id, mainland?.id);
	});

	it("are offices, parties and firms as papers of every region print them", () => {
		checkAll("⟦organisation:行政院⟧⟦position:院長⟧、⟦position:監察院長⟧。");
		check(
			"⟦organisation:經濟部⟧、⟦organisation:工研院⟧和⟦organisation:台積電⟧說明。",
		);
		check(
			"⟦organisation:港府⟧、⟦organisation:醫管局⟧和⟦organisation:廉政公署⟧回覆。",
		);
		check("⟦organisation:谷歌⟧、⟦organisation:英伟达⟧和⟦organisation:美团⟧。");
		check("⟦organisation:苹果⟧与⟦organisation:微软⟧争先。");
		check("苹果丰收，中信金融，第一金牌，⟦organisation:华为⟧展台。");
	});

	it("are the same in Traditional text", () => {
		checkAll(
			"⟦organisation:新華社⟧⟦place:廣州⟧⟦time:7月15日⟧電 ⟦place:法國⟧⟦position:外長⟧訪問⟦place:廣東省⟧。",
		);
		check("⟦person:趙樂際⟧、⟦person:王滬寧⟧、⟦person:丁薛祥⟧出席會議。");
	});

	it("are one state whichever name Taiwan, Hong Kong or the mainland gives it", () => {
		for (const [printed, name] of [
			["義大利", "意大利"],
			["紐西蘭", "新西兰"],
			["衣索比亞", "埃塞俄比亚"],
			["沙烏地阿拉伯", "沙特阿拉伯"],
			["坦尚尼亞", "坦桑尼亚"],
			["寮國", "老挝"],
			["北韓", "朝鲜"],
		] as const)
			assert.deepEqual(
				recognise(`代表團昨日抵達${printed}訪問。`)
					.entities.filter(({ type }) => type === "place")
					.map((entity) => entity.name),
				[name],
			);
	});

	it("are heads of states by the sound of their names, kings with their numbers", () => {
		check("双方遵照主席同⟦person:安瓦尔⟧总理的引领，落实共识。");
		check(
			"首相转达⟦person:哈拉尔五世⟧国王的问候，⟦person:让－克洛德⟧首相在座。",
		);
		check("埃塞俄比亚总理致贺词，贺词说要团结。⟦person:埃尔多安⟧总统致辞。");
	});

	it("are none where a state's name goes on as a people or a language", () => {
		check("节目有塔吉克语和哈萨克语两种版本，请⟦place:哈萨克斯坦⟧专家讲解。");
		check("塔吉克族代表在⟦place:中国⟧发言。");
	});

	it("are one mention over a line end, in two spans that leave it out", () => {
		check(
			"⟦place:北京⟧消息，市長⟦person:王小\n明⟧說，⟦organisation:上海合\n作組織⟧成立。",
		);
		const { source, mentions } = recognise("市长王小\n明说。");
		const person = mentions.find(({ type }) => type === "person");
		assert.equal(person?.text, "王小明");
		assert.equal(person?.spans.length, 2);
		assert.equal(textAt(source, person?.spans ?? []), "王小明");
	});

	it("leave the blank out that pads a name of two characters", () => {
		const { mentions } = recognise("主席台上　王明　李大山");
		for (const { spans } of mentions)
			assert.ok(spans.every(({ start, end }) => start < end));
	});

	it("take the longest sensible name", () => {
		check("⟦organisation:江北宏达机械制造有限公司⟧投产。");
		check("记者在⟦place:武汉经济技术开发区⟧采访，又到⟦place:湖南省衡山县⟧。");
		check("⟦organisation:南海港务集团⟧负责人介绍。");
	});

	it("are none in fixed terms, but for a person's name", () => {
		checkAll("弘扬“西湖精神”，走中国特色道路。");
		checkAll("学习⟦person:习近平⟧新时代中国特色社会主义思想。");
	});

	it("are no everyday words that a segmenter takes for places and persons", () => {
		checkAll("建设宜居城市、文明城市，改造城中村，崇德向善，智慧高效。");
	});

	it("are no everyday words that the dictionary tags as persons or places", () => {
		checkAll("获得感、幸福感、安全感增强，夏玉米、夏大豆已播。");
		checkAll("雪域高原、城中天桥、山体滑坡。");
		checkAll("郑重承诺，同向发力，把好廉洁关。");
	});

	it("are no persons among things, between quotation marks or before the end of a place's name", () => {
		checkAll("田边种下金钱松、柳树，建起钱库、粮库，“高精尖”产业成群。");
		checkAll("他们守护着红色基因库，各方看在眼里。");
	});

	it("are persons written by sound after their office, short and double ones too", () => {
		check("会见总统⟦person:萨苏⟧期间，同总理⟦person:阿里⟧7月会谈。");
		check("国家主席⟦person:迪亚斯-卡内尔⟧致贺。");
	});

	it("do not take the word after a name into it", () => {
		check(
			"省委书记⟦person:王小鹏⟧和省长⟦person:李大山⟧陪同，总理⟦person:李强⟧监誓。",
		);
	});

	it("know Japanese names, and a surname that stands for its holder", () => {
		check(
			"首相⟦person:森下由美⟧表示，选手⟦person:张本智和⟧获胜，森下内阁受挫。",
		);
	});

	it("are persons where the document alone shows it", () => {
		check(
			"⟦person:黄叶秋⟧也在思考。",
			"近年来，⟦person:黄叶秋⟧走访了学校。",
			"大家知道⟦person:黄叶秋⟧来到这里。",
			"⟦person:黄叶秋⟧是老师。",
		);
		check("⟦place:北京⟧消息，黄叶秋也在思考。", "黄叶秋色。");
	});

	it("join a place to the town before it once the document knows it", () => {
		check(
			"⟦place:青岚湖⟧水质越来越好。",
			"他信步⟦place:临江青岚湖⟧。",
			"在⟦place:青岛青岚湖⟧，游人很多。",
		);
	});

	it("are one where a place goes on, follows its state or is written with it", () => {
		check(
			"打击⟦place:俄库尔斯克地区⟧目标，⟦place:约旦河西岸杰宁难民营⟧，⟦place:纽约州布法罗⟧停电，在⟦place:云南昆明⟧。",
		);
	});

	it("are a meeting where a body holds it for the seventh time", () => {
		check(
			"⟦meeting:临江企业家委员会第七次会议⟧，⟦meeting:中法海水委员会第二次会议⟧。",
		);
	});

	it("count one-letter places in pairs and patterns only", () => {
		check("⟦place:中⟧⟦place:法⟧关系，来⟦place:华⟧访问，对⟦place:日⟧贸易。");
		check("集中澳大利亚的资源".replace("澳大利亚", "⟦place:澳大利亚⟧"));
	});

	it("find foreign names beside titles, and again without one", () => {
		check(
			"⟦place:法国⟧总统⟦person:德拉蒙⟧抵达。",
			"⟦person:德拉蒙⟧前往⟦place:上海⟧。",
		);
		check("⟦person:约翰·史密斯⟧说。");
	});

	it("find bylines", () => {
		check("本报记者 ⟦person:徐小楠⟧ ⟦person:常大月⟧");
		check("新华社记者 ⟦person:谢小驰⟧ 摄");
		check("本报讯（记者⟦person:刘大吟⟧）今天开工。");
	});

	it("cut run-together headline lists by what the document says elsewhere", () => {
		check(
			"⟦person:赵乐际⟧⟦person:王沪宁⟧⟦person:蔡奇⟧⟦person:丁薛祥⟧⟦person:李希⟧出席会议",
			"常委⟦person:李强⟧、⟦person:赵乐际⟧、⟦person:王沪宁⟧、⟦person:蔡奇⟧、⟦person:丁薛祥⟧、⟦person:李希⟧出席会议。",
		);
	});

	it("tie a short form to the full one, in any file to the same id", () => {
		const { entities } = recognise("上海合作组织成立。上合组织发展。");
		assert.deepEqual(
			entities.map(({ id, mentions }) => [id, mentions.length]),
			[["organisation:上海合作组织", 2]],
		);
		assert.deepEqual(
			recognise("來華訪問").entities.map(({ id }) => id),
			["place:中国"],
		);
		assert.deepEqual(
			recognise("江北宏达机械有限公司投产，宏达公司表示欢迎。").entities.map(
				({ id }) => id,
			),
			["organisation:江北宏达机械有限公司"],
		);
	});

	it("give a person the positions of the chain before the name, with their bodies", () => {
		assert.deepEqual(
			positionsOf(
				"习近平",
				"中共中央總書記、國家主席、中央軍委主席習近平出席。",
				"习近平总书记强调。",
			),
			["中共中央总书记", "国家主席", "中央军委主席"],
		);
		assert.deepEqual(
			positionsOf("李大山", "市政协副主席王小明、李大山，秘书长赵海出席。"),
			["市政协副主席"],
		);
		assert.deepEqual(
			positionsOf("赵海", "市政协副主席王小明、李大山，秘书长赵海出席。"),
			["秘书长"],
		);
	});

	it("are the same in a text without line ends, however long, as in its sentences", () => {
		const sentence = "市委副书记、市长李大山到衡山县调研，王小明说。";
		const names = (text: string) =>
			recogniseUnit(text, segmenter()).map(
				({ type, span }) => `${type} ${span.start % sentence.length}`,
			);
		const once = names(sentence);
		assert.deepEqual(
			names(sentence.repeat(600)),
			Array.from({ length: 600 }, () => once).flat(),
		);
		recogniseUnit("一".repeat(9001), segmenter());
	});

	it("come in the order of the page, in whichever article they stand", () => {
		const { mentions } = recognise("北京消息。", "上海消息。", "北京消息。");
		assert.deepEqual(
			mentions.map(({ text, unit }) => `${text}${unit}`),
			["北京0", "上海1", "北京2"],
		);
	});

	it("hold on any text: in bounds, in order, without overlap, sure between 0 and 1", () => {
		const parts = fc.oneof(
			fc.constantFrom(
				..."中国北京市委书记王小明、《》0123年月日亿元会议·的和\ud800\u200b\n",
				"习近平",
				"有限公司",
				"上海合作组织",
				"１５",
			),
			fc.string({ unit: "binary", maxLength: 3 }),
		);
		const text = fc.array(parts, { maxLength: 60 }).map((all) => all.join(""));
		fc.assert(
			fc.property(text, (any) => {
				let end = 0;
				for (const { span, confidence } of recogniseUnit(any, segmenter())) {
					assert.ok(end <= span.start && span.start < span.end);
					assert.ok(span.end <= any.length);
					assert.ok(confidence > 0 && confidence <= 1);
					end = span.end;
				}
				recognise(any, any);
			}),
			{ numRuns: 300 },
		);
	});
});
