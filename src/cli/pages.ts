import { layOut } from "../core/layout/layout";
import type { Article } from "../core/layout/page";
import { readChinese } from "../core/script/chinese";
import { BadInput, readInput } from "./input";
import type { ReadingOptions } from "./options";
import { complain, note } from "./output";
import { filesOf, textExtensions } from "./walk";

/** Share of Han characters below which a file in a folder is no Chinese text. Tables of figures have few. */
const CHINESE = 0.1;

/** What is said where nothing is printed twice, so that an empty output is no riddle. */
export const NO_REPORT = "No report is printed by several of these files.";

/** Lays out all Chinese texts that paths stand for. */
export async function eachPage(
	paths: readonly string[],
	options: ReadingOptions,
	take: (file: string, articles: readonly Article[], text: string) => void,
): Promise<void> {
	let skipped = 0;
	let failed = 0;
	const files = await filesOf(paths, {
		onFailure(error) {
			failed++;
			complainOf(error);
		},
		onSkip: () => skipped++,
	});
	if (skipped > 0)
		note(
			`Files are left out that are not called ${textExtensions("or")}: ${skipped}.`,
		);
	else if (files.length === 0 && failed === 0)
		note(`Nothing here is called ${textExtensions("or")}.`);
	for (const file of files) {
		try {
			const { text } = await readInput(file, options.encoding);
			if (isChinese(text) || paths.includes(file))
				take(file, layOut(text).articles, text);
			else note(`${file}: It is left out, as it is not Chinese.`);
		} catch (error) {
			complainOf(error);
		}
	}
}

function complainOf(error: unknown): void {
	if (!(error instanceof BadInput)) throw error;
	complain(error.message);
}

function isChinese(text: string): boolean {
	const { count, han } = readChinese(text);
	return count > 0 && han >= CHINESE;
}
