import assert from "node:assert/strict";
import fc from "fast-check";
import {
	type Change,
	compareArticles,
	type Pair,
} from "../../src/core/reports/compare";
import { keyOf } from "../../src/core/reports/key";
import { makeDiffer } from "../../src/engines/differ";
import { makeFold } from "../../src/engines/fold";
import { makeConverter } from "../../src/engines/opencc";
import { type Printed, print } from "../support/articles";
import { assertCoveredOnce } from "../support/coverage";

/** Sentences that have next to no words in common; in the other script each is another text. */
const SENTENCES = [
	"市图书馆新馆昨天开门迎客，首日接待读者三千余人。",
	"气象台预计，周末将有强冷空气南下，气温骤降八度。",
	"东湖隧道双向贯通，过江时间缩短一刻钟。",
	"老艺术家陈凤兰捐出毕生收藏的戏衣和乐谱。",
	"农户们抢收晚稻，烘干机昼夜不停。",
	"铁路部门加开临时客车，学生票可提前购买。",
	"渔船归港避风，码头上堆满了带鱼。",
	"医院开设夜间门诊，儿童发烧不用再等。",
	"考古队在后山发现一座宋代砖窑遗址。",
	"登山协会提醒：雨后石阶湿滑，切勿单独前往。",
	"纺织厂的旧车间改成了画廊、书店与剧场。",
	"围棋少年连胜五局，决赛对手尚未产生。",
	"自来水管网检修，城西部分街道停水半日。",
	"面粉涨价，老字号仍按原价卖烧饼。",
	"无人机给果园喷药，一上午干完两天的活。",
	"志愿者教老人视频通话，教室里笑声不断。",
] as const;

const fold = makeFold();
const differ = makeDiffer();
const converter = makeConverter();
const scripts = {
	simplified: (text: string) => text,
	traditional: (text: string) =>
		converter.convert(text, { from: "cn", to: "hk" }).text,
};
const anyScript = fc.constantFrom(...Object.values(scripts));

/** Paragraphs as lists of sentences. */
type Text = readonly (readonly string[])[];

/** Parts sentences into paragraphs: a paragraph ends after each sentence whose number is named. */
function paragraphsOf(
	sentences: readonly string[],
	ends: readonly number[],
): Text {
	const paragraphs: string[][] = [[]];
	for (const [index, sentence] of sentences.entries()) {
		paragraphs.at(-1)?.push(sentence);
		if (ends.includes(index)) paragraphs.push([]);
	}
	return paragraphs.filter((paragraph) => paragraph.length > 0);
}

type Editing = (
	text: Text,
	at: number,
	to: number,
	fresh: readonly string[],
) => Text;

/** What editors do to a paragraph or one of its sentences. */
const EDITING = {
	"cut a paragraph": (text, at) => text.toSpliced(at, 1),
	"cut a sentence": (text, at, to) =>
		text.with(at, removed(text[at] ?? [], to % (text[at]?.length ?? 1))),
	"move a paragraph": (text, at, to) =>
		text.toSpliced(at, 1).toSpliced(to, 0, text[at] ?? []),
	merge: (text, at) =>
		text.toSpliced(at, 2, [...(text[at] ?? []), ...(text[at + 1] ?? [])]),
	split: (text, at) =>
		text.toSpliced(
			at,
			1,
			...[text[at]?.slice(0, 1) ?? [], text[at]?.slice(1) ?? []],
		),
	reword: (text, at) =>
		text.with(
			at,
			(text[at] ?? []).map((sentence) => `${sentence.slice(2, -1)}了。`),
		),
	add: (text, at, to, fresh) =>
		text.toSpliced(at, 0, fresh.slice(to % (fresh.length || 1)).slice(0, 1)),
} as const satisfies Readonly<Record<string, Editing>>;

function removed(sentences: readonly string[], at: number): readonly string[] {
	return sentences.toSpliced(at, 1);
}

const KINDS = Object.keys(EDITING) as readonly (keyof typeof EDITING)[];

/** A text and what editors made of it, each in a script of its own. */
const edited = (kinds: readonly (keyof typeof EDITING)[]) =>
	fc
		.record({
			sentences: fc.shuffledSubarray([...SENTENCES], { minLength: 3 }),
			ends: fc.array(fc.nat(15), { maxLength: 8 }),
			edits: fc.array(
				fc.tuple(fc.constantFrom(...kinds), fc.nat(15), fc.nat(15)),
				{ maxLength: 6 },
			),
			scripts: fc.tuple(anyScript, anyScript),
		})
		.map(({ sentences, ends, edits, scripts: [first, second] }) => {
			const base = paragraphsOf(sentences, ends);
			const fresh = SENTENCES.filter((each) => !sentences.includes(each));
			let version = base;
			for (const [kind, at, to] of edits) {
				if (version.length === 0) break;
				version = EDITING[kind](
					version,
					at % version.length,
					to % version.length,
					fresh,
				).filter((paragraph) => paragraph.length > 0);
			}
			return {
				base,
				version,
				a: printedIn(first, base),
				b: printedIn(second, version),
			};
		});

function printedIn(script: (text: string) => string, text: Text): Printed {
	return print(...text.map((paragraph) => script(paragraph.join(""))));
}

const compared = ({ a, b }: { readonly a: Printed; readonly b: Printed }) =>
	compareArticles(a.article, b.article, { fold, differ });

const keysOf = (texts: readonly string[]) =>
	texts.map((text) => keyOf(fold(text)).text).sort();

/** The sentences of the pairs of some changes, as keys in one script. */
const sentencesOf = (pairs: readonly Pair[], ...changes: readonly Change[]) =>
	keysOf(
		pairs
			.filter(({ change }) => changes.includes(change))
			.flatMap(({ a }) => a)
			.flatMap(({ text }) => text.match(/[^。]+。/gu) ?? []),
	);

describe("What editors do to a text, in either script", () => {
	it("leaves every sentence of both texts in exactly one pair", () => {
		fc.assert(
			fc.property(edited(KINDS), ({ a, b }) => {
				const pairs = compared({ a, b });
				assertCoveredOnce(pairs, "a", a);
				assertCoveredOnce(pairs, "b", b);
			}),
		);
	});

	it("is moved or the same where paragraphs are only moved, merged and split", () => {
		const kinds = ["move a paragraph", "merge", "split"] as const;
		fc.assert(
			fc.property(edited(kinds), ({ base, a, b }) => {
				const pairs = compared({ a, b });
				assert.deepEqual(
					pairs.flatMap(({ edits }) => edits),
					[],
				);
				assert.deepEqual(
					sentencesOf(pairs, "same", "moved"),
					keysOf(base.flat()),
				);
			}),
		);
	});

	it("is cut where it is cut, and nothing else is", () => {
		const kinds = ["cut a paragraph", "cut a sentence"] as const;
		fc.assert(
			fc.property(edited(kinds), ({ base, version, a, b }) => {
				const pairs = compared({ a, b });
				const left = version.flat();
				const gone = base.flat().filter((each) => !left.includes(each));
				assert.deepEqual(sentencesOf(pairs, "cut"), keysOf(gone));
				assert.deepEqual(sentencesOf(pairs, "same"), keysOf(left));
				assert.deepEqual(
					pairs.flatMap(({ edits }) => edits),
					[],
				);
			}),
		);
	});
});
