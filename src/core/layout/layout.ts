import { Joining } from "./joining";
import type { Article, Page } from "./page";
import { movedReading, readSheet } from "./sheet";
import type { SheetMemo } from "./sheet-memo";
import { SHEET, type SheetSize, sheetsOf } from "./sheets";

/** Undoes the layout of a text: lines to units, units to articles. Never throws on text. */
export function layOut(text: string): Page {
	return { articles: [...articlesOf(text)], problems: [] };
}

/** The same in steps: it yields after every sheet, so that whoever drives it can answer others in between, or stop. */
export function* layingOut(
	text: string,
	memo: SheetMemo,
): Generator<undefined, Page> {
	const joining = new Joining();
	const articles: Article[] = [];
	for (const { reading, begins } of memo.read(text)) {
		for (const article of joining.add(reading, begins)) articles.push(article);
		yield;
	}
	for (const article of joining.finish()) articles.push(article);
	return { articles, problems: [] };
}

/** The articles of a text one after the other, none kept: for texts that are larger than what is wanted of them. */
export function* articlesOf(
	text: string,
	size: SheetSize = SHEET,
): Generator<Article> {
	const joining = new Joining();
	for (const sheet of sheetsOf(text, size)) {
		const reading = readSheet(text.slice(sheet.start, sheet.end), sheet);
		yield* joining.add(movedReading(reading, sheet.start), sheet.begins);
	}
	yield* joining.finish();
}
