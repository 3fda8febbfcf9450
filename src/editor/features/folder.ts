import * as vscode from "vscode";
import { command } from "../boundary";
import type { Session } from "../session";

/** Reads the folder's texts again, and stops a reading under way. The views of the folder follow. */
export function folder(session: Session): vscode.Disposable {
	return vscode.Disposable.from(
		command(session, "tonggao.folder.read", async () => {
			const reading = session.folder.readAgain();
			session.folder.noteChange();
			await reading;
		}),
		command(session, "tonggao.folder.stop", () => session.folder.stop()),
	);
}
