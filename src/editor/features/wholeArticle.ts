import * as vscode from "vscode";
import { findJumps, type Jump } from "../../core/layout/jumps";
import type { PartSeam, WholeArticle } from "../../core/layout/whole";
import { articleAt } from "../../core/reports/where";
import { LineIndex } from "../../core/text/position";
import { command, inform, type Listen, listening, provider } from "../boundary";
import { kindName } from "../labels";
import { isNews, LANGUAGE, OWN_SCHEME } from "../language";
import { commandLink } from "../markdown";
import { fileName } from "../papers";
import { patiently } from "../progress";
import { hullRange, toRange, touches } from "../ranges";
import type { Session } from "../session";
import { firstWords } from "../structure";
import { OwnDocuments } from "../virtual";

/** The article that a jump of a page cuts; `index` is the jump's place among those of the page. */
interface Source {
	readonly uri: string;
	readonly index: number;
}

/** Shows the parts of an article that jumps to other pages cut as one, to read, with the seams marked. */
export function wholeArticle(session: Session): vscode.Disposable {
	const on = listening(session, "following articles read as one");
	const shown = new Map<string, WholeArticle>();
	const reading = new OwnDocuments<Source>(
		session,
		"article",
		async (ask, token) => {
			const answer = await session.folder.askComplete(
				"wholeArticle",
				ask,
				token,
			);
			const whole = answer?.value;
			if (whole !== undefined) shown.set(keyOf(ask), whole);
			return whole?.text;
		},
	);
	const wholeIn = (document: vscode.TextDocument) => {
		const ask = reading.askOf(document.uri);
		const whole = ask && shown.get(keyOf(ask));
		// The text is put in after it was made.
		return whole?.text === document.getText().replaceAll("\r\n", "\n")
			? whole
			: undefined;
	};
	return vscode.Disposable.from(
		reading,
		markSeams(on, wholeIn),
		on(session.folder.onDidChange, () => reading.refresh()),
		on(vscode.workspace.onDidCloseTextDocument, ({ uri, languageId }) => {
			const ask = reading.askOf(uri);
			if (ask !== undefined && languageId === LANGUAGE)
				shown.delete(keyOf(ask));
		}),
		vscode.languages.registerDocumentSymbolProvider(
			{ language: LANGUAGE, scheme: OWN_SCHEME },
			provider(session, "article read as one", "nobody", {
				provideDocumentSymbols(document) {
					const whole = wholeIn(document);
					return whole && symbols(document, whole);
				},
			}),
			{ label: vscode.l10n.t("Article") },
		),
		vscode.languages.registerHoverProvider(
			{ language: LANGUAGE },
			provider(session, "article read as one", "nobody", {
				async provideHover(document, position, token) {
					if (!isNews(document)) return undefined;
					const analysis = await session.analysis(document, token);
					const jumps = findJumps(analysis?.articles ?? []);
					return hover(document, jumps, document.offsetAt(position));
				},
			}),
		),
		command(session, "tonggao.jump.read", (given?: Partial<Source>) =>
			read(session, reading, given),
		),
	);
}

function keyOf({ uri, index }: Source): string {
	return `${index} ${uri}`;
}

/** Marks where another page's part begins, in every editor that shows such an article. */
function markSeams(
	on: Listen,
	wholeIn: (document: vscode.TextDocument) => WholeArticle | undefined,
): vscode.Disposable {
	const seam = vscode.window.createTextEditorDecorationType({
		// No wider than a character: the editor wraps lines as if it were not there.
		before: {
			contentText: "⤷",
			color: new vscode.ThemeColor("badge.foreground"),
			backgroundColor: new vscode.ThemeColor("badge.background"),
		},
		overviewRulerColor: new vscode.ThemeColor("editorInfo.foreground"),
		overviewRulerLane: vscode.OverviewRulerLane.Full,
	});
	const show = (editor: vscode.TextEditor) => {
		const { document } = editor;
		if (document.uri.scheme !== OWN_SCHEME) return;
		const seams = wholeIn(document)?.seams ?? [];
		editor.setDecorations(
			seam,
			seams.map((each) => ({
				range: toRange(document, { start: each.at, end: each.at + 1 }),
				hoverMessage: `${fileName(each.file)}: ${partOf(each)}`,
			})),
		);
	};
	const showAll = () => vscode.window.visibleTextEditors.forEach(show);
	return vscode.Disposable.from(
		seam,
		on(vscode.window.onDidChangeVisibleTextEditors, showAll),
		on(vscode.workspace.onDidChangeTextDocument, ({ document }) => {
			if (document.uri.scheme === OWN_SCHEME) showAll();
		}),
		on(vscode.workspace.onDidOpenTextDocument, ({ uri }) => {
			if (uri.scheme === OWN_SCHEME) showAll();
		}),
	);
}

