import { sourceSpans } from "../text/projection";
import { type Article, inReadingOrder, titleOf } from "./page";

/** The texts of an article's units in reading order, layout undone; none holds a line end. */
export function linesOf(article: Article): string[] {
	return inReadingOrder(article).map(({ projection }) => projection.text);
}

/**
 * The lines of a page with its articles one after the other, each in reading order, headline first, and a blank line
 * between two. Undefined where the page prints them so already.
 */
export function sortedLines(
	articles: readonly Article[],
): string[] | undefined {
	let reached = 0;
	let sorted = true;
	for (const article of articles)
		for (const { projection } of inReadingOrder(article))
			for (const { start, end } of sourceSpans(projection)) {
				if (start < reached) sorted = false;
				reached = end;
			}
	if (sorted) return undefined;
	return articles.flatMap((article, index) => [
		...(index > 0 ? [""] : []),
		...linesOf(article),
	]);
}

/** One article as a file of its own. */
export interface ArticleFile {
	/** Of the headline and the paper, as any file system takes it; no two of a page are alike. */
	readonly name: string;
	readonly title: string;
	readonly lines: readonly string[];
}

/** What no file name may hold somewhere: separators, wildcards, controls, halves of characters. */
const UNFIT = /[\\/:*?"<>|\p{Cc}\p{Cs}\p{Co}\p{Cn}]/gu;

/**
 * Every article of a page as a file.
 * @param paper what the page is called, as its file's name without the ending.
 * @param isTaken whether a name is there already, however its letters are cased; another number is tried then.
 */
export function articleFiles(
	articles: readonly Article[],
	paper: string,
	isTaken: (name: string) => boolean,
): ArticleFile[] {
	const given = new Set<string>();
	return articles.map((article) => {
		const title = titleOf(article);
		const stem = [nameable(title), nameable(paper)].filter(
			(part) => part !== "",
		);
		const base = stem.join(" - ") || "1";
		for (let number = 1; ; number++) {
			const name = number === 1 ? `${base}.txt` : `${base} (${number}).txt`;
			const key = name.toLowerCase();
			if (given.has(key) || isTaken(name)) continue;
			given.add(key);
			return { name, title, lines: linesOf(article) };
		}
	});
}

/** A text as part of a file name, at most 40 characters: three bytes each, they leave room for what is added. */
function nameable(text: string): string {
	return [...text.replace(UNFIT, " ")]
		.slice(0, 40)
		.join("")
		.replace(/\s+/gu, " ")
		.replace(/^[\s.]+|[\s.]+$/gu, "");
}
