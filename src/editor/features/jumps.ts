import * as vscode from "vscode";
import { findJumps, type Jump } from "../../core/layout/jumps";
import type { JumpHere } from "../../worker/protocol";
import { command, inform, provider } from "../boundary";
import { diagnosed } from "../diagnosed";
import { sourceName } from "../labels";
import { LANGUAGE } from "../language";
import { fileName } from "../papers";
import { hullRange, toLocation, touches } from "../ranges";
import type { Session } from "../session";
import { settings } from "../settings";

/** Says where a text is cut by a jump to another page, and goes to the other part where the folder has it. */
export function jumps(session: Session): vscode.Disposable {
	const selector = { language: LANGUAGE };
	return vscode.Disposable.from(
		diagnosed(session, {
			name: "tonggao.jumps",
			isWanted: settings.jumps,
			onDidChange: session.folder.onDidChange,
			find: (document) => cuts(session, document),
		}),
		vscode.languages.registerDocumentLinkProvider(
			selector,
			provider(session, "page jumps", "nobody", {
				async provideDocumentLinks(document, token) {
					const analysis = await session.analysis(document, token);
					return analysis && links(document, findJumps(analysis.articles));
				},
			}),
		),
		vscode.languages.registerDefinitionProvider(
			selector,
			provider(session, "page jumps", "nobody", {
				async provideDefinition(document, position, token) {
					const offset = document.offsetAt(position);
					const found = await otherPart(session, document, offset, token);
					return found?.other && toLocation(found.other);
				},
			}),
		),
		command(session, "tonggao.jump.follow", (uri?: string, offset?: number) =>
			follow(session, uri, offset),
		),
	);
}

async function cuts(
	session: Session,
	document: vscode.TextDocument,
): Promise<vscode.Diagnostic[] | undefined> {
	if ((await session.analysis(document)) === undefined) return undefined;
	const uri = document.uri.toString();
	// What the folder knows by now: a page that is opened does not make it read.
	const answer = session.folder.isWanted
		? await session.folder.ask("jumps", { uri })
		: await session.ask("jumps", { uri });
	return answer?.value.map((here) => toDiagnostic(document, here));
}

function toDiagnostic(
	document: vscode.TextDocument,
	{ jump, other }: JumpHere,
): vscode.Diagnostic {
	const diagnostic = new vscode.Diagnostic(
		hullRange(document, jump.spans),
		other === undefined
			? cutHere(jump)
			: `${cutHere(jump)} ${vscode.l10n.t("The other part is in {0}.", fileName(other.file))}`,
		vscode.DiagnosticSeverity.Information,
	);
	diagnostic.source = sourceName();
	if (other !== undefined)
		diagnostic.relatedInformation = [
			new vscode.DiagnosticRelatedInformation(
				toLocation(other),
				vscode.l10n.t("The other part of the article"),
			),
		];
	return diagnostic;
}

function cutHere({ direction, page }: Jump): string {
	return direction === "to"
		? vscode.l10n.t("The text is cut here: it goes on on page {0}.", page)
		: vscode.l10n.t("The text is cut here: it begins on page {0}.", page);
}

function links(
	document: vscode.TextDocument,
	found: readonly Jump[],
): vscode.DocumentLink[] {
	return found.map((jump) => {
		const range = hullRange(document, jump.spans);
		const ask = JSON.stringify([
			document.uri.toString(),
			document.offsetAt(range.start),
		]);
		const link = new vscode.DocumentLink(
			range,
			vscode.Uri.parse(
				`command:tonggao.jump.follow?${encodeURIComponent(ask)}`,
			),
		);
		link.tooltip = vscode.l10n.t("Go to the other part of the article");
		return link;
	});
}

/** @param uri the page of the jump, with its offset; the cursor's place where they are not given. */
async function follow(
	session: Session,
	uri: string | undefined,
	offset: number | undefined,
): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	const document =
		typeof uri === "string"
			? await vscode.workspace.openTextDocument(vscode.Uri.parse(uri))
			: editor?.document;
	const at = offset ?? (editor && document?.offsetAt(editor.selection.active));
	if (document === undefined || at === undefined) return;
	const found = await otherPart(session, document, at);
	if (found?.other !== undefined) {
		const { uri: target, range } = toLocation(found.other);
		await vscode.window.showTextDocument(target, { selection: range });
		return;
	}
	inform(
		found === undefined
			? vscode.l10n.t("Tonggao: there is no jump to another page here.")
			: vscode.l10n.t(
					"Tonggao: no text of the folder has the other part (page {0}). Put that page into the folder to read both as one.",
					found.jump.page,
				),
	);
}

/** The jump at an offset with its other part, looked for in all texts of the folder. */
async function otherPart(
	session: Session,
	document: vscode.TextDocument,
	offset: number,
	token?: vscode.CancellationToken,
): Promise<JumpHere | undefined> {
	const { version } = document;
	const analysis = await session.analysis(document, token);
	const jump = findJumps(analysis?.articles ?? []).find(({ spans }) =>
		touches(spans, offset),
	);
	if (jump === undefined) return undefined;
	const uri = document.uri.toString();
	const answer = await session.folder.askComplete("jumps", { uri }, token);
	if (document.version !== version) return undefined;
	return (
		answer?.value.find((here) => touches(here.jump.spans, offset)) ?? { jump }
	);
}
