import * as vscode from "vscode";
import { command, provider } from "../boundary";
import { withEdits } from "../edits";
import { isNews, LANGUAGE } from "../language";
import { pageEditor } from "../page";
import type { Session } from "../session";

/** Pastes hard-wrapped text with its layout undone: offered beside plain pasting, and as a command. */
export function paste(session: Session): vscode.Disposable {
	const kind = vscode.DocumentDropOrPasteEditKind.Text.append("reflow");
	const plain = vscode.DocumentDropOrPasteEditKind.Text.append("plain");
	return vscode.Disposable.from(
		vscode.languages.registerDocumentPasteEditProvider(
			{ language: LANGUAGE },
			provider(session, "pasting", "nobody", {
				async provideDocumentPasteEdits(
					document,
					_ranges,
					clipboard,
					_context,
					token,
				) {
					if (!isNews(document)) return undefined;
					const text = await clipboard.get("text/plain")?.asString();
					if (text === undefined || token.isCancellationRequested)
						return undefined;
					const reflowed = await undone(session, text, token);
					if (reflowed === undefined || reflowed === text) return undefined;
					const edit = new vscode.DocumentPasteEdit(
						reflowed,
						vscode.l10n.t("Paste and Reflow"),
						kind,
					);
					edit.yieldTo = [plain];
					return [edit];
				},
			}),
			provider(session, "pasting", "nobody", {
				providedPasteEditKinds: [kind],
				pasteMimeTypes: ["text/plain"],
			}),
		),
		command(session, "tonggao.reflow.paste", () => pasteNow(session)),
	);
}

async function pasteNow(session: Session): Promise<void> {
	const editor = pageEditor();
	if (editor === undefined) return;
	const { document } = editor;
	const { version } = document;
	const text = await vscode.env.clipboard.readText();
	const reflowed = await undone(session, text);
	if (reflowed === undefined || document.version !== version) return;
	await editor.edit((builder) => {
		for (const selection of editor.selections)
			builder.replace(selection, reflowed);
	});
}

/** A text that stands nowhere yet with its layout undone. */
async function undone(
	session: Session,
	text: string,
	token?: vscode.CancellationToken,
): Promise<string | undefined> {
	// One line has no layout to undo.
	if (!/[\r\n]./u.test(text)) return text;
	const answer = await session.ask("reflowText", { text }, token);
	return answer && withEdits(text, answer.edits);
}
