import { stringify } from "csv-stringify/sync";
import { markdownTable } from "markdown-table";
import { CHANGE_SIGNS } from "../core/reports/change-signs";
import type { Grid, GridCell, GridFormat } from "../core/reports/grid";
import { gridHtml } from "../core/reports/grid-html";

/** Who reads it: a spreadsheet needs a byte order mark, without which Excel misreads Chinese. */
export type GridReader = "spreadsheet" | "program";

/** A grid as a text of some format. What a spreadsheet would take for a formula is made text. */
export function writeGrid(
	grid: Grid,
	format: GridFormat,
	reader: GridReader,
): string {
	if (format === "html") return gridHtml(grid);
	return format === "csv" ? gridCsv(grid, reader) : gridMarkdown(grid);
}

function gridMarkdown({ title, notes, words, papers, rows }: Grid): string {
	const heads = papers.map(({ name, percent }) => `${name} · ${percent} %`);
	const table = markdownTable(
		[
			[words.number, words.text, words.printedBy, ...heads],
			...rows.map(({ mark, text, printedBy, cells }) => [
				mark,
				text,
				`${printedBy}`,
				...cells.map(cellLine),
			]),
		].map((row) => row.map(inCell)),
		{ align: ["r", "l", "r"], alignDelimiters: false },
	);
	const about = notes.map((note) => `${inCell(note)}  \n`).join("");
	return `# ${inCell(title)}\n\n${about === "" ? "" : `${about}\n`}${table}\n`;
}

/** A column for the change and one for the share of each paper, for those who count. */
function gridCsv({ words, papers, rows }: Grid, reader: GridReader): string {
	const header = [
		words.number,
		words.kind,
		words.text,
		words.printedBy,
		...papers.flatMap(({ name }) => [
			name,
			`${name}: ${words.share}`,
			`${name}: …`,
		]),
	];
	return stringify(
		[
			header,
			...rows.map(({ mark, kind, text, printedBy, cells }) => [
				mark,
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
		{ escape_formulas: true, bom: reader === "spreadsheet" },
	);
}

function cellLine(cell: GridCell | undefined): string {
	if (cell === undefined) return "";
	const { change, word, percent, notes } = cell;
	const share = percent === 100 || change === "cut" ? "" : ` ${percent} %`;
	return [`${CHANGE_SIGNS[change]} ${word}${share}`, ...notes].join("; ");
}

/** What would end a cell or be read as markup is escaped. */
function inCell(text: string): string {
	return text
		.replace(/[\\|*_`[\]<>#]/gu, (sign) => `\\${sign}`)
		.replace(/\s*[\r\n]+\s*/gu, " ");
}
