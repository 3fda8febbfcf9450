import * as vscode from "vscode";
import type { Analysis } from "../../core/analysis";
import { TIERS } from "../../core/entities/tier";
import { listening, provider } from "../boundary";
import { LANGUAGE } from "../language";
import { LABELS, marksOf } from "../marks";
import { toRange } from "../ranges";
import type { Session } from "../session";
import { concernsMarks, settings } from "../settings";
import { inTurns } from "../turns";
import { Underlines } from "../underlines";

/** What is not sure says so by a modifier as well, for themes that want to tell it apart. */
const MODIFIERS = TIERS.filter((tier) => tier !== "sure");
const LEGEND = new vscode.SemanticTokensLegend([...LABELS], MODIFIERS);

/** Colours names and ordinals by semantic tokens and underlines them, each kind in its own way. */
export function highlight(session: Session): vscode.Disposable {
	return vscode.Disposable.from(tokens(session), new Underlines(session));
}

function tokens(session: Session): vscode.Disposable {
	const on = listening(session, "colouring names");
	const changed = new vscode.EventEmitter<void>();
	/** The version of a document that the editor asked about last, while an answer is on its way or given. */
	const asked = new WeakMap<vscode.TextDocument, number>();
	const tokens: vscode.DocumentSemanticTokensProvider = {
		onDidChangeSemanticTokens: changed.event,
		async provideDocumentSemanticTokens(document, token) {
			const { version } = document;
			asked.set(document, version);
			const analysis = await session.analysis(document, token);
			const colours =
				analysis &&
				(await inTurns(
					encoding(document, analysis),
					() => document.version === version && !token.isCancellationRequested,
				));
			if (colours !== undefined) return colours;
			asked.delete(document);
			// Said in this way the editor keeps the colours it has.
			throw new vscode.CancellationError();
		},
	};
	return vscode.Disposable.from(
		changed,
		vscode.languages.registerDocumentSemanticTokensProvider(
			{ language: LANGUAGE },
			provider(session, "colouring names", "nobody", tokens),
			LEGEND,
		),
		on(session.onDidAnalyze, ({ document, version }) => {
			if (asked.get(document) !== version) changed.fire();
		}),
		on(vscode.workspace.onDidChangeConfiguration, (event) => {
			if (concernsMarks(event)) changed.fire();
		}),
	);
}

function* encoding(
	document: vscode.TextDocument,
	analysis: Analysis,
): Generator<undefined, vscode.SemanticTokens> {
	const builder = new vscode.SemanticTokensBuilder(LEGEND);
	const marks = marksOf(analysis, settings.highlight(document));
	for (const { label, tier, span } of marks) {
		for (const range of byLine(document, toRange(document, span)))
			builder.push(range, label, tier === "sure" ? [] : [tier]);
		yield;
	}
	return builder.build();
}

/** Tokens lie in one line each. */
function byLine(
	document: vscode.TextDocument,
	range: vscode.Range,
): vscode.Range[] {
	if (range.isSingleLine) return [range];
	const found: vscode.Range[] = [];
	for (let line = range.start.line; line <= range.end.line; line++) {
		const part = document.lineAt(line).range.intersection(range);
		if (part !== undefined && !part.isEmpty) found.push(part);
	}
	return found;
}
