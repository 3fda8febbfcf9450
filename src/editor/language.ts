import type * as vscode from "vscode";

/** The language of newspaper pages. */
export const LANGUAGE = "chinese-news";
/** The scheme of documents of our own making: shown, never analysed, indexed or diagnosed. */
export const OWN_SCHEME = "tonggao";

/** Whether a document is a page that Tonggao reads. */
export function isNews(document: vscode.TextDocument): boolean {
	return document.languageId === LANGUAGE && document.uri.scheme !== OWN_SCHEME;
}
