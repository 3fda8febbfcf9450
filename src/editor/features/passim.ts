import * as vscode from "vscode";
import { command, inform, warn } from "../boundary";
import { importPassim } from "../passim";
import { patiently } from "../progress";
import type { Session } from "../session";

/** Shows the clusters that passim found in an export in the Reports view, and takes them out again. */
export function passim(session: Session): vscode.Disposable {
	return vscode.Disposable.from(
		command(session, "tonggao.passim.import", async (folder?: vscode.Uri) => {
			const chosen = folder instanceof vscode.Uri ? folder : await pick();
			if (chosen !== undefined) await show(session, chosen);
		}),
		command(session, "tonggao.passim.clear", () =>
			session.passim.show(undefined),
		),
	);
}

async function pick(): Promise<vscode.Uri | undefined> {
	const defaultUri = vscode.workspace.workspaceFolders?.[0]?.uri;
	const [folder] =
		(await vscode.window.showOpenDialog({
			title: vscode.l10n.t("Folder of the Export and of passim’s Output"),
			openLabel: vscode.l10n.t("Import"),
			canSelectFolders: true,
			canSelectFiles: false,
			...(defaultUri && { defaultUri }),
		})) ?? [];
	return folder;
}

async function show(session: Session, folder: vscode.Uri): Promise<void> {
	const found = await patiently(
		vscode.l10n.t("Tonggao: reading passim’s clusters…"),
		(token) => importPassim(session, folder, token),
	);
	if (found === undefined) return;
	if (found === "export" || found === "output") {
		warn(
			found === "export"
				? vscode.l10n.t(
						"Tonggao: this folder has no input.json. Choose the one that “tonggao reports --export passim” wrote to.",
					)
				: vscode.l10n.t(
						"Tonggao: this folder has no out.json. Run passim on its input.json first.",
					),
		);
		return;
	}
	session.passim.show(folder);
	for (const { name, line, fault } of found.wrong)
		session.log.warn(`${name}:${line} is left out: ${fault}`);
	inform(
		found.left === 0
			? vscode.l10n.t("Tonggao: passim’s clusters: {0}.", found.clusters)
			: vscode.l10n.t(
					"Tonggao: passim’s clusters: {0}. Lines left out: {1}; the log says why.",
					found.clusters,
					found.left,
				),
	);
	await vscode.commands.executeCommand("tonggao.reports.focus");
}
