import * as vscode from "vscode";
import { background, listening, provider } from "./boundary";
import { Display } from "./display";
import { remarkOn } from "./labels";
import type { Session } from "./session";
import { debounced } from "./timing";

/** The views of the side bar that have rows. */
type ViewId =
	| "tonggao.entities"
	| "tonggao.page"
	| "tonggao.reports"
	| "tonggao.tasks";

/** What a view of the side bar shows. */
export interface Tree<Row> {
	/** The rows at the top. They are found when the view asks for them, and again after each refresh. */
	readonly top: () => Promise<readonly Row[]>;
	readonly under: (row: Row) => readonly Row[] | Promise<readonly Row[]>;
	readonly item: (row: Row) => vscode.TreeItem;
	/** Needed where rows below the top are revealed. */
	readonly parent?: (row: Row) => Row | undefined;
	/** The tooltip of a row, where it is found only when it is to be seen. */
	readonly tooltip?: (
		row: Row,
		token: vscode.CancellationToken,
	) => Promise<string | undefined>;
	/** Whether a row's label comes from a text, not from the interface: it is shown in the script of the side bar. */
	readonly isPrinted: (row: Row) => boolean;
}

/** A view of the side bar. */
export interface ShownTree<Row> extends vscode.Disposable {
	readonly view: vscode.TreeView<Row>;
	/** Has the rows found again: at once where the view is seen, else when it is. */
	refresh(): void;
	/**
	 * Selects a row once the view is at rest: one that is brought to light while VS Code asks for rows cannot be found.
	 * @param find the row, at that moment; undefined where none is to be selected any more.
	 */
	reveal(find: () => Row | undefined): void;
}

/** How long the view must be at rest before a row is brought to light, in milliseconds. */
const PAUSE = 120;
/** A row is selected where it stands; the cursor stays in the text. */
const REVEAL = { select: true, focus: false, expand: true };
/** How often rows are found again that changed while they were found, and brought to light that were not found. */
const TRIES = 3;

/** Makes a view of the side bar. */
export function shownTree<Row>(
	session: Session,
	id: ViewId,
	tree: Tree<Row>,
): ShownTree<Row> {
	const { tooltip, parent } = tree;
	const changed = new vscode.EventEmitter<undefined>();
	const display = new Display(session);
	let version = 0;
	/** The version whose rows the view has. */
	let shown: number | undefined;
	let asked = 0;
	let failures = 0;
	let wanted: (() => Row | undefined) | undefined;
	const top = async (): Promise<readonly Row[]> => {
		// VS Code loses a change that is told while it asks for the rows at the top.
		for (let tries = 1; ; tries++) {
			const found = version;
			const rows = await tree.top();
			if (found !== version && tries < TRIES) continue;
			shown = found;
			revealing.soon();
			return rows;
		}
	};
	const counted = async <Answer>(
		answer: () => Answer,
	): Promise<Awaited<Answer>> => {
		asked++;
		try {
			return await answer();
		} finally {
			asked--;
		}
	};
	const rows: vscode.TreeDataProvider<Row> = {
		onDidChangeTreeData: changed.event,
		getChildren: (row) =>
			counted(async () => [
				...(await (row === undefined ? top() : tree.under(row))),
			]),
		getTreeItem: (row) =>
			counted(() => {
				const item = tree.item(row);
				return tree.isPrinted(row) ? display.relabel(item) : item;
			}),
		...(parent && { getParent: parent }),
		...(tooltip && {
			async resolveTreeItem(item, row, token) {
				const found = await tooltip(row, token);
				if (found !== undefined) item.tooltip = found;
				return item;
			},
		}),
	};
	const view = vscode.window.createTreeView<Row>(id, {
		showCollapseAll: true,
		treeDataProvider: provider(session, id, "waiting", rows),
	});
	const revealing = debounced(session, id, PAUSE, async () => {
		if (!view.visible || shown !== version || wanted === undefined) return;
		if (asked > 0) {
			revealing.soon();
			return;
		}
		const find = wanted;
		wanted = undefined;
		const row = find();
		if (row === undefined) return;
		try {
			await view.reveal(row, REVEAL);
			failures = 0;
		} catch (error) {
			// VS Code does not find a row that has gone meanwhile, or whose place it is just asking for.
			session.log.debug(`${id}: ${String(error)}`);
			if (++failures >= TRIES) return;
			wanted ??= find;
			revealing.soon();
		}
	});
	const refresh = () => {
		version++;
		changed.fire(undefined);
	};
	const on = listening(session, id);
	const disposables = vscode.Disposable.from(
		view,
		changed,
		revealing,
		on(view.onDidChangeVisibility, revealing.soon),
		on(vscode.workspace.onDidChangeConfiguration, (event) => {
			if (event.affectsConfiguration("tonggao.displayScript")) refresh();
		}),
	);
	return {
		view,
		refresh,
		reveal(find) {
			wanted = find;
			failures = 0;
			revealing.soon();
		},
		dispose: () => disposables.dispose(),
	};
}

/** What a view shows of the folder's texts. */
export interface FolderTree<Row> extends Omit<Tree<Row>, "top"> {
	/**
	 * The rows from what is known of the folder by now; asking for them has it read. Undefined where there is no answer.
	 * @param say shows words over the rows until they are there.
	 */
	readonly known: (
		say: (words: string) => void,
	) => Promise<
		{ readonly rows: readonly Row[]; readonly pending: number } | undefined
	>;
	/** What is said where no text of the folder has anything of the kind. */
	readonly none: string;
}

/** Makes a view on the folder's texts: it is read when the view is first seen, and followed from then on. */
export function folderTree<Row>(
	session: Session,
	id: Exclude<ViewId, "tonggao.page">,
	{ known, none, ...tree }: FolderTree<Row>,
): ShownTree<Row> {
	const { folder } = session;
	const shown = shownTree<Row>(session, id, {
		...tree,
		async top() {
			if (!folder.isWanted)
				background(session, id, () =>
					vscode.window.withProgress({ location: { viewId: id } }, () =>
						folder.load(),
					),
				);
			const answer = await known((words) => {
				shown.view.message = words;
			});
			const rows = answer?.rows ?? [];
			shown.view.message = remarkOn(rows, answer?.pending, none);
			return rows;
		},
	});
	const on = listening(session, id);
	const disposables = vscode.Disposable.from(
		shown,
		on(folder.onDidChange, shown.refresh),
	);
	return { ...shown, dispose: () => disposables.dispose() };
}
