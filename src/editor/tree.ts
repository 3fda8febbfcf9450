import * as vscode from "vscode";
import { background, listening, provider } from "./boundary";
import { Display } from "./display";
import { remarkOn } from "./labels";
import type { Session } from "./session";

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
}

/** Makes a view of the side bar. */
export function shownTree<Row>(
	session: Session,
	id: ViewId,
	tree: Tree<Row>,
): ShownTree<Row> {
	const { tooltip, parent } = tree;
	const changed = new vscode.EventEmitter<undefined>();
	const display = new Display(session);
	const rows: vscode.TreeDataProvider<Row> = {
		onDidChangeTreeData: changed.event,
		async getChildren(row) {
			return [...(await (row === undefined ? tree.top() : tree.under(row)))];
		},
		async getTreeItem(row) {
			const item = tree.item(row);
			return tree.isPrinted(row) ? display.relabel(item) : item;
		},
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
	const refresh = () => changed.fire(undefined);
	const on = listening(session, id);
	const disposables = vscode.Disposable.from(
		view,
		changed,
		on(vscode.workspace.onDidChangeConfiguration, (event) => {
			if (event.affectsConfiguration("tonggao.displayScript")) refresh();
		}),
	);
	return { view, refresh, dispose: () => disposables.dispose() };
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
