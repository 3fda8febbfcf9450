import * as vscode from "vscode";
import type { Region } from "../core/script/script";
import type { Span } from "../core/text/span";
import type {
	Conversion,
	ConversionAsk,
	ReviewPlace,
} from "../worker/protocol";
import { complain } from "./boundary";
import { toSpan } from "./ranges";
import type { Session } from "./session";
import { settings } from "./settings";
import { termsFor } from "./terms";

/** From which usage into which, as commands ask for it. */
export interface Wanted {
	readonly from: ConversionAsk["from"];
	readonly to: Region;
}

/** What of a document is converted, and how, where that is not for the settings to say. */
export interface ConversionPart {
	readonly ranges?: readonly Span[] | undefined;
	readonly layout?: "keep";
}

/** A conversion that was made of an open document, with what is worth a look in it. */
export interface Converted {
	readonly document: vscode.TextDocument;
	readonly from: Region;
	readonly to: Region;
	/** The text as it was, to tell when the conversion is undone. */
	readonly before: string;
	readonly review: readonly ReviewPlace[];
}

/** What an open document, or parts of it, becomes in another usage, by the workspace's terms and settings. */
export async function conversionOf(
	session: Session,
	document: vscode.TextDocument,
	{ from, to, ranges, layout }: Wanted & ConversionPart,
	token: vscode.CancellationToken,
): Promise<Conversion | undefined> {
	const text = document.getText();
	const { version } = document;
	const terms = await termsFor(document.uri, session.log);
	if (token.isCancellationRequested || document.version !== version)
		return undefined;
	const ask: ConversionAsk = {
		text,
		...(ranges && { ranges }),
		from,
		to,
		quotes: settings.quotes(document),
		layout: layout ?? settings.layoutOnConversion(document),
		terms,
	};
	const answer = await session.ask("convert", ask, token);
	return document.version === version && !token.isCancellationRequested
		? answer
		: undefined;
}

/** The selections of an editor that select something, where there are any. */
export function selectedSpans({
	document,
	selections,
}: vscode.TextEditor): readonly Span[] | undefined {
	const spans = selections
		.filter((selection) => !selection.isEmpty)
		.map((selection) => toSpan(document, selection));
	return spans.length === 0 ? undefined : spans;
}

/** Says, and answers, whether the worker is gone for good: nothing can be converted then. */
export function isGone(session: Session): boolean {
	if (session.isDead)
		complain(
			vscode.l10n.t(
				"Tonggao: the analysis stopped twice and is switched off. Reload the window to try again; the log says more.",
			),
		);
	return session.isDead;
}

/** Asks whether a text that is in the target's script already shall be converted all the same. */
export async function confirmAnyway(to: Region): Promise<boolean> {
	const anyway = vscode.l10n.t("Convert Anyway");
	const answer = await vscode.window.showWarningMessage(
		to === "cn"
			? vscode.l10n.t("Tonggao: this text is in Simplified characters already.")
			: vscode.l10n.t(
					"Tonggao: this text is in Traditional characters already.",
				),
		anyway,
	);
	return answer === anyway;
}
