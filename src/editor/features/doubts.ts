import * as vscode from "vscode";
import { DOUBTFUL, type LineBreak } from "../../core/layout/breaks";
import type { Span } from "../../core/text/span";
import type { TextEdit } from "../../worker/protocol";
import { activeEditor, background, command, listening } from "../boundary";
import { signOf, whyOf } from "../breaks";
import { withEdits } from "../edits";
import { isNews } from "../language";
import { toRange } from "../ranges";
import type { Session } from "../session";
import { settings } from "../settings";
import { type Direction, say, step } from "../stepping";
import { askIn } from "../virtual";

/** A doubtful line end with the letters beside it, in a page or in its preview. */
interface Doubt extends Span {
	readonly at: number;
	readonly found: LineBreak;
}

/** Marks doubtful line ends in the preview of a reflow, on both sides, and goes from one to the next. */
export function doubts(session: Session): vscode.Disposable {
	const on = listening(session, "marking doubtful breaks");
	const line = vscode.window.createTextEditorDecorationType({
		textDecoration: "underline wavy",
		overviewRulerColor: new vscode.ThemeColor("editorWarning.foreground"),
		overviewRulerLane: vscode.OverviewRulerLane.Right,
	});
	const sign = vscode.window.createTextEditorDecorationType({});
	const show = async (editor: vscode.TextEditor) => {
		const { version } = editor.document;
		const found = isPreviewed(editor.document)
			? await doubtsIn(session, editor.document)
			: [];
		if (found === undefined || editor.document.version !== version) return;
		editor.setDecorations(
			line,
			found.map((doubt) => ({
				range: toRange(editor.document, doubt),
				hoverMessage: whyOf(doubt.found),
			})),
		);
		// Where layout marks are on, they show the signs.
		const marked =
			isNews(editor.document) && settings.layoutMarks(editor.document);
		editor.setDecorations(
			sign,
			(marked ? [] : found).map(({ at, found: doubtful }) => ({
				range: toRange(editor.document, { start: at, end: at }),
				renderOptions: {
					before: {
						contentText: signOf(doubtful),
						color: new vscode.ThemeColor("editorWarning.foreground"),
						margin: "0 0.2em",
					},
				},
			})),
		);
	};
	const showAll = () => {
		for (const editor of vscode.window.visibleTextEditors)
			background(session, "marking doubtful breaks", () => show(editor));
	};
	const go = (direction: Direction) => () => walk(session, direction);
	return vscode.Disposable.from(
		line,
		sign,
		on(vscode.window.onDidChangeVisibleTextEditors, showAll),
		on(vscode.workspace.onDidChangeTextDocument, ({ document }) => {
			if (isPreviewed(document) || previewed(document) !== undefined) showAll();
		}),
		command(session, "tonggao.doubt.next", go("next")),
		command(session, "tonggao.doubt.previous", go("previous")),
	);
}

async function walk(session: Session, direction: Direction): Promise<void> {
	const editor = activeEditor();
	if (editor === undefined) return;
	const { document } = editor;
	const { version } = document;
	const found = await doubtsIn(session, document);
	if (found === undefined || document.version !== version) return;
	const target = step(editor, found, direction);
	if (target !== undefined) say(whyOf(target.found));
}

/** The doubtful line ends of a page, or of the page that a preview shows; undefined where they cannot be told now. */
async function doubtsIn(
	session: Session,
	document: vscode.TextDocument,
): Promise<Doubt[] | undefined> {
	const page = previewed(document) ?? document;
	if (!isNews(page)) return [];
	const answer = await session.askAbout(page, "breaks", { below: DOUBTFUL });
	const doubtful = answer?.breaks;
	const { length } = document.getText();
	if (page === document)
		return doubtful?.map((found) => beside(length, found.span, found));
	const reflowed = await session.askAbout(page, "reflow", {});
	if (doubtful === undefined || reflowed === undefined) return undefined;
	if (withEdits(page.getText(), reflowed.edits) !== document.getText())
		return undefined;
	const moved = mover(reflowed.edits);
	return doubtful.flatMap((found) => {
		const at = moved(found.span.start);
		if (at === undefined) return [];
		const end = found.outcome === "joined" ? at : at + 1;
		return [beside(length, { start: at, end }, found)];
	});
}

/** A doubt with the letter before its line end and the one after it, in a text of that length. */
function beside(length: number, { start, end }: Span, found: LineBreak): Doubt {
	return {
		start: Math.max(0, start - 1),
		end: Math.min(length, end + 1),
		at: start,
		found,
	};
}

/**
 * Says where a place of a text is after edits; undefined where they took away what stood around it. Places are asked about
 * in their order.
 */
function mover(edits: readonly TextEdit[]): (at: number) => number | undefined {
	let next = 0;
	let shift = 0;
	return (at) => {
		for (; next < edits.length; next++) {
			const { span, text } = edits[next] as TextEdit;
			if (span.start >= at) break;
			if (span.end > at) return undefined;
			shift += text.length - (span.end - span.start);
		}
		return at + shift;
	};
}

/** The page that a preview shows. */
function previewed(
	document: vscode.TextDocument,
): vscode.TextDocument | undefined {
	const ask = askIn<{ readonly uri: string }>(document.uri, "reflow");
	return (
		ask &&
		vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === ask.uri)
	);
}

/** Whether a document stands in a preview: as its page beside it, or as the preview itself. */
function isPreviewed(document: vscode.TextDocument): boolean {
	if (previewed(document) !== undefined) return true;
	const uri = document.uri.toString();
	return vscode.window.visibleTextEditors.some(
		(editor) => previewed(editor.document)?.uri.toString() === uri,
	);
}
