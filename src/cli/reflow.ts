import type { Command } from "commander";
import { articlesOf } from "../core/layout/layout";
import { type Article, inReadingOrder } from "../core/layout/page";
import { readInput } from "./input";
import { encodingOption, jsonOption, type ReadingOptions } from "./options";
import { printJson, printLines } from "./output";
import { articleShapes } from "./shapes";

/** What parts articles in the printed page. */
const ARTICLE_MARK = "####";

export function addReflow(program: Command): void {
	program
		.command("reflow")
		.summary("undo the layout of a page")
		.description(
			`Print a page with its layout undone: one paragraph, headline, bullet… a line, articles parted by a line ${ARTICLE_MARK}.`,
		)
		.argument("<file>", "the page, or - for the standard input")
		.addOption(jsonOption())
		.addOption(encodingOption())
		.action(reflow);
}

async function reflow(
	file: string,
	options: ReadingOptions & { readonly json?: true },
): Promise<void> {
	const { text } = await readInput(file, options.encoding);
	const articles = articlesOf(text);
	if (options.json)
		await printJson({ file, articles: articleShapes(articles) });
	else await printLines(linesOf(articles));
}

function* linesOf(articles: Iterable<Article>): Generator<string> {
	let first = true;
	for (const article of articles) {
		if (!first) yield ARTICLE_MARK;
		first = false;
		for (const unit of inReadingOrder(article)) yield unit.projection.text;
	}
}
