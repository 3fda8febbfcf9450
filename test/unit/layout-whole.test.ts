import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { findJumps, otherParts } from "../../src/core/layout/jumps";
import { layOut } from "../../src/core/layout/layout";
import { inReadingOrder } from "../../src/core/layout/page";
import { wholeArticle } from "../../src/core/layout/whole";
import { lineEndsOf } from "../../src/core/layout/wrap";

const seeds = path.join(__dirname, "..", "..", "..", "seeds");

/** The articles of a seed, each as its headline and its paragraphs, printed paragraph by paragraph. */
function articlesOf(number: string): string[][] {
	const name = fs.readdirSync(seeds).find((each) => each.startsWith(number));
	return layOut(fs.readFileSync(path.join(seeds, name ?? ""), "utf8"))
		.articles.map((article) =>
			inReadingOrder(article)
				.filter(({ kind }) => kind === "headline" || kind === "paragraph")
				.map(({ kind, projection }) =>
					kind === "headline" ? `# ${projection.text}` : projection.text,
				),
		)
		.filter((texts) => texts.join("").length > 700);
}

/** Sets units in a column of so many characters, with indents; headings stay. */
function set(texts: readonly string[], columns: number): string {
	return texts
		.map((text) => {
			if (text.startsWith("# ")) return `${text.slice(2)}\n`;
			// A part that goes on in the middle of a paragraph has no indent.
			const indent = text.startsWith("…") ? 0 : 2;
			const own = text.replace(/^…/u, "");
			const ends = [0, ...lineEndsOf(own, columns, indent), own.length];
			const lines = ends.slice(1).map((end, at) => own.slice(ends[at], end));
			return `${"　".repeat(indent)}${lines.join("\n")}`;
		})
		.join("\n");
}

/** An article in two parts, cut after so many characters of its body's middle paragraph, or after that paragraph. */
function cut(
	texts: readonly string[],
	after: number | "paragraph",
): readonly [string[], string[]] {
	const middle = texts.length >> 1;
	const paragraph = texts[middle] ?? "";
	if (after === "paragraph")
		return [texts.slice(0, middle + 1), texts.slice(middle + 1)];
	return [
		[...texts.slice(0, middle), paragraph.slice(0, after)],
		[`…${paragraph.slice(after)}`, ...texts.slice(middle + 1)],
	];
}

const page = (file: string, text: string) => ({
	file,
	articles: layOut(text).articles,
});
const letters = (text: string) => text.replace(/[\s#…]/gu, "");

describe("An article that jumps have cut", () => {
	const [wire = []] = articlesOf("003");
	/** The first of 002 is the wire text, which 000 prints as well. */
	const others = [...articlesOf("000"), ...articlesOf("002").slice(1)];

	it("is one again, a sentence that was cut as well", () => {
		for (const columns of [12, 17, 24]) {
			const [front, back] = cut(wire, 33);
			const own = page("a1", `${set(front, columns)}\n（下转第4版）\n`);
			const rest = page("a4", `（上接第1版）\n${set(back, columns)}\n`);
			for (const [from, index] of [
				[own, 0],
				[rest, 0],
			] as const) {
				const whole = wholeArticle(from, index, [own, rest]);
				assert.ok(whole !== undefined);
				assert.equal(letters(whole.text), letters(wire.join("")));
				const paragraph = (wire[wire.length >> 1] ?? "").replace(/\s/gu, "");
				assert.ok(
					whole.text
						.split("\n")
						.some((line) => line.replace(/\s/gu, "") === paragraph),
				);
				const [seam] = whole.seams;
				assert.equal(whole.seams.length, 1);
				assert.equal(seam?.file, "a4");
				assert.ok(
					whole.text.slice(seam?.at).startsWith(back[0]?.slice(1, 9) ?? "-"),
				);
				for (const { span } of whole.units)
					assert.equal(whole.text[span.end], "\n");
			}
		}
	});

	it("keeps its paragraphs apart where it was cut between two", () => {
		const [front, back] = cut(wire, "paragraph");
		const own = page("a1", `${set(front, 17)}\n（下转第4版）\n`);
		const rest = page("a4", `（上接第1版）\n${set(back, 17)}\n`);
		const whole = wholeArticle(own, 0, [own, rest]);
		assert.equal(letters(whole?.text ?? ""), letters(wire.join("")));
		assert.equal(whole?.text[(whole.seams[0]?.at ?? 0) - 1], "\n");
	});

	it("is found among several on a page, whatever page the paper names", () => {
		const cuts = others.map((texts, index) =>
			cut(texts, index % 2 === 0 ? 20 + index : "paragraph"),
		);
		const front = page(
			"a1",
			cuts
				.map(
					([texts], index) => `${set(texts, 17)}\n（下转第${index + 2}版）\n`,
				)
				.join("\n"),
		);
		const back = page(
			"a4",
			cuts
				.map(([, texts]) => `（上接第9版）\n${set(texts, 15)}\n`)
				.toReversed()
				.join("\n"),
		);
		const pages = [front, back];
		const found = otherParts(front, pages);
		assert.equal(found.length, cuts.length);
		// Where the words do not tell, none is better than a wrong one.
		assert.ok(found.filter((each) => each === undefined).length <= 1);
		for (const [index, [, texts]] of cuts.entries()) {
			if (found[index] === undefined) continue;
			const whole = wholeArticle(front, index, pages);
			const at = whole?.seams[0]?.at ?? 0;
			const after = letters(whole?.text.slice(at) ?? "");
			assert.ok(
				after.startsWith(letters(texts[0] ?? "").slice(0, 12)),
				`${index}: ${found[index]?.likeness} ${after.slice(0, 20)}`,
			);
		}
	});

	it("goes through a middle part to the last one", () => {
		const third = Math.floor(wire.length / 3);
		const parts = [
			`${set(wire.slice(0, third), 17)}\n（下转第2版）\n`,
			`（上接第1版）\n${set(wire.slice(third, 2 * third), 17)}\n（下转第3版）\n`,
			`（上接第2版）\n${set(wire.slice(2 * third), 17)}\n`,
		].map((text, index) => page(`a${index + 1}`, text));
		for (const each of parts) {
			const whole = wholeArticle(each, 0, parts);
			assert.equal(letters(whole?.text ?? ""), letters(wire.join("")));
			assert.deepEqual(
				whole?.seams.map(({ file }) => file),
				["a2", "a3"],
			);
		}
	});

	it("has no whole where the other part is not there", () => {
		const [front] = cut(wire, 33);
		const own = page("a1", `${set(front, 17)}\n（下转第4版）\n`);
		const stranger = page(
			"a4",
			`（上接第1版）\n${set(cut(others[1] ?? [], 30)[1], 17)}\n`,
		);
		assert.equal(wholeArticle(own, 0, [own, stranger]), undefined);
	});
});

describe("A sentence before a jump", () => {
	it("does not go on with what stands after it on the page", () => {
		const text =
			"　　会议强调，要坚持城市内涵式发展，推动\n高质量发展，把城市工作摆在更加突出的位\n（下转第4版）\n市政协召开党组扩大会议\n加强行业指导与问题梳理，每月研判、对接\n报告，推进各项工作落到实处，取得实效。\n";
		const units = layOut(text).articles.flatMap((article) => article.units);
		assert.ok(
			units.some(({ projection }) => projection.text.endsWith("更加突出的位")),
		);
		assert.equal(findJumps(layOut(text).articles).length, 1);
	});
});
