import * as vscode from "vscode";
import type { Analysis } from "../../core/analysis";
import { displayed } from "../display";
import { kindName, LABEL_ICONS } from "../labels";
import { toRange } from "../ranges";
import { isNews, type Session } from "../session";
import { hullOf, type Part, partsAt, structureOf } from "../structure";

/** How long the cursor must rest before the view follows it, in milliseconds. */
const PAUSE = 120;

/** A part with its place in the tree; `path` stays the same while the page's shape does. */
interface Row {
	readonly part: Part;
	readonly parent: Row | undefined;
	readonly path: string;
}

/** The sidebar's view of the active page: articles, subheads, paragraphs, tasks. It follows the cursor. */
export function pageView(session: Session): vscode.Disposable {
	const page = new Page(session);
	const view = vscode.window.createTreeView("tonggao.page", {
		treeDataProvider: displayed(session, page),
		showCollapseAll: true,
	});
	let timer: ReturnType<typeof setTimeout> | undefined;

	const show = (editor: vscode.TextEditor | undefined) => {
		// Where a panel or another tree has the focus, the page that is still on the screen stays.
		const editors = vscode.window.visibleTextEditors;
		const shown = editors.find(({ document }) => document === page.document);
		const next = editor ?? shown;
		const document = next && isNews(next.document) ? next.document : undefined;
		if (document === undefined) page.clear();
		else if (document !== page.document) page.waitFor(read(document));
		describe();
	};
	const read = async (document: vscode.TextDocument) => {
		if (!view.visible) return;
		const analysis = await session.analysis(document);
		if (analysis === undefined) return;
		const parts = await structureOf(analysis);
		if (!isActive(document) || !isLatest(document, analysis)) return;
		page.show(document, parts);
		describe();
		follow();
	};
	const describe = () => {
		const name = page.document?.uri.path.split("/").at(-1);
		if (name === undefined) delete view.description;
		else view.description = name;
	};
	const follow = () => {
		clearTimeout(timer);
		timer = setTimeout(() => {
			const editor = vscode.window.activeTextEditor;
			if (!view.visible || editor?.document !== page.document) return;
			if (editor === undefined) return;
			const row = page.rowAt(editor.document.offsetAt(editor.selection.active));
			if (row !== undefined && view.selection[0]?.path !== row.path)
				void view.reveal(row, { select: true, focus: false });
		}, PAUSE);
	};
	const isLatest = (document: vscode.TextDocument, analysis: Analysis) =>
		session.latest(document)?.analysis === analysis;
	const isActive = (document: vscode.TextDocument) =>
		vscode.window.activeTextEditor?.document === document ||
		page.document === document;

	show(vscode.window.activeTextEditor);
	return vscode.Disposable.from(
		view,
		page,
		{ dispose: () => clearTimeout(timer) },
		vscode.window.onDidChangeActiveTextEditor(show),
		vscode.window.onDidChangeVisibleTextEditors(() =>
			show(vscode.window.activeTextEditor),
		),
		vscode.workspace.onDidOpenTextDocument(() =>
			show(vscode.window.activeTextEditor),
		),
		view.onDidChangeVisibility(() => {
			page.clear();
			show(vscode.window.activeTextEditor);
		}),
		session.onDidAnalyze(({ document }) => {
			if (isActive(document)) void read(document);
		}),
		vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
			if (textEditor.document === page.document) follow();
		}),
	);
}

/** The rows of one page. */
class Page implements vscode.TreeDataProvider<Row>, vscode.Disposable {
	private readonly session: Session;
	private readonly changed = new vscode.EventEmitter<undefined>();
	private shown: vscode.TextDocument | undefined;
	private parts: readonly Part[] = [];
	private rows = new Map<Part, Row>();
	private reading: Promise<void> | undefined;

	readonly onDidChangeTreeData = this.changed.event;

	constructor(session: Session) {
		this.session = session;
	}

	get document(): vscode.TextDocument | undefined {
		return this.shown;
	}

	show(document: vscode.TextDocument, parts: readonly Part[]): void {
		this.shown = document;
		this.parts = parts;
		this.rows = new Map();
		this.enter(parts, undefined);
		this.changed.fire(undefined);
	}

	clear(): void {
		if (this.shown === undefined) return;
		this.shown = undefined;
		this.parts = [];
		this.rows = new Map();
		this.changed.fire(undefined);
	}

	/** The innermost part around an offset. */
	rowAt(offset: number): Row | undefined {
		const part = partsAt(this.parts, offset).at(-1);
		return part && this.rows.get(part);
	}

	/** Rows that are asked for meanwhile are answered afterwards: VS Code loses a change told while it asks for the first. */
	waitFor(reading: Promise<void>): void {
		this.reading = reading;
	}

	async getChildren(row?: Row): Promise<Row[]> {
		if (row === undefined) await this.reading;
		const parts = row?.part.children ?? (row === undefined ? this.parts : []);
		return parts.flatMap((part) => this.rows.get(part) ?? []);
	}

	getParent(row: Row): Row | undefined {
		return row.parent;
	}

	getTreeItem({ part, parent, path }: Row): vscode.TreeItem {
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

	async resolveTreeItem(
		item: vscode.TreeItem,
		{ part }: Row,
		token: vscode.CancellationToken,
	): Promise<vscode.TreeItem> {
		const { document } = this;
		const { article } = part;
		if (article === undefined || document === undefined) return item;
		const answer = await this.session.askAbout(
			document,
			"keywords",
			{ article },
			token,
		);
		const words = answer?.words.join(vscode.l10n.t(", ")) ?? "";
		item.tooltip =
			words === ""
				? tooltipOf(part)
				: `${tooltipOf(part)}\n${vscode.l10n.t("Keywords: {0}", words)}`;
		return item;
	}

	dispose(): void {
		this.changed.dispose();
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
