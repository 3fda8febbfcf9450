import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { layOut } from "../../src/core/layout/layout";
import { type Article, titleOf } from "../../src/core/layout/page";
import { compareArticles, type UnitRef } from "../../src/core/reports/compare";
import { fingerprint } from "../../src/core/reports/fingerprint";
import { bestPair } from "../../src/core/reports/place";
import { type SourceSpan, textAt } from "../../src/core/text/span";
import { makeDiffer } from "../../src/engines/differ";
import { makeFold } from "../../src/engines/fold";

const root = path.join(__dirname, "..", "..", "..");
const seeds = path.join(root, "seeds");
const golden = path.join(root, "test", "golden", "compare");
const fold = makeFold();
const differ = makeDiffer();

/** The seeds whose articles are held against the wire text of 003. */
const PAPERS: readonly string[] = ["000", "002", "004"];

interface Page {
	readonly name: string;
	readonly text: string;
	readonly articles: readonly Article[];
}

const pages = fs
	.readdirSync(seeds)
	.sort()
	.map((file): Page => {
		const text = fs.readFileSync(path.join(seeds, file), "utf8");
		return { name: file.slice(0, 3), text, articles: layOut(text).articles };
	});

/** Holds lines against a golden file, or writes it where UPDATE_GOLDEN is set. */
function holdAgainst(name: string, lines: readonly string[]): void {
	const file = path.join(golden, `${name}.txt`);
	const text = `${lines.join("\n")}\n`;
	if (process.env.UPDATE_GOLDEN) {
		fs.mkdirSync(golden, { recursive: true });
		fs.writeFileSync(file, text);
	}
	assert.equal(text, fs.readFileSync(file, "utf8"));
}

const places = (spans: readonly SourceSpan[]) =>
	spans.map(({ start, end }) => `${start}-${end}`).join(" ");

/** A part of an article by its place and the beginning and end of what stands there. */
function quoted({ text: source }: Page, { spans }: UnitRef): string {
	const text = textAt(source, spans);
	const short =
		text.length <= 40 ? text : `${text.slice(0, 24)}…${text.slice(-12)}`;
	return `${spans[0]?.start ?? 0}-${spans.at(-1)?.end ?? 0} ${short.trim()}`;
}

function* facts(a: Page, b: Page): Generator<string> {
	const prints = (page: Page) =>
		page.articles.map((article) => fingerprint(article, fold));
	const pair = bestPair(prints(a), prints(b));
	const first = a.articles[pair?.a ?? 0];
	const second = b.articles[pair?.b ?? 0];
	if (first === undefined || second === undefined) return;
	yield `a ${titleOf(first)}`;
	yield `b ${titleOf(second)}`;
	for (const each of compareArticles(first, second, { fold, differ })) {
		yield each.change;
		for (const ref of each.a) yield `  a ${quoted(a, ref)}`;
		for (const ref of each.b) yield `  b ${quoted(b, ref)}`;
		for (const edit of each.edits) {
			const from = textAt(a.text, edit.aSpans);
			const to = textAt(b.text, edit.bSpans);
			yield `  ${edit.class} ${places(edit.aSpans)} 「${from}」 > ${places(edit.bSpans)} 「${to}」`;
		}
	}
}

describe("The seeds compared", () => {
	const base = pages.find(({ name }) => name === "003");
	for (const page of pages.filter(({ name }) => PAPERS.includes(name)))
		it(`with the wire text: ${page.name}`, () => {
			assert.ok(base !== undefined);
			holdAgainst(`003-${page.name}`, [...facts(base, page)]);
		});
});