/** The article with its lines, and where another page's part begins. */
function symbols(
	document: vscode.TextDocument,
	{ title, text, units, seams }: WholeArticle,
): vscode.DocumentSymbol[] {
	const index = new LineIndex(text);
	const lineAt = (offset: number) =>
		document.lineAt(index.positionAt(offset).line).range;
	const all = new vscode.Range(0, 0, document.lineCount, 0);
	const article = new vscode.DocumentSymbol(
		title,
		"",
		vscode.SymbolKind.File,
		all,
		lineAt(0),
	);
	const lines = units.map(({ kind, span }) => {
		const range = lineAt(span.start);
		return new vscode.DocumentSymbol(
			firstWords(text.slice(span.start, span.end)),
			kind === "paragraph" ? "" : kindName(kind),
			kind === "paragraph"
				? vscode.SymbolKind.String
				: vscode.SymbolKind.Property,
			range,
			range,
		);
	});
	for (const seam of seams) {
		const { line, character } = index.positionAt(seam.at);
		const range = new vscode.Range(line, character, line, character);
		const mark = new vscode.DocumentSymbol(
			fileName(seam.file),
			partOf(seam),
			vscode.SymbolKind.Event,
			range,
			range,
		);
		// Within a sentence that goes on there it stands under its paragraph.
		(character > 0 ? (lines[line]?.children ?? lines) : lines).push(mark);
	}
	article.children = lines;
	return [article];
}

function partOf({ jump }: PartSeam): string {
	return vscode.l10n.t("goes on from page {0}", jump.page);
}

function hover(
	document: vscode.TextDocument,
	jumps: readonly Jump[],
	offset: number,
): vscode.Hover | undefined {
	const index = jumps.findIndex(({ spans }) => touches(spans, offset));
	const jump = jumps[index];
	if (jump === undefined) return undefined;
	const uri = document.uri.toString();
	const text = new vscode.MarkdownString(
		[
			commandLink(vscode.l10n.t("Read as one article"), "tonggao.jump.read", {
				uri,
				index,
			}),
			commandLink(
				vscode.l10n.t("Go to the other part of the article"),
				"tonggao.jump.follow",
				uri,
				document.offsetAt(hullRange(document, jump.spans).start),
			),
		].join(" · "),
	);
	text.isTrusted = {
		enabledCommands: ["tonggao.jump.read", "tonggao.jump.follow"],
	};
	return new vscode.Hover(text, hullRange(document, jump.spans));
}

/** @param given the jump, where a link names it; else that at the cursor, or of the article there. */
async function read(
	session: Session,
	reading: OwnDocuments<Source>,
	given: Partial<Source> | undefined,
): Promise<void> {
	const ask = isSource(given) ? given : await atCursor(session);
	if (ask === undefined) {
		inform(vscode.l10n.t("Tonggao: there is no jump to another page here."));
		return;
	}
	const answer = await patiently(
		vscode.l10n.t("Tonggao: looking through the folder…"),
		(token) => session.folder.askComplete("wholeArticle", ask, token),
	);
	if (answer === undefined) return;
	if (answer.value === undefined) {
		inform(
			vscode.l10n.t(
				"Tonggao: no text of the folder has the other part. Put that page into the folder to read both as one.",
			),
		);
		return;
	}
	const uri = reading.uri(`${answer.value.title}.txt`, ask);
	const document = await vscode.workspace.openTextDocument(uri);
	await vscode.window.showTextDocument(document);
}

/** Menus hand over a URI in the place of what a link names. */
function isSource(given: Partial<Source> | undefined): given is Source {
	return typeof given?.uri === "string" && given.index !== undefined;
}

async function atCursor(session: Session): Promise<Source | undefined> {
	const editor = vscode.window.activeTextEditor;
	if (editor === undefined || !isNews(editor.document)) return undefined;
	const { document, selection } = editor;
	const analysis = await session.analysis(document);
	if (analysis === undefined) return undefined;
	const offset = document.offsetAt(selection.active);
	const jumps = findJumps(analysis.articles);
	const here = jumps.findIndex(({ spans }) => touches(spans, offset));
	const article = articleAt(analysis.articles, offset);
	const index =
		here >= 0 ? here : jumps.findIndex((jump) => jump.article === article);
	return index < 0 ? undefined : { uri: document.uri.toString(), index };
}
