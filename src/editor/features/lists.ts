import * as vscode from "vscode";
import type { ListProblem, TaskList } from "../../core/tasks/list";
import { markdownOf } from "../../core/tasks/markdown";
import { activeEditor, command, provider } from "../boundary";
import { diagnosed } from "../diagnosed";
import { sourceName } from "../labels";
import { LANGUAGE } from "../language";
import { headOf, listAt, wholeOf } from "../lookup";
import { hullRange, toRange } from "../ranges";
import type { Session } from "../session";
import { settings } from "../settings";
import { say } from "../stepping";
import { firstWords } from "../structure";

const NAME = "tonggao.lists";
/** Where the problems are remembered that the user has seen and dismissed. */
const DISMISSED = "lists.dismissed";
/** How many are remembered; the oldest go first. */
const LIMIT = 1000;

/** Says where a numbered list is not what it announces, and copies lists. What a paper printed is never renumbered. */
export function lists(session: Session): vscode.Disposable {
	const dismissed = new Dismissed(session.memory);
	return vscode.Disposable.from(
		dismissed,
		diagnosed(session, {
			name: NAME,
			isWanted: settings.lists,
			onDidChange: dismissed.onDidChange,
			find: async (document) => {
				const analysis = await session.analysis(document);
				return analysis?.lists.flatMap((list) =>
					list.problems
						.filter((problem) => !dismissed.has(document.uri, seenIn(problem)))
						.map((problem) => toDiagnostic(document, problem)),
				);
			},
		}),
		vscode.languages.registerCodeActionsProvider(
			{ language: LANGUAGE },
			provider(session, "remarks on lists", "nobody", { provideCodeActions }),
			provider(session, "remarks on lists", "nobody", {
				providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
			}),
		),
		command(session, "tonggao.list.dismiss", (uri?: string, problem?: Seen) =>
			typeof uri === "string" && problem !== undefined
				? dismissed.add(vscode.Uri.parse(uri), [problem])
				: dismissHere(session, dismissed),
		),
		command(session, "tonggao.list.copyMarkdown", () => copyMarkdown(session)),
	);
}

/** What a problem is known by: it stays dismissed while the list has it, wherever the text moves. */
interface Seen extends Pick<ListProblem, "kind" | "values"> {
	/** What the list begins and ends with: other lists of a text may have the same problem. */
	readonly list: readonly string[];
}

/** How much of a list's first and last item tells it from other lists, in UTF-16 units. */
const HEAD = 16;

function seenIn({ kind, values, items }: ListProblem): Seen {
	const ends = [items[0], items.at(-1)];
	return {
		kind,
		values,
		list: ends.map((item) =>
			`${item?.marker ?? ""}${item?.text ?? ""}`.slice(0, HEAD),
		),
	};
}

class ListDiagnostic extends vscode.Diagnostic {
	readonly problem: Seen;
	/** Where the list is to be looked at. */
	readonly target: vscode.Range;

	constructor(
		range: vscode.Range,
		message: string,
		problem: ListProblem,
		target: vscode.Range,
	) {
		super(range, message, vscode.DiagnosticSeverity.Information);
		this.source = sourceName();
		this.code = problem.kind;
		this.problem = seenIn(problem);
		this.target = target;
	}
}

function toDiagnostic(
	document: vscode.TextDocument,
	problem: ListProblem,
): vscode.Diagnostic {
	const items = problem.items.map((item) => ({
		item,
		range: toRange(document, wholeOf(headOf(item))),
	}));
	const range = hullRange(document, problem.spans);
	const before = items.findLast((each) => each.range.end.isBefore(range.start));
	const target = before ?? items[0];
	const diagnostic = new ListDiagnostic(
		range,
		vscode.l10n.t(problem.message, ...problem.values),
		problem,
		target?.range ?? range,
	);
	diagnostic.relatedInformation = items.map(
		({ item, range }) =>
			new vscode.DiagnosticRelatedInformation(
				new vscode.Location(document.uri, range),
				firstWords(`${item.marker ?? ""}${item.text}`),
			),
	);
	return diagnostic;
}

