import { CHANGE_SIGNS } from "./change-signs";
import type { Grid, GridCell } from "./grid";

const STYLE = `
body { font: 14px/1.5 system-ui, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; margin: 1.5em; color: #1b1b1b; background: #fff; }
h1 { font-size: 1.3em; }
p { margin: .2em 0; color: #555; }
table { margin-top: 1em; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #b5b5b5; padding: .35em .5em; text-align: start; vertical-align: top; }
thead th { background: #ececec; position: sticky; top: 0; overflow-wrap: anywhere; }
tbody th { font-weight: normal; min-width: 16em; }
.share { color: #555; }
ul { margin: .2em 0 0; padding-inline-start: 1.1em; font-size: .9em; }
.same { background: #fff; } .edited { background: #fff4d6; } .cut { background: #fbe1e1; }
.added { background: #e0f3e3; } .moved { background: #e3ebfb; } .none { color: #767676; }
@media print { body { margin: 0; font-size: 9pt; } thead { display: table-header-group; } thead th { position: static; } tr { break-inside: avoid; } td, th { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;

/** A grid as one HTML page that needs nothing else and can be printed. Everything that papers print is escaped. */
export function gridHtml(grid: Grid): string {
	const { title, notes, words, papers, rows } = grid;
	const heads = [
		words.number,
		words.text,
		words.printedBy,
		...papers.map(({ name, percent }) => `${name} · ${percent} %`),
	].map((head) => `<th scope="col">${escaped(head)}</th>`);
	const body = rows.map(
		({ mark, kind, text, printedBy, cells }) =>
			`<tr><td title="${escaped(kind)}">${escaped(mark)}</td><th scope="row" lang="zh">${escaped(text)}</th><td>${printedBy}</td>${cells.map(cellHtml).join("")}</tr>`,
	);
	return `<!DOCTYPE html>
<html lang="${escaped(words.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1 lang="zh">${escaped(title)}</h1>
${notes.map((note) => `<p>${escaped(note)}</p>\n`).join("")}<table>
<thead><tr>${heads.join("")}</tr></thead>
<tbody>
${body.join("\n")}
</tbody>
</table>
</body>
</html>
`;
}

function cellHtml(cell: GridCell | undefined): string {
	if (cell === undefined) return '<td class="none">·</td>';
	const { change, word, percent, notes } = cell;
	const share =
		percent === 100 || change === "cut"
			? ""
			: ` <span class="share">${percent} %</span>`;
	const list = notes.map((note) => `<li>${escaped(note)}</li>`).join("");
	return `<td class="${change}">${CHANGE_SIGNS[change]} ${escaped(word)}${share}${list === "" ? "" : `<ul>${list}</ul>`}</td>`;
}

function escaped(text: string): string {
	return text.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
