import type { Change } from "./compare";
import type { Grid, GridCell } from "./grid";

/** A sign for every change, so that the colour is never the only cue. */
const SIGNS: Readonly<Record<Change, string>> = {
	same: "=",
	edited: "≠",
	cut: "−",
	added: "+",
	moved: "⇄",
};

const STYLE = `
body { font: 14px/1.5 system-ui, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; margin: 1.5em; color: #1b1b1b; background: #fff; }
h1 { font-size: 1.3em; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #b5b5b5; padding: .35em .5em; text-align: start; vertical-align: top; }
thead th { background: #ececec; position: sticky; top: 0; }
tbody th { font-weight: normal; min-width: 16em; }
.share { color: #555; }
ul { margin: .2em 0 0; padding-inline-start: 1.1em; font-size: .9em; }
.same { background: #fff; } .edited { background: #fff4d6; } .cut { background: #fbe1e1; }
.added { background: #e0f3e3; } .moved { background: #e3ebfb; } .none { color: #767676; }
@media print { body { margin: 0; font-size: 9pt; } thead { display: table-header-group; } thead th { position: static; } tr { break-inside: avoid; } td, th { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;

/** A grid as one HTML page that needs nothing else and can be printed. Everything that papers print is escaped. */
export function gridHtml({ title, words, papers, rows }: Grid): string {
	const heads = [words.number, words.text, words.printedBy, ...papers]
		.map((head) => `<th scope="col">${escaped(head)}</th>`)
		.join("");
	const body = rows.map(
		({ number, kind, text, printedBy, cells }) =>
			`<tr><td title="${escaped(kind)}">${number}</td><th scope="row">${escaped(text)}</th><td>${printedBy}</td>${cells.map(cellHtml).join("")}</tr>`,
	);
	return `<!DOCTYPE html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<table>
<thead><tr>${heads}</tr></thead>
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
	return `<td class="${change}">${SIGNS[change]} ${escaped(word)}${share}${list === "" ? "" : `<ul>${list}</ul>`}</td>`;
}

function escaped(text: string): string {
	return text.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
