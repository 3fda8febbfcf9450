import * as vscode from "vscode";
import { provider } from "../boundary";
import { kindName } from "../labels";
import { LANGUAGE } from "../language";
import { toRange } from "../ranges";
import type { Session } from "../session";
import { hullOf, type Part, structureOf } from "../structure";
import { inTurns } from "../turns";

/** Articles, subheads, paragraphs and tasks for the Outline, the breadcrumbs and Go to Symbol. */
export function outline(session: Session): vscode.Disposable {
	return vscode.languages.registerDocumentSymbolProvider(
		{ language: LANGUAGE },
		provider(session, "outline", "nobody", {
			async provideDocumentSymbols(document, token) {
				const { version } = document;
				const analysis = await session.analysis(document, token);
				if (analysis === undefined) return undefined;
				const parts = await structureOf(analysis);
				return inTurns(
					symbols(document, parts),
					() => document.version === version && !token.isCancellationRequested,
				);
			},
		}),
		{ label: vscode.l10n.t("Page") },
	);
}

/**
 * The narrower of two siblings stands first: articles of a page lie between each other's lines, and the editor takes the
 * first symbol around the cursor for the one it is in. The Outline sorts by position all the same.
 */
function* symbols(
	document: vscode.TextDocument,
	parts: readonly Part[],
): Generator<undefined, vscode.DocumentSymbol[]> {
	const narrowFirst = [...parts].sort((a, b) => width(a) - width(b));
	const found: vscode.DocumentSymbol[] = [];
	for (const part of narrowFirst) {
		const symbol = new vscode.DocumentSymbol(
			part.label,
			part.kind === "paragraph" ||
				part.kind === "article" ||
				part.kind === "task"
				? ""
				: kindName(part.kind),
			kindOf(part),
			toRange(document, hullOf(part)),
			toRange(document, part.select),
		);
		if (part.children.length > 0)
			symbol.children = yield* symbols(document, part.children);
		found.push(symbol);
		yield;
	}
	return found;
}

function width(part: Part): number {
	const { start, end } = hullOf(part);
	return end - start;
}

function kindOf({ kind }: Part): vscode.SymbolKind {
	switch (kind) {
		case "article":
			return vscode.SymbolKind.File;
		case "subhead":
			return vscode.SymbolKind.Package;
		case "task":
		case "bullet":
			return vscode.SymbolKind.EnumMember;
		case "paragraph":
			return vscode.SymbolKind.String;
		default:
			return vscode.SymbolKind.Property;
	}
}
