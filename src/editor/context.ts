import * as vscode from "vscode";
import { background, type Logging } from "./boundary";

/** What menus, keys and welcome texts ask about our state. */
export type ContextKey =
	| "tonggao.calledOut"
	| "tonggao.folder.reading"
	| "tonggao.passim"
	| "tonggao.review.here";

/** Tells menus, keys and welcome texts what state we are in. */
export function setContext(
	home: Logging,
	key: ContextKey,
	state: "on" | "off",
): void {
	background(home, key, () =>
		vscode.commands.executeCommand("setContext", key, state === "on"),
	);
}
