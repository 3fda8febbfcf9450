import * as vscode from "vscode";
import { provider } from "../boundary";
import { isNews, LANGUAGE } from "../language";
import { toRange, toSpan } from "../ranges";
import type { Session } from "../session";

/** Reflow as the language's formatter. Formatting on saving, pasting and typing is off unless the user turns it on. */
export function formatter(session: Session): vscode.Disposable {
	const format = async (
		document: vscode.TextDocument,
		ranges: readonly vscode.Range[] | undefined,
		token: vscode.CancellationToken,
	): Promise<vscode.TextEdit[] | undefined> => {
		if (!isNews(document)) return undefined;
		const answer = await session.askAbout(
			document,
			"reflow",
			ranges ? { ranges: ranges.map((range) => toSpan(document, range)) } : {},
			token,
		);
		return answer?.edits.map(({ span, text }) =>
			vscode.TextEdit.replace(toRange(document, span), text),
		);
	};
	const selector = { language: LANGUAGE };
	return vscode.Disposable.from(
		vscode.languages.registerDocumentFormattingEditProvider(
			selector,
			provider(session, "formatting", "waiting", {
				provideDocumentFormattingEdits: (document, _options, token) =>
					format(document, undefined, token),
			}),
		),
		vscode.languages.registerDocumentRangeFormattingEditProvider(
			selector,
			provider(session, "formatting", "waiting", {
				provideDocumentRangeFormattingEdits: (
					document,
					range,
					_options,
					token,
				) => format(document, [range], token),
				provideDocumentRangesFormattingEdits: (
					document,
					ranges,
					_options,
					token,
				) => format(document, ranges, token),
			}),
		),
	);
}
