import { stringify } from "csv-stringify/sync";
import { markdownTable } from "markdown-table";
import type { Grid, GridCell } from "../core/reports/grid";
import { gridHtml } from "../core/reports/grid-html";

/** What a grid can be written as: GitHub's Markdown, comma-separated values, a web page. */
export const GRID_FORMATS = ["md", "csv", "html"] as const;
/** One of them. */
export type GridFormat = (typeof GRID_FORMATS)[number];

/** A grid as a text of some format. */
export function writeGrid(grid: Grid, format: GridFormat): string {
	return { md: gridMarkdown, csv: gridCsv, html: gridHtml }[format](grid);
}

function gridMarkdown({ title, words, papers, rows }: Grid): string {
	const table = markdownTable(
		[
			[words.number, words.text, words.printedBy, ...papers],
			...rows.map(({ number, text, printedBy, cells }) => [
				`${number}`,
				text,
				`${printedBy}`,
				...cells.map(cellLine),
			]),
		].map((row) => row.map(inCell)),
		{ align: ["r", "l", "r"], stringLength: widthOf },
	);
	return `# ${inCell(title)}\n\n${table}\n`;
}

/** A column for the change and one for the share of each paper, for those who count. */
function gridCsv({ words, papers, rows }: Grid): string {
	const header = [
		words.number,
		words.kind,
		words.text,
		words.printedBy,
		...papers.flatMap((paper) => [
			paper,
			`${paper}: ${words.share}`,
			`${paper}: …`,
		]),
	];
	return stringify(
		[
			header,
			...rows.map(({ number, kind, text, printedBy, cells }) => [
				number,
				kind,
				text,
				printedBy,
				...cells.flatMap((cell) =>
					cell === undefined
						? ["", "", ""]
						: [cell.word, cell.percent / 100, cell.notes.join("\n")],
				),
			]),
		],
		{ escape_formulas: true },
	);
}

function cellLine(cell: GridCell | undefined): string {
	if (cell === undefined) return "";
	const { change, word, percent, notes } = cell;
	const share = percent === 100 || change === "cut" ? "" : ` ${percent} %`;
	return [`${word}${share}`, ...notes].join("; ");
}

/** What would end a cell or be read as markup is escaped. */
function inCell(text: string): string {
	return text
		.replace(/[\\|*_`[\]<>#]/gu, (sign) => `\\${sign}`)
		.replace(/\s*[\r\n]+\s*/gu, " ");
}

/** Han characters are two columns wide in a terminal. */
function widthOf(text: string): number {
	return text.length + (text.match(/[\u2e80-\uffef]/gu)?.length ?? 0);
}
