import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { layOut } from "../../../src/core/layout/layout";
import { opensArticle } from "../../../src/core/layout/openings";
import { inReadingOrder } from "../../../src/core/layout/page";
import { detectScript } from "../../../src/core/script/detect";

/** An article before it was printed. */
export interface PlainArticle {
	readonly name: string;
	readonly traditional: boolean;
	/** Its headline first, then what goes with it. */
	readonly heads: readonly string[];
	/** Its paragraphs and the headings between them, in order. */
	readonly body: readonly string[];
}

/** Whether a text of the body is a paragraph; else it is a heading. */
export function isSentence(text: string): boolean {
	return /[。！？…][”」』）]?$/u.test(text);
}

/**
 * The articles of a folder of plain texts: a paragraph or heading a line, articles parted by a line `####`, headings
 * first. The body begins after the lines that a `# ` marks, else with the first sentence or where the report comes from.
 */
export function readArticles(folder: string): PlainArticle[] {
	return readdirSync(folder)
		.filter((name) => name.endsWith(".txt"))
		.sort()
		.flatMap((name) =>
			readFileSync(path.join(folder, name), "utf8")
				.split(/^####$/mu)
				.flatMap((text, index) =>
					articleOf(
						`${name}-${index}`,
						text.split("\n").map((line) => line.trim()),
					),
				),
		);
}

/** The articles of printed pages, as layout reads them. */
export function articlesOfPages(folder: string): PlainArticle[] {
	return readdirSync(folder)
		.sort()
		.flatMap((name) =>
			layOut(readFileSync(path.join(folder, name), "utf8")).articles.flatMap(
				(article, index) =>
					articleOf(
						`${name}-${index}`,
						inReadingOrder(article)
							.filter(({ kind }) =>
								["headline", "kicker", "subhead", "paragraph"].includes(kind),
							)
							.map(({ projection }) => projection.text),
					),
			),
		);
}

/** Before the headings of an article. */
const MARKED = "# ";

/** The article that lines are, if they have both a headline and a paragraph. */
function articleOf(name: string, lines: readonly string[]): PlainArticle[] {
	const full = lines.filter((line) => line !== "");
	const first = full[0]?.startsWith(MARKED)
		? full.findIndex((line) => !line.startsWith(MARKED))
		: full.findIndex((line) => isSentence(line) || opensArticle(line));
	if (first < 1) return [];
	const report = detectScript(full.join("\n"));
	return [
		{
			name,
			traditional: report.script === "hant",
			heads: full.slice(0, first).map((line) => line.replace(MARKED, "")),
			body: full.slice(first),
		},
	];
}
