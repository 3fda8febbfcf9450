import * as vscode from "vscode";
import { provider } from "../boundary";
import { LANGUAGE } from "../language";
import type { Session } from "../session";
import { type Part, structureOf } from "../structure";
import { inTurns } from "../turns";

/** Folds articles, subheads, paragraphs and tasks. */
export function folding(session: Session): vscode.Disposable {
	return vscode.languages.registerFoldingRangeProvider(
		{ language: LANGUAGE },
		provider(session, "folding", "nobody", {
			async provideFoldingRanges(document, _context, token) {
				const { version } = document;
				const analysis = await session.analysis(document, token);
				if (analysis === undefined) return undefined;
				const parts = await structureOf(analysis);
				return inTurns(
					folds(document, parts),
					() => document.version === version && !token.isCancellationRequested,
				);
			},
		}),
	);
}

/** Wider parts first: of two that begin in one line the editor keeps the first. */
function* folds(
	document: vscode.TextDocument,
	parts: readonly Part[],
): Generator<undefined, vscode.FoldingRange[]> {
	const runs = yield* runsOf(document, parts);
	const found: vscode.FoldingRange[] = [];
	for (const [index, { children }] of parts.entries()) {
		for (const { first, last } of runs.get(index) ?? [])
			if (last > first) found.push(new vscode.FoldingRange(first, last));
		if (children.length > 0)
			for (const fold of yield* folds(document, children)) found.push(fold);
		yield;
	}
	return found;
}

/** Lines from one to another, both of them among these. */
interface Run {
	readonly first: number;
	last: number;
}

/** By the index of a part the stretches of its lines that no other part interrupts; blank lines within belong to them. */
function* runsOf(
	document: vscode.TextDocument,
	parts: readonly Part[],
): Generator<undefined, ReadonlyMap<number, readonly Run[]>> {
	/** For every line with text of a part the part's index. */
	const taken = new Map<number, number>();
	for (const [index, { spans }] of parts.entries())
		for (const { start, end } of spans) {
			const last = document.positionAt(end).line;
			for (let line = document.positionAt(start).line; line <= last; line++)
				taken.set(line, index);
			yield;
		}
	const runs = new Map<number, Run[]>();
	let before: number | undefined;
	for (const line of [...taken.keys()].sort((a, b) => a - b)) {
		const owner = taken.get(line) ?? 0;
		const own = runs.get(owner) ?? [];
		const open = owner === before ? own.at(-1) : undefined;
		if (open === undefined) own.push({ first: line, last: line });
		else open.last = line;
		runs.set(owner, own);
		before = owner;
		yield;
	}
	return runs;
}
