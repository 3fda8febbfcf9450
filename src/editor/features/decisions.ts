import * as vscode from "vscode";
import type { Decision } from "../../core/entities/decisions/read";
import { ENTITY_TYPES } from "../../core/entities/mention";
import { command, inform, listening, provider, warn } from "../boundary";
import { isList } from "../decisions";
import { LABEL_ICONS, labelName, sourceName } from "../labels";
import { LANGUAGE, OWN_SCHEME } from "../language";
import { mentionAt } from "../lookup";
import type { Session } from "../session";
import { say } from "../stepping";
import { type Subject, subjectFrom, subjectOf, typeOf } from "../subject";
import { afterwards } from "../timing";

/** What a name may be decided to be, in the order in which it is offered. */
const CHOICES: readonly Decision["type"][] = [...ENTITY_TYPES, "never"];

/** Longer selections are no names, in UTF-16 units. */
const LONGEST = 40;

/** Lets readers decide what is a name and what is none; the lists that they keep are checked as they are edited. */
export function decisions(session: Session): vscode.Disposable {
	return vscode.Disposable.from(
		command(
			session,
			"tonggao.entity.relabel",
			async (given: unknown, type?: Decision["type"]) => {
				const subject = selected() ?? (await subjectFrom(session, given));
				if (subject === undefined) return;
				const chosen = type ?? (await choose(subject));
				if (chosen !== undefined) await decide(session, subject, chosen);
			},
		),
		command(session, "tonggao.entity.never", async (given: unknown) => {
			const subject = await subjectFrom(session, given);
			if (subject !== undefined) await decide(session, subject, "never");
		}),
		vscode.languages.registerCodeActionsProvider(
			{ language: LANGUAGE },
			provider(session, "decisions", "nobody", {
				provideCodeActions: (document, range, context, token) =>
					actions(session, document, range, context, token),
			}),
			provider(session, "decisions", "nobody", {
				providedCodeActionKinds: [vscode.CodeActionKind.RefactorRewrite],
			}),
		),
		problems(session),
	);
}

/** A name that the user selected himself, marked or not. */
function selected(): Subject | undefined {
	const editor = vscode.window.activeTextEditor;
	if (editor === undefined || editor.document.languageId !== LANGUAGE)
		return undefined;
	return subjectIn(editor.document, editor.selection);
}

function subjectIn(
	document: vscode.TextDocument,
	range: vscode.Range,
): Subject | undefined {
	if (range.isEmpty || document.uri.scheme === OWN_SCHEME) return undefined;
	const text = withoutBlanks(document.getText(range));
	if (text === "" || text.length > LONGEST) return undefined;
	return { id: `person:${text}`, text, uri: document.uri.toString() };
}

async function choose(subject: Subject): Promise<Decision["type"] | undefined> {
	const rows = CHOICES.map((type) => ({
		label:
			type === "never"
				? `$(circle-slash) ${vscode.l10n.t("Not a name")}`
				: `$(${LABEL_ICONS[type]}) ${labelName(type)}`,
		type,
		...(subject.offset !== undefined &&
			type === typeOf(subject.id) && {
				description: vscode.l10n.t("as it is now"),
			}),
	}));
	const row = await vscode.window.showQuickPick(rows, {
		title: vscode.l10n.t("What is {0}?", withoutBlanks(subject.text)),
	});
	return row?.type;
}

async function decide(
	session: Session,
	subject: Subject,
	type: Decision["type"],
): Promise<void> {
	const uri = vscode.Uri.parse(subject.uri);
	const term = withoutBlanks(subject.text);
	const edit = await session.decisions.edit(uri, { term, type });
	if (edit === undefined) {
		inform(
			vscode.l10n.t(
				"Tonggao: decisions about names are kept in the folder of the text. Open its folder first.",
			),
		);
		return;
	}
	const isDone = await vscode.workspace.applyEdit(edit);
	const [list] = edit.entries()[0] ?? [];
	if (list !== undefined)
		await vscode.workspace.textDocuments
			.find((document) => document.uri.toString() === list.toString())
			?.save();
	if (isDone)
		say(
			type === "never"
				? vscode.l10n.t("Tonggao: {0} is no name from now on.", term)
				: vscode.l10n.t("Tonggao: {0} is now: {1}.", term, labelName(type)),
		);
	else
		warn(vscode.l10n.t("Tonggao: the list of decisions could not be written."));
}

/** Of a selection, or where they are asked for of the name at the cursor. */
async function actions(
	session: Session,
	document: vscode.TextDocument,
	range: vscode.Range,
	{ triggerKind }: vscode.CodeActionContext,
	token: vscode.CancellationToken,
): Promise<vscode.CodeAction[] | undefined> {
	const chosen = subjectIn(document, range);
	if (chosen !== undefined) return actionsFor(chosen, CHOICES);
	if (triggerKind !== vscode.CodeActionTriggerKind.Invoke) return undefined;
	const analysis = await session.analysis(document, token);
	const found = analysis && mentionAt(analysis, document.offsetAt(range.start));
	if (found === undefined) return undefined;
	const { mention } = found;
	return actionsFor(
		subjectOf(document.uri, mention),
		CHOICES.filter((type) => type !== mention.type),
	);
}

function actionsFor(
	subject: Subject,
	types: readonly Decision["type"][],
): vscode.CodeAction[] {
	return types.map((type) => {
		const title =
			type === "never"
				? vscode.l10n.t("Not a name")
				: vscode.l10n.t("This is: {0}", labelName(type));
		const action = new vscode.CodeAction(
			title,
			vscode.CodeActionKind.RefactorRewrite,
		);
		action.command = {
			command: "tonggao.entity.relabel",
			title,
			arguments: [subject, type],
		};
		return action;
	});
}

/** Says of the lines of lists that do not count why they do not. */
function problems(session: Session): vscode.Disposable {
	const on = listening(session, "showing problems of lists");
	const shown =
		vscode.languages.createDiagnosticCollection("tonggao.decisions");
	const show = () => {
		shown.clear();
		for (const { uri, problems, lines } of session.decisions.all())
			shown.set(
				uri,
				problems.map(({ message, values, spans }) => {
					const line = lines.positionAt(spans[0]?.start ?? 0).line;
					const end = lines.positionAt(spans[0]?.end ?? 0).character;
					const diagnostic = new vscode.Diagnostic(
						new vscode.Range(line, 0, line, end),
						vscode.l10n.t(message, ...values),
						vscode.DiagnosticSeverity.Warning,
					);
					diagnostic.source = sourceName();
					return diagnostic;
				}),
			);
	};
	const follow = ({ uri }: vscode.TextDocument) => {
		return isList(uri) ? session.decisions.follow(uri) : undefined;
	};
	return vscode.Disposable.from(
		shown,
		afterwards(session, "reading the lists that are open", async () => {
			await Promise.all(vscode.workspace.textDocuments.map(follow));
		}),
		on(session.decisions.onDidChange, show),
		on(vscode.workspace.onDidOpenTextDocument, follow),
	);
}

function withoutBlanks(text: string): string {
	return text.replace(/\s/gu, "");
}
