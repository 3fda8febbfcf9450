import * as vscode from "vscode";
import { status } from "./editor/features/status";
import { Session } from "./editor/session";

/** Every feature of the extension. Each stands alone and knows only the session. */
const features: readonly ((session: Session) => vscode.Disposable)[] = [status];

/** Starts the extension: reads no file and starts no thread. */
export function activate(context: vscode.ExtensionContext): void {
	const log = vscode.window.createOutputChannel("Tonggao 通稿", { log: true });
	const session = new Session(context, log);
	context.subscriptions.push(
		log,
		session,
		...features.map((feature) => feature(session)),
	);
}
