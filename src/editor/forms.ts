import * as vscode from "vscode";
import type { Span } from "../core/text/span";
import type { Requests } from "../worker/protocol";
import type { Session } from "./session";
import { usageName } from "./usages";

/** What is known of a word in several usages. */
export interface AboutForms {
	/** For a hover. */
	readonly text: vscode.MarkdownString;
	/** Where the word stands in the text that was asked about. */
	readonly span: Span;
	/** Whether all usages write it alike. */
	readonly isAlike: boolean;
}

/** What the source has for a word and what the usages make of it. */
export async function aboutForms(
	session: Session,
	ask: Requests["forms"]["ask"],
	token: vscode.CancellationToken,
): Promise<AboutForms | undefined> {
	const answer = await session.ask("forms", ask, token);
	if (answer === undefined || token.isCancellationRequested) return undefined;
	const others = answer.forms.filter(({ usage }) => usage !== ask.from);
	const text = new vscode.MarkdownString("**");
	text.appendText(answer.text);
	text.appendMarkdown(`** — ${usageName(ask.from)}\n\n`);
	for (const { usage, form } of others) {
		text.appendMarkdown("- ");
		text.appendText(form);
		text.appendMarkdown(` — ${usageName(usage)}\n`);
	}
	const isAlike = others.every(({ form }) => form === answer.text);
	return { text, span: answer.span, isAlike };
}
