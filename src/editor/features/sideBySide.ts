import * as vscode from "vscode";
import type { Region } from "../../core/script/script";
import { activeEditor, command, listening } from "../boundary";
import { isGone } from "../conversion";
import { ConversionViews } from "../conversionViews";
import { OWN_SCHEME } from "../language";
import { fileName } from "../papers";
import type { Session } from "../session";
import { proposedFor, usageName } from "../usages";

/** How long a view that was scrolled by us does not scroll the other one back, in milliseconds. */
const ECHO = 200;

/** Shows a text in the other script beside it, to read: both scroll and select together. */
export function sideBySide(session: Session): vscode.Disposable {
	const on = listening(session, "following the text beside");
	const views = new ConversionViews(session, "beside");
	const echoes = new WeakMap<vscode.TextEditor, number>();
	return vscode.Disposable.from(
		views,
		on(vscode.window.onDidChangeTextEditorVisibleRanges, ({ textEditor }) => {
			if (Date.now() - (echoes.get(textEditor) ?? 0) < ECHO) return;
			for (const other of partnersOf(views, textEditor))
				scroll(textEditor, other, echoes);
		}),
		on(vscode.window.onDidChangeTextEditorSelection, ({ textEditor, kind }) => {
			// What we select ourselves in the other view comes back without a kind.
			const isEcho =
				kind === undefined && textEditor !== vscode.window.activeTextEditor;
			if (isEcho) return;
			for (const other of partnersOf(views, textEditor))
				select(views, textEditor, other);
		}),
		command(session, "tonggao.convert.beside", () => open(session, views)),
	);
}

async function open(
	session: Session,
	{ documents }: ConversionViews,
): Promise<void> {
	const editor = activeEditor();
	if (editor === undefined || isGone(session)) return;
	const { document } = editor;
	if (document.uri.scheme === OWN_SCHEME) return;
	const text = document.getText();
	const script = await session.ask("script", { text });
	if (script === undefined) return;
	const to = proposedFor(script, session.memory);
	const uri = document.uri.toString();
	const view = await vscode.workspace.openTextDocument(
		documents.uri(viewName(uri, to), {
			uri,
			from: "other",
			to,
			layout: "keep",
		}),
	);
	const shown = await vscode.window.showTextDocument(view, {
		viewColumn: vscode.ViewColumn.Beside,
		preserveFocus: true,
		preview: true,
	});
	reveal(shown, editor.visibleRanges[0]?.start.line ?? 0);
}

/** What the tab of a view says: the text and what it is shown in. */
function viewName(uri: string, to: Region): string {
	return `${fileName(uri)} · ${usageName(to)}`;
}

/** The visible editors that show the same text in the other script. */
function partnersOf(
	{ documents }: ConversionViews,
	{ document }: vscode.TextEditor,
): vscode.TextEditor[] {
	const source = documents.askOf(document.uri)?.uri;
	const own = document.uri.toString();
	return vscode.window.visibleTextEditors.filter(({ document: other }) =>
		source === undefined
			? documents.askOf(other.uri)?.uri === own
			: other.uri.toString() === source,
	);
}

/** Lines stay where they are on conversion, so that the same line stands at the top. */
function scroll(
	from: vscode.TextEditor,
	to: vscode.TextEditor,
	echoes: WeakMap<vscode.TextEditor, number>,
): void {
	const top = from.visibleRanges[0]?.start.line;
	if (top === undefined || to.visibleRanges[0]?.start.line === top) return;
	echoes.set(to, Date.now());
	reveal(to, top);
}

function reveal(editor: vscode.TextEditor, line: number): void {
	editor.revealRange(
		new vscode.Range(line, 0, line, 0),
		vscode.TextEditorRevealType.AtTop,
	);
}

function select(
	views: ConversionViews,
	from: vscode.TextEditor,
	to: vscode.TextEditor,
): void {
	const image = views.imageOf(from.document, to.document);
	if (image === undefined) return;
	const selections = from.selections.map((selection) => {
		const { start, end } = image(selection);
		return selection.isReversed
			? new vscode.Selection(end, start)
			: new vscode.Selection(start, end);
	});
	const isThere =
		selections.length === to.selections.length &&
		selections.every((each, index) => to.selections[index]?.isEqual(each));
	if (isThere) return;
	to.selections = selections;
	const [first] = selections;
	if (first !== undefined)
		to.revealRange(
			first,
			vscode.TextEditorRevealType.InCenterIfOutsideViewport,
		);
}
