import * as vscode from "vscode";
import type { Span } from "../../core/text/span";
import { activeEditor, command } from "../boundary";
import { isNews } from "../language";
import { headOf, wholeOf } from "../lookup";
import { allItems, isShown } from "../marks";
import type { Session } from "../session";
import { settings } from "../settings";
import { type Direction, say, step } from "../stepping";

/** Goes from name to name and from task to task, round the end of the text. */
export function navigation(session: Session): vscode.Disposable {
	const go = (direction: Direction, stops: Stops) => async () => {
		const editor = activeEditor();
		if (editor === undefined) return;
		const { document } = editor;
		if (!isNews(document)) {
			say(
				vscode.l10n.t(
					"Tonggao: this is no Chinese news page. “Treat as Chinese News” makes it one.",
				),
			);
			return;
		}
		const { version } = document;
		const spans = await stops(session, document);
		if (spans === undefined || document.version !== version) return;
		step(editor, spans, direction);
	};
	return vscode.Disposable.from(
		command(session, "tonggao.entity.next", go("next", names)),
		command(session, "tonggao.entity.previous", go("previous", names)),
		command(session, "tonggao.task.next", go("next", tasks)),
		command(session, "tonggao.task.previous", go("previous", tasks)),
	);
}

/** Where to stop in a document; `undefined` when the answer is no longer wanted. */
type Stops = (
	session: Session,
	document: vscode.TextDocument,
) => Promise<Span[] | undefined>;

/** The names that are highlighted: a kind that is switched off, and what is not sure enough, is passed over. */
const names: Stops = async (session, document) => {
	const analysis = await session.analysis(document);
	const shown = settings.highlight(document);
	return analysis?.mentions
		.filter((mention) => isShown(mention, shown))
		.map(({ spans }) => wholeOf(spans));
};

const tasks: Stops = async (session, document) => {
	const analysis = await session.analysis(document);
	return (
		analysis && allItems(analysis.lists).map((item) => wholeOf(headOf(item)))
	);
};
