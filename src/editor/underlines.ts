import * as vscode from "vscode";
import type { Analysis } from "../core/analysis";
import { TIERS, type Tier } from "../core/entities/tier";
import { startingIn } from "../core/text/span";
import { background, listening } from "./boundary";
import { isNews } from "./language";
import { LABELS, type Label, marksOf } from "./marks";
import { toRange, toSpan } from "./ranges";
import type { Session } from "./session";
import { concernsMarks, settings } from "./settings";
import { afterwards } from "./timing";
import { inTurns } from "./turns";

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

/** How many lines above and below the screen have their lines drawn before it comes to them. */
const AHEAD = 200;

/** What an editor was last given. */
interface Painted {
	/** Absent while it is being painted. */
	readonly lines?: vscode.Range;
	/** The looks that the editor has something of. */
	readonly looks: Set<Look>;
}

/** The lines under the names of the editors on the screen, in the part of the text that is on the screen or near it. */
export class Underlines implements vscode.Disposable {
	private readonly session: Session;
	private readonly types = new Map(
		LOOKS.map((look) => [
			look,
			vscode.window.createTextEditorDecorationType(styleOf(look)),
		]),
	);
	private readonly painted = new WeakMap<vscode.TextEditor, Painted>();
	private readonly disposables: vscode.Disposable;

	constructor(session: Session) {
		const on = listening(session, "drawing lines under names");
		this.session = session;
		this.disposables = vscode.Disposable.from(
			...this.types.values(),
			afterwards(session, "drawing lines under names", () => this.showAll()),
			on(session.onDidAnalyze, ({ document }) => {
				for (const editor of vscode.window.visibleTextEditors)
					if (editor.document === document) this.show(editor);
			}),
			on(vscode.window.onDidChangeVisibleTextEditors, () => this.showAll()),
			on(vscode.window.onDidChangeTextEditorVisibleRanges, ({ textEditor }) =>
				this.follow(textEditor),
			),
			on(vscode.workspace.onDidOpenTextDocument, (document) =>
				isNews(document) ? this.showAll() : this.clear(document),
			),
			on(vscode.workspace.onDidChangeConfiguration, (event) => {
				if (
					concernsMarks(event) ||
					event.affectsConfiguration("tonggao.underline")
				)
					this.showAll();
			}),
		);
	}

	dispose(): void {
		this.disposables.dispose();
	}

	private showAll(): void {
		for (const editor of vscode.window.visibleTextEditors) this.show(editor);
	}

	private show(editor: vscode.TextEditor): void {
		const { document } = editor;
		const { version } = document;
		const known = this.session.latest(document);
		if (known?.version !== version) {
			if (isNews(document))
				background(this.session, "reading a text on the screen", () =>
					this.session.analysis(document),
				);
			return;
		}
		const looks = this.painted.get(editor)?.looks ?? new Set();
		const job = { looks };
		this.painted.set(editor, job);
		background(this.session, "drawing lines under names", async () => {
			await inTurns(
				this.painting(editor, known.analysis, looks),
				() => document.version === version && this.painted.get(editor) === job,
			);
			this.follow(editor);
		});
	}

	/** Paints anew where the screen comes near the end of what is painted. */
	private follow(editor: vscode.TextEditor): void {
		const lines = this.painted.get(editor)?.lines;
		if (lines !== undefined && !lines.contains(around(editor, AHEAD / 2)))
			this.show(editor);
	}

	private *painting(
		editor: vscode.TextEditor,
		analysis: Analysis,
		looks: Set<Look>,
	): Generator<undefined, void> {
		const { document } = editor;
		const lines = around(editor, AHEAD);
		const ranges = new Map<Look, vscode.Range[]>(
			LOOKS.map((look) => [look, []]),
		);
		const marks = settings.underline(document)
			? marksOf(analysis, settings.highlight(document))
			: [];
		for (const { label, tier, span } of startingIn(
			marks,
			toSpan(document, lines),
			({ span }) => span.start,
		)) {
			const look = LOOKS.find(
				(each) => each.label === label && each.tier === tier,
			);
			if (look !== undefined) ranges.get(look)?.push(toRange(document, span));
			yield;
		}
		for (const [look, type] of this.types) {
			const found = ranges.get(look) ?? [];
			if (found.length > 0 || looks.has(look))
				editor.setDecorations(type, found);
			if (found.length > 0) looks.add(look);
			else looks.delete(look);
			yield;
		}
		this.painted.set(editor, { lines, looks });
	}

	private clear({ uri }: vscode.TextDocument): void {
		for (const editor of vscode.window.visibleTextEditors)
			if (editor.document.uri.toString() === uri.toString()) {
				this.painted.delete(editor);
				for (const type of this.types.values()) editor.setDecorations(type, []);
			}
	}
}

/** The lines on the screen, and so many more above and below them. */
function around(editor: vscode.TextEditor, more: number): vscode.Range {
	const { document, visibleRanges, selection } = editor;
	const first = (visibleRanges[0] ?? selection).start.line;
	const last = (visibleRanges.at(-1) ?? selection).end.line;
	return document.validateRange(
		new vscode.Range(
			first - more < 0 ? 0 : first - more,
			0,
			last + more + 1,
			0,
		),
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
