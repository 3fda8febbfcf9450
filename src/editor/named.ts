import type { ArticleRef } from "../core/reports/where";
import type { NamedArticle } from "../worker/protocol";

/** Whether both name one article. */
export function isSame(a: ArticleRef, b: ArticleRef): boolean {
	return a.file === b.file && a.article === b.article;
}

/** Whether an article is the one that was named: by its title, as typing above it changes its number. */
export function isNamed(
	{ file, article, title }: NamedArticle,
	named: NamedArticle,
): boolean {
	return (
		file === named.file &&
		(named.title === "" ? article === named.article : title === named.title)
	);
}

/** An article as it is spoken of for long. */
export function named({ file, article, title }: NamedArticle): NamedArticle {
	return { file, article, title };
}
