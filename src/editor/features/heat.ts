import * as vscode from "vscode";
import { shortened } from "../../core/text/shorten";
import { background, command, listening } from "../boundary";
import {
	type CutPoint,
	cutPointsIn,
	type Difference,
	differencesIn,
} from "../differences";
import { GUTTER } from "../gutter";
import { changeName, className } from "../labels";
import { isNews } from "../language";
import { commandLink, quoted } from "../markdown";
import { isSame } from "../named";
import { shortNames } from "../papers";
import { toLocation, toRange } from "../ranges";
import type { Session } from "../session";
import { settings, toggleSetting } from "../settings";
import { againstBase, witnessesIn } from "../witnesses";

const CHANGES = ["edited", "added", "moved"] as const;

/** The longest text of the base that a hover quotes, in UTF-16 units. */
const MOST = 300;

/**
 * Marks in the page what a paper has otherwise than its report's base, and where it cuts. Off until the user asks for it:
 * until then nothing is read for it.
 */
export function heat(session: Session): vscode.Disposable {
	const on = listening(session, "marking differences");
	const gutter = new Map(
		CHANGES.map((change) => [
			change,
			vscode.window.createTextEditorDecorationType({
				...GUTTER[change],
				overviewRulerLane: vscode.OverviewRulerLane.Left,
			}),
		]),
	);
	const words = vscode.window.createTextEditorDecorationType({
		backgroundColor: new vscode.ThemeColor("diffEditor.insertedTextBackground"),
		textDecoration: "underline dotted",
	});
	const cuts = vscode.window.createTextEditorDecorationType({});
	let asking: vscode.CancellationTokenSource | undefined;
	const show = async (editor: vscode.TextEditor, token: Token) => {
		const { document } = editor;
		const { version } = document;
		const marks = await marksIn(session, document, token);
		if (token.isCancellationRequested || marks === undefined) return;
		if (document.version !== version) return;
		for (const change of CHANGES) {
			const type = gutter.get(change);
			if (type !== undefined)
				editor.setDecorations(type, marks.lines.get(change) ?? []);
		}
		editor.setDecorations(words, marks.words);
		editor.setDecorations(cuts, marks.cuts);
	};
	const showAll = () => {
		asking?.cancel();
		asking = new vscode.CancellationTokenSource();
		const { token } = asking;
		for (const editor of vscode.window.visibleTextEditors)
			if (isNews(editor.document))
				background(session, "marking differences", () => show(editor, token));
	};
	return vscode.Disposable.from(
		...gutter.values(),
		words,
		cuts,
		{ dispose: () => asking?.cancel() },
		on(vscode.window.onDidChangeVisibleTextEditors, showAll),
		on(session.onDidAnalyze, showAll),
		on(session.folder.onDidChange, showAll),
		on(session.bases.onDidChange, showAll),
		on(vscode.workspace.onDidChangeConfiguration, (event) => {
			if (event.affectsConfiguration("tonggao.reports")) showAll();
		}),
		command(session, "tonggao.reports.heat.toggle", () =>
			toggleSetting("reports.heat"),
		),
		command(session, "tonggao.reports.cuts.toggle", () =>
			toggleSetting("reports.cuts"),
		),
	);
}

type Token = vscode.CancellationToken;

/** What an editor is to show; empty where nothing is asked for. */
interface Marks {
	readonly lines: Map<string, vscode.DecorationOptions[]>;
	readonly words: vscode.DecorationOptions[];
	readonly cuts: vscode.DecorationOptions[];
}

async function marksIn(
	session: Session,
	document: vscode.TextDocument,
	token: Token,
): Promise<Marks | undefined> {
	const marks: Marks = { lines: new Map(), words: [], cuts: [] };
	const isHot = settings.heat(document);
	const hasCuts = settings.cuts(document);
	if (!isHot && !hasCuts) return marks;
	const witnesses = await witnessesIn(session, document, token);
	if (witnesses === undefined) return undefined;
	for (const witness of witnesses) {
		const { paper, base, report } = witness;
		if (paper.standing !== "version" || isSame(paper, base)) continue;
		const sheet = await againstBase(session, witness, token);
		if (sheet === undefined) continue;
		const names = shortNames(report.papers.map(({ file }) => file));
		const name = names.get(base.file) ?? "";
		if (isHot)
			for (const difference of differencesIn(sheet))
				addDifference(document, difference, name, marks);
		if (hasCuts)
			for (const point of cutPointsIn(sheet))
				marks.cuts.push(cutMark(document, point, name));
	}
	return marks;
}

function addDifference(
	document: vscode.TextDocument,
	difference: Difference,
	name: string,
	{ lines, words }: Marks,
): void {
	const { change, spans, edit } = difference;
	const hoverMessage = hoverOf(difference, name);
	const known = lines.get(change) ?? [];
	lines.set(change, known);
	for (const span of spans) {
		const range = toRange(document, span);
		// What was added or moved as a whole has its sign beside every line and needs no more.
		known.push(edit === undefined ? { range, hoverMessage } : { range });
		if (edit === undefined) continue;
		words.push({
			range,
			hoverMessage,
			...(range.isEmpty && { renderOptions: { after: LEFT_OUT } }),
		});
	}
}

/** Stands where a paper leaves out words of the base. */
const LEFT_OUT: vscode.ThemableDecorationAttachmentRenderOptions = {
	contentText: "‸",
	color: new vscode.ThemeColor("editorCodeLens.foreground"),
};

/** What the base has in the place of a passage. */
function hoverOf(
	{ change, base, edit }: Difference,
	name: string,
): vscode.MarkdownString {
	const kind = edit === undefined ? changeName(change) : className(edit.class);
	const text = new vscode.MarkdownString();
	text.appendMarkdown(`**${quoted(name)}** · ${kind}\n\n`);
	text.appendText(
		base === undefined || base === ""
			? vscode.l10n.t("{0} has nothing here.", name)
			: shortened(base, MOST),
	);
	return text;
}

function cutMark(
	document: vscode.TextDocument,
	{ at, cut, what }: CutPoint,
	name: string,
): vscode.DecorationOptions {
	const position = document.positionAt(at);
	const count = cut.length;
	const characters = cut.reduce((sum, { text }) => sum + text.length, 0);
	const said =
		what === "sentences"
			? vscode.l10n.t(
					"{0} has {1} more characters in this paragraph",
					name,
					characters,
				)
			: count === 1
				? vscode.l10n.t("here {0} has 1 more paragraph", name)
				: vscode.l10n.t("here {0} has {1} more paragraphs", name, count);
	const hover = new vscode.MarkdownString();
	for (const { text } of cut) {
		hover.appendText(shortened(text, MOST));
		hover.appendMarkdown("\n\n");
	}
	const [first] = cut;
	if (first !== undefined) {
		const { uri, range } = toLocation(first.place);
		const open = vscode.l10n.t("Open {0}", name);
		hover.appendMarkdown(
			commandLink(open, "vscode.open", uri, { selection: range }),
		);
		hover.isTrusted = { enabledCommands: ["vscode.open"] };
	}
	return {
		range: new vscode.Range(
			position.translate(0, position.character > 0 ? -1 : 0),
			position,
		),
		hoverMessage: hover,
		renderOptions: {
			after: {
				contentText: `✂ ${said}`,
				color: new vscode.ThemeColor("editorCodeLens.foreground"),
				fontStyle: "italic",
				margin: "0 0 0 1em",
			},
		},
	};
}
