import type * as vscode from "vscode";

/** A link in Markdown to a range of a text. */
export function link(
	label: string,
	uri: vscode.Uri,
	{ start, end }: vscode.Range,
): string {
	const fragment = `L${start.line + 1},${start.character + 1}-${end.line + 1},${end.character + 1}`;
	return `[${quoted(label)}](${uri.with({ fragment }).toString()})`;
}

/** A link in Markdown that runs a command, where the text is trusted to. */
export function commandLink(
	label: string,
	command: string,
	...given: readonly unknown[]
): string {
	const query = encodeURIComponent(JSON.stringify(given));
	return `[${quoted(label)}](command:${command}?${query})`;
}

/** Text as Markdown shows it unchanged. */
export function quoted(text: string): string {
	return text.replace(/[\\`*_{}[\]()#+\-.!~<>|$&]/gu, "\\$&");
}
