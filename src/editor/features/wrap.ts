import * as vscode from "vscode";
import { command } from "../boundary";
import { editWith } from "../edits";
import { pageEditor, sayOutcome } from "../page";
import type { Session } from "../session";

/** What a newspaper's column usually holds, in Han characters. */
const USUAL = 17;
/** The narrowest and the widest column, in Han characters. */
const LEAST = 4;
const MOST = 200;

/** Lays a page out in a column of so many characters by kinsoku: the reverse of Reflow. */
export function wrap(session: Session): vscode.Disposable {
	let last = USUAL;
	return command(session, "tonggao.wrap", async (given?: number) => {
		const editor = pageEditor();
		if (editor === undefined) return;
		const columns = typeof given === "number" ? given : await ask(last);
		if (columns === undefined) return;
		last = columns;
		const { outcome } = await editWith(
			session,
			editor,
			vscode.l10n.t("Tonggao: wrapping the lines…"),
			(token) => session.askAbout(editor.document, "wrap", { columns }, token),
		);
		sayOutcome(
			outcome,
			vscode.l10n.t("Tonggao: the text is wrapped like this already."),
		);
	});
}

async function ask(last: number): Promise<number | undefined> {
	const answer = await vscode.window.showInputBox({
		title: vscode.l10n.t("Hard-Wrap to N Columns"),
		prompt: vscode.l10n.t(
			"Width of a line in Chinese characters; a digit or a Latin letter is half of one.",
		),
		value: String(last),
		validateInput: (value) =>
			columnsOf(value) === undefined
				? vscode.l10n.t("A whole number from {0} to {1}.", LEAST, MOST)
				: undefined,
	});
	return answer === undefined ? undefined : columnsOf(answer);
}

function columnsOf(text: string): number | undefined {
	const value = Number(text.normalize("NFKC").trim() || Number.NaN);
	return Number.isInteger(value) && value >= LEAST && value <= MOST
		? value
		: undefined;
}
