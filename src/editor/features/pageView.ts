import * as vscode from "vscode";
import { listening } from "../boundary";
import { kindName, LABEL_ICONS } from "../labels";
import { isNews } from "../language";
import { toRange } from "../ranges";
import type { Session } from "../session";
import { hullOf, type Part, partsAt, structureOf } from "../structure";
import { afterwards } from "../timing";
import { shownTree } from "../tree";

/** A part with its place in the tree; `path` stays the same while the page's shape does. */
interface Row {
	readonly part: Part;
	readonly parent: Row | undefined;
	readonly path: string;
}

/** The sidebar's view of the active page: articles, subheads, paragraphs, tasks. It follows the cursor. */
export function pageView(session: Session): vscode.Disposable {
	const on = listening(session, "following the page");
	const page = new Page(session);
	const tree = shownTree<Row>(session, "tonggao.page", {
		async top() {
			const rows = await page.read();
			followCursor();
			return rows;
		},
		under: ({ part }) => page.rowsOf(part.children),
		item: (row) => page.item(row),
		parent: ({ parent }) => parent,
		tooltip: ({ part }, token) => page.tooltip(part, token),
		isPrinted: () => true,
	});
	const { view } = tree;
	const followCursor = () =>
		tree.reveal(() => {
			const editor = vscode.window.activeTextEditor;
			if (editor === undefined || editor.document !== page.document)
				return undefined;
			const at = editor.document.offsetAt(editor.selection.active);
			const row = page.rowAt(at);
			return view.selection[0]?.path === row?.path ? undefined : row;
		});
	const follow = () => {
		// Where a panel or another tree has the focus, the page that is still on the screen stays.
		const editor =
			vscode.window.activeTextEditor ??
			vscode.window.visibleTextEditors.find(
				({ document }) => document === page.document,
			);
		const shown = editor?.document;
		if (!page.turnTo(shown && isNews(shown) ? shown : undefined)) return;
		const name = page.document?.uri.path.split("/").at(-1);
		if (name === undefined) delete view.description;
		else view.description = name;
		tree.refresh();
	};
	return vscode.Disposable.from(
		tree,
		afterwards(session, "following the page", follow),
		on(view.onDidChangeVisibility, followCursor),
		on(vscode.window.onDidChangeActiveTextEditor, follow),
		on(vscode.window.onDidChangeVisibleTextEditors, follow),
		on(vscode.workspace.onDidOpenTextDocument, follow),
		on(session.onDidAnalyze, ({ document }) => {
			if (document === page.document) tree.refresh();
		}),
		on(vscode.window.onDidChangeTextEditorSelection, ({ textEditor }) => {
			if (textEditor.document === page.document) followCursor();
		}),
	);
}

/** The rows of one page. */
class Page {
	private readonly session: Session;
	private shown: vscode.TextDocument | undefined;
	private parts: readonly Part[] = [];
	private rows = new Map<Part, Row>();

	constructor(session: Session) {
		this.session = session;
	}

	get document(): vscode.TextDocument | undefined {
		return this.shown;
	}

	/** Takes another page, or none; answers whether it is another one. */
	turnTo(document: vscode.TextDocument | undefined): boolean {
		if (document === this.shown) return false;
		this.shown = document;
		this.show([]);
		return true;
	}

	/** The rows at the top, once the page is read; those that are known where another version of it is being read. */
	async read(): Promise<readonly Row[]> {
		const document = this.shown;
		const analysis = document && (await this.session.analysis(document));
		const parts = analysis && (await structureOf(analysis));
		if (parts !== undefined && document === this.shown) this.show(parts);
		return this.rowsOf(this.parts);
	}

	rowsOf(parts: readonly Part[]): readonly Row[] {
		return parts.flatMap((part) => this.rows.get(part) ?? []);
	}

	/** The innermost part around an offset. */
	rowAt(offset: number): Row | undefined {
		const part = partsAt(this.parts, offset).at(-1);
		return part && this.rows.get(part);
	}

	item({ part, parent, path }: Row): vscode.TreeItem {
		const item = new vscode.TreeItem(part.label, stateOf(part, parent));
		const { document } = this;
		item.id = `${document?.uri.toString()}#${path}`;
		item.iconPath = new vscode.ThemeIcon(iconOf(part));
		// That of an article has its keywords, which are found when it is asked for.
		if (part.article === undefined) item.tooltip = tooltipOf(part);
		if (document !== undefined) {
			const { line } = document.positionAt(hullOf(part).start);
			item.accessibilityInformation = {
				label: `${kindName(part.kind)}, ${part.label}, ${vscode.l10n.t("line {0}", line + 1)}`,
			};
			item.command = {
				command: "vscode.open",
				title: vscode.l10n.t("Go There"),
				arguments: [document.uri, { selection: startOf(document, part) }],
			};
		}
		return item;
	}

	/** The tooltip of an article, with its keywords. */
	async tooltip(
		part: Part,
		token: vscode.CancellationToken,
	): Promise<string | undefined> {
		const { document } = this;
		const { article } = part;
		if (article === undefined || document === undefined) return undefined;
		const answer = await this.session.askAbout(
			document,
			"keywords",
			{ article },
			token,
		);
		const words = answer?.words.join(vscode.l10n.t(", ")) ?? "";
		return words === ""
			? tooltipOf(part)
			: `${tooltipOf(part)}\n${vscode.l10n.t("Keywords: {0}", words)}`;
	}

	private show(parts: readonly Part[]): void {
		if (parts === this.parts) return;
		this.parts = parts;
		this.rows = new Map();
		this.enter(parts, undefined);
	}

	private enter(parts: readonly Part[], parent: Row | undefined): void {
		for (const [index, part] of parts.entries()) {
			const path =
				parent === undefined ? `${index}` : `${parent.path}/${index}`;
			const row = { part, parent, path };
			this.rows.set(part, row);
			this.enter(part.children, row);
		}
	}
}

function tooltipOf({ kind, length }: Part): string {
	return `${kindName(kind)} · ${vscode.l10n.t("{0} characters", length)}`;
}

/** A click puts the cursor there and selects nothing, except the ordinal of a task. */
function startOf(document: vscode.TextDocument, part: Part): vscode.Range {
	const range = toRange(document, part.select);
	return part.kind === "task"
		? range
		: new vscode.Range(range.start, range.start);
}

/** Articles open as the cursor comes to them; what is in an open one shows. */
function stateOf(
	part: Part,
	parent: Row | undefined,
): vscode.TreeItemCollapsibleState {
	if (part.children.length === 0) return vscode.TreeItemCollapsibleState.None;
	return parent === undefined
		? vscode.TreeItemCollapsibleState.Collapsed
		: vscode.TreeItemCollapsibleState.Expanded;
}

function iconOf({ kind }: Part): string {
	switch (kind) {
		case "article":
			return "output";
		case "task":
			return LABEL_ICONS.task;
		case "subhead":
			return "symbol-namespace";
		case "caption":
		case "credit":
			return "device-camera";
		case "pullquote":
			return "quote";
		case "table":
			return "table";
		case "jump":
			return "arrow-right";
		case "bullet":
			return "circle-small-filled";
		case "headline":
		case "kicker":
			return "text-size";
		default:
			return "whitespace";
	}
}
