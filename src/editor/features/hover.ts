import * as vscode from "vscode";
import type { Analysis } from "../../core/analysis";
import type { Place } from "../../core/corpus";
import type { Mention } from "../../core/entities/mention";
import type { TaskItem, TaskList } from "../../core/tasks/list";
import type { Span } from "../../core/text/span";
import { withEdits } from "../edits";
import { LABEL_ICONS, labelName, notRead } from "../labels";
import { type Found, mentionAt, taskAt, wholeOf } from "../lookup";
import { byFile } from "../places";
import { toLocation, toRange } from "../ranges";
import { LANGUAGE, type Session } from "../session";
import { firstWords } from "../structure";

/** How many other files a hover names. */
const FILES = 8;

/** How long a hover waits for the folder's texts, in milliseconds; what is not read then is said to be so. */
const PATIENCE = 700;

/** What is known of the name, or of the list, under the pointer. */
export function hover(session: Session): vscode.Disposable {
	return vscode.languages.registerHoverProvider(
		{ language: LANGUAGE },
		{
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
				const text = await aboutName({
					session,
					document,
					analysis,
					found,
					token,
				});
				return (
					text &&
					new vscode.Hover(text, rangeAt(document, found.mention.spans, offset))
				);
			},
		},
	);
}

interface Question {
	readonly session: Session;
	readonly document: vscode.TextDocument;
	readonly analysis: Analysis;
	readonly found: Found;
	readonly token: vscode.CancellationToken;
}

async function aboutName(
	question: Question,
): Promise<vscode.MarkdownString | undefined> {
	const { session, document, found, token } = question;
	const { entity, mention } = found;
	const other = await otherScript(question);
	const positions = await positionsOf(question);
	await Promise.race([session.folder.load(token), pause(PATIENCE)]);
	const places = await session.folder.ask("mentions", { id: entity.id }, token);
	if (token.isCancellationRequested) return undefined;
	const text = new vscode.MarkdownString("", true);
	text.appendMarkdown(`$(${LABEL_ICONS[entity.type]}) **`);
	text.appendText(mention.text);
	text.appendMarkdown("**");
	if (other !== undefined) text.appendText(` (${other})`);
	text.appendMarkdown(` — ${labelName(entity.type)}`);
	if (positions !== "") {
		text.appendMarkdown("\n\n");
		text.appendText(positions);
	}
	text.appendMarkdown(`\n\n${onThisPage(document, found)}`);
	if (places !== undefined)
		text.appendMarkdown(inOtherFiles(document, places.value, places.pending));
	return text;
}

/** The name in the script that it is not printed in, where that differs. */
async function otherScript(question: Question): Promise<string | undefined> {
	const { entity, mention } = question.found;
	if (mention.text !== entity.name) return entity.name;
	const other = await toTraditional(question, entity.name);
	return other === entity.name ? undefined : other;
}

/** Positions, which are known in Simplified, in the script of the page. */
async function positionsOf(question: Question): Promise<string> {
	const positions = question.found.entity.positions.join("、");
	return positions === "" || question.analysis.script.script !== "hant"
		? positions
		: toTraditional(question, positions);
}

async function toTraditional(
	{ session, document, analysis, token }: Question,
	text: string,
): Promise<string> {
	const { region } = analysis.script;
	const ask = {
		uri: document.uri.toString(),
		text,
		from: "cn",
		to: region === undefined || region === "cn" ? "t" : region,
		quotes: "keep",
	} as const;
	const answer = await session.ask("convert", ask, token);
	return withEdits(text, answer?.edits ?? []);
}

function onThisPage(
	document: vscode.TextDocument,
	{ mention, all }: Found,
): string {
	const at = all.indexOf(mention);
	const count = all.length;
	if (count <= 1) return vscode.l10n.t("Once on this page");
	const to = (label: string, target: Mention | undefined) =>
		target === undefined
			? ""
			: link(label, document.uri, toRange(document, wholeOf(target.spans)));
	return [
		vscode.l10n.t("{0} of {1} on this page", at + 1, count),
		at > 0 ? to(vscode.l10n.t("First"), all[0]) : "",
		to(vscode.l10n.t("Previous"), all[(at + count - 1) % count]),
		to(vscode.l10n.t("Next"), all[(at + 1) % count]),
	]
		.filter(Boolean)
		.join(" · ");
}

/** What the folder's other texts have, and how many of them are not known yet: those are not zero. */
function inOtherFiles(
	document: vscode.TextDocument,
	places: readonly Place[],
	pending: number,
): string {
	const here = document.uri.toString();
	const files = byFile(places.filter(({ file }) => file !== here));
	const rows = [...files.values()]
		.sort((a, b) => b.length - a.length)
		.flatMap((all) => {
			const first = all[0];
			if (first === undefined) return [];
			const { uri, range } = toLocation(first);
			const name = vscode.workspace.asRelativePath(uri);
			return `- ${link(name, uri, range)} · ${all.length}`;
		});
	const shown = rows.slice(0, FILES);
	if (rows.length > FILES)
		shown.push(`- ${vscode.l10n.t("{0} more files", rows.length - FILES)}`);
	if (pending > 0) shown.push(`- ${notRead(pending)}`);
	return shown.length === 0
		? ""
		: `\n\n${vscode.l10n.t("In other files")}\n\n${shown.join("\n")}`;
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

function pause(milliseconds: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds));
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

function link(
	label: string,
	uri: vscode.Uri,
	{ start, end }: vscode.Range,
): string {
	const fragment = `L${start.line + 1},${start.character + 1}-${end.line + 1},${end.character + 1}`;
	return `[${quoted(label)}](${uri.with({ fragment }).toString()})`;
}

/** Text as Markdown shows it unchanged. */
function quoted(text: string): string {
	return text.replace(/[\\`*_{}[\]()#+\-.!~<>|$]/gu, "\\$&");
}