function provideCodeActions(
	document: vscode.TextDocument,
	_range: vscode.Range,
	{ diagnostics }: vscode.CodeActionContext,
): vscode.CodeAction[] {
	return diagnostics.flatMap((diagnostic) => {
		if (!(diagnostic instanceof ListDiagnostic)) return [];
		const { problem, target } = diagnostic;
		const { uri } = document;
		const go = action(
			diagnostic,
			problem.kind === "list-count"
				? vscode.l10n.t("Go to the List")
				: vscode.l10n.t("Go to the Item Before"),
			"vscode.open",
			[uri, { selection: target }],
		);
		const dismiss = action(
			diagnostic,
			vscode.l10n.t("Dismiss: Printed Like This"),
			"tonggao.list.dismiss",
			[uri.toString(), problem],
		);
		return [go, dismiss];
	});
}

function action(
	diagnostic: vscode.Diagnostic,
	title: string,
	id: string,
	args: readonly unknown[],
): vscode.CodeAction {
	const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	made.diagnostics = [diagnostic];
	made.command = { command: id, title, arguments: [...args] };
	return made;
}

/** The problems that a user has dismissed, remembered in the workspace. */
class Dismissed implements vscode.Disposable {
	private readonly memory: vscode.Memento;
	private readonly changed = new vscode.EventEmitter<void>();

	readonly onDidChange = this.changed.event;

	constructor(memory: vscode.Memento) {
		this.memory = memory;
	}

	has(uri: vscode.Uri, problem: Seen): boolean {
		return this.all().includes(keyOf(uri, problem));
	}

	async add(uri: vscode.Uri, problems: readonly Seen[]): Promise<void> {
		const keys = problems.map((problem) => keyOf(uri, problem));
		const all = new Set([...this.all(), ...keys]);
		await this.memory.update(DISMISSED, [...all].slice(-LIMIT));
		this.changed.fire();
	}

	dispose(): void {
		this.changed.dispose();
	}

	private all(): readonly string[] {
		return this.memory.get<readonly string[]>(DISMISSED, []);
	}
}

function keyOf(uri: vscode.Uri, { kind, values, list }: Seen): string {
	return JSON.stringify([uri.toString(), kind, ...values, ...list]);
}

/** Dismisses what is said of the list at the cursor, or of the one that is chosen. */
async function dismissHere(
	session: Session,
	dismissed: Dismissed,
): Promise<void> {
	const found = await listHere(
		session,
		vscode.l10n.t("Dismiss Remarks on Which List?"),
	);
	if (found !== undefined)
		await dismissed.add(found.document.uri, found.list.problems.map(seenIn));
}

/** Copies the list at the cursor, or the one that is chosen. */
async function copyMarkdown(session: Session): Promise<void> {
	const found = await listHere(session, vscode.l10n.t("Copy Which List?"));
	if (found === undefined) return;
	const { list } = found;
	await vscode.env.clipboard.writeText(`${markdownOf(list)}\n`);
	say(vscode.l10n.t("Tonggao: {0} items copied.", list.items.length));
}

async function listHere(
	session: Session,
	title: string,
): Promise<{ document: vscode.TextDocument; list: TaskList } | undefined> {
	const editor = activeEditor();
	if (editor === undefined) return undefined;
	const { document, selection } = editor;
	const analysis = await session.analysis(document);
	if (analysis === undefined) return undefined;
	const here = listAt(analysis.lists, document.offsetAt(selection.active));
	const list = here ?? (await chooseList(analysis.lists, title));
	return list && { document, list };
}

async function chooseList(
	all: readonly TaskList[],
	title: string,
): Promise<TaskList | undefined> {
	if (all.length === 0) {
		say(vscode.l10n.t("Tonggao: there is no numbered list in this text."));
		return undefined;
	}
	if (all.length === 1) return all[0];
	const rows = all.map((list) => ({
		label: firstWords(
			`${list.items[0]?.marker ?? ""}${list.items[0]?.text ?? ""}`,
		),
		description: vscode.l10n.t("{0} items", list.items.length),
		list,
	}));
	const chosen = await vscode.window.showQuickPick(rows, { title });
	return chosen?.list;
}
