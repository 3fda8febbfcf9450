import { inReadingOrder, type Page } from "./page";

/** The page with its layout undone: one unit a line in reading order, articles parted by a line `####`. */
export function reflowText(page: Page): string {
	return page.articles
		.map((article) =>
			inReadingOrder(article)
				.map((unit) => `${unit.projection.text}\n`)
				.join(""),
		)
		.join("####\n");
}
