import type { Change } from "./compare";

/** A matrix as a table of words, in whatever language they are: what a file of it is written from. */
export interface MatrixTable {
	readonly title: string;
	/** A line each about the whole. */
	readonly notes: readonly string[];
	readonly head: readonly string[];
	/** As many places a row as the head has. */
	readonly rows: readonly (readonly TableCell[])[];
	/** BCP 47, of the words: `zh-cn`. */
	readonly language: string;
}

/** A place of the table: what it says, and what became of the row there where it is a paper's. */
export interface TableCell {
	readonly text: string;
	readonly change?: Change;
}

/** What a file of a matrix may be. */
export type TableFormat = "markdown" | "csv" | "html";

/** The words alone, the head first. */
export function plainRows({ head, rows }: MatrixTable): string[][] {
	return [[...head], ...rows.map((row) => row.map(({ text }) => text))];
}

/** The table as one page of HTML that needs no other file, and may be printed: every change has a sign beside its colour. */
export function matrixHtml(table: MatrixTable): string {
	const { title, notes, head, rows, language } = table;
	const body = rows.map(
		([first, ...others]) =>
			`<tr><th scope="row">${escaped(first?.text ?? "")}</th>${others.map(cellHtml).join("")}</tr>`,
	);
	return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${notes.map((note) => `<p>${escaped(note)}</p>`).join("\n")}
<table>
<thead><tr>${head.map((name) => `<th scope="col">${escaped(name)}</th>`).join("")}</tr></thead>
<tbody>
${body.join("\n")}
</tbody>
</table>
</body>
</html>
`;
}

const STYLE = `body { margin: 2em; color: #222; background: #fff; font: 14px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.3em; }
p { margin: 0.2em 0; color: #555; }
table { margin-top: 1em; border-collapse: collapse; }
th, td { padding: 4px 8px; text-align: left; vertical-align: top; border: 1px solid #ccc; }
thead th { position: sticky; top: 0; background: #f3f3f3; }
tbody th { font-weight: 400; }
td { white-space: pre-line; }
.edited { background: #f7efdf; }
.cut { background: #f9e3e3; }
.added { background: #e8f1dc; }
.moved { background: #e0f0e6; }
@media print { body { margin: 0; font-size: 10px; } thead th { position: static; } tr { break-inside: avoid; } }`;

function cellHtml({ text, change }: TableCell): string {
	const name = change === undefined ? "" : ` class="${change}"`;
	return `<td${name}>${escaped(text)}</td>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
};

function escaped(text: string): string {
	return text.replace(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign);
}
