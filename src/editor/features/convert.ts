import * as vscode from "vscode";
import type { Region } from "../../core/script/script";
import { activeEditor, command } from "../boundary";
import { convertClipboard } from "../clipboard";
import { isGone } from "../conversion";
import { convertEditor } from "../convertEditor";
import type { Session } from "../session";
import { chooseWanted } from "../wanted";

/** The command of every usage that has one of its own. */
const TARGETS: Readonly<Record<string, Region>> = {
	"tonggao.convert.toSimplified": "cn",
	"tonggao.convert.toTaiwan": "tw",
	"tonggao.convert.toTaiwanPhrases": "twp",
	"tonggao.convert.toHongKong": "hk",
	"tonggao.convert.toHongKongPhrases": "hkp",
	"tonggao.convert.toTraditional": "t",
};

/** Converts the script of a document, of selections or of the clipboard, the layout kept. */
export function convert(session: Session): vscode.Disposable {
	return vscode.Disposable.from(
		...Object.entries(TARGETS).map(([id, to]) =>
			command(session, id, async () => {
				const editor = activeEditor();
				if (editor !== undefined)
					await convertEditor(session, editor, { from: "auto", to });
			}),
		),
		command(session, "tonggao.convert.choose", async () => {
			const editor = activeEditor();
			if (editor === undefined || isGone(session)) return;
			const wanted = await chooseWanted(session, editor);
			if (wanted !== undefined) await convertEditor(session, editor, wanted);
		}),
		command(session, "tonggao.convert.clipboard", () =>
			convertClipboard(session),
		),
	);
}
