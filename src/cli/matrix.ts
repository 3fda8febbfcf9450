import path from "node:path";
import { type Command, Option } from "commander";
import { type Analysis, analyse, type Engines, Memo } from "../core/analysis";
import {
	findReports,
	type PrintedArticle,
	printsOf,
	type Report,
	type ReportVersion,
} from "../core/reports/find";
import { GRID_FORMATS, type GridFormat, gridOf } from "../core/reports/grid";
import { collating, type Grain, matrixOf } from "../core/reports/matrix";
import { namesIn } from "../core/reports/names";
import { witnessOf } from "../core/reports/witness";
import { atOnce } from "../core/steps";
import { writeGrid } from "../engines/grids";
import { loadDiffer, loadEngines, loadFold } from "./engines";
import { BadInput } from "./input";
import { encodingOption, jsonOption, type ReadingOptions } from "./options";
import { note, print, printJson } from "./output";
import { eachPage, NO_REPORT } from "./pages";
import { matrixShape } from "./shapes";

interface MatrixOptions extends ReadingOptions {
	readonly json?: true;
	readonly format: GridFormat;
	readonly rows: Grain["rows"];
	readonly base?: string;
	readonly report?: string;
	readonly derived?: true;
}

export function addMatrix(program: Command): void {
	program
		.command("matrix")
		.summary("set all versions of a report side by side")
		.description(
			"Print what every paper made of every paragraph, or task, of the report that most of the files print. Folders are walked as by reports.",
		)
		.argument("<path...>", "files and folders, or - for the standard input")
		.addOption(
			new Option("--format <name>", "what to print")
				.choices(GRID_FORMATS)
				.default("md"),
		)
		.addOption(
			new Option("--rows <what>", "what the rows are")
				.choices(["paragraphs", "tasks"])
				.default("paragraphs"),
		)
		.option(
			"--base <file>",
			"hold the others against this file (default: the fullest version that is most like a wire text)",
		)
		.option(
			"--report <title>",
			"take the report whose title, or a title of whose versions, holds this (default: the one that most files print)",
		)
		.option("--derived", "with the articles that only use the report")
		.addOption(jsonOption())
		.addOption(encodingOption())
		.action(matrix);
}

async function matrix(
	paths: readonly string[],
	options: MatrixOptions,
): Promise<void> {
	const fold = await loadFold();
	const texts = new Map<string, string>();
	const articles: PrintedArticle[] = [];
	await eachPage(paths, options, (file, found, text) => {
		texts.set(file, text);
		for (const article of printsOf(file, found, fold)) articles.push(article);
	});
	const reports = findReports(articles);
	const report = chosenReport(reports, options.report);
	if (report === undefined) {
		if (articles.length > 0) note(NO_REPORT);
		if (options.json) await printJson({ rows: [] });
		return;
	}
	const papers = [
		...report.versions,
		...(options.derived ? report.derived : []),
	];
	const base = baseOf(report, options.base);
	const engines = await loadEngines();
	const pages = analyses(papers, texts, engines);
	const witnesses = papers.flatMap(({ file, article }) => {
		const page = pages.get(file);
		const found = page?.articles[article];
		return page === undefined || found === undefined
			? []
			: witnessOf(found, fold, namesIn(page, article));
	});
	const collation = atOnce(
		collating(witnesses, base, {
			differ: await loadDiffer(),
			words: engines.segmenter,
		}),
	);
	const own = papers[base];
	const tasks = (pages.get(own?.file ?? "")?.lists ?? [])
		.filter(({ article }) => article === own?.article)
		.flatMap(({ items }) => items);
	const found = matrixOf(
		collation,
		options.rows === "tasks"
			? { rows: "tasks", tasks }
			: { rows: "paragraphs" },
	);
	if (options.json) await printJson(matrixShape(report.title, papers, found));
	else {
		const grid = gridOf({
			...found,
			title: report.title,
			notes: [],
			papers: papers.map(({ file, coverage }) => ({
				name: path.parse(file).name,
				coverage,
			})),
		});
		await print([writeGrid(grid, options.format, "program")]);
	}
}

/** The analyses of the files that print the report; what they name tells edits of names from others. */
function analyses(
	papers: readonly ReportVersion[],
	texts: ReadonlyMap<string, string>,
	engines: Engines,
): Map<string, Analysis> {
	const memo = new Memo();
	const pages = new Map<string, Analysis>();
	for (const { file } of papers)
		if (!pages.has(file))
			pages.set(file, analyse(texts.get(file) ?? "", engines, memo));
	return pages;
}

function chosenReport(
	reports: readonly Report[],
	title: string | undefined,
): Report | undefined {
	if (title === undefined) return reports[0];
	const found = reports.find((report) =>
		[report, ...report.versions].some((each) => each.title.includes(title)),
	);
	if (found === undefined)
		throw new BadInput(
			`There is no report called ${title} here: tonggao reports lists them.`,
		);
	return found;
}

function baseOf({ versions, base }: Report, file: string | undefined): number {
	if (file === undefined) return base;
	const found = versions.findIndex(
		(version) => path.resolve(version.file) === path.resolve(file),
	);
	if (found < 0)
		throw new BadInput(`${file}: It prints no version of the report.`);
	return found;
}
