import { type Command, InvalidArgumentError } from "commander";
import { analyse, Memo } from "../core/analysis";
import { layOut } from "../core/layout/layout";
import type { Article } from "../core/layout/page";
import {
	compareArticles,
	type Pair,
	type UnitRef,
} from "../core/reports/compare";
import { fingerprint } from "../core/reports/fingerprint";
import { namesIn } from "../core/reports/names";
import { bestPair } from "../core/reports/place";
import type { Fold } from "../core/script/script";
import { loadDiffer, loadEngines } from "./engines";
import { BadInput, type Input, readInput } from "./input";
import {
	encodingOption,
	jsonOption,
	misuse,
	type ReadingOptions,
} from "./options";
import { note, printJson, printLines } from "./output";
import { pairShape } from "./shapes";

/** Numbers of two articles, one of each file. */
interface Chosen {
	readonly a: number;
	readonly b: number;
}

interface CompareOptions extends ReadingOptions {
	readonly json?: true;
	readonly article?: Chosen;
}

/** In two texts of more UTF-16 units than this names are not looked for, which would take minutes. */
const LONG = 2_000_000;

const MARKS: Readonly<Record<Pair["change"], string>> = {
	same: " ",
	edited: "~",
	cut: "-",
	added: "+",
	moved: ">",
};

export function addCompare(program: Command): void {
	program
		.command("compare")
		.summary("show what two papers made of one report")
		.description(
			"Compare the report that two files share, paragraph by paragraph: same ( ), edited (~), cut (-), added (+), moved (>). Script, quotation marks and layout make no difference.",
		)
		.argument("<a>", "the first file")
		.argument("<b>", "the second file; one of the two may be -")
		.option(
			"--article <i:j>",
			"compare these articles, counted from 0 as in reflow --json (default: those with most text in common)",
			chosenArticles,
		)
		.addOption(jsonOption())
		.addOption(encodingOption())
		.action(compare);
}

async function compare(
	fileA: string,
	fileB: string,
	options: CompareOptions,
	command: Command,
): Promise<void> {
	if (fileA === "-" && fileB === "-")
		misuse(command, "only one of the two files may be the standard input.");
	const a = await readInput(fileA, options.encoding);
	const b = await readInput(fileB, options.encoding);
	const engines = await loadEngines();
	const left = layOut(a.text).articles;
	const right = layOut(b.text).articles;
	const chosen = options.article ?? mostInCommon(left, right, engines.fold);
	const articleA = articleOf(fileA, left, chosen?.a);
	const articleB = articleOf(fileB, right, chosen?.b);
	const isLong = a.text.length + b.text.length > LONG;
	if (isLong)
		note("The files are so long that a changed name counts as wording.");
	const memo = new Memo();
	const names = ({ text }: Input, { number }: ArticleNumbered) =>
		isLong ? [] : namesIn(analyse(text, engines, memo), number);
	const pairs = compareArticles(articleA.article, articleB.article, {
		fold: engines.fold,
		differ: await loadDiffer(),
		words: engines.segmenter,
		names: { a: names(a, articleA), b: names(b, articleB) },
	});
	if (pairs.every(({ change }) => change === "cut" || change === "added"))
		note(
			`${fileA} and ${fileB}: They share no report; --article chooses other articles.`,
		);
	if (options.json)
		await printJson({
			a: { file: fileA, article: articleA.number },
			b: { file: fileB, article: articleB.number },
			pairs: pairs.map(pairShape),
		});
	else await printLines(linesOf(pairs));
}

function mostInCommon(
	a: readonly Article[],
	b: readonly Article[],
	fold: Fold,
): Chosen | undefined {
	const prints = (articles: readonly Article[]) =>
		articles.map((article) => fingerprint(article, fold));
	return bestPair(prints(a), prints(b));
}

/** An article with its number in its file. */
interface ArticleNumbered {
	readonly number: number;
	readonly article: Article;
}

/** The chosen article of a file; none is chosen where one of the files is empty. */
function articleOf(
	file: string,
	articles: readonly Article[],
	chosen = 0,
): ArticleNumbered {
	const article = articles[chosen];
	if (article !== undefined) return { number: chosen, article };
	throw new BadInput(
		articles.length === 0
			? `${file}: There is no text to compare: name another file.`
			: `${file}: There is no article ${chosen}: choose one from 0 to ${articles.length - 1}.`,
	);
}

function chosenArticles(value: string): Chosen {
	const [, a, b] = /^(\d+):(\d+)$/u.exec(value) ?? [];
	if (a === undefined || b === undefined)
		throw new InvalidArgumentError("Use two numbers, such as 0:3.");
	return { a: Number(a), b: Number(b) };
}

function* linesOf(pairs: readonly Pair[]): Generator<string> {
	for (const { change, a, b, edits } of pairs) {
		yield `${MARKS[change]} ${textOf(a.length > 0 ? a : b)}`;
		for (const edit of edits)
			yield `    ${[edit.class, ...(edit.also ?? [])].join(" + ")}: ${edit.a || "∅"} → ${edit.b || "∅"}`;
	}
}

function textOf(units: readonly UnitRef[]): string {
	return units.map(({ text }) => text).join(" / ");
}
