import * as vscode from "vscode";
import type { Session } from "./session";
import { type DisplayScript, settings } from "./settings";

/** How many words are remembered; then it begins anew. */
const MOST = 20_000;

/** Words of texts as the side bar shows them, by the setting: as printed, or in one usage. */
class Display {
	private readonly session: Session;
	private known = new Map<string, string>();
	private wanted: DisplayScript = "printed";
	private readonly queue = new Set<string>();
	private asking: Promise<void> | undefined;

	constructor(session: Session) {
		this.session = session;
	}

	/** A word as it is shown; as printed where the worker has no answer. */
	async show(word: string): Promise<string> {
		const wanted = settings.displayScript();
		if (wanted === "printed") return word;
		if (wanted !== this.wanted || this.known.size > MOST) {
			this.wanted = wanted;
			this.known = new Map();
		}
		const { known } = this;
		if (!known.has(word)) {
			this.queue.add(word);
			// Rows are asked for one by one in the same moment: the worker hears of them all at once.
			this.asking ??= Promise.resolve().then(() => this.ask(wanted));
			await this.asking;
		}
		return known.get(word) ?? word;
	}

	private async ask(to: Exclude<DisplayScript, "printed">): Promise<void> {
		const words = [...this.queue];
		const { known } = this;
		this.queue.clear();
		this.asking = undefined;
		const ask = { words, from: "auto", to } as const;
		const answer = await this.session.ask("convertWords", ask);
		for (const [index, word] of words.entries()) {
			const shown = answer?.[index];
			if (shown !== undefined) known.set(word, shown);
		}
	}
}

/**
 * A tree whose labels are shown in the script of the setting `tonggao.displayScript`; tooltips stay as printed.
 * @param isPrinted whether a row's label comes from a text, not from the interface.
 */
export function displayed<Row>(
	session: Session,
	tree: vscode.TreeDataProvider<Row>,
	isPrinted: (row: Row) => boolean = () => true,
): vscode.TreeDataProvider<Row> {
	const display = new Display(session);
	return {
		onDidChangeTreeData: (listener, _, disposables) => {
			const refresh = () => listener.call(undefined, undefined);
			const both = vscode.Disposable.from(
				vscode.workspace.onDidChangeConfiguration((event) => {
					if (event.affectsConfiguration("tonggao.displayScript")) refresh();
				}),
				tree.onDidChangeTreeData?.((row) => listener.call(undefined, row)) ?? {
					dispose: () => {},
				},
			);
			disposables?.push(both);
			return both;
		},
		getChildren: (row) => tree.getChildren(row),
		...(tree.getParent && { getParent: tree.getParent.bind(tree) }),
		...(tree.resolveTreeItem && {
			resolveTreeItem: tree.resolveTreeItem.bind(tree),
		}),
		async getTreeItem(row) {
			const item = await tree.getTreeItem(row);
			if (isPrinted(row)) await relabel(item, display);
			return item;
		},
	};
}

async function relabel(item: vscode.TreeItem, display: Display): Promise<void> {
	const { label } = item;
	if (label === undefined) return;
	const printed = typeof label === "string" ? label : label.label;
	const shown = await display.show(printed);
	if (shown === printed) return;
	const highlights =
		typeof label === "string" || shown.length !== printed.length
			? undefined
			: label.highlights;
	item.label = highlights ? { label: shown, highlights } : shown;
}
