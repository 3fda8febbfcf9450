import * as vscode from "vscode";
import { command } from "../boundary";
import type { Session } from "../session";

/** What the analysis has loaded and done, in the log, on command. */
export function status(session: Session): vscode.Disposable {
	return vscode.Disposable.from(
		command(session, "tonggao.status.show", async () => {
			const report = await session.ask("status", {});
			session.log.info(JSON.stringify(report));
			session.log.show();
		}),
		command(session, "tonggao.log.show", () => session.log.show()),
	);
}
