import * as vscode from "vscode";
import type { TaskItem, TaskList } from "../../core/tasks/list";
import type { Span } from "../../core/text/span";
import { provider } from "../boundary";
import { cardText } from "../card";
import { LABEL_ICONS } from "../labels";
import { LANGUAGE } from "../language";
import { type Found, mentionAt, taskAt, wholeOf } from "../lookup";
import { link, quoted } from "../markdown";
import { toRange } from "../ranges";
import type { Session } from "../session";
import { firstWords } from "../structure";

/** What is known of the name, or of the list, under the pointer. */
export function hover(session: Session): vscode.Disposable {
	return vscode.languages.registerHoverProvider(
		{ language: LANGUAGE },
		provider(session, "hover", "nobody", {
			async provideHover(document, position, token) {
				const analysis = await session.analysis(document, token);
				if (analysis === undefined) return undefined;
				const offset = document.offsetAt(position);
				const task = taskAt(analysis.lists, offset);
				if (task !== undefined)
					return new vscode.Hover(
						aboutList(document, task.list, task.item),
						rangeAt(document, task.head, offset),
					);
				const found = mentionAt(analysis, offset);
				if (found === undefined) return undefined;
				const text = await aboutName(session, document, found, token);
				return (
					text &&
					new vscode.Hover(text, rangeAt(document, found.mention.spans, offset))
				);
			},
		}),
	);
}

/** The card of a name, from what is known by now: a hover waits for no file. */
async function aboutName(
	session: Session,
	document: vscode.TextDocument,
	found: Found,
	token: vscode.CancellationToken,
): Promise<vscode.MarkdownString | undefined> {
	const { entity, mention } = found;
	const card = await session.folder.known(
		"card",
		{
			uri: document.uri.toString(),
			id: entity.id,
			text: mention.text,
			article: mention.article,
			start: mention.spans[0]?.start ?? 0,
		},
		token,
	);
	if (card === undefined || token.isCancellationRequested) return undefined;
	const isCounted = session.folder.isWanted;
	return cardText({ document, found, card, isCounted });
}

function aboutList(
	document: vscode.TextDocument,
	list: TaskList,
	current: TaskItem,
): vscode.MarkdownString {
	const text = new vscode.MarkdownString("", true);
	const count =
		list.announced === undefined
			? vscode.l10n.t("{0} items", list.items.length)
			: vscode.l10n.t(
					"{0} items; the text announces {1}",
					list.items.length,
					list.announced,
				);
	text.appendMarkdown(`$(${LABEL_ICONS.task}) ${count}\n\n`);
	for (const item of list.items)
		text.appendMarkdown(row(document, item, current, ""));
	for (const { message, values } of list.problems)
		text.appendMarkdown(
			`\n$(warning) ${quoted(vscode.l10n.t(message, ...values))}\n`,
		);
	return text;
}

function row(
	document: vscode.TextDocument,
	item: TaskItem,
	current: TaskItem,
	indent: string,
): string {
	const label = firstWords(`${item.marker ?? ""}${item.text}`);
	const target = wholeOf(
		item.markerSpans.length > 0 ? item.markerSpans : item.spans,
	);
	const name = link(label, document.uri, toRange(document, target));
	const inner = (item.items ?? []).map((each) =>
		row(document, each, current, `${indent}  `),
	);
	return `${indent}- ${item === current ? `**${name}**` : name}\n${inner.join("")}`;
}

/** The part of a broken name or marker that the pointer is on. */
function rangeAt(
	document: vscode.TextDocument,
	spans: readonly Span[],
	offset: number,
): vscode.Range {
	const part = spans.find(({ start, end }) => start <= offset && offset <= end);
	return toRange(document, part ?? wholeOf(spans));
}
