import type { Command } from "commander";
import {
	findReports,
	type PrintedArticle,
	printsOf,
	type Report,
	type ReportVersion,
} from "../core/reports/find";
import { type PassimDocument, passimDocument } from "../core/reports/passim";
import { loadFold } from "./engines";
import {
	encodingOption,
	jsonOption,
	misuse,
	type ReadingOptions,
} from "./options";
import { note, printJson, printLines } from "./output";
import { eachPage, NO_REPORT } from "./pages";
import { COMMAND, exportPassim, importPassim } from "./passim";
import { clusterShape, reportShape } from "./shapes";
import { textExtensions } from "./walk";

export function addReports(program: Command): void {
	program
		.command("reports")
		.summary("find the same report in several files")
		.description(
			`Print the reports that several files print, with how much of each every version has, and the articles that use it. Folders are walked for ${textExtensions("and")} files.`,
		)
		.argument("[path...]", "files and folders, or - for the standard input")
		.option(
			"--export <passim folder...>",
			"write the articles into a folder for passim, which finds reuse on many machines, instead of finding reports",
		)
		.option(
			"--import <passim folder...>",
			"print the clusters that passim found, from the folder of the export",
		)
		.addOption(jsonOption())
		.addOption(encodingOption())
		.action(reports);
}

interface ReportsOptions extends ReadingOptions {
	readonly json?: true;
	readonly export?: readonly string[];
	readonly import?: readonly string[];
}

async function reports(
	named: readonly string[],
	options: ReportsOptions,
	command: Command,
): Promise<void> {
	const [into, ...more] = passimFolder(options.export, command);
	const [from] = passimFolder(options.import, command);
	const paths = [...named, ...more];
	if (from !== undefined) {
		const clusters = await importPassim(from);
		if (options.json) await printJson({ reports: clusters.map(clusterShape) });
		else
			await printLines(
				linesOf(clusters.map((each) => ({ ...each, derived: [] }))),
			);
		return;
	}
	if (paths.length === 0)
		misuse(command, "name the files and folders to be looked at.");
	const fold = await loadFold();
	if (into !== undefined) {
		const documents: PassimDocument[] = [];
		await eachPage(paths, options, (file, articles) => {
			for (const [number, article] of articles.entries())
				documents.push(passimDocument(file, number, article, fold));
		});
		const file = await exportPassim(into, documents);
		note(`Next: ${COMMAND} ${file} ${into}`);
		note(`Then: tonggao reports --import passim ${into}`);
		return;
	}
	const articles: PrintedArticle[] = [];
	await eachPage(paths, options, (file, found) => {
		for (const article of printsOf(file, found, fold)) articles.push(article);
	});
	const found = findReports(articles);
	if (found.length === 0 && articles.length > 0) note(NO_REPORT);
	if (options.json) await printJson({ reports: found.map(reportShape) });
	else await printLines(linesOf(found));
}

/** The folder of `--export passim FOLDER`, and the paths that follow it. */
function passimFolder(
	values: readonly string[] | undefined,
	command: Command,
): readonly string[] {
	if (values === undefined) return [];
	const [format, folder, ...rest] = values;
	if (format !== "passim" || folder === undefined)
		misuse(command, "--export and --import take passim and a folder.");
	return [folder, ...rest];
}

function* linesOf(
	reports: readonly Pick<Report, "title" | "versions" | "derived">[],
): Generator<string> {
	for (const { title, versions, derived } of reports) {
		yield inLine(title);
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
	return `coverage ${percent(coverage)}, own ${percent(own)}\t${inLine(file)}\t${article}\t${inLine(title)}`;
}

/** A name as a column of a line: a tab or line end in it is written as in JSON. */
function inLine(name: string): string {
	return name.replace(/[\t\n\r]/gu, (sign) =>
		JSON.stringify(sign).slice(1, -1),
	);
}
