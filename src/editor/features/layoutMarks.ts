import * as vscode from "vscode";
import { command, listening, provider } from "../boundary";
import { signOf, whyOf } from "../breaks";
import { isNews, LANGUAGE } from "../language";
import { toSpan } from "../ranges";
import type { Session } from "../session";
import { settings, toggleSetting } from "../settings";

/** Shows at line ends what layout makes of them: ⏎ joins, ¶ ends a unit. Off unless the user turns it on. */
export function layoutMarks(session: Session): vscode.Disposable {
	const on = listening(session, "following settings");
	const changed = new vscode.EventEmitter<void>();
	return vscode.Disposable.from(
		changed,
		on(vscode.workspace.onDidChangeConfiguration, (event) => {
			if (event.affectsConfiguration("tonggao.layoutMarks")) changed.fire();
		}),
		vscode.languages.registerInlayHintsProvider(
			{ language: LANGUAGE },
			provider(session, "layout marks", "nobody", {
				onDidChangeInlayHints: changed.event,
				provideInlayHints: (document, range, token) =>
					hints(session, document, range, token),
			}),
		),
		command(session, "tonggao.layoutMarks.toggle", () =>
			toggleSetting("layoutMarks"),
		),
	);
}

async function hints(
	session: Session,
	document: vscode.TextDocument,
	range: vscode.Range,
	token: vscode.CancellationToken,
): Promise<vscode.InlayHint[] | undefined> {
	if (!isNews(document) || !settings.layoutMarks(document)) return undefined;
	const answer = await session.askAbout(
		document,
		"breaks",
		{ range: toSpan(document, range) },
		token,
	);
	return answer?.breaks.map((found) => {
		const position = document.positionAt(found.span.start);
		const hint = new vscode.InlayHint(position, signOf(found));
		hint.tooltip = whyOf(found);
		hint.paddingLeft = true;
		return hint;
	});
}
