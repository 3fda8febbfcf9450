import * as vscode from "vscode";
import { TIERS, type Tier } from "../../core/entities/tier";
import { LABELS, type Label, type Mark, marksOf } from "../marks";
import { toRange } from "../ranges";
import { type Analyzed, isNews, LANGUAGE, type Session } from "../session";
import { settings } from "../settings";

/**
 * The line under each kind of name, the second cue beside its colour. People and bodies bear the straight line of the
 * Chinese proper-name mark, works its wavy one. A task's ordinal is bold instead.
 */
const LINES: Readonly<Record<Exclude<Label, "task">, string>> = {
	person: "solid",
	place: "dashed",
	organisation: "double",
	position: "dotted",
	time: "dotted",
	quantity: "dashed",
	work: "wavy",
	meeting: "solid",
};

/** Labels whose line is twice as strong, so that two kinds with the same pattern differ. */
const STRONG: readonly Label[] = ["meeting", "time", "quantity"];

/** What is not sure says so by a modifier as well, for themes that want to tell it apart. */
const MODIFIERS = TIERS.filter((tier) => tier !== "sure");
const LEGEND = new vscode.SemanticTokensLegend([...LABELS], MODIFIERS);

/** One look of marks: a label at one tier. */
interface Look {
	readonly label: Label;
	readonly tier: Tier;
}

/** A task's ordinal is never in doubt. */
const LOOKS: readonly Look[] = LABELS.flatMap((label) =>
	TIERS.filter((tier) => label !== "task" || tier === "sure").map((tier) => ({
		label,
		tier,
	})),
);

/** Colours names and ordinals by semantic tokens and underlines them, each kind in its own way. */
export function highlight(session: Session): vscode.Disposable {
	return vscode.Disposable.from(tokens(session), lines(session));
}

function tokens(session: Session): vscode.Disposable {
	const changed = new vscode.EventEmitter<void>();
	/** The version of a document that the editor asked about last, while an answer is on its way or given. */
	const asked = new WeakMap<vscode.TextDocument, number>();
	const provider: vscode.DocumentSemanticTokensProvider = {
		onDidChangeSemanticTokens: changed.event,
		async provideDocumentSemanticTokens(document, token) {
			asked.set(document, document.version);
			const analysis = await session.analysis(document, token);
			if (analysis === undefined) {
				asked.delete(document);
				// Said in this way the editor keeps the colours it has.
				throw new vscode.CancellationError();
			}
			const marks = marksOf(analysis, settings.highlight(document));
			return encode(document, marks);
		},
	};
	return vscode.Disposable.from(
		changed,
		vscode.languages.registerDocumentSemanticTokensProvider(
			{ language: LANGUAGE },
			provider,
			LEGEND,
		),
		session.onDidAnalyze(({ document, version }) => {
			if (asked.get(document) !== version) changed.fire();
		}),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (concernsMarks(event)) changed.fire();
		}),
	);
}

function encode(
	document: vscode.TextDocument,
	marks: readonly Mark[],
): vscode.SemanticTokens {
	const builder = new vscode.SemanticTokensBuilder(LEGEND);
	for (const { label, tier, span } of marks)
		for (const range of byLine(document, toRange(document, span)))
			builder.push(range, label, tier === "sure" ? [] : [tier]);
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

function lines(session: Session): vscode.Disposable {
	const types = new Map(
		LOOKS.map((look) => [
			look,
			vscode.window.createTextEditorDecorationType(styleOf(look)),
		]),
	);
	const paint = ({ document, analysis }: Analyzed) => {
		const editors = vscode.window.visibleTextEditors.filter(
			(editor) => editor.document === document,
		);
		if (editors.length === 0) return;
		const underline = settings.underline(document);
		const marks = underline
			? marksOf(analysis, settings.highlight(document))
			: [];
		for (const [{ label, tier }, type] of types) {
			const ranges = marks
				.filter((mark) => mark.label === label && mark.tier === tier)
				.map(({ span }) => toRange(document, span));
			for (const editor of editors) editor.setDecorations(type, ranges);
		}
	};
	const paintAll = () => {
		for (const { document } of vscode.window.visibleTextEditors) {
			const known = session.latest(document);
			if (known?.version === document.version) paint(known);
			else if (isNews(document)) void session.analysis(document);
		}
	};
	const clear = (document: vscode.TextDocument) => {
		for (const editor of vscode.window.visibleTextEditors)
			if (editor.document.uri.toString() === document.uri.toString())
				for (const type of types.values()) editor.setDecorations(type, []);
	};
	paintAll();
	return vscode.Disposable.from(
		...types.values(),
		session.onDidAnalyze(paint),
		vscode.window.onDidChangeVisibleTextEditors(paintAll),
		vscode.workspace.onDidOpenTextDocument((document) =>
			isNews(document) ? paintAll() : clear(document),
		),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (
				concernsMarks(event) ||
				event.affectsConfiguration("tonggao.underline")
			)
				paintAll();
		}),
	);
}

/** A likely name has its line further away and paler, a possible one a question mark besides. */
function styleOf({ label, tier }: Look): vscode.DecorationRenderOptions {
	const rangeBehavior = vscode.DecorationRangeBehavior.ClosedClosed;
	if (label === "task") return { rangeBehavior, fontWeight: "bold" };
	const strength = STRONG.includes(label) ? 2 : 1;
	const color = `var(--vscode-tonggao-${label})`;
	const shade =
		tier === "sure" ? color : `color-mix(in srgb, ${color} 65%, transparent)`;
	const offset = tier === "sure" ? 3 : 6;
	return {
		rangeBehavior,
		// The colour is the contributed one; only as a variable can it stand within a text decoration.
		textDecoration: `underline ${LINES[label]} ${strength}px ${shade}; text-underline-offset: ${offset}px; text-decoration-skip-ink: none`,
		...(tier === "possible" && {
			after: {
				contentText: "?",
				color: new vscode.ThemeColor("descriptionForeground"),
				textDecoration: "none; font-size: 0.7em; vertical-align: super",
			},
		}),
	};
}

function concernsMarks(event: vscode.ConfigurationChangeEvent): boolean {
	return (
		event.affectsConfiguration("tonggao.highlight") ||
		event.affectsConfiguration("tonggao.confidence")
	);
}
