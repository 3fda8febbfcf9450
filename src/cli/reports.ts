import type { Command } from "commander";
import { layOut } from "../core/layout/layout";
import {
	findReports,
	type PrintedArticle,
	printsOf,
	type Report,
	type ReportVersion,
} from "../core/reports/find";
import { readChinese } from "../core/script/chinese";
import { loadFold } from "./engines";
import { BadInput, readInput } from "./input";
import { encodingOption, jsonOption, type ReadingOptions } from "./options";
import { complain, note, printJson, printLines } from "./output";
import { reportShape } from "./shapes";
import { filesOf, textExtensions } from "./walk";

/** Share of Han characters below which a file in a folder is no Chinese text. Tables of figures have few. */
const CHINESE = 0.1;

export function addReports(program: Command): void {
	program
		.command("reports")
		.summary("find the same report in several files")
		.description(
			`Print the reports that several files print, with how much of each every version has, and the articles that use it. Folders are walked for ${textExtensions("and")} files.`,
		)
		.argument("<path...>", "files and folders, or - for the standard input")
		.addOption(jsonOption())
		.addOption(encodingOption())
		.action(reports);
}

async function reports(
	paths: readonly string[],
	options: ReadingOptions & { readonly json?: true },
): Promise<void> {
	let skipped = 0;
	const files = await filesOf(paths, {
		onFailure: complainOf,
		onSkip: () => skipped++,
	});
	if (skipped > 0)
		note(
			`Files are left out that are not called ${textExtensions("or")}: ${skipped}.`,
		);
	const fold = await loadFold();
	const articles: PrintedArticle[] = [];
	for (const file of files) {
		try {
			const { text } = await readInput(file, options.encoding);
			if (isChinese(text) || paths.includes(file))
				for (const article of printsOf(file, layOut(text).articles, fold))
					articles.push(article);
			else note(`${file}: It is left out, as it is not Chinese.`);
		} catch (error) {
			complainOf(error);
		}
	}
	const found = findReports(articles);
	if (options.json) await printJson({ reports: found.map(reportShape) });
	else await printLines(linesOf(found));
}

function complainOf(error: unknown): void {
	if (!(error instanceof BadInput)) throw error;
	complain(error.message);
}

function isChinese(text: string): boolean {
	const { count, han } = readChinese(text);
	return count > 0 && han >= CHINESE;
}

function* linesOf(reports: readonly Report[]): Generator<string> {
	for (const { title, versions, derived } of reports) {
		yield title;
		for (const version of versions) yield `  ${lineOf(version)}`;
		if (derived.length > 0) yield "  used by";
		for (const version of derived) yield `    ${lineOf(version)}`;
	}
}

function lineOf({
	file,
	article,
	title,
	coverage,
	own,
}: ReportVersion): string {
	const percent = (share: number) => `${Math.round(share * 100)}%`.padStart(4);
	return `coverage ${percent(coverage)}, own ${percent(own)}\t${file}\t${article}\t${title}`;
}
