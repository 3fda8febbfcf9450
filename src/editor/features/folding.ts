import * as vscode from "vscode";
import { LANGUAGE, type Session } from "../session";
import { type Part, structureOf } from "../structure";

/** Folds articles, subheads, paragraphs and tasks. */
export function folding(session: Session): vscode.Disposable {
	return vscode.languages.registerFoldingRangeProvider(
		{ language: LANGUAGE },
		{
			async provideFoldingRanges(document, _context, token) {
				const analysis = await session.analysis(document, token);
				return analysis && ranges(document, structureOf(analysis));
			},
		},
	);
}

/** Wider parts first: of two that begin in one line the editor keeps the first. */
function ranges(
	document: vscode.TextDocument,
	parts: readonly Part[],
): vscode.FoldingRange[] {
	const taken = linesOf(document, parts);
	return parts.flatMap((part, index) => [
		...runs(taken, index).map(
			({ first, last }) => new vscode.FoldingRange(first, last),
		),
		...ranges(document, part.children),
	]);
}

/** For every line with text of a part the part's index. */
function linesOf(
	document: vscode.TextDocument,
	parts: readonly Part[],
): ReadonlyMap<number, number> {
	const taken = new Map<number, number>();
	for (const [index, { spans }] of parts.entries())
		for (const { start, end } of spans) {
			const last = document.positionAt(end).line;
			for (let line = document.positionAt(start).line; line <= last; line++)
				taken.set(line, index);
		}
	return new Map([...taken].sort(([a], [b]) => a - b));
}

/** The stretches of lines that no other part interrupts; blank lines within belong to them. */
function runs(
	taken: ReadonlyMap<number, number>,
	index: number,
): { first: number; last: number }[] {
	const found: { first: number; last: number }[] = [];
	let open: { first: number; last: number } | undefined;
	for (const [line, owner] of taken) {
		if (owner !== index) open = undefined;
		else if (open === undefined) {
			open = { first: line, last: line };
			found.push(open);
		} else open.last = line;
	}
	return found.filter(({ first, last }) => last > first);
}
